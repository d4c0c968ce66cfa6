"""Measures of which an article has just one of a kind: the numbers of a story in, the differences out.

A visit of five days and one of six, a bill worth 302 billion and one worth 346: where each of two articles tells one
length of time or one sum only, and both are of about the same size, they tell it of one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.compare.counts import Told, Value
from generator.compare.differences import about, difference_id, home_of, kind_of, number_versions, parted
from generator.compare.values import compatible, family, measured
from generator.languages.measures import in_base_unit
from generator.model import Difference, Quantity, Reading, Row

# The smaller as a share of the larger: on judged stories every two measures of one kind, each the only one of its
# article, that lie nearer than this are of one thing (nine pairs); of those between two thirds and that none.
LIKE, EQUAL = 0.8, 0.98  # from the second on one of both is rounded
TWO = 2  # a difference has two sides


def measured_once(rows: Sequence[Row], readings: Sequence[Reading], told: Told) -> tuple[Difference, ...]:
    """Return the differences, by what is measured; each stands in the row that shows most of its values."""
    by_kind: dict[str, list[Value]] = defaultdict(list)
    for count in told.counts:
        if kind := measured(count.value.quantity):
            by_kind[kind].append(count.value)
    return tuple(
        difference
        for kind, values in sorted(by_kind.items())
        for difference in _differences(kind, values, rows, readings)
    )


def _differences(
    kind: str, values: Sequence[Value], rows: Sequence[Row], readings: Sequence[Reading]
) -> Iterator[Difference]:
    by_article: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        by_article[value.article].append(value)
    once = [value for own in by_article.values() if len(parted(own)) == 1 for value in own]
    opposed = {value for pair in combinations(once, 2) if _oppose(*pair) for value in pair}
    same = [value for value in once if value in opposed or any(compatible(value.quantity, o.quantity) for o in opposed)]
    groups = sorted(parted(same), key=lambda group: group[0].quantity.value)
    row = home_of(same, rows)
    if len(groups) != TWO or row is None:
        return
    sort, how = kind_of(groups, readings)
    of = about(family(groups[0][0].quantity), measured=True)
    yield Difference(difference_id(row.id, "once", kind), row.id, sort, of, number_versions(groups), how)


def _oppose(one: Value, other: Value) -> bool:
    if one.article == other.article or compatible(one.quantity, other.quantity):
        return False
    small, large = sorted(map(_size, (one.quantity, other.quantity)))
    return LIKE * large <= small <= EQUAL * large


def _size(quantity: Quantity) -> float:
    return in_base_unit(quantity.value, quantity.unit)
