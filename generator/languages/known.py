"""What a word may name: the entries of a form in, the same put in order for the look at a running text out.

One form's record serves all words that have the form; a word with several forms shares their tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.model import MentionKind

_CALENDAR = (MentionKind.DAY, MentionKind.DATE)


class Entry(NamedTuple):
    """What a form names, and the patterns of the words that must follow for it to do so."""

    kind: str  # a MentionKind, or what kind of cue it is
    key: str
    rest: tuple[str, ...]


class Known(NamedTuple):
    """What a word may name by itself, and the phrases that it may begin."""

    single: tuple[Entry, ...]
    named: tuple[tuple[str, str], ...]  # (kind, key) of those, each once
    phrased: bool = False  # it begins phrases
    by_second: tuple[Mapping[str, Sequence[Entry]], ...] = ()  # phrases by their second word, a table for each form
    by_beginning: tuple[tuple[str, Entry], ...] = ()  # phrases of whose second word only the beginning is given


NOTHING = Known((), ())


def known_by(entries: Sequence[Entry]) -> Known:
    """Return what one form names by itself and what phrases it begins."""
    if len(entries) == 1 and not entries[0].rest:
        return Known(tuple(entries), ((entries[0].kind, entries[0].key),))
    single: list[Entry] = []
    by_second: dict[str, list[Entry]] = {}
    by_beginning: list[tuple[str, Entry]] = []
    for entry in entries:
        if not entry.rest:
            single.append(entry)
        elif entry.rest[0][-1] == "*":
            by_beginning.append((entry.rest[0][:-1], entry))
        else:
            by_second.setdefault(entry.rest[0], []).append(entry)
    phrased = bool(by_second or by_beginning)
    return Known(tuple(single), _named(single), phrased, (by_second,) if by_second else (), tuple(by_beginning))


def with_phrases(naming: Known, forms: Sequence[Known]) -> Known:
    """Return what a word names by one of its forms, with the phrases that any of them begins."""
    phrased = [form for form in forms if form.phrased]
    if not phrased or (len(phrased) == 1 and phrased[0] is naming):
        return naming
    by_second = tuple(table for form in phrased for table in form.by_second)
    by_beginning = tuple(phrase for form in phrased for phrase in form.by_beginning)
    return naming._replace(phrased=True, by_second=by_second, by_beginning=by_beginning)


def without_calendar(known: Known) -> Known:
    """Return what is left without days and months, which stand as they are: French "mais" is no "mai".

    They keep their article as well: الأحد is Sunday, أحد is "one of".
    """
    if not any(entry.kind in _CALENDAR for entry in known.single):
        return known
    single = tuple(entry for entry in known.single if entry.kind not in _CALENDAR)
    return Known(single, _named(single))


def _named(single: Iterable[Entry]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((entry.kind, entry.key) for entry in single))
