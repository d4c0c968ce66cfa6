"""Quoted labels: a unit and what its row shares in, stretches of its sentences that tell the claim, best first, out.

A stretch is verbatim. What would change its meaning when left out (a denial, a hedge, a condition, half of the words
that name a source) stands inside, or the stretch is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.align.clauses import Bounds, Clauses, statements
from generator.align.meaning import keeps_its_meaning
from generator.align.units import Unit
from generator.model import Passage

LEAST_WORTH = 0.4  # of what the sentence shares with its row; below, a label names something beside the claim
_ATTRIBUTED, _SPOKEN = 0.2, 0.4  # what naming a source and direct speech cost: the plainest words go first
_FIRST = 0.1  # what the beginning of a sentence is worth: it names who does something


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a sentence that can stand above a row."""

    passage: Passage
    label: str  # the words between quotation marks, "…" where the sentence goes on
    worth: float  # share of what the sentence and its row have in common, less what speaks against the stretch


def stretches(unit: Unit, clauses: Clauses, worth: Mapping[str, float]) -> tuple[Stretch, ...]:
    """Return the stretches of a unit's sentence that tell most of what the row shares, best first.

    `worth` is by anchor key. The fragments behind the sentence state nothing by themselves.
    """
    telling = _telling(clauses, unit, worth)
    found = [_stretch(clauses, bounds, share, unit.article) for bounds, share in telling]
    return tuple(sorted(found, key=lambda one: (-one.worth, len(one.passage.text), one.passage)))


def _telling(clauses: Clauses, unit: Unit, worth: Mapping[str, float]) -> Iterator[tuple[Bounds, float]]:
    """Yield the stretches that keep their meaning, with the share of the common things that they name."""
    named = {key: found for key, found in unit.words.items() if worth.get(key)}
    whole = sum(worth[key] for key in named)
    for start, end in statements(clauses):
        inside = [key for key, found in named.items() if any(start <= one.start and one.end <= end for one in found)]
        share = sum(worth[key] for key in inside) / whole if whole else 0.0
        if share >= LEAST_WORTH and keeps_its_meaning(clauses, (start, end)):
            yield (start, end), share


def _stretch(clauses: Clauses, bounds: Bounds, share: float, article: str) -> Stretch:
    start, end = bounds
    attributed = any(said.start < end and start < said.end for said in clauses.sentence.attributions)
    spoken = any(quote.start < end and start < quote.end for quote in clauses.sentence.quotes)
    worth = share - _ATTRIBUTED * attributed - _SPOKEN * spoken + _FIRST * (start == clauses.start)
    opening, closing = clauses.facts.quotation_marks
    before, after = "… " if start > clauses.begun else "", " …" if end < clauses.end else ""
    text = clauses.text[start:end]
    passage = Passage(article, start, end, text)
    return Stretch(passage, f"{opening}{before}{' '.join(text.split())}{after}{closing}", round(worth, 6))
