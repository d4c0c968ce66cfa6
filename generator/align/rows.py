"""Forming rows: units and the chance of each pair in, sets of units that state one claim out.

Rows overlap: one sentence can state several claims, one claim can stand in several sentences of
an article. A row grows around a likely pair; the unit that likeliest states the claim of all members
joins next, one of each article at the most. Rows that did not come out well are given up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from generator.align.joining import Joining
from generator.align.similarity import Similarity
from generator.align.units import Unit
from generator.align.weights import Regression
from generator.languages.frequency import is_everyday

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

LEAST_CHANCE = 0.05  # with one of the pair; beside it no unit of a judged story joined
FEWEST_ANCHORS = 2  # independent reasons; one may be chance


@dataclass(frozen=True, slots=True)
class Rules:
    """Where the lines are drawn; the defaults keep the precision of every judged story above its floor."""

    seed: float = 0.6  # chance of the pair that a row grows from
    joining: float = 0.7  # chance of a further unit to state the claim of the row
    mean: float = 0.6  # mean chance of the pairs of a grown row
    least: float = 0.5  # chance of each member to state the claim of the others
    same_row: float = 0.9  # share of units at which two rows are one


RULES = Rules()


@dataclass(frozen=True, slots=True)
class Group:
    """Units that state one claim."""

    units: tuple[int, ...]  # ascending
    confidence: float  # the least chance of a member to state the claim of the others


def groups(units: Sequence[Unit], joining: Joining, regression: Regression, rules: Rules = RULES) -> tuple[Group, ...]:
    """Return the rows' units, by first appearance; groups may overlap. `regression` is over JOINING."""
    grower = _Grower(units, joining, regression, rules)
    grown: list[Group] = []
    together: set[tuple[int, int]] = set()  # pairs that a row shows
    for pair in _pairs(joining.near, joining.chance, rules.seed):
        if pair not in together:
            group = grower.grown(pair)
            together.update(combinations(group.units, 2))
            if group.confidence >= rules.least and grower.mean_chance(group.units) >= rules.mean:
                grown.append(group)
    return tuple(sorted(_distinct(grown, rules.same_row), key=lambda group: group.units))


def _pairs(near: Similarity, chance: Matrix, seed: float) -> list[tuple[int, int]]:
    """Pairs that likely state one claim and share two things or more, best first."""
    lefts, rights = (chance >= seed).nonzero()
    pairs = [(int(left), int(right)) for left, right in zip(lefts, rights, strict=True) if left < right]
    backed = [pair for pair in pairs if _backed(near.shared(*pair))]
    return sorted(backed, key=lambda pair: (-chance[pair], pair))


def _backed(reasons: Mapping[str, float]) -> bool:
    """Tell whether there are two reasons, and more in them than what stands in any news text."""
    return len(reasons) >= FEWEST_ANCHORS and not all(is_everyday(key) for key in reasons)


@dataclass(frozen=True, slots=True)
class _Grower:
    """What rows grow by."""

    units: Sequence[Unit]
    joining: Joining
    regression: Regression
    rules: Rules

    def grown(self, pair: tuple[int, int]) -> Group:
        """Return the row of a pair: the unit that likeliest states its claim joins first, who fits least leaves."""
        members, open_to = list(pair), self._candidates(pair)
        while open_to := self._of_further_articles(open_to, members):
            likely = self.regression.chance(self.joining.features(members, open_to))
            best = int(likely.argmax())
            if likely[best] < self.rules.joining:
                break
            members.append(open_to[best])
        while len(members) > 2:  # noqa: PLR2004 - a pair stays
            fits = {at: self._belonging(at, members) for at in members}
            weakest = min(members, key=lambda at: (fits[at], at))
            if fits[weakest] >= self.rules.least and self.mean_chance(members) >= self.rules.mean:
                return Group(tuple(sorted(members)), fits[weakest])
            members.remove(weakest)
        return Group(tuple(sorted(members)), float(self.joining.chance[members[0], members[1]]))

    def _candidates(self, pair: tuple[int, int]) -> list[int]:
        """The units that one of the pair may well state a claim with; all others could never join."""
        found: list[int] = (self.joining.chance[:, pair].max(axis=1) >= LEAST_CHANCE).nonzero()[0].tolist()
        return found

    def _of_further_articles(self, open_to: Sequence[int], members: Sequence[int]) -> list[int]:
        taken = {self.units[at].place for at in members}
        return [at for at in open_to if self.units[at].place not in taken]

    def mean_chance(self, members: Sequence[int]) -> float:
        """Return the mean chance of the pairs."""
        each = [float(self.joining.chance[pair]) for pair in combinations(members, 2)]
        return sum(each) / len(each)

    def _belonging(self, at: int, members: Sequence[int]) -> float:
        others = [member for member in members if member != at]
        return float(self.regression.chance(self.joining.features(others, [at]))[0])


def _distinct(grown: Iterable[Group], same: float) -> list[Group]:
    """Leave out rows that say what a better one says already."""
    kept: dict[frozenset[int], Group] = {}
    for group in sorted(grown, key=lambda group: (-len(group.units), -group.confidence, group.units)):
        units = frozenset(group.units)
        if not any(_likeness(units, other) >= same for other in kept):
            kept[units] = group
    return list(kept.values())


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the smaller row's units that the other has too, so that a part of a row is no row."""
    return len(one & other) / min(len(one), len(other))
