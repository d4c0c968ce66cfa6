"""Whom and what places a story is about: a comparison in, links to the pages of its people and places out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Comparison, MentionKind
from generator.render.addresses import outlet_slug
from generator.render.claims import leading


@dataclass(frozen=True, slots=True)
class Ref:
    """A link to the page of a subject."""

    folder: str
    name: str


def people_refs(comparison: Comparison) -> tuple[Ref, ...]:
    """Return the people of a story, by name."""
    return _sorted(Ref(outlet_slug(person.key), person.name) for person in comparison.people)


def place_refs(comparison: Comparison) -> tuple[Ref, ...]:
    """Return the places that claims of a story share, by name."""
    shared = (one for compared in leading(comparison) for one in compared.row.shared if one.kind is MentionKind.PLACE)
    return _sorted(Ref(outlet_slug(one.key), one.label) for one in shared)


def _sorted(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    by_folder = {ref.folder: ref for ref in refs}
    return tuple(sorted(by_folder.values(), key=lambda ref: (ref.name.casefold(), ref.folder)))
