"""Stage 6, compare: a story and its rows in, what each outlet does with every claim out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.compare.corrected import BY_HAND, revalued, standing, with_rulings, with_values
from generator.compare.denials import denials
from generator.compare.differences import differences, differing_articles, vaguer_articles, without_repeated
from generator.compare.lineages import lineages
from generator.compare.people import people
from generator.compare.roles import role_differences
from generator.compare.slips import as_slip
from generator.compare.states import cells
from generator.compare.tolls import tolls
from generator.compare.verdicts import verdict
from generator.compare.wording import titles, wording
from generator.languages.calling import calling
from generator.model import (
    Alignment,
    Cell,
    CellState,
    ComparedRow,
    Comparison,
    Corrections,
    Difference,
    Lineage,
    Row,
    Ruling,
    Statement,
    Story,
    VerdictKind,
)

NOTHING_BY_HAND = Corrections()


def compare(story: Story, alignment: Alignment, corrections: Corrections = NOTHING_BY_HAND) -> Comparison:
    """Return the story compared: rows in the order of the consensus table, each with its verdict.

    What the editor sets counts as if it had been found; rows that are hidden stay, and take no part in the rest.
    """
    families = lineages(story.readings)
    shown = [row for row in alignment.rows if not row.hidden]
    bearers = people(alignment.rows, story.readings)
    other_roles = role_differences(alignment.rows, story.readings, bearers)
    found = {
        row.id: with_values(row, (*differences(row, story.readings), *other_roles[row.id]), _of(row, corrections))
        for row in alignment.rows
    }
    rows = [_compared(row, story, families, (found[row.id], _of(row, corrections))) for row in alignment.rows]
    order = {kind: place for place, kind in enumerate(VerdictKind)}
    ranked = tuple(
        sorted(rows, key=lambda compared: order[compared.verdict.kind])
    )  # stable: first appearance inside a group
    standing_still = (
        difference
        for compared in ranked
        if not compared.row.hidden
        for difference in standing(found[compared.row.id], compared.cells)
    )
    listed = [as_slip(entry, families, story.readings) for entry in without_repeated(tuple(standing_still), shown)]
    told = revalued(tolls(shown, story.readings), corrections.rulings)
    listed += [toll for toll in told if toll.about not in {entry.about for entry in listed}]
    listed += [entry for compared in ranked if not compared.row.beside for entry in denials(compared)]
    names = calling(alignment.language)
    return Comparison(
        story=story,
        lineages=families,
        rows=ranked,
        differences=tuple(listed),
        wording=(*titles(bearers, story.readings, names), *wording(shown, story.readings, names)),
        unaligned=alignment.unaligned,
        language=alignment.language,
        corrections=corrections,
        people=bearers,
    )


def _of(row: Row, corrections: Corrections) -> tuple[Ruling, ...]:
    return tuple(ruling for ruling in corrections.rulings if ruling.row == row.id)


def _compared(
    row: Row,
    story: Story,
    families: Sequence[Lineage],
    told: tuple[Sequence[Difference], Sequence[Ruling]],
) -> ComparedRow:
    found, rulings = told
    vaguer = vaguer_articles(row, story.readings)
    parts = tuple(_less_specific(cell) if cell.article in vaguer else cell for cell in cells(row, story.readings))
    for difference in found:
        parts = tuple(_with_value(cell, difference, differing_articles(difference, families)) for cell in parts)
    parts = with_rulings(parts, rulings)
    cited = sorted({name for cell in parts for statement in cell.statements for name in statement.attributed_to})
    kinds = [difference.kind for difference in standing(found, parts)]
    if not kinds and any(cell.state is CellState.DIFFERS for cell in parts):
        kinds = [BY_HAND]
    return ComparedRow(row, parts, verdict(parts, families, kinds), tuple(cited))


def _less_specific(cell: Cell) -> Cell:
    """What an outlet states flatly, if only within a bound, is compatible with what others say and says less."""
    if cell.state is not CellState.STATES:
        return cell
    statements = tuple(
        replace(statement, state=CellState.LESS_SPECIFIC) if statement.state is CellState.STATES else statement
        for statement in cell.statements
    )
    return Cell(cell.article, CellState.LESS_SPECIFIC, statements)


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
