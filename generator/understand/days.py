"""Days of the month and clock times: the shape of a sentence in, the dates it names and the words of its times out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache

import regex

from generator.languages import language
from generator.languages.number_words import has_digits, ordinal_words
from generator.model import Mention, MentionKind
from generator.understand.digits import LAST_DAY, date_in_figures, goes_on_in_figures
from generator.understand.numerals import Numeral
from generator.understand.scan import Hit, Scanned
from generator.understand.shapes import Patterns, Shape, one_of, places

_DAY, _DATE = MentionKind.DAY, MentionKind.DATE
MINUTES = 60  # no number of a clock time is larger
_BRACKETED = regex.compile(r"\s?[(（]\s?")
_BRACKET = regex.compile(r"\.?\s?[)）]")
_COLON = regex.compile(r"(?<![\p{Nd}:])\p{Nd}{1,2}:\p{Nd}{2}(?![\p{Nd}:])")
_FIGURES = regex.compile(r"(?<!\p{Nd})\p{Nd}{1,4}(?!\p{Nd})")  # longer ones are no part of a clock time
_BLANK = regex.compile(r"[ \u00a0]")


def clock_words(sentence: Scanned, shape: Shape, numerals: Sequence[Numeral]) -> frozenset[int]:
    """Return the words of clock times and scores: their numbers measure and count nothing."""
    found: set[int] = set()
    for first, after in places(shape, _times_and_scores(sentence.facts.code)):
        values = [numeral.value for numeral in numerals if first <= numeral.first < after]
        if len(values) <= 1 or max(values) < MINUTES:  # 0930 GMT is a time, "à 1995, 300 personnes" is none
            found |= set(range(first, after))
    return frozenset(found)


@cache
def _times_and_scores(code: str) -> Patterns | None:
    return one_of((*language(code).clock, *language(code).scores))


@cache
def _times(code: str) -> Patterns | None:
    return one_of(language(code).clock)


def minutes(sentence: Scanned, shape: Shape, numerals: Sequence[Numeral]) -> Iterator[Mention]:
    """Yield the minute of each clock time: it is the same in every time zone and way to count the hours."""
    spans = [_span(sentence, *place) for place in places(shape, _times(sentence.facts.code))]
    start, end = sentence.words[0].start, sentence.words[-1].end
    if sentence.text.find(":", start, end) >= 0:
        spans += [match.span() for match in _COLON.finditer(sentence.text, start, end)]
    told: set[int] = set()
    for start, end in spans:
        values = [*_hours_as_ordinals(sentence, start, end), *_values(sentence.text, (start, end), numerals)]
        if len(values) > 1 and 0 < values[-1] < MINUTES and values[-1] not in told:
            told.add(values[-1])
            yield Mention(start, end, MentionKind.DATE, f"time :{values[-1]:02}")


def _hours_as_ordinals(sentence: Scanned, start: int, end: int) -> Iterator[int]:
    """The hour where it is written as an ordinal, as Arabic does: "at the fourth and 17 minutes"."""
    known = ordinal_words(sentence.facts.code)
    return (int(known[word.folded]) for word in sentence.words if start <= word.start < end and word.folded in known)


def _values(text: str, span: tuple[int, int], numerals: Sequence[Numeral]) -> list[int]:
    """The numbers of a stretch in figures and in words, in order."""
    figures = [(match.start(), int(match.group())) for match in _FIGURES.finditer(text, *span)]
    in_words = [one for one in numerals if span[0] <= one.start < span[1] and not has_digits(text[one.start : one.end])]
    return [value for _, value in sorted([*figures, *((one.start, int(one.value)) for one in in_words)])]


def _span(sentence: Scanned, first: int, after: int) -> tuple[int, int]:
    return sentence.words[first].start, sentence.words[after - 1].end


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


def dates_in_figures(sentence: Scanned, numbered: Sequence[int]) -> Iterator[Mention]:
    """Yield the day and the year of each date such as 17.09.2023; `numbered` are the words that may begin one."""
    for word in (sentence.words[at] for at in numbered):
        date = date_in_figures(sentence.text, word.start) if goes_on_in_figures(word, sentence.text) else None
        if date is None:
            continue
        (year, month, day), end = date
        if month:
            yield Mention(word.start, end, MentionKind.DATE, f"month {int(month)} day {int(day)}")
        yield Mention(word.start, end, MentionKind.DATE, f"year {year}")


def _in_patterns(sentence: Scanned, shape: Shape, numerals: Sequence[Numeral]) -> Iterator[tuple[Numeral, str]]:
    """Yield each number that a pattern makes a day, with the month it names or ""."""
    for month, patterns in _by_month(sentence.facts.code):
        for first, after in places(shape, patterns):
            yield from ((numeral, month) for numeral in numerals if first <= numeral.first < after)


@cache
def _by_month(code: str) -> tuple[tuple[str, Patterns | None], ...]:
    return tuple((month, one_of(patterns)) for month, patterns in sorted(language(code).days_of_month.items()))


def _stands_behind_weekday(sentence: Scanned, numeral: Numeral) -> bool:
    """Tell whether a number is the day of a weekday: "Wednesday (23)", and "miércoles 23" where nothing is counted."""
    text = sentence.text
    ends = [
        sentence.words[hit.after - 1].end for hit in sentence.known if hit.kind == _DAY and hit.after == numeral.first
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
        if hit.kind == _DATE and (0 <= hit.first - after <= 1 or 0 <= first - hit.after <= 1)
    ]
    return f"{months[0]} day {value:.0f}" if months and _is_day(value) else ""
