"""The whole way from units to rows: the units of a story and weights in, the groups that state one claim out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.align.chances import chances
from generator.align.growing import RULES, Rules
from generator.align.joining import Joining
from generator.align.rows import Group, groups
from generator.align.similarity import Similarity, similarity
from generator.align.units import Unit
from generator.align.weights import Weights


@dataclass(frozen=True, slots=True)
class Formed:
    """The groups of a story's units, and what they were formed by."""

    groups: tuple[Group, ...]  # by first appearance
    near: Similarity


def formed(units: Sequence[Unit], weights: Weights, rules: Rules = RULES) -> Formed:
    """Return the groups of units that state one claim; they may overlap."""
    near = similarity(units)
    joining = Joining(near, chances(units, near, weights.pair))
    return Formed(groups(units, joining, weights.joining, rules), near)
