"""Relative clauses in which somebody speaks of what is told before: a sentence and a place in, where one opens out.

"Ten people were arrested in what the mayor called a scandal": the mayor answers for the scandal, not for the arrests.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.languages import language
from generator.languages.cues import BEFORE, SAYING
from generator.languages.fold import fold
from generator.understand.between import clause_start, has_pause
from generator.understand.marks import is_verb, marks_of
from generator.understand.scan import Hit, Scanned

NEAR = 3  # words from "where" to who speaks: "where the old mayor said"
REACH = 8  # words from "what" to who speaks: "in what the mayor of the old town called"
OPENING = 3  # words before a clause that opens its sentence: "Judging by what witnesses said, the plane exploded"


def opened_before(at: int, sentence: Scanned) -> int | None:
    """Return the first word of what opens a free relative clause whose subject begins at a word; None for none.

    In "that is what the mayor said" and "judging by what the mayor said, ..." he answers for the whole.
    """
    openings = _openings(sentence.facts.code)
    for first in _back_to_a_verb(at, REACH, sentence) if openings else ():
        following = tuple(word.folded for word in sentence.words[first:at])
        if any(following[: len(opening)] == opening for opening in openings):
            return None if _tells_all(first, sentence) else first
    return None


def relative_before(at: int, sentence: Scanned) -> int | None:
    """Return the place of a word such as "where" close before a word, in its clause, no verb between; else None."""
    relatives = marks_of(sentence.facts.code).relatives
    near = (first for first in _back_to_a_verb(at, NEAR, sentence) if first < at)
    return next((first for first in near if sentence.words[first].folded in relatives), None)


def _back_to_a_verb(at: int, reach: int, sentence: Scanned) -> Iterator[int]:
    """Yield the place of a word and those before it, as far as no mark, no verb and no "and" parts them."""
    conjunctions = marks_of(sentence.facts.code).conjunctions - marks_of(sentence.facts.code).that
    for first in range(at, max(at - reach, 0) - 1, -1):
        if first < at and (is_verb(sentence, first) or sentence.words[first].folded in conjunctions):
            return
        yield first
        if has_pause(sentence, first):
            return


def with_whole_phrases(sentence: Scanned) -> Scanned:
    """Return a sentence in which "according to" reaches over such a clause to its verb: "según lo que dijo el papa"."""
    cues, verbs = list(sentence.cues), {cue.first: cue for cue in sentence.cues if cue.kind == SAYING}
    for cue in [cue for cue in cues if cue.kind == BEFORE]:
        for opening in _openings(sentence.facts.code):
            behind = cue.after + len(opening)
            opens = tuple(word.folded for word in sentence.words[cue.after : behind]) == opening
            if opens and behind in verbs and sentence.facts.attribution.subject == "either":
                whole = cue._replace(after=verbs[behind].after)
                cues = [whole if it == cue else it for it in cues if it.first != behind or it.kind != SAYING]
    return sentence._replace(cues=tuple(cues))


def _tells_all(first: int, sentence: Scanned) -> bool:
    """Tell whether the clause is a source, begins the sentence or stands behind "is": "that is what the mayor said"."""
    cited = any(cue.kind == BEFORE and cue.first < first <= cue.after for cue in sentence.cues)
    start, words = clause_start(sentence, first), sentence.words
    clefts = map(fold, sentence.facts.attribution.clefts)
    return (
        cited
        or (first <= OPENING and start == 0)
        or not {*clefts}.isdisjoint(word.folded for word in words[max(start, first - OPENING) : first])
    )


def stands_outside(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a name stands before the clause in which a verb of saying has a subject of its own.

    That is one of a few words that are no pronouns: "his notice termed", but "what it said was".
    """
    if sentence.facts.attribution.subject != "either":
        return False
    opened = opened_before(cue.first, sentence)
    if opened is None or hit.after > opened:
        return False
    small = marks_of(sentence.facts.code).small
    return any(word.folded not in small for word in sentence.words[opened + 1 : cue.first])


@cache
def _openings(code: str) -> tuple[tuple[str, ...], ...]:
    listed = language(code).attribution.free_relatives
    return tuple(tuple(fold(word) for word in opening.split()) for opening in listed)
