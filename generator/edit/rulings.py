"""What a hand sets for an outlet's words: a desk and a correction in, the ruling or the gloss for later stages out."""

from __future__ import annotations

from generator.edit.desk import Desk, cited, held, reading_of, row_of
from generator.errors import SeedError
from generator.model import Action, Correction, Gloss, Passage, Row, Ruling


def ruling(desk: Desk, correction: Correction) -> Ruling:
    """Return a state, origin or value with the passages that it is set for; raises SeedError."""
    row = row_of(desk, correction.rows[0])
    statements, words = _cited_in(desk, row, correction) if correction.quotes else _all_of(desk, row, correction)
    return Ruling(correction.change, row.id, statements, words, correction.texts, correction.why)


def gloss(desk: Desk, correction: Correction) -> Gloss:
    """Return the editor's words for words of an article; raises SeedError."""
    return Gloss(cited(desk, correction.quotes[0]), correction.texts[0])


def _cited_in(desk: Desk, row: Row, correction: Correction) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    words = cited(desk, correction.quotes[0])
    statements = held(row, words)
    articles = {passage.article for passage in statements}
    if not statements:
        raise SeedError(
            desk.path, f"the quote of {correction.change.value} does not stand in {row.id}", "quote words of that claim"
        )
    if len(articles) > 1:
        raise SeedError(
            desk.path, "the quote stands in several articles of the claim", "add file: and the article's file"
        )
    return statements, tuple(place for place in words if place.article in articles)


def _all_of(desk: Desk, row: Row, correction: Correction) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    article = reading_of(desk, correction.file).article.id
    statements = tuple(passage for passage in row.passages if passage.article == article)
    if not statements:
        remedy = "add its words first: add: {file.txt: words of it}"
        raise SeedError(desk.path, f"{correction.file} has no words in {row.id}", remedy)
    return statements, statements


SET = (Action.STATE, Action.ORIGIN, Action.VALUE)
