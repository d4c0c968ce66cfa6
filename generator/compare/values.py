"""Do two values contradict each other: two quantities in, yes or no out.

Equal if equal at the coarser precision; "about" widens; "at least" and "more than" are bounds,
not contradictions; up to 2 % is equal where the units differ.
"""

from __future__ import annotations

from generator.languages import measures
from generator.languages.lexicon import counted_as
from generator.model import Bound, Quantity

ABOUT = 0.1  # "about" and "nearly" are meant within a tenth
OTHER_UNITS = 0.02  # 250 km and 155 miles lie .2 % apart, 4,000 miles and 6,500 km 1.0 %
LEAST_ROUND = 10  # numbers below ten are meant exactly


def family(quantity: Quantity) -> str:
    """Return what a quantity measures: units of one family can be compared."""
    return measures.family(quantity.unit) or counted_as(quantity.counted)


def compatible(one: Quantity, other: Quantity) -> bool:
    """Tell whether both can be true of one thing; False for two things that cannot be compared."""
    if family(one) != family(other):
        return False
    left, right = _base(one), _base(other)
    if one.unit != other.unit:
        return abs(left - right) <= OTHER_UNITS * max(left, right)
    slack = ABOUT * max(left, right) if Bound.ABOUT in (one.bound, other.bound) else 0.0
    if one.bound is Bound.AT_LEAST or other.bound is Bound.AT_MOST:
        return other.bound is one.bound or left <= right + slack
    if other.bound is Bound.AT_LEAST or one.bound is Bound.AT_MOST:
        return right <= left + slack
    return abs(left - right) <= slack or _equal_when_rounded(one.value, other.value)


def _base(quantity: Quantity) -> float:
    return measures.in_base_unit(quantity.value, quantity.unit)


def _equal_when_rounded(one: float, other: float) -> bool:
    """Equal at the precision of the coarser number: 5,300 and 5,287 are, 5,300 and 5,400 are not."""
    if min(one, other) < LEAST_ROUND or one != int(one) or other != int(other):
        return one == other
    step = max(_step(int(one)), _step(int(other)))
    return round(one / step) == round(other / step)


def _step(number: int) -> int:
    """The power of ten that a number is rounded to: 100 for 5,300; two digits always count."""
    step = 1
    while number >= step * LEAST_ROUND * 10 and number % (step * 10) == 0:
        step *= 10
    return step
