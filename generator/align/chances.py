"""How likely two units state one claim: the features of every pair in, a chance between 0 and 1 out.

A logistic regression over the features of `evidence.py`. Its weights stand in `weights.json`; they were
fitted to our own judgements alone (`make weights` fits them anew and gives the same numbers).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from generator.align.evidence import FEATURES, features
from generator.align.similarity import Similarity, apart
from generator.align.units import Unit

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

DIGITS = 6  # chances are compared after rounding: sums differ in the last bits between machines


@dataclass(frozen=True, slots=True)
class Weights:
    """A fitted logistic regression over FEATURES."""

    intercept: float
    by_feature: tuple[float, ...]  # per unit of the feature, in the order of FEATURES


@cache
def shipped_weights() -> Weights:
    """Return the weights that stand beside this module."""
    text = (resources.files("generator.align") / "weights.json").read_text(encoding="utf-8")
    table = json.loads(text)
    return Weights(float(table["intercept"]), tuple(float(table["features"][name]) for name in FEATURES))


def weights_json(weights: Weights) -> str:
    """Return weights in the form of the shipped file."""
    table = {"intercept": weights.intercept, "features": dict(zip(FEATURES, weights.by_feature, strict=True))}
    return json.dumps(table, indent=2) + "\n"


def chances(units: Sequence[Unit], near: Similarity, weights: Weights) -> Matrix:
    """Return for every pair of units the chance that both state one claim; 0 inside one article."""
    import numpy as np  # noqa: PLC0415 - loaded when stories are compared

    logit = features(units, near) @ np.array(weights.by_feature) + weights.intercept
    chance = 1 / (1 + np.exp(-np.clip(logit, -30.0, 30.0)))  # beyond 30 nothing changes in six digits
    return np.where(apart(units), np.round(chance, DIGITS), 0.0)
