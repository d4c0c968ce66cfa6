"""Where one outlet gives a bound and another a number within it, or another bound: rows in, the differences out.

"More than 200 kilometres" and "250 kilometres" are both right, and say how far each outlet went. A bound
within a tenth of the number, as "about" is meant, says as much: "at least 5,300" beside 5,300 is not listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from generator.compare.counts import Told, Value
from generator.compare.differences import (
    BOUNDS,
    about,
    by_slot,
    difference_id,
    number_versions,
    parted,
    without_repeated,
)
from generator.compare.values import ABOUT, compatible, family
from generator.languages.lexicon import counted_concepts
from generator.languages.measures import in_base_unit
from generator.messages import message
from generator.model import Difference, Quantity, Reading, Row

SCOPE = message("scope")
SIDES = 2  # of a difference
BOUNDS_ONLY = message("Each outlet gives a bound only, and not the same one: both can be right.")
HOW = message("One outlet gives a bound, another a number within it: both can be right.")


def bounded_differently(rows: Sequence[Row], readings: Sequence[Reading], told: Told) -> tuple[Difference, ...]:
    """Return where outlets of a sure row tell a number more or less exactly, each once: in the row that leads."""
    by_id = {reading.article.id: reading for reading in readings}
    found = [
        difference
        for row in rows
        if row.sure
        for slot, values in sorted(by_slot(row, by_id).items())
        for difference in (*_differences(row, slot, values, told), *_of_bounds(row, slot, values, told))
    ]
    return without_repeated(found, rows)


def _differences(row: Row, slot: str, values: Sequence[Value], told: Told) -> Iterator[Difference]:
    exact = [value for value in values if value.quantity.bound not in BOUNDS and not value.quantity.high]
    bounds = [
        value
        for value in values
        if value.quantity.bound in BOUNDS and any(_holds_loosely(value, other, told) for other in exact)
    ]
    within = [other for other in exact if any(_holds_loosely(value, other, told) for value in bounds)]
    told_bounds = {(value.quantity.bound, value.quantity.value, value.quantity.unit) for value in bounds}
    if len(told_bounds) != 1 or len(parted(within)) != 1:  # several of either: what goes with what is not told
        return
    versions = number_versions((bounds, within))
    of = about(slot, measured=bool(bounds[0].quantity.unit))
    yield Difference(difference_id(row.id, SCOPE, slot), row.id, SCOPE, of, versions, HOW, compatible=True)


def _of_bounds(row: Row, slot: str, values: Sequence[Value], told: Told) -> Iterator[Difference]:
    """Yield the two bounds of one side that articles give where none gives a number: "more than 70", "more than 100".

    Those of people who came to harm stand among their tolls. A bridge has a length and a height: measures are left out.
    """
    sides = {value.quantity.bound for value in values}
    measured = any(value.quantity.unit for value in values)
    if measured or len(sides) != 1 or not sides <= set(BOUNDS) or slot in counted_concepts().values():
        return
    numbers = sorted({value.quantity.value for value in values})
    if len(numbers) != SIDES or numbers[1] - numbers[0] <= ABOUT * numbers[1]:
        return
    groups = [[value for value in values if value.quantity.value == number] for number in numbers]
    if any(_gives(one, other, told) or _gives(other, one, told) for one, other in product(*groups)):
        return
    of, name = about(slot, measured=False), difference_id(row.id, SCOPE, slot, "bounds")
    yield Difference(name, row.id, SCOPE, of, number_versions(groups), BOUNDS_ONLY, compatible=True)


def _gives(one: Value, other: Value, told: Told) -> bool:
    """Tell whether the article of one value gives the number of another one too, of the same thing."""
    given = told.bare.get(one.article, {}).get(family(other.quantity), ())
    return any(quantity.value == other.quantity.value for quantity in given)


def _holds_loosely(bound: Value, exact: Value, told: Told) -> bool:
    """Tell whether a number of another article lies well within a bound, and the bound's article does not give it."""
    if bound.article == exact.article or not compatible(bound.quantity, exact.quantity):
        return False
    sizes = [in_base_unit(quantity.value, quantity.unit) for quantity in (bound.quantity, exact.quantity)]
    given = [one for same in told.bare.get(bound.article, {}).values() for one in same]
    return abs(sizes[0] - sizes[1]) > ABOUT * max(sizes) and not any(_is(other, exact.quantity) for other in given)


def _is(other: Quantity, exact: Quantity) -> bool:
    return other.bound not in BOUNDS and (compatible(other, exact) or other.value == exact.value)
