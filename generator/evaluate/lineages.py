"""Lineages: judged stories in, how well it is told which articles took their text from one place out.

What is counted are the pairs of articles of a story. Most are of two places, so the accuracy is high
for whoever never joins any; precision and recall of the pairs of one place stand beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from generator.compare.lineages import lineages
from generator.evaluate.judged import Judged
from generator.model import Finding, Reading

Parts = Iterable[Collection[str]]  # names of articles; who stands in no part is a part alone


@dataclass(frozen=True, slots=True)
class PairScore:
    """How often it is told right whether two articles are of one place."""

    pairs: int
    one_place: int  # pairs that people found to be of one place
    found: int  # pairs that were told to be of one place
    right: int  # pairs that are in both

    @property
    def accuracy(self) -> float:
        """The share of all pairs that is told right."""
        return (self.pairs - self.one_place - self.found + 2 * self.right) / self.pairs if self.pairs else 0.0

    @property
    def precision(self) -> float:
        """Of the pairs told to be of one place the share that is; 1 where none is told."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs of one place the share that is told; 1 where there is none."""
        return self.right / self.one_place if self.one_place else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: PairScore) -> PairScore:
        """The counts of both, of two stories for one."""
        return PairScore(
            self.pairs + other.pairs,
            self.one_place + other.one_place,
            self.found + other.found,
            self.right + other.right,
        )


@dataclass(frozen=True, slots=True)
class LineageScore:
    """The pairs of all stories."""

    given: PairScore  # as the articles are
    text_alone: PairScore  # without credits, reprint notes and declarations


def evaluate_lineages(stories: Sequence[Judged]) -> LineageScore:
    """Return how well the lineages of all stories are told."""
    given, alone = PairScore(0, 0, 0, 0), PairScore(0, 0, 0, 0)
    for story in stories:
        readings, names = story.story.readings, _names(story)
        given += pair_score(_found(readings, names), story.gold.lineages, names.values())
        alone += pair_score(
            _found([_unmarked(entry) for entry in readings], names), story.gold.lineages, names.values()
        )
    return LineageScore(given, alone)


def pair_score(found: Parts, told: Parts, articles: Collection[str]) -> PairScore:
    """Return how well the parts found fit those that people told, over all pairs of the articles."""
    ours, theirs = _pairs(found), _pairs(told)
    return PairScore(len(articles) * (len(articles) - 1) // 2, len(theirs), len(ours), len(ours & theirs))


def lineage_lines(score: LineageScore) -> list[str]:
    """Return the figures as lines to print: a name, and a share with three decimals or a count."""
    both = (("", score.given), (", text alone", score.text_alone))
    shares = [
        f"{name + where:32} {value:.3f}"
        for where, pairs in both
        for name, value in (
            ("pairs told right", pairs.accuracy),
            ("one place: precision", pairs.precision),
            ("one place: recall", pairs.recall),
            ("one place: F1", pairs.f1),
        )
    ]
    counts = {"pairs of articles": score.given.pairs, "of them of one place": score.given.one_place}
    return [*(f"{name:32} {count}" for name, count in counts.items()), *shares]


def _names(story: Judged) -> dict[str, str]:
    """The gold file's name of each article, by the article's id."""
    keys = {stem: key for key, stem in story.gold.files.items()}
    return {reading.article.id: keys[Path(reading.article.path).stem] for reading in story.story.readings}


def _found(readings: Sequence[Reading], names: dict[str, str]) -> list[list[str]]:
    return [[names[article] for article in lineage.articles] for lineage in lineages(readings)]


def _unmarked(reading: Reading) -> Reading:
    return replace(reading, article=replace(reading.article, credits=(), taken_from=(), lineage=Finding()))


def _pairs(parts: Parts) -> set[frozenset[str]]:
    return {frozenset(pair) for part in parts for pair in combinations(sorted(part), 2)}
