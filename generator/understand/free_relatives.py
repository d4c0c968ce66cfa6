"""Relative clauses in which somebody speaks of what is told before: a sentence and a place in, where one opens out.

"Ten people were held in what the mayor said was a scandal": the mayor answers for the scandal, not for the arrests.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.languages import language
from generator.languages.cues import BEFORE, SAYING
from generator.languages.fold import fold
from generator.understand.between import clause_start, has_pause
from generator.understand.candidates import Candidates
from generator.understand.marks import is_verb, marks_of
from generator.understand.scan import Hit, Scanned

# Words; of judged cells (2026-11) none differs with a third or twice as many of any.
NEAR = 3  # from "where" to who speaks: "where the old mayor said"
REACH = 8  # from "what" to who speaks: "in what the mayor of the old town said was"
OPENING = 3  # before a clause that opens its sentence: "Judging by what witnesses said, the plane exploded"
CLEFT = 3  # before a clause, with "is" among them: "c'est du moins ce qu'affirme le maire"


def opened_before(at: int, sentence: Scanned) -> int | None:
    """Return the first word of what opens a free relative clause whose subject begins at a word; None for none.

    In "that is what the mayor said" and "judging by what the mayor said, ..." he answers for the whole.
    """
    openings = _openings(sentence.facts.code)
    begins = {opening[0] for opening in openings}
    if begins.isdisjoint(word.folded for word in sentence.words[max(at - REACH, 0) : at]):
        return None
    for first in _back_to_a_verb(at, REACH, sentence):
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
                cues = [
                    whole if other == cue else other for other in cues if other.first != behind or other.kind != SAYING
                ]
    return sentence._replace(cues=tuple(cues))


def _tells_all(first: int, sentence: Scanned) -> bool:
    """Tell whether who speaks in a clause answers for the whole sentence."""
    words, start = sentence.words, clause_start(sentence, first)
    if any(cue.kind == BEFORE and cue.first < first <= cue.after for cue in sentence.cues):
        return True  # "according to what the mayor said"
    if start == 0 and first <= OPENING and not any(is_verb(sentence, at) for at in range(first)):
        return True  # "judging by what the mayor said, ..."
    near = {word.folded for word in words[max(start, first - CLEFT) : first]}
    return not near.isdisjoint(marks_of(sentence.facts.code).clefts)  # "that is what the mayor said"


def stands_outside(cue: Hit, hit: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether a name stands before the clause in which a verb of saying has a subject of its own.

    That is somebody named there or, where no pronoun opens the clause, words that nobody knows: "his notice termed".
    """
    opened = opened_before(cue.first, sentence)
    if opened is None or hit.after > opened:
        return False
    marks, inside = marks_of(sentence.facts.code), range(opened + 1, cue.first)
    everyone = (*found.institutions, *found.people, *found.speakers)
    if any(other.first in inside for other in everyone):
        return True
    pronoun = any(sentence.words[at].folded in marks.pronouns for at in inside[:1])
    unknown = any(sentence.words[at].folded not in marks.small for at in inside)
    return sentence.facts.attribution.subject == "either" and unknown and not pronoun


@cache
def _openings(code: str) -> tuple[tuple[str, ...], ...]:
    listed = language(code).attribution.free_relatives
    return tuple(tuple(fold(word) for word in opening.split()) for opening in listed)
