"""How many died, are missing, were displaced: the numbers of a story in, the counts told of them out.

Each toll is a claim of its own and stands in its own row; only over the whole story does a reader
see that 5,300 dead are told of, and 3,958, and 11,300. An article may tell several counts; what it only
fears or expects is no count. Where victims are counted in several countries, each has its own toll.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.compare.bounds import SCOPE
from generator.compare.countries import TOGETHER
from generator.compare.counts import Count, Told, Value
from generator.compare.differences import difference_id, home_of, kind_of, number_versions, parted
from generator.compare.totals import exactly, with_totals
from generator.languages.gazetteer import place_label
from generator.languages.lexicon import counted_concepts
from generator.messages import Place, Thing, joined, message
from generator.model import Difference, Quantity, Reading, Row

FEWEST_COUNTED = 10  # below, words like "two children died" tell of single cases, not of a toll
# Different numbers of one kind of victims in an article that is still a report; of the articles that people judged the
# most is four. Longer lists are tables of many events, whose numbers are of no one toll.
MOST_COUNTED = 20
TWO = 2  # a difference has two sides, and two countries are several
BOUNDS_LEAVE_ROOM = message("The bounds leave room for all of these numbers: read who counts, and up to which day.")


def tolls(rows: Sequence[Row], readings: Sequence[Reading], told: Told) -> tuple[Difference, ...]:
    """Return where the articles' counts of one kind of victims differ, by name of the count and country."""
    found: list[Difference] = []
    for name in sorted(set(counted_concepts().values())):
        of_name = with_totals(_reported([count for count in told.counts if count.slot == name and _is_a_toll(count)]))
        for place, counts in _by_place(of_name):
            found += _toll(_about(name, place), counts, rows, readings)
    return tuple(found)


def _is_a_toll(count: Count) -> bool:
    return count.flat and not count.value.quantity.unit and count.value.quantity.value >= FEWEST_COUNTED


def _reported(counts: Sequence[Count]) -> list[Count]:
    """The counts of the articles that report of them and do not list them."""
    numbers: dict[str, set[Quantity]] = defaultdict(set)
    for count in counts:
        numbers[count.value.article].add(count.value.quantity)
    return [count for count in counts if len(numbers[count.value.article]) <= MOST_COUNTED]


def _by_place(counts: Sequence[Count]) -> Iterator[tuple[str, list[Count]]]:
    """Yield the counts of each place, where one country has a toll and another one has; else all together.

    A count that names no place is left out then: it may be of any.
    """
    countries = {count.place for count in counts if count.place and TOGETHER not in count.place}
    if len(countries) < TWO:
        yield "", list(counts)
        return
    by_place: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        if count.place:
            by_place[count.place].append(count)
    yield from sorted(by_place.items())


def _about(name: str, place: str) -> str:
    things = Thing(name, name)
    if not place:
        return message("how many: {things}", things=things)
    places = joined(", ", [message("{place}", place=Place(place_label(key), key)) for key in place.split(TOGETHER)])
    return message("how many: {things} ({places})", things=things, places=places)


def _toll(
    about: str, counts: Sequence[Count], rows: Sequence[Row], readings: Sequence[Reading]
) -> Iterator[Difference]:
    values = [count.value for count in counts]
    groups = sorted(_by_number(values), key=lambda group: group[0].quantity.value)
    row = home_of(values, rows)
    tellers = {value.article for value in values}
    everybody = all({value.article for value in group} == tellers for group in groups)  # each tells all of the numbers
    if len(groups) < TWO or len(tellers) < TWO or row is None or everybody:
        return
    all_true = len(parted(values)) == 1
    kind, how = (SCOPE, BOUNDS_LEAVE_ROOM) if all_true else kind_of(groups, readings)
    versions = number_versions(groups)
    yield Difference(difference_id(row.id, about), row.id, kind, about, versions, how, compatible=all_true)


def _by_number(values: Sequence[Value]) -> list[list[Value]]:
    """The values in groups of one number: "more than 1,600" says less than "at least 2,662", if nothing else."""
    exact = [replace(value, quantity=exactly(value.quantity)) for value in values]
    given = dict(zip(exact, values, strict=True))
    return [[given[value] for value in group] for group in parted(exact)]
