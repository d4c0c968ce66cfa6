"""The ledger of words: the words that outlets have for one thing in, what the page shows beside each of them out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.languages import language
from generator.languages.names import spelled
from generator.model import Comparison, Wording
from generator.render.outlets import Outlet


@dataclass(frozen=True, slots=True)
class WordView:
    """One way to name a thing."""

    words: str  # as written
    latin: str  # in Latin letters; "" where they are, or where nobody can tell
    gloss: str  # what it means in the page's language; "" where it is written in it, and for spellings


@dataclass(frozen=True, slots=True)
class ToldView:
    """The words of one outlet."""

    outlet: Outlet
    words: tuple[WordView, ...]


@dataclass(frozen=True, slots=True)
class WordingView:
    """One thing, and each outlet's words for it."""

    of: str
    kind: str
    told: tuple[ToldView, ...]


def ledger(comparison: Comparison, outlets: tuple[Outlet, ...]) -> tuple[WordingView, ...]:
    """Return the things that outlets name differently, the outlets in the order of the page."""
    return tuple(
        WordingView(entry.of, entry.kind, tuple(_told(entry, outlets, comparison.language)))
        for entry in comparison.wording
    )


def _told(entry: Wording, outlets: tuple[Outlet, ...], page: str) -> Iterator[ToldView]:
    values, glosses = dict(entry.values), dict(entry.glosses)
    for outlet in outlets:
        script = language(outlet.tongue.code).script
        code, words = outlet.tongue.code, values.get(outlet.article, ())
        meant = glosses.get(outlet.article, ()) if code != page else ()
        shown = zip(words, meant or ("",) * len(words), strict=True)
        if words:
            yield ToldView(outlet, tuple(WordView(word, spelled(word, script), gloss) for word, gloss in shown))
