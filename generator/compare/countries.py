"""Of which country a number is: a number and what its clause and sentence mention in, the key of the country out.

"9,057 people were killed in Türkiye and 2,662 in Syria" tells one toll of each; "11,700 in Türkiye and Syria" one of
both. Languages name the place behind each number or before each.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages.gazetteer import country_of, is_country
from generator.model import Mention, MentionKind

TOGETHER = "+"  # between the countries of one count


def country_of_number(number: Mention, inside: Sequence[Mention], sentence: Sequence[Mention]) -> str:
    """Return the key of the country that a number is of, several with "+" between them; "" where none is told.

    `inside` are the mentions of its clause: where they name no country, the only one of the sentence counts. Where
    several numbers share a clause with several countries, each is of those that stand on its side.
    """
    named = _countries(inside)
    if not named:
        alone = _countries(sentence)
        return alone[0] if len(alone) == 1 else ""
    numbers = sorted({other.start for other in inside if other.quantity is not None and _counts_alike(other, number)})
    if len(named) == 1 or len(numbers) < 2:  # noqa: PLR2004 - one number is of all that its clause names
        return TOGETHER.join(named)
    return TOGETHER.join(_on_its_side(number.start, numbers, inside))


def _counts_alike(one: Mention, other: Mention) -> bool:
    return (
        one.quantity is not None
        and other.quantity is not None
        and (one.quantity.unit, one.quantity.counted) == (other.quantity.unit, other.quantity.counted)
    )


def _on_its_side(start: int, numbers: Sequence[int], inside: Sequence[Mention]) -> list[str]:
    """The countries behind a number and before the next, if each number has some there; else those before it."""
    behind = dict(zip(numbers, [*numbers[1:], None], strict=True))
    before = dict(zip(numbers, [0, *numbers[:-1]], strict=True))
    after = {
        at: _countries([one for one in inside if one.start > at and (end is None or one.start < end)])
        for at, end in behind.items()
    }
    if all(after.values()):
        return after[start]
    ahead = {at: _countries([one for one in inside if begin <= one.start < at]) for at, begin in before.items()}
    return ahead[start] if all(ahead.values()) else []


def _countries(mentions: Sequence[Mention]) -> list[str]:
    """The countries that are named, or in which a place lies that is; in the order of their keys."""
    places = {mention.key for mention in mentions if mention.kind is MentionKind.PLACE}
    return sorted({key for key in (country_of(place) or place for place in places) if is_country(key)})
