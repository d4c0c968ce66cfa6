"""Lettering: a text and a width in, the lines out that it takes there.

A build has no browser to measure with, and a reader's fonts are not known: the widths are those of wide fonts, so
that a line rather ends early than runs into its neighbour. No letter is ever left out.
"""

from __future__ import annotations

import unicodedata

import regex

# Widths in ems: the widest of Noto Serif, Noto Naskh Arabic and Noto Serif Devanagari in bold, rounded up
_WIDE, _CAPITAL, _SMALL, _DIGIT, _BLANK, _OTHER, _NARROW, _SIGN = 1.0, 0.76, 0.6, 0.6, 0.28, 0.66, 0.4, 0.45
_NARROW_LETTERS = frozenset("fijlrtI.,:;'’‘|!()[]-·“”")
_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf"})  # marks above and below a letter, and what only directs
_BEHIND_HYPHENS = regex.compile(r"(?<=[-‐–/])(?=\w)")
_CHARACTERS = regex.compile(r"\X")  # as a reader counts them: a letter with its marks is never torn apart


def width_of(text: str) -> float:
    """Return how many ems a line of text takes, rather too many than too few."""
    return sum(map(_letter_width, text))


def lines_of(text: str, ems: float) -> tuple[str, ...]:
    """Return the lines of a text in a column of that many ems; inside a word it breaks only where it must."""
    lines: list[str] = []
    for word in text.split():
        if lines and width_of(f"{lines[-1]} {word}") <= ems:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines += _pieces(word, ems)
    return tuple(lines)


def _pieces(word: str, ems: float) -> list[str]:
    """A word as it stands, else broken behind its hyphens, else between two characters."""
    if width_of(word) <= ems:
        return [word]
    parts = _BEHIND_HYPHENS.split(word)
    return [piece for part in parts for piece in _torn(part, ems)]


def _torn(word: str, ems: float) -> list[str]:
    pieces = [""]
    for character in _CHARACTERS.findall(word):
        if pieces[-1] and width_of(pieces[-1] + character) > ems:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _letter_width(letter: str) -> float:
    kind = unicodedata.category(letter)
    if kind in _WITHOUT_WIDTH:
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter == " ":
        return _BLANK
    if kind == "Mc":
        return _SIGN
    return {"Lu": _CAPITAL, "Ll": _SMALL, "Nd": _DIGIT}.get(kind, _OTHER)
