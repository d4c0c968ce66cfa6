"""Words: a stretch of text in, its word tokens with offsets out.

A word is letters with all their marks (Python's `re` would break Hindi at every vowel sign),
digits and the joiners that Persian and Indic words contain. Scripts written without spaces
are cut by the longest known form, one character at a time where nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from generator.languages.fold import fold
from generator.languages.lexicon import WordIndex

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’ʼ](?=\p{L})[\p{L}\p{M}]+)*")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]+")
_ELISION = regex.compile(
    r"^(\p{L}{1,2}|qu|\p{L}*lorsqu|\p{L}*puisqu)['’ʼ](.+)$", regex.IGNORECASE
)  # l'Inde, d’une, qu'il


class Token(NamedTuple):
    """A word with its place in the article."""

    start: int
    end: int
    text: str
    folded: str


def tokens(text: str, span: tuple[int, int], words: WordIndex) -> tuple[Token, ...]:
    """Return the words between the two offsets of `text`, in order; offsets count in `text`."""
    return tuple(_pieces(text, span, words))


def _pieces(text: str, span: tuple[int, int], words: WordIndex) -> Iterator[Token]:
    for match in _WORD.finditer(text, *span):
        word, start = match.group(), match.start()
        if not word.isascii() and _UNSPACED.search(word):
            yield from _cut(text, match.span(), words)
            continue
        if (elided := _ELISION.match(word)) is not None:
            start += elided.start(2)
            word = elided.group(2)
        yield Token(start, match.end(), word, fold(word))


def _cut(text: str, span: tuple[int, int], words: WordIndex) -> Iterator[Token]:
    start, end = span
    while start < end:
        if not _UNSPACED.match(text, start):
            stop = next((m.start() for m in _UNSPACED.finditer(text, start, end)), end)
        else:
            stop = next(
                (
                    stop
                    for stop in range(min(end, start + words.longest), start + 1, -1)
                    if fold(text[start:stop]) in words
                ),
                start + 1,
            )
        yield Token(start, stop, text[start:stop], fold(text[start:stop]))
        start = stop
