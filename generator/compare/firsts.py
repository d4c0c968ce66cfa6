"""Where outlets count a first within different limits: rows and readings in, the differences out.

"The first official visit" leaves out visits that "the first visit" counts. Precision first: in a sure row, of the same
thing, and no article tells it both ways anywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from generator.compare.beside import mentions_beside
from generator.compare.bounds import SCOPE
from generator.compare.differences import difference_id
from generator.languages import language
from generator.languages.counting import counted_noun, is_counted
from generator.languages.lexicon import concept_label
from generator.languages.topics import is_limit
from generator.messages import Thing, joined, message
from generator.model import Difference, Mention, MentionKind, Passage, Reading, Row, Version

FIRST = "first"  # the concept
HOW = message("One outlet counts only some of them, another does not say so: both can be right.")
ANY = message("any")


@dataclass(frozen=True, slots=True)
class _First:
    """What a sentence calls the first."""

    article: str
    things: tuple[str, ...]  # the nearest to the word first
    limits: frozenset[str]
    words: Passage


def limited_differently(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return where one outlet of a sure row limits what is the first and another does not, each thing once a story."""
    firsts = {reading.article.id: tuple(_firsts(reading)) for reading in readings}
    found: dict[str, Difference] = {}
    for row in rows:
        if row.sure and (difference := _difference(row, firsts)) is not None:
            found.setdefault(difference.about, difference)
    return tuple(found.values())


def _difference(row: Row, firsts: Mapping[str, Sequence[_First]]) -> Difference | None:
    shown = [one for passage in row.passages for one in firsts[passage.article] if passage.holds(one.words)]
    limited = [one for one in shown if one.limits]
    things = dict.fromkeys(thing for one in limited for thing in one.things)
    for thing in things:
        of_thing = {article: [one for one in told if thing in one.things] for article, told in firsts.items()}
        by_limits: dict[tuple[str, ...], dict[Passage, None]] = defaultdict(dict)
        for one in shown:
            if thing in one.things and len({other.limits for other in of_thing[one.article]}) == 1:
                by_limits[tuple(sorted(one.limits))][one.words] = None
        if () in by_limits and len(by_limits) > 1:
            versions = tuple(Version(_named(limits), tuple(words)) for limits, words in sorted(by_limits.items()))
            about = message("which ones count: {things}", things=Thing(counted_noun(thing), thing))
            identity = difference_id(row.id, SCOPE, FIRST, thing)
            return Difference(identity, row.id, SCOPE, about, versions, HOW, compatible=True)
    return None


def _named(limits: Sequence[str]) -> str:
    """What one version is called: by its limits, or that there are none."""
    return joined(", ", [Thing(concept_label(limit), limit) for limit in limits]) if limits else ANY


def _firsts(reading: Reading) -> Iterator[_First]:
    for sentence in reading.sentences:
        named = [mention for mention in sentence.mentions if mention.kind is not MentionKind.NUMBER]
        for at, mention in enumerate(named):
            if mention.kind is MentionKind.CONCEPT and mention.key == FIRST:
                beside = list(mentions_beside(at, named, reading))
                yield _first(beside, beside.index(mention), reading)


def _first(beside: Sequence[Mention], at: int, reading: Reading) -> _First:
    """What is the first: the things that can be counted on the side where the language has what it counts."""
    behind, before = list(_touching(beside[at + 1 :], reading)), list(beside[:at][::-1])
    sides = [before, behind] if language(reading.language).numbers.counted == "before" else [behind, before]
    parts = next((side for side in map(_concepts, sides) if any(map(_is_thing, side))), [])
    whole = [beside[at], *parts]
    start, end = min(part.start for part in whole), max(part.end for part in whole)
    words = Passage(reading.article.id, start, end, reading.article.text[start:end])
    things = tuple(part.key for part in parts if _is_thing(part))
    return _First(reading.article.id, things, frozenset(part.key for part in parts if is_limit(part.key)), words)


def _touching(mentions: Sequence[Mention], reading: Reading) -> Iterator[Mention]:
    """Yield the first mention and those that touch the one before: "official visit", of "official to resign" one."""
    text = reading.article.text
    yield from mentions[:1]
    for one, other in pairwise(mentions):
        if text[one.end : other.start].strip():
            return
        yield other


def _concepts(side: Sequence[Mention]) -> list[Mention]:
    """The concepts up to a name or a date."""
    return list(takewhile(lambda mention: mention.kind is MentionKind.CONCEPT, side))


def _is_thing(mention: Mention) -> bool:
    return is_counted(mention.key) and not is_limit(mention.key) and mention.key != FIRST
