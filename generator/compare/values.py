"""Do two values contradict each other: two quantities in, yes or no out.

Equal if equal at the coarser precision; "about" widens; "at least" and "more than" are bounds, not contradictions; a
range goes with all that lies in it, with another range of its unit if both ends are equal; up to 2 % is equal where
the units differ.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import inf

from generator.languages import measures
from generator.languages.lexicon import counted_as
from generator.model import Bound, Quantity

ABOUT = 0.1  # "about" and "nearly" are meant within a tenth
OTHER_UNITS = 0.02  # 250 km and 155 miles lie .2 % apart, 4,000 miles and 6,500 km 1.0 %
LEAST_ROUND = 10  # whole numbers below ten are meant exactly
_NO_MEASURES = frozenset({"month", "year", "ordinal", "percent", "magnitude"})
_TIMES = {"second": "hours", "minute": "hours", "hour": "hours", "day": "days", "week": "days"}
MOST_DECIMALS = 6  # as many as the key of a number has
PAIRS_REMEMBERED = 200_000  # 3,000 sentences that all count things ask three million times of 180,000 pairs: 31 MB


def family(quantity: Quantity) -> str:
    """Return what a quantity measures: units of one family can be compared."""
    return measures.family(quantity.unit) or counted_as(quantity.counted)


def measured(quantity: Quantity) -> str:
    """Return what kind of measure a quantity is, of lengths of time whether in hours or in days; "" for none.

    Percentages, magnitudes, places in an order and years measure nothing by themselves.
    """
    if not quantity.unit or quantity.unit in _NO_MEASURES:
        return ""
    kind = family(quantity)
    return _TIMES.get(quantity.unit, "") if kind == "time" else kind


@lru_cache(maxsize=PAIRS_REMEMBERED)
def compatible(one: Quantity, other: Quantity) -> bool:
    """Tell whether both can be true of one thing; False for two things that cannot be compared."""
    if family(one) != family(other):
        return False
    if one.high and other.high and one.unit == other.unit:  # two ranges: both their ends
        return compatible(_end(one, one.value), _end(other, other.value)) and compatible(
            _end(one, one.high), _end(other, other.high)
        )
    slack = _slack(one, other) * max(measures.in_base_unit(each.value, each.unit) for each in (one, other))
    (low, high), (least, most) = _interval(one), _interval(other)
    if low <= most + slack and least <= high + slack:
        return True
    return one.unit == other.unit and _equal_when_rounded(one.value, other.value)


def _end(limits: Quantity, value: float) -> Quantity:
    """One end of a range."""
    return replace(limits, value=value, high=0.0)


def _slack(one: Quantity, other: Quantity) -> float:
    """How far two values may lie apart, as a share of the larger."""
    if Bound.ABOUT in (one.bound, other.bound):
        return ABOUT
    return OTHER_UNITS if one.unit != other.unit else 0.0


def _interval(quantity: Quantity) -> tuple[float, float]:
    """The least and the most that a quantity can mean, in the first unit of its family."""
    low = measures.in_base_unit(quantity.value, quantity.unit)
    high = measures.in_base_unit(quantity.high or quantity.value, quantity.unit)
    if quantity.bound is Bound.AT_LEAST:
        return low, inf
    return (-inf if quantity.bound is Bound.AT_MOST else low), high


def _equal_when_rounded(one: float, other: float) -> bool:
    """Equal at the precision of the coarser number: 5,300 and 5,287 are, and 12 and 12.3; 5,300 and 5,400 are not."""
    if min(one, other) < LEAST_ROUND and (one == int(one) or other == int(other)):
        return one == other
    return abs(one - other) <= max(_step(one), _step(other)) / 2


def _step(number: float) -> float:
    """What a number is rounded to: 100 for 5,300, a tenth for 5.3; two digits always count."""
    if number != int(number):
        return float(0.1 ** len(repr(round(number, MOST_DECIMALS)).partition(".")[2]))
    step = 1
    while number >= step * LEAST_ROUND * 10 and number % (step * 10) == 0:
        step *= 10
    return step
