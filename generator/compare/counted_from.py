"""From when something is counted: a first and its reading in, the event or the time since then out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.compare.beside import mentions_beside
from generator.compare.called_first import FIRST, First
from generator.compare.counts import clause_of, gap
from generator.compare.differences import normal_form
from generator.languages import language
from generator.languages.fold import fold
from generator.languages.frequency import LETTERS, is_everyday
from generator.languages.stopping import own_stop_words
from generator.languages.topics import SAY_LITTLE, is_facility, is_role, is_speaker, topic_of
from generator.model import Mention, MentionKind, Passage, Reading

SINCE = "follow"  # the concept of the words for since and after
_YEAR = "year"  # the unit of a length of time, its concept, and how the key of a year begins
NEAR = 40  # characters from what is the first to a length of time: "first visit of the queen abroad in more than"
NEXT = 8  # characters between the word for since and a year: "tangu mwaka", "desde el año"
MOST_SMALL = 3  # small words between the word for within and a length of time: "in more than"
MOST_UNIT = 2  # characters between a length of time and the word for within behind it: a blank, or its 年
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Start:
    """Since when something is counted: a time, or else an event."""

    reading: Reading
    mention: Mention  # the time, or the word for since
    time: str  # for readers: "4 years", "2011"; "" for an event
    further: tuple[Mention, ...]  # the unit of a time, or what the word for since goes with
    both: bool  # its sentence gives a length of time besides the event

    @property
    def event(self) -> frozenset[str]:
        """The concepts that name the event; none for a time."""
        return frozenset() if self.time else frozenset(mention.key for mention in self.further)

    def words(self, event: frozenset[str]) -> Passage:
        """Return the words of the time, or of the event as far as it is named by these concepts."""
        parts = [self.mention, *(mention for mention in self.further if self.time or mention.key in event)]
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        return Passage(self.reading.article.id, start, end, self.reading.article.text[start:end])


def start_of(first: First, reading: Reading) -> Start | None:
    """Return since when something is the first, as far as words for since or within say so; else None.

    An event beside the word for since goes before a time: "since the 2011 earthquake" counts from the earthquake.
    """
    clause = clause_of(first.mention, first.sentence, reading)
    inside = [mention for mention in first.sentence.mentions if clause.start <= mention.start < clause.end]
    starts = [it for it in inside if it.kind is MentionKind.CONCEPT and it.key == SINCE]
    lengths = [it for it in inside if it.quantity is not None and it.quantity.unit == _YEAR]
    start = min(starts, key=lambda it: gap(it, first.mention), default=None)
    if start and (event := _event(start, inside, first, reading)):
        everywhere = (it for it in first.sentence.mentions if it.quantity is not None and it.quantity.unit == _YEAR)
        return Start(reading, start, "", event, both=any(True for _ in everywhere))
    if start and (year := next((it for it in inside if _is_year(it) and _goes_with(it, start, first)), None)):
        return Start(reading, year, year.key.removeprefix(f"{_YEAR} "), (), both=False)
    for length in lengths:
        unit = next((it for it in inside if it.key == _YEAR and it.start >= length.end), length)
        near = gap(length, first.words) <= NEAR and _is_within(length, unit, first, reading)
        if near and length.quantity is not None:
            further = () if unit is length else (unit,)
            return Start(reading, length, normal_form(length.quantity), further, both=False)
    return None


def _goes_with(year: Mention, start: Mention, first: First) -> bool:
    """Tell whether a year touches the word for since, on the side away from the word for first."""
    behind = start.start > first.mention.start
    return gap(year, start) <= NEXT and (year.start >= start.end if behind else year.end <= start.start)


def _is_year(mention: Mention) -> bool:
    return mention.kind is MentionKind.DATE and mention.key.startswith(f"{_YEAR} ")


def _is_within(length: Mention, unit: Mention, first: First, reading: Reading) -> bool:
    """Tell whether a length of time ends now: "in four years", and neither "for four years" nor "aged four years"."""
    text, (before, behind) = reading.text, _within(reading.language)
    if behind is not None and unit.end <= first.words.start:
        return behind.match(text, unit.end, first.words.start) is not None
    matches = list(before.finditer(text, first.words.end, length.start)) if before is not None else []
    between = _WORD.findall(text[matches[-1].end() : length.start]) if matches else []
    units = {fold(text[it.start : it.end]) for it in first.sentence.mentions if it.key == _YEAR}  # "katika miaka minne"
    small = own_stop_words(reading.language) | _bounds(reading.language) | units
    return bool(matches) and len(between) <= MOST_SMALL and all(fold(word) in small for word in between)


@cache
def _within(code: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What matches the words for within before a length of time, and behind one."""
    facts = language(code).numbers
    before = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, facts.within))})\s", re.IGNORECASE)
    behind = re.compile(rf".{{0,{MOST_UNIT}}}?(?:{'|'.join(map(re.escape, facts.within_behind))})")
    return before if facts.within else None, behind if facts.within_behind else None


@cache
def _bounds(code: str) -> frozenset[str]:
    facts = language(code).numbers
    phrases = (*facts.about, *facts.at_least, *facts.at_most)
    return frozenset(fold(word) for phrase in phrases for word in phrase.split())


def _event(start: Mention, inside: Sequence[Mention], first: First, reading: Reading) -> tuple[Mention, ...]:
    """What the word for since goes with: the events that stand beside it on the side away from the word for first."""
    named = [mention for mention in inside if mention.kind is not MentionKind.NUMBER]
    beside = mentions_beside(named.index(start), named, reading)
    if start.start > first.mention.start:
        side = [it for it in beside if it.start >= start.end]
    else:
        side = [it for it in reversed(beside) if it.end <= start.start]
    return tuple(it for it in side if it.kind is MentionKind.CONCEPT and it.key != FIRST and _is_event(it.key))


def _is_event(concept: str) -> bool:
    """Tell whether something can be counted from what a concept names: nobody who speaks, no building, no quality."""
    nobody = not (is_role(concept) or is_speaker(concept) or is_facility(concept))
    return (
        nobody and topic_of(concept) not in SAY_LITTLE and not is_everyday(f"{LETTERS[MentionKind.CONCEPT]}:{concept}")
    )
