"""From whom a cited source has it: rows and their cells in, what an article adds where it tells a claim again out.

"Five drones, according to Al Jazeera", and two paragraphs on: "citing TASS, Al Jazeera said that five drones": the
claim is TASS's. Only rows that stand beside one another tell one claim again, and only if they are sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.model import Cell, CellState, Row

Names = frozenset[str]


def relayed(rows: Sequence[Row], cells: Mapping[str, Sequence[Cell]]) -> dict[str, dict[str, Names]]:
    """Return by row and article the names cited together with those of its cell where it tells the claim again.

    `cells` are those of each row, by Row.id. What a cell cites itself is in it; articles that add nobody are left out.
    """
    again: dict[tuple[str, str], list[Names]] = defaultdict(list)  # by the row that leads, and the article
    for row in rows:
        if row.sure:
            for cell in cells[row.id]:
                again[(row.beside or row.id, cell.article)] += _cited(cell)
    found: dict[str, dict[str, Names]] = {}
    for row in rows:
        for cell in cells[row.id]:
            own = frozenset[str]().union(*_cited(cell))
            others = (names for names in again[(row.beside or row.id, cell.article)] if names & own)
            names = own.union(*others)
            if names > own:
                found.setdefault(row.id, {})[cell.article] = names
    return found


def _cited(cell: Cell) -> list[Names]:
    """Whom each passage of a cell cites."""
    statements = (said for said in cell.statements if said.state is CellState.ATTRIBUTES)
    return [frozenset(said.attributed_to) for said in statements if said.attributed_to]
