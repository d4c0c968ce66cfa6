"""Forms that differ in a few letters: "(a|wa)(li|me)sema" as a data file writes them in, each form by itself out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_ALTERNATIVES = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")  # brackets without a bar stand for themselves


def spelled_out(form: str) -> Iterator[str]:
    """Yield every form that one with alternatives stands for, of which any may be empty; a form without is itself."""
    if "|" not in form:
        yield form
        return
    parts = _ALTERNATIVES.split(form)  # what stands between alternatives, and they, in turn
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    yield from map("".join, product(*choices))
