"""What an outlet does with a claim: a row and the readings in, a cell for every article out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from generator.compare.cited import Naming, as_written
from generator.compare.counts import PAUSE
from generator.compare.doubted import Claim, claim_of, covers, denies_aside, doubted, inside, is_unproven
from generator.languages import language
from generator.languages.fold import fold
from generator.model import (
    Attribution,
    Cell,
    CellState,
    Passage,
    Reading,
    Row,
    Sentence,
    Span,
    Statement,
)

MOSTLY = 0.65  # of a claim's words stand in a clause that says more about something: it is what that clause tells

# From what is said most surely to what is said least: an outlet that once states a thing flatly states it.
_SUREST_FIRST = (CellState.STATES, CellState.ATTRIBUTES, CellState.HEDGES, CellState.DENIES)


def cells(row: Row, readings: Sequence[Reading], name_of: Naming = as_written) -> tuple[Cell, ...]:
    """Return one cell for each reading, in order; articles without a passage in the row are silent.

    `name_of` tells by what name a source is called.
    """
    by_article: dict[str, list[Statement]] = {}
    known = {reading.article.id: reading for reading in readings}
    claim = claim_of(row, known)
    for passage in row.passages:
        by_article.setdefault(passage.article, []).append(_statement(passage, known[passage.article], claim, name_of))
    denying = sum(any(entry.state is CellState.DENIES for entry in found) for found in by_article.values())
    if denying * 2 > len(by_article):  # then the denial is the claim that they share, however the others word it
        by_article = {article: [_as_reported(entry) for entry in found] for article, found in by_article.items()}
    return tuple(_cell(reading.article.id, by_article) for reading in readings)


def _cell(article: str, found: Mapping[str, Sequence[Statement]]) -> Cell:
    statements = tuple(found.get(article, ()))
    if not statements:
        return Cell(article, CellState.SILENT, ())
    states = {statement.state for statement in statements}
    return Cell(article, next(state for state in _SUREST_FIRST if state in states), statements)


def _as_reported(statement: Statement) -> Statement:
    state = CellState.ATTRIBUTES if statement.attributed_to else CellState.STATES
    return Statement(statement.passage, state, statement.attributed_to, statement.value)


def _statement(passage: Passage, reading: Reading, claim: Claim, name_of: Naming) -> Statement:
    answering = [
        entry
        for sentence in reading.within(passage.start, passage.end)
        for entry in sentence.attributions
        if covers(entry.scope, passage)
        and not _says_more(entry, passage, sentence, reading)
        and _answers(entry, sentence, claim)
        and not denies_aside(entry, sentence, reading, claim)
    ]
    named = tuple(dict.fromkeys(filter(None, (name_of(entry, passage.article) for entry in answering))))
    state = doubted(passage, reading, claim)
    state = state or (CellState.ATTRIBUTES if answering else CellState.STATES)
    unproven = state is CellState.HEDGES and is_unproven(passage, reading, claim)
    return Statement(passage, state, named, "", unproven=unproven)


def _answers(entry: Attribution, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether most of what the sentence names of the row stands where the one who is cited answers for it."""
    about = [mention for mention in sentence.mentions if (mention.kind, mention.key) in claim.keys]
    inside = [mention for mention in about if entry.scope.start <= mention.start < entry.scope.end]
    return len(inside) * 2 >= len(about)


def _says_more(entry: Attribution, passage: Passage, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a row's claim is what the article adds, between commas, to what somebody named behind it says.

    "Putin, who met Kim on Wednesday, has accepted the invitation, according to KCNA" cites nobody for the meeting.
    """
    text, relatives = reading.text, _relatives(reading.language)
    pauses = pairwise(PAUSE.finditer(text, sentence.start, entry.start))
    clauses = (Span(before.end(), after.start()) for before, after in pauses)
    size = sum(part.end - part.start for part in passage.focus)
    return any(
        inside(clause, passage) >= MOSTLY * size
        and not relatives.isdisjoint(map(fold, text[clause.start : clause.end].split(maxsplit=1)[:1]))
        for clause in clauses
    )


@cache
def _relatives(code: str) -> frozenset[str]:
    """The words that begin a clause behind a comma which says more about what stands before it."""
    facts = language(code)
    return frozenset(map(fold, (*facts.clauses.relatives, *facts.attribution.that)))
