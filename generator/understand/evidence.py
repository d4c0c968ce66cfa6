"""What a sentence can be matched by in any language: its known words and its names in, weighted keys out.

Weights follow a study on 1,004 parallel sentences in eleven languages: weight of a key =
min(times, 2) x sqrt(weight of its kind) x how rare the key is in news.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from generator.languages.frequency import LETTERS, rarity
from generator.languages.lexicon import counted_as
from generator.languages.measures import family, in_base_unit
from generator.languages.remembered import Remembered
from generator.model import Mention, Quantity

REPEATED = 2  # times the weight; a word repeated more often tells nothing more
SIGNIFICANT = 2  # digits compared: 155 miles are 249.4 kilometres
PART_SHARE = 0.2  # of its weight, of what a word inside a phrase names; the rows of judged stories are best there
SHORT_SKELETON = 3  # consonants; shorter ones match by chance and count as a whole only
_KIND_WEIGHTS = {
    "n": 1.1,
    "d": 1.2,
    "m": 1.2,
    "p": 0.9,
    "h": 0.9,
    "c": 0.76,
    "u": 0.5,
    "q": 0.7,
    "t": 0.1,
    "r": 0.15,
    "s": 0.1,
}


def evidence(
    mentions: Sequence[Mention], leftover: Sequence[str], parts: Sequence[Mention] = ()
) -> tuple[tuple[str, float], ...]:
    """Return (key, weight) pairs by key.

    `leftover` are the skeletons of words that no lexicon knows, `parts` what words inside a phrase name.
    """
    keys = [f"{LETTERS[mention.kind]}:{mention.key}" for mention in mentions]
    for mention in mentions:
        if mention.quantity is not None:
            keys += _quantity_keys(mention.quantity)
    for skeleton in leftover:
        keys += _name_keys[skeleton]
    weights: dict[str, float] = {}
    for key in keys:
        weights[key] = _weight_once[key] * (REPEATED if key in weights else 1)
    for part in parts:
        key = f"{LETTERS[part.kind]}:{part.key}"
        weights.setdefault(key, PART_SHARE * _weight_once[key])
    return tuple(sorted(weights.items()))


_ROOTS = {letter: sqrt(weight) for letter, weight in _KIND_WEIGHTS.items()}
_weight_once = Remembered(lambda key: _ROOTS[key[0]] * rarity(key))


def _quantity_keys(quantity: Quantity) -> Iterator[str]:
    """What a number measures or counts, alone and together with the number: 14 days and two weeks are one."""
    if quantity.unit:
        yield f"u:{quantity.unit}"
    thing = family(quantity.unit) or counted_as(quantity.counted)
    if thing:
        yield f"q:{in_base_unit(quantity.value, quantity.unit):.{SIGNIFICANT}g} {thing}"


def _parts(skeleton: str) -> tuple[str, ...]:
    """The skeleton of a name and its parts, which other spellings may share."""
    if not skeleton or skeleton == "A":
        return ()
    if len(skeleton) < SHORT_SKELETON:
        return f"s:{skeleton}", f"r:{skeleton}"
    padded = f"^{skeleton}$"
    return f"s:{skeleton}", *(f"t:{padded[start : start + 3]}" for start in range(len(padded) - 2))


_name_keys = Remembered(_parts)
