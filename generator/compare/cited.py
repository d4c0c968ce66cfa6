"""Who is cited: the people and attributions of a story in, one name for each source out.

"The mayor of Derna", "Abdulmenam al-Ghaithi" and "الغيثي" are one source where one person of the story bears that
title and that name; a name that no lexicon knows is one source however it is written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache

from generator.languages.cues import is_origin, origin_name, stands_behind
from generator.languages.gazetteer import is_known_person, place_label
from generator.languages.names import is_latin, skeleton
from generator.languages.topics import is_role
from generator.messages import Place
from generator.model import Attribution, MentionKind, Person, Reading, Span

_WORD = re.compile(r"\w+")
Naming = Callable[[Attribution, str], str]  # of an attribution and the id of its article
FEWEST_CONSONANTS = 2  # of the last part of a name, which only one person of the story has: "Ghaithi" has two
FEWEST_IN_WHOLE = 5  # of a whole name in two scripts: "NetBlocks" has six, "S. Somanath" five


def as_written(entry: Attribution, _article: str = "") -> str:
    """Return the name of a source without a look at the story: its name in the lexicon, else as written."""
    return _in_lexicon(entry.origin) if entry.origin else entry.source


def _in_lexicon(key: str) -> str:
    origin = stands_behind(key)
    return Place(origin_name(origin), origin)


def naming(people: Sequence[Person], readings: Sequence[Reading]) -> Naming:
    """Return the question by what name a source of this story is called.

    A source that is somebody's title and name is that person: "the police commander, Martin Otieno". In a longer one
    the name may be an owner's: "a lawyer for President Donald Trump" is not Trump.
    """
    texts = {reading.article.id: reading.article.text for reading in readings}
    names = {person: frozenset(_names(person, texts)) for person in people}
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person in people:
        for role in (role for _, roles in person.roles for role in roles):
            for title in {(role.role, role.place), (role.role, "")}:
                bearers[title].add(person.name)
    spellings, titled = _spellings(readings), _titled(people)
    unknowns = {reading.article.id: tuple(_unknown_names(reading)) for reading in readings}

    known_by = {person.name: {word for name in names[person] for word in name} for person in people}

    @cache
    def called(origin: str, source: str, named: frozenset[str]) -> str:
        words = tuple(filter(None, map(skeleton, source.split())))
        bearer = _bearer(stands_behind(origin), bearers) if origin else ""
        if bearer and (not named or not named.isdisjoint(known_by[bearer])):
            return bearer
        if origin and not (bearer and named):  # "the mayor, Aleksei Logvinenko" is no other mayor of the story
            return _in_lexicon(origin)
        meant = [person for person, known in names.items() if any(_is_name_of(words, name) for name in known)]
        return meant[0].name if len(meant) == 1 else spellings.get(_whole(source), source)

    def unknown(entry: Attribution, article: str) -> frozenset[str]:
        start = texts[article].find(entry.source, entry.start, entry.end) if entry.source else -1
        inside = (at for at in unknowns[article] if start <= at.start and at.end <= start + len(entry.source))
        return frozenset(skeleton(texts[article][at.start : at.end]) for at in inside if start >= 0)

    def name_of(entry: Attribution, article: str) -> str:
        meant = {person for named, person in titled[article] if _is_whole(named, entry, texts[article])}
        return _called(meant.pop()) if len(meant) == 1 else called(entry.origin, entry.source, unknown(entry, article))

    return name_of


def _unknown_names(reading: Reading) -> Iterator[Span]:
    """Yield where words stand that no lexicon knows and that may be names."""
    for sentence in reading.sentences:
        if sentence.attributions:
            names = (mention for mention in sentence.mentions if mention.kind is MentionKind.NAME)
            yield from (Span(name.start, name.end) for name in names if not is_known_person(name.key))


def _titled(people: Sequence[Person]) -> Mapping[str, Sequence[tuple[Span, Person]]]:
    """Where each article names people beside a title of theirs: title and name together."""
    named: dict[str, list[tuple[Span, Person]]] = defaultdict(list)
    for person in people:
        for article, roles in person.roles:
            for role in (role for role in roles if role.person):
                whole = Span(min(role.start, role.name.start), max(role.end, role.name.end))
                named[article].append((whole, person))
    return named


def _is_whole(named: Span, entry: Attribution, text: str) -> bool:
    """Tell whether a title and a name are all that the words of a source name, but for an article before them."""
    start = text.find(entry.source, entry.start, entry.end) if entry.source else -1
    end = start + len(entry.source)
    if start < 0 or named.end <= start or end <= named.start:
        return False
    return len(_WORD.findall(text[start : named.start])) <= 1 and not _WORD.search(text[named.end : end])


def _names(person: Person, texts: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the skeletons of the words of a name, as the gazetteer or its key has it and as articles write it."""
    known = is_known_person(person.key)
    yield tuple(filter(None, map(skeleton, place_label(person.key).split()))) if known else tuple(person.key.split("-"))
    for article, roles in person.roles:
        for name in (texts[article][role.name.start : role.name.end] for role in roles):
            yield tuple(filter(None, map(skeleton, name.split())))


def _called(person: Person) -> str:
    """The name of a person who is cited, or of the institution that a known spokesman speaks for."""
    return person.name if stands_behind(person.key) == person.key else _in_lexicon(person.key)


def _bearer(origin: str, bearers: Mapping[tuple[str, str], Collection[str]]) -> str:
    """The only person of the story who bears the title that an unnamed source has: "mayor derna"; "" for none.

    A source without a place may be somebody whose place is told; one with a place is nobody whose place is not.
    """
    title, _, place = origin.partition(" ")
    if is_origin(origin) or not is_role(title):
        return ""
    anybody, there = bearers.get((title, ""), ()), bearers.get((title, place), ())
    meant = there if place else anybody
    return next(iter(meant)) if len(meant) == 1 else ""


def _is_name_of(words: Sequence[str], known: Sequence[str]) -> bool:
    """Tell whether a name, by its consonants, is that of a person, or the last part of it: "Ghaithi"."""
    if not words or not set(words) <= set(known):
        return False
    return len(words) > 1 or (words[0] == known[-1] and len(words[0].replace("A", "")) >= FEWEST_CONSONANTS)


def _spellings(readings: Sequence[Reading]) -> dict[str, str]:
    """How each unknown source is shown, by its consonants: as the first has it, in Latin letters if any does."""
    sources = [
        entry.source
        for reading in readings
        for sentence in reading.sentences
        for entry in sentence.attributions
        if entry.source and not entry.origin
    ]
    shown: dict[str, str] = {}
    for source in sorted(sources, key=lambda source: not is_latin(source)):  # stable
        if whole := _whole(source):
            shown.setdefault(whole, source)
    return shown


def _whole(source: str) -> str:
    """The consonants of a name; "" where they are too few to tell."""
    letters = " ".join(filter(None, map(skeleton, source.split()))).replace("A", "")
    return letters if len(letters.replace(" ", "")) >= FEWEST_IN_WHOLE else ""
