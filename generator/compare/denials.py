"""Where outlets are not equally sure of a claim: a compared row in, the difference in certainty out.

A denial opposes a statement and makes a verdict. Who is less sure says no other thing: that something is claimed,
believed or not confirmed, beside an outlet that states it, is listed for the reader and contradicts nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.compare.differences import difference_id
from generator.messages import message
from generator.model import Cell, CellState, ComparedRow, Difference, Passage, Version

CERTAINTY = message("certainty")
_STATING = (CellState.STATES, CellState.ATTRIBUTES, CellState.LESS_SPECIFIC)
_READING = message("A denial is reported: read who denies it, and of what.")
_LESS_SURE = message("One outlet tells as a fact or as said what another one calls claimed, possible or not confirmed.")


def denials(compared: ComparedRow) -> tuple[Difference, ...]:
    """Return one difference where an outlet denies what others of a sure row state, or is less sure; else none."""
    row = compared.row
    stated = _passages(compared.cells, _STATING)
    if not row.sure or row.hidden or not stated:
        return ()
    if denied := _passages(compared.cells, (CellState.DENIES,)):
        versions = (Version("stated", stated), Version("denied", denied))
        return (Difference(difference_id(row.id, CERTAINTY), row.id, CERTAINTY, row.label, versions, _READING),)
    if hedged := _unproven(compared.cells):
        versions = (Version("stated", stated), Version("less sure", hedged))
        found = difference_id(row.id, CERTAINTY, "less sure")
        return (Difference(found, row.id, CERTAINTY, row.label, versions, _LESS_SURE, compatible=True),)
    return ()


def _unproven(cells: Sequence[Cell]) -> tuple[Passage, ...]:
    """The first passage of each article that only calls the claim claimed, believed or not confirmed."""
    hedging = (cell.statements for cell in cells if cell.state is CellState.HEDGES)
    found = ([said.passage for said in statements if said.unproven] for statements in hedging)
    return tuple(passages[0] for passages in found if passages)


def _passages(cells: Sequence[Cell], states: Sequence[CellState]) -> tuple[Passage, ...]:
    """The first passage of each article that puts the claim so."""
    found = ([said.passage for said in cell.statements if said.state in states] for cell in cells)
    return tuple(passages[0] for passages in found if passages)
