"""How near two passages are: the units of a story in, a score for each pair and what they share out.

Score = cosine over all evidence + half the margin over the hubs around both + a share of the
neighbours' scores + a little for each rare thing shared, which a cosine takes away from long
sentences that state several claims.
"""

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

MARGIN_NEIGHBOURS = 3  # hubs looked at inside a story
MARGIN_SHARE = 0.5
NEIGHBOUR_SHARE = 0.15
MASS_SHARE = 0.04  # of the summed weight of rare shared anchors
EVERYDAY_SHARE = 0.3  # of its weight, where an everyday word is to be a reason
STORY_CURVE = 1.5  # above one, what half the story names sinks faster
STORY_FLOOR = 0.1  # what stays of the weight of a key that stands in every sentence of the story
# Best pairs of two articles are scaled half-way (in logarithms) to one usual level; tuned on the judged stories.
USUAL_BEST = 1.0
LEAST_BEST = 0.2
BEST_QUARTER = 75
EVENING = 0.5
DIGITS = 6  # scores are compared after rounding: sums differ in the last bits between machines


@dataclass(frozen=True, slots=True)
class Similarity:
    """Scores of all pairs of units, and the weight of each anchor in this story."""

    scores: Matrix  # units x units; -1 inside one article
    anchors: tuple[Mapping[str, float], ...]  # for each unit its anchors with their weight in this story

    def shared(self, left: int, right: int) -> dict[str, float]:
        """Return the anchors of both units with their weight, strongest first."""
        both = {key: weight for key, weight in self.anchors[left].items() if key in self.anchors[right]}
        return dict(sorted(both.items(), key=lambda item: (-item[1], item[0])))


def similarity(units: Sequence[Unit]) -> Similarity:
    """Return the scores of every pair of units of different articles."""
    import numpy as np  # noqa: PLC0415 - loaded when stories are compared

    weights = _story_weights(units)
    vectors = [{key: weight * weights[key] for key, weight in unit.vector} for unit in units]
    anchors = tuple(
        {key: weight * (EVERYDAY_SHARE if is_everyday(key) else 1) for key, weight in vector.items() if is_anchor(key)}
        for vector in vectors
    )
    rows = unit_rows(vectors)
    cosine = rows @ rows.T
    apart = np.array([[left.article != right.article for right in units] for left in units], dtype=bool)
    cosine = np.where(apart, cosine, 0.0)
    scores = cosine + MARGIN_SHARE * _margin(cosine) + NEIGHBOUR_SHARE * _neighbours(cosine, units)
    scores = scores + MASS_SHARE * np.where(apart, _mass(anchors), 0.0)
    return Similarity(np.where(apart, np.round(_evened(scores, units), DIGITS), -1.0), anchors)


def is_anchor(key: str) -> bool:
    """Tell whether a key can be shown as a reason: parts of names are evidence, but no reason."""
    return key[0] in "ndmphcxw"


def _story_weights(units: Sequence[Unit]) -> dict[str, float]:
    """What every sentence of the story names says little: Kim and Russia must not tie everything."""
    standing = Counter(key for unit in units for key, _ in unit.vector)
    most = log(len(units) + 1)
    rare = {key: log((len(units) + 1) / count) / most for key, count in standing.items()}
    return {key: STORY_FLOOR + (1 - STORY_FLOOR) * share**STORY_CURVE for key, share in rare.items()}


def _margin(cosine: Matrix) -> Matrix:
    """How far a pair stands out among the best partners of both."""
    import numpy as np  # noqa: PLC0415

    nearest = min(MARGIN_NEIGHBOURS, cosine.shape[0])
    hub = np.sort(cosine, axis=1)[:, -nearest:].mean(axis=1)
    margin: Matrix = 2 * cosine - hub[:, None] - hub[None, :]
    return margin


def _neighbours(cosine: Matrix, units: Sequence[Unit]) -> Matrix:
    """The scores of the sentences before and after both: reports tell a story in a similar order."""
    import numpy as np  # noqa: PLC0415

    padded = np.zeros((cosine.shape[0] + 2, cosine.shape[1] + 2))
    padded[1:-1, 1:-1] = cosine
    first = np.array([at == 0 or units[at - 1].article != unit.article for at, unit in enumerate(units)])
    last = np.array([at + 1 == len(units) or units[at + 1].article != unit.article for at, unit in enumerate(units)])
    before = np.where(first[:, None] | first[None, :], 0.0, padded[:-2, :-2])
    after = np.where(last[:, None] | last[None, :], 0.0, padded[2:, 2:])
    return before + after


def _evened(scores: Matrix, units: Sequence[Unit]) -> Matrix:
    """Scores comparable between pairs of articles: two that share a language share more of what we can see."""
    import numpy as np  # noqa: PLC0415

    even = scores.copy()
    places = [np.array([unit.place == place for unit in units]) for place in sorted({unit.place for unit in units})]
    for first, one in enumerate(places):
        for other in places[:first]:
            part = scores[np.ix_(one, other)]
            mutual = (part == part.max(axis=1, keepdims=True)) & (part == part.max(axis=0, keepdims=True))
            factor = (USUAL_BEST / max(float(np.percentile(part[mutual], BEST_QUARTER)), LEAST_BEST)) ** EVENING
            even[np.ix_(one, other)] = part * factor
            even[np.ix_(other, one)] = part.T * factor
    return even


def _mass(anchors: Sequence[Mapping[str, float]]) -> Matrix:
    """Summed weight of the anchors that both have."""
    import numpy as np  # noqa: PLC0415

    column = {key: at for at, key in enumerate(sorted({key for anchor in anchors for key in anchor}))}
    present = np.zeros((len(anchors), len(column)))
    weight = np.zeros(len(column))
    for row, anchor in enumerate(anchors):
        for key, value in anchor.items():
            present[row, column[key]] = 1.0
            weight[column[key]] = max(weight[column[key]], value)
    return (present * weight) @ present.T
