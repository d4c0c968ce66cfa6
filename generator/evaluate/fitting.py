"""Fitting the weights of the aligner: judged stories in, weights and how well they part right pairs from wrong out.

A logistic regression with an L2 penalty, solved by Newton's method: the features of every pair of sentences
of different articles against whether people found that both state one claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from generator.align.chances import Weights
from generator.align.evidence import FEATURES, features
from generator.align.similarity import Similarity, apart, similarity
from generator.evaluate.judged import Judged

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

PENALTY = 30.0  # of the squared weights of standardised features; .780 mean AP at 10 to 100, .777 at 1
MOST_STEPS = 50
SMALL_STEP = 1e-10
DIGITS = 6  # of the weights that are written: more would differ between machines
LARGEST_LOGIT = 30.0

Examples = tuple["Matrix", "Matrix"]  # features of each pair, and 1.0 where both state one claim


def examples(judged: Judged, near: Similarity | None = None) -> Examples:
    """Return the pairs of a story, by the first unit and then by the second."""
    import numpy as np  # noqa: PLC0415 - loaded when something is fitted

    table = features(judged.units, near or similarity(judged.units))
    first, second = np.nonzero(np.triu(apart(judged.units)))
    same = [float(bool(judged.claims[one] & judged.claims[other])) for one, other in zip(first, second, strict=True)]
    return table[first, second], np.array(same)


def fit(given: Sequence[Examples], kept: Sequence[bool] = ()) -> Weights:
    """Return the weights that make the examples likeliest, rounded; raises ValueError without any example.

    `kept` tells of each feature whether it may be used; without it all are.
    """
    import numpy as np  # noqa: PLC0415

    table, same = np.vstack([one for one, _ in given]), np.concatenate([one for _, one in given])
    table = table * np.array(kept or [True] * len(FEATURES))
    mean, spread = table.mean(axis=0), table.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    standard = np.hstack([(table - mean) / spread, np.ones((len(table), 1))])
    penalty = np.diag([PENALTY] * len(FEATURES) + [0.0])
    weights = np.zeros(len(FEATURES) + 1)
    for _ in range(MOST_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(standard @ weights, -LARGEST_LOGIT, LARGEST_LOGIT)))
        slope = standard.T @ (chance - same) + penalty @ weights
        curve = (standard * (chance * (1 - chance))[:, None]).T @ standard + penalty
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if np.abs(step).max() < SMALL_STEP:
            break
    by_feature = weights[:-1] / spread
    intercept = float(weights[-1] - by_feature @ mean)
    return Weights(round(intercept, DIGITS), tuple(round(float(weight), DIGITS) for weight in by_feature))


def average_precision(given: Examples, weights: Weights) -> float:
    """Return the mean, over the right pairs from the likeliest down, of the share of right ones so far."""
    import numpy as np  # noqa: PLC0415

    table, same = given
    order = np.argsort(-(table @ np.array(weights.by_feature)), kind="stable")
    right = same[order]
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float(precision[right > 0].mean())
