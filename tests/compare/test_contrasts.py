"""What one event is not at once: offered or given, resigned or dismissed."""

from __future__ import annotations

import pytest

from generator.compare.contrasts import contrasted
from generator.languages.contrasting import contrasts
from generator.languages.lexicon import concept_column
from generator.model import Difference, Passage, Reading
from tests import builders, texts


def report(name: str, text: str, language: str = "en") -> Reading:
    """Return a report of a visit."""
    return texts.reading(language, text, id=name)


def told(*readings: Reading, sure: bool = True) -> tuple[Difference, ...]:
    """Return what is contrasted in a story whose articles stand in one row."""
    return contrasted((texts.whole_row(*readings, about="guest", sure=sure),), readings)


def shown(found: tuple[Difference, ...]) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return the kind of each difference, with its values and who gives them."""
    return [
        (entry.kind, [(version.value, [passage.article for passage in version.passages]) for version in entry.versions])
        for entry in found
    ]


@pytest.mark.parametrize(
    ("one", "other", "kind", "values"),
    [
        ("The governor gave his guest a vest.", "Gavana alimpa mgeni wake fulana.", "", []),
        ("The governor offered his guest a vest.", "Gavana alimpa mgeni wake fulana.", "scope", ["offer", "give"]),
        (
            "The health minister resigned over the vaccine.",
            "Waziri wa afya alifutwa kazi kwa sababu ya chanjo.",
            "scope",
            ["resignation", "dismissal"],
        ),
        ("The mayor resigned on Friday.", "Meya alifutwa kazi Ijumaa.", "scope", ["resignation", "dismissal"]),
        ("The mayor resigned on Friday.", "Meya alifutwa kazi Jumanne.", "", []),
        (
            "The refugee camp lies north of the river.",
            "Kambi ya wakimbizi iko kusini mwa mto.",
            "place",
            ["north", "south"],
        ),
    ],
)
def test_what_excludes_each_other_is_a_difference(one: str, other: str, kind: str, values: list[str]) -> None:
    found = shown(told(report("a", one), report("b", other, "sw")))

    assert found == ([(kind, [(values[0], ["a"]), (values[1], ["b"])])] if kind else [])


@pytest.mark.parametrize(
    "other",
    [
        "The governor offered and then gave his guest a vest.",
        "The governor gave his guest a vest. He had offered it before.",
        "The governor did not give his guest a vest.",
    ],
)
def test_who_names_both_or_negates_one_contradicts_nobody(other: str) -> None:
    assert told(report("a", "The governor offered his guest a vest."), report("b", other)) == ()


def test_a_row_that_is_not_sure_shows_nothing() -> None:
    readings = report("a", "The governor offered his guest a vest."), report("b", "The governor gave his guest a vest.")

    assert [len(told(*readings, sure=sure)) for sure in (True, False)] == [1, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The governor offered his condolences.", "The mayor gave a vest."),
        ("The minister resigned.", "O ministro pediu demissão."),
    ],
)
def test_what_is_of_two_things_or_said_in_other_words_contradicts_nobody(one: str, other: str) -> None:
    assert told(report("a", one), report("b", other, "pt" if "ministro" in other else "en")) == ()


def test_rows_of_different_sentences_are_different_differences() -> None:
    text = "The governor {} his guest a vest. The captain lay {} of the guest's ship."
    readings = report("a", text.format("offered", "north")), report("b", text.format("gave", "south"))
    first, second = (
        builders.row(
            "the claim",
            *(
                Passage(
                    given.article.id,
                    given.sentences[at].start,
                    given.sentences[at].end,
                    given.text_of(given.sentences[at]),
                )
                for given in readings
            ),
            shared=(builders.shared("guest"),),
        )
        for at in (0, 1)
    )

    found = contrasted((first, second), readings)

    assert [(entry.kind, entry.row) for entry in found] == [("scope", first.id), ("place", second.id)]


def test_a_contrast_of_several_rows_is_one_difference_with_all_their_words() -> None:
    readings = report("a", "The governor offered his guest a vest."), report("b", "The governor gave his guest a vest.")
    rows = (texts.whole_row(*readings, about="guest"), texts.whole_row(*readings, about="governor"))

    (found,) = contrasted(rows, readings)

    assert [len(version.passages) for version in found.versions] == [1, 1]
    assert found.row == rows[0].id


def test_the_table_names_concepts_of_the_lexicon_and_kinds_that_there_are() -> None:
    known = {concept for concept, _ in concept_column("en")}

    assert {concept for contrast in contrasts() for concept in contrast.concepts} <= known
    assert {contrast.kind for contrast in contrasts()} == {"scope", "place"}
