"""Known forms in running words: tokens and an index in, the forms found with their token ranges out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.languages import Language
from generator.languages.lexicon import NOTHING, Entry, Known, WordIndex
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
    found: list[Hit] = []
    behind, last, remembered = 0, len(words) - 1, index.known
    for at, word in enumerate(words):
        known = remembered[word.folded]
        if at < behind or known is NOTHING:
            continue
        entries, length = _longest(words, at, known, index) if known.phrased and at < last else (known.single, 1)
        behind = at + length
        named = dict.fromkeys((entry.kind, entry.key) for entry in entries) if len(entries) > 1 else ()
        found += [Hit(at, behind, kind, key) for kind, key in named or ((entry.kind, entry.key) for entry in entries)]
    return tuple(found)


def _longest(words: Sequence[Token], at: int, known: Known, index: WordIndex) -> tuple[Sequence[Entry], int]:
    """The longest phrases that stand here and their number of words; where there is none, the word alone."""
    found: Sequence[Entry] = known.single
    length = 1
    for entry in index.phrases(known, words[at + 1].folded):
        words_of = 1 + len(entry.rest)
        if words_of < length or not _follows(words, at + 2, entry.rest[1:], index):
            continue
        found = [*found, entry] if words_of == length else [entry]
        length = words_of
    return found, length


def _follows(words: Sequence[Token], at: int, patterns: Sequence[str], index: WordIndex) -> bool:
    if at + len(patterns) > len(words):
        return False
    return all(index.matches(words[at + step].folded, pattern) for step, pattern in enumerate(patterns))
