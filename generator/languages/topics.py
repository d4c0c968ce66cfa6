"""What kind of thing a concept is: its id in, the topic it is filed under and whether it is an office out."""

from __future__ import annotations

from functools import cache
from importlib import resources

from generator.languages.lexicon import CONCEPT
from generator.languages.tables import rows, tables

SAY_LITTLE = frozenset({"deeds", "qualities", "traits", "thinking", "amounts"})  # topics that tell no story apart
DONE_TO_OTHERS = frozenset({"acts", "conflict", "deeds", "diplomacy"})  # topics of what somebody does, and does not say
FORMER = "former"  # the concept of who held an office: "the former president"
ACTS = "acts"  # the topic of what one does
_OFFICES = frozenset({"office", "branch"})
_SPOKESMEN = frozenset({"a-spokesman", "spokesperson", "press_office", *_OFFICES})
NO_THINGS = SAY_LITTLE | {ACTS, "time"}  # topics of nothing that one can point at


@cache
def _topics() -> dict[str, str]:
    return {row[CONCEPT]: path[-1].removesuffix(".txt") for path in tables("concepts") for row in rows(*path)}


def topic_of(concept: str) -> str:
    """Return the topic that a concept is filed under: the name of its table, "" for an unknown concept."""
    return _topics().get(concept, "")


@cache
def roles() -> frozenset[str]:
    """Return the concepts that are offices of people, such as governor."""
    return _listed("roles.txt")


@cache
def _speakers() -> frozenset[str]:
    return roles() | _listed("speakers.txt")


def _listed(name: str) -> frozenset[str]:
    text = (resources.files("generator.languages") / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(concept for line in lines for concept in line.split())


def is_role(concept: str) -> bool:
    """Tell whether the concept is an office that a person holds."""
    return concept in roles()


@cache
def is_declared(concept: str) -> bool:
    """Tell whether what the concept names comes about by being declared: a state of emergency, a war, a holiday."""
    return concept in _listed("declared.txt")


def is_speaker(concept: str) -> bool:
    """Tell whether what the concept names can say something: who holds an office, police, witnesses, a report."""
    return concept in _speakers()


@cache
def is_crowd(concept: str) -> bool:
    """Tell whether words for a concept may mean people or a body that can say something: traders for trade."""
    return concept in _listed("crowds.txt")


def is_office(concept: str) -> bool:
    """Tell whether the concept is where somebody's staff works, which speaks for him."""
    return concept in _OFFICES


def is_spokesman(concept: str) -> bool:
    """Tell whether who is of that kind speaks for others: a spokesman, a press office."""
    return concept in _SPOKESMEN


@cache
def is_evidential(concept: str) -> bool:
    """Tell whether words for the concept say how one knows of a thing: it is claimed, believed, not confirmed."""
    return concept in _listed("evidential.txt")


@cache
def is_kin(concept: str) -> bool:
    """Tell whether a person of that kind is always somebody's: a wife, a lawyer."""
    return concept in _listed("kin.txt")


@cache
def is_one_of_many(concept: str) -> bool:
    """Tell whether a person of that kind is one of many whom only a place tells apart: a resident, a doctor."""
    return concept in _listed("many.txt")


@cache
def is_follower(concept: str) -> bool:
    """Tell whether people of that kind have to do with an institution and do not speak for it: drivers of a make."""
    return concept in _listed("followers.txt")


@cache
def is_limit(concept: str) -> bool:
    """Tell whether a concept beside a first leaves out some of what is counted: "the first official visit"."""
    return concept in _listed("limits.txt")


@cache
def is_text(concept: str) -> bool:
    """Tell whether a concept bears words of its own, as a letter does."""
    return concept in _listed("texts.txt")


@cache
def is_shown(concept: str) -> bool:
    """Tell whether what the concept names can show something: a picture, a recording, a survey."""
    return concept in _listed("shown.txt")


@cache
def is_facility(concept: str) -> bool:
    """Tell whether the concept is a building or a site that is called by a name beside it: a hospital, an airport."""
    return concept in _listed("facilities.txt")
