"""Forming rows: units and the chance of each pair in, sets of units that state one claim out.

Rows overlap: one sentence can state several claims, one claim can stand in several sentences of
an article. A row grows around a pair that surely belongs together; what the pair shares is the
bundle of evidence, and only sentences that hold enough of the bundle and fit all members may join.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from generator.align.similarity import Similarity
from generator.align.units import Unit
from generator.languages.frequency import is_everyday

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

FEWEST_ANCHORS = 2  # independent reasons; one may be chance


@dataclass(frozen=True, slots=True)
class Rules:
    """Where the lines are drawn; the defaults keep the precision of every judged story above its floor."""

    seed: float = 0.65  # chance of the pair that a row grows from
    joining: float = 0.5  # mean chance of a further sentence with all members
    least: float = 0.5  # its chance with each of them
    bundle_share: float = 0.5  # of the bundle's weight, that it must hold
    same_row: float = 0.9  # share of units at which two rows are one


RULES = Rules()

_Friends = Mapping[str, Sequence[int]]  # by article, the units near to one


@dataclass(frozen=True, slots=True)
class Group:
    """Units that state one claim."""

    units: tuple[int, ...]  # ascending
    bundle: tuple[tuple[str, float], ...]  # anchors that hold them together, strongest first
    confidence: float  # the least chance of its pairs


def groups(units: Sequence[Unit], near: Similarity, chance: Matrix, rules: Rules = RULES) -> tuple[Group, ...]:
    """Return the rows' units, by first appearance; groups may overlap."""
    friends = _friends(units, chance >= rules.joining)
    grower = _Grower(friends, near, chance.tolist(), rules)
    grown: list[Group] = []
    done: dict[frozenset[str], set[tuple[int, int]]] = defaultdict(set)  # by bundle, the pairs of rows grown from it
    for pair in _pairs(near, chance, rules.seed):
        alike = done[frozenset(near.shared(*pair))]
        if pair not in alike:  # else these are copies: the pair would grow into the very same row
            grown.append(grower.grown(pair))
            alike.update(combinations(grown[-1].units, 2))
    return tuple(sorted(_distinct(grown, rules.same_row), key=lambda group: (group.units, group.bundle)))


def _friends(units: Sequence[Unit], likely: np.ndarray[Any, np.dtype[np.bool_]]) -> list[_Friends]:
    """For each unit, by article, the units that may state a claim of its."""
    friends: list[_Friends] = []
    for row in likely:
        by_article: dict[str, list[int]] = defaultdict(list)
        for at in row.nonzero()[0]:
            by_article[units[int(at)].article].append(int(at))
        friends.append(dict(by_article))
    return friends


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

    friends: Sequence[_Friends]
    near: Similarity
    chance: Sequence[Sequence[float]]  # plain lists: one number of a table takes ten times as long to look up
    rules: Rules

    def grown(self, pair: tuple[int, int]) -> Group:
        """Return the row of a pair: the sentence that fits best joins first, one of each article at the most."""
        members, bundle = list(pair), self.near.shared(*pair)
        open_to = self._holding(pair, bundle)
        taken = {article for one in pair for article, found in self.friends[one].items() if set(pair) & set(found)}
        while fitting := [
            (fit, -at) for at, article in open_to.items() if article not in taken and (fit := self._fit(at, members))
        ]:
            best = -max(fitting)[1]
            members.append(best)
            taken.add(open_to[best])
        least = min(self.chance[one][other] for one, other in combinations(members, 2))
        return Group(tuple(sorted(members)), tuple(bundle.items()), least)

    def _holding(self, pair: tuple[int, int], bundle: Mapping[str, float]) -> dict[int, str]:
        """The friends of the pair that hold enough of the bundle, with their articles."""
        wanted = self.rules.bundle_share * sum(bundle.values())
        return {
            at: article
            for member in pair
            for article, found in self.friends[member].items()
            for at in found
            if at not in pair
            and sum(weight for key, weight in bundle.items() if key in self.near.anchors[at]) >= wanted
        }

    def _fit(self, at: int, members: Sequence[int]) -> float:
        """The mean chance that a unit states the claim of each member; 0 where it does not fit."""
        likely = self.chance[at]
        each = [likely[member] for member in members]
        mean = sum(each) / len(each)
        return mean if mean >= self.rules.joining and min(each) >= self.rules.least else 0.0


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
