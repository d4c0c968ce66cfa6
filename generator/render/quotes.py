"""Quotes: the passages of a cell in, pieces out, with the part that states the claim and the words shared set apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.messages import joined, message
from generator.model import Cell, CellState, Corrections, Passage, Row, Span, Statement
from generator.render.addresses import sentence_anchor
from generator.render.glosses import GlossView, glosses_of
from generator.render.hands import Explained, Hand, explained, hands_of
from generator.render.outlets import STATE_WORDS, Outlet, sign_of

ALONE_LENGTH = 4  # code points: a shorter word counts only between blanks or signs ("ria" stands inside "Korea")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote."""

    text: str
    shared: bool  # True where it is a word that the row's passages have in common


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a quote: one that states the claim, or what stands around such a part."""

    pieces: tuple[Piece, ...]
    focus: bool  # True where it states the claim and other parts do not


@dataclass(frozen=True, slots=True)
class Quote:
    """One passage, verbatim, with how its outlet puts it."""

    parts: tuple[Part, ...]
    narrowed: bool  # True where some parts state the claim and others do not
    state: str
    words: str  # "cites TASS", "states it"
    value: str  # the value compared, as written; "" for none
    hands: tuple[Hand, ...]  # what the editor set
    explained: tuple[Explained, ...]  # in the editor's words
    glosses: Mapping[str, tuple[GlossView, ...]]  # from catalogs, by the reader's language
    cut: bool  # True where only its beginning, or nothing, may be published
    anchor: str  # of its sentence in the annotated article


@dataclass(frozen=True, slots=True)
class Said:
    """One outlet's part in a claim, as shown side by side."""

    outlet: Outlet
    state: str
    words: str
    quotes: tuple[Quote, ...]  # empty when the outlet is silent


def said_by(outlet: Outlet, cell: Cell, row: Row, corrections: Corrections) -> Said:
    """Return what an outlet says in a row."""
    shared = [
        word for reason in row.shared for article, words in reason.words if article == outlet.article for word in words
    ]
    quotes = tuple(
        Quote(
            parts_of(statement.passage, shared),
            bool(statement.passage.clauses),
            sign_of(statement.state),
            state_words(statement),
            statement.value,
            hands_of(statement.edits),
            explained(statement.passage, corrections.glosses),
            {} if statement.passage.cut_from else glosses_of(statement.passage, outlet.tongue.code, corrections),
            bool(statement.passage.cut_from),
            sentence_anchor(statement.passage.start),
        )
        for statement in cell.statements
    )
    return Said(outlet, sign_of(cell.state), STATE_WORDS[cell.state], quotes)


def state_words(statement: Statement) -> str:
    """Return in words how a statement is put, and whom it cites."""
    words = STATE_WORDS[statement.state]
    if not statement.attributed_to:
        return words
    cited = joined(", ", statement.attributed_to)
    if statement.state is CellState.ATTRIBUTES:
        return message("cites {sources}", sources=cited)
    return message("{how}, cites {sources}", how=words, sources=cited)


def parts_of(passage: Passage, words: list[str]) -> tuple[Part, ...]:
    """Return the whole text of a passage in parts; a passage that is meant as a whole is one without a focus."""
    pieces = pieces_of(passage.text, words)
    clauses = [Span(clause.start - passage.start, clause.end - passage.start) for clause in passage.clauses]
    places = sorted({0, len(passage.text), *(place for clause in clauses for place in (clause.start, clause.end))})
    spans = (Span(start, end) for start, end in pairwise(places))
    return tuple(Part(tuple(_within(span, pieces)), span in clauses) for span in spans)


def _within(span: Span, pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Yield what of the pieces stands inside a stretch of their text."""
    position = 0
    for piece in pieces:
        text = piece.text[max(span.start - position, 0) : max(span.end - position, 0)]
        if text:
            yield Piece(text, piece.shared)
        position += len(piece.text)


def pieces_of(text: str, words: list[str]) -> tuple[Piece, ...]:
    """Return the whole of `text` in pieces; those that are one of `words` are marked."""
    pieces, position = [], 0
    for start, end in _places(text, words):
        if position < start:
            pieces.append(Piece(text[position:start], shared=False))
        pieces.append(Piece(text[start:end], shared=True))
        position = end
    if position < len(text):
        pieces.append(Piece(text[position:], shared=False))
    return tuple(pieces)


def _places(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Return the stretches of `text` that hold one of the words, in order and never touching."""
    found = sorted(place for word in set(words) if word for place in _occurrences(text, word))
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _occurrences(text: str, word: str) -> list[tuple[int, int]]:
    places, start = [], text.find(word)
    while start >= 0:
        end = start + len(word)
        while end < len(text) and unicodedata.category(text[end]).startswith("M"):
            end += 1  # a vowel sign belongs to the letter before it
        if len(word) >= ALONE_LENGTH or _stands_alone(text, start, end):
            places.append((start, end))
        start = text.find(word, end)
    return places


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.isalnum() and not after.isalnum()
