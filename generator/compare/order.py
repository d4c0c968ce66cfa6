"""The order of telling: the readings of a story in, how much two of them tell alike in one order out.

A translation keeps the order of its sentences; an independent report of the same event names the same people,
numbers and places, but each where its own author wanted them. So the sentences of two articles are set against
each other by what they name, and the chain of sentences is looked for that goes on in
both and has most in common.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean
from typing import TYPE_CHECKING, Any

from generator.compare.passages import ALIKE, Passage, quoted_passage
from generator.messages import counted, message
from generator.model import MentionKind, Reading, Sentence, SentenceKind

if TYPE_CHECKING:
    import numpy as np

    Table = np.ndarray[Any, np.dtype[np.float64]]
    Numbers = np.ndarray[Any, np.dtype[np.int64]]

# The mean likeness, along the chain, of the sentences of the shorter article. On judged stories (2026-11, 116
# pairs of articles) independent pairs have .055 on the mean, standard deviation .025 and .124 at the most;
# translations and adaptations .15 to .43.
SAME_ORDER = 0.14
# The sum along the chain, as two short texts about one event may well be alike by chance: of the first two to twelve
# sentences of independent articles (2,616 pairs) none is both so much and so far alike; the largest sum is 1.45.
ENOUGH = 1.5
FEWEST_NAMED = 5  # names, numbers and quotes in common; below it the reason would be words for the event alone
LONGEST = 150  # sentences that are looked at; what is taken over whole is alike from its beginning
PLACES = 9  # of a likeness: two that are equal stay so, in whatever order they were summed up
# A word of both weighs less than half of one that only one of them has: inverse document frequency of two articles. It
# does not matter what else is in the story, so an added article unties nothing.
IN_BOTH, IN_ONE = math.log(3 / 2), math.log(3)
_ANCHORS = {MentionKind.NUMBER, MentionKind.DATE, MentionKind.PLACE, MentionKind.NAME}


@dataclass(frozen=True, slots=True)
class Told:
    """What two articles tell in one order."""

    likeness: float  # mean over the sentences of the shorter article, 0 to 1
    total: float  # sum over the chain
    named: int  # names, numbers, dates and places on the chain that both have
    quotes: int  # sentences with quotes on the chain that are alike
    passage: Passage | None = None  # that both quote of one agency or outlet

    @property
    def same(self) -> bool:
        """Tell whether independent articles are not so much alike, unless the event gives all of them an order."""
        enough = self.named + self.quotes >= FEWEST_NAMED
        return self.likeness >= SAME_ORDER and self.total >= ENOUGH and enough

    @property
    def words(self) -> str:
        """What is told in one order, in words."""
        named = counted(self.named, "{number} name or number", "{number} names and numbers")
        if not self.quotes:
            return named
        quotes = counted(self.quotes, "{number} quote", "{number} quotes")
        return message("{names} and {quotes}", names=named, quotes=quotes)


def standing_out(told: Mapping[tuple[str, str], Told]) -> frozenset[tuple[str, str]]:
    """Return the pairs of articles that are more alike than independent ones, in a story whose other pairs are not.

    Where the other pairs are so much alike in the middle, the event has an order of its own, as a short report of an
    accident has: of four such stories (2026-11, 55 pairs of articles) 43 are above the limits, none a translation.
    """
    ordered = sorted(alike.likeness for alike in told.values())
    return frozenset(
        pair for pair, alike in told.items() if alike.same and _median_of_others(ordered, alike.likeness) < SAME_ORDER
    )


def _median_of_others(ordered: Sequence[float], left_out: float) -> float:
    """The median of ascending numbers without one of them; 0 where there is no other."""
    others, place = len(ordered) - 1, bisect_left(ordered, left_out)
    middle = {(others - 1) // 2, others // 2} if others else set()
    return fmean(ordered[at + (at >= place)] for at in middle) if middle else 0.0


def told_alike(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading, Told]]:
    """Yield for every two articles what they tell in one order."""
    told = {reading.article.id: _sentences(reading) for reading in readings}
    everything = sorted({key for sentences in told.values() for entry in sentences for key, _ in entry.vector})
    numbers = {key: number for number, key in enumerate(everything)}
    named = {article: Named.of([entry.vector for entry in sentences], numbers) for article, sentences in told.items()}
    for one, other in combinations(readings, 2):
        left, right = told[one.article.id], told[other.article.id]
        if left and right:
            table = likenesses(named[one.article.id], named[other.article.id])
            yield one, other, _told(table, (left, right), (one.article.text, other.article.text))


@dataclass(frozen=True, slots=True)
class Named:
    """What the sentences of an article name."""

    keys: Numbers  # the numbers of all things named, ascending
    weights: Table  # sentences x keys
    squares: Table  # the same, squared
    lengths: Table  # of each sentence, squared

    @classmethod
    def of(cls, vectors: Sequence[Sequence[tuple[str, float]]], numbers: Mapping[str, int]) -> Named:
        """Return what is named in sentences; `numbers` has one for each thing that the story names."""
        import numpy as np  # noqa: PLC0415 - loaded when something is compared

        found = [[(numbers[key], weight) for key, weight in vector] for vector in vectors]
        keys = np.unique(np.array([number for entry in found for number, _ in entry], dtype=np.int64))
        weights = np.zeros((len(found), len(keys)))
        for row, entry in enumerate(found):
            if entry:
                columns, values = zip(*entry, strict=True)
                weights[row, np.searchsorted(keys, columns)] = values
        squares = weights**2
        return cls(keys, weights, squares, squares.sum(axis=1))


def _sentences(reading: Reading) -> list[Sentence]:
    return [entry for entry in reading.sentences if entry.kind is SentenceKind.SENTENCE][:LONGEST]


def likenesses(one: Named, other: Named) -> Table:
    """Return how alike every sentence of one article, a row, and every one of another, a column, are: 0 to 1."""
    import numpy as np  # noqa: PLC0415 - loaded when something is compared

    _, here, there = np.intersect1d(one.keys, other.keys, assume_unique=True, return_indices=True)
    lengths = np.outer(_lengths(one, here), _lengths(other, there))
    table: Table = IN_BOTH**2 * (one.weights[:, here] @ other.weights[:, there].T)
    return np.divide(table, lengths, out=np.zeros_like(table), where=lengths > 0).round(PLACES)


def _lengths(named: Named, both: Numbers) -> Table:
    """The length of each sentence where what both articles name weighs less; `both` are the columns of that."""
    in_both = named.squares[:, both].sum(axis=1)
    length: Table = (IN_ONE**2 * (named.lengths - in_both) + IN_BOTH**2 * in_both) ** 0.5
    return length


def chain(table: Table) -> list[tuple[int, int]]:
    """Return the (row, column) of the pairs whose sum is largest, each further down and further right."""
    import numpy as np  # noqa: PLC0415 - loaded when something is compared

    best = np.zeros((table.shape[0] + 1, table.shape[1] + 1))
    for row, likely in enumerate(table):
        best[row + 1, 1:] = np.maximum.accumulate(np.maximum(best[row, 1:], best[row, :-1] + likely))
    found = []
    row, column = table.shape
    while row and column:
        if best[row, column] == best[row - 1, column]:
            row -= 1
        elif best[row, column] == best[row, column - 1]:
            column -= 1
        else:
            row, column = row - 1, column - 1
            found.append((row, column))
    return found[::-1]


def _told(table: Table, sentences: tuple[Sequence[Sentence], Sequence[Sentence]], texts: tuple[str, str]) -> Told:
    left, right = sentences
    pairs = chain(table)
    total = float(sum(table[pair] for pair in pairs))
    named = set().union(*(_anchors(left[row]) & _anchors(right[column]) for row, column in pairs))
    quotes = sum(
        bool(left[row].quotes and right[column].quotes) and table[row, column] >= ALIKE for row, column in pairs
    )
    passage = quoted_passage(left, right, {pair: float(table[pair]) for pair in pairs}, texts)
    return Told(total / min(table.shape), total, len(named), int(quotes), passage)


def _anchors(sentence: Sentence) -> set[tuple[MentionKind, str]]:
    return {(mention.kind, mention.key) for mention in sentence.mentions if mention.kind in _ANCHORS}
