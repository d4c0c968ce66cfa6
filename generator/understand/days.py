"""Days of the month and clock times: the shape of a sentence in, the dates it names and the words of its times out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

import regex

from generator.model import Mention, MentionKind
from generator.understand.digits import date_in_figures
from generator.understand.numerals import Numeral
from generator.understand.scan import Hit, Scanned
from generator.understand.shapes import Shape, places

LAST_DAY = 31  # of a month
MINUTES = 60  # no number of a clock time is larger
_BRACKETED = regex.compile(r"\s?[(（]\s?")
_BRACKET = regex.compile(r"\.?\s?[)）]")
_BLANK = regex.compile(r"[ \u00a0]")


def clock_words(sentence: Scanned, shape: Shape, numerals: Sequence[Numeral]) -> frozenset[int]:
    """Return the words of clock times and scores: their numbers measure and count nothing."""
    found: set[int] = set()
    for first, after in places(shape, (*sentence.facts.clock, *sentence.facts.scores)):
        values = [numeral.value for numeral in numerals if first <= numeral.first < after]
        if len(values) <= 1 or max(values) < MINUTES:  # 0930 GMT is a time, "à 1995, 300 personnes" is none
            found |= set(range(first, after))
    return frozenset(found)


def days_of_month(
    sentence: Scanned, shape: Shape, numerals: Sequence[Numeral], timed: Container[int]
) -> Iterator[Mention]:
    """Yield the days of a month that stand in a pattern of the language or behind a weekday."""
    left = [numeral for numeral in numerals if numeral.first not in timed and _is_day(numeral.value)]
    if not left:
        return
    patterned = dict(_in_patterns(sentence, shape, left))
    for numeral in left:
        month = patterned.get(numeral)
        if month is None and _stands_behind_weekday(sentence, numeral):
            month = ""
        if month is not None and not month_beside(sentence.known, numeral.first, numeral.after, numeral.value):
            key = f"month {month} day {numeral.value:.0f}" if month else f"day {numeral.value:.0f}"
            yield Mention(numeral.start, numeral.end, MentionKind.DATE, key)


def _is_day(value: float) -> bool:
    return value == int(value) and 1 <= value <= LAST_DAY


def dates_in_figures(sentence: Scanned) -> Iterator[Mention]:
    """Yield the day and the year of each date such as 17.09.2023."""
    for word in sentence.words:
        date = date_in_figures(sentence.text, word.start) if word.text[0].isdecimal() else None
        if date is None:
            continue
        (year, month, day), end = date
        if month:
            yield Mention(word.start, end, MentionKind.DATE, f"month {int(month)} day {int(day)}")
        yield Mention(word.start, end, MentionKind.DATE, f"year {year}")


def _in_patterns(sentence: Scanned, shape: Shape, numerals: Sequence[Numeral]) -> Iterator[tuple[Numeral, str]]:
    """Yield each number that a pattern makes a day, with the month it names or ""."""
    for month, patterns in sorted(sentence.facts.days_of_month.items()):
        for first, after in places(shape, patterns):
            yield from ((numeral, month) for numeral in numerals if first <= numeral.first < after)


def _stands_behind_weekday(sentence: Scanned, numeral: Numeral) -> bool:
    """Tell whether a number is the day of a weekday: "Wednesday (23)", and "miércoles 23" where nothing is counted."""
    text = sentence.text
    ends = [
        sentence.words[hit.after - 1].end
        for hit in sentence.known
        if hit.kind == MentionKind.DAY and hit.after == numeral.first
    ]
    if not ends:
        return False
    if _BRACKETED.fullmatch(text, ends[0], numeral.start):
        return _BRACKET.match(text, numeral.end) is not None
    return (
        sentence.facts.numbers.day_behind_weekday
        and _BLANK.fullmatch(text, ends[0], numeral.start) is not None
        and not any(hit.first == numeral.after for hit in (*sentence.known, *sentence.cues))
    )


def month_beside(concepts: Sequence[Hit], first: int, after: int, value: float) -> str:
    """Return the key of a day of a month, where a month's name stands beside the number; "" elsewhere."""
    months = [
        hit.key
        for hit in concepts
        if hit.kind == MentionKind.DATE and (0 <= hit.first - after <= 1 or 0 <= first - hit.after <= 1)
    ]
    return f"{months[0]} day {value:.0f}" if months and _is_day(value) else ""
