"""Measures: a value and its unit in, what it measures and the value in the base unit of that out."""

from __future__ import annotations

# Factor to the base unit of each family; international definitions.
_FACTORS = {
    "kilometre": ("length", 1000.0),
    "metre": ("length", 1.0),
    "centimetre": ("length", 0.01),
    "millimetre": ("length", 0.001),
    "foot": ("length", 0.3048),
    "inch": ("length", 0.0254),
    "yard": ("length", 0.9144),
    "mile": ("length", 1609.344),
    "nautical_mile": ("length", 1852.0),
    "tonne": ("mass", 1000.0),
    "kilogram": ("mass", 1.0),
    "gram": ("mass", 0.001),
    "hectare": ("area", 0.01),
    "square_kilometre": ("area", 1.0),
    "square_metre": ("area", 0.000001),
    "square_foot": ("area", 9.290304e-8),
    "square_mile": ("area", 2.589988110336),
    "acre": ("area", 0.0040468564224),
    "dunam": ("area", 0.001),
    "cubic_metre": ("volume", 1.0),
    "cubic_foot": ("volume", 0.028316846592),
    "litre": ("volume", 0.001),
    "barrel": ("volume", 0.158987294928),  # of oil, as news count it
    "megawatt": ("power", 1.0),
    "gigawatt": ("power", 1000.0),
    "kilometre_per_hour": ("speed", 1.0),
    "mile_per_hour": ("speed", 1.609344),
    "knot": ("speed", 1.852),
    "week": ("time", 604800.0),
    "day": ("time", 86400.0),
    "hour": ("time", 3600.0),
    "minute": ("time", 60.0),
    "second": ("time", 1.0),
}

CURRENCIES = frozenset(
    {
        *("dollar", "euro", "rouble", "rupee", "yuan", "pound", "dinar", "lira", "yen", "won", "peso", "real"),
        *("riyal", "dirham", "shilling", "hryvnia", "franc", "naira", "rand", "toman"),
    }
)


def family(unit: str) -> str:
    """Return what a unit measures ("length"); units of one family can be compared. Any other unit is its own family."""
    return _FACTORS.get(unit, (unit, 1.0))[0]


def in_base_unit(value: float, unit: str) -> float:
    """Return the value in the base unit of its family: 250 kilometre is 250,000 (metre)."""
    return value * _FACTORS.get(unit, ("", 1.0))[1]
