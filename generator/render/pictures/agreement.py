"""A story's agreement in small: its claims in, a bar for each out, as high as the share of origins that tell it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Comparison, VerdictKind
from generator.render.claims import group_of, leading

HEIGHT = 36  # units of a claim that all origins tell
_BAR, _STEP = 6, 8  # units: a bar, and from one to the next
_LEAST = 3  # units: no bar is too low to be seen


@dataclass(frozen=True, slots=True)
class Claimed:
    """One claim's bar."""

    group: str
    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """The small picture of a story."""

    width: int
    height: int
    bar: int  # width of each
    bars: tuple[Claimed, ...]  # in the order of the consensus table
    claims: int


def agreement_of(comparison: Comparison) -> Agreement | None:
    """Return the small picture of the claims that are sure; None where there is none."""
    rows = [compared for compared in leading(comparison) if compared.row.sure]
    if not rows:
        return None
    order = list(VerdictKind)
    rows.sort(key=lambda compared: (order.index(compared.verdict.kind), -compared.verdict.mentioning))
    bars = []
    for number, compared in enumerate(rows):
        share = compared.verdict.mentioning / max(1, compared.verdict.lineages)
        height = max(_LEAST, round(HEIGHT * min(1.0, share)))
        bars.append(Claimed(group_of(compared), number * _STEP, HEIGHT - height, height))
    return Agreement(len(rows) * _STEP - _STEP + _BAR, HEIGHT, _BAR, tuple(bars), len(rows))
