"""Where outlets give different values for one thing, and where only the words differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import model
from generator.compare.counts import told as numbers_told
from generator.compare.differences import differences, differing_articles, vaguer_articles, without_repeated
from generator.model import Difference, Lineage, Reading
from tests import builders, texts


def told(*readings: Reading, about: str = "drone") -> tuple[Difference, ...]:
    """Return the differences in a row of these whole texts."""
    return differences(texts.whole_row(*readings, about=about), readings, numbers_told(readings))


def toll(name: str, sentence: str, published: str = "", language: str = "en") -> Reading:
    """Return a report that gives a number."""
    return texts.reading(language, sentence, id=name, published=published)


def test_two_counts_of_one_thing_differ() -> None:
    (found,) = told(
        toll("a", "The governor gave him five drones."),
        toll("b", "Gavana alimpa ndege zisizo na rubani sita.", language="sw"),
    )

    assert (found.kind, found.about) == ("number", "how many: drones")
    assert [version.value for version in found.versions] == ["5", "6"]
    assert [[passage.text for passage in version.passages] for version in found.versions] == [["five"], ["sita"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The governor gave him five drones.", "He was given 5 drones by the governor."),
        ("The bridge is 250 kilometres from the border.", "The bridge is 155 miles from the border."),
        ("Some 5,300 people were killed.", "The flood killed 5,287 people."),
        ("More than 5,000 people were killed.", "The flood killed 11,300 people."),
        ("Up to 300 people were killed.", "The flood killed 250 people."),
    ],
)
def test_other_words_units_roundings_and_bounds_are_no_difference(one: str, other: str) -> None:
    assert told(toll("a", one), toll("b", other), about="kill") == ()


def test_the_dead_are_compared_where_one_says_killed_and_another_died() -> None:
    reports = (toll("a", "The fire killed 14 people."), toll("b", "In the fire 25 people died."))

    (found,) = told(*reports, about="fire")

    assert (found.about, [version.value for version in found.versions]) == ("how many: the dead", ["14", "25"])


def test_what_is_about_a_number_stands_with_the_exact_one_nearest_to_it() -> None:
    sand = {"a": "About 30,000", "b": "About 27,000", "c": "27,000", "d": "30,000"}
    reports = [toll(name, f"{amount} cubic metres of sand were dredged.") for name, amount in sand.items()]

    (found,) = told(*reports, about="sand")

    assert [(version.value, [passage.article for passage in version.passages]) for version in found.versions] == [
        ("30,000 cubic metres", ["d", "a"]),
        ("27,000 cubic metres", ["c", "b"]),
    ]


def test_a_toll_has_no_scale() -> None:
    reports = (toll("a", "The flood killed 2 people."), toll("b", "The flood killed 25 people."))

    (found,) = told(*reports, about="flood")

    assert [version.value for version in found.versions] == ["2", "25"]


def test_what_lies_on_another_scale_than_most_tell_is_left_out() -> None:
    counts = {"a": "5", "b": "8", "c": "5,000"}
    reports = [toll(name, f"The governor gave him {count} drones.") for name, count in counts.items()]

    (found,) = told(*reports)

    assert [version.value for version in found.versions] == ["5", "8"]
    assert told(reports[0], reports[2]) == ()


def test_of_two_scales_the_larger_may_be_the_one_that_most_tell() -> None:
    counts = {"a": "5", "b": "8", "c": "5,000", "d": "8,000", "e": "8,000"}
    reports = [toll(name, f"The governor gave him {count} drones.") for name, count in counts.items()]

    (found,) = told(*reports)

    assert [version.value for version in found.versions] == ["5,000", "8,000"]


def test_of_two_scales_that_as_many_tell_neither_hides_the_other() -> None:
    counts = {"a": "5,000", "b": "5", "c": "8,000", "d": "8"}
    reports = [toll(name, f"The governor gave him {count} drones.") for name, count in counts.items()]

    found = told(*reports)

    assert [[version.value for version in entry.versions] for entry in found] == [["5", "8"], ["5,000", "8,000"]]
    assert len({entry.id for entry in found}) == len(found)
    assert [entry.versions for entry in told(reports[0], reports[1])] == []


def test_numbers_far_apart_are_on_one_scale_by_those_between() -> None:
    counts = {"a": "5", "b": "40", "c": "300"}
    reports = [toll(name, f"The governor gave him {count} drones.") for name, count in counts.items()]

    (found,) = told(*reports)

    assert [version.value for version in found.versions] == ["5", "40", "300"]


def test_who_gives_the_other_number_elsewhere_contradicts_nobody() -> None:
    eight = toll("a", "The bridge fell with eight workers. Six of them are missing.")

    row = builders.row(
        "the claim",
        model.Passage("a", 0, 35, eight.article.text[:35]),
        model.Passage("b", 0, 33, "The bridge fell with six workers."),
        shared=(builders.shared("worker"),),
    )
    reports = (eight, toll("b", "The bridge fell with six workers."))

    assert differences(row, reports, numbers_told(reports)) == ()


def test_the_same_number_in_four_scripts_is_one_value() -> None:
    reports = (
        toll("a", "Five drones were given to the leader."),
        toll("b", "Kiongozi alipewa droni tano.", language="sw"),
        toll("c", "وتسلم الزعيم خمس طائرات مسيرة.", language="ar"),
        toll("d", "नेता को पाँच ड्रोन दिए गए।", language="hi"),
    )

    assert told(*reports) == ()


def test_a_row_that_is_only_possible_tells_no_difference() -> None:
    reports = (toll("a", "The governor gave him five drones."), toll("b", "The governor gave him six drones."))

    row = texts.whole_row(*reports, about="drone", sure=False)

    assert differences(row, reports, numbers_told(reports)) == ()


def test_a_count_of_something_else_than_the_claim_is_not_compared() -> None:
    reports = (
        toll("a", "The governor gave drones to five students."),
        toll("b", "The governor gave drones to six students."),
    )

    assert told(*reports, about="drone") == ()


def test_lengths_of_time_are_not_compared() -> None:
    assert told(toll("a", "The visit took six days."), toll("b", "The visit took four hours."), about="visit") == ()


def test_an_article_that_gives_two_values_is_not_set_against_others() -> None:
    reports = (
        toll("a", "One governor gave five drones. Another gave nine drones."),
        toll("b", "The governor gave him six drones."),
    )

    assert told(*reports) == ()


def test_articles_that_agree_share_a_version() -> None:
    (found,) = told(
        toll("a", "The governor gave him five drones."),
        toll("b", "The governor gave him six drones."),
        toll("c", "He was given 5 drones."),
    )

    assert [[passage.article for passage in version.passages] for version in found.versions] == [["a", "c"], ["b"]]


def test_a_number_that_grows_with_the_date_is_an_update() -> None:
    (found,) = told(
        toll("a", "The flood killed 2,000 people.", "2023-09-12"),
        toll("b", "The flood killed 5,300 people.", "2023-09-13"),
        about="kill",
    )

    assert found.kind == "update"
    assert [version.value for version in found.versions] == ["2,000", "5,300"]


def test_a_number_that_shrinks_with_the_date_is_a_difference() -> None:
    (found,) = told(
        toll("a", "The flood killed 5,300 people.", "2023-09-12"),
        toll("b", "The flood killed 2,000 people.", "2023-09-13"),
        about="kill",
    )

    assert (found.kind, found.reading) == (
        "number",
        "The dates do not explain it: read who counts, and what is counted.",
    )


def test_without_every_date_it_may_be_an_update_and_the_page_says_so() -> None:
    (found,) = told(
        toll("a", "The flood killed 2,000 people."),
        toll("b", "The flood killed 5,300 people.", "2023-09-13"),
        about="kill",
    )

    assert (found.kind, "may be an update" in found.reading) == ("number", True)


def test_a_bound_and_a_unit_stand_in_the_value() -> None:
    (found,) = told(
        toll("a", "More than 900 kilometres of road were lost."), toll("b", "They lost 250 km of road."), about="road"
    )

    assert [version.value for version in found.versions] == ["at least 900 kilometres", "250 kilometres"]


def test_the_id_of_a_difference_hangs_on_its_row_and_what_differs() -> None:
    first = told(toll("a", "He got five drones."), toll("b", "He got six drones."))
    again = told(toll("a", "He got seven drones."), toll("b", "He got nine drones."))

    assert first[0].id == again[0].id
    assert first[0].id.startswith("d-")


def lineage(number: int, *articles: str) -> Lineage:
    """Return a lineage of these articles."""
    return Lineage(f"origin-{number}", "", articles, "a reason", known=False)


def test_who_stands_apart_is_outside_the_version_of_most_origins() -> None:
    (found,) = told(toll("a", "He got five drones."), toll("b", "He got six drones."), toll("c", "He got 5 drones."))

    apart = differing_articles(found, (lineage(1, "a"), lineage(2, "b"), lineage(3, "c")))

    assert apart == {"b"}


def test_where_no_version_leads_all_stand_apart() -> None:
    (found,) = told(toll("a", "He got five drones."), toll("b", "He got six drones."), toll("c", "He got 5 drones."))

    assert differing_articles(found, (lineage(1, "a", "c"), lineage(2, "b"))) == {"a", "b", "c"}


def test_the_dead_are_one_count_whether_killed_or_a_toll() -> None:
    (found,) = told(
        toll("a", "At night 5,300 people were killed by the flood."),
        toll("b", "Mafuriko yaliua watu 2,000.", language="sw"),
        about="kill",
    )

    assert found.about == "how many: the dead"


def test_what_is_measured_is_never_an_update() -> None:
    (found,) = told(
        toll("a", "The quake came from a depth of 7 kilometres.", "2023-02-06"),
        toll("b", "The quake came from a depth of 18 kilometres.", "2023-02-07"),
        about="earthquake",
    )

    assert (found.kind, found.about) == ("number", "length or distance")


def test_rows_that_tell_the_same_give_a_difference_once_and_the_one_that_leads_keeps_it() -> None:
    reports = (toll("a", "The governor gave him five drones."), toll("b", "The governor gave him six drones."))
    lead = texts.whole_row(*reports, about="drone")
    near = replace(lead, id="c-00000002", beside=lead.id)
    numbers = numbers_told(reports)
    found = (*differences(near, reports, numbers), *differences(lead, reports, numbers))

    assert [difference.row for difference in without_repeated(found, (near, lead))] == [lead.id]


def test_who_gives_a_bound_where_others_give_the_number_is_less_specific() -> None:
    reports = (toll("a", "The flood killed 5,300 people."), toll("b", "The flood killed more than 5,000 people."))

    assert vaguer_articles(texts.whole_row(*reports, about="kill"), reports) == {"b"}


def test_bounds_alone_are_as_specific_as_each_other() -> None:
    reports = (toll("a", "It killed at least 5,000 people."), toll("b", "It killed more than 5,000 people."))

    assert vaguer_articles(texts.whole_row(*reports, about="kill"), reports) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        ("Interest payments eat up 37% of the budget.", "The public debt exceeds 70% of the economy.", []),
        ("The debt reached 37% of the economy.", "The debt exceeds 70% of the economy.", ["how many percent"]),
        (
            "Interest payments eat up 37 percent of the budget.",
            "The public debt exceeds 70 percent of the economy.",
            [],
        ),
        ("The tax on bread is 16% now.", "A 18% tax on bread applies.", ["how many percent"]),
    ],
)
def test_percentages_are_compared_where_they_are_of_one_thing(one: str, other: str, about: list[str]) -> None:
    found = told(texts.reading("en", one, id="a"), texts.reading("en", other, id="b"), about="debt")

    assert [entry.about for entry in found] == about
