"""The editor's desk: the rows as corrected so far, and how a correction finds its row, its article and its words."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.edit.places import places
from generator.errors import SeedError
from generator.model import Edit, Passage, Quoted, Reading, Row, RowName, Story

MOST_NAMED = 6  # ids or files listed in a message
LONGEST_SHOWN = 60  # characters of a quote in a message


@dataclass(frozen=True, slots=True)
class Desk:
    """A story's rows under the editor's hand."""

    path: str  # the editor's file, as messages call it
    story: Story
    rows: tuple[Row, ...]  # in the order of the page inside a group of its table
    taken_in: tuple[tuple[str, str], ...] = ()  # (id of a row that is gone, id of the row that it was merged into)

    def with_row(self, row: Row) -> Desk:
        """Return the desk with the row of that id put in the place of the earlier one."""
        return replace(self, rows=tuple(row if row.id == other.id else other for other in self.rows))


def edited(row: Row, edit: Edit) -> Row:
    """Return the row with one more thing that a hand changed."""
    return replace(row, edits=(*row.edits, edit))


def file_of(reading: Reading) -> str:
    """Return the name of an article's file, in NFC."""
    return unicodedata.normalize("NFC", reading.article.path.rpartition("/")[2])


def reading_of(desk: Desk, file: str) -> Reading:
    """Return the article of a file; raises SeedError when the story has none of that name."""
    known = {file_of(reading): reading for reading in desk.story.readings}
    if file in known:
        return known[file]
    near = difflib.get_close_matches(file, known, n=1)
    here = f"here are: {', '.join(list(known)[:MOST_NAMED])}{', ...' if len(known) > MOST_NAMED else ''}"
    raise SeedError(
        desk.path, f"names a file that is no article here: '{file}'", f"did you mean '{near[0]}'?" if near else here
    )


def cited(desk: Desk, quote: Quoted) -> tuple[Passage, ...]:
    """Return every place where the words stand; raises SeedError when they stand nowhere."""
    readings = (reading_of(desk, quote.file),) if quote.file else desk.story.readings
    found = tuple(
        Passage(reading.article.id, span.start, span.end, reading.article.text[span.start : span.end])
        for reading in readings
        for span in places(quote.words, reading.article.text)
    )
    if not found:
        where = f"in {quote.file}" if quote.file else "in any article"
        remedy = "copy words of the article as they stand there now, or take the line out"
        raise SeedError(desk.path, f"the quote '{_short(quote.words)}' does not stand {where}", remedy)
    return found


def held(row: Row, words: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages of a row that hold some of the words."""
    return tuple(passage for passage in row.passages if any(passage.touches(place) for place in words))


def row_of(desk: Desk, name: RowName) -> Row:
    """Return the row that an editor means; where its id is gone the quote decides. Raises SeedError."""
    by_id = _by_id(desk, name.id)
    if name.quote is None:
        if by_id is None:
            raise SeedError(desk.path, f"there is no claim {name.id}", _like(desk, name.id))
        return by_id
    words = cited(desk, name.quote)
    if by_id is not None:
        if not held(by_id, words):
            raise SeedError(
                desk.path,
                f"the quote '{_short(name.quote.words)}' does not stand in {by_id.id}",
                "quote words of that claim",
            )
        return by_id
    return _by_quote(desk, name, [row for row in desk.rows if held(row, words)])


def _by_id(desk: Desk, wanted: str) -> Row | None:
    now = dict(desk.taken_in)
    while wanted in now:
        wanted = now[wanted]
    return next((row for row in desk.rows if row.id == wanted), None)


def _by_quote(desk: Desk, name: RowName, holding: Sequence[Row]) -> Row:
    """The one row that holds the quote; of several the one that leads, as the others are folded beside it."""
    leading = [row for row in holding if not row.beside] if len(holding) > 1 else holding
    if len(leading) == 1:
        return leading[0]
    quote = f"the quote '{_short(name.quote.words if name.quote else '')}'"
    if not holding:
        raise SeedError(
            desk.path, f"{quote} stands in no claim", "quote other words, or make a claim of it: claim and quotes"
        )
    ids = [row.id for row in leading or holding]
    raise SeedError(
        desk.path, f"{quote} stands in {len(holding)} claims", f"name one by its id: {', '.join(ids[:MOST_NAMED])}"
    )


def _like(desk: Desk, wanted: str) -> str:
    near = difflib.get_close_matches(wanted, [row.id for row in desk.rows], n=1)
    return f"did you mean {near[0]}?" if near else "name it by its id on the page, or by words: quote"


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}..."
