"""Copies: what each outlet says in a claim in, one line for each wording out, the outlets that repeat it behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex
from rapidfuzz import fuzz

from generator.languages.fold import fold
from generator.messages import counted
from generator.render.quotes import Said

FEWEST_FOLDED = 9  # outlets of a story: up to eight lines are read, more are skimmed
NEAR = 90.0  # of 100: a copy with a word changed lies above; two reports of one claim in one language, below 65
_DIGITS = regex.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Copy:
    """One outlet that has the wording of another."""

    said: Said
    same: bool  # True where every letter is the same: its quote need not stand twice


@dataclass(frozen=True, slots=True)
class Line:
    """What one outlet says, and who says it in the same words."""

    said: Said
    copies: tuple[Copy, ...]
    copies_words: str  # "+6 with the same wording"; "" for none


@dataclass(frozen=True, slots=True)
class Lines:
    """All that is said in a claim, line by line."""

    lines: tuple[Line, ...]
    quotes: int  # of all outlets


def lines_of(said: tuple[Said, ...]) -> Lines:
    """Return a line for each outlet that speaks; in a story of many outlets copies stand behind the first of them."""
    speaking = [entry for entry in said if entry.quotes]
    folds = len(said) >= FEWEST_FOLDED
    lines: list[Line] = []
    for entry in speaking:
        place = next((at for at, line in enumerate(lines) if folds and _copies(entry, line.said)), None)
        if place is None:
            lines.append(Line(entry, (), ""))
        else:
            copy = Copy(entry, _texts(entry) == _texts(lines[place].said))
            lines[place] = replace(lines[place], copies=(*lines[place].copies, copy))
    worded = (replace(line, copies_words=_counted(line.copies)) for line in lines)
    return Lines(tuple(worded), sum(len(entry.quotes) for entry in speaking))


def _counted(copies: tuple[Copy, ...]) -> str:
    if not copies:
        return ""
    if all(copy.same for copy in copies):
        return counted(len(copies), "+{number} with the same wording", "+{number} with the same wording")
    return counted(len(copies), "+{number} with nearly the same wording", "+{number} with nearly the same wording")


def _copies(one: Said, other: Said) -> bool:
    """Tell whether two outlets say the same in the same words; nearly the same is enough inside one origin."""
    if [quote.state for quote in one.quotes] != [quote.state for quote in other.quotes]:
        return False
    if _texts(one) == _texts(other):
        return True
    kin = one.outlet.origin == other.outlet.origin and one.outlet.tongue.code == other.outlet.tongue.code
    return kin and all(_near(*pair) for pair in zip(_texts(one), _texts(other), strict=True))


def _near(one: str, other: str) -> bool:
    """Tell whether two quotes differ in little, and in no figure."""
    return _DIGITS.findall(one) == _DIGITS.findall(other) and fuzz.ratio(fold(one), fold(other)) >= NEAR


def _texts(said: Said) -> list[str]:
    return [" ".join(quote.text.split()) for quote in said.quotes]
