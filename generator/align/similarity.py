"""How near two passages are: the units of a story in, the cosine of each pair and what they share out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Any

from generator.align.units import Unit
from generator.languages.frequency import is_everyday
from generator.vectors import unit_rows

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

EVERYDAY_SHARE = 0.3  # of its weight, where an everyday word is to be a reason
STORY_CURVE = 1.5  # above one, what half the story names sinks faster
STORY_FLOOR = 0.1  # what stays of the weight of a key that stands in every sentence of the story
# Of its weight, of what one article alone names: it can bind nothing, and much of it is misread. From .5 to .8
# left-out stories fare alike, without it their mean average precision is lower by .006.
UNSHARED = 0.7


@dataclass(frozen=True, slots=True)
class Similarity:
    """The cosine of all pairs of units, and the weight of each piece of evidence in this story."""

    cosine: Matrix  # units x units; 0 inside one article
    vectors: tuple[Mapping[str, float], ...]  # for each unit its evidence with its weight in this story
    anchors: tuple[Mapping[str, float], ...]  # for each unit that part of it which can be shown as a reason

    def shared(self, left: int, right: int) -> dict[str, float]:
        """Return the anchors of both units with their weight, strongest first."""
        both = {key: weight for key, weight in self.anchors[left].items() if key in self.anchors[right]}
        return dict(sorted(both.items(), key=lambda item: (-item[1], item[0])))


def similarity(units: Sequence[Unit]) -> Similarity:
    """Return how near every pair of units of different articles is."""
    import numpy as np  # noqa: PLC0415 - loaded when stories are compared

    weights = _story_weights(units)
    vectors = tuple({key: weight * weights[key] for key, weight in unit.vector} for unit in units)
    anchors = tuple(
        {key: weight * (EVERYDAY_SHARE if is_everyday(key) else 1) for key, weight in vector.items() if is_anchor(key)}
        for vector in vectors
    )
    rows = unit_rows(vectors)
    return Similarity(np.where(apart(units), rows @ rows.T, 0.0), vectors, anchors)


def apart(units: Sequence[Unit]) -> Matrix:
    """Return units x units: True where the two stand in different articles."""
    import numpy as np  # noqa: PLC0415

    places = np.array([unit.place for unit in units])
    different: Matrix = places[:, None] != places[None, :]
    return different


def is_anchor(key: str) -> bool:
    """Tell whether a key can be shown as a reason: parts of names are evidence, but no reason."""
    return key[0] in "ndmphcxw"


def _story_weights(units: Sequence[Unit]) -> dict[str, float]:
    """What every sentence names says little: Kim and Russia must not tie everything. So does what one article names."""
    standing = Counter(key for unit in units for key, _ in unit.vector)
    articles = Counter(key for _, key in {(unit.place, key) for unit in units for key, _ in unit.vector})
    most = log(len(units) + 1)
    rare = {key: log((len(units) + 1) / count) / most for key, count in standing.items()}
    return {
        key: (STORY_FLOOR + (1 - STORY_FLOOR) * share**STORY_CURVE) * (UNSHARED if articles[key] == 1 else 1.0)
        for key, share in rare.items()
    }
