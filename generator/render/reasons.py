"""Why passages stand together: what a row shares in, reasons with the words of each outlet out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.model import Row, Shared
from generator.render.outlets import Outlet, Tongue
from generator.render.quotes import REASON_LETTERS


@dataclass(frozen=True, slots=True)
class SharedWord:
    """A word as written, with those who write it."""

    tongue: Tongue
    word: str
    outlets: tuple[Outlet, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that the passages of a claim share."""

    letter: str  # marks its words in the quotes; "" for one too many
    label: str
    kind: str
    words: tuple[SharedWord, ...]  # by who writes them first


def reasons_of(row: Row, outlets: tuple[Outlet, ...]) -> tuple[Reason, ...]:
    """Return the reasons of a row, strongest first; a word that several outlets write alike stands once."""
    return tuple(
        Reason(REASON_LETTERS[place : place + 1], shared.label, shared.kind.value, _words(shared, outlets))
        for place, shared in enumerate(row.shared)
    )


def _words(shared: Shared, outlets: tuple[Outlet, ...]) -> tuple[SharedWord, ...]:
    written = dict(shared.words)
    writers: dict[tuple[str, str], list[Outlet]] = defaultdict(list)
    for outlet in outlets:
        for word in dict.fromkeys(written.get(outlet.article, ())):
            writers[outlet.tongue.code, word].append(outlet)
    return tuple(SharedWord(who[0].tongue, word, tuple(who)) for (_, word), who in writers.items())
