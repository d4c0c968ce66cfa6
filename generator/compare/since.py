"""Since when a first is the first: rows and readings in, where one counts from an event and another gives a time out.

"The first visit since the pandemic" and "the first visit in more than four years" may both be right. That both call
one thing of the row's claim the first ties them more surely than the row alone, so rows that are not sure count here.
Precision first: words of their own say that it is counted from then, no clause names another person or place than the
other's, nobody denies or asks it, and no article tells it both ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from generator.compare.asked import is_asked
from generator.compare.bounds import SCOPE
from generator.compare.called_first import FIRST, First, firsts
from generator.compare.counted_from import SINCE, Start, start_of
from generator.compare.counts import clause_of
from generator.compare.differences import difference_id
from generator.languages.counting import counted_noun
from generator.languages.gazetteer import is_known_person
from generator.languages.lexicon import concept_label
from generator.languages.topics import is_role
from generator.messages import Thing, joined, message
from generator.model import Certainty, Difference, MentionKind, Passage, Reading, Row, Version

HOW = message("One outlet counts from an event and another gives a time: both can be right.")
ABROAD = "foreign"  # the concept: a visit abroad is another one than a visit to one country


@dataclass(frozen=True, slots=True)
class _Since:
    """A first, and since when it is one."""

    first: First
    start: Start
    people: frozenset[str]  # whom its clause names, of those whom the gazetteer knows
    places: frozenset[str]

    @property
    def article(self) -> str:
        return self.first.words.article

    def may_be(self, other: _Since) -> bool:
        """Tell whether both can be the first of one thing: neither names people or places that the other does not."""
        both = ((self.people, other.people), (self.places, other.places))
        return all(not one or not two or one & two for one, two in both)


def counted_since(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return where one outlet counts a first from an event and another gives a time, each thing once a story."""
    told = {reading.article.id: list(_told(reading)) for reading in readings}
    found: dict[str, Difference] = {}
    for row in rows:
        for difference in _differences(row, told):
            found.setdefault(difference.about, difference)
    return tuple(found.values())


def _told(reading: Reading) -> Iterator[_Since]:
    for first in firsts(reading):
        if any(map(is_role, first.things)) or not first.things or not _is_claimed(first, reading):
            continue
        if (start := start_of(first, reading)) is not None:
            clause = clause_of(first.mention, first.sentence, reading)
            named = [it for it in first.sentence.mentions if clause.start <= it.start < clause.end]
            people = frozenset(it.key for it in named if it.kind is MentionKind.NAME and is_known_person(it.key))
            places = frozenset(it.key for it in named if it.kind is MentionKind.PLACE or it.key == ABROAD)
            yield _Since(first, start, people, places)


def _is_claimed(first: First, reading: Reading) -> bool:
    """Tell whether the article says that it is the first: no negation stands in its clause, no denial around it."""
    sentence, clause = first.sentence, clause_of(first.mention, first.sentence, reading)
    negated = any(clause.start <= negation.start < clause.end for negation in sentence.negations)
    denied = any(doubt.certainty is Certainty.DENIED for doubt in sentence.doubts)
    return not (negated or denied or is_asked(first.mention.end, reading))


def _differences(row: Row, told: Mapping[str, Sequence[_Since]]) -> Iterator[Difference]:
    shown = [since for it in row.passages for since in told[it.article] if it.holds(since.first.words)]
    of_claim = {entry.key for entry in row.shared if entry.kind is MentionKind.CONCEPT}
    for thing in sorted({thing for since in shown for thing in since.first.things} & of_claim):
        given = [since for since in shown if thing in since.first.things and not since.start.both]
        times = [since for since in given if since.start.time]
        events = [since for since in given if since.start.event]
        both = {since.article for since in times} & {since.article for since in events}
        one_way = [since for since in given if since.article not in both]  # who tells both opposes nobody
        pairs = [pair for pair in product(times, events) if pair[0] in one_way and pair[1] in one_way]
        if pairs and all(time.may_be(event) for time, event in pairs):
            about = message("since when: {things}", things=Thing(counted_noun(thing), thing))
            identity = difference_id(row.id, SCOPE, FIRST, SINCE, thing)
            starts = [since.start for since in one_way]
            yield Difference(identity, row.id, SCOPE, about, tuple(_versions(starts)), HOW, compatible=True)


def _versions(given: Sequence[Start]) -> Iterator[Version]:
    """Yield what is told: each event by what all of its articles name, then each time."""
    events: list[tuple[frozenset[str], list[Start]]] = []
    for start in (start for start in given if start.event):
        at = next((at for at, (event, _) in enumerate(events) if event & start.event), None)
        if at is None:
            events.append((start.event, [start]))
        else:
            events[at] = (events[at][0] & start.event, [*events[at][1], start])
    for event, of_event in events:
        named = joined(", ", [Thing(concept_label(key), key) for key in sorted(event)])
        yield Version(named, _words(of_event, event))
    for time in dict.fromkeys(start.time for start in given if start.time):
        yield Version(time, _words([start for start in given if start.time == time], frozenset()))


def _words(starts: Sequence[Start], event: frozenset[str]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(start.words(event) for start in starts))
