"""Words: a stretch of text in, its word tokens with offsets out.

A word is letters with all their marks (Python's `re` would break Hindi at every vowel sign),
digits and the joiners that Persian and Indic words contain. Scripts written without spaces
are cut by the longest known form, one character at a time where nothing is known. Katakana write
names and loans: what no known forms fill is one word there, as a name is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

import regex

from generator.languages.cues import cue_index
from generator.languages.fold import fold, folded
from generator.languages.lexicon import WordIndex, word_index
from generator.languages.punctuation import UNSPACED
from generator.languages.remembered import Learned
from generator.languages.words import Word, words_of

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+")  # an apostrophe parts words: l'Inde, Libya'nın, can't
_WORD_WITH_APOSTROPHE = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’ʼ](?=\p{L})[\p{L}\p{M}]+)*")  # ng'ombe
_UNSPACED = regex.compile(f"[{UNSPACED}ー]+")
_KATAKANA = regex.compile(r"[\p{Katakana}ー]+")
_FIRST_UNSPACED = "\u0e00"  # no letter of these scripts stands before those of Thai
_PUNCTUATION = '.,;:!?()[]{}"“”„«»…-–—،؛؟۔।'  # what often stands before or behind a word

LONGEST_KATAKANA = 80  # characters; a longer run is no name, and every place of it is looked at from every other
SURE_KATAKANA = 4  # characters of a known form that begins or ends a run of katakana: shorter ones stand inside names
FEWEST_KATAKANA = 2  # characters of what stands before or behind it


class Token(NamedTuple):
    """A word with its place in the article."""

    start: int
    end: int
    text: str
    folded: str
    known: Word  # what the language knows about it


# The constructor of a named tuple is a function in Python that takes twice as long.
_token = partial(tuple.__new__, Token)


def tokens(text: str, span: tuple[int, int], code: str) -> tuple[Token, ...]:
    """Return the words between the two offsets of `text`, in order; offsets count in `text`.

    The lexicons of the language say which words a script without spaces can be cut into.
    """
    found: list[Token] = []
    at, end = span
    words_in = _chunks(code)
    for chunk in text[at:end].split():
        at = text.index(chunk, at)
        for start, stop, word, form, known in words_in[chunk]:
            found.append(_token((at + start, at + stop, word, form, known)))
        at += len(chunk)
    return tuple(found)


def learn_words(text: str, code: str) -> None:
    """Look up all words of a text that were never met before."""
    _chunks(code).learn(text.split())


@cache
def _chunks(code: str) -> Learned[tuple[tuple[int, int, str, str, Word], ...]]:
    """Return the words of what stands between two blanks, as tokens are made of; offsets count there."""
    indexes = word_index(code), cue_index(code)
    known = words_of(code)
    pattern = _WORD_WITH_APOSTROPHE if indexes[0].apostrophe_is_a_letter else _WORD

    def spans(chunk: str) -> list[tuple[int, int]]:
        inner = chunk if chunk.isalnum() else chunk.strip(_PUNCTUATION)
        if inner.isalnum():  # one word, as most chunks are: no pattern needs to be tried
            start = chunk.index(inner)
            return [(start, start + len(inner))]
        return [match.span() for match in pattern.finditer(chunk)]

    def cut(chunk: str) -> list[tuple[int, int]]:
        cut = (_cut(chunk, span, indexes) if _is_unspaced(chunk[slice(*span)]) else (span,) for span in spans(chunk))
        return [span for part in cut for span in part]

    def words(chunks: Sequence[str]) -> Iterator[tuple[tuple[int, int, str, str, Word], ...]]:
        spans_in = cut if _is_unspaced("".join(chunks)) else spans  # asked once for all: most texts have blanks
        parts = [[(start, end, chunk[start:end]) for start, end in spans_in(chunk)] for chunk in chunks]
        forms = folded([word for part in parts for _, _, word in part])
        known.learn(forms)
        form = iter(forms)
        for part in parts:
            yield tuple([(start, end, word, one := next(form), known[one]) for start, end, word in part])

    return Learned(words)


def _is_unspaced(word: str) -> bool:
    return not word.isascii() and max(word) >= _FIRST_UNSPACED and _UNSPACED.search(word) is not None


def _cut(text: str, span: tuple[int, int], indexes: Sequence[WordIndex]) -> Iterator[tuple[int, int]]:
    start, end = span
    numbers = indexes[0].number_forms  # 万 in 7140万美元 is a number, whatever word it begins
    while start < end:
        if not _UNSPACED.match(text, start, start + 1):  # one character: all the rest would be read each time
            stop = next((m.start() for m in _UNSPACED.finditer(text, start, end)), end)
            stop = max(stop, _longest_known(text, (start, end), indexes))  # X線, AP通信
        else:
            behind_number = start > span[0] and (text[start - 1].isdecimal() or text[start - 1] in numbers)
            stop = _number_form(text, (start, end), numbers) if behind_number else 0
            stop = stop or _word(text, (start, end), indexes)
        yield start, stop
        start = stop


def _number_form(text: str, span: tuple[int, int], forms: frozenset[str]) -> int:
    """Return where the longest word ends that can stand in a number or behind it; 0 where there is none."""
    start, end = span
    stops = range(min(end, start + _longest(forms)), start, -1)
    return next((stop for stop in stops if fold(text[start:stop]) in forms), 0)


@cache
def _longest(forms: frozenset[str]) -> int:
    return max(map(len, forms), default=0)


def _word(text: str, span: tuple[int, int], indexes: Sequence[WordIndex]) -> int:
    """Return where the longest known form ends; where nothing is known, the end of the character or of a name."""
    start, end = span
    known = _longest_known(text, span, indexes)
    run = _KATAKANA.match(text, start, min(end, start + LONGEST_KATAKANA))
    if run is None or known >= run.end():
        return known or start + 1
    return _in_katakana(text, run.span(), indexes)


def _longest_known(text: str, span: tuple[int, int], indexes: Sequence[WordIndex]) -> int:
    return max(next(index.ends(text, *span), 0) for index in indexes)


def _in_katakana(text: str, run: tuple[int, int], indexes: Sequence[WordIndex]) -> int:
    """Return where the first word of a run of katakana ends: known forms fill it, or a sure one begins or ends it."""
    start, end = run
    known = _known_ends(text, run, indexes)
    if known and (filling := next(filter(_filled_from(text, run, indexes).__contains__, known), 0)):
        return filling
    if known and known[0] - start >= SURE_KATAKANA and end - known[0] >= FEWEST_KATAKANA:
        return known[0]
    lasts = range(start + FEWEST_KATAKANA, end - SURE_KATAKANA + 1)
    return next((last for last in lasts if _longest_known(text, (last, end), indexes) == end), end)


def _filled_from(text: str, span: tuple[int, int], indexes: Sequence[WordIndex]) -> set[int]:
    """Return the places from which known forms, one behind the other, make up the rest of the stretch; its end too."""
    start, end = span
    filled = {end}
    for place in range(end - 1, start, -1):  # from the end, so that each place is looked at once
        if not filled.isdisjoint(_known_ends(text, (place, end), indexes)):
            filled.add(place)
    return filled


def _known_ends(text: str, span: tuple[int, int], indexes: Sequence[WordIndex]) -> list[int]:
    """Return where known forms that begin the stretch end, the longest first."""
    found = {stop for index in indexes for stop in index.ends(text, *span)}
    return sorted((stop for stop in found if stop - span[0] >= FEWEST_KATAKANA), reverse=True)
