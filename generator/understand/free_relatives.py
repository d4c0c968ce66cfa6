"""Clauses in which somebody judges what is told before: a sentence and a place in, where such a clause opens out.

"Ten people were arrested in what the mayor called a scandal": the mayor answers for the scandal, not for the arrests.
"""

from __future__ import annotations

from functools import cache

from generator.languages import language
from generator.languages.cues import BEFORE
from generator.languages.fold import fold
from generator.understand.between import has_pause
from generator.understand.scan import Hit, Scanned

REACH = 8  # words between what opens the clause and the word asked for: "in what the mayor of the old town called"


def opened_before(at: int, sentence: Scanned) -> int | None:
    """Return the first word of what opens a free relative clause that the word at a place stands in; None for none."""
    openings = _openings(sentence.facts.code)
    if not openings:
        return None
    for first in range(at, max(at - REACH, 0) - 1, -1):
        following = tuple(word.folded for word in sentence.words[first:at])
        if any(following[: len(opening)] == opening for opening in openings):
            return None if _is_cited(first, sentence) else first
        if has_pause(sentence, first):
            return None
    return None


def _is_cited(first: int, sentence: Scanned) -> bool:
    """Tell whether the clause is a source: "according to what the mayor said"."""
    return any(cue.kind == BEFORE and cue.first < first <= cue.after for cue in sentence.cues)


def stands_outside(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a name stands before the clause that the verb of saying is in."""
    opened = opened_before(cue.first, sentence)
    return opened is not None and hit.after <= opened


@cache
def _openings(code: str) -> tuple[tuple[str, ...], ...]:
    listed = language(code).attribution.free_relatives
    return tuple(tuple(fold(word) for word in opening.split()) for opening in listed)
