"""Dates: a sentence and the date of its article in, the sentence with the dates that its days mean out.

"Sunday" is the nearest Sunday not after the article, unless a word beside it says last, next or last week;
a day of a month without a year is the one nearest to the article. Nothing is resolved that needs more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

import regex

from generator.languages import Language
from generator.languages.fold import folded
from generator.languages.gazetteer import DAYS
from generator.model import Mention, MentionKind, Sentence

_WORD = regex.compile(r"\p{Han}|[\p{L}\p{M}\p{N}\u200c--\p{Han}]+|#", regex.VERSION1)
_DAY_KEY = regex.compile(r"(?:month (\d+) )?day (\d+)")
_CONCEPT, _DAY, _DATE = MentionKind.CONCEPT, MentionKind.DAY, MentionKind.DATE
_YEAR = "year "  # with the number, the key of a year
# Keys of `relative_days` that are a day by themselves, in days from the article.
_OFFSETS = {"two_days_before": -2, "two_days_after": 2, "yesterday": -1, "today": 0, "tomorrow": 1}
_DAYS_BY_THEMSELVES = ("yesterday", "today", "tomorrow")  # concepts of the lexicon
WEEK = 7  # days
MONTHS = 12
LONGEST_AGO = 3650  # days; nobody counts a longer time in days
WINDOW = 40  # characters read before and behind a day
NEAR = 1  # words between a day and its "last" or "next"
NEAR_WEEK = 3  # words between a day and its "last week"
YEAR_GAP = 20  # characters between a day and its year: "17 de septiembre de 2023"
DATE_GAP = 12  # characters between a weekday and its date: "Jumapili ya tarehe 17"


class _Around(NamedTuple):
    """The folded words of a mention and those beside it."""

    before: tuple[str, ...]
    inside: tuple[str, ...]
    after: tuple[str, ...]


def dated(sentence: Sentence, text: str, facts: Language, published: str) -> Sentence:
    """Return the sentence with a date for each of its days that is known; `published` is ISO 8601 or empty."""
    if not any(map(_may_have_date, sentence.mentions)):  # as most sentences
        return sentence
    article = _iso(published)
    mentions = tuple(
        _with(mention, _of_month(mention, sentence.mentions, article)) if mention.kind is _DATE else mention
        for mention in sentence.mentions
    )
    found = []
    for mention in mentions:
        if mention.kind is _DAY:
            exact = _written_beside(mention, mentions)
            placed = _weekday(mention, article, _around(mention, sentence, text), facts) if article else None
            found.append(_with(mention, exact or placed))
        elif article and not mention.date and _may_have_date(mention):
            found.append(_with(mention, _relative(mention, article, _around(mention, sentence, text), facts)))
        else:
            found.append(mention)
    changed = any(one is not other for one, other in zip(found, sentence.mentions, strict=True))
    return replace(sentence, mentions=tuple(found)) if changed else sentence


def _may_have_date(mention: Mention) -> bool:
    if mention.kind is _CONCEPT:
        return mention.key in _DAYS_BY_THEMSELVES
    counts_days = mention.quantity is not None and mention.quantity.unit == "day"
    return counts_days or mention.kind is _DAY or mention.kind is _DATE


def _with(mention: Mention, day: date | None) -> Mention:
    return replace(mention, date=day.isoformat()) if day else mention


def _iso(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _around(mention: Mention, sentence: Sentence, text: str) -> _Around:
    before = text[max(sentence.start, mention.start - WINDOW) : mention.start]
    after = text[mention.end : min(sentence.end, mention.end + WINDOW)]
    inside = "#" if mention.kind is MentionKind.NUMBER else text[mention.start : mention.end]
    return _Around(_words(before), _words(inside), _words(after))


def _words(text: str) -> tuple[str, ...]:
    return tuple(folded(_WORD.findall(text)))


def _of_month(mention: Mention, beside: Sequence[Mention], article: date | None) -> date | None:
    """The date of a day of a month, with the year written beside it or else the one nearest to the article."""
    match = _DAY_KEY.fullmatch(mention.key)
    if match is None:
        return None
    day, month = int(match[2]), int(match[1] or 0)
    year = next(_years(mention, beside), 0)
    if year and month:
        return next(_valid([(year, month, day)]), None)
    if article is None:
        return None
    if month:
        wanted = [(article.year + step, month, day) for step in (-1, 0, 1)]
    else:
        counted = [article.year * MONTHS + article.month - 1 + step for step in (-1, 0, 1)]
        wanted = [(count // MONTHS, count % MONTHS + 1, day) for count in counted]
    weekdays = {DAYS.index(one.key) for one in beside if one.kind is _DAY and _gap(one, mention) <= DATE_GAP}
    return min(
        _valid(wanted),
        key=lambda found: (bool(weekdays) and found.weekday() not in weekdays, abs(found - article), found),
        default=None,
    )


def _years(mention: Mention, beside: Sequence[Mention]) -> Iterator[int]:
    """Yield the years written near a day, those behind it first."""
    years = [one for one in beside if one.key.startswith(_YEAR) and _gap(one, mention) <= YEAR_GAP]
    for one in sorted(years, key=lambda one: (one.start < mention.start, one.start)):
        yield int(one.key.removeprefix(_YEAR))


def _gap(one: Mention, other: Mention) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _valid(wanted: Iterable[tuple[int, int, int]]) -> Iterator[date]:
    for parts in wanted:
        try:
            yield date(*parts)
        except ValueError:
            continue  # there is no 30 February


def _written_beside(mention: Mention, beside: Sequence[Mention]) -> date | None:
    """The date of the day of a month beside a weekday, where it falls on that day."""
    near = (_iso(one.date) for one in beside if one.kind is _DATE and _gap(one, mention) <= DATE_GAP)
    return next((day for day in near if day and DAYS[day.weekday()] == mention.key), None)


def _weekday(mention: Mention, article: date, around: _Around, facts: Language) -> date | None:
    """The date of a weekday as the words beside it place it."""
    wanted = DAYS.index(mention.key)
    since = (article.weekday() - wanted) % WEEK
    if _says(facts, "last_week", around, NEAR_WEEK):
        return _moved(article, wanted - WEEK - article.weekday())
    if _says(facts, "next_week", around, NEAR_WEEK):
        return _moved(article, wanted + WEEK - article.weekday())
    if _says(facts, "next", around, NEAR) or _says(facts, "tomorrow", around, NEAR):
        return _moved(article, WEEK - since)
    if since == 0 and _says(facts, "last", around, NEAR):
        since = WEEK
    return _moved(article, -since)


def _moved(day: date, days: int) -> date | None:
    """The day so many days later; None beyond the calendar: 9999-12-31 stands for "no date" in some archives."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _relative(mention: Mention, article: date, around: _Around, facts: Language) -> date | None:
    """The date of "yesterday" and of "three days ago"."""
    if mention.quantity is not None:
        days = mention.quantity.value
        ago = days <= LONGEST_AGO and not mention.quantity.high and _stands(facts.ago, around, 0)
        return _moved(article, -int(days)) if ago else None
    offsets = (offset for key, offset in _OFFSETS.items() if _says(facts, key, around, 0))
    return next((_moved(article, offset) for offset in offsets), None)


def _says(facts: Language, key: str, around: _Around, reach: int) -> bool:
    return _stands(facts.relative_days.get(key, ()), around, reach)


def _stands(forms: tuple[str, ...], around: _Around, reach: int) -> bool:
    """Tell whether a form covers a word of the mention, or stands at most so many words beside it."""
    words = (*around.before, *around.inside, *around.after)
    if _first_words(forms).isdisjoint(words):
        return False
    covers = 1 if reach == 0 else 0  # words of the mention that the form must cover
    first, last = len(around.before) - reach + covers, len(around.before) + len(around.inside) + reach - covers
    return any(
        words[at : at + len(form)] == form
        for form in _in_words(forms)
        for at in range(max(first - len(form), 0), min(last, len(words) - len(form)) + 1)
    )


@cache
def _first_words(forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form[0] for form in _in_words(forms))


@cache
def _in_words(forms: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(_words(form) for form in forms)
