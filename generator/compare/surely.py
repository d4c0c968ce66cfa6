"""The part of a row that surely states one claim: a row, plain or compared, in, the same with those passages alone out.

A row of five may be unsure because of its fifth. What the four others tell differently can be compared all the same.
"""

from __future__ import annotations

from dataclasses import replace

from generator.model import SURE, ComparedRow, Row


def sure_part(row: Row) -> Row:
    """Return a row with only the passages that surely state one claim; as it is where all do, or no two."""
    if row.sure or not row.core:
        return row
    passages = tuple(passage for passage in row.passages if passage.article in row.core)
    return replace(row, passages=passages, confidence=SURE)  # at the least: how sure they are was not kept


def sure_cells(compared: ComparedRow) -> ComparedRow:
    """Return a compared row with only the cells of articles that surely state one claim; as it is where all do."""
    part = sure_part(compared.row)
    if part is compared.row:
        return compared
    return replace(compared, row=part, cells=tuple(cell for cell in compared.cells if cell.article in part.core))
