"""Where outlets date one thing differently: rows and readings in, the differences out.

Precision first: in a sure row the words that tell the claim name one day, month or year only, no other article says the
same day anywhere, and it is not the day on which somebody said so. Even then one outlet may date what
happened and another when it was told, so no verdict follows.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.compare.counts import Told, gap
from generator.compare.differences import difference_id
from generator.compare.focused import Said, are_of_one_thing, opposing, said_in, said_once
from generator.languages.gazetteer import DAYS
from generator.messages import WEEKDAYS, Day, message
from generator.model import Difference, MentionKind, Reading, Row, Version

DATE = message("date")
HOW = message("One outlet may date what happened and another when it was told: read what each day is of.")
NEAR_CUE = 14  # characters between a day and the words that cite somebody: "said late on Thursday"
FARTHEST_YEAR = 12  # characters between a month and its year: "noviembre del año 2012", "2013 yılının Kasım ayında"
NEARBY = 1  # sentences: "arrested in September 2013. He was sentenced in November"
_LEAP_YEAR = 2000
_YEAR, _MONTH = re.compile(r"year \d+"), re.compile(r"month \d+")  # keys of dates
_DAY_OF_MONTH = re.compile(r"month (\d+) day (\d+)")


@dataclass(frozen=True, slots=True)
class Moment:
    """What a mention says of when: parts that are not told are empty."""

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: str = ""

    def agrees(self, other: Moment) -> bool:
        """Tell whether both can be one moment."""
        parts = zip((self.year, self.month, self.day), (other.year, other.month, other.day), strict=True)
        weekdays = (self.weekday, other.weekday)
        return all(one == two for one, two in parts if one and two) and (not all(weekdays) or len(set(weekdays)) == 1)

    def comparable(self, other: Moment) -> bool:
        """Tell whether both say a day, or neither: a month of a year and another year can be compared."""
        return bool(self.day or self.weekday) == bool(other.day or other.weekday)


def moment_of(said: Said) -> Moment | None:
    """Return the day, the month of a year or the year that a mention means.

    None for a month of no year, for a year that stands beside its month, and for days of other calendars and of none.
    """
    mention = said.mention
    if mention.date:
        day = date.fromisoformat(mention.date)
        return Moment(day.year, day.month, day.day, DAYS[day.weekday()])
    if mention.kind is MentionKind.DAY:
        return Moment(weekday=mention.key)
    return _of_date(said) if mention.kind is MentionKind.DATE else None


def _of_date(said: Said) -> Moment | None:
    """The moment of a date; a month beside other months of its sentence has no certain year."""
    key = said.mention.key
    if _YEAR.fullmatch(key):
        return None if _beside(said, _MONTH) else Moment(int(key.split()[1]))
    if _MONTH.fullmatch(key):
        months = {other.key for other in said.sentence.mentions if _MONTH.fullmatch(other.key)}
        year = _beside(said, _YEAR) if len(months) == 1 else ""  # "between May and June 2013"
        return Moment(int(year.split()[1]), _month(key)) if year else None
    if named := _DAY_OF_MONTH.fullmatch(key):
        month, day = map(int, named.groups())
        return Moment(0, month, day) if day <= monthrange(_LEAP_YEAR, month)[1] else None
    return None


def _month(key: str) -> int:
    return int(key.split()[1])


def _beside(said: Said, kind: re.Pattern[str]) -> str:
    """The key of the month or year that stands beside a date; "" for none."""
    near = [
        other
        for other in said.sentence.mentions
        if other.kind is MentionKind.DATE and kind.fullmatch(other.key) and gap(other, said.mention) <= FARTHEST_YEAR
    ]
    return min(near, key=lambda other: (gap(other, said.mention), other.start)).key if near else ""


def dated_differently(rows: Sequence[Row], readings: Sequence[Reading], numbers: Told) -> tuple[Difference, ...]:
    """Return where the days, months or years of a claim differ, each in the first row that shows it."""
    by_id = {reading.article.id: reading for reading in readings}
    moments = {article: tuple(_moments(reading)) for article, reading in by_id.items()}
    months = {article: tuple(_months(reading)) for article, reading in by_id.items()}
    story = _Story(by_id, moments, months, numbers.rarity)
    found: dict[tuple[Version, ...], Difference] = {}
    for row in (row for row in rows if row.sure):
        difference = _difference(row, story)
        if difference is not None:
            found.setdefault(difference.versions, difference)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Story:
    """What is asked again and again: the readings and all moments of each by article, and how rare things are."""

    readings: Mapping[str, Reading]
    moments: Mapping[str, Sequence[Moment]]
    months: Mapping[str, Sequence[tuple[int, int]]]  # by article, those of no certain year: (Sentence.index, month)
    rarity: Mapping[str, float]

    def oppose(self, one: tuple[Moment, Said], other: tuple[Moment, Said]) -> bool:
        """Tell whether two moments of one thing are two, and neither article has the other's anywhere."""
        (here, at), (there, elsewhere) = one, other
        if not here.comparable(there) or here.agrees(there) or not are_of_one_thing(at, elsewhere, self.rarity):
            return False
        return not (self._has(elsewhere, here) or self._has(at, there))

    def _has(self, said: Said, moment: Moment) -> bool:
        """Tell whether the article of a mention gives a moment too, or its month nearby without a year."""
        given = self.moments[said.reading.article.id]
        near = {month for at, month in self.months[said.reading.article.id] if abs(at - said.sentence.index) <= NEARBY}
        return (not moment.day and moment.month in near) or any(
            other.comparable(moment) and other.agrees(moment) for other in given
        )


def _difference(row: Row, story: _Story) -> Difference | None:
    told = said_once(list(said_in(row, story.readings)), _told_of_the_claim)
    groups = opposing(told, story.oppose)
    versions = tuple(Version(in_words(group[0][0]), tuple(said.words for _, said in group)) for group in groups)
    return Difference(difference_id(row.id, DATE), row.id, DATE, message("when"), versions, HOW) if versions else None


def _told_of_the_claim(said: Said) -> Moment | None:
    """The moment, but not that at which somebody said so."""
    mention = said.mention
    for cited in said.sentence.attributions:
        if max(cited.start, mention.start) - min(cited.end, mention.end) <= NEAR_CUE:
            return None
    return moment_of(said)


def _moments(reading: Reading) -> Iterable[Moment]:
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            moment = moment_of(Said(reading, sentence, mention))
            if moment is not None:
                yield moment


def _months(reading: Reading) -> Iterable[tuple[int, int]]:
    """The months that an article names without a day and of no certain year, as (Sentence.index, month)."""
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            month = mention.kind is MentionKind.DATE and _MONTH.fullmatch(mention.key)
            if month and moment_of(Said(reading, sentence, mention)) is None:
                yield sentence.index, _month(mention.key)


def in_words(moment: Moment) -> str:
    """Return a moment for readers: "Sunday", "2008", the month 2013-11, the day 2023-09-17 or --09-17."""
    if moment.day and moment.year:
        return Day(date(moment.year, moment.month, moment.day).isoformat())
    if moment.day:
        return Day(f"--{moment.month:02}-{moment.day:02}")
    if moment.month:
        return Day(f"{moment.year:04}-{moment.month:02}")
    return WEEKDAYS[moment.weekday] if moment.weekday else str(moment.year)
