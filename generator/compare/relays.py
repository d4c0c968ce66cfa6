"""From whom a cited source has it: rows and their cells in, what an article adds where it tells a claim again out.

"Five drones, according to Al Jazeera", and two paragraphs on: "citing TASS, Al Jazeera said that five drones": the
claim is TASS's. Only rows that stand beside one another tell one claim again, only if they are sure, and only what
names the numbers of the row, or the strongest of its reasons where it has none. Those who are listed, "TASS and Al
Jazeera said", hand nothing on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from generator.compare.doubted import covers
from generator.model import Cell, CellState, MentionKind, Passage, Reading, Row, Statement

Names = frozenset[str]
Key = tuple[MentionKind, str]


def relayed(
    rows: Sequence[Row], cells: Mapping[str, Sequence[Cell]], readings: Mapping[str, Reading]
) -> dict[str, dict[str, Names]]:
    """Return by row and article the names cited together with those of its cell where it tells the claim again.

    `cells` are those of each row, by Row.id; `readings` are by article. What a cell cites itself is in it; articles
    that add nobody are left out.
    """
    again: dict[tuple[str, str], list[tuple[Names, set[Key]]]] = defaultdict(list)  # by leading row and article
    for row in rows:
        for cell in cells[row.id] if row.sure else ():
            for said in _cited(cell):
                if _is_handed_on(said.passage, readings[cell.article]):
                    chain = frozenset(said.attributed_to), _named(said.passage, readings[cell.article])
                    again[row.beside or row.id, cell.article].append(chain)
    found: dict[str, dict[str, Names]] = {}
    for row in rows:
        telling = _telling(row)
        for cell in cells[row.id]:
            own = frozenset[str]().union(*(said.attributed_to for said in _cited(cell)))
            chains = again[row.beside or row.id, cell.article]
            names = own.union(*(names for names, named in chains if names & own and telling <= named))
            if names > own:
                found.setdefault(row.id, {})[cell.article] = names
    return found


def _telling(row: Row) -> set[Key]:
    """What a sentence must name to tell the claim again: the five killed, and not only the attack."""
    reasons = [(reason.kind, reason.key) for reason in row.shared]
    return {reason for reason in reasons if reason[0] is MentionKind.NUMBER} or set(reasons[:1])


def _cited(cell: Cell) -> list[Statement]:
    """The passages of a cell that cite somebody."""
    return [said for said in cell.statements if said.state is CellState.ATTRIBUTES and said.attributed_to]


def _is_handed_on(passage: Passage, reading: Reading) -> bool:
    """Tell whether two are cited for a passage by words of their own; those who are listed share a verb."""
    citing = [
        entry
        for sentence in reading.within(passage.start, passage.end)
        for entry in sentence.attributions
        if entry.source and covers(entry.scope, passage)
    ]
    return any(one.end != other.end for one, other in combinations(citing, 2))


def _named(passage: Passage, reading: Reading) -> set[Key]:
    sentences = reading.within(passage.start, passage.end)
    return {(mention.kind, mention.key) for sentence in sentences for mention in sentence.mentions}
