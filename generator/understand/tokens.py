"""Words: a stretch of text in, its word tokens with offsets out.

A word is letters with all their marks (Python's `re` would break Hindi at every vowel sign),
digits and the joiners that Persian and Indic words contain. Scripts written without spaces
are cut by the longest known form, one character at a time where nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from generator.languages.fold import fold
from generator.languages.lexicon import WordIndex
from generator.languages.remembered import Remembered

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+")  # an apostrophe parts words: l'Inde, Libya'nın, can't
_WORD_WITH_APOSTROPHE = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’ʼ](?=\p{L})[\p{L}\p{M}]+)*")  # ng'ombe
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]+")
_PUNCTUATION = '.,;:!?()[]{}"“”„«»…-–—،؛؟۔।'  # what often stands before or behind a word

LONGEST_WORD = (
    8  # characters; longer forms of scripts without spaces are rare, and each one costs a look-up a character
)


class Token(NamedTuple):
    """A word with its place in the article."""

    start: int
    end: int
    text: str
    folded: str


def tokens(text: str, span: tuple[int, int], indexes: tuple[WordIndex, ...]) -> tuple[Token, ...]:
    """Return the words between the two offsets of `text`, in order; offsets count in `text`.

    The indexes say which words a script without spaces can be cut into.
    """
    found: list[Token] = []
    at, end = span
    words_of = _chunks(indexes)
    for chunk in text[at:end].split():
        at = text.index(chunk, at)
        for start, stop, word, folded in words_of[chunk]:
            found.append(Token(at + start, at + stop, word, folded))
        at += len(chunk)
    return tuple(found)


@cache
def _chunks(indexes: tuple[WordIndex, ...]) -> Remembered[tuple[tuple[int, int, str, str], ...]]:
    """Return the words of what stands between two blanks, as tokens are made of; offsets count there."""
    pattern = _WORD_WITH_APOSTROPHE if indexes[0].apostrophe_is_a_letter else _WORD

    def words(chunk: str) -> tuple[tuple[int, int, str, str], ...]:
        inner = chunk if chunk.isalnum() else chunk.strip(_PUNCTUATION)
        if inner.isalnum() and not _is_unspaced(inner):  # one word, as most chunks are: no pattern needs to be tried
            start = chunk.index(inner)
            return ((start, start + len(inner), inner, fold(inner)),)
        found: list[tuple[int, int, str, str]] = []
        for match in pattern.finditer(chunk):
            word = match.group()
            if _is_unspaced(word):
                found += _cut(chunk, match.span(), indexes)
            else:
                found.append((*match.span(), word, fold(word)))
        return tuple(found)

    return Remembered(words)


def _is_unspaced(word: str) -> bool:
    return not word.isascii() and _UNSPACED.search(word) is not None


def _cut(text: str, span: tuple[int, int], indexes: Sequence[WordIndex]) -> Iterator[tuple[int, int, str, str]]:
    start, end = span
    longest = min(max(index.longest for index in indexes), LONGEST_WORD)
    numbers = indexes[0].number_forms  # 万 in 7140万美元 is a number, whatever word it begins
    while start < end:
        if not _UNSPACED.match(text, start, start + 1):  # one character: all the rest would be read each time
            stop = next((m.start() for m in _UNSPACED.finditer(text, start, end)), end)
        else:
            stops = range(min(end, start + longest), start, -1)
            behind_number = start > span[0] and (text[start - 1].isdecimal() or text[start - 1] in numbers)
            stop = _longest(text, start, stops, (numbers,)) if behind_number else 0
            stop = stop or _longest(text, start, stops[:-1], indexes) or start + 1
        yield start, stop, text[start:stop], fold(text[start:stop])
        start = stop


def _longest(text: str, start: int, stops: Iterable[int], forms: Sequence[WordIndex | frozenset[str]]) -> int:
    """Return where the longest known form ends; 0 where there is none."""
    for stop in stops:  # plain loops: this is asked for every character of a text
        form = fold(text[start:stop])
        for known in forms:
            if form in known:
                return stop
    return 0
