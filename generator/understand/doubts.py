"""How sure a sentence is put: its cues in, the words that hedge, deny or negate part of it out."""

from __future__ import annotations

from generator.languages.cues import CONDITIONAL, DENIAL, HEDGE, IMPERSONAL, NEGATION, SAYING
from generator.model import CALENDAR, Certainty, Doubt, Span
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned

NEGATION_REACH = 2  # words between a negation and the denial that it undoes: "did not deny"


def doubts(sentence: Scanned) -> tuple[Doubt, ...]:
    """Return the hedges and denials of a sentence by place; a negated denial is none."""
    words, cues = sentence.words, sentence.cues
    calendar = {at for hit in sentence.known if hit.kind in CALENDAR for at in range(hit.first, hit.after)}
    undone = {hit.first for hit in cues if hit.kind == NEGATION}
    found = []
    denied_until: list[int] = []
    for hit in cues:
        if hit.kind == HEDGE and hit.first in calendar:
            continue  # "May" is the month, "may" a hedge
        denied = hit.kind == DENIAL and not undone & set(range(hit.first - NEGATION_REACH, hit.first))
        if hit.kind == HEDGE and any(0 <= hit.first - after < NEGATION_REACH for after in denied_until):
            continue  # "denied claims that": what is claimed is what is denied
        if denied:
            denied_until.append(hit.after)
        if denied or hit.kind in (HEDGE, IMPERSONAL) or (hit.kind == CONDITIONAL and not _is_reported(hit, sentence)):
            certainty = Certainty.DENIED if denied else Certainty.HEDGED
            hearsay = not denied and hit.kind in (IMPERSONAL, CONDITIONAL)
            found.append(Doubt(words[hit.first].start, words[hit.after - 1].end, certainty, hearsay))
    return tuple(found)


def _is_reported(conditional: Hit, sentence: Scanned) -> bool:
    """Tell whether a "that" behind a verb of saying stands before: "he said that it would" tells what is to come."""
    said = [hit.after for hit in sentence.cues if hit.kind == SAYING and hit.after <= conditional.first]
    that = marks_of(sentence.facts.code).that
    return bool(said) and any(word.folded in that for word in sentence.words[min(said) - 1 : conditional.first])


def negations(sentence: Scanned) -> tuple[Span, ...]:
    """Return the words that negate what the sentence states, by place.

    "Not only" negates nothing, and in "did not deny" or "not confirmed" the negation belongs to the doubt.
    """
    words, cues = sentence.words, sentence.cues
    denials = {hit.first for hit in cues if hit.kind == DENIAL}
    return tuple(
        Span(words[hit.first].start, words[hit.after - 1].end)
        for hit in cues
        if hit.kind == NEGATION and not denials & set(range(hit.after, hit.after + NEGATION_REACH))
    )
