"""Stage 5, compare: a story and its rows in, what each outlet does with every claim out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.compare.differences import differences, differing_articles
from generator.compare.lineages import lineages
from generator.compare.people import people
from generator.compare.roles import role_differences
from generator.compare.states import cells
from generator.compare.tolls import tolls
from generator.compare.verdicts import verdict
from generator.compare.wording import titles, wording
from generator.model import (
    Alignment,
    Cell,
    CellState,
    ComparedRow,
    Comparison,
    Difference,
    Lineage,
    Row,
    Statement,
    Story,
    VerdictKind,
)


def compare(story: Story, alignment: Alignment) -> Comparison:
    """Return the story compared: rows in the order of the consensus table, each with its verdict."""
    families = lineages(story.readings)
    bearers = people(alignment.rows, story.readings)
    other_roles = role_differences(alignment.rows, story.readings, bearers)
    found = {row.id: (*differences(row, story.readings), *other_roles[row.id]) for row in alignment.rows}
    rows = [_compared(row, story, families, found[row.id]) for row in alignment.rows]
    order = {kind: place for place, kind in enumerate(VerdictKind)}
    ranked = tuple(
        sorted(rows, key=lambda compared: order[compared.verdict.kind])
    )  # stable: first appearance inside a group
    listed = [difference for compared in ranked for difference in found[compared.row.id]]
    listed += [
        toll for toll in tolls(alignment.rows, story.readings) if toll.about not in {entry.about for entry in listed}
    ]
    words = (*titles(bearers, story.readings), *wording(alignment.rows, story.readings))
    return Comparison(story, families, ranked, tuple(listed), words, alignment.unaligned, bearers)


def _compared(row: Row, story: Story, families: Sequence[Lineage], found: Sequence[Difference]) -> ComparedRow:
    parts = cells(row, story.readings)
    for difference in found:
        parts = tuple(_with_value(cell, difference, differing_articles(difference, families)) for cell in parts)
    cited = sorted({name for cell in parts for statement in cell.statements for name in statement.attributed_to})
    return ComparedRow(row, parts, verdict(parts, families, [difference.kind for difference in found]), tuple(cited))


def _with_value(cell: Cell, difference: Difference, apart: frozenset[str]) -> Cell:
    """Give a cell the value compared, and the state "another value" where it stands apart."""
    given = [
        passage for version in difference.versions for passage in version.passages if passage.article == cell.article
    ]
    if not given:
        return cell
    state = CellState.DIFFERS if cell.article in apart else cell.state
    statements = tuple(_valued(statement, given[0].text, state) for statement in cell.statements)
    return Cell(cell.article, state, statements)


def _valued(statement: Statement, value: str, state: CellState) -> Statement:
    return replace(statement, value=value, state=CellState.DIFFERS if state is CellState.DIFFERS else statement.state)
