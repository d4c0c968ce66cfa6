"""Forming rows: units and their similarity in, sets of units that state one claim out.

Rows overlap: one sentence can state several claims, one claim can stand in several sentences of
an article. A row grows around a pair that surely belongs together; what the pair shares is the
bundle of evidence, and only sentences that hold most of the bundle may join.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from generator.align.units import Unit

if TYPE_CHECKING:
    from generator.align.similarity import Similarity

SURE = 0.6  # best pair F1 at a precision of .85 on four judged stories in twelve languages, 2026-11
POSSIBLE = 0.45  # mean score with all of a row
WHO_AND_WHERE = "hp"  # kinds of keys: people and places of the gazetteer
FEWEST_ANCHORS = 2  # independent reasons; one may be chance
LEAST_MASS = 5.0  # summed weight of the reasons; a rare name and a rare word together have about eight
LEAST_OWN_MASS = 3.0  # of it in what is neither a place nor a person: who and where alone are no claim
JOINING = 0.6  # share of the bundle's weight that a further sentence must hold
SAME_ROW = 0.75  # share of units at which two rows are one


_Friends = Mapping[str, Sequence[int]]  # by article, the units near to one


@dataclass(frozen=True, slots=True)
class Group:
    """Units that state one claim."""

    units: tuple[int, ...]  # ascending
    bundle: tuple[tuple[str, float], ...]  # anchors that hold them together, strongest first
    score: float  # of the pair it grew from


def groups(units: Sequence[Unit], near: Similarity) -> tuple[Group, ...]:
    """Return the rows' units, by first appearance; groups may overlap."""
    friends = _friends(units, near)
    grown: list[Group] = []
    done: set[tuple[int, int, frozenset[str]]] = set()
    for left, right in _pairs(near):
        bundle = near.shared(left, right)
        if (left, right, frozenset(bundle)) in done:  # copies: this pair would grow into the very same row
            continue
        grown.append(_grown((left, right), units, friends, near))
        done.update((*pair, frozenset(bundle)) for pair in combinations(grown[-1].units, 2))
    return tuple(sorted(_distinct(grown), key=lambda group: (group.units, group.bundle)))


def _friends(units: Sequence[Unit], near: Similarity) -> list[_Friends]:
    """For each unit, by article, the units that surely have to do with it."""
    friends: list[_Friends] = []
    for scores in near.scores:
        by_article: dict[str, list[int]] = defaultdict(list)
        for at in (scores >= SURE).nonzero()[0]:
            by_article[units[int(at)].article].append(int(at))
        friends.append(dict(by_article))
    return friends


def _pairs(near: Similarity) -> list[tuple[int, int]]:
    """Pairs that surely state one claim, best first."""
    lefts, rights = (near.scores >= SURE).nonzero()
    pairs = [(int(left), int(right)) for left, right in zip(lefts, rights, strict=True) if left < right]
    backed = [pair for pair in pairs if _backed(near.shared(*pair))]
    return sorted(backed, key=lambda pair: (-near.scores[pair], pair))


def _backed(reasons: Mapping[str, float]) -> bool:
    """Tell whether there are two reasons, enough weight in them, and enough of it beside who and where."""
    own = sum(weight for key, weight in reasons.items() if key[0] not in WHO_AND_WHERE)
    return len(reasons) >= FEWEST_ANCHORS and sum(reasons.values()) >= LEAST_MASS and own >= LEAST_OWN_MASS


def _grown(pair: tuple[int, int], units: Sequence[Unit], friends: Sequence[_Friends], near: Similarity) -> Group:
    members, bundle = list(pair), near.shared(*pair)
    own = {units[at].article for at in pair}
    for article in sorted({unit.article for unit in units} - own):
        candidates = sorted({at for member in members for at in friends[member].get(article, ())})
        best = max(candidates, key=lambda at: (_fit(at, members, bundle, near), -at), default=None)
        if best is not None and _fit(best, members, bundle, near) > 0:
            members.append(best)
    return Group(tuple(sorted(members)), tuple(bundle.items()), float(near.scores[pair]))


def _fit(at: int, members: Sequence[int], bundle: Mapping[str, float], near: Similarity) -> float:
    """How well a unit fits into a row; 0 when it does not."""
    held = sum(weight for key, weight in bundle.items() if key in near.anchors[at])
    share = held / sum(bundle.values())
    scores = [float(near.scores[at, member]) for member in members]
    if share < JOINING or max(scores) < SURE or sum(scores) / len(scores) < POSSIBLE:
        return 0.0
    return share * sum(scores) / len(scores)


def _distinct(grown: Iterable[Group]) -> list[Group]:
    """Leave out rows that say what a better one says already."""
    kept: list[Group] = []
    for group in sorted(grown, key=lambda group: (-len(group.units), -group.score, group.units)):
        if not any(_likeness(group.units, other.units) >= SAME_ROW for other in kept):
            kept.append(group)
    return kept


def _likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Share of the smaller row's units that the other has too, so that a part of a row is no row."""
    return len(set(one) & set(other)) / min(len(one), len(other))
