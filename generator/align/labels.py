"""Labels: the rows of a story in, a heading for each of them out; no two are alike.

Where an article of the page's language stands in a row, its label quotes that article; otherwise it is put together
from the names of what the row shares, in the page's language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.align.composed import MOST_PARTS, besides, composed, offered, tells
from generator.align.in_common import Common, Edition, common_of, widely
from generator.align.parts import Parted
from generator.align.quoted import LONGER, SHORT, Stretch, Wanted, stretches
from generator.align.reasons import MOST_REASONS, disputed
from generator.align.units import Unit
from generator.languages.calling import Calling
from generator.model import Passage

_COMMAS = re.compile("[,،、]")


@dataclass(frozen=True, slots=True)
class Draft:
    """What the label of a row can be made of."""

    common: Common  # without the numbers that the row's articles tell differently: no label takes a side
    stretches: tuple[Stretch, ...]  # that it may quote, best first
    longer: tuple[Stretch, ...]  # the same where nothing that the articles share tells what it is about
    sure: bool  # such rows choose first: they stand first on the page


@dataclass(frozen=True, slots=True)
class Label:
    """What a row is called."""

    text: str
    quoted: Passage | None  # the words it quotes; None where it is put together
    unquoted: str = ""  # what the row is called where these may not be shown; rows may have it in common


def draft(members: Sequence[Parted], told: Mapping[str, float], edition: Edition, *, sure: bool) -> Draft:
    """Return what the label of a row can be made of.

    `told` says by anchor key how much of what the row tells it is.
    """
    units = [member.unit for member in members]
    own = [member for member in members if member.clauses.facts.code == edition.language]
    most, avoided = widely(units, told), disputed(units)
    short, longer = (quotable(own, most, avoided, wanted) for wanted in (SHORT, LONGER))
    return Draft(common_of(units, told, edition), short, longer, sure)


def quotable(
    members: Sequence[Parted], told: Mapping[str, float], avoided: frozenset[str], wanted: Wanted = SHORT
) -> tuple[Stretch, ...]:
    """Return what articles offer for a row's label, best first; what holds a key to be avoided is left out.

    `told` says by anchor key how much of what the row tells it is.
    """
    found = [
        stretch
        for one in members
        for stretch in stretches(one.unit, one.clauses, told, wanted)
        if not any(_holds(stretch.passage, one.unit, key) for key in avoided)
    ]
    return tuple(sorted(found, key=lambda stretch: -stretch.worth))


def _holds(passage: Passage, unit: Unit, key: str) -> bool:
    return any(passage.start <= mention.start and mention.end <= passage.end for mention in unit.words.get(key, ()))


def labels(drafts: Sequence[Draft], names: Calling) -> list[Label]:
    """Return a label for each row, in order; rows that are sure, and then those of many articles, choose first."""
    chosen: dict[int, Label] = {}
    taken: set[str] = set()
    for at in sorted(range(len(drafts)), key=lambda at: (not drafts[at].sure, -drafts[at].common.articles, at)):
        chosen[at] = next(label for label in _choices(drafts[at], names) if _words(label) not in taken)
        taken.add(_words(chosen[at]))
    return [chosen[at] for at in range(len(drafts))]


def _words(label: Label) -> str:
    """The words of a label without their order: "A, B" and "B, A" are alike to a reader."""
    return " ".join(sorted(_COMMAS.sub(" ", label.text.casefold()).split()))


def _choices(draft: Draft, names: Calling) -> Iterator[Label]:
    """Yield what a row may be called, best first; it never ends, so that every row finds a label of its own."""
    offer = offered(draft.common, names)
    plain = composed(offer, names)
    yield from _quoting(draft.stretches if tells(offer) else (*draft.stretches, *draft.longer), plain)
    for parts in range(MOST_PARTS, MOST_REASONS + 1):
        yield Label(composed(offer, names, parts), None)
    yield from _quoting(draft.longer, plain)
    for text in besides(offer, names):
        yield Label(text, None)
    opening, closing = names.marks.brackets
    number = 2
    while True:
        yield Label(f"{plain}{opening}{names.amount(number)}{closing}", None)
        number += 1


def _quoting(stretches: Iterable[Stretch], unquoted: str) -> Iterator[Label]:
    return (Label(stretch.label, stretch.passage, unquoted) for stretch in stretches)
