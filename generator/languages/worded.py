"""Words that carry a judgement: which concepts are choices for one thing, and what a word of one says more closely."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.languages.fold import fold
from generator.languages.lexicon import lines
from generator.languages.tables import rows


@cache
def worded_concepts() -> tuple[tuple[str, ...], ...]:
    """Return things whose words carry a judgement (leader or dictator, war or operation), as groups of concepts."""
    return tuple(tuple(line.split()) for line in lines("worded.txt"))


def sense(concept: str, words: str, code: str, page: str) -> str:
    """Return what words of a concept say more closely ("conflict" of war), in the page's language; "" for nothing."""
    folded = fold(words)
    for row in _senses().get(concept, ()):
        if any(fold(form) in folded for form in _forms(row.get(code, ""))):
            return next(_forms(row.get(page, "")), row["sense"])
    return ""


def _forms(cell: str) -> Iterator[str]:
    return (form.replace("_", " ") for form in cell.split())


@cache
def _senses() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in rows("worded_senses.txt"):
        found.setdefault(row["concept"], []).append(row)
    return found
