"""People and places: comparisons in, out the pages that gather the stories each of them stands in.

People are those whom articles give a title, places those that sentences of a claim share: whoever is only named in
passing would make a page of its own for every word with a capital.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.messages import counted, joined
from generator.model import Comparison, MentionKind, Passage, Person, Row
from generator.render.addresses import outlet_slug
from generator.render.claims import leading, quoted_outlet
from generator.render.outlets import Outlet, label_tongue, outlets_of
from generator.render.refs import place_refs
from generator.render.site_pages import ClaimLink, Entry, entry_of


@dataclass(frozen=True, slots=True)
class Named:
    """The words that one outlet has for somebody or a place."""

    outlet: Outlet
    words: tuple[str, ...]  # as written, each once


@dataclass(frozen=True, slots=True)
class Appearance:
    """A story that somebody or a place stands in."""

    entry: Entry
    named: tuple[Named, ...]
    claims: tuple[ClaimLink, ...]  # that the page of the story shows


@dataclass(frozen=True, slots=True)
class Subject:
    """A person or a place with its stories."""

    folder: str
    name: str
    counts: tuple[str, ...]
    summary: str  # the counts on one line
    appearances: tuple[Appearance, ...]  # by story


def people(comparisons: tuple[Comparison, ...]) -> tuple[Subject, ...]:
    """Return a page for each person, by name."""
    found: dict[str, list[tuple[str, Appearance]]] = defaultdict(list)
    for comparison in comparisons:
        for person in comparison.people:
            rows = (row.id for row in _rows(comparison) if _stands_in(person, row))
            named = _named(comparison, _titles(person, comparison))
            found[outlet_slug(person.key)].append((person.name, _appearance(comparison, named, frozenset(rows))))
    return _subjects(found)


def places(comparisons: tuple[Comparison, ...]) -> tuple[Subject, ...]:
    """Return a page for each place, by name."""
    found: dict[str, list[tuple[str, Appearance]]] = defaultdict(list)
    for comparison in comparisons:
        for ref in place_refs(comparison):
            sharing = [
                (row.id, shared)
                for row in _rows(comparison)
                for shared in row.shared
                if shared.kind is MentionKind.PLACE and outlet_slug(shared.key) == ref.folder
            ]
            words = ((article, word) for _, shared in sharing for article, words in shared.words for word in words)
            rows = frozenset(row for row, _ in sharing)
            found[ref.folder].append((ref.name, _appearance(comparison, _named(comparison, words), rows)))
    return _subjects(found)


def _rows(comparison: Comparison) -> list[Row]:
    return [compared.row for compared in leading(comparison)]


def _stands_in(person: Person, row: Row) -> bool:
    """Tell whether a row names a person: by a reason, or by a title in one of its passages."""
    if any(shared.kind is MentionKind.NAME and shared.key == person.key for shared in row.shared):
        return True
    return any(_holds(passage, person) for passage in row.passages)


def _holds(passage: Passage, person: Person) -> bool:
    roles = dict(person.roles).get(passage.article, ())
    return any(passage.start <= role.start and role.end <= passage.end for role in roles)


def _titles(person: Person, comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Yield (article, title and name as written there)."""
    for article, roles in person.roles:
        text = comparison.reading(article).article.text
        for role in roles:
            start, end = min(role.start, role.name.start), max(role.end, role.name.end)
            yield article, " ".join(text[start:end].split())


def _named(comparison: Comparison, words: Iterable[tuple[str, str]]) -> tuple[Named, ...]:
    told: dict[str, list[str]] = defaultdict(list)
    for article, written in words:
        told[article].append(written)
    outlets = outlets_of(comparison)
    return tuple(Named(o, tuple(dict.fromkeys(told[o.article]))) for o in outlets if o.article in told)


def _appearance(comparison: Comparison, named: tuple[Named, ...], rows: frozenset[str]) -> Appearance:
    outlets, tongue = outlets_of(comparison), label_tongue(comparison)
    claims = tuple(
        ClaimLink(
            compared.row.id,
            compared.row.label,
            quoted_outlet(compared.row, outlets),
            tongue,
            compared.verdict.words,
        )
        for compared in leading(comparison)
        if compared.row.id in rows
    )
    return Appearance(entry_of(comparison), named, claims)


def _subjects(found: dict[str, list[tuple[str, Appearance]]]) -> tuple[Subject, ...]:
    subjects = [_subject(folder, members) for folder, members in found.items()]
    return tuple(sorted(subjects, key=lambda subject: (subject.name.casefold(), subject.folder)))


def _subject(folder: str, members: list[tuple[str, Appearance]]) -> Subject:
    appearances = tuple(appearance for _, appearance in members)
    claims = sum(len(appearance.claims) for appearance in appearances)
    counts = (
        counted(len(appearances), "{number} story", "{number} stories"),
        counted(claims, "{number} claim", "{number} claims"),
    )
    return Subject(folder, members[0][0], counts, joined(" · ", counts), appearances)
