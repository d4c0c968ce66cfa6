"""What a row has in common: its units in, what their articles share for a label of it, no side taken, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.align.reasons import disputed, measures, shared, things
from generator.align.units import Unit
from generator.languages.calling import Calling
from generator.languages.frequency import LETTERS
from generator.languages.lexicon import counted_as
from generator.languages.topics import is_role, is_speaker
from generator.model import Mention, MentionKind, Reading, Shared

_PEOPLE = ("h:", "x:", "w:")  # first letters of keys of names


@dataclass(frozen=True, slots=True)
class Edition:
    """What rows are shown on: the articles by id, and the language of the page."""

    readings: Mapping[str, Reading]
    language: str  # of articles that labels quote
    names: Calling  # of what labels name


@dataclass(frozen=True, slots=True)
class Common:
    """What the articles of a row have in common."""

    reasons: tuple[Shared, ...]  # what tells most of the row first
    texts: tuple[str, ...]  # the row's passages
    articles: int  # of the row
    units: frozenset[str] = frozenset()  # Shared.key of numbers that measure and count nothing: six days


def common_of(members: Sequence[Unit], told: Mapping[str, float], edition: Edition) -> Common:
    """Return what a label may name; `told` says by anchor key how much of what the row tells it is.

    Of numbers that the articles tell differently only what they count is left.
    """
    readings, names = edition.readings, edition.names
    texts = tuple(readings[unit.article].article.text[unit.start : unit.end] for unit in members)
    units = frozenset(key[2:] for key in measures(members))
    reasons = tuple(_for_itself(shared(members, told, readings, names), members, readings))
    agreed = tuple(_agreed(reasons, members, names))
    return Common(agreed or reasons, texts, len({unit.article for unit in members}), units)


def _for_itself(
    reasons: Iterable[Shared], members: Sequence[Unit], readings: Mapping[str, Reading]
) -> Iterator[Shared]:
    """Yield the reasons; a place or a speaker only with the articles that tell of it.

    "North Korean leader" is nowhere, and in "the health ministry said" the ministry is no part of what is said.
    """
    for reason in reasons:
        apart = set[str]()
        if reason.kind is MentionKind.PLACE or (reason.kind is MentionKind.CONCEPT and is_speaker(reason.key)):
            key = f"{LETTERS[reason.kind]}:{reason.key}"
            apart = {unit.article for unit in members if _is_aside(key, unit, readings[unit.article])}
        yield replace(reason, words=tuple(told for told in reason.words if told[0] not in apart))


def _is_aside(key: str, unit: Unit, reading: Reading) -> bool:
    """Tell whether a unit names a thing only where it says who is cited or, of a place, right before somebody."""
    mentions = unit.words.get(key, ())
    cited = [
        (entry.start, entry.end)
        for sentence in reading.within(unit.start, unit.end)
        for entry in sentence.attributions
        if entry.source
    ]
    return all(
        any(start <= mention.start < end for start, end in cited)
        or (mention.kind is MentionKind.PLACE and _tells_whose(mention, unit, reading))
        for mention in mentions
    )


def _tells_whose(place: Mention, unit: Unit, reading: Reading) -> bool:
    """Tell whether a place stands right before a person or an office: "North Korean leader"."""
    text = reading.article.text
    behind = place.end + len(text[place.end :]) - len(text[place.end :].lstrip(" "))
    named = (mention.start for key, found in unit.words.items() if _is_somebody(key) for mention in found)
    return behind in named


def _is_somebody(key: str) -> bool:
    return key.startswith(_PEOPLE) or (key.startswith("c:") and is_role(key[2:]))


def _agreed(reasons: Sequence[Shared], members: Sequence[Unit], names: Calling) -> Iterator[Shared]:
    """Yield the reasons, and for each number that is told differently what it counts, where nothing else says it."""
    avoided, counted, measured = disputed(members), things(members), measures(members)
    concepts = (one for one in reasons if one.kind is MentionKind.CONCEPT and 2 * len(one.words) > len(members))
    said = {counted_as(concept.key) for concept in concepts}
    for reason in reasons:
        key = f"n:{reason.key}"
        if reason.kind is not MentionKind.NUMBER or key not in avoided:
            yield reason
        elif (thing := counted.get(key, "")) and key not in measured and thing not in said:
            said.add(thing)
            yield replace(reason, kind=MentionKind.CONCEPT, key=thing, label=names.nouns(thing)[0])


def widely(members: Sequence[Unit], told: Mapping[str, float]) -> dict[str, float]:
    """Return how much of what a row tells each thing is that more than half of its units name."""
    naming = Counter(key for unit in members for key in unit.words)
    return {key: worth for key, worth in told.items() if 2 * naming[key] > len(members)}
