"""Quoted labels: a unit and what its row shares in, stretches of its sentences that tell the claim, best first, out.

A stretch is verbatim. What would change its meaning when left out (a denial, a hedge, a condition, half of the words
that name a source) stands inside, or the stretch is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.align.clauses import Bounds, Clauses, length, statements
from generator.align.meaning import keeps_its_meaning
from generator.align.units import Unit
from generator.model import Mention, Passage

LEAST_WORTH = 0.4  # of what the sentence shares with its row; below, a label names something beside the claim
_ATTRIBUTED, _SPOKEN = 0.2, 0.4  # what naming a source and direct speech cost: the plainest words go first
_FIRST = 0.1  # what the beginning of a sentence is worth: it names who does something
_EASY, _PER_WORD = 8, 0.02  # words of a heading read at a glance, and what each further one costs


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a quote must be like."""

    words: int  # at the most
    things: int  # of what the row shares, at least


SHORT = Wanted(words=15, things=1)  # taken in at once
LONGER = Wanted(words=20, things=2)  # where nothing shorter tells what a row is about


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a sentence that can stand above a row."""

    passage: Passage
    label: str  # the words between quotation marks, "…" where the sentence goes on
    worth: float  # share of what the sentence and its row have in common, less what speaks against the stretch


def stretches(unit: Unit, clauses: Clauses, worth: Mapping[str, float], wanted: Wanted = SHORT) -> tuple[Stretch, ...]:
    """Return the stretches of a unit's sentence that tell most of what the row shares, best first.

    `worth` is by anchor key. The fragments behind the sentence state nothing by themselves.
    """
    telling = _telling(clauses, unit, worth, wanted)
    found = [_stretch(clauses, bounds, share, unit.article) for bounds, share in telling]
    return tuple(sorted(found, key=lambda one: (-one.worth, len(one.passage.text), one.passage)))


def _telling(
    clauses: Clauses, unit: Unit, worth: Mapping[str, float], wanted: Wanted
) -> Iterator[tuple[Bounds, float]]:
    """Yield the stretches that keep their meaning, with the share of the common things that they name."""
    named = _named(clauses, unit, worth)
    here, whole = sum(worth[key] for key in named), sum(worth.values())
    for start, end in statements(clauses, wanted.words):
        inside = {key: [one for one in found if start <= one.start and one.end <= end] for key, found in named.items()}
        told = sum(worth[key] for key, found in inside.items() if found)
        places = {(one.start, one.end) for found in inside.values() for one in found}
        enough = len(places) >= wanted.things and told >= LEAST_WORTH * here
        if enough and keeps_its_meaning(clauses, (start, end)):
            yield (start, end), told / whole


def _named(clauses: Clauses, unit: Unit, worth: Mapping[str, float]) -> dict[str, list[Mention]]:
    """Where the unit names what is worth something; who is cited is no part of what is told, beside something else."""
    cited = clauses.sentence.attributions
    named = {key: list(mentions) for key, mentions in unit.words.items() if worth.get(key)}
    told = {
        key: [one for one in mentions if not any(said.start <= one.start and one.end <= said.end for said in cited)]
        for key, mentions in named.items()
    }
    return {key: mentions for key, mentions in told.items() if mentions} or named


def _stretch(clauses: Clauses, bounds: Bounds, share: float, article: str) -> Stretch:
    start, end = bounds
    attributed = any(said.start < end and start < said.end for said in clauses.sentence.attributions)
    spoken = any(quote.start < end and start < quote.end for quote in clauses.sentence.quotes)
    long = max(0, length(clauses, bounds) - _EASY)
    worth = share - _PER_WORD * long - _ATTRIBUTED * attributed - _SPOKEN * spoken + _FIRST * (start == clauses.start)
    opening, closing = clauses.facts.quotation_marks
    before, after = "… " if start > clauses.begun else "", " …" if end < clauses.end else ""
    text = clauses.text[start:end]
    passage = Passage(article, start, end, text)
    return Stretch(passage, f"{opening}{before}{' '.join(text.split())}{after}{closing}", round(worth, 6))
