"""Measures that are left over in a row: a sure row and the readings in, the differences out.

Where two outlets tell the same depth in one claim and one of them puts the place 600 kilometres off the coast and the
other 700, what is left over on both sides is of one thing. So is a number of a list in which the others agree: 37 and
42 Azerbaijanis beside 16 Russians and 6 Kazakhs. Precision first: just one is left over on each side, of about the same
size and of the same people or things, and neither article tells the other's anywhere. Places in an order ("the sixth
coup since 2020") are compared by what stands around them, so a row may have several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.compare.counts import SMALLEST_COMPARED, Told, Value, gap, words_of
from generator.compare.differences import about, difference_id, kind_of, number_versions, parted
from generator.compare.values import compatible, family, measured
from generator.languages.measures import in_base_unit
from generator.model import Difference, Mention, MentionKind, Quantity, Reading, Row, Sentence

COUNTS, ORDINAL = "counts", "ordinal"
# Other numbers in which two lists agree; of one, two and three none changes what is listed of thirteen judged stories
# (2026-11), and one may be chance.
FEWEST_IN_A_LIST = 2
FEWEST_BESIDE = 1  # measures in which two sentences agree: what one tells of days need not be what another one does
FEWEST_AROUND = 2  # things told around two places in an order: "the fifth" and "the sixth" may both be "finished"
FARTHEST_RANKED = 1  # characters: the blank in "the sixth coup"
# Characters: "37 of the passengers were Azerbaijanis"; on judged stories (2026-11) 10 to 30 list the same, 60 loses a
# right difference.
FARTHEST_PLACE = 30
# The smaller as a share of the larger; from .7 to .85 judged stories (2026-11) list the same, at .5 a wrong one more.
LIKE = 0.7


def left_over(row: Row, readings: Sequence[Reading], told: Told) -> tuple[Difference, ...]:
    """Return the measures that the outlets of a sure row give differently beside those in which they agree."""
    if not row.sure:
        return ()
    by_slot = _measures(row, {reading.article.id: reading for reading in readings})
    return tuple(
        difference
        for slot, values in sorted(by_slot.items())
        for difference in _differences(row, slot, values, (readings, told))
    )


@dataclass(frozen=True, slots=True)
class _Left:
    """A number of a row, and what it is of as far as its sentence tells."""

    value: Value
    counted: str  # concept id; "" where it is not known
    place: str  # key of the place that is named next to it: "37 Azerbaijanis", "600 kilometres off Newfoundland"
    around: frozenset[tuple[MentionKind, str]]  # what stands around a rank, up to the next numbers
    ranked: str  # key of what stands right beside it, as in "the sixth coup"; "" for nothing, and of what is no rank

    def is_like(self, other: _Left) -> bool:
        """Tell whether both can be of one thing: of one place, or where none is told, of one thing counted."""
        if self.value.quantity.unit == ORDINAL:
            same = len(self.around & other.around) >= FEWEST_AROUND and _names(self.around) == _names(other.around)
            return same and ("" in (self.ranked, other.ranked) or self.ranked == other.ranked)
        if self.value.quantity.unit:
            return "" in (self.place, other.place) or self.place == other.place
        if self.place or other.place:
            return self.place == other.place
        return bool(self.counted) and self.counted == other.counted


def _measures(row: Row, readings: Mapping[str, Reading]) -> dict[str, list[_Left]]:
    """The numbers of a row by what they are compared by."""
    slots: dict[str, list[_Left]] = defaultdict(list)
    for passage in row.passages:
        reading = readings[passage.article]
        for sentence in reading.within(passage.start, passage.end):
            for mention in sentence.mentions:
                if mention.quantity is None or not (slot := _slot(mention.quantity)):
                    continue
                if any(part.start <= mention.start < part.end for part in passage.focus):
                    value = Value(passage.article, mention.quantity, words_of(mention, reading))
                    left = _rank if slot == ORDINAL else _measure
                    slots[slot].append(left(value, mention, sentence))
    return slots


def _measure(value: Value, number: Mention, sentence: Sentence) -> _Left:
    return _Left(value, value.quantity.counted, _place_beside(number, sentence), frozenset(), "")


def _rank(value: Value, number: Mention, sentence: Sentence) -> _Left:
    return _Left(value, "", "", _around(number, sentence), _ranked(number, sentence))


def _around(number: Mention, sentence: Sentence) -> frozenset[tuple[MentionKind, str]]:
    """What a sentence names between the number before and the one behind."""
    numbers = [mention for mention in sentence.mentions if mention.quantity is not None]
    first = max((other.end for other in numbers if other.end <= number.start), default=sentence.start)
    last = min((other.start for other in numbers if other.start >= number.end), default=sentence.end)
    return frozenset(
        (mention.kind, mention.key)
        for mention in sentence.mentions
        if mention.quantity is None and first <= mention.start < last
    )


def _ranked(number: Mention, sentence: Sentence) -> str:
    """The key of what is named right behind a number, else right before it; "" for nothing."""
    beside = [mention for mention in sentence.mentions if gap(number, mention) <= FARTHEST_RANKED and mention != number]
    behind = [mention.key for mention in beside if mention.start >= number.end]
    return next(iter((*behind, *(mention.key for mention in beside))), "")


def _names(around: frozenset[tuple[MentionKind, str]]) -> set[str]:
    return {key for kind, key in around if kind is MentionKind.NAME}


def _place_beside(number: Mention, sentence: Sentence) -> str:
    """The key of the place that is named nearest to a number, before the next number; "" for none."""
    near = [
        mention
        for mention in sentence.mentions
        if mention.kind is MentionKind.PLACE and gap(number, mention) <= FARTHEST_PLACE
    ]
    numbers = [mention for mention in sentence.mentions if mention.quantity is not None and mention != number]
    free = [
        place
        for place in near
        if not any(min(number.start, place.start) < other.start < max(number.end, place.end) for other in numbers)
    ]
    return min(free, key=lambda place: (gap(number, place), place.start)).key if free else ""


def _slot(quantity: Quantity) -> str:
    """What a number is compared by: its measure, and of counts that they are counts."""
    if quantity.unit == ORDINAL:
        return ORDINAL if quantity.value >= SMALLEST_COMPARED else ""
    counts = not quantity.unit and not quantity.high and quantity.value >= SMALLEST_COMPARED
    return COUNTS if counts else measured(quantity)


def _differences(
    row: Row, slot: str, numbers: Sequence[_Left], story: tuple[Sequence[Reading], Told]
) -> Iterator[Difference]:
    """Yield what is left over of one slot: a single pair, but of places in an order, "the fifth", each."""
    readings, told = story
    values = [number.value for number in numbers]
    of = {number.value: number for number in numbers}
    groups = _equal(values) if slot in (COUNTS, ORDINAL) else parted(values)
    tellers = [frozenset(value.article for value in group) for group in groups]
    opposed = [
        (one, other)
        for one, other in combinations(range(len(groups)), 2)
        if any(of[here].is_like(of[there]) for here in groups[one] for there in groups[other])
        and _oppose((one, other), groups, tellers, told)
    ]
    if len(opposed) != 1 and slot != ORDINAL:
        return
    for pair in opposed:
        chosen = [groups[at] for at in pair]
        kind, how = kind_of(chosen, readings)
        what = about(family(chosen[0][0].quantity), measured=slot != COUNTS)
        # a row may have several ranks that differ, of one noun even: only their values tell them apart
        ranks = sorted(f"{group[0].quantity.value:g}" for group in chosen) if slot == ORDINAL else ()
        name = difference_id(row.id, "left over", slot, *ranks)
        yield Difference(name, row.id, kind, what, number_versions(chosen), how)


def _oppose(
    pair: tuple[int, int], groups: Sequence[Sequence[Value]], tellers: Sequence[frozenset[str]], told: Told
) -> bool:
    """Tell whether two groups of values are what is left over on either side."""
    one, other = pair
    if tellers[one] & tellers[other] or not _alike(groups[one], groups[other]):
        return False
    sides = [(left, right) for left in tellers[one] for right in tellers[other]]
    fewest = FEWEST_BESIDE if groups[one][0].quantity.unit else FEWEST_IN_A_LIST
    if not any(
        _left_over(left, right, tellers) == {one, other} and _in_common(left, right, tellers) >= fewest
        for left, right in sides
    ):
        return False
    return not any(
        told.tells(here.article, there.quantity) or told.tells(there.article, here.quantity)
        for here in groups[one]
        for there in groups[other]
    )


def _left_over(left: str, right: str, tellers: Sequence[frozenset[str]]) -> set[int]:
    """The groups that just one of two articles has a value in."""
    return {at for at, articles in enumerate(tellers) if (left in articles) != (right in articles)}


def _in_common(left: str, right: str, tellers: Sequence[frozenset[str]]) -> int:
    return sum({left, right} <= articles for articles in tellers)


def _equal(values: Sequence[Value]) -> list[list[Value]]:
    """The values in groups of one number: counts of different things must not be rounded into each other."""
    groups: dict[float, list[Value]] = defaultdict(list)
    for value in values:
        groups[value.quantity.value].append(value)
    return list(groups.values())


def _alike(one: Sequence[Value], other: Sequence[Value]) -> bool:
    here, there = one[0].quantity, other[0].quantity
    sizes = sorted(in_base_unit(quantity.value, quantity.unit) for quantity in (here, there))
    apart = not compatible(here, there) if here.unit else sizes[0] < sizes[1]
    return apart and sizes[0] >= LIKE * sizes[1]
