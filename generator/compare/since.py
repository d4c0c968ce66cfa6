"""Since when a first is the first: rows and readings in, where one counts from an event and another gives a time out.

"The first visit since the pandemic" and "the first visit in more than four years" may both be right. That both call
one thing of the row's claim the first ties them more surely than the row alone, so rows that are not sure count here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.compare.beside import mentions_beside
from generator.compare.bounds import SCOPE
from generator.compare.called_first import FIRST, First, firsts
from generator.compare.counts import clause_of, gap
from generator.compare.differences import difference_id, normal_form
from generator.languages.counting import counted_noun
from generator.languages.frequency import LETTERS, is_everyday
from generator.languages.lexicon import concept_label
from generator.messages import Thing, joined, message
from generator.model import Difference, Mention, MentionKind, Passage, Reading, Row, Version

HOW = message("One outlet counts from an event and another gives a time: both can be right.")
SINCE = "follow"  # the concept of the words for since and after
_YEAR = "year"  # the unit of a length of time, its concept, and how the key of a year begins
# Characters from the word for since, or what is the first where there is none, to a time: "visit abroad in more than".
NEAR = 24
BESIDE = 2  # characters between a number and its unit


@dataclass(frozen=True, slots=True)
class _Since:
    """Since when something is the first: a time, or else an event."""

    reading: Reading
    start: Mention  # the time, or the word for since
    time: str  # for readers: "4 years", "2011"; "" for an event
    further: tuple[Mention, ...]  # the unit of a time, or what the word for since goes with

    @property
    def event(self) -> frozenset[str]:
        return frozenset() if self.time else frozenset(mention.key for mention in self.further)

    def words(self, event: frozenset[str]) -> Passage:
        """The words of the time, or of the event as far as it is named by these concepts."""
        parts = [self.start, *(mention for mention in self.further if self.time or mention.key in event)]
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        return Passage(self.reading.article.id, start, end, self.reading.article.text[start:end])


def counted_since(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return where one outlet counts a first from an event and another gives a time, each thing once a story."""
    told = {reading.article.id: list(_told(reading)) for reading in readings}
    found: dict[str, Difference] = {}
    for row in rows:
        for difference in _differences(row, told):
            found.setdefault(difference.about, difference)
    return tuple(found.values())


def _told(reading: Reading) -> Iterator[tuple[First, _Since]]:
    for first in firsts(reading):
        if first.things and (since := _since(first, reading)) is not None:
            yield first, since


def _differences(row: Row, told: Mapping[str, Sequence[tuple[First, _Since]]]) -> Iterator[Difference]:
    shown = [(first, since) for it in row.passages for first, since in told[it.article] if it.holds(first.words)]
    of_claim = {entry.key for entry in row.shared if entry.kind is MentionKind.CONCEPT}
    for thing in sorted({thing for first, _ in shown for thing in first.things} & of_claim):
        given = [since for first, since in shown if thing in first.things]
        times = [since for since in given if since.time]
        both = {since.reading.article.id for since in times} & {it.reading.article.id for it in given if it.event}
        one_way = [since for since in given if since.reading.article.id not in both]  # who tells both opposes nobody
        if len({bool(since.time) for since in one_way}) > 1:
            about = message("since when: {things}", things=Thing(counted_noun(thing), thing))
            identity = difference_id(row.id, SCOPE, FIRST, SINCE, thing)
            yield Difference(identity, row.id, SCOPE, about, tuple(_versions(one_way)), HOW, compatible=True)


def _versions(given: Sequence[_Since]) -> Iterator[Version]:
    """Yield what is told: each event by what all of its articles name, then each time."""
    events: list[tuple[frozenset[str], list[_Since]]] = []
    for since in (since for since in given if since.event):
        at = next((at for at, (event, _) in enumerate(events) if event & since.event), None)
        if at is None:
            events.append((since.event, [since]))
        else:
            events[at] = (events[at][0] & since.event, [*events[at][1], since])
    for event, of_event in events:
        named = joined(", ", [Thing(concept_label(key), key) for key in sorted(event)])
        yield Version(named, tuple(dict.fromkeys(since.words(event) for since in of_event)))
    for time in dict.fromkeys(since.time for since in given if since.time):
        words = dict.fromkeys(since.words(frozenset()) for since in given if since.time == time)
        yield Version(time, tuple(words))


def _since(first: First, reading: Reading) -> _Since | None:
    """Since when something is the first: by the nearest word for since, or by a length of time nearer than that."""
    clause = clause_of(first.mention, first.sentence, reading)
    inside = [mention for mention in first.sentence.mentions if clause.start <= mention.start < clause.end]
    outside = [it for it in inside if it.key == SINCE or not first.words.start <= it.start < first.words.end]
    starts = [it for it in outside if it.kind is MentionKind.CONCEPT and it.key == SINCE]
    start = min(starts, key=lambda it: gap(it, first.mention), default=None)
    near = start or first.words
    event = _event(start, inside, first, reading) if start else ()
    times = [it for it in outside if _time(it) and gap(it, near) <= NEAR]
    if times and (not event or gap(times[0], near) < gap(event[0], near)):
        unit = [it for it in inside if it.key == _YEAR and it.start >= times[0].start and gap(it, times[0]) <= BESIDE]
        return _Since(reading, times[0], _time(times[0]), tuple(unit[:1]))
    return _Since(reading, start, "", event) if start and event else None


def _time(mention: Mention) -> str:
    """A length of time in years or a year, for readers; "" for anything else."""
    if mention.quantity is not None and mention.quantity.unit == _YEAR:
        return normal_form(mention.quantity)
    is_year = mention.kind is MentionKind.DATE and mention.key.startswith(f"{_YEAR} ")
    return mention.key.removeprefix(f"{_YEAR} ") if is_year else ""


def _event(start: Mention, inside: Sequence[Mention], first: First, reading: Reading) -> tuple[Mention, ...]:
    """What the word for since goes with: the things that stand beside it on the side away from the word for first."""
    named = [mention for mention in inside if mention.kind is not MentionKind.NUMBER]
    beside = mentions_beside(named.index(start), named, reading)
    if start.start > first.mention.start:
        side = [it for it in beside if it.start >= start.end]
    else:
        side = [it for it in reversed(beside) if it.end <= start.start]
    return tuple(
        it
        for it in side
        if it.kind is MentionKind.CONCEPT and it.key != FIRST and not is_everyday(f"{LETTERS[it.kind]}:{it.key}")
    )
