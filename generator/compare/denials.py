"""Where one outlet denies what another states: a compared row in, the difference in certainty out.

Only a denial opposes a statement; who is less sure says no other thing, which the verdict notes ("certainty differs").
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.compare.differences import difference_id
from generator.messages import message
from generator.model import Cell, CellState, ComparedRow, Difference, Passage, Version

CERTAINTY = message("certainty")
_STATING = (CellState.STATES, CellState.ATTRIBUTES, CellState.LESS_SPECIFIC)
_READING = message("A denial is reported: read who denies it, and of what.")


def denials(compared: ComparedRow) -> tuple[Difference, ...]:
    """Return one difference where an outlet denies what others of a sure row state; else none."""
    row = compared.row
    denied, stated = _passages(compared.cells, (CellState.DENIES,)), _passages(compared.cells, _STATING)
    if not row.sure or row.hidden or not denied or not stated:
        return ()
    versions = (Version("stated", stated), Version("denied", denied))
    return (Difference(difference_id(row.id, CERTAINTY), row.id, CERTAINTY, row.label, versions, _READING),)


def _passages(cells: Sequence[Cell], states: Sequence[CellState]) -> tuple[Passage, ...]:
    """The first passage of each article that puts the claim so."""
    found = ([said.passage for said in cell.statements if said.state in states] for cell in cells)
    return tuple(passages[0] for passages in found if passages)
