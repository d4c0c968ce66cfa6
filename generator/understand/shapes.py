"""The shape of a sentence: its words with a # for each number in, where a pattern of the language stands out.

"saa nane na dakika 34 mchana" has the shape "saa # na dakika # mchana": so a language file says in words
what a clock time, a range or a day of the month looks like. A * stands for any one word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from generator.languages.fold import fold
from generator.languages.number_words import ordinal_words
from generator.understand.numerals import Numeral
from generator.understand.scan import Scanned

NUMBER, DASH, ANY = "#", "-", "*"
_PIECES = regex.compile(r"\p{Nd}+|[^\p{Nd}]+")  # 9h34 is "# h #"
_WORDS = regex.compile(r"[#*-]|[\p{L}\p{M}\p{N}'\u200c\u200d]+")
_DASH = regex.compile(r"\s?[-‑–~～〜−]\s?|[—]")
LONGEST_DASH = 3  # characters, with the blanks around it


class Shape(NamedTuple):
    """The words of a sentence as one text, in which every number is a #."""

    text: str  # " saa # na dakika # mchana "
    symbols: frozenset[str]  # what it is made of
    covers: list[tuple[int, int]]  # the words[first:after] that each symbol stands for


class Patterns(NamedTuple):
    """Patterns of a language, as one question."""

    expression: regex.Pattern[str]
    needed: frozenset[str]  # a word of each pattern: where none of them stands, no pattern does


def shape_of(sentence: Scanned, numerals: Sequence[Numeral], numbered: Sequence[int]) -> Shape:
    """Return the shape of a sentence, where also ordinals and digits within a word are numbers.

    `numbered` are the words that may be one or begin one, in order.
    """
    words, by_first = sentence.words, {numeral.first: numeral for numeral in numerals}
    ordinals = ordinal_words(sentence.facts.code)
    folded = [word.folded for word in words]
    written: list[str] = []
    covers: list[tuple[int, int]] = []
    behind, last = 0, -LONGEST_DASH - 1
    for at in numbered:
        word, numeral = words[at], by_first.get(at)
        if at < behind or not (numeral or word.known.digits or word.folded in ordinals):
            continue
        written += folded[behind:at]
        covers += _one_by_one(behind, at)
        start, end = (numeral.start, numeral.end) if numeral else (word.start, word.end)
        behind = max(numeral.after, at + 1) if numeral else at + 1
        if start - last <= LONGEST_DASH and _DASH.fullmatch(sentence.text, last, start):
            written.append(DASH)
            covers.append((at, at))
        last = end
        pieces = (NUMBER,) if numeral or word.folded in ordinals else _pieces(word.folded)
        written += pieces
        covers += [(at, behind)] * len(pieces)
    written += folded[behind:]
    covers += _one_by_one(behind, len(words))
    return Shape(f" {' '.join(written)} ", frozenset(written), covers)


def _one_by_one(first: int, after: int) -> Iterator[tuple[int, int]]:
    return zip(range(first, after), range(first + 1, after + 1), strict=True)


def _pieces(word: str) -> tuple[str, ...]:
    pieces = _PIECES.findall(word)
    return tuple(NUMBER if piece[0].isdecimal() else piece for piece in pieces)


def places(shape: Shape, patterns: Patterns | None) -> Iterator[tuple[int, int]]:
    """Yield the words[first:after] of each place where one of the patterns stands, left to right."""
    if patterns is None or patterns.needed.isdisjoint(shape.symbols):
        return
    for match in patterns.expression.finditer(shape.text):
        first = shape.text.count(" ", 0, match.start())  # a blank stands before each symbol
        last = shape.text.count(" ", 0, match.end()) - 1
        yield shape.covers[first][0], shape.covers[last][1]


@cache
def one_of(patterns: tuple[str, ...]) -> Patterns | None:
    """Return one expression for all patterns, the longest first; None where there are none."""
    if not patterns:
        return None
    in_words = [[_symbol(word) for word in _WORDS.findall(pattern.replace("’", "'"))] for pattern in patterns]
    written = sorted({" ".join(map(_expression, words)) for words in in_words}, key=lambda one: (-len(one), one))
    needed = frozenset(max(words, key=_tells) for words in in_words)
    return Patterns(regex.compile(rf" (?:{'|'.join(written)})(?= )"), needed)


def _symbol(word: str) -> str:
    return word if word == ANY else fold(word)


def _expression(symbol: str) -> str:
    return "[^ ]+" if symbol == ANY else regex.escape(symbol, special_only=True)


def _tells(symbol: str) -> int:
    """How much a symbol tells: any sentence with numbers has a #, few have a long word."""
    return 0 if symbol == ANY else len(symbol) + (symbol != NUMBER)
