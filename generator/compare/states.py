"""What an outlet does with a claim: a row and the readings in, a cell for every article out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.languages.cues import origin_name
from generator.model import Cell, CellState, Certainty, Passage, Reading, Row, Sentence, Statement

# From what is said most surely to what is said least: an outlet that once states a thing flatly states it.
_SUREST_FIRST = (CellState.STATES, CellState.ATTRIBUTES, CellState.HEDGES, CellState.DENIES)


def cells(row: Row, readings: Sequence[Reading]) -> tuple[Cell, ...]:
    """Return one cell for each reading, in order; articles without a passage in the row are silent."""
    by_article: dict[str, list[Statement]] = {}
    known = {reading.article.id: reading for reading in readings}
    for passage in row.passages:
        by_article.setdefault(passage.article, []).append(_statement(passage, known[passage.article]))
    denied_by_all = all(statement.state is CellState.DENIES for found in by_article.values() for statement in found)
    return tuple(_cell(reading.article.id, by_article, denied_by_all=denied_by_all) for reading in readings)


def _cell(article: str, found: Mapping[str, Sequence[Statement]], *, denied_by_all: bool) -> Cell:
    statements = tuple(found.get(article, ()))
    if not statements:
        return Cell(article, CellState.SILENT, ())
    if denied_by_all:  # then the denial itself is the claim that they share
        statements = tuple(_as_reported(statement) for statement in statements)
    states = {statement.state for statement in statements}
    return Cell(article, next(state for state in _SUREST_FIRST if state in states), statements)


def _as_reported(statement: Statement) -> Statement:
    state = CellState.ATTRIBUTES if statement.attributed_to else CellState.STATES
    return Statement(statement.passage, state, statement.attributed_to, statement.value)


def _statement(passage: Passage, reading: Reading) -> Statement:
    inside = [sentence for sentence in reading.sentences if passage.start <= sentence.start and sentence.end <= passage.end]
    named = tuple(dict.fromkeys(_named(inside)))
    return Statement(passage, _state(inside), named, "")


def _named(sentences: Iterable[Sentence]) -> Iterable[str]:
    for sentence in sentences:
        for attribution in sentence.attributions:
            if attribution.origin:
                yield origin_name(attribution.origin)
            elif attribution.source:
                yield attribution.source


def _state(sentences: Sequence[Sentence]) -> CellState:
    certainties = {sentence.certainty for sentence in sentences}
    if Certainty.DENIED in certainties:
        return CellState.DENIES
    if Certainty.HEDGED in certainties:
        return CellState.HEDGES
    return CellState.ATTRIBUTES if any(sentence.attributions for sentence in sentences) else CellState.STATES
