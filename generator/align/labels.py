"""Labels: the rows of a story in, a heading for each of them out; no two are alike.

Where an article of the page's language stands in a row, its label quotes that article; otherwise it is put together
from the names of what the row shares, in the page's language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.align.composed import MOST_PARTS, composed
from generator.align.parts import Parted
from generator.align.quoted import Stretch, stretches
from generator.align.reasons import MOST_REASONS
from generator.align.units import Unit
from generator.languages.calling import Calling
from generator.model import Passage, Shared

_COMMAS = re.compile("[,،、]")


@dataclass(frozen=True, slots=True)
class Draft:
    """What the label of a row can be made of."""

    reasons: tuple[Shared, ...]  # strongest first
    texts: tuple[str, ...]  # the row's passages
    disputed: frozenset[str]  # keys of numbers that the row's articles tell differently: no label takes a side
    stretches: tuple[Stretch, ...]  # that it may quote, best first
    sure: bool  # such rows choose first: they stand first on the page


@dataclass(frozen=True, slots=True)
class Label:
    """What a row is called."""

    text: str
    quoted: Passage | None  # the words it quotes; None where it is put together


def quotable(
    members: Sequence[Parted], told: Mapping[str, float], avoided: frozenset[str], page_language: str
) -> tuple[Stretch, ...]:
    """Return what the articles of the page's language offer for a row's label, best first.

    `told` says by anchor key how much of what the row tells it is; what holds a key to be avoided is left out.
    """
    found = [
        stretch
        for one in members
        if one.clauses.facts.code == page_language
        for stretch in stretches(one.unit, one.clauses, told)
        if not any(_holds(stretch.passage, one.unit, key) for key in avoided)
    ]
    return tuple(sorted(found, key=lambda stretch: -stretch.worth))


def _holds(passage: Passage, unit: Unit, key: str) -> bool:
    return any(passage.start <= mention.start and mention.end <= passage.end for mention in unit.words.get(key, ()))


def labels(drafts: Sequence[Draft], names: Calling) -> list[Label]:
    """Return a label for each row, in order; rows that are sure have the first choice."""
    chosen: dict[int, Label] = {}
    taken: set[str] = set()
    for at in sorted(range(len(drafts)), key=lambda at: (not drafts[at].sure, at)):
        chosen[at] = next(label for label in _choices(drafts[at], names) if _words(label) not in taken)
        taken.add(_words(chosen[at]))
    return [chosen[at] for at in range(len(drafts))]


def _words(label: Label) -> str:
    """The words of a label without their order: "A, B" and "B, A" are alike to a reader."""
    return " ".join(sorted(_COMMAS.sub(" ", label.text.casefold()).split()))


def _choices(draft: Draft, names: Calling) -> Iterator[Label]:
    """Yield what a row may be called, best first; it never ends, so that every row finds a label of its own."""
    for stretch in draft.stretches:
        yield Label(stretch.label, stretch.passage)
    agreed = [reason for reason in draft.reasons if f"n:{reason.key}" not in draft.disputed] or draft.reasons
    for parts in range(MOST_PARTS, MOST_REASONS + 1):
        yield Label(composed(agreed, draft.texts, names, parts), None)
    opening, closing = names.marks.brackets
    number = 2
    while True:
        yield Label(f"{composed(agreed, draft.texts, names)}{opening}{names.amount(number)}{closing}", None)
        number += 1
