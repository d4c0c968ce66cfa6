"""Facets: comparisons in, out what readers may filter the list of stories by, and what each story has of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.messages import Message, message
from generator.model import Comparison
from generator.render.outlets import outlets_of
from generator.render.refs import people_refs, place_refs

WORTH_A_FILTER = 2  # values: a list that all stories share filters nothing


@dataclass(frozen=True, slots=True)
class Option:
    """A value to filter by."""

    value: str  # the same in every edition
    name: str  # of a language: its code, which a page names
    count: int  # stories that have it


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to filter."""

    name: str  # in the address of the page
    title: Message
    options: tuple[Option, ...]  # by name


@dataclass(frozen=True, slots=True)
class Filed:
    """What a story is filed under."""

    languages: str  # values parted by blanks
    outlets: str
    people: str
    places: str
    first: str  # ISO dates of the earliest and the latest article; "" where none is dated
    last: str


def filed(comparison: Comparison) -> Filed:
    """Return what a story is filed under."""
    outlets = outlets_of(comparison)
    dates = sorted(filter(None, (reading.article.published.value[:10] for reading in comparison.story.readings)))
    return Filed(
        " ".join(sorted({outlet.tongue.code for outlet in outlets})),
        " ".join(sorted({outlet.folder for outlet in outlets if outlet.named})),
        " ".join(ref.folder for ref in people_refs(comparison)),
        " ".join(ref.folder for ref in place_refs(comparison)),
        dates[0] if dates else "",
        dates[-1] if dates else "",
    )


def facets(comparisons: tuple[Comparison, ...]) -> tuple[Facet, ...]:
    """Return the ways to filter that tell stories apart, in the order of the page."""
    tongues = ((code, code) for c in comparisons for code in sorted({o.tongue.code for o in outlets_of(c)}))
    outlets = (pair for c in comparisons for pair in sorted({(o.folder, o.name) for o in outlets_of(c) if o.named}))
    found = (
        Facet("language", message("Language"), _options(tongues)),
        Facet("outlet", message("Outlet"), _options(outlets)),
        Facet("person", message("Person"), _options((r.folder, r.name) for c in comparisons for r in people_refs(c))),
        Facet("place", message("Place"), _options((r.folder, r.name) for c in comparisons for r in place_refs(c))),
    )
    return tuple(facet for facet in found if len(facet.options) >= WORTH_A_FILTER)


def _options(pairs: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    given = list(pairs)
    counts, names = Counter(value for value, _ in given), dict(reversed(given))
    options = (Option(value, names[value], count) for value, count in counts.items())
    return tuple(sorted(options, key=lambda option: (option.name.casefold(), option.value)))
