"""Claims that only the outlets of one language tell."""

from __future__ import annotations

from generator.model import Comparison
from generator.render.claims import claims_of
from generator.render.only import only_in_languages
from generator.render.outlets import outlets_of
from tests import builders, texts


def told_in(*languages: str) -> list[tuple[str, str]]:
    """Return (language, claim) of a story whose first two articles share a claim and whose others are silent on it."""
    readings = [texts.reading(code, "The ship left on Monday.", id=f"a{at}") for at, code in enumerate(languages)]
    story = builders.story(*readings)
    row = texts.whole_row(*readings[:2])
    comparison: Comparison = builders.comparison(story, builders.compared(row, story))
    outlets = outlets_of(comparison)
    found = only_in_languages(claims_of(comparison, outlets), outlets)
    return [(entry.tongue.code, claim.label) for entry in found for claim in entry.claims]


def test_a_claim_of_two_arabic_outlets_that_no_other_language_tells_is_only_in_arabic() -> None:
    assert told_in("ar", "ar", "sw") == [("ar", "the claim")]


def test_a_claim_of_two_languages_is_in_none_only() -> None:
    assert told_in("ar", "sw", "ar") == []


def test_in_a_story_of_one_language_nothing_is_only_in_it() -> None:
    assert told_in("ar", "ar", "ar") == []
