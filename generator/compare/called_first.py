"""What sentences call the first: a reading in, each first with what it is the first of out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from generator.compare.beside import mentions_beside
from generator.languages import language
from generator.languages.counting import is_counted
from generator.languages.topics import is_limit
from generator.model import Mention, MentionKind, Passage, Reading, Sentence

FIRST = "first"  # the concept


@dataclass(frozen=True, slots=True)
class First:
    """What a sentence calls the first."""

    sentence: Sentence
    mention: Mention  # the word for first
    things: tuple[str, ...]  # concepts that can be counted, the nearest to the word first
    limits: frozenset[str]  # concepts that leave some of them out: official
    words: Passage  # the words for first, the things and the limits, with what stands between


def firsts(reading: Reading) -> Iterator[First]:
    """Yield what the sentences of an article call the first, in order."""
    for sentence in reading.sentences:
        named = [mention for mention in sentence.mentions if mention.kind is not MentionKind.NUMBER]
        for at, mention in enumerate(named):
            if mention.kind is MentionKind.CONCEPT and mention.key == FIRST:
                yield _first(mention, list(mentions_beside(at, named, reading)), sentence, reading)


def _first(mention: Mention, beside: Sequence[Mention], sentence: Sentence, reading: Reading) -> First:
    """What is the first: the things that can be counted on the side where the language has what it counts."""
    at = beside.index(mention)
    behind, before = list(_touching(beside[at + 1 :], reading)), list(beside[:at][::-1])
    sides = [before, behind] if language(reading.language).numbers.counted == "before" else [behind, before]
    parts = next((side for side in map(_concepts, sides) if any(map(_is_thing, side))), [])
    whole = [mention, *parts]
    start, end = min(part.start for part in whole), max(part.end for part in whole)
    return First(
        sentence,
        mention,
        tuple(part.key for part in parts if _is_thing(part)),
        frozenset(part.key for part in parts if is_limit(part.key)),
        Passage(reading.article.id, start, end, reading.article.text[start:end]),
    )


def _touching(mentions: Sequence[Mention], reading: Reading) -> Iterator[Mention]:
    """Yield the first mention and those that touch the one before: "official visit", of "official to resign" one."""
    text = reading.text
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
