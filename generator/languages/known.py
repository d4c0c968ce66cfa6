"""What a word may name: the entries of its forms in, one record for the look at a running text out.

One form's record serves all words that have the form; a word with several forms shares their tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from generator.model import CALENDAR


class Entry(NamedTuple):
    """What a form names, and the patterns of the words that must follow for it to do so."""

    kind: str  # a MentionKind, or what kind of cue it is
    key: str
    rest: tuple[str, ...]


class Known(NamedTuple):
    """What a word may name by itself, and the phrases that it may begin."""

    named: tuple[tuple[str, str], ...]  # (kind, key), each once
    by_second: tuple[Mapping[str, Sequence[Entry]], ...] = ()  # phrases by their second word, a table for each form
    by_beginning: tuple[tuple[str, Entry], ...] = ()  # phrases of whose second word only the beginning is given


NOTHING = Known(())


@cache
def naming(kind: str, key: str) -> Known:
    """Return the record of a form that names one thing: all such forms of all languages share it."""
    return Known(((kind, key),))


def with_name(known: Known, kind: str, key: str) -> Known:
    """Return the record of a form that names one more thing by itself."""
    if known is NOTHING:
        return naming(kind, key)
    if (kind, key) in known.named:
        return known
    return Known((*known.named, (kind, key)), known.by_second, known.by_beginning)


def with_phrase(known: Known, entry: Entry) -> Known:
    """Return the record of a form that begins one more phrase."""
    named, (table,), by_beginning = known if known.by_second else known._replace(by_second=({},))
    second = entry.rest[0]
    if second[-1] == "*":
        begun = (second[:-1], entry)
        return known if begun in by_beginning else Known(named, known.by_second, (*by_beginning, begun))
    phrases = table.get(second, ())
    if entry in phrases:
        return known
    return Known(named, ({**table, second: (*phrases, entry)},), by_beginning)


def known_by(entries: Sequence[Entry]) -> Known:
    """Return what several entries name by themselves and what phrases they begin."""
    known = NOTHING
    for entry in entries:
        known = with_phrase(known, entry) if entry.rest else with_name(known, entry.kind, entry.key)
    return known


def with_phrases(naming: Known, forms: Sequence[Known]) -> Known:
    """Return what a word names by one of its forms, with the phrases that any of them begins."""
    if len(forms) == 1 and forms[0] is naming:  # as with most words
        return naming
    phrased = [form for form in forms if form.by_second or form.by_beginning]
    if not phrased or (len(phrased) == 1 and phrased[0] is naming):
        return naming
    by_second = tuple([table for form in phrased for table in form.by_second])
    by_beginning = tuple([phrase for form in phrased for phrase in form.by_beginning])
    return Known(naming.named, by_second, by_beginning)


def without_calendar(known: Known) -> Known:
    """Return what is left without days and months, which stand as they are: French "mais" is no "mai".

    They keep their article as well: الأحد is Sunday, أحد is "one of".
    """
    if not any(kind in CALENDAR for kind, _ in known.named):
        return known
    return Known(tuple((kind, key) for kind, key in known.named if kind not in CALENDAR))


def phrases_before(known: Known, variants: Sequence[str]) -> list[Entry]:
    """Return the phrases of a word whose second word is one of the variants; further words are not looked at."""
    found: list[Entry] = []
    for variant in variants:
        for table in known.by_second:
            if variant in table:
                found += table[variant]
    for beginning, entry in known.by_beginning:
        if any(variant.startswith(beginning) for variant in variants):
            found.append(entry)
    return found
