"""Stage 6, compare: a story and its rows in, what each outlet does with every claim out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.compare.ages import aged_differently
from generator.compare.believed import believers
from generator.compare.bounds import bounded_differently
from generator.compare.cited import Naming, naming
from generator.compare.contrasts import contrasted
from generator.compare.corrected import BY_HAND, revalued, standing, with_rulings, with_values
from generator.compare.counts import Told
from generator.compare.counts import told as numbers_told
from generator.compare.denials import denials
from generator.compare.differences import differences, differing_articles, vaguer_articles, without_repeated
from generator.compare.disputed import disputed
from generator.compare.doers import done_differently
from generator.compare.firsts import limited_differently
from generator.compare.holders import named_differently
from generator.compare.kinds import told_of_kinds
from generator.compare.leftovers import left_over
from generator.compare.lineages import lineages
from generator.compare.moments import dated_differently
from generator.compare.once import measured_once
from generator.compare.opposed import opposed, told_in
from generator.compare.people import people
from generator.compare.relays import relayed
from generator.compare.roles import office_wordings, role_differences
from generator.compare.since import counted_since
from generator.compare.slips import as_slip
from generator.compare.states import cells
from generator.compare.surely import sure_cells, sure_part
from generator.compare.tolls import tolls
from generator.compare.verdicts import verdict
from generator.compare.whereabouts import placed_differently
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
    Passage,
    Person,
    Reading,
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
    bearers = people(alignment.rows, story.readings)
    numbers = numbers_told(story.readings)
    other_roles = role_differences(alignment.rows, story.readings, bearers)
    by_appearance = [row for row in alignment.rows if not row.hidden]
    counted = opposed(by_appearance, story.readings, numbers)
    in_row: dict[str, tuple[Difference, ...]] = {}
    for row in alignment.rows:
        own = differences(row, story.readings, numbers) or left_over(row, story.readings, numbers)
        in_row[row.id] = (*own, *told_in(row, counted, own), *other_roles[row.id])
    found = {row.id: with_values(row, in_row[row.id], _of(row, corrections)) for row in alignment.rows}
    seen = _seen(story, families, alignment.rows, naming(bearers, story.readings))
    rows = [_compared(row, seen, (found[row.id], _of(row, corrections))) for row in alignment.rows]
    order = {kind: place for place, kind in enumerate(VerdictKind)}
    ranked = sorted(rows, key=lambda compared: order[compared.verdict.kind])  # stable: first appearance inside a group
    shown = [compared for compared in ranked if not compared.row.hidden]
    standing_still = [entry for compared in shown for entry in standing(found[compared.row.id], compared.cells)]
    across = revalued((*counted, *_across(by_appearance, story.readings, numbers, bearers)), corrections.rulings)
    read = {reading.article.id: reading for reading in story.readings}
    listed = _once(across, without_repeated(standing_still, by_appearance))
    names = calling(alignment.language)
    return Comparison(
        story=story,
        lineages=families,
        rows=tuple(ranked),
        differences=(
            *(as_slip(entry, families, story.readings) for entry in listed),
            *(entry for compared in shown if not compared.row.beside for entry in _certainties(compared, read)),
        ),
        wording=(*titles(bearers, story.readings, names), *wording(by_appearance, story.readings, names)),
        unaligned=alignment.unaligned,
        language=alignment.language,
        corrections=corrections,
        people=bearers,
    )


def _certainties(compared: ComparedRow, readings: Mapping[str, Reading]) -> tuple[Difference, ...]:
    """What outlets say differently of how sure the claim of a row is, and of who is."""
    part = sure_cells(compared)
    return (*denials(part, readings), *believers(part, readings))


def _across(
    rows: Sequence[Row], readings: Sequence[Reading], numbers: Told, bearers: Sequence[Person]
) -> tuple[Difference, ...]:
    """What differs in more rows than one, or in none, but for numbers of one thing."""
    # What looks at the whole story puts what it finds in any row that shows it, and takes the rows as they are.
    parts = [sure_part(row) for row in rows]
    return (
        *tolls(rows, readings, numbers),
        *office_wordings(rows, readings, bearers),
        *named_differently(parts, readings, bearers),
        *bounded_differently(parts, readings, numbers),
        *dated_differently(parts, readings, numbers),
        *placed_differently(parts, readings, numbers),
        *done_differently(parts, readings, numbers),
        *contrasted(parts, readings),
        *disputed(rows, readings),
        *measured_once(rows, readings, numbers),
        *aged_differently(rows, readings),
        *limited_differently(parts, readings),
        *counted_since(rows, readings),
        *told_of_kinds(parts, readings),
    )


def _once(across: Sequence[Difference], in_rows: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the differences of single rows and then those across rows; one that has all words of another stands for it.

    Of one across rows that stands for others the row is that of the first of those, whose verdict it explains.
    """
    words = [_words(entry) for entry in across]
    within: dict[int, list[Difference]] = {at: [] for at in range(len(across))}
    alone: list[set[Passage]] = []
    for entry in in_rows:
        told = _words(entry)
        home = next((at for at, wider in enumerate(words) if told <= wider), None)
        if home is None:
            alone.append(told)
            yield entry
        else:
            within[home].append(entry)
    told_across: list[set[Passage]] = []
    for at, entry in enumerate(across):
        repeated = any(words[at] <= wider for wider in told_across)
        if within[at] or not (repeated or any(words[at] < wider for wider in alone)):
            told_across.append(words[at])
            yield replace(entry, row=within[at][0].row) if within[at] else entry


def _words(difference: Difference) -> set[Passage]:
    return {passage for version in difference.versions for passage in version.passages}


def _of(row: Row, corrections: Corrections) -> tuple[Ruling, ...]:
    return tuple(ruling for ruling in corrections.rulings if ruling.row == row.id)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What every row is seen by."""

    story: Story
    families: Sequence[Lineage]
    cells: Mapping[str, Sequence[Cell]]  # of each row, as its words put it
    relayed: Mapping[str, Mapping[str, frozenset[str]]]


def _seen(story: Story, families: Sequence[Lineage], rows: Sequence[Row], name_of: Naming) -> _Seen:
    put = {row.id: cells(row, story.readings, name_of) for row in rows}
    by_id = {reading.article.id: reading for reading in story.readings}
    return _Seen(story, families, put, relayed(rows, put, by_id))


def _compared(row: Row, seen: _Seen, told: tuple[Sequence[Difference], Sequence[Ruling]]) -> ComparedRow:
    found, rulings = told
    readings, families = seen.story.readings, seen.families
    vaguer = vaguer_articles(row, readings)
    parts = tuple(_less_specific(cell) if cell.article in vaguer else cell for cell in seen.cells[row.id])
    for difference in found:
        parts = tuple(_with_value(cell, difference, differing_articles(difference, families)) for cell in parts)
    parts = with_rulings(parts, rulings)
    cited = sorted({name for cell in parts for statement in cell.statements for name in statement.attributed_to})
    kinds = [difference.kind for difference in standing(found, parts)]
    if not kinds and any(cell.state is CellState.DIFFERS for cell in parts):
        kinds = [BY_HAND]
    return ComparedRow(row, parts, verdict(parts, families, kinds, seen.relayed.get(row.id, {})), tuple(cited))


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
