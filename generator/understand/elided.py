"""What a number counts where only the one before it says so: the numbers of a sentence in, the same with the thing out.

"9,057 people were killed in Türkiye and 2,662 in Syria": the second number counts the dead as well, of another place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.languages.gazetteer import country_of
from generator.languages.lexicon import counted_concepts
from generator.model import Mention, MentionKind
from generator.understand.counted import UNTOLD
from generator.understand.scan import Hit, Scanned

NEAR_PLACE = 3  # words between a number and the place it is of: "5,434 upande wa Uturuki"
LEAST_ELIDED = 2  # "and one in Syria" is told apart by few
_PLACE = MentionKind.PLACE


def with_elided(counted: Sequence[Mention], sentence: Scanned) -> tuple[Mention, ...]:
    """Return the mentions in order; numbers beside a place of their own count the victims that the last number counts.

    Where the verb comes last, it is the next number that says what was counted.
    """
    if sum(mention.quantity is not None for mention in counted) < 2:  # noqa: PLR2004 - nothing to be taken from
        return tuple(counted)
    forward = list(_elided(counted, sentence, behind=True))
    return tuple(reversed(list(_elided(forward[::-1], sentence, behind=False))))


def _elided(counted: Sequence[Mention], sentence: Scanned, *, behind: bool) -> Iterator[Mention]:
    """Yield the mentions; what one counts is handed on, and the place of each stands `behind` the number before it."""
    victims, last = "", None
    for mention in counted:
        quantity = mention.quantity
        if quantity is None or quantity.unit or quantity.value < LEAST_ELIDED:
            yield mention
            continue
        if last and victims and quantity.counted in UNTOLD and _are_apart(mention, last, sentence, behind=behind):
            yield replace(mention, quantity=replace(quantity, counted=victims))
        else:
            victims = quantity.counted if quantity.counted in counted_concepts() else ""
            yield mention
        last = mention


def _are_apart(mention: Mention, last: Mention, sentence: Scanned, *, behind: bool) -> bool:
    """Tell whether both numbers have a place of their own, in two countries: twelve of 34 dead may be those of Paris.

    The number that says nothing of what it counts has its place near, and behind it where the other one comes first.
    """
    end = len(sentence.text) if behind else 0
    own = _near_place(mention, sentence, (mention.end, end))
    own = own or _near_place(mention, sentence, (last.end if behind else 0, mention.start))
    if own is None:
        return False
    between = (0, mention.start) if behind else (mention.end, last.start)
    others = {country_of(hit.key) or hit.key for hit in _places(sentence, between) if hit != own}
    return bool(others) and (country_of(own.key) or own.key) not in others


def _places(sentence: Scanned, stretch: tuple[int, int]) -> Iterator[Hit]:
    start, end = stretch
    return (hit for hit in sentence.known if hit.kind == _PLACE and start <= sentence.words[hit.first].start < end)


def _near_place(mention: Mention, sentence: Scanned, stretch: tuple[int, int]) -> Hit | None:
    """The place that stands nearest to a number, within a stretch of the text; None where none is near."""
    at = [place for place, word in enumerate(sentence.words) if mention.start < word.end and word.start < mention.end]
    near = [(_distance(hit, at[0], at[-1] + 1), hit) for hit in _places(sentence, stretch)] if at else []
    return min((entry for entry in near if entry[0] < NEAR_PLACE), default=(0, None))[1]


def _distance(hit: Hit, first: int, after: int) -> int:
    return hit.first - after if hit.first >= after else first - hit.after
