"""The matrix: claims and outlets in, where each sign of claims × outlets stands out, origins joined.

The overview is a few small pictures, one or two for each group of verdicts: outlets below each other, claims beside
each other. The whole matrix, for stories of many outlets, names every claim and stands on a page of its own.
All measures are pixels of a page that reads from the left; the style sheet turns a picture where it reads from the
right.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from generator.render.claims import Claim, Group
from generator.render.outlets import Mark, Outlet
from generator.render.pictures.lettering import lines_of

FEWEST_ON_A_PAGE = 9  # outlets from which the whole matrix has a page of its own
MOST_IN_A_ROW = 10  # claims beside each other in a small picture: with the letters they fit a phone of 320 px
_COLUMN, _LINE, _SIGN, _JOINT = 24, 20, 16, 6  # of the overview; between two origins is a joint
_LETTERS = 26  # room of the letters at its side
_CELL, _LABEL, _LABEL_EMS, _LABEL_LINE = 24, 236, 17.4, 17  # of the whole matrix; label lines of 13 px
_HEAD, _BAND, _PADDING = 36, 30, 5


@dataclass(frozen=True, slots=True)
class Lettered:
    """The letter of an outlet at the side or on top."""

    letter: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Bracket:
    """A line that joins the outlets of one origin, from and to."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A sign with its place."""

    state: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Column:
    """A claim of the overview."""

    claim: Claim
    x: int
    signs: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One small picture of the overview."""

    width: int
    height: int
    letters: tuple[Lettered, ...]
    brackets: tuple[Bracket, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The small pictures of a group of verdicts."""

    name: str
    title: str
    count: int
    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """One line of a claim's name."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class Line:
    """A claim of the whole matrix."""

    claim: Claim
    lines: tuple[Label, ...]
    top: int
    height: int
    y: int  # of the rule below it
    signs: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A group of verdicts in the whole matrix."""

    name: str
    title: str
    y: int
    text_y: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All claims and all outlets."""

    width: int
    height: int
    band: int  # height of a band
    letters: tuple[Lettered, ...]
    brackets: tuple[Bracket, ...]
    bands: tuple[Band, ...]


def overviews(groups: tuple[Group, ...], outlets: tuple[Outlet, ...]) -> tuple[Overview, ...]:
    """Return the small pictures of each group that holds a claim."""
    found = []
    for group in groups:
        claims = (*group.claims, *group.tail)
        panels = tuple(_panel(part, outlets) for part in _parts(claims))
        found.append(Overview(group.name, group.title, len(claims), panels))
    return tuple(found)


def matrix_of(groups: tuple[Group, ...], outlets: tuple[Outlet, ...]) -> Matrix:
    """Return the whole matrix."""
    places = _places(outlets, _LABEL, _CELL)
    letters = tuple(
        Lettered(outlet.letter, x + _CELL // 2, _HEAD - 16) for outlet, x in zip(outlets, places, strict=True)
    )
    bands, y = [], _HEAD
    for group in groups:
        lines, below = [], y + _BAND
        for claim in (*group.claims, *group.tail):
            lines.append(_line(claim, places, below))
            below = lines[-1].y
        bands.append(Band(group.name, group.title, y, y + _BAND - 10, tuple(lines)))
        y = below
    return Matrix(places[-1] + _CELL + _PADDING, y + 1, _BAND, letters, _brackets(outlets, places, _CELL), tuple(bands))


def _parts(claims: tuple[Claim, ...]) -> list[tuple[Claim, ...]]:
    """Return the claims in parts that fit beside each other, all about as long."""
    parts = -(-len(claims) // MOST_IN_A_ROW)
    ends = [len(claims) * number // parts for number in range(parts + 1)]
    return [claims[start:end] for start, end in itertools.pairwise(ends)]


def _panel(claims: tuple[Claim, ...], outlets: tuple[Outlet, ...]) -> Panel:
    places = _places(outlets, 0, _LINE)
    letters = tuple(Lettered(outlet.letter, 0, y + 14) for outlet, y in zip(outlets, places, strict=True))
    columns = []
    for number, claim in enumerate(claims):
        x = _LETTERS + number * _COLUMN
        inset = (_COLUMN - _SIGN) // 2
        signs = (
            Placed(mark.state, x + inset, y + (_LINE - _SIGN) // 2)
            for mark, y in zip(_marks(claim), places, strict=True)
        )
        columns.append(Column(claim, x, tuple(signs)))
    width = _LETTERS + len(claims) * _COLUMN
    return Panel(width, places[-1] + _LINE, letters, _brackets(outlets, places, _LINE), tuple(columns))


def _line(claim: Claim, places: list[int], y: int) -> Line:
    texts = lines_of(claim.label, _LABEL_EMS)
    height = len(texts) * _LABEL_LINE + 2 * _PADDING
    labels = (Label(text, y + _PADDING + 12 + number * _LABEL_LINE) for number, text in enumerate(texts))
    top, inset = y + (height - _SIGN) // 2, (_CELL - _SIGN) // 2
    signs = (Placed(mark.state, x + inset, top) for mark, x in zip(_marks(claim), places, strict=True))
    return Line(claim, tuple(labels), y, height, y + height, tuple(signs))


def _marks(claim: Claim) -> Iterator[Mark]:
    return (mark for group in claim.strip.groups for mark in group)


def _places(outlets: tuple[Outlet, ...], start: int, step: int) -> list[int]:
    """Return where each outlet begins; origins stand a little apart."""
    joints = [one.origin != other.origin for one, other in itertools.pairwise(outlets)]
    return [start + number * step + sum(joints[:number]) * _JOINT for number in range(len(outlets))]


def _brackets(outlets: tuple[Outlet, ...], places: list[int], step: int) -> tuple[Bracket, ...]:
    ends: dict[int, list[int]] = {}
    for outlet, place in zip(outlets, places, strict=True):
        ends.setdefault(outlet.origin, []).append(place)
    return tuple(Bracket(found[0] + 3, found[-1] + step - 3) for found in ends.values())
