"""Quotes: the passages of a cell in, pieces out, with the part that states the claim and the words shared set apart."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from generator.languages.punctuation import UNSPACED
from generator.messages import joined, message
from generator.model import Cell, CellState, Corrections, Passage, Row, Span, Statement
from generator.render.addresses import sentence_anchor
from generator.render.glosses import GlossView, glosses_of
from generator.render.hands import Explained, Hand, explained, hands_of
from generator.render.outlets import STATE_WORDS, Outlet, sign_of

REASON_LETTERS = string.ascii_lowercase  # one for each thing shared: a row has a dozen at most
_UNSPACED = regex.compile(f"[{UNSPACED}]")  # letters of words that nothing parts


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote."""

    text: str
    reasons: str  # letters of what the row's passages share here: "ac"; "" where it is nothing of it


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

    @property
    def text(self) -> str:
        """The whole passage."""
        return "".join(piece.text for part in self.parts for piece in part.pieces)


@dataclass(frozen=True, slots=True)
class Said:
    """One outlet's part in a claim, as shown side by side."""

    outlet: Outlet
    state: str
    words: str
    quotes: tuple[Quote, ...]  # empty when the outlet is silent


def said_by(outlet: Outlet, cell: Cell, row: Row, corrections: Corrections) -> Said:
    """Return what an outlet says in a row."""
    shared = [dict(reason.words).get(outlet.article, ()) for reason in row.shared]
    quotes = tuple(
        Quote(
            parts_of(statement.passage, shared),
            bool(statement.passage.clauses),
            sign_of(statement.state),
            state_words(statement),
            statement.value,
            hands_of(statement.edits),
            explained(statement.passage, corrections.glosses),
            glosses_of(statement.passage, outlet.tongue.code, corrections),
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


def parts_of(passage: Passage, words: Sequence[Sequence[str]]) -> tuple[Part, ...]:
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
            yield Piece(text, piece.reasons)
        position += len(piece.text)


def pieces_of(text: str, words: Sequence[Sequence[str]]) -> tuple[Piece, ...]:
    """Return the whole of `text` in pieces that know of which reasons they are a word; `words` has those of each."""
    places = [
        (start, end, letter)
        for letter, written in zip(REASON_LETTERS, words, strict=False)
        for word in set(written)
        if word
        for start, end in _occurrences(text, word)
    ]
    edges = sorted({0, len(text), *(edge for start, end, _ in places for edge in (start, end))})
    pieces: list[Piece] = []
    for start, end in pairwise(edges):
        letters = "".join(sorted({letter for first, last, letter in places if first <= start and end <= last}))
        before = pieces.pop().text if pieces and pieces[-1].reasons == letters else ""
        pieces.append(Piece(before + text[start:end], letters))
    return tuple(pieces)


def _occurrences(text: str, word: str) -> list[tuple[int, int]]:
    places, start = [], text.find(word)
    while start >= 0:
        end = start + len(word)
        while end < len(text) and unicodedata.category(text[end]).startswith("M"):
            end += 1  # a vowel sign belongs to the letter before it
        if _UNSPACED.search(word) or _stands_alone(text, start, end):  # no "pendant" in "indépendante"
            places.append((start, end))
        start = text.find(word, end)
    return places


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.isalnum() and not after.isalnum()
