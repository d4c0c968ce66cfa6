"""Of which country a number is: a number and what its clause and sentence mention in, the key of the country out.

"9,057 people were killed in Türkiye and 2,662 in Syria" tells one toll of each; "11,700 in Türkiye and Syria" one of
both. Languages name the place behind each number or before each. Towns of one name lie in many countries, so a town
stands for its country only where the story names that country, or none.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from generator.languages.gazetteer import country_of, is_country
from generator.model import Mention, MentionKind, Reading

TOGETHER = "+"  # between the countries of one count


def countries_named(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the keys of the countries that the articles of a story name."""
    return frozenset(
        mention.key
        for reading in readings
        for sentence in reading.sentences
        for mention in sentence.mentions
        if mention.kind is MentionKind.PLACE and is_country(mention.key)
    )


def country_of_number(
    number: Mention, inside: Sequence[Mention], sentence: Sequence[Mention], of_story: frozenset[str]
) -> str:
    """Return the key of the country that a number is of, several with "+" between them; "" where none is told.

    `inside` are the mentions of its clause: where they name no country, the only one of the sentence counts. Where
    several numbers share a clause with several countries, each is of those that stand on its side. `of_story` are the
    countries that the story names.
    """
    named = _countries(inside, of_story)
    if not named:
        alone = _countries(sentence, of_story)
        return alone[0] if len(alone) == 1 else ""
    numbers = sorted({other.start for other in inside if other.quantity is not None and _counts_alike(other, number)})
    if len(named) == 1 or len(numbers) < 2:  # noqa: PLR2004 - one number is of all that its clause names
        return TOGETHER.join(named)
    return TOGETHER.join(_on_its_side(number.start, numbers, inside, of_story))


def _counts_alike(one: Mention, other: Mention) -> bool:
    return (
        one.quantity is not None
        and other.quantity is not None
        and (one.quantity.unit, one.quantity.counted) == (other.quantity.unit, other.quantity.counted)
    )


def _on_its_side(start: int, numbers: Sequence[int], inside: Sequence[Mention], of_story: frozenset[str]) -> list[str]:
    """The countries behind a number and before the next, if each number has some there; else those before it."""

    def between(first: int, last: float) -> list[str]:
        return _countries([one for one in inside if first <= one.start < last], of_story)

    behind = {at: between(at, end) for at, end in zip(numbers, [*numbers[1:], inf], strict=True)}
    before = {at: between(begin, at) for at, begin in zip(numbers, [0, *numbers[:-1]], strict=True)}
    sides = (side for side in (behind, before) if all(side.values()))
    return next(sides, {start: []})[start]


def _countries(mentions: Sequence[Mention], of_story: frozenset[str]) -> list[str]:
    """The countries that are named, or in which a place lies that is; in the order of their keys."""
    places = {mention.key for mention in mentions if mention.kind is MentionKind.PLACE}
    named = {country_of(place) or place for place in places}
    return sorted(key for key in named if is_country(key) and (key in of_story or not of_story))
