"""What an outlet does with a claim: a row and the readings in, a cell for every article out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from generator.compare.cited import Naming, as_written
from generator.compare.counts import PAUSE
from generator.languages import language
from generator.languages.fold import fold
from generator.model import (
    Attribution,
    Cell,
    CellState,
    Certainty,
    Doubt,
    Mention,
    MentionKind,
    Passage,
    Reading,
    Row,
    Sentence,
    Span,
    Statement,
)

# A denial makes a contradiction, so its clause must name the strongest of the row's reasons that its sentence names,
# not just one of them, and the sentence must name most of the row's.
REASONS_DENIED = 3
REASONS_HEDGED = 4  # the strongest, which the label names: the others stand in half of the story's clauses
# One part in so many of a claim's words is enough: of judged cells a third and a quarter lose none, a half loses four.
COVERED = 3
MOSTLY = 0.65  # of a claim's words stand in a clause that says more about something: it is what that clause tells
_SEMICOLON = re.compile("[;؛；]")
_Keys = tuple[tuple[MentionKind, str], ...]

# From what is said most surely to what is said least: an outlet that once states a thing flatly states it.
_SUREST_FIRST = (CellState.STATES, CellState.ATTRIBUTES, CellState.HEDGES, CellState.DENIES)


def cells(row: Row, readings: Sequence[Reading], name_of: Naming = as_written) -> tuple[Cell, ...]:
    """Return one cell for each reading, in order; articles without a passage in the row are silent.

    `name_of` tells by what name a source is called.
    """
    by_article: dict[str, list[Statement]] = {}
    known = {reading.article.id: reading for reading in readings}
    keys = tuple((reason.kind, reason.key) for reason in row.shared)
    for passage in row.passages:
        by_article.setdefault(passage.article, []).append(_statement(passage, known[passage.article], keys, name_of))
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


def _statement(passage: Passage, reading: Reading, keys: _Keys, name_of: Naming) -> Statement:
    inside = reading.within(passage.start, passage.end)
    answering = [
        entry
        for sentence in inside
        for entry in sentence.attributions
        if _covers(entry.scope, passage)
        and not _says_more(entry, passage, sentence, reading)
        and _answers(entry, sentence, keys)
        and not _denies_aside(entry, sentence, reading, keys)
    ]
    named = tuple(dict.fromkeys(filter(None, (name_of(entry, passage.article) for entry in answering))))
    state = _doubted(inside, passage, reading, keys)
    state = state or (CellState.ATTRIBUTES if answering else CellState.STATES)
    return Statement(passage, state, named, "")


def _answers(entry: Attribution, sentence: Sentence, keys: _Keys) -> bool:
    """Tell whether most of what the sentence names of the row stands where the one who is cited answers for it."""
    about = [mention for mention in sentence.mentions if (mention.kind, mention.key) in keys]
    inside = [mention for mention in about if entry.scope.start <= mention.start < entry.scope.end]
    return len(inside) * 2 >= len(about)


def _says_more(entry: Attribution, passage: Passage, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a row's claim is what the article adds, between commas, to what somebody named behind it says.

    "Putin, who met Kim on Wednesday, has accepted the invitation, according to the agency" cites nobody for the meeting.
    """
    text, relatives = reading.article.text, _relatives(reading.language)
    pauses = pairwise(PAUSE.finditer(text, sentence.start, entry.start))
    clauses = (Span(before.end(), after.start()) for before, after in pauses)
    size = sum(part.end - part.start for part in passage.focus)
    return any(
        _inside(clause, passage) >= MOSTLY * size
        and not relatives.isdisjoint(map(fold, text[clause.start : clause.end].split(maxsplit=1)[:1]))
        for clause in clauses
    )


@cache
def _relatives(code: str) -> frozenset[str]:
    """The words that begin a clause behind a comma which says more about what stands before it."""
    facts = language(code)
    return frozenset(map(fold, (*facts.clauses.relatives, *facts.attribution.that)))


def _covers(scope: Span, passage: Passage) -> bool:
    """Tell whether a stretch holds a good share of the part of a passage that tells the claim."""
    return COVERED * _inside(scope, passage) >= sum(part.end - part.start for part in passage.focus)


def _inside(stretch: Span, passage: Passage) -> int:
    """How many characters of the part of a passage that tells the claim stand inside a stretch."""
    return sum(max(0, min(stretch.end, part.end) - max(stretch.start, part.start)) for part in passage.focus)


def _in_focus(doubt: Doubt, passage: Passage) -> bool:
    return any(part.start <= doubt.start < part.end for part in passage.focus)


def _reaches(doubt: Doubt, sentence: Sentence, passage: Passage) -> bool:
    """Tell whether somebody's doubt is about the claim: what others fear may stand beside it."""
    doubting = [
        entry
        for entry in sentence.attributions
        if min(entry.start, entry.scope.start) <= doubt.start < max(entry.end, entry.scope.end)
    ]
    return not doubting or any(_covers(entry.scope, passage) for entry in doubting)


def _doubted(sentences: Sequence[Sentence], passage: Passage, reading: Reading, keys: _Keys) -> CellState | None:
    """The state that doubts about the row's claim make; None where nobody doubts it."""
    certainties = {
        doubt.certainty
        for sentence in sentences
        for doubt in sentence.doubts
        if _in_focus(doubt, passage) and _touches(doubt, sentence, reading, keys) and _reaches(doubt, sentence, passage)
    }
    if Certainty.DENIED in certainties:
        return CellState.DENIES
    return CellState.HEDGES if Certainty.HEDGED in certainties else None


def _denies_aside(entry: Attribution, sentence: Sentence, reading: Reading, keys: _Keys) -> bool:
    """Tell whether who is cited only denies, in a clause that names little of the row: "..., which the army denied"."""
    denials = [
        doubt
        for doubt in sentence.doubts
        if doubt.certainty is Certainty.DENIED and entry.start <= doubt.start < entry.end
    ]
    others = [mention for mention in sentence.mentions if not entry.start <= mention.start < entry.end]
    told = _keys(others, Span(sentence.start, sentence.end)) & set(keys)
    return bool(denials) and all(
        2 * len(told & _keys(others, _clause(doubt, sentence, reading))) < len(told) for doubt in denials
    )


def _clause(doubt: Doubt, sentence: Sentence, reading: Reading) -> Span:
    """The stretch from the mark before a doubt to the one behind it; what a "that" opens there belongs to it."""
    text, that = reading.article.text, _that(reading.language)
    before = [sentence.start, *(match.end() for match in PAUSE.finditer(text, sentence.start, doubt.start))]
    after = [
        *(
            match.start()
            for match in PAUSE.finditer(text, doubt.end, sentence.end)
            if not any(fold(word) in that for word in text[match.end() : sentence.end].split(maxsplit=1)[:1])
        ),
        sentence.end,
    ]
    if _opens_what_follows(doubt, sentence, reading):
        ends = _SEMICOLON.search(text, doubt.end, sentence.end)
        return Span(doubt.start, ends.start() if ends else sentence.end)
    if _is_alone(Span(before[-1], after[0]), doubt, sentence):
        return Span(before[-2:][0], after[:2][-1])  # ", reportedly, ": it is about what stands around it
    return Span(before[-1], after[0])


def _is_alone(clause: Span, doubt: Doubt, sentence: Sentence) -> bool:
    """Tell whether a clause names nothing beside a doubt."""
    inside = (mention for mention in sentence.mentions if clause.start <= mention.start < clause.end)
    return all(doubt.start <= mention.start < doubt.end for mention in inside)


def _opens_what_follows(doubt: Doubt, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a hedge ends with "that" or stands before one: what it is about follows, "X died and it fears that"."""
    if doubt.certainty is Certainty.DENIED:
        return False
    text, that = reading.article.text, frozenset(map(fold, language(reading.language).attribution.that))
    words = (*text[doubt.start : doubt.end].split()[-1:], *text[doubt.end : sentence.end].split(maxsplit=1)[:1])
    return not that.isdisjoint(map(fold, words))


@cache
def _that(code: str) -> frozenset[str]:
    return frozenset(map(fold, language(code).attribution.parted_that))


def _keys(mentions: Sequence[Mention], within: Span) -> set[tuple[MentionKind, str]]:
    return {(mention.kind, mention.key) for mention in mentions if within.start <= mention.start < within.end}


def _touches(doubt: Doubt, sentence: Sentence, reading: Reading, keys: _Keys) -> bool:
    """Tell whether the doubt stands in a clause about the row: elsewhere it means another claim."""
    named = _keys(sentence.mentions, _clause(doubt, sentence, reading))
    if doubt.certainty is not Certainty.DENIED:
        return not named.isdisjoint(keys[:REASONS_HEDGED])
    in_sentence = _keys(sentence.mentions, Span(sentence.start, sentence.end))
    told = [key for key in keys if key in in_sentence]
    if not told or len(told) < min(REASONS_DENIED, len(keys)) or 2 * len(told) < len(keys):
        return False
    itself = not _keys(sentence.mentions, Span(doubt.start, doubt.end)).isdisjoint(keys)
    return named.issuperset(told[:REASONS_DENIED]) and not itself  # others name the denying as well: it is the claim
