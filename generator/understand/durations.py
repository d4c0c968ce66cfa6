"""Hours and minutes told together: the quantities of a sentence in, the same with each such pair as one quantity out.

"1 hour and 45 minutes", "ساعة و45 دقيقة" and "1小时45分钟" are 105 minutes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.languages.cues import UNIT
from generator.languages.fold import fold
from generator.model import Bound, Mention
from generator.understand.numbers import number_key
from generator.understand.scan import Scanned

_PARTS = {"minute": ("hour", 60), "second": ("minute", 60)}  # what a unit is a part of, and how many make one of that
_JOINING = " \u00a0\u202fو"  # blanks, and an "and" that is written together with the figures
FARTHEST = 1  # words between both: "and"


def with_whole_durations(counted: Sequence[Mention], sentence: Scanned) -> tuple[Mention, ...]:
    """Return the mentions in order; minutes right behind hours are told in minutes together with them."""
    if not any(mention.quantity is not None and mention.quantity.unit in _PARTS for mention in counted):
        return tuple(counted)
    return tuple(_joined(counted, sentence))


def _joined(counted: Sequence[Mention], sentence: Scanned) -> Iterator[Mention]:
    last: Mention | None = None
    for mention in counted:
        whole = _with_the_larger(last, mention, sentence)
        if last is not None and (whole is None or whole.start > last.start):
            yield last
        last = whole or mention
    if last is not None:
        yield last


def _with_the_larger(last: Mention | None, mention: Mention, sentence: Scanned) -> Mention | None:
    """The duration of a number and the larger unit before it, with its number or alone: "an hour and 45 minutes"."""
    quantity = mention.quantity
    if quantity is None or quantity.unit not in _PARTS or quantity.high or quantity.value >= _PARTS[quantity.unit][1]:
        return None
    larger, parts = _PARTS[quantity.unit]
    unit = next((span for span in _units(larger, sentence) if _is_behind(span[1], mention.start, sentence)), None)
    if unit is None:
        return None
    start, value, bound = unit[0], 1.0, quantity.bound
    if last is not None and last.end > unit[0]:
        return None
    if last is not None and last.quantity is not None and not sentence.text[last.end : unit[0]].strip():
        if last.quantity.high:
            return None
        start, value, bound = last.start, last.quantity.value, last.quantity.bound
    elif not _is_one(unit, sentence):
        return None
    whole = value * parts + quantity.value
    told = replace(quantity, value=whole, bound=bound if bound is not Bound.EXACT else quantity.bound)
    return replace(mention, start=start, key=number_key(whole), quantity=told)


def _is_one(unit: tuple[int, int], sentence: Scanned) -> bool:
    """Tell whether a unit without a number is one of it: "an hour", no "half an hour", no "for hours"."""
    facts, words = sentence.facts.numbers, sentence.words
    after = next(at for at, word in enumerate(words) if word.start == unit[0]) + 1
    for lone in facts.lone_units:
        form = tuple(map(fold, lone.split()))
        first = after - len(form)
        if first >= 0 and tuple(word.folded for word in words[first:after]) == form:
            return not first or words[first - 1].folded not in map(fold, facts.parts_of_units)
    return False


def _units(unit: str, sentence: Scanned) -> Iterator[tuple[int, int]]:
    """Yield where the words of a unit stand."""
    for hit in sentence.cues:
        if hit.kind == UNIT and hit.key == unit:
            yield sentence.words[hit.first].start, sentence.words[hit.after - 1].end


def _is_behind(end: int, start: int, sentence: Scanned) -> bool:
    """Tell whether nothing but an "and" and blanks stand between two places."""
    joiners = {fold(joiner) for joiner in (*sentence.facts.numbers.joiners, *sentence.facts.roles.joins)}
    between = [word for word in sentence.words if end <= word.start and word.end <= start]
    edges = [end, *(place for word in between for place in (word.start, word.end)), start]
    gaps = (sentence.text[left:right] for left, right in zip(edges[::2], edges[1::2], strict=True))
    small = len(between) <= FARTHEST and all(word.folded in joiners for word in between)
    return small and not any(gap.strip(_JOINING) for gap in gaps)
