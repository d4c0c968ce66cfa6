"""How likely two units state one claim: the units of a story in, a chance between 0 and 1 for every pair out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from generator.align.evidence import columns
from generator.align.similarity import Similarity, apart
from generator.align.units import Unit
from generator.align.weights import Regression

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]


def chances(units: Sequence[Unit], near: Similarity, pair: Regression) -> Matrix:
    """Return for every pair of units the chance that both state one claim, to six digits.

    It is 0 inside one article, and for a sentence that repeats an earlier one of its article.
    """
    import numpy as np  # noqa: PLC0415 - loaded when stories are compared

    first = np.array([not repeated for repeated in _repeats(units)])
    chance = pair.chance_by_column(columns(units, near))
    return np.where(apart(units) & first[:, None] & first[None, :], chance, 0.0)


def _repeats(units: Sequence[Unit]) -> list[bool]:
    """For each unit whether an earlier one of its article names the very same in one order: a lead printed twice."""
    seen: set[tuple[int, tuple[tuple[str, float], ...], tuple[str, ...]]] = set()
    repeats = []
    for unit in units:
        told = unit.place, unit.vector, _in_order(unit)
        repeats.append(bool(unit.vector) and told in seen)
        seen.add(told)
    return repeats


def _in_order(unit: Unit) -> tuple[str, ...]:
    """What a unit names, as it stands: who invited whom is not in the vector."""
    places = sorted((mention.start, key) for key, found in unit.words.items() for mention in found)
    return tuple(key for _, key in places)
