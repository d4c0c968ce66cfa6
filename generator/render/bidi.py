"""Directions: a line of mixed directions in, its runs in the order in which they stand on paper out.

The rules of Unicode's algorithm that titles need: letters, numbers, and what stands between them; no nested isolates.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby

_LEFTWARD, _RIGHTWARD = frozenset({"R", "AL"}), frozenset({"L"})
_NUMBERS = frozenset({"EN", "AN"})
_FOLLOWING = frozenset({"NSM", "BN"})  # marks stand with their letter


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that stand in one direction."""

    text: str  # in the order of reading
    direction: str  # "ltr" or "rtl"


def direction_of(text: str) -> str:
    """Return the direction of a text: that of its first letter."""
    kinds = map(unicodedata.bidirectional, text)
    first = next((kind for kind in kinds if kind in _LEFTWARD | _RIGHTWARD), "L")
    return "rtl" if first in _LEFTWARD else "ltr"


def runs_of(line: str, base: str) -> tuple[Run, ...]:
    """Return the runs of a line from the left side of the paper to the right."""
    levels = _levels(line, 1 if base == "rtl" else 0)
    pairs = groupby(zip(line, levels, strict=True), key=lambda pair: pair[1])
    runs = [(level, "".join(letter for letter, _ in members)) for level, members in pairs]
    for lowest in range(max(levels, default=0), 0, -1):
        runs = _turned(runs, lowest)
    return tuple(Run(text, "rtl" if level % 2 else "ltr") for level, text in runs)


def _turned(runs: list[tuple[int, str]], lowest: int) -> list[tuple[int, str]]:
    """Return the runs with each stretch of that level or a higher one turned around."""
    turned: list[tuple[int, str]] = []
    for inside, members in groupby(runs, key=lambda run: run[0] >= lowest):
        stretch = list(members)
        turned += reversed(stretch) if inside else stretch
    return turned


def _levels(line: str, base: int) -> list[int]:
    """The level of each letter: even where it runs to the right."""
    levels: list[int | None] = []
    sides: list[int | None] = []  # the same, but a number among letters that run to the left counts as one of these
    leftward = bool(base)
    for letter in line:
        kind = unicodedata.bidirectional(letter)
        found: tuple[int | None, int | None]
        if kind in _LEFTWARD | _RIGHTWARD:
            leftward = kind in _LEFTWARD
            found = (1, 1) if leftward else (base * 2, base * 2)
        elif kind in _NUMBERS:
            found = (2, 1) if leftward else (base * 2, base * 2)
        else:
            found = (levels[-1], sides[-1]) if kind in _FOLLOWING and levels else (None, None)
        levels.append(found[0])
        sides.append(found[1])
    return [_between(sides, place, base) if level is None else level for place, level in enumerate(levels)]


def _between(sides: list[int | None], place: int, base: int) -> int:
    """What has no direction takes that of its neighbours where they agree, else that of the line."""
    before = next((side for side in reversed(sides[:place]) if side is not None), base)
    after = next((side for side in sides[place:] if side is not None), base)
    return before if before == after else base
