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

SEED = 0.6  # chance of the pair that a row grows from
JOINING = 0.5  # mean chance of a further sentence with all members
LEAST = 0.3  # chance with each of them
FEWEST_ANCHORS = 2  # independent reasons; one may be chance
BUNDLE_SHARE = 0.4  # of the bundle's weight, that a further sentence must hold
SAME_ROW = 0.8  # share of units at which two rows are one

_Friends = Mapping[str, Sequence[int]]  # by article, the units near to one


@dataclass(frozen=True, slots=True)
class Group:
    """Units that state one claim."""

    units: tuple[int, ...]  # ascending
    bundle: tuple[tuple[str, float], ...]  # anchors that hold them together, strongest first
    confidence: float  # the least chance of its pairs


def groups(units: Sequence[Unit], near: Similarity, chance: Matrix) -> tuple[Group, ...]:
    """Return the rows' units, by first appearance; groups may overlap."""
    friends = _friends(units, chance)
    grown: list[Group] = []
    done: set[tuple[int, int, frozenset[str]]] = set()
    for left, right in _pairs(near, chance):
        bundle = near.shared(left, right)
        if (left, right, frozenset(bundle)) in done:  # copies: this pair would grow into the very same row
            continue
        grown.append(_grown((left, right), friends, near, chance))
        done.update((*pair, frozenset(bundle)) for pair in combinations(grown[-1].units, 2))
    return tuple(sorted(_distinct(grown), key=lambda group: (group.units, group.bundle)))


def _friends(units: Sequence[Unit], chance: Matrix) -> list[_Friends]:
    """For each unit, by article, the units that may state a claim of its."""
    friends: list[_Friends] = []
    for chances in chance:
        by_article: dict[str, list[int]] = defaultdict(list)
        for at in (chances >= JOINING).nonzero()[0]:
            by_article[units[int(at)].article].append(int(at))
        friends.append(dict(by_article))
    return friends


def _pairs(near: Similarity, chance: Matrix) -> list[tuple[int, int]]:
    """Pairs that likely state one claim and share two things or more, best first."""
    lefts, rights = (chance >= SEED).nonzero()
    pairs = [(int(left), int(right)) for left, right in zip(lefts, rights, strict=True) if left < right]
    backed = [pair for pair in pairs if _backed(near.shared(*pair))]
    return sorted(backed, key=lambda pair: (-chance[pair], pair))


def _backed(reasons: Mapping[str, float]) -> bool:
    """Tell whether there are two reasons, and more in them than what stands in any news text."""
    return len(reasons) >= FEWEST_ANCHORS and not all(is_everyday(key) for key in reasons)


def _grown(pair: tuple[int, int], friends: Sequence[_Friends], near: Similarity, chance: Matrix) -> Group:
    """The row of a pair: the sentence that fits best joins first, one of each article at the most."""
    members, bundle = list(pair), near.shared(*pair)
    weight = sum(bundle.values())
    open_to: dict[int, str] = {}  # unit -> article
    for member in pair:
        for article, found in friends[member].items():
            open_to |= {
                at: article for at in found if at not in pair and _held(at, bundle, near) >= BUNDLE_SHARE * weight
            }
    taken = {article for member in pair for article, found in friends[member].items() if set(pair) & set(found)}
    while fitting := [
        (fit, -at) for at, article in open_to.items() if article not in taken and (fit := _fit(at, members, chance))
    ]:
        best = -max(fitting)[1]
        members.append(best)
        taken.add(open_to[best])
    least = min(float(chance[one, other]) for one, other in combinations(members, 2))
    return Group(tuple(sorted(members)), tuple(bundle.items()), least)


def _held(at: int, bundle: Mapping[str, float], near: Similarity) -> float:
    return sum(weight for key, weight in bundle.items() if key in near.anchors[at])


def _fit(at: int, members: Sequence[int], chance: Matrix) -> float:
    """The mean chance that a unit states the claim of each member; 0 where it does not fit."""
    each = [float(chance[at, member]) for member in members]
    mean = sum(each) / len(each)
    return mean if mean >= JOINING and min(each) >= LEAST else 0.0


def _distinct(grown: Iterable[Group]) -> list[Group]:
    """Leave out rows that say what a better one says already."""
    kept: list[Group] = []
    for group in sorted(grown, key=lambda group: (-len(group.units), -group.confidence, group.units)):
        if not any(_likeness(group.units, other.units) >= SAME_ROW for other in kept):
            kept.append(group)
    return kept


def _likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Share of the smaller row's units that the other has too, so that a part of a row is no row."""
    return len(set(one) & set(other)) / min(len(one), len(other))
