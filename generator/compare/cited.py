"""Who is cited: the people and attributions of a story in, one name for each source out.

"The mayor of Derna", "Abdulmenam al-Ghaithi" and "الغيثي" are one source where one person of the story bears that
title and that name; a name that no lexicon knows is one source however it is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from generator.languages.cues import is_origin, origin_name, stands_behind
from generator.languages.gazetteer import is_known_person, place_label
from generator.languages.names import is_latin, skeleton
from generator.languages.topics import is_role
from generator.messages import Place
from generator.model import Attribution, Person, Reading

Naming = Callable[[Attribution], str]
FEWEST_CONSONANTS = 2  # of the last part of a name, which only one person of the story has: "Ghaithi" has two
FEWEST_IN_WHOLE = 5  # of a whole name in two scripts: "NetBlocks" has six, "S. Somanath" five


def as_written(entry: Attribution) -> str:
    """Return the name of a source without a look at the story: its name in the lexicon, else as written."""
    if not entry.origin:
        return entry.source
    origin = stands_behind(entry.origin)
    return Place(origin_name(origin), origin)


def naming(people: Sequence[Person], readings: Sequence[Reading]) -> Naming:
    """Return the question by what name a source of this story is called."""
    parts = {person.name: tuple(_parts(person)) for person in people}
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person in people:
        for role in (role for _, roles in person.roles for role in roles):
            for title in {(role.role, role.place), (role.role, "")}:
                bearers[title].add(person.name)
    spellings = _spellings(readings)

    def name_of(entry: Attribution) -> str:
        if entry.origin:
            return _bearer(stands_behind(entry.origin), bearers) or as_written(entry)
        words = tuple(filter(None, map(skeleton, entry.source.split())))
        meant = [name for name, known in parts.items() if _is_name_of(words, known)]
        return meant[0] if len(meant) == 1 else spellings.get(_whole(entry.source), entry.source)

    return name_of


def _parts(person: Person) -> Iterator[str]:
    known = is_known_person(person.key)
    yield from (filter(None, map(skeleton, place_label(person.key).split())) if known else person.key.split("-"))


def _bearer(origin: str, bearers: Mapping[tuple[str, str], Collection[str]]) -> str:
    """The only person of the story who bears the title that an unnamed source has: "mayor derna"; "" for none.

    A title without a place may be that of somebody whose place another article tells.
    """
    title, _, place = origin.partition(" ")
    if is_origin(origin) or not is_role(title):
        return ""
    anybody, there = bearers.get((title, ""), ()), bearers.get((title, place), ())
    meant = there or (anybody if not place or all(known == "" for known in _places(title, bearers)) else ())
    return next(iter(meant)) if len(meant) == 1 else ""


def _places(title: str, bearers: Mapping[tuple[str, str], Collection[str]]) -> list[str]:
    return [place for known, place in bearers if known == title]


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
