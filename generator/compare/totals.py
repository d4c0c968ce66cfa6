"""Which counts are totals of others: counts of one kind in, the same with the countries of each total out.

"The dead there and across the border in Syria" are of two countries, though the clause names one: the number is the
sum of those that the article tells of each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from generator.compare.countries import TOGETHER
from generator.compare.counts import Count
from generator.compare.values import compatible
from generator.model import Bound, Quantity


def with_totals(counts: Sequence[Count]) -> list[Count]:
    """Return the counts in order; one that is the sum of two countries' counts in its article is of both of them."""
    by_article: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        by_article[count.value.article].append(count)
    return [replace(count, place=_place(count, by_article[count.value.article])) for count in counts]


def _place(count: Count, told: Sequence[Count]) -> str:
    of_countries = [other for other in told if other.place and TOGETHER not in other.place and other != count]
    for one, other in combinations(of_countries, 2):
        both = one.value.quantity.value + other.value.quantity.value
        if one.place != other.place and compatible(exactly(count.value.quantity), _of(both, count.value.quantity)):
            return TOGETHER.join(sorted((one.place, other.place)))
    return count.place


def _of(value: float, like: Quantity) -> Quantity:
    return replace(exactly(like), value=value)


def exactly(quantity: Quantity) -> Quantity:
    """Return a quantity as the number it names: "at least 2,662" as 2,662; "about" stays."""
    return replace(quantity, bound=Bound.ABOUT if quantity.bound is Bound.ABOUT else Bound.EXACT)
