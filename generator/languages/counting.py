"""Numbers in words: a value and what it counts or measures in, "5 drones" or "71.4 million dollars" out, in English."""

from __future__ import annotations

from functools import cache
from importlib import resources

from generator.languages.lexicon import concept_label, counted_concepts
from generator.languages.topics import topic_of

NOT_COUNTED = "-"
_TOPICS = "topics not counted"
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_DIGITS = 4  # significant ones that "71.4 million" may have; a longer number is written out
_PLACES = 6  # behind the point: what is left of a number behind them is an error of binary fractions
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"
_MEMBERS = " members"
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)


@cache
def named_plurals() -> dict[str, str]:
    """Return for each thing listed how it is named behind a number, NOT_COUNTED where it is not counted."""
    return {name: plural for name, plural in _lines().items() if name != _TOPICS}


@cache
def _lines() -> dict[str, str]:
    text = (resources.files("generator.languages") / "plurals.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return dict(line.split(" = ", 1) for line in lines)


@cache
def is_counted(concept: str) -> bool:
    """Tell whether a number beside a word for the concept counts it: it counts no deeds, qualities or proper names."""
    if not concept or concept_label(concept)[:1].isupper():
        return False
    listed = named_plurals().get(concept, "")
    return listed != NOT_COUNTED if listed else topic_of(concept) not in _lines()[_TOPICS].split()


def has_members(concept: str) -> bool:
    """Tell whether a number of it counts its members: 21 crew are crew members, 21 families are families."""
    return named_plurals().get(concept, "").endswith(_MEMBERS)


def counted_noun(thing: str) -> str:
    """Return how a thing is named behind a number above one: a concept, a unit, or a name of a count ("the dead")."""
    if thing in counted_concepts().values():
        return thing.removeprefix("the ")
    return named_plurals().get(thing) or plural(concept_label(thing))


def plural(noun: str) -> str:
    """Return an English noun in the plural by the rule; one that looks like a plural stays."""
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("sis"):
        return f"{noun[:-2]}es"
    if noun.endswith(_SIBILANTS):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    head, man, _ = noun.rpartition("man")
    return f"{head}men" if man and noun.endswith("man") and head else f"{noun}s"


def counted(value: float, thing: str) -> str:
    """Return a number with what it counts or measures: "5 drones", "1 dam", "250 kilometres", "5,300 dead"."""
    if not thing:
        return amount(value)
    people = thing in counted_concepts().values()
    return f"{amount(value)} {counted_noun(thing) if value != 1 or people else concept_label(thing)}"


def amount(value: float) -> str:
    """Return a number as news writes it: "11,300", "7.8", "71.4 million"."""
    for scale, name in _SCALES:
        short = f"{value / scale:.{_DIGITS}g}"
        if value >= scale and round(float(short) * scale) == value:
            return f"{short} {name}"
    return f"{value:,.{_PLACES}f}".rstrip("0").rstrip(".")


def ordinal(number: int) -> str:
    """Return a rank: "1st", "4th", "11th"."""
    ending = "th" if number % 100 in _TEENS else _ORDINALS.get(number % 10, "th")
    return f"{number}{ending}"
