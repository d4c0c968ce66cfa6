"""Composed labels: what the articles of a row share in, "Who: how many, what, how much (where, when)" out.

A label names what the row's quotes share and claims nothing about it: it has no verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.align.in_common import Common
from generator.align.label_parts import BODY, MANY, MUCH, WHAT, WHEN, WHERE, WHO, Part, label_parts, said_by_another
from generator.align.nameable import nameable
from generator.languages.calling import Calling
from generator.languages.topics import ACTS, SAY_LITTLE, is_role, topic_of

MOST_LETTERS = 64  # what a line of the table and a heading on a phone hold
FEWEST_PARTS = 2  # named even where they are longer
MOST_PARTS = 5
ENOUGH = 3  # parts without deeds and qualities, which say little by themselves
_SLIGHT = SAY_LITTLE | {ACTS}  # topics of concepts that are better with one thing more: "departure (Sunday)"
_FRAME = (WHERE, WHEN)  # a place or a day alone is no topic


@dataclass(frozen=True, slots=True)
class Offer:
    """What a label can name."""

    telling: list[Part]
    everyday: list[Part]  # true of most articles too
    narrow: list[Part]  # true of some


def composed(offer: Offer, names: Calling, parts: int = MOST_PARTS) -> str:
    """Return a label of what tells most of the row that the offer is of.

    With more than MOST_PARTS parts it may be long: it must differ from the label of another row.
    """
    return _written(_chosen(offer, names, parts), names)


def _chosen(offer: Offer, names: Calling, parts: int) -> list[Part]:
    chosen: list[Part] = []
    for part in offer.telling:
        longer = [*chosen, part]
        if len(chosen) < FEWEST_PARTS or (len(longer) <= parts and (parts > MOST_PARTS or _fits(longer, names))):
            chosen = longer
    for part in offer.everyday:
        if not _say_enough(chosen, _SLIGHT):
            chosen = [*chosen, part]
    for part in offer.narrow:
        if not _say_enough(chosen):
            chosen = [*chosen, part]
    return chosen


def besides(offer: Offer, names: Calling) -> Iterator[str]:
    """Yield labels that name one thing more than most articles do: they must differ from that of another row."""
    chosen = _chosen(offer, names, MOST_PARTS)
    for part in (*offer.everyday, *offer.narrow):
        if part not in chosen:
            yield _written([*chosen, part], names)


def tells(offer: Offer) -> bool:
    """Tell whether most articles of a row share enough for a label that says what it is about.

    One thing with a place, a day or how long it took is too little where there is something to quote.
    """
    return _say_enough([part for part in _topics(offer.telling) if part.role != MUCH])


def _topics(parts: Iterable[Part]) -> list[Part]:
    return [part for part in parts if part.role not in _FRAME]


def _say_enough(parts: Sequence[Part], little: frozenset[str] = SAY_LITTLE) -> bool:
    """Tell whether a label of these parts has a topic: an office or a quality on some day is none."""
    return len(parts) >= FEWEST_PARTS and any(
        not is_role(part.key) and topic_of(part.key) not in little for part in _topics(parts)
    )


def offered(common: Common, names: Calling) -> Offer:
    """Return what a label can name of what the articles of a row share."""
    found = nameable(common, names)
    telling = label_parts(found.telling, common, names)
    everyday, narrow = (
        [
            part
            for part in label_parts((*found.telling, *further), common, names)
            if all(part.text != known.text for known in telling) and not said_by_another(part, telling, names)
        ]
        for further in (found.everyday, found.narrow)
    )
    if telling or everyday or narrow:
        return Offer(telling, everyday, narrow)
    return Offer(label_parts(found.rest, common, names), [], [])


def _fits(longer: Sequence[Part], names: Calling) -> bool:
    """Tell whether a label that names some things already is the better for one more, the last."""
    says_little = longer[-1].role == WHAT and topic_of(longer[-1].key) in SAY_LITTLE
    return not (says_little and len(longer) > ENOUGH) and len(_written(longer, names)) <= MOST_LETTERS


def _written(parts: Iterable[Part], names: Calling) -> str:
    marks = names.marks
    by_role = [[part.text for part in parts if part.role == role] for role in range(WHEN + 1)]
    who, frame = by_role[WHO] + by_role[BODY], by_role[WHERE] + by_role[WHEN]
    what = [text for role in range(MANY, WHERE) for text in by_role[role]]
    main = marks.colon.join(marks.comma.join(group) for group in (who, what) if group)
    around = marks.comma.join(frame)
    opening, closing = marks.brackets
    return names.opened(f"{main}{opening}{around}{closing}" if main and around else main or around)
