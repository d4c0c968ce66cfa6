"""The fitted numbers of the aligner: nothing in, two logistic regressions out.

They stand in `weights.json` and were fitted to our own judgements alone (`make weights` fits them anew and
gives the same numbers).
"""

from __future__ import annotations

import json
import math
import operator
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from importlib import resources
from typing import TYPE_CHECKING, Any

from generator.align.evidence import FEATURES
from generator.align.joining import JOINING
from generator.errors import DataError, printable

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

FILE = "weights.json"
_MEND = "bring it back from version control"
DIGITS = 6  # chances are compared after rounding: sums differ in the last bits between machines
LARGEST_LOGIT = 30.0  # beyond it nothing changes in six digits


@dataclass(frozen=True, slots=True)
class Regression:
    """A fitted logistic regression."""

    intercept: float
    by_feature: tuple[float, ...]  # per unit of the feature, in the order of the table's last axis

    def chance(self, table: Matrix) -> Matrix:
        """Return the chance of each entry of a table, whose last axis are the features; it has one axis less."""
        import numpy as np  # noqa: PLC0415 - loaded when stories are compared

        return _of_logit(table @ np.array(self.by_feature) + self.intercept)

    def chance_by_column(self, columns: Iterable[Matrix]) -> Matrix:
        """Return the same of a table that comes feature by feature, so that it need not be held as a whole."""
        weighed = (weight * column for weight, column in zip(self.by_feature, columns, strict=True))
        return _of_logit(reduce(operator.iadd, weighed) + self.intercept)


def _of_logit(logit: Matrix) -> Matrix:
    import numpy as np  # noqa: PLC0415

    found: Matrix = np.round(1 / (1 + np.exp(-np.clip(logit, -LARGEST_LOGIT, LARGEST_LOGIT))), DIGITS)
    return found


@dataclass(frozen=True, slots=True)
class Weights:
    """What rows are formed by."""

    pair: Regression  # over evidence.FEATURES: both units state one claim
    joining: Regression  # over joining.JOINING: a unit states the claim of a row


@cache
def shipped_weights() -> Weights:
    """Return the weights that stand beside this module; raises DataError when they are damaged."""
    try:
        return read_weights((resources.files("generator.align") / FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        message = f"generator/align/{FILE}: cannot be read: {error} ({_MEND})"
        raise DataError(message) from error


def read_weights(text: str) -> Weights:
    """Return the weights in a text of that form; raises DataError that says what is wrong with it."""
    try:
        table = json.loads(text)
        return Weights(_regression(table["pair"], FEATURES), _regression(table["joining"], JOINING))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        what = f"has no {error}" if isinstance(error, KeyError) else f"holds no weights: {error}"
        message = f"generator/align/{FILE}: {printable(what)} ({_MEND})"
        raise DataError(message) from error


def weights_json(weights: Weights) -> str:
    """Return weights in the form of the shipped file."""
    table = {"pair": _table(weights.pair, FEATURES), "joining": _table(weights.joining, JOINING)}
    return json.dumps(table, indent=2) + "\n"


def _regression(table: Mapping[str, Any], names: Sequence[str]) -> Regression:
    return Regression(_number(table, "intercept"), tuple(_number(table["features"], name) for name in names))


def _number(table: Mapping[str, Any], name: str) -> float:
    """A weight by its name; raises ValueError for what is no finite number: all chances would be none."""
    if not isinstance(table[name], int | float) or not math.isfinite(table[name]):
        problem = f"{name} is {table[name]!a}, no finite number"
        raise ValueError(problem)
    return float(table[name])


def _table(regression: Regression, names: Sequence[str]) -> dict[str, Any]:
    features = dict(zip(names, regression.by_feature, strict=True))
    return {"intercept": regression.intercept, "features": features}
