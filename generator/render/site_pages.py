"""The pages over all stories: comparisons in, out what the index, outlet and language pages show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.messages import counted, joined, message
from generator.model import Comparison, VerdictKind
from generator.render.claims import leading, quoted_outlet
from generator.render.outlets import Outlet, Tongue, label_tongue, outlets_of
from generator.render.pictures.agreement import Agreement, agreement_of
from generator.render.story_page import counts_of, note_of

_SINGLE = (VerdictKind.ONE_ORIGIN, VerdictKind.ONE_OF_TWO)
_EVERYONE = (VerdictKind.ALL, VerdictKind.BOTH)


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with its words, and the group of claims it colours."""

    group: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A story as the pages over all stories list it."""

    slug: str
    title: str
    note: str
    counts: tuple[str, ...]
    figures: tuple[Figure, ...]
    agreement: Agreement | None  # None where there is nothing to compare
    outlets: tuple[Outlet, ...]


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A claim of a story that an outlet or a language takes part in."""

    id: str
    label: str
    quoted: Outlet | None  # whose words the label is
    tongue: Tongue | None  # of a label that is put together; None where it is that of the page
    verdict: str


@dataclass(frozen=True, slots=True)
class Part:
    """A story on the page of an outlet or a language: which articles take part in which claims."""

    entry: Entry
    titles: tuple[tuple[Outlet, str], ...]  # (outlet, title of its article)
    claims: tuple[ClaimLink, ...]
    claims_counted: str  # "3 claims"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The page of one outlet or one language."""

    folder: str
    name: str
    native: str  # a language's own name; "" for an outlet
    tongues: tuple[Tongue, ...]
    counts: tuple[str, ...]
    summary: str  # the counts on one line
    parts: tuple[Part, ...]


def entry_of(comparison: Comparison) -> Entry:
    """Return a story's line in the lists."""
    story, kinds = comparison.story, [row.verdict.kind for row in leading(comparison)]
    together = sum(kind in _EVERYONE for kind in kinds)
    figures = (
        Figure("all", counted(len(kinds), "{number} claim in common", "{number} claims in common")),
        Figure("everyone", message("{number} by all origins", number=together)),
        Figure(
            "differ",
            message("{number} where they differ", number=kinds.count(VerdictKind.DIFFER) + _beside(comparison)),
        ),
        Figure("single", message("{number} by one origin only", number=sum(kind in _SINGLE for kind in kinds))),
    )
    alone = (Figure("all", message("one article, nothing to compare yet")),)
    shown = figures if len(story.readings) > 1 else alone
    small = agreement_of(comparison)
    outlets = outlets_of(comparison)
    return Entry(story.slug, story.title, note_of(comparison), counts_of(comparison), shown, small, outlets)


def _beside(comparison: Comparison) -> int:
    """How many things differ over the whole story though no single claim does; not those that can all be true."""
    differing = {line.row.id for line in comparison.rows if line.verdict.kind is VerdictKind.DIFFER}
    return sum(entry.row not in differing and not entry.compatible for entry in comparison.differences)


def outlet_shelves(comparisons: tuple[Comparison, ...]) -> tuple[Shelf, ...]:
    """Return a page for each named outlet, by name; an outlet without a name has none."""
    parts: dict[str, list[tuple[Comparison, list[Outlet]]]] = defaultdict(list)
    for comparison in comparisons:
        for folder, members in _grouped((o.folder, o) for o in outlets_of(comparison) if o.named).items():
            parts[folder].append((comparison, members))
    shelves = [_shelf(folder, members[0][1][0].name, "", members) for folder, members in parts.items()]
    return tuple(sorted(shelves, key=lambda shelf: (shelf.name.casefold(), shelf.folder)))


def language_shelves(comparisons: tuple[Comparison, ...]) -> tuple[Shelf, ...]:
    """Return a page for each language, by name."""
    parts: dict[str, list[tuple[Comparison, list[Outlet]]]] = defaultdict(list)
    for comparison in comparisons:
        for code, outlets in _grouped((o.tongue.code, o) for o in outlets_of(comparison)).items():
            parts[code].append((comparison, outlets))
    shelves = []
    for code, members in parts.items():
        tongue = members[0][1][0].tongue
        shelves.append(_shelf(code, tongue.name, tongue.native, members))
    return tuple(sorted(shelves, key=lambda shelf: (shelf.name.casefold(), shelf.folder)))


def _grouped(pairs: Iterable[tuple[str, Outlet]]) -> dict[str, list[Outlet]]:
    groups: dict[str, list[Outlet]] = defaultdict(list)
    for key, outlet in pairs:
        groups[key].append(outlet)
    return groups


def _shelf(folder: str, name: str, native: str, members: list[tuple[Comparison, list[Outlet]]]) -> Shelf:
    parts = tuple(_part(comparison, outlets) for comparison, outlets in members)
    tongues = {outlet.tongue.code: outlet.tongue for _, outlets in members for outlet in outlets}
    articles = sum(len(outlets) for _, outlets in members)
    claims = sum(len(part.claims) for part in parts)
    counts = (
        counted(len(parts), "{number} story", "{number} stories"),
        counted(articles, "{number} article", "{number} articles"),
        counted(claims, "{number} claim", "{number} claims"),
    )
    return Shelf(
        folder, name, native, tuple(tongues[code] for code in sorted(tongues)), counts, joined(" · ", counts), parts
    )


def _part(comparison: Comparison, outlets: list[Outlet]) -> Part:
    members = {outlet.article for outlet in outlets}
    everyone = outlets_of(comparison)
    tongue = label_tongue(comparison)
    claims = tuple(
        ClaimLink(row.id, row.label, quoted_outlet(row, everyone), tongue, compared.verdict.words)
        for compared, row in ((compared, compared.row) for compared in leading(comparison))
        if any(cell.article in members and cell.statements for cell in compared.cells)
    )
    titles = tuple((outlet, comparison.reading(outlet.article).article.title.value) for outlet in outlets)
    return Part(entry_of(comparison), titles, claims, counted(len(claims), "{number} claim", "{number} claims"))
