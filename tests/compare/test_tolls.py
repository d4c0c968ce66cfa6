"""How many died, over the whole story: several counts are set beside each other, what is only feared is none."""

from __future__ import annotations

from generator.compare.counts import told as numbers_told
from generator.compare.tolls import MOST_COUNTED, tolls
from generator.model import Difference, Reading
from tests import texts


def told(*readings: Reading) -> tuple[Difference, ...]:
    """Return the tolls of a story whose articles stand in one row."""
    return tolls((texts.whole_row(*readings, about="kill"),), readings, numbers_told(readings))


def report(name: str, text: str, language: str = "en", published: str = "") -> Reading:
    """Return a report of a flood."""
    return texts.reading(language, text, id=name, published=published)


def test_every_count_of_the_dead_stands_with_those_who_give_it() -> None:
    (found,) = told(
        report("a", "The flood killed 11,300 people. The ministry had counted 5,300 deaths."),
        report("b", "Mafuriko yaliua watu 5,300.", language="sw"),
    )

    assert found.about == "how many: the dead"
    assert [(version.value, [passage.article for passage in version.passages]) for version in found.versions] == [
        ("5,300", ["a", "b"]),
        ("11,300", ["a"]),
    ]


def test_a_toll_that_is_only_feared_is_no_count() -> None:
    assert (
        told(
            report("a", "The flood killed 2,000 people in the city."),
            report("b", "The dead could number 20,000, the mayor said."),
        )
        == ()
    )


def test_one_outlet_alone_contradicts_nobody() -> None:
    assert (
        told(report("a", "The flood killed 2,000 people. Later 5,300 deaths were counted."), report("b", "It rained."))
        == ()
    )


def test_articles_that_all_give_both_counts_contradict_nobody() -> None:
    first, second = "The flood killed 53 people on Monday.", "The flood killed 71 people on Tuesday."

    assert told(report("a", f"{first} {second}"), report("b", f"{second} {first}")) == ()


def test_victims_of_two_countries_have_a_toll_each_and_those_of_an_unknown_place_none() -> None:
    found = told(
        report("a", "In Syria 593 people died. In Turkey 1,651 people died. By night 7,200 people had died."),
        report(
            "b",
            "Nchini Syria watu 812 walifariki. Nchini Uturuki watu 1,651 walifariki. Watu 9,000 walifariki.",
            language="sw",
        ),
    )

    assert [(entry.about, [version.value for version in entry.versions]) for entry in found] == [
        ("how many: the dead (Syria)", ["593", "812"])
    ]


def test_bounds_are_told_apart_by_their_numbers() -> None:
    (found,) = told(
        report("a", "At least 1,600 people were killed."),
        report("b", "At least 2,662 people were killed."),
        report("c", "593 people were killed."),
    )

    assert [version.value for version in found.versions] == ["593", "at least 1,600", "at least 2,662"]


def test_the_dead_of_another_year_are_another_toll() -> None:
    assert (
        told(
            report("a", "The quake killed 9,057 people.", published="2023-02-08"),
            report("b", "In 1999 a quake killed 17,000 people.", published="2023-02-08"),
        )
        == ()
    )


def test_a_year_says_nothing_where_no_article_has_a_date() -> None:
    (found,) = told(
        report("a", "In September 2023 the flood killed 5,300 people."),
        report("b", "In September 2023 the flood killed 11,300 people."),
    )

    assert [version.value for version in found.versions] == ["5,300", "11,300"]


def test_the_united_nations_are_no_country_where_people_died() -> None:
    (found,) = told(
        report("a", "The United Nations counted 593 dead."),
        report("b", "In Libya 812 people died."),
    )

    assert (found.about, len(found.versions)) == ("how many: the dead", 2)


def test_bounds_that_leave_room_are_listed_and_contradict_nobody() -> None:
    def missing(one: str, other: str) -> tuple[Difference, ...]:
        return told(report("a", f"{one} people were missing."), report("b", f"{other} people were missing."))

    (found,) = missing("More than 9,000", "10,100")

    assert ([version.value for version in found.versions], found.kind) == (["at least 9,000", "10,100"], "scope")
    assert found.compatible
    assert missing("At least 5,300", "5,300") == ()


def test_countries_of_one_clause_have_the_number_behind_which_or_before_which_they_stand() -> None:
    found = told(
        report("a", "9,057 people were killed in Turkey and 2,662 in Syria."),
        report("b", "Türkiye'de 8.574, Suriye'de 2.470 kişi öldü.", language="tr"),
    )

    assert [(entry.about, [version.value for version in entry.versions]) for entry in found] == [
        ("how many: the dead (Syria)", ["2,470", "2,662"]),
        ("how many: the dead (Türkiye)", ["8,574", "9,057"]),
    ]


def test_a_number_that_is_the_sum_of_two_countries_is_of_both() -> None:
    found = told(
        report("a", "The toll there and across the border in Syria rose to 11,700. In Turkey 9,057 died. "
               "In Syria 2,662 died."),
        report("b", "In Turkey and Syria 7,200 people died."),
    )  # fmt: skip

    assert [(entry.about, [version.value for version in entry.versions]) for entry in found] == [
        ("how many: the dead (Syria, Türkiye)", ["7,200", "11,700"]),
    ]


def test_where_no_article_has_a_date_a_year_beside_a_count_without_one_is_history() -> None:
    (found,) = told(
        report("a", "The ferry sank and 38 people died. It is the worst accident since 2012, when 144 people died."),
        report("b", "The ferry sank and 53 people died."),
    )

    assert [version.value for version in found.versions] == ["38", "53"]


def test_a_town_stands_for_no_country_that_the_story_does_not_name() -> None:
    (found,) = told(
        report("a", "38 people died near Pemba in Tanzania. Kenya mourns."),
        report("b", "53 people died in Tanzania. In Kenya 12 people died."),
    )

    assert (found.about, [version.value for version in found.versions]) == (
        "how many: the dead (Tanzania)",
        ["38", "53"],
    )


def test_arrests_are_counted_as_victims_are_however_they_are_worded() -> None:
    (found,) = told(
        report("a", "It counted 52 arrests by nightfall.", published="2024-06-25"),
        report("b", "Watu 50 wamekamatwa.", language="sw", published="2024-06-26"),
        report("c", "Some 52 people were detained.", published="2024-06-26"),
    )

    assert found.about == "how many: the arrested"
    assert [[passage.article for passage in version.passages] for version in found.versions] == [["b"], ["a", "c"]]


def test_a_toll_stands_in_the_row_that_shows_most_of_its_counts_however_late_it_comes() -> None:
    readings = [
        report(name, f"The governor spoke of the flood. The flood killed {dead} people.")
        for name, dead in (("a", "53"), ("b", "71"), ("c", "71"))
    ]
    first = texts.whole_row(*readings[:2], about="governor")
    most = texts.whole_row(*readings, about="kill")

    (found,) = tolls((first, most), readings, numbers_told(readings))

    assert found.row == most.id


def test_an_article_that_lists_the_dead_of_many_floods_has_no_toll() -> None:
    def listing(floods: int) -> tuple[Difference, ...]:
        lines = (f"The flood killed {100 + number * 10} people." for number in range(floods))
        return told(report("a", " ".join(lines)), report("b", "The flood killed 11 people."))

    assert listing(MOST_COUNTED)
    assert listing(MOST_COUNTED + 1) == ()
