"""Outlets that repeat one wording stand behind the first of them, in a story of many."""

from __future__ import annotations

from html import unescape

import pytest

from generator.model import Lineage
from generator.render.folding import Lines
from generator.render.outlets import outlets_of
from generator.render.story_page import story_view
from tests.builders import compared, comparison, inputs, passage, reading, row, story
from tests.render.pages import page_of

WIRE = "The flood on Monday destroyed 40 houses in the old town, the mayor of the port said."
OWN = "Forty homes are gone."


def told(*texts: str, states: dict[str, str] | None = None, one_origin: bool = True) -> tuple[Lines, str]:
    """Return the lines of the one claim that outlets tell in these words, and the page."""
    readings = [reading("en", text, id=f"o{number}", outlet=f"Outlet {number}") for number, text in enumerate(texts, 1)]
    given = story(*readings)
    line = row("Flood", *(passage(entry, text) for entry, text in zip(readings, texts, strict=True)))
    names = tuple(entry.article.id for entry in readings)
    parts = (names,) if one_origin else tuple((name,) for name in names)
    lineages = tuple(Lineage(f"l{part[0]}", "", part, "told so", known=True) for part in parts)
    made = comparison(given, compared(line, given, states), lineages=lineages)
    assert len(outlets_of(made)) == len(texts)
    return story_view(made, inputs(), "").claims[0].wordings, unescape(page_of(made))


def letters(lines: Lines) -> list[tuple[str, str]]:
    return [(line.said.outlet.letter, "".join(copy.said.outlet.letter for copy in line.copies)) for line in lines.lines]


def test_the_same_words_stand_once_and_their_outlets_behind_them() -> None:
    lines, page = told(*[WIRE] * 7, OWN, WIRE)

    assert letters(lines) == [("A", "BCDEFGI"), ("H", "")]
    assert "+7 with the same wording" in page
    assert page.count("<blockquote") == 2


def test_up_to_eight_outlets_keep_a_line_each() -> None:
    lines, _ = told(*[WIRE] * 8)

    assert letters(lines) == [(letter, "") for letter in "ABCDEFGH"]


@pytest.mark.parametrize(
    ("other", "folded"),
    [
        (WIRE.replace("old town", "old city"), True),
        (WIRE.replace("40", "41"), False),  # a figure is no matter of wording
        (OWN, False),
    ],
)
def test_nearly_the_same_words_of_one_origin_are_folded_with_their_quote(other: str, folded: bool) -> None:  # noqa: FBT001 - a column of the table
    lines, page = told(WIRE, other, *[OWN] * 7)

    assert (letters(lines)[0] == ("A", "B")) == folded
    assert ("+1 with nearly the same wording" in page) == folded
    assert other in page


def test_nearly_the_same_words_of_two_origins_are_not_folded() -> None:
    lines, _ = told(WIRE, WIRE.replace("old town", "old city"), *[OWN] * 7, one_origin=False)

    assert letters(lines)[:2] == [("A", ""), ("B", "")]


def test_the_same_words_put_in_another_way_are_not_folded() -> None:
    lines, _ = told(*[WIRE] * 9, states={"o2": "V"})

    assert letters(lines) == [("A", "CDEFGHI"), ("B", "")]


def test_the_quotes_of_a_claim_are_counted_with_those_that_are_folded() -> None:
    lines, page = told(*[WIRE] * 9)

    assert lines.quotes == 9
    assert "<summary>9 quotes</summary>" in page
