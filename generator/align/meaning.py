"""Meaning: a sentence and a stretch of it in, whether the stretch means by itself what it means there, out.

A denial, a doubt, a condition, a negation before it or half of the words that name a source must not be missing.
"""

from __future__ import annotations

from itertools import chain

from generator.align.clauses import Bounds, Clauses, is_one_of, openings

BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"), ("（", "）"), ("「", "」"))


def keeps_its_meaning(clauses: Clauses, bounds: Bounds) -> bool:
    """Tell whether the stretch means by itself what it means in its sentence."""
    sentence, (start, end) = clauses.sentence, bounds
    spans = [(said.start, said.end) for said in sentence.attributions] + [(q.start, q.end) for q in sentence.quotes]
    if any(first < end and start < last and not (start <= first and last <= end) for first, last in spans):
        return False
    outside = (doubt for doubt in sentence.doubts if not (start <= doubt.start and doubt.end <= end))
    if not all(_has_a_clause_of_its_own(clauses, end, doubt.start) for doubt in outside):
        return False
    return _is_balanced(clauses, bounds) and not _leaves_out(clauses, bounds)


def _has_a_clause_of_its_own(clauses: Clauses, end: int, place: int) -> bool:
    """Tell whether another clause begins between the end of a stretch and a place behind it: its doubt is not ours."""
    cues, behind = clauses.facts.clauses, {after for _, after in clauses.pauses}
    opening = [clauses.words[at] for at in openings(clauses, cues.openers)]
    attached = (word for word in clauses.words if word.start in behind and is_one_of(word, cues.attached))
    return any(end <= word.start <= place for word in chain(opening, attached))


def _is_balanced(clauses: Clauses, bounds: Bounds) -> bool:
    """Tell whether every bracket and quotation mark that opens in a stretch closes in it."""
    text = clauses.text[bounds[0] : bounds[1]]
    return all(text.count(opening) == text.count(closing) for opening, closing in BRACKETS)


def _leaves_out(clauses: Clauses, bounds: Bounds) -> bool:
    """Tell whether a condition of the sentence, or a negation before the stretch, would be missing."""
    start, end = bounds
    conditions = [clauses.words[at] for at in openings(clauses, clauses.facts.clauses.conditions)]
    negated = any(negation.end <= start for negation in clauses.sentence.negations)
    return negated or any(word.end <= start or word.start >= end for word in conditions)
