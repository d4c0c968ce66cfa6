"""Which two values contradict each other, and which are one value in other words."""

from __future__ import annotations

import pytest

from generator.compare.values import compatible, family
from generator.model import Bound, Quantity

BOUNDS = {"=": Bound.EXACT, "~": Bound.ABOUT, ">": Bound.AT_LEAST, "<": Bound.AT_MOST}


def quantity(written: str) -> Quantity:
    """Return "> 5000 people" or "= 10-15 kilometre" as a quantity: a unit if it is one of the measures."""
    sign, value, what = written.split(" ")
    low, _, high = value.partition("-")
    measures = {"kilometre", "mile", "metre", "foot", "day", "week", "tonne", "kilogram", "dollar", "euro", "percent"}
    unit, counted = (what, "") if what in measures else ("", what)
    return Quantity(float(low), unit, counted, BOUNDS[sign], float(high or 0))


ONE_VALUE = [
    ("= 5 drone", "= 5 drone"),
    ("= 5300 people", "= 5287 people"),
    ("= 11000 people", "= 11300 people"),
    ("~ 5000 people", "= 5300 people"),
    ("~ 250 kilometre", "= 240 kilometre"),
    ("> 5000 people", "= 11300 people"),
    ("> 5000 people", "> 8000 people"),
    ("= 200 people", "> 100 people"),
    ("< 300 people", "= 250 people"),
    ("< 300 people", "< 200 people"),
    ("> 100 people", "< 300 people"),
    ("= 250 kilometre", "= 155 mile"),
    ("= 4000 mile", "= 6500 kilometre"),
    ("= 2 week", "= 14 day"),
    ("= 1.5 tonne", "= 1500 kilogram"),
    ("~ 100 people", "> 105 people"),
    ("= 10-15 people", "= 12 people"),
    ("= 10-15 people", "= 15 people"),
    ("= 10-15 people", "= 10-15 people"),
    ("~ 12-15 people", "= 13-14 people"),
    ("= 240-260 kilometre", "= 150-161 mile"),
    ("= 1200-1500 people", "= 1210-1490 people"),
    ("= 15-20 mile", "= 25-32 kilometre"),
    ("= 10-15 people", "> 12 people"),
    ("~ 18000-20000 people", "= 21000 people"),
    ("= 240-260 kilometre", "= 155 mile"),
    ("> 150 mile", "= 260 kilometre"),
    ("= 12 percent", "= 12.3 percent"),
    ("= 6.8 percent", "= 6.75 percent"),
    ("= 5250 people", "= 5300 people"),
    ("= 100 foot", "= 30 metre"),
]


@pytest.mark.parametrize(("one", "other"), ONE_VALUE)
def test_these_can_both_be_true_of_one_thing(one: str, other: str) -> None:
    assert compatible(quantity(one), quantity(other))
    assert compatible(quantity(other), quantity(one))


TWO_VALUES = [
    ("= 5 drone", "= 6 drone"),
    ("= 5 drone", "= 5.5 drone"),
    ("= 5300 people", "= 5400 people"),
    ("= 2000 people", "= 11300 people"),
    ("~ 5000 people", "= 8000 people"),
    ("> 8000 people", "= 5300 people"),
    ("< 300 people", "= 400 people"),
    ("< 100 people", "> 300 people"),
    ("= 250 kilometre", "= 200 mile"),
    ("= 3 week", "= 14 day"),
    ("= 90 people", "= 100 people"),
    ("= 10-15 people", "= 16 people"),
    ("= 10-15 people", "= 20-30 people"),
    ("= 10-15 people", "= 14-20 people"),
    ("= 12-15 dollar", "= 12-14 dollar"),
    ("= 12-15 dollar", "= 14-15 dollar"),
    ("= 10-15 people", "> 20 people"),
    ("= 6.8 percent", "= 6.5 percent"),
    ("= 3 percent", "= 3.4 percent"),
    ("> 200 mile", "= 300 kilometre"),
]


@pytest.mark.parametrize(("one", "other"), TWO_VALUES)
def test_these_contradict_each_other(one: str, other: str) -> None:
    assert not compatible(quantity(one), quantity(other))
    assert not compatible(quantity(other), quantity(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("= 5 drone", "= 5 people"),
        ("= 5 kilometre", "= 5 people"),
        ("= 5 dollar", "= 5 euro"),
        ("= 5 day", "= 5 metre"),
    ],
)
def test_two_different_things_are_never_one_value(one: str, other: str) -> None:
    assert not compatible(quantity(one), quantity(other))


def test_units_that_measure_the_same_are_of_one_family() -> None:
    assert family(quantity("= 1 mile")) == family(quantity("= 1 metre")) == "length"
    assert family(quantity("= 1 dollar")) != family(quantity("= 1 euro"))
    assert family(quantity("= 1 people")) == "people"
