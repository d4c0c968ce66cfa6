"""Denials that oppose statements, and differences inside one origin."""

from __future__ import annotations

from dataclasses import replace

from generator.compare.denials import denials
from generator.compare.slips import SLIP, as_slip
from generator.model import Difference, Lineage, Passage, Version
from tests import builders, texts

FIVE, SIX = Passage("a", 0, 4, "five"), Passage("b", 0, 4, "sita")
NUMBER = Difference(
    "d-00000001", "c-00000001", "number", "how many: drone", (Version("5", (FIVE,)), Version("6", (SIX,))), ""
)


def one_origin(*, known: bool = True) -> Lineage:
    """Return the lineage of both articles."""
    return Lineage("origin-1", "Sample Wire", ("a", "b"), "both credit it", known=known)


def put(**states: str) -> tuple[Difference, ...]:
    """Return the denials in a sure row whose articles put it by these letters."""
    readings = [texts.reading("en", "The bridge in Mombasa fell on Monday.", id=name) for name in states]
    return denials(builders.compared(texts.whole_row(*readings), builders.story(*readings), states))


def test_a_denial_beside_a_statement_is_a_difference_in_certainty() -> None:
    (found,) = put(a="S", b="D")

    assert (found.kind, [version.value for version in found.versions]) == ("certainty", ["stated", "denied"])


def test_who_is_less_sure_opposes_nobody() -> None:
    assert put(a="S", b="H") == ()


def test_where_all_deny_nothing_is_opposed() -> None:
    assert put(a="D", b="D") == ()


def test_two_languages_of_one_origin_that_differ_may_be_a_slip_of_translation() -> None:
    readings = (texts.reading("en", "Five drones.", id="a"), texts.reading("sw", "Droni sita.", id="b"))

    assert as_slip(NUMBER, (one_origin(),), readings).kind == SLIP


def test_one_language_of_one_origin_may_be_a_slip_of_copying() -> None:
    readings = (texts.reading("en", "Five drones.", id="a"), texts.reading("en", "Six drones.", id="b"))

    found = as_slip(NUMBER, (one_origin(),), readings)

    assert (found.kind, "copying" in found.reading) == ("number", True)


def test_articles_of_two_origins_or_of_unknown_ones_differ_as_they_are() -> None:
    readings = (texts.reading("en", "Five drones.", id="a"), texts.reading("sw", "Droni sita.", id="b"))
    apart = (replace(one_origin(), articles=("a",)), replace(one_origin(), articles=("b",)))

    assert as_slip(NUMBER, apart, readings) == as_slip(NUMBER, (one_origin(known=False),), readings) == NUMBER


def test_what_can_all_be_true_hints_at_no_slip() -> None:
    readings = (texts.reading("en", "Five drones.", id="a"), texts.reading("sw", "Droni sita.", id="b"))
    worded = replace(NUMBER, compatible=True)

    assert as_slip(worded, (one_origin(),), readings) == worded
