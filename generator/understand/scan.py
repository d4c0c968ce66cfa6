"""Known forms in running words: tokens and an index in, the forms found with their token ranges out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.languages import Language
from generator.languages.known import NOTHING, Entry
from generator.languages.lexicon import WordIndex
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
    known_words = [(at, known) for at, word in enumerate(words) if (known := remembered[word.folded]) is not NOTHING]
    for at, known in known_words:
        if at < behind:
            continue
        named, behind = known.named, at + 1
        if at < last and known.phrased and (phrases := index.phrases(known, words[at + 1].folded)):
            named, behind = _longest(phrases, words, at, index)
            named = named or known.named
        for kind, key in named:
            found.append(Hit(at, behind, kind, key))
    return tuple(found)


def _longest(
    phrases: Sequence[Entry], words: Sequence[Token], at: int, index: WordIndex
) -> tuple[tuple[tuple[str, str], ...], int]:
    """What the longest phrases that stand here name, and the word behind them; nothing where none stands here."""
    found: dict[tuple[str, str], None] = {}
    length = 1
    for entry in phrases:
        words_of = 1 + len(entry.rest)
        if words_of < length or not _follows(words, at + 2, entry.rest[1:], index):
            continue
        if words_of > length:
            found, length = {}, words_of
        found[entry.kind, entry.key] = None
    return tuple(found), at + length


def _follows(words: Sequence[Token], at: int, patterns: Sequence[str], index: WordIndex) -> bool:
    if not patterns:
        return True
    folded = [word.folded for word in words[at : at + len(patterns)]]
    return len(folded) == len(patterns) and all(map(index.matches, folded, patterns))
