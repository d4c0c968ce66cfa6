"""What speaks for a unit in a row that others form already: the row's members in, features of every unit out.

A row tells more than its pairs: what its members have in common, and how many they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log
from typing import TYPE_CHECKING, Any

from generator.align.similarity import Similarity

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

JOINING = (
    "least",  # logit of the least chance with a member
    "mean",  # logit of the mean chance with all members
    "members",  # logarithm of their number
    "held",  # share of the weight of what the members have in common that the unit names too
)
SMALLEST_CHANCE = 1e-4  # of which a logit is taken
COMMON = 0.5  # share of the members, two at least, that name what they have in common


class Joining:
    """What is asked again and again while rows grow: the chances of a story's pairs, and who names what."""

    def __init__(self, near: Similarity, chance: Matrix) -> None:
        """Keep the similarity of the units, and units x units the chances that both state one claim."""
        self.near = near
        self.chance = chance
        self._logit = _logit(chance)

    def features(self, members: Sequence[int], among: Sequence[int]) -> Matrix:
        """Return the features of the units `among` beside these members, two or more: units x JOINING."""
        import numpy as np  # noqa: PLC0415 - loaded when stories are compared

        pairs = np.ix_(among, members)
        least = self._logit[pairs].min(axis=1)
        mean = _logit(self.chance[pairs].mean(axis=1))
        common = self.common(members)
        total = sum(common.values()) or 1.0
        held = [
            sum(weight for key, weight in common.items() if key in anchors) / total
            for anchors in (self.near.anchors[at] for at in among)
        ]
        return np.stack((least, mean, np.full(len(among), log(len(members))), np.array(held)), axis=-1)

    def beside_the_rest(self, members: Sequence[int]) -> Matrix:
        """Return the features of every one of three members or more beside all others: members x JOINING."""
        import numpy as np  # noqa: PLC0415

        others = len(members) - 1
        pairs, itself = np.ix_(members, members), np.eye(len(members), dtype=bool)
        least = np.where(itself, np.inf, self._logit[pairs]).min(axis=1)
        mean = _logit(np.where(itself, 0.0, self.chance[pairs]).sum(axis=1) / others)
        return np.stack((least, mean, np.full(len(members), log(others)), self._held_by_each(members)), axis=-1)

    def _held_by_each(self, members: Sequence[int]) -> Matrix:
        """For each member the share that it names of what the others have in common."""
        import numpy as np  # noqa: PLC0415

        others = len(members) - 1
        named = [self.near.anchors[at] for at in members]
        counted = Counter(chain.from_iterable(named))
        fewest = _fewest(others)
        keys = sorted(key for key, times in counted.items() if times >= fewest)
        if not keys:
            return np.zeros(len(members))
        weights = np.array([[anchors.get(key, 0.0) for key in keys] for anchors in named])
        names = np.array([[key in anchors for key in keys] for anchors in named])
        second, most = np.sort(weights, axis=0)[-2:]
        largest = np.where(weights == most, np.where((weights == most).sum(axis=0) > 1, most, second), most)
        times = names.sum(axis=0) - names
        common = np.where(times >= fewest, largest * times / others, 0.0)
        total = common.sum(axis=1)
        held = np.where(names, common, 0.0).sum(axis=1)
        share: Matrix = np.divide(held, total, out=np.zeros_like(held), where=total > 0)
        return share

    def common(self, members: Sequence[int]) -> dict[str, float]:
        """Return what members have in common with its weight, which grows with the share of them that name it."""
        named = [self.near.anchors[at] for at in members]
        counted = Counter(chain.from_iterable(named))
        fewest = _fewest(len(members))
        return {
            key: max(anchors.get(key, 0.0) for anchors in named) * times / len(members)
            for key, times in sorted(counted.items())
            if times >= fewest
        }


def _fewest(members: int) -> float:
    return max(2, COMMON * members)


def _logit(chance: Matrix) -> Matrix:
    import numpy as np  # noqa: PLC0415

    within = np.clip(chance, SMALLEST_CHANCE, 1 - SMALLEST_CHANCE)
    logit: Matrix = np.log(within / (1 - within))
    return logit
