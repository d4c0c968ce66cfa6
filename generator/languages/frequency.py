"""How telling a key is: an evidence key in, its weight beside other keys of any kind out.

A rare word ties two sentences, an everyday one does not. Which concepts are everyday words stands
in `everyday.txt`; every other key gets the weight of its kind, but for small numbers.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from generator.model import MentionKind

# The first letter of an evidence key says what kind of thing it names. Persons of the gazetteer have "h" (human);
# "x" and "w" are names and words that articles share, "s", "r" and "t" the skeletons of words and their parts.
LETTERS = {
    MentionKind.NUMBER: "n",
    MentionKind.DAY: "d",
    MentionKind.DATE: "m",
    MentionKind.PLACE: "p",
    MentionKind.CONCEPT: "c",
    MentionKind.NAME: "h",
}
EVERYDAY = 5.0  # best P@1 on the development sentences; a story lowers further what all its sentences name
TELLING = 6.0  # as the logarithm of how rare: in one of 400 sentences
SMALL_NUMBER = 4.0  # "two" and "three" stand in one of 50 sentences
LARGEST_SMALL = 10
_OF_KIND = {
    "n": 7.0,
    "d": 5.0,
    "m": 5.0,
    "p": 5.5,
    "h": 6.0,
    "c": TELLING,
    "u": 4.0,
    "q": 6.0,
    "t": TELLING,
    "r": TELLING,
    "s": TELLING,
}


@cache
def _everyday() -> frozenset[str]:
    text = (resources.files("generator.languages") / "everyday.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(f"c:{concept}" for line in lines for concept in line.split())


def is_everyday(key: str) -> bool:
    """Tell whether the evidence key is a concept that stands in any news text."""
    return key in _everyday()


def rarity(key: str) -> float:
    """Return how telling a key is; comparable across kinds."""
    letter = key[0]
    if letter == "c" and key in _everyday():
        return EVERYDAY
    if letter == "n" and key[2:].isdecimal() and int(key[2:]) <= LARGEST_SMALL:
        return SMALL_NUMBER
    return _OF_KIND[letter]
