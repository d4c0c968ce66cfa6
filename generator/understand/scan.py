"""Known forms in running words: tokens and an index in, the forms found with their token ranges out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.languages import Language
from generator.languages.lexicon import Entry, WordIndex
from generator.understand.tokens import Token


class Hit(NamedTuple):
    """A known form: it covers tokens[first:after]."""

    first: int
    after: int
    kind: str
    key: str


class Scanned(NamedTuple):
    """A sentence with its words and the known forms found in them."""

    text: str  # of the whole article: offsets count there
    words: tuple[Token, ...]
    known: tuple[Hit, ...]  # concepts, places, people, days and months
    cues: tuple[Hit, ...]
    facts: Language


def scan(words: Sequence[Token], index: WordIndex) -> tuple[Hit, ...]:
    """Return every form found, left to right; where a phrase stands, its words do not count alone."""
    return tuple(_hits(words, index))


def _hits(words: Sequence[Token], index: WordIndex) -> Iterator[Hit]:
    at = 0
    while at < len(words):
        found = [
            (1 + len(entry.rest), entry)
            for entry in index.entries(words[at].folded)
            if _follows(words, at, entry, index)
        ]
        longest = max((length for length, _ in found), default=0)
        for length, entry in found:
            if length == longest:
                yield Hit(at, at + length, entry.kind, entry.key)
        at += max(longest, 1)


def _follows(words: Sequence[Token], at: int, entry: Entry, index: WordIndex) -> bool:
    if at + len(entry.rest) >= len(words):
        return False
    return all(index.matches(words[at + 1 + step].folded, pattern) for step, pattern in enumerate(entry.rest))
