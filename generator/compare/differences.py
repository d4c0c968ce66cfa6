"""Where outlets give different values for one thing: a row and its readings in, differences out.

Precision first: values are compared only where both outlets measure or count the same thing in
sentences that surely state one claim, and where each gives one value for it. Two spellings, two
units, a rounding or a bound are no difference.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, pairwise, product

from generator.compare.counts import PERCENT, SMALLEST_COMPARED, Told, Value, words_of
from generator.compare.values import compatible, family
from generator.languages.counting import counted_noun
from generator.languages.lexicon import counted_as, counted_concepts
from generator.languages.measures import CURRENCIES, in_base_unit
from generator.messages import Amount, Thing, message
from generator.model import Bound, Difference, Lineage, Mention, Passage, Quantity, Reading, Row, Version

MEASURED = message("Both may be right of different things: read what is measured, and who measured it.")
NUMBER, UPDATE = message("number"), message("update")  # kinds
_MEASURED = {
    "time": message("how long"),
    "percent": message("how many percent"),
    "length": message("length or distance"),
    "mass": message("weight"),
    "area": message("area"),
    "volume": message("volume"),
    "power": message("electric power"),
    "speed": message("speed"),
    "ordinal": message("place in an order"),
}
_BOUNDED = {
    Bound.ABOUT: message("about {amount}", amount="{amount}").sentence,
    Bound.AT_LEAST: message("at least {amount}", amount="{amount}").sentence,
    Bound.AT_MOST: message("at most {amount}", amount="{amount}").sentence,
}
# How many times a number the next larger one may be, of anything but people who came to harm; of 92 differences between
# numbers that people found in judged stories the farthest is 9.7, 31 injured and 300, and what is told of two things
# (12 of a crew and 379 aboard, 577 citizens and 25 million inhabitants) lies 24 to 43,000 times apart.
FARTHEST = 10
BOUNDS = (Bound.AT_LEAST, Bound.AT_MOST)
_EXACT_FIRST = (Bound.EXACT, Bound.ABOUT, *BOUNDS)
# Lengths of time in one sentence rarely measure one thing.
NOT_COMPARED = frozenset({"time", "year", "month", "ordinal"})


def differences(row: Row, readings: Sequence[Reading], told: Told) -> tuple[Difference, ...]:
    """Return the numbers that the outlets of a row give differently; empty unless the row is sure.

    Who gives the other number elsewhere is left out: eight workers fell, and six of them are missing.
    """
    if not row.sure:
        return ()
    slots = by_slot(row, {reading.article.id: reading for reading in readings})
    return tuple(
        difference
        for slot, values in sorted(slots.items())
        for difference in _differences(row, slot, values, (readings, told))
    )


def vaguer_articles(row: Row, readings: Sequence[Reading]) -> frozenset[str]:
    """Return the articles that give only a bound of a number which others give exactly: "more than 200", not 250."""
    if not row.sure:
        return frozenset()
    vaguer = set()
    for values in by_slot(row, {reading.article.id: reading for reading in readings}).values():
        exact = [value for value in values if value.quantity.bound is Bound.EXACT and not value.quantity.high]
        vaguer |= {
            value.article
            for value in values
            if value.quantity.bound in BOUNDS and any(compatible(value.quantity, other.quantity) for other in exact)
        }
        vaguer -= {value.article for value in exact}
    return frozenset(vaguer)


def without_repeated(found: Sequence[Difference], rows: Sequence[Row]) -> tuple[Difference, ...]:
    """Return the differences, each told once: rows that tell nearly the same give the same words for the same thing.

    The one of a row that leads stays, else the first; one that has fewer of the same words goes.
    """
    leading = {row.id for row in rows if not row.beside}
    kept: dict[tuple[str, tuple[Version, ...]], Difference] = {}
    for difference in sorted(found, key=lambda entry: entry.row not in leading):  # stable
        kept.setdefault((difference.about, difference.versions), difference)
    whole = [difference for difference in found if difference in kept.values()]
    return tuple(one for one in whole if not any(_has_fewer(one, other) for other in whole))


def _has_fewer(one: Difference, other: Difference) -> bool:
    """Tell whether one difference has, of each version of another one, some of its words."""
    if one.about != other.about or len(one.versions) != len(other.versions) or one.versions == other.versions:
        return False
    pairs = zip(one.versions, other.versions, strict=True)
    return all(set(few.passages) <= set(many.passages) for few, many in pairs)


def home_of(values: Iterable[Value], rows: Sequence[Row]) -> Row | None:
    """Return the row that shows most of the articles' values: a sure one, then one that leads, then the first.

    None where no row shows any.
    """
    words: dict[str, list[Passage]] = defaultdict(list)  # by article: a story has thousands of rows to ask
    for value in values:
        words[value.article].append(value.passage)
    tellers = [{at.article for at in row.passages if any(map(at.holds, words.get(at.article, ())))} for row in rows]
    shown = zip(map(len, tellers), rows, strict=True)
    best = max(shown, key=lambda entry: (entry[0], entry[1].sure, not entry[1].beside), default=(0, None))  # the first
    return best[1] if best[0] else None


def differing_articles(difference: Difference, lineages: Sequence[Lineage]) -> frozenset[str]:
    """Return the articles outside the version that most lineages give; all of them where none leads."""
    home = {article: lineage.id for lineage in lineages for article in lineage.articles}
    backing = [len({home[passage.article] for passage in version.passages}) for version in difference.versions]
    leaders = [at for at, count in enumerate(backing) if count == max(backing)]
    apart = [version for at, version in enumerate(difference.versions) if len(leaders) > 1 or at not in leaders]
    return frozenset(passage.article for version in apart for passage in version.passages)


def by_slot(row: Row, readings: Mapping[str, Reading]) -> dict[str, list[Value]]:
    """Return the values of a row by what they measure or count: only within one such slot is anything compared."""
    slots: dict[str, list[Value]] = defaultdict(list)
    for value in values_of(row, readings):
        slots[family(value.quantity)].append(value)
    return slots


def values_of(row: Row, readings: Mapping[str, Reading]) -> Iterator[Value]:
    """Yield the values in a row's passages that others in it could contradict; `readings` by article."""
    told = [(passage.article, mention) for passage in row.passages for mention in _mentions(passage, readings)]
    about = {counted_as(reason.key) for reason in row.shared} | _fates(told)
    for article, mention in told:
        if mention.quantity is not None and _comparable(mention.quantity, about):
            yield Value(article, mention.quantity, words_of(mention, readings[article]))


def _mentions(passage: Passage, readings: Mapping[str, Reading]) -> Iterator[Mention]:
    for sentence in readings[passage.article].within(passage.start, passage.end):
        yield from sentence.mentions


def _fates(told: Iterable[tuple[str, Mention]]) -> set[str]:
    """What became of people in two articles or more: one writes "killed" and another "died" of the dead."""
    articles: dict[str, set[str]] = defaultdict(set)
    for article, mention in told:
        if mention.key in counted_concepts():
            articles[counted_as(mention.key)].add(article)
    return {fate for fate, naming in articles.items() if len(naming) > 1}


def _comparable(quantity: Quantity, about: set[str]) -> bool:
    """A measure with its unit, or a count of something that the row is about."""
    if quantity.value < SMALLEST_COMPARED or family(quantity) in NOT_COMPARED:
        return False
    return bool(quantity.unit) or family(quantity) in about


def _differences(
    row: Row, slot: str, values: Sequence[Value], story: tuple[Sequence[Reading], Told]
) -> Iterator[Difference]:
    """Yield what differs in one slot; two where as many articles tell numbers on one scale as on another."""
    readings, told = story
    by_article: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        by_article[value.article].append(value)
    alone = {
        article: found[0]
        for article, found in by_article.items()
        if all(compatible(found[0].quantity, other.quantity) for other in found)
    }
    single = {article: value for article, value in alone.items() if not _tells_both(value, alone.values(), told)}
    groups = parted([single[reading.article.id] for reading in readings if reading.article.id in single])
    for at, scale in enumerate(scales(groups)):
        if len(scale) < 2 or (slot == PERCENT and not _share_one_whole(scale, told)):  # noqa: PLR2004 - it has two sides
            continue
        kind, how = kind_of(scale, readings)
        name = difference_id(row.id, slot, *([str(at)] if at else []))
        what = about(slot, measured=bool(scale[0][0].quantity.unit))
        yield Difference(name, row.id, kind, what, number_versions(scale), how)


def _share_one_whole(groups: Sequence[Sequence[Value]], told: Told) -> bool:
    pairs = (pair for one, other in combinations(groups, 2) for pair in product(one, other))
    return all(told.share_one_whole(one.passage, other.passage) for one, other in pairs)


def _tells_both(value: Value, others: Iterable[Value], told: Told) -> bool:
    """Tell whether the article of a value gives another one's too, somewhere."""
    return any(
        not compatible(value.quantity, other.quantity) and told.tells(value.article, other.quantity) for other in others
    )


def parted(values: Sequence[Value]) -> list[list[Value]]:
    """Return the values in groups that can all be true together, in the order of their first.

    "About 30,000" and "at least 5,300" fit several groups; they join the nearest, once what is exact has its own.
    """
    of_quantity: dict[Quantity, list[Value]] = defaultdict(list)
    for value in values:
        of_quantity[value.quantity].append(value)
    groups: list[list[Quantity]] = []
    for quantity in sorted(of_quantity, key=lambda quantity: _EXACT_FIRST.index(quantity.bound)):  # stable
        agreeing = [group for group in groups if all(compatible(quantity, other) for other in group)]
        if agreeing:
            min(agreeing, key=partial(_distance, quantity)).append(quantity)
        else:
            groups.append([quantity])
    first = {quantity: at for at, quantity in enumerate(of_quantity)}
    ordered = sorted(groups, key=lambda group: min(first[quantity] for quantity in group))
    return [[value for quantity in group for value in of_quantity[quantity]] for group in ordered]


def scales(groups: Sequence[Sequence[Value]]) -> list[list[Sequence[Value]]]:
    """Return the groups of values that may be of one thing, in their order: 577 and 25 million are not.

    They lie on one scale with the next larger one; meant is the scale that most articles tell, or each of those that as
    many tell, the smaller first. A toll has no scale: it can grow from two to thousands in a day.
    """
    if any(counted_as(value.quantity.counted) in _victims() for group in groups for value in group):
        return [list(groups)]
    found: list[list[Sequence[Value]]] = []
    for group in sorted(groups, key=_size):
        if found and _size(group) <= FARTHEST * _size(found[-1][-1]):
            found[-1].append(group)
        else:
            found.append([group])
    tellers = [len({value.article for group in scale for value in group}) for scale in found]
    meant = [scale for scale, told in zip(found, tellers, strict=True) if told == max(tellers)]
    return [[group for group in groups if group in scale] for scale in meant]


def _size(group: Sequence[Value]) -> float:
    return in_base_unit(group[0].quantity.value, group[0].quantity.unit)


def _victims() -> frozenset[str]:
    return frozenset(counted_concepts().values())


def _distance(quantity: Quantity, group: Sequence[Quantity]) -> float:
    return abs(group[0].value - quantity.value)


def kind_of(groups: Sequence[Sequence[Value]], readings: Sequence[Reading]) -> tuple[str, str]:
    """Return the kind and how to read it: an update where every date is known and a count grows with it.

    What is measured does not grow from day to day.
    """
    dates = {reading.article.id: reading.article.published.value for reading in readings}
    values = [(dates[value.article], value.quantity.value) for group in groups for value in group]
    if any(value.quantity.unit for group in groups for value in group):
        return NUMBER, MEASURED
    if not all(date for date, _ in values):
        return NUMBER, message("Not every article has a date, so this may be an update rather than a contradiction.")
    ordered = sorted(values)
    if ordered[0][0] != ordered[-1][0] and all(one[1] <= other[1] for one, other in pairwise(ordered)):
        return UPDATE, message("The number grows with the date of the article: read it as an update.")
    return NUMBER, message("The dates do not explain it: read who counts, and what is counted.")


def about(slot: str, *, measured: bool) -> str:
    """Return what a number is of, for readers: "length", "money, in dollars", "how many: drones"."""
    if slot in CURRENCIES:
        return message("money, in {things}", things=Thing(counted_noun(slot), slot))
    if measured:
        return _MEASURED.get(slot) or Thing(slot.replace("_", " "), slot)
    victims = slot in _victims()
    if not slot:
        return message("the number")
    return message("how many: {things}", things=Thing(slot if victims else counted_noun(slot), slot))


def normal_form(quantity: Quantity) -> str:
    """Return a quantity for readers: "at least 5,300", "250 kilometres", "10–15"."""
    ends = (quantity.value, quantity.high) if quantity.high else (quantity.value,)
    if quantity.unit == "ordinal":
        return message("number {amount}", amount=Amount(f"{quantity.value:.0f}", (quantity.value,), ""))
    number = "–".join(f"{end:,.0f}" if end == int(end) else f"{end:,}" for end in ends)
    plural = quantity.unit and max(ends) != 1
    unit = counted_noun(quantity.unit) if plural else quantity.unit
    amount = Amount(f"{number} {unit.replace('_', ' ')}".strip(), ends, quantity.unit)
    return amount if quantity.bound is Bound.EXACT else message(_BOUNDED[quantity.bound], amount=amount)


def number_versions(groups: Sequence[Sequence[Value]]) -> tuple[Version, ...]:
    """Return a version for each group of values that agree, headed by its first."""
    return tuple(Version(normal_form(group[0].quantity), tuple(value.passage for value in group)) for group in groups)


def difference_id(row: str, *what: str) -> str:
    """Return the id of a difference: it stays while its row and what it is of do."""
    return "d-" + hashlib.sha256("\n".join((row, *what)).encode()).hexdigest()[:8]
