"""Which counts are totals of others: counts of one kind in, the same with the countries of each total out.

"The dead there and across the border in Syria" are of two countries, though the clause names one: the number is the
sum of those that the article tells of each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from generator.compare.countries import TOGETHER
from generator.compare.counts import Count
from generator.compare.values import compatible
from generator.model import Bound, Quantity


def with_totals(counts: Sequence[Count]) -> list[Count]:
    """Return the counts in order; one that is the sum of two countries' counts in its article is of both of them."""
    parts: dict[str, dict[tuple[str, Quantity], None]] = defaultdict(dict)
    for count in counts:
        if count.place and TOGETHER not in count.place:
            parts[count.value.article].setdefault((count.place, count.value.quantity))
    return [replace(count, place=_place(count, parts[count.value.article])) for count in counts]


def _place(count: Count, parts: Iterable[tuple[str, Quantity]]) -> str:
    quantity = count.value.quantity
    others = (part for part in parts if part != (count.place, quantity))
    for (place, one), (elsewhere, other) in combinations(others, 2):
        if place != elsewhere and compatible(exactly(quantity), _of(one.value + other.value, quantity)):
            return TOGETHER.join(sorted((place, elsewhere)))
    return count.place


def _of(value: float, like: Quantity) -> Quantity:
    return replace(exactly(like), value=value)


def exactly(quantity: Quantity) -> Quantity:
    """Return a quantity as the number it names: "at least 2,662" as 2,662; "about" stays."""
    return replace(quantity, bound=Bound.ABOUT if quantity.bound is Bound.ABOUT else Bound.EXACT)
