"""Kinds of one thing that are often told together: a concept in, those of its kinds out."""

from __future__ import annotations

from functools import cache
from importlib import resources


def kinds_of(concept: str) -> frozenset[str]:
    """Return the concepts of what a thing may be of, as `kinds.txt` lists them; empty where it lists none."""
    return _kinds().get(concept, frozenset())


def thing_and_kind(concept: str) -> tuple[str, str]:
    """Return what a concept names and the kind that it names with it: (plan, nuclear); itself and "" for others."""
    return _whole().get(concept, (concept, ""))


def listed_in_kinds() -> frozenset[str]:
    """Return all concepts that the table names."""
    things = {concept for thing, kinds in _kinds().items() for concept in (thing, *kinds)}
    return frozenset(things | {concept for whole, parts in _whole().items() for concept in (whole, *parts)})


@cache
def _kinds() -> dict[str, frozenset[str]]:
    lines = (line.partition(":") for line in _lines() if ":" in line)
    return {thing: frozenset(kinds.split()) for things, _, kinds in lines for thing in things.split()}


@cache
def _whole() -> dict[str, tuple[str, str]]:
    lines = (line.partition("=") for line in _lines() if "=" in line)
    parts = ((concept.strip(), thing.split()) for thing, _, concept in lines)
    return {concept: (thing, kind) for concept, (thing, kind) in parts}


def _lines() -> list[str]:
    text = (resources.files("generator.languages") / "kinds.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
