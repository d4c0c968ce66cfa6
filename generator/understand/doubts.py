"""How sure a sentence is put: its cues in, the words that hedge or deny part of it out."""

from __future__ import annotations

from generator.languages.cues import DENIAL, HEDGE, IMPERSONAL, NEGATION
from generator.model import Certainty, Doubt
from generator.understand.scan import Scanned

NEGATION_REACH = 2  # words between a negation and the denial that it undoes: "did not deny"


def doubts(sentence: Scanned) -> tuple[Doubt, ...]:
    """Return the hedges and denials of a sentence by place; a negated denial is none."""
    words, cues = sentence.words, sentence.cues
    negations = {hit.first for hit in cues if hit.kind == NEGATION}
    found = []
    denied_until: list[int] = []
    for hit in cues:
        denied = hit.kind == DENIAL and not negations & set(range(hit.first - NEGATION_REACH, hit.first))
        if hit.kind == HEDGE and any(0 <= hit.first - after < NEGATION_REACH for after in denied_until):
            continue  # "denied claims that": what is claimed is what is denied
        if denied:
            denied_until.append(hit.after)
        if denied or hit.kind in (HEDGE, IMPERSONAL):
            certainty = Certainty.DENIED if denied else Certainty.HEDGED
            found.append(Doubt(words[hit.first].start, words[hit.after - 1].end, certainty))
    return tuple(found)
