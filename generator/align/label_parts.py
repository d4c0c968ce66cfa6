"""Parts of a label: what the articles of a row share in, what each thing is called and its place in a label out.

Nothing is named twice: not by a shorter name, not by the country of a city, not by a spelling of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from generator.align.in_common import Common
from generator.align.reasons import ORDINAL
from generator.languages.calling import PLAIN, Calling, calling, date_parts
from generator.languages.cues import is_known_name
from generator.languages.gazetteer import country_of
from generator.languages.lexicon import concept_label, counted_as
from generator.languages.topics import topic_of
from generator.model import MentionKind, Shared

_PLACES = "places"  # the topic of concepts whose proper names are places: the Arctic
_BODIES = frozenset(  # topics of concepts whose proper names are bodies that do something: the Red Cross
    {"institutions", "diplomacy", "migration", "health", "food", "justice", "economy", "conflict", "disaster"}
)
_WORD = regex.compile(r"\p{Han}|[^\s\p{Han}]+")
_PARTICLE = r"(?:[ ](?:\p{Ll}{1,3}[ -])?)"  # between the names of a person: "Abdulmenam al-Ghaithi", "Ursula von der"
WHO, BODY, MANY, WHAT, RANK, MUCH, WHERE, WHEN = range(8)
_PLACE_OF = {
    MentionKind.NAME: WHO,
    MentionKind.NUMBER: MANY,
    MentionKind.CONCEPT: WHAT,
    MentionKind.PLACE: WHERE,
    MentionKind.DAY: WHEN,
    MentionKind.DATE: WHEN,
}
_Followers = Mapping[str, Mapping[str, str]]  # key of a name -> key of one that follows it -> both as written


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a label can name."""

    role: int  # its place in the label
    text: str
    key: str  # Shared.key


def label_parts(reasons: Sequence[Shared], common: Common, names: Calling) -> list[Part]:
    """Return what a label can name of these reasons, in their order and nothing twice."""
    whole = [reason for reason in reasons if not any(_is_part_of(reason, other) for other in reasons)]
    whole = _bodies(whole)
    parts = [Part(_role(reason, common.units), _called(reason, common.reasons), reason.key) for reason in whole]
    parts = _joined_names(parts, whole, common.texts)
    parts = _whole_dates(parts, names)
    return _each_once([part for part in parts if not said_by_another(part, parts, names)])


def _role(reason: Shared, units: frozenset[str]) -> int:
    if reason.kind is MentionKind.NUMBER:
        return RANK if reason.key.startswith(ORDINAL) else MUCH if reason.key in units else MANY
    if reason.kind is MentionKind.CONCEPT and concept_label(reason.key)[:1].isupper():  # a proper name
        topic = topic_of(reason.key)
        return WHERE if topic == _PLACES else BODY if topic in _BODIES else WHAT
    return _PLACE_OF[reason.kind]


def _called(reason: Shared, others: Iterable[Shared]) -> str:
    """What a thing is called; the whole name of a person, where some articles have it."""
    if reason.kind is not MentionKind.NAME:
        return reason.label
    wholes = [other for other in others if _is_part_of(reason, other)]
    return max(wholes, key=lambda other: len(other.words)).label if wholes else reason.label


def _each_once(parts: Iterable[Part]) -> list[Part]:
    seen: dict[str, Part] = {}
    for part in parts:
        seen.setdefault(part.text.casefold(), part)
    return list(seen.values())


def _bodies(reasons: Sequence[Shared]) -> list[Shared]:
    """Let a body stand for a place that it is too: the United Nations; other languages may have two names for it."""
    bodies = {concept_label(one.key).casefold(): one for one in reasons if one.kind is MentionKind.CONCEPT}
    plain = calling(PLAIN)
    places = {one.key: plain.origin(one.key).casefold() for one in reasons if one.kind is MentionKind.PLACE}
    return [bodies.get(places[one.key], one) if one.kind is MentionKind.PLACE else one for one in reasons]


def _is_part_of(reason: Shared, other: Shared) -> bool:
    """Tell whether the words for one thing are always words of another: "Kozlov" in "Alexander Kozlov"."""
    if reason is other or reason.kind is not other.kind or reason.kind is MentionKind.NUMBER:
        return False
    longer = dict(other.words)
    both = [(words, longer[article]) for article, words in reason.words if article in longer]
    return bool(both) and all(
        any(word != whole and word in whole for whole in wholes) for words, wholes in both for word in words
    )


def _joined_names(parts: Sequence[Part], reasons: Sequence[Shared], texts: Sequence[str]) -> list[Part]:
    """Names that follow each other in a passage are one: Petteri, Taalas is Petteri Taalas.

    A name that several names follow is the first name of more than one person, and is left out beside them.
    """
    names = [one for one in reasons if one.kind is MentionKind.NAME and not is_known_name(one.key)]
    followers = _followers(names, texts)
    shared = {key for key, behind in followers.items() if len(behind) > 1}
    joined = [part for part in parts if part.role != WHO or part.key not in shared]
    for first, behind in followers.items():
        for second, written in behind.items():
            if first not in shared:
                joined = _as_one(joined, first, second, written)
    return joined


def _followers(names: Sequence[Shared], texts: Sequence[str]) -> _Followers:
    followers: dict[str, dict[str, str]] = defaultdict(dict)
    for first in names:
        for second in names:
            if first is not second and (written := _together(first, second, texts)):
                followers[first.key][second.key] = written
    return followers


def _together(first: Shared, second: Shared, texts: Sequence[str]) -> str:
    """The second name behind the first as a passage has them; "" where none has."""
    befores, afters = ("|".join(map(regex.escape, sorted(_spelled(one)))) for one in (first, second))
    pattern = regex.compile(rf"\b(?:{befores}){_PARTICLE}(?:{afters})\b")
    return next((found.group() for text in texts if (found := pattern.search(text))), "")


def _spelled(reason: Shared) -> set[str]:
    return {word for _, words in reason.words for word in words}


def _as_one(parts: Sequence[Part], first: str, second: str, written: str) -> list[Part]:
    """The parts with both names as one, in the place of the stronger."""
    known = {part.key: part for part in parts if part.role == WHO}
    if not {first, second} <= set(known):
        return list(parts)
    before, after = known[first].text, known[second].text
    as_written = written.startswith(before) and written.endswith(after)  # else it is of another script, or inflected
    whole = written if as_written else f"{before} {after}"
    place = min((first, second), key=list(known).index)
    there = [replace(part, text=whole) if part is known[place] else part for part in parts]
    return [part for part in there if part is not known[first if place == second else second]]


def _whole_dates(parts: Sequence[Part], names: Calling) -> list[Part]:
    """Day, month and year as one date: "14 July" says "July" too, "September" and "2019" are "September 2019"."""
    dates = [part for part in parts if part.key.startswith(("month ", "year "))]
    days = [part for part in dates if " day " in part.key]
    months = [part for part in dates if part.key.startswith("month ") and part not in days]
    years = [part for part in dates if part.key.startswith("year ")]
    stem = (days or months or years)[:1]
    if not stem:
        return list(parts)
    month, day, _ = date_parts(stem[0].key)
    _, _, year = date_parts(years[0].key) if years else ("", "", "")
    text = names.date(month, day, year) if year and month else stem[0].text
    place = parts.index(min(dates, key=parts.index))
    whole = replace(stem[0], text=text)
    return [whole if at == place else part for at, part in enumerate(parts) if at == place or part not in dates]


def said_by_another(part: Part, parts: Sequence[Part], names: Calling) -> bool:
    """Tell whether another part says it: the words of a longer one, what a number counts, the country of a city."""
    others = [other for other in parts if other is not part]
    words = _words(part)
    for other in others:
        longer = _words(other)
        if len(longer) > len(words) and (set(words) <= set(longer) and other.role in (part.role, MANY, MUCH)):
            return True
        if part.role == WHAT and other.role in (MANY, MUCH) and _is_counted_in(part.key, other.text, names):
            return True
    if part.role != WHERE:
        return False
    before = parts[: parts.index(part)] if part in parts else parts
    return any(country_of(part.key) == other.key or country_of(other.key) == part.key for other in before)


def _is_counted_in(concept: str, text: str, names: Calling) -> bool:
    return any(noun in text for noun in names.nouns(counted_as(concept)))


def _words(part: Part) -> tuple[str, ...]:
    """The words of a part; each Chinese character by itself."""
    return _cut(part.text)


@lru_cache(maxsize=4096)
def _cut(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
