"""Who is who on a page: a comparison in, its outlets out, with letters, names and marks.

Outlets stand in one order everywhere: origin by origin, and inside an origin as the story has
them, so that the strip of marks can join those that took their text from one place.
"""

from __future__ import annotations

import string
from dataclasses import dataclass

from generator.languages import language
from generator.languages.calling import PLAIN
from generator.messages import joined, message
from generator.model import Cell, CellState, Comparison, Lineage, Reading, Support
from generator.render.addresses import article_folder, language_code, outlet_slug

STATE_WORDS = {
    CellState.STATES: message("states it"),
    CellState.ATTRIBUTES: message("cites a source"),
    CellState.HEDGES: message("is less sure"),
    CellState.LESS_SPECIFIC: message("is less specific"),
    CellState.DIFFERS: message("gives another value"),
    CellState.DENIES: message("denies it"),
    CellState.SILENT: message("not found there"),
    CellState.UNCLEAR: message("too uncertain to say"),
}
LEGEND = (
    ("states", message("states it")),
    ("attributes", message("cites a source")),
    ("hedges", message("less sure")),
    ("less-specific", message("less specific")),
    ("differs", message("another value")),
    ("denies", message("denies it")),
    ("silent", message("not found there")),
    ("unclear", message("too uncertain to say")),
)  # the signs, in the order of a legend
_DECLARED = frozenset({"header", "editor's file", "front matter", "page metadata"})  # any other origin is a guess


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language of a text, as its element and its reader need it."""

    code: str  # for lang=
    direction: str  # "ltr" or "rtl"
    name: str  # in the page's language
    native: str  # in itself
    basic: bool  # True when Synoptic knows little of it


@dataclass(frozen=True, slots=True)
class Outlet:
    """One article's outlet as its story page shows it."""

    article: str  # Article.id
    letter: str  # stands for it in the strip: "A"
    name: str  # "Source 2" when nothing names it
    named: bool
    guessed: str  # where the name was found, when nobody declared it; "" otherwise
    tongue: Tongue
    folder: str  # of its page, below outlets/; "" when it has none
    origin: int  # 1-based number of its lineage
    page: str  # folder of the annotated article, below that of the story


@dataclass(frozen=True, slots=True)
class Mark:
    """One outlet's sign in a strip."""

    letter: str
    name: str
    state: str  # name of the sign: "states", "silent"
    words: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The signs of all outlets for one claim, joined by origin."""

    groups: tuple[tuple[Mark, ...], ...]
    text: str  # the same in words


def tongue_of(reading: Reading) -> Tongue:
    """Return the language of a reading with its names."""
    code = language_code(reading.language)
    facts = language(code)
    direction = "rtl" if reading.direction == "rtl" else "ltr"
    return Tongue(code, direction, facts.name, facts.native, reading.support is Support.BASIC)


def label_tongue(comparison: Comparison) -> Tongue | None:
    """Return the language that things have their names in; None where it is that of the page's own text."""
    if comparison.language == PLAIN:
        return None
    facts = language(comparison.language)
    return Tongue(facts.code, facts.direction, facts.name, facts.native, basic=False)


def outlets_of(comparison: Comparison) -> tuple[Outlet, ...]:
    """Return the outlets of a comparison in the order of the page."""
    place = {article: number for number, lineage in enumerate(comparison.lineages, 1) for article in lineage.articles}
    last = len(comparison.lineages) + 1
    readings = sorted(comparison.story.readings, key=lambda reading: place.get(reading.article.id, last))
    return tuple(_outlet(reading, index, place.get(reading.article.id, last)) for index, reading in enumerate(readings))


def by_lineage(comparison: Comparison, outlets: tuple[Outlet, ...]) -> tuple[tuple[Lineage, tuple[Outlet, ...]], ...]:
    """Return each lineage with its outlets."""
    return tuple(
        (lineage, tuple(outlet for outlet in outlets if outlet.article in lineage.articles))
        for lineage in comparison.lineages
    )


def strip_of(cells: tuple[Cell, ...], outlets: tuple[Outlet, ...]) -> Strip:
    """Return the strip of one claim."""
    states = {cell.article: cell.state for cell in cells}
    groups: list[list[Mark]] = []
    before = 0
    for outlet in outlets:
        state = states.get(outlet.article, CellState.SILENT)
        mark = Mark(outlet.letter, outlet.name, sign_of(state), STATE_WORDS[state])
        if outlet.origin != before:
            groups.append([])
        before = outlet.origin
        groups[-1].append(mark)
    marks = [mark for group in groups for mark in group]
    return Strip(tuple(tuple(group) for group in groups), _told(marks))


def _told(marks: list[Mark]) -> str:
    return joined("; ", [message("{outlet}: {what}", outlet=mark.name, what=mark.words) for mark in marks])


def sign_of(state: CellState) -> str:
    """Return the name of the sign that stands for a state: "less-specific"."""
    return state.name.lower().replace("_", "-")


def letter(index: int) -> str:
    """Return the letter of the outlet at `index`, counted from 0: A to Z, then AA, AB."""
    alphabet = string.ascii_uppercase
    before, here = divmod(index, len(alphabet))
    return (letter(before - 1) if before else "") + alphabet[here]


def _outlet(reading: Reading, index: int, origin: int) -> Outlet:
    found = reading.article.outlet
    return Outlet(
        article=reading.article.id,
        letter=letter(index),
        name=found.value or message("Source {number}", number=index + 1),
        named=bool(found.value),
        guessed=found.origin if found.value and found.origin not in _DECLARED else "",
        tongue=tongue_of(reading),
        folder=outlet_slug(found.value) if found.value else "",
        origin=origin,
        page=article_folder(reading.article.id),
    )
