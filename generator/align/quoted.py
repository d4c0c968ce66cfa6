"""Quoted labels: a unit and what its row shares in, stretches of its sentences that tell the claim, best first, out.

A stretch is verbatim. What would change its meaning when left out (a denial, a hedge, a condition, half of the words
that name a source) stands inside, or the stretch is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.align.clauses import Bounds, Clauses, clauses_of, is_one_of, opens, statements
from generator.align.units import Unit
from generator.languages import language
from generator.model import Passage, Reading, SentenceKind

LEAST_WORTH = 0.4  # of what the sentence shares with its row; below, a label names something beside the claim
_ATTRIBUTED, _SPOKEN = 0.2, 0.4  # what naming a source and direct speech cost: the plainest words go first
_FIRST = 0.1  # what the beginning of a sentence is worth: it names who does something
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"), ("（", "）"), ("「", "」"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a sentence that can stand above a row."""

    passage: Passage
    label: str  # the words between quotation marks, "…" where the sentence goes on
    worth: float  # share of what the sentence and its row have in common, less what speaks against the stretch


def stretches(unit: Unit, reading: Reading, worth: Mapping[str, float]) -> tuple[Stretch, ...]:
    """Return the stretches that tell most of what the row shares, best first; `worth` is by anchor key."""
    found: list[Stretch] = []
    for sentence in unit.sentences:
        if sentence.kind is SentenceKind.SENTENCE:
            clauses = clauses_of(sentence, reading)
            found += (_stretch(clauses, bounds, share, reading) for bounds, share in _telling(clauses, unit, worth))
    return tuple(sorted(found, key=lambda one: (-one.worth, len(one.passage.text), one.passage)))


def _telling(clauses: Clauses, unit: Unit, worth: Mapping[str, float]) -> Iterator[tuple[Bounds, float]]:
    """Yield the stretches that keep their meaning, with the share of the common things that they name."""
    named = {key: found for key, found in unit.words.items() if worth.get(key)}
    whole = sum(worth[key] for key in named)
    for start, end in statements(clauses):
        inside = [key for key, found in named.items() if any(start <= one.start and one.end <= end for one in found)]
        share = sum(worth[key] for key in inside) / whole if whole else 0.0
        if share >= LEAST_WORTH and _keeps_its_meaning(clauses, (start, end)):
            yield (start, end), share


def _stretch(clauses: Clauses, bounds: Bounds, share: float, reading: Reading) -> Stretch:
    start, end = bounds
    attributed = any(said.start < end and start < said.end for said in clauses.sentence.attributions)
    spoken = any(quote.start < end and start < quote.end for quote in clauses.sentence.quotes)
    worth = share - _ATTRIBUTED * attributed - _SPOKEN * spoken + _FIRST * (start == clauses.start)
    opening, closing = language(reading.language).quotation_marks
    before, after = "… " if start > clauses.begun else "", " …" if end < clauses.end else ""
    text = reading.article.text[start:end]
    passage = Passage(reading.article.id, start, end, text)
    return Stretch(passage, f"{opening}{before}{' '.join(text.split())}{after}{closing}", round(worth, 6))


def _keeps_its_meaning(clauses: Clauses, bounds: Bounds) -> bool:
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
    return any(
        opens(clauses, at, cues.openers) or (word.start in behind and is_one_of(word, cues.attached))
        for at, word in enumerate(clauses.words)
        if end <= word.start <= place
    )


def _is_balanced(clauses: Clauses, bounds: Bounds) -> bool:
    """Tell whether every bracket and quotation mark that opens in a stretch closes in it."""
    text = clauses.text[bounds[0] : bounds[1]]
    return all(text.count(opening) == text.count(closing) for opening, closing in _BRACKETS)


def _leaves_out(clauses: Clauses, bounds: Bounds) -> bool:
    """Tell whether a condition of the sentence, or a negation before the stretch, would be missing."""
    start, end = bounds
    if any(negation.end <= start for negation in clauses.sentence.negations):
        return True
    cues = clauses.facts.clauses.conditions
    outside = (at for at, word in enumerate(clauses.words) if word.end <= start or word.start >= end)
    return any(opens(clauses, at, cues) for at in outside)
