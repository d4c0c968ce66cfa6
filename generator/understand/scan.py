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
        longest = 1
        for entry in index.entries(words[at].folded):  # the longest first
            length = 1 + len(entry.rest)
            if length < longest:
                break
            if length == 1 or _follows(words, at, entry, index):
                longest = length
                yield Hit(at, at + length, entry.kind, entry.key)
        at += longest


def _follows(words: Sequence[Token], at: int, entry: Entry, index: WordIndex) -> bool:
    if at + len(entry.rest) >= len(words):
        return False
    for step, pattern in enumerate(entry.rest, at + 1):  # noqa: SIM110 - twice as fast, and asked for every other word
        if not index.matches(words[step].folded, pattern):
            return False
    return True
