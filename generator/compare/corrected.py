"""What the editor sets in a row: cells and differences as found and the editor's rulings in, both as corrected out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from generator.compare.differences import difference_id
from generator.messages import message
from generator.model import (
    Action,
    Cell,
    CellState,
    Difference,
    Edit,
    Passage,
    Row,
    Ruling,
    Statement,
    Version,
)

BY_HAND = "value"  # kind of a difference that the editor's values or states alone make
_READING = message("The editor read these values in the quotes.")
# What the statements of one outlet make its cell: a value of its own shows, else what is said most surely counts.
_STRONGEST_FIRST = (
    CellState.DIFFERS,
    CellState.STATES,
    CellState.ATTRIBUTES,
    CellState.LESS_SPECIFIC,
    CellState.HEDGES,
    CellState.DENIES,
    CellState.UNCLEAR,
)


def with_rulings(cells: Sequence[Cell], rulings: Sequence[Ruling]) -> tuple[Cell, ...]:
    """Return the cells of a row with the states, origins and values that the editor sets in it."""
    return tuple(_ruled_cell(cell, rulings) for cell in cells) if rulings else tuple(cells)


def with_values(row: Row, found: Sequence[Difference], rulings: Sequence[Ruling]) -> tuple[Difference, ...]:
    """Return the differences of a row with the editor's values; one in which all agree is gone.

    A value of words that no difference compares yet joins the first; where there is none, two values make one.
    """
    values = [ruling for ruling in rulings if ruling.change is Action.VALUE]
    elsewhere = [ruling for ruling in values if not any(_told_in(difference, ruling) for difference in found)]
    telling = [ruling for ruling in elsewhere if ruling.texts[0]]
    if not found:
        return _by_hand(row, telling)
    first = reduce(lambda difference, ruling: _told(difference, ruling, _words(ruling)), telling, found[0])
    return revalued((first, *found[1:]), [ruling for ruling in values if ruling not in elsewhere])


def revalued(found: Sequence[Difference], rulings: Iterable[Ruling]) -> tuple[Difference, ...]:
    """Return differences with the editor's values in place of those read in the same words."""
    values = [ruling for ruling in rulings if ruling.change is Action.VALUE]
    changed = (reduce(_moved, values, difference) for difference in found)
    return tuple(difference for difference in changed if len(difference.versions) > 1)


def standing(found: Sequence[Difference], cells: Sequence[Cell]) -> tuple[Difference, ...]:
    """Return the differences of a row on which some outlet still differs once the editor has set the states."""
    differing = {cell.article for cell in cells if cell.state is CellState.DIFFERS}
    return tuple(
        difference
        for difference in found
        if any(passage.article in differing for version in difference.versions for passage in version.passages)
    )


def _told_in(difference: Difference, ruling: Ruling) -> list[Passage]:
    """The words of a difference that the ruling is about."""
    told = [passage for version in difference.versions for passage in version.passages]
    return [passage for passage in told if any(passage.touches(words) for words in ruling.words)]


def _moved(difference: Difference, ruling: Ruling) -> Difference:
    """The difference with the words of the ruling told under its value; the same where it is about other words."""
    told, value = _told_in(difference, ruling), _bare(ruling.texts[0])
    words = [passage for passage in told if _bare(passage.text) != value]  # what is written so stands right already
    if not words:
        return replace(difference, edited=ruling.why) if told else difference
    left = [
        replace(version, passages=tuple(passage for passage in version.passages if passage not in words))
        for version in difference.versions
    ]
    versions = tuple(version for version in left if version.passages)
    return _told(replace(difference, versions=versions), ruling, words)


def _told(difference: Difference, ruling: Ruling, words: Sequence[Passage]) -> Difference:
    """The difference with words that tell the ruling's value; an empty value tells none."""
    versions, value = difference.versions, ruling.texts[0]
    same = next((at for at, version in enumerate(versions) if _bare(value) in _spellings(version)), None)
    if value and same is None:
        versions = (*versions, Version(value, tuple(words)))
    elif value and same is not None:
        joined = replace(versions[same], passages=(*versions[same].passages, *words))
        versions = (*versions[:same], joined, *versions[same + 1 :])
    return replace(difference, versions=versions, edited=ruling.why)


def _by_hand(row: Row, rulings: Sequence[Ruling]) -> tuple[Difference, ...]:
    """A difference of the editor's values alone, where two articles have two of them."""
    name = difference_id(row.id, BY_HAND)
    empty = Difference(name, row.id, BY_HAND, row.label, (), _READING)
    difference = reduce(lambda so_far, ruling: _told(so_far, ruling, _words(ruling)), rulings, empty)
    articles = {passage.article for version in difference.versions for passage in version.passages}
    return (difference,) if len(difference.versions) > 1 and len(articles) > 1 else ()


def _words(ruling: Ruling) -> tuple[Passage, ...]:
    """The words that give the ruling's value, where it stands in them as written; else all that it is about."""
    value = ruling.texts[0]
    for passage in ruling.words:
        if value and value in passage.text:
            start = passage.start + passage.text.index(value)
            return (Passage(passage.article, start, start + len(value), value),)
    return ruling.words[:1]


def _spellings(version: Version) -> set[str]:
    return {_bare(version.value), *(_bare(passage.text) for passage in version.passages)}


def _bare(value: str) -> str:
    """A value without what writers vary: "5,300" is "5300"."""
    return "".join(value.casefold().replace(",", "").split())


def _ruled_cell(cell: Cell, rulings: Sequence[Ruling]) -> Cell:
    statements = tuple(reduce(_ruled, rulings, statement) for statement in cell.statements)
    if statements == cell.statements:
        return cell
    states = {statement.state for statement in statements}
    return Cell(cell.article, next(state for state in _STRONGEST_FIRST if state in states), statements)


def _ruled(statement: Statement, ruling: Ruling) -> Statement:
    if statement.passage not in ruling.statements:
        return statement
    marked = replace(statement, edits=(*statement.edits, Edit(ruling.change, ruling.why)))
    if ruling.change is Action.STATE:
        return replace(marked, state=CellState(ruling.texts[0]))
    if ruling.change is Action.VALUE:
        return replace(marked, value=ruling.texts[0])
    return replace(marked, attributed_to=ruling.texts, state=_attributed(statement, ruling.texts))


def _attributed(statement: Statement, origins: Sequence[str]) -> CellState:
    """Who names a source attributes, who names none states; a doubt, a denial or a state set by hand stays."""
    flat = (CellState.STATES, CellState.ATTRIBUTES)
    if statement.state not in flat or any(edit.change is Action.STATE for edit in statement.edits):
        return statement.state
    return CellState.ATTRIBUTES if origins else CellState.STATES
