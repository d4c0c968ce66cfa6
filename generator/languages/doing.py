"""Who may do an act: a concept in, the kind of doer it names and whether it is an act out."""

from __future__ import annotations

from functools import cache
from importlib import resources

_ACTS = "acts"


@cache
def _kinds() -> dict[str, str]:
    text = (resources.files("generator.languages") / "doers.txt").read_text(encoding="utf-8")
    lines = (line.split(":", 1) for line in text.splitlines() if not line.startswith("#"))
    return {concept: kind for kind, concepts in lines for concept in concepts.split()}


def kind_of_doer(concept: str) -> str:
    """Return the kind of doer that a concept names: "army" for soldiers; "" for none."""
    kind = _kinds().get(concept, "")
    return "" if kind == _ACTS else kind


def is_act(concept: str) -> bool:
    """Tell whether a concept is an act that somebody does to somebody else."""
    return _kinds().get(concept) == _ACTS
