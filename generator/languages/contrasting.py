"""What one event is not at once: the table of contrasts in, sets of concepts with the kind of their difference out."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple


class Contrast(NamedTuple):
    """Concepts of which one excludes the others."""

    kind: str  # of difference: "scope" or "place"
    concepts: frozenset[str]


@cache
def contrasts() -> tuple[Contrast, ...]:
    """Return the contrasts of `contrasts.txt`, in its order."""
    text = (resources.files("generator.languages") / "contrasts.txt").read_text(encoding="utf-8")
    lines = (line.partition(":") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(Contrast(kind, frozenset(concepts.split())) for kind, _, concepts in lines)
