"""Where an article comes from: its text, its bylines and what was cut from it in, dateline, credits and outlets out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Cut, Span
from generator.read.credits import byline_credits, cut_credits, cut_taken_from, taken_from
from generator.read.marks import find_marks
from generator.read.residue import BYLINE


@dataclass(frozen=True, slots=True)
class Provenance:
    """What an article says of where it comes from."""

    dateline: str  # the place as written
    credits: tuple[str, ...]  # as written, in order, none twice
    asides: tuple[Span, ...]  # where the text says so: in order, none inside another
    taken_from: tuple[str, ...]  # outlets that it says its whole text comes from, as written


def provenance(text: str, code: str, byline: str, cuts: Sequence[Cut]) -> Provenance:
    """Return where an article says that it comes from; `code` is its declared language or ""."""
    marks, taken = find_marks(text, code), taken_from(text)
    bylines = (byline, *(cut.text for cut in cuts if cut.reason == BYLINE))
    outlets = (*(entry.name for entry in taken), *cut_taken_from(cuts))
    return Provenance(
        dateline=marks.dateline,
        credits=tuple(dict.fromkeys((*byline_credits(bylines), *cut_credits(cuts), *marks.credits))),
        asides=_apart((*marks.asides, *(entry.span for entry in taken))),
        taken_from=tuple(dict.fromkeys(outlets)),
    )


def _apart(asides: Sequence[Span]) -> tuple[Span, ...]:
    """The asides in order; one that begins inside another is part of it."""
    kept: list[Span] = []
    for aside in sorted(asides, key=lambda aside: (aside.start, -aside.end)):
        if not kept or aside.start >= kept[-1].end:
            kept.append(aside)
    return tuple(kept)
