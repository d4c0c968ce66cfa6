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
from generator.languages.topics import is_role
from generator.model import MentionKind, Reading, Shared

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
    reasons = tuple(_where(shared(members, told, readings, names), members, readings))
    agreed = tuple(_agreed(reasons, members, names))
    return Common(agreed or reasons, texts, len({unit.article for unit in members}), units)


def _where(reasons: Iterable[Shared], members: Sequence[Unit], readings: Mapping[str, Reading]) -> Iterator[Shared]:
    """Yield the reasons; a place only with the articles that tell it for itself: "North Korean leader" is nowhere."""
    for reason in reasons:
        whose = set[str]()
        if reason.kind is MentionKind.PLACE:
            key = f"{LETTERS[reason.kind]}:{reason.key}"
            whose = {unit.article for unit in members if _tells_whose(key, unit, readings[unit.article])}
        yield replace(reason, words=tuple(told for told in reason.words if told[0] not in whose))


def _tells_whose(place: str, unit: Unit, reading: Reading) -> bool:
    """Tell whether a unit names a place right before a person or an office only."""
    named = (mention.start for key, found in unit.words.items() if _is_somebody(key) for mention in found)
    starts, text = frozenset(named), reading.article.text
    ends = [mention.end for mention in unit.words.get(place, ())]
    return all(end + len(text[end:]) - len(text[end:].lstrip(" ")) in starts for end in ends)


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
