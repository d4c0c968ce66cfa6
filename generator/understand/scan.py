"""Known forms in running words: tokens and what each may name in, the forms found with their token ranges out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from generator.languages import Language
from generator.languages.known import NOTHING, Entry, Known, phrases_before
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


# The constructor of a named tuple is a function in Python that takes twice as long.
_hit = partial(tuple.__new__, Hit)


def scan(words: Sequence[Token], known_words: Sequence[tuple[int, Known]]) -> tuple[Hit, ...]:
    """Return every form found, left to right; where a phrase stands, its words do not count alone.

    `known_words` are the places of the words that a lexicon knows, with what it knows about them.
    """
    found: list[Hit] = []
    behind, last = 0, len(words) - 1
    for at, known in known_words:
        if at < behind:
            continue
        named, by_second, by_beginning = known
        behind = at + 1
        phrased = (by_second or by_beginning) and at < last
        if phrased and (phrases := phrases_before(known, words[behind].known.variants)):
            longest, behind = _longest(phrases, words, at)
            named = longest or named
        for kind, key in named:
            found.append(_hit((at, behind, kind, key)))
    return tuple(found)


def cues_of(words: Sequence[Token]) -> tuple[Hit, ...]:
    """Return the cues among words, left to right."""
    return scan(words, [(at, cues) for at, word in enumerate(words) if (cues := word.known.cues) is not NOTHING])


def _longest(phrases: Sequence[Entry], words: Sequence[Token], at: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """What the longest phrases that stand here name, and the word behind them; nothing where none stands here."""
    found: dict[tuple[str, str], None] = {}
    length = 1
    third = words[at + 2] if at + 2 < len(words) else None
    for kind, key, (_, *later) in phrases:
        words_of = 2 + len(later)
        if words_of < length:
            continue
        # most phrases that begin alike part at the third word
        if later and (third is None or not _fits(third, later[0]) or not follows(words, at + 3, later[1:])):
            continue
        if words_of > length:
            found, length = {}, words_of
        found[kind, key] = None
    return tuple(found), at + length


def follows(words: Sequence[Token], at: int, patterns: Sequence[str]) -> bool:
    """Tell whether the words of a phrase stand at a place."""
    following = words[at : at + len(patterns)]
    return len(following) == len(patterns) and all(map(_fits, following, patterns))


def _fits(word: Token, pattern: str) -> bool:
    """Tell whether a word fits one word of a phrase."""
    if pattern[-1] != "*":
        return pattern in word.known.variants
    beginning = pattern[:-1]
    return any(variant.startswith(beginning) for variant in word.known.variants)
