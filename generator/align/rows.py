"""Forming rows: units and the chance of each pair in, sets of units that state one claim out.

Rows overlap: one sentence can state several claims, one claim can stand in several sentences of
an article. A row grows around a likely pair (`growing.py`); what only a part of its units state is a row
of its own (`facets.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from generator.align.facets import FEWEST_REASONS, facets
from generator.align.growing import PAIR, RULES, Grower, Rules
from generator.align.joining import Joining
from generator.align.similarity import Similarity
from generator.align.units import Unit
from generator.align.weights import Regression
from generator.languages.frequency import is_everyday

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Group:
    """Units that state one claim."""

    units: tuple[int, ...]  # ascending
    confidence: float  # the least chance of a member to state the claim of the others
    alone: frozenset[str] = frozenset()  # keys that they name and the rest of a larger group does not
    core: tuple[int, ...] = ()  # those of the units that surely state one claim


def groups(units: Sequence[Unit], joining: Joining, regression: Regression, rules: Rules = RULES) -> tuple[Group, ...]:
    """Return the rows' units, by first appearance; groups may overlap. `regression` is over JOINING."""
    grower = Grower(units, joining, regression, rules)
    whole = _distinct(_grown(grower), rules.same_row)
    return tuple(sorted((*whole, *_facets(whole, grower)), key=lambda group: group.units))


def _grown(grower: Grower) -> Iterator[Group]:
    near, together = grower.joining.near, set[tuple[int, int]]()  # pairs that have grown already
    for pair in _pairs(near, grower.joining.chance, grower.rules.seed):
        if pair not in together:
            members = grower.thinned(grower.grown(pair))
            together.update(combinations(members, 2))
            if grower.holds(members) and (len(members) > PAIR or _backed(near.shared(*members))):
                yield Group(members, grower.confidence(members), core=grower.core(members))


def _facets(whole: Sequence[Group], grower: Grower) -> Iterator[Group]:
    """The parts of rows that state something beside the rest, each once."""
    known = {group.units for group in whole}
    for group in whole:
        for part, alone in facets(group.units, grower.joining.near, grower.rules.facet):
            if part not in known and grower.holds(part):
                known.add(part)
                yield Group(part, grower.confidence(part), alone, grower.core(part))


def _pairs(near: Similarity, chance: Matrix, seed: float) -> list[tuple[int, int]]:
    """Pairs that likely state one claim and share two things or more, best first."""
    lefts, rights = (chance >= seed).nonzero()
    pairs = [(int(left), int(right)) for left, right in zip(lefts, rights, strict=True) if left < right]
    backed = [pair for pair in pairs if _backed(near.shared(*pair))]
    return sorted(backed, key=lambda pair: (-chance[pair], pair))


def _backed(reasons: Mapping[str, float]) -> bool:
    """Tell whether there are two reasons, and more in them than what stands in any news text."""
    return len(reasons) >= FEWEST_REASONS and not all(is_everyday(key) for key in reasons)


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
