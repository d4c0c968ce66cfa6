"""Who cites whom: claims and outlets in, outlets and those they cite with the lines between them out.

Names stand in two columns, so that no line crosses a name. Those cited stand near the outlets that cite them.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass

from generator.model import Comparison
from generator.render.claims import leading
from generator.render.outlets import Outlet
from generator.render.pictures.lettering import lines_of

MOST_CITED = 12  # origins with a name in the picture; the others are counted
# The columns are parts of the width in percent, the template's: names to 36, lines from 38 to 58, those cited from 60.
# In the text column of a phone of 320 px, 288 px wide, that leaves lines of 13 px this room:
_NAME_EMS, _CITED_EMS = 7.9, 8.8
_LINE, _BETWEEN, _LOOSEST, _JOINT = 16, 12, 24, 8  # of text; between two names, at most more; more between origins
_THINNEST, _PER_CLAIM, _THICKEST = 1.2, 1.1, 9.0


@dataclass(frozen=True, slots=True)
class Text:
    """A line of a name."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class Citer:
    """An outlet at the left, with whom it cites."""

    outlet: Outlet
    lines: tuple[Text, ...]
    y: int  # where its lines begin
    cited: tuple[tuple[str, int], ...]  # every origin with the number of claims, most cited first


@dataclass(frozen=True, slots=True)
class Cited:
    """An origin at the right."""

    name: str
    lines: tuple[Text, ...]
    y: int
    claims: int  # that some outlet cites it for


@dataclass(frozen=True, slots=True)
class Thread:
    """A line from an outlet to whom it cites."""

    start: int
    end: int
    width: float


@dataclass(frozen=True, slots=True)
class Joined:
    """A bracket around the outlets of one origin."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Citing:
    """Who cites whom."""

    height: int  # pixels
    citers: tuple[Citer, ...]
    cited: tuple[Cited, ...]
    threads: tuple[Thread, ...]
    joined: tuple[Joined, ...]  # origins of several outlets
    more: int  # origins that the picture leaves out


def citing_of(comparison: Comparison, outlets: tuple[Outlet, ...]) -> Citing | None:
    """Return who cites whom in the claims that lead; None where nobody does."""
    counts: dict[str, Counter[str]] = {outlet.article: Counter() for outlet in outlets}
    claims: Counter[str] = Counter()
    for compared in leading(comparison):
        everyone = set()
        for cell in compared.cells:
            names = {name for statement in cell.statements for name in statement.attributed_to}
            counts[cell.article].update(names)
            everyone |= names
        claims.update(everyone)
    if not claims:
        return None
    shown = sorted(claims, key=lambda name: (-claims[name], name))[:MOST_CITED]
    return _drawn(outlets, counts, {name: claims[name] for name in shown}, len(claims) - len(shown))


def _drawn(outlets: tuple[Outlet, ...], counts: dict[str, Counter[str]], claims: dict[str, int], more: int) -> Citing:
    order = _near_their_citers(outlets, counts, claims)
    names = [lines_of(outlet.name, _NAME_EMS) for outlet in outlets]
    cited_names = [lines_of(name, _CITED_EMS) for name in order]
    joints = [0, *(_JOINT * (one.origin != other.origin) for one, other in itertools.pairwise(outlets))]
    apart = [0] * len(order)
    height = max(_height(names, joints), _height(cited_names, apart))
    placed = _placed(names, joints, height)
    placed_cited = _placed(cited_names, apart, height)
    citers = tuple(
        Citer(outlet, lines, y, tuple(sorted(counts[outlet.article].items(), key=lambda pair: (-pair[1], pair[0]))))
        for outlet, (lines, y) in zip(outlets, placed, strict=True)
    )
    cited = tuple(Cited(name, lines, y, claims[name]) for name, (lines, y) in zip(order, placed_cited, strict=True))
    threads = _threads(citers, cited)
    return Citing(height, citers, cited, threads, _joined(citers), more)


def _near_their_citers(
    outlets: tuple[Outlet, ...], counts: dict[str, Counter[str]], claims: dict[str, int]
) -> list[str]:
    """Return the cited in the order of the middle of their citers: then few lines cross."""
    middles = {}
    for name in claims:
        weights = [counts[outlet.article][name] for outlet in outlets]
        middles[name] = sum(place * weight for place, weight in enumerate(weights)) / sum(weights)
    return sorted(claims, key=lambda name: (middles[name], -claims[name], name))


def _height(names: list[tuple[str, ...]], joints: list[int]) -> int:
    return sum(len(lines) * _LINE + _BETWEEN for lines in names) + sum(joints)


def _placed(names: list[tuple[str, ...]], joints: list[int], height: int) -> list[tuple[tuple[Text, ...], int]]:
    """Return the lines of each name and their middle: amid the height, and loosely where there is room."""
    over = height - _height(names, joints)
    between = _BETWEEN + min(_LOOSEST, over // len(names))
    top, placed = (over - (between - _BETWEEN) * len(names)) // 2, []
    for lines, joint in zip(names, joints, strict=True):
        top += joint
        texts = tuple(Text(text, top + between // 2 + 12 + number * _LINE) for number, text in enumerate(lines))
        tall = len(lines) * _LINE + between
        placed.append((texts, top + tall // 2))
        top += tall
    return placed


def _threads(citers: tuple[Citer, ...], cited: tuple[Cited, ...]) -> tuple[Thread, ...]:
    at = {origin.name: origin.y for origin in cited}
    return tuple(
        Thread(citer.y, at[name], _thickness(claims)) for citer in citers for name, claims in citer.cited if name in at
    )


def _thickness(claims: int) -> float:
    return round(min(_THICKEST, _THINNEST + _PER_CLAIM * (claims - 1)), 1)


def _joined(citers: tuple[Citer, ...]) -> tuple[Joined, ...]:
    groups: dict[int, list[Citer]] = defaultdict(list)
    for citer in citers:
        groups[citer.outlet.origin].append(citer)
    return tuple(
        Joined(members[0].lines[0].y - 12, members[-1].lines[-1].y + 4)
        for members in groups.values()
        if len(members) > 1
    )
