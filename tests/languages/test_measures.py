"""What a unit measures, and the value in the base unit of that."""

from __future__ import annotations

import pytest

from generator.languages.measures import family, in_base_unit


@pytest.mark.parametrize(
    ("unit", "measured"),
    [("kilometre", "length"), ("mile", "length"), ("week", "time"), ("dollar", "dollar"), ("", "")],
)
def test_units_of_one_family_measure_one_thing_and_any_other_is_its_own(unit: str, measured: str) -> None:
    assert family(unit) == measured


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((2, "week"), (14, "day")),
        ((1, "tonne"), (1000, "kilogram")),
        ((1, "square_kilometre"), (100, "hectare")),
        ((640, "acre"), (1, "square_mile")),
        ((1, "nautical_mile"), (1852, "metre")),
        ((1, "barrel"), (158.987294928, "litre")),
    ],
)
def test_one_amount_in_two_units_is_one_value(one: tuple[float, str], other: tuple[float, str]) -> None:
    assert in_base_unit(*one) == pytest.approx(in_base_unit(*other))


def test_an_amount_of_no_family_stays_as_it_is() -> None:
    assert in_base_unit(71.4, "dollar") == 71.4
