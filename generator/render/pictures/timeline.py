"""The timeline: claims that share a day in, their places on an axis of days out.

A claim stands on every day that its quotes share. A weekday is a date where the day of publication tells which; where
no date is known at all, the axis is a week.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections import defaultdict
from dataclasses import dataclass

from generator.messages import WEEKDAYS, Day
from generator.model import CALENDAR, Comparison, MentionKind, Row, Shared
from generator.render.claims import Claim

FEWEST_DATED = 2  # claims
_FIRST, _LAST = 5.0, 95.0  # percent of the width: half a day's name must fit beside the ends
_CLOSEST = 7.0  # percent between two days that can be told apart on a phone; else all days stand evenly
_STEP, _ABOVE, _TOP = 18, 12, 6  # pixels: from dot to dot, from the axis to the lowest, above the highest
_AXIS_TEXT = 17  # pixels from the axis to the foot of the words below it
_STAGGER = 15  # pixels: every second name of a weekday stands lower
_SHAPES = {"differ": "pointed"}  # shape carries the meaning, colour only repeats it
_ORDER = {name: number for number, name in enumerate(WEEKDAYS)}


@dataclass(frozen=True, slots=True)
class Dot:
    """A claim on its day."""

    claim: Claim
    shape: str  # "pointed" where they differ, else "round"
    y: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with its claims."""

    date: Day | None
    weekday: str  # its name where no date is known; "" otherwise
    iso: str  # "2023-09-17"; "" where no date is known
    number: int  # of the day in its month; 0 where no date is known
    x: float  # percent of the width
    text_y: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All days on one axis, and beside it the weekdays that no date is known for."""

    height: int
    axis: int  # y of the axis
    even: bool  # the days stand evenly, however far apart they are
    moments: tuple[Moment, ...]  # earliest first
    undated: tuple[Moment, ...]  # named below the axis only


def timeline_of(comparison: Comparison, claims: tuple[Claim, ...]) -> Timeline | None:
    """Return the timeline of the claims that lead; None where fewer than two of them are dated."""
    rows = {compared.row.id: compared.row for compared in comparison.rows}
    dates: dict[dt.date, list[Claim]] = defaultdict(list)
    weekdays: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found = days_of(rows[claim.id], comparison) if claim.sure else {}
        for name in sorted(set(found.values()), key=str):
            if isinstance(name, dt.date):
                dates[name].append(claim)
            else:
                weekdays[name].append(claim)
    placed = {claim.id for members in (*dates.values(), *weekdays.values()) for claim in members}
    if len(placed) < FEWEST_DATED:
        return None
    days = [(day, dates[day]) for day in sorted(dates)]
    week = [(name, weekdays[name]) for name in sorted(weekdays, key=_ORDER.__getitem__)]
    return _drawn(days, week)


def days_of(row: Row, comparison: Comparison) -> dict[str, dt.date | str]:
    """Return for each day that a row shares its date, or the weekday where no date is known, by the key of the day."""
    found: dict[str, dt.date | str] = {}
    for shared in row.shared:
        told = _told(shared, row, comparison) if shared.kind in CALENDAR else set()
        if len(told) == 1:  # two dates under one name are two events: better none than a wrong one
            found[shared.key] = told.pop()
        elif not told and shared.kind is MentionKind.DAY and shared.key in WEEKDAYS:
            found[shared.key] = shared.key
    dated = {day for day in found.values() if isinstance(day, dt.date)}
    known = {list(WEEKDAYS)[day.weekday()] for day in dated}
    return {key: day for key, day in found.items() if day not in known}


def _told(shared: Shared, row: Row, comparison: Comparison) -> set[dt.date | str]:
    """The dates that the passages mean where they name the day."""
    told: set[dt.date | str] = set()
    for passage in row.passages:
        for sentence in comparison.reading(passage.article).sentences:
            for mention in sentence.mentions:
                inside = passage.start <= mention.start and mention.end <= passage.end
                if inside and mention.date and (mention.kind, mention.key) == (shared.kind, shared.key):
                    told.add(dt.date.fromisoformat(mention.date))
    return told


def _drawn(days: list[tuple[dt.date, list[Claim]]], week: list[tuple[str, list[Claim]]]) -> Timeline:
    on_axis: list[list[Claim]] = [members for _, members in (days or week)]
    axis = _TOP + max(map(len, on_axis)) * _STEP
    ordinals = [day.toordinal() for day, _ in days]
    places = _proportional(ordinals)
    even = not days or len(places) < len(ordinals)
    if even:
        places = _proportional(list(range(len(on_axis))), closest=0.0)
    moments = tuple(
        Moment(Day(day.isoformat()), "", day.isoformat(), day.day, x, axis + _AXIS_TEXT, _dots(members, axis))
        for (day, members), x in zip(days, places, strict=False)
    )
    named = tuple(
        Moment(None, WEEKDAYS[name], "", 0, x, axis + _AXIS_TEXT + _STAGGER * (number % 2), _dots(members, axis))
        for number, ((name, members), x) in enumerate(zip(week, places if not days else [0.0] * len(week), strict=True))
    )
    low = 0 if days or len(named) == 1 else _STAGGER
    height = axis + _AXIS_TEXT + low + 6
    return Timeline(height, axis, even and bool(days), moments or named, named if moments else ())


def _proportional(numbers: list[int], closest: float = _CLOSEST) -> list[float]:
    """Return percents of the width in the distances of the numbers; none where two would stand too close."""
    span = numbers[-1] - numbers[0] if numbers else 0
    if not span:
        return [50.0] * len(numbers)
    places = [round(_FIRST + (_LAST - _FIRST) * (number - numbers[0]) / span, 1) for number in numbers]
    gaps = [later - earlier for earlier, later in itertools.pairwise(places)]
    return [] if min(gaps) < closest else places


def _dots(claims: list[Claim], axis: int) -> tuple[Dot, ...]:
    return tuple(
        Dot(claim, _SHAPES.get(claim.group, "round"), axis - _ABOVE - number * _STEP)
        for number, claim in enumerate(claims)
    )
