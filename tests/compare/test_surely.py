"""What of an unsure row can be compared: the passages that surely state one claim."""

from __future__ import annotations

from dataclasses import replace

from generator.compare import compare
from generator.compare.surely import sure_cells, sure_part
from generator.model import Alignment
from tests import builders, texts

READINGS = [texts.reading("en", "The bridge in Mombasa fell on Monday.", id=name) for name in "abc"]
UNSURE = replace(texts.whole_row(*READINGS, sure=False), core=frozenset("ac"))


def test_of_an_unsure_row_only_the_sure_passages_are_compared() -> None:
    part = sure_part(UNSURE)

    assert ([passage.article for passage in part.passages], part.sure, part.id) == (["a", "c"], True, UNSURE.id)


def test_a_row_that_is_sure_or_has_no_two_such_passages_stays() -> None:
    sure, nothing = replace(UNSURE, confidence=0.9), replace(UNSURE, core=frozenset())

    assert (sure_part(sure), sure_part(nothing)) == (sure, nothing)


def test_the_cells_of_the_other_articles_go_too() -> None:
    compared = builders.compared(UNSURE, builders.story(*READINGS))
    sure = replace(compared, row=replace(UNSURE, confidence=0.9))

    assert [cell.article for cell in sure_cells(compared).cells] == ["a", "c"]
    assert sure_cells(sure) == sure


def test_the_articles_of_a_row_know_which_of_them_surely_state_its_claim() -> None:
    told = texts.rows(*READINGS[:2])

    assert told
    assert all(row.core == {"a", "b"} for row in told if row.sure)


def listed(core: str) -> list[str]:
    """Return the kinds of what differs in a story with one unsure row; `core` names its sure articles."""
    told = (
        "The ferry with the students sank near the island in November 2013.",
        "The ferry with the students sank near the island in September 2013.",
        "The group claimed that the ferry with the students sank near the island.",
        "The harbour was closed.",
    )
    readings = [texts.reading("en", text, id=name) for name, text in zip("abcd", told, strict=True)]
    row = replace(texts.whole_row(*readings[:3], about="ferry", sure=False), core=frozenset(core))
    row = replace(row, shared=(builders.shared("ferry"), builders.shared("student")))
    return [entry.kind for entry in compare(texts.story(*readings), Alignment((row,), ())).differences]


def test_what_the_sure_articles_of_an_unsure_row_tell_differently_is_listed() -> None:
    assert listed("") == []
    assert listed("ab") == ["date"]
    assert "certainty" in listed("ac")
