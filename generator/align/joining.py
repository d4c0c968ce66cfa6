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
        held = [sum(common[key] for key in common.keys() & self.near.anchors[at].keys()) / total for at in among]
        return np.stack((least, mean, np.full(len(among), log(len(members))), np.array(held)), axis=-1)

    def common(self, members: Sequence[int]) -> dict[str, float]:
        """Return what members have in common with its weight, which grows with the share of them that name it."""
        named = [self.near.anchors[at] for at in members]
        counted = Counter(chain.from_iterable(named))
        fewest = max(2, COMMON * len(members))
        return {
            key: max(anchors.get(key, 0.0) for anchors in named) * times / len(members)
            for key, times in sorted(counted.items())
            if times >= fewest
        }


def _logit(chance: Matrix) -> Matrix:
    import numpy as np  # noqa: PLC0415

    within = np.clip(chance, SMALLEST_CHANCE, 1 - SMALLEST_CHANCE)
    logit: Matrix = np.log(within / (1 - within))
    return logit
