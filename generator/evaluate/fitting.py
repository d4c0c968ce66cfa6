"""Fitting a logistic regression: tables of examples in, weights out.

With an L2 penalty, solved by Newton's method.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from generator.align.weights import LARGEST_LOGIT, Regression

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

PENALTY = 30.0  # of the squared weights of standardised features; from 10 to 100 left-out stories fare the same
MOST_STEPS = 50
SMALL_STEP = 1e-10
DIGITS = 6  # of the weights that are written: more would differ between machines

Examples = tuple["Matrix", "Matrix"]  # examples x features, and 1.0 for each that is a right one


def fit(given: Sequence[Examples], kept: Sequence[bool] = ()) -> Regression:
    """Return the weights that make the examples likeliest, rounded; raises ValueError without any table.

    Where there is no example, nothing weighs. `kept` tells of each feature whether it may be used; without it all are.
    """
    import numpy as np  # noqa: PLC0415 - loaded when something is fitted

    table, same = np.vstack([one for one, _ in given]), np.concatenate([one for _, one in given])
    number = table.shape[1]
    if not len(table):
        return Regression(0.0, (0.0,) * number)
    table = table * np.array(kept or [True] * number)
    mean, spread = table.mean(axis=0), table.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    standard = np.hstack([(table - mean) / spread, np.ones((len(table), 1))])
    penalty = np.diag([PENALTY] * number + [0.0])
    weights = np.zeros(number + 1)
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
    return Regression(round(intercept, DIGITS), tuple(round(float(weight), DIGITS) for weight in by_feature))
