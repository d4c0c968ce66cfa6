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
from generator.languages.number_words import has_digits, ordinal_words
from generator.understand.numerals import Numeral
from generator.understand.scan import Scanned

NUMBER, DASH = "#", "-"
_PIECES = regex.compile(r"\p{Nd}+|[^\p{Nd}]+")  # 9h34 is "# h #"
_WORDS = regex.compile(r"[#*-]|[\p{L}\p{M}\p{N}'\u200c\u200d]+")
_DASH = regex.compile(r"\s?[-‑–~～−]\s?|[—]")
LONGEST_DASH = 3  # characters, with the blanks around it


class Shape(NamedTuple):
    """The words of a sentence as one text, in which every number is a #."""

    text: str  # " saa # na dakika # mchana "
    covers: tuple[tuple[int, int], ...]  # the words[first:after] that each symbol stands for


def shape_of(sentence: Scanned, numerals: Sequence[Numeral], numbered: Sequence[int]) -> Shape:
    """Return the shape of a sentence, where also ordinals and digits within a word are numbers.

    `numbered` are the words that may be one or begin one, in order.
    """
    symbols = list(_symbols(sentence, numerals, numbered))
    return Shape(f" {' '.join(written for written, _ in symbols)} ", tuple(covers for _, covers in symbols))


def _symbols(
    sentence: Scanned, numerals: Sequence[Numeral], numbered: Sequence[int]
) -> Iterator[tuple[str, tuple[int, int]]]:
    words, by_first = sentence.words, {numeral.first: numeral for numeral in numerals}
    ordinals = ordinal_words(sentence.facts.code)
    behind, last = 0, -LONGEST_DASH - 1
    for at in numbered:
        word, numeral = words[at], by_first.get(at)
        if at < behind or not (numeral or word.folded in ordinals or has_digits(word.folded)):
            continue
        yield from ((words[plain].folded, (plain, plain + 1)) for plain in range(behind, at))
        start, end = (numeral.start, numeral.end) if numeral else (word.start, word.end)
        behind = max(numeral.after, at + 1) if numeral else at + 1
        if start - last <= LONGEST_DASH and _DASH.fullmatch(sentence.text, last, start):
            yield DASH, (at, at)
        last = end
        pieces = (NUMBER,) if numeral or word.folded in ordinals else _pieces(word.folded)
        yield from ((piece, (at, behind)) for piece in pieces)
    yield from ((words[plain].folded, (plain, plain + 1)) for plain in range(behind, len(words)))


def _pieces(word: str) -> tuple[str, ...]:
    pieces = _PIECES.findall(word)
    return tuple(NUMBER if piece[0].isdecimal() else piece for piece in pieces)


def places(shape: Shape, patterns: regex.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    """Yield the words[first:after] of each place where one of the patterns stands, left to right."""
    for match in patterns.finditer(shape.text) if patterns else ():
        first = shape.text.count(" ", 0, match.start())  # a blank stands before each symbol
        last = shape.text.count(" ", 0, match.end()) - 1
        yield shape.covers[first][0], shape.covers[last][1]


@cache
def one_of(patterns: tuple[str, ...]) -> regex.Pattern[str] | None:
    """Return one expression for all patterns, the longest first; None where there are none."""
    written = sorted({_expression(pattern) for pattern in patterns}, key=lambda one: (-len(one), one))
    return regex.compile(rf" (?:{'|'.join(written)})(?= )") if written else None


def _expression(pattern: str) -> str:
    words = _WORDS.findall(pattern.replace("’", "'"))
    return " ".join("[^ ]+" if word == "*" else regex.escape(fold(word), special_only=True) for word in words)
