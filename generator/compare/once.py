"""Measures of which an article has just one of a kind: the numbers of a story in, the differences out.

A visit of five days and one of six, a bill worth 302 billion and one worth 346: where each of two articles tells one
measure of a kind only, both are of about the same size, and what they name beside it or who else tells so speaks for
it, they tell it of one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.compare.counts import Count, Told
from generator.compare.differences import about, difference_id, home_of, kind_of, number_versions, parted
from generator.compare.values import compatible, family, measured
from generator.languages.measures import in_base_unit
from generator.model import Difference, Quantity, Reading, Row

# The smaller as a share of the larger: on judged stories every two measures of one kind, each the only one of its
# article, that lie nearer than this are of one thing (nine pairs); of those between two thirds and that none.
LIKE, EQUAL = 0.8, 0.98  # from the second on one of both is rounded
TWO = 2  # a difference has two sides
# How rare in the story is what both clauses name, unless two articles tell each of both values: without either, the
# "seventeen minutes" of a name opposed the twenty of a descent.
RARE = 0.2


def measured_once(rows: Sequence[Row], readings: Sequence[Reading], told: Told) -> tuple[Difference, ...]:
    """Return the differences, by what is measured; each stands in the row that shows most of its values."""
    by_kind: dict[str, list[Count]] = defaultdict(list)
    for count in told.counts:
        if kind := measured(count.value.quantity):
            by_kind[kind].append(count)
    return tuple(
        difference
        for kind, counts in sorted(by_kind.items())
        for difference in _differences(kind, counts, (rows, readings, told))
    )


def _differences(
    kind: str, counts: Sequence[Count], story: tuple[Sequence[Row], Sequence[Reading], Told]
) -> Iterator[Difference]:
    rows, readings, told = story
    by_article: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        by_article[count.value.article].append(count)
    once = [count for own in by_article.values() if len(parted([it.value for it in own])) == 1 for count in own]
    pairs = [pair for pair in combinations(once, 2) if _oppose(*pair, readings)]
    opposed = {count.value for pair in pairs for count in pair}
    values = [count.value for count in once]
    same = [
        value for value in values if value in opposed or any(compatible(value.quantity, o.quantity) for o in opposed)
    ]
    groups = sorted(parted(same), key=lambda group: group[0].quantity.value)
    row = home_of(same, rows)
    twice = all(len({value.article for value in group}) >= TWO for group in groups)
    if len(groups) != TWO or row is None or not (twice or any(_shared(*pair, told) for pair in pairs)):
        return
    sort, how = kind_of(groups, readings)
    of = about(family(groups[0][0].quantity), measured=True)
    yield Difference(difference_id(row.id, "once", kind), row.id, sort, of, number_versions(groups), how)


def _oppose(one: Count, other: Count, readings: Sequence[Reading]) -> bool:
    """Tell whether two values of two articles are nearly equal, and neither article tells the other's."""
    here, there = one.value, other.value
    if here.article == there.article or compatible(here.quantity, there.quantity):
        return False
    small, large = sorted(map(_size, (here.quantity, there.quantity)))
    return (
        LIKE * large <= small <= EQUAL * large
        and not _tells(here.article, there.quantity, readings)
        and not _tells(there.article, here.quantity, readings)
    )


def _shared(one: Count, other: Count, told: Told) -> bool:
    """Tell whether both clauses name a thing that few sentences of the story name."""
    return any(told.rarity.get(key, 0.0) >= RARE for key in one.named & other.named)


def _tells(article: str, quantity: Quantity, readings: Sequence[Reading]) -> bool:
    """Tell whether an article gives such a measure of any year."""
    kind = measured(quantity)
    return any(
        mention.quantity is not None and measured(mention.quantity) == kind and compatible(mention.quantity, quantity)
        for reading in readings
        if reading.article.id == article
        for sentence in reading.sentences
        for mention in sentence.mentions
    )


def _size(quantity: Quantity) -> float:
    return in_base_unit(quantity.value, quantity.unit)
