"""Ranges: the numbers of a sentence in, those that are the two ends of one range out as one.

"10-15 people", "between 18,000 and 20,000", "18 to 20 thousand". Two numbers with a dash that fall, or
that measure and count nothing, are a score: 3-1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from generator.languages import language
from generator.model import MentionKind
from generator.understand.numerals import Numeral
from generator.understand.scan import Scanned
from generator.understand.shapes import Patterns, Shape, one_of, places

_DASHED = "# - #"
FIRST_YEAR, LAST_YEAR = 1900, 2100  # a bare number in between is a year
_DASH = regex.compile(r"[-‑–—~～〜−]")
ENDS = 2  # of a range
MOST_POINTS = 200  # more than any team scores
# Concepts of the lexicon: where one stands, 1-3 is a result.
_SPORTS = frozenset(
    {
        "sport",
        "football",
        "cricket",
        "tennis",
        "basketball",
        "boxing",
        "championship",
        "team",
        "player",
        "goal",
        "coach",
    }
)


class Ends(NamedTuple):
    """A number, or the two ends of a range."""

    low: Numeral
    high: Numeral  # the same for a single number
    first: int  # it covers words[first:after], those that make it a range included: "between 5 and 10"
    after: int
    dashed: bool = False


def single(numeral: Numeral) -> Ends:
    """Return a number that stands for itself."""
    return Ends(numeral, numeral, numeral.first, numeral.after)


def is_a_year(written: str, value: float) -> bool:
    """Tell whether digits as written are a year rather than a count."""
    return written.isdecimal() and FIRST_YEAR <= value <= LAST_YEAR


def ranges(sentence: Scanned, shape: Shape, numerals: Sequence[Numeral]) -> Iterator[Ends]:
    """Yield the numbers in order, two ends of a range as one; the two sides of a score are left out."""
    pairs = dict(_pairs(sentence, shape, numerals))
    seconds = {second for second, _ in pairs.values()}
    for at, numeral in enumerate(numerals):
        if at in seconds:
            continue
        if at not in pairs:
            yield single(numeral)
            continue
        second, first = pairs[at]
        yield from _joined(Ends(numeral, numerals[second], first, numerals[second].after), sentence)


def _pairs(sentence: Scanned, shape: Shape, numerals: Sequence[Numeral]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the place of a lower end, that of its upper end and the first word of the range."""
    patterns = _patterns(sentence.facts.code)
    for first, after in places(shape, patterns) if len(numerals) >= ENDS else ():
        inside = [at for at, numeral in enumerate(numerals) if first <= numeral.first and numeral.after <= after]
        if len(inside) == ENDS:
            low = numerals[inside[0]].first
            counted = any(first < hit.first < low and hit.kind == MentionKind.CONCEPT for hit in sentence.known)
            yield inside[0], (inside[1], low if counted else first)


@cache
def _patterns(code: str) -> Patterns | None:
    return one_of((*language(code).ranges, _DASHED))


def _joined(ends: Ends, sentence: Scanned) -> Iterator[Ends]:
    text, (low, high) = sentence.text, (ends.low, ends.high)
    dashed = _DASH.search(text, low.end, high.start) is not None
    years = [is_a_year(text[end.start : end.end], end.value) for end in (low, high)]
    low, high = _with_one_scale(low, high)
    if any(years):
        yield from (single(end) for end, year in zip((low, high), years, strict=True) if year or not dashed)
    elif low.value < high.value and not (dashed and high.value <= MOST_POINTS and _is_about_sport(sentence)):
        yield ends._replace(low=low, high=high, dashed=dashed)
    elif not dashed:
        yield from (single(low), single(high))


def _with_one_scale(low: Numeral, high: Numeral) -> tuple[Numeral, Numeral]:
    """Both ends have the scale that only one is written with: 18 to 20 thousand, elfu 18 hadi 20."""
    if low.scale == 1 and low.value < high.value and low.value * high.scale < high.value:
        return low._replace(value=low.value * high.scale), high
    if high.scale == 1 and high.value < low.value < high.value * low.scale:
        return low, high._replace(value=high.value * low.scale)
    return low, high


def _is_about_sport(sentence: Scanned) -> bool:
    return any(hit.kind == MentionKind.CONCEPT and hit.key in _SPORTS for hit in sentence.known)
