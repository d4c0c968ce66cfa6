"""Offices: the titles that people bear in, which office each names and which go together out."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import resources

from generator.languages.topics import topic_of

MINISTER = "minister"
FORMER = "former"


@cache
def _lines() -> tuple[str, ...]:
    text = (resources.files("generator.languages") / "offices.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def _lists(mark: str) -> dict[str, frozenset[str]]:
    """Return what stands behind the mark, by what stands before it; several lines of one name are one list."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines():
        name, parting, listed = line.partition(f" {mark} ")
        if parting:
            found[name.strip()].update(listed.split())
    return {name: frozenset(listed) for name, listed in found.items()}


def listed(name: str) -> frozenset[str]:
    """Return one list of the file by its name: "ranks", "fielded", "particles", ..."""
    return _lists("=")[name]


@cache
def _office_of_title() -> dict[str, str]:
    return {title: office for office, titles in _lists("=").items() if office not in _NOT_OFFICES for title in titles}


_NOT_OFFICES = frozenset(
    {"placed", "fielded", "fields", "ranks", "kinds_of_place", "particles", "things", "kept", "heads", "judging"}
)
_INSTITUTIONS = "institutions"  # the topic of the lexicon


@cache
def is_field(concept: str) -> bool:
    """Tell whether a title may be said of the concept: a minister of finance, a chief of police."""
    if concept == FORMER or concept in listed("fields") or topic_of(concept) == _INSTITUTIONS:
        return True
    return any(concept in fields for fields in _lists(":").values())


def offices(title: str, fields: tuple[str, ...]) -> frozenset[str]:
    """Return the offices that a title names, with what its words name besides; empty where it goes with any.

    A minister of several things has several, all in one hand.
    """
    if FORMER in fields:
        return frozenset()
    if title == MINISTER:
        return frozenset(office for office, named in _lists(":").items() if named & set(fields))
    return frozenset({_office_of_title()[title]}) if title in _office_of_title() else frozenset()


def ministries(title: str, fields: tuple[str, ...]) -> frozenset[str]:
    """Return what a title says its bearer is minister of: the fields beside "minister", else that of its one word.

    Empty for every other title.
    """
    if title == MINISTER and FORMER not in fields:
        return frozenset(field for field in fields if any(field in named for named in _lists(":").values()))
    named = _ministries()
    return frozenset({named[office] for office in offices(title, fields) if office in named})


@cache
def _ministries() -> dict[str, str]:
    """By office what its minister is mostly called after: the first of what the file lists for it."""
    parted = (line.partition(" : ") for line in _lines())
    return {office.strip(): listed.split()[0] for office, mark, listed in parted if mark}


def go_together(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether one person may hold an office of each; what names no office goes with everything."""
    if not one or not other or one & other:
        return True
    beside = _lists("+")
    return any(
        second in beside.get(first, frozenset()) or first in beside.get(second, frozenset())
        for first in one
        for second in other
    )
