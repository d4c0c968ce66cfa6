"""Rows under the editor's hand: a desk and a correction in, the desk with rows made, merged, split or mended out.

A row keeps its id when it takes in another one, loses a passage or gets one; a new row is named after its quotes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.edit.desk import Desk, cited, edited, held, reading_of, row_of
from generator.edit.reasons import reasons
from generator.errors import SeedError
from generator.model import Action, CellState, Correction, Edit, Passage, Quoted, Reading, Row, Shared

BY_HAND = 1.0  # confidence: a person read the passages and set them side by side
FEWEST_ARTICLES = 2  # what comparing means


def reshaped(desk: Desk, correction: Correction) -> Desk:
    """Return the desk with a row made, merged, split or mended; the same for any other correction. Raises SeedError."""
    if correction.change is Action.STATE and correction.texts == (CellState.SILENT.value,):
        return _silenced(desk, correction)
    work = {
        Action.CLAIM: _claimed,
        Action.MERGE: _merged,
        Action.SPLIT: _split,
        Action.ADD: _added,
        Action.REMOVE: _removed,
    }.get(correction.change)
    return work(desk, correction) if work else desk


def _claimed(desk: Desk, correction: Correction) -> Desk:
    passages = _in_order(desk, [_whole_sentences(desk, quote) for quote in correction.quotes])
    _refuse_alone(desk, passages, "a claim needs words of two articles", "quote a second article, or take the line out")
    row = _new(desk, passages, correction, ())
    return replace(desk, rows=(*desk.rows, row))


def _merged(desk: Desk, correction: Correction) -> Desk:
    row, *others = [row_of(desk, name) for name in correction.rows]
    others = [other for other in {other.id: other for other in others}.values() if other.id != row.id]
    if not others:
        raise SeedError(desk.path, f"{row.id} would be merged with itself", "name other claims, or take the line out")
    everything = [row, *others]
    passages = _in_order(desk, [passage for member in everything for passage in member.passages])
    known = [reason for member in everything for reason in member.shared]
    whole = _mended(desk, replace(row, edits=tuple(e for member in everything for e in member.edits)), passages, known)
    gone = {other.id for other in others}
    kept = tuple(
        replace(other, beside=row.id) if other.beside in gone and other.id != row.id else other
        for other in desk.rows
        if other.id not in gone
    )
    taken_in = (*desk.taken_in, *((other.id, row.id) for other in others))
    return replace(desk, rows=kept, taken_in=taken_in).with_row(edited(replace(whole, beside=""), _edit(correction)))


def _split(desk: Desk, correction: Correction) -> Desk:
    row = row_of(desk, correction.rows[0])
    leaving = _quoted_of(desk, row, correction.quotes)
    staying = tuple(passage for passage in row.passages if passage not in leaving)
    for part, what in ((leaving, "the part"), (staying, "what is left")):
        _refuse_alone(desk, part, f"{what} would hold words of one article only", "name more quotes, or fewer")
    rest = edited(_mended(desk, row, staying, row.shared), _edit(correction))
    off = _new(desk, leaving, correction, row.shared)
    place = [other.id for other in desk.rows].index(row.id) + 1
    rows = desk.with_row(rest).rows
    return replace(desk, rows=(*rows[:place], off, *rows[place:]))


def _added(desk: Desk, correction: Correction) -> Desk:
    row = row_of(desk, correction.rows[0])
    fresh = [_whole_sentences(desk, quote) for quote in correction.quotes]
    if all(_inside(passage, row.passages) for passage in fresh):
        raise SeedError(desk.path, f"all that is to be added stands in {row.id} already", "take the line out")
    passages = _in_order(desk, [*row.passages, *fresh])
    return desk.with_row(edited(_mended(desk, row, passages, row.shared), _edit(correction)))


def _removed(desk: Desk, correction: Correction) -> Desk:
    row = row_of(desk, correction.rows[0])
    return _without(desk, row, _quoted_of(desk, row, correction.quotes), correction)


def _silenced(desk: Desk, correction: Correction) -> Desk:
    """An outlet that is silent has no words in the row."""
    row = row_of(desk, correction.rows[0])
    if correction.quotes:
        return _without(desk, row, _quoted_of(desk, row, correction.quotes), correction)
    article = reading_of(desk, correction.file).article.id
    leaving = tuple(passage for passage in row.passages if passage.article == article)
    if not leaving:
        raise SeedError(desk.path, f"{correction.file} is silent in {row.id} already", "take the line out")
    return _without(desk, row, leaving, correction)


def _without(desk: Desk, row: Row, leaving: Sequence[Passage], correction: Correction) -> Desk:
    staying = tuple(passage for passage in row.passages if passage not in leaving)
    _refuse_alone(desk, staying, f"{row.id} would hold words of one article only", "hide the claim instead: hide: yes")
    removal = Edit(Action.REMOVE, correction.why)
    return desk.with_row(edited(_mended(desk, row, staying, row.shared), removal))


def _mended(desk: Desk, row: Row, passages: tuple[Passage, ...], known: Iterable[Shared]) -> Row:
    """The row with other passages: what fits how well was judged of the old ones, now a person has judged."""
    label_from = row.label_from if row.label_from and _inside(row.label_from, passages) else None
    shared = reasons(passages, known, desk.story.readings) or row.shared
    return replace(row, passages=passages, shared=shared, confidence=BY_HAND, label_from=label_from, core=frozenset())


def _new(desk: Desk, passages: tuple[Passage, ...], correction: Correction, known: Iterable[Shared]) -> Row:
    shared = reasons(passages, known, desk.story.readings)
    edits = (_edit(correction),)
    return Row(_id(desk, passages), correction.texts[0], passages, shared, BY_HAND, None, "", edits)


def _edit(correction: Correction) -> Edit:
    return Edit(correction.change, correction.why)


def _id(desk: Desk, passages: Sequence[Passage]) -> str:
    """A name that stays while its sentences do."""
    told = "\n".join(f"{passage.article}\n{passage.text}" for passage in passages)
    name = f"c-{hashlib.sha256(told.encode('utf-8', 'backslashreplace')).hexdigest()[:8]}"
    taken, number, free = {row.id for row in desk.rows} | {gone for gone, _ in desk.taken_in}, 2, name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _quoted_of(desk: Desk, row: Row, quotes: Iterable[Quoted]) -> tuple[Passage, ...]:
    """The passages of the row that hold the quotes; raises SeedError for a quote that stands elsewhere."""
    found: list[Passage] = []
    for quote in quotes:
        holding = held(row, cited(desk, quote))
        if not holding:
            raise SeedError(
                desk.path, f"the quote '{quote.words}' does not stand in {row.id}", "quote words of that claim"
            )
        found += holding
    return tuple(passage for passage in row.passages if passage in found)


def _whole_sentences(desk: Desk, quote: Quoted) -> Passage:
    """The sentences that hold the quote where it stands first: what they name and cite belongs to it."""
    words = cited(desk, quote)[0]
    reading = next(reading for reading in desk.story.readings if reading.article.id == words.article)
    inside = [entry for entry in reading.sentences if entry.start < words.end and words.start < entry.end]
    start = min([entry.start for entry in inside], default=words.start)
    end = max([entry.end for entry in inside], default=words.end)
    return _passage(reading, start, end)


def _passage(reading: Reading, start: int, end: int) -> Passage:
    return Passage(reading.article.id, start, end, reading.article.text[start:end])


def _in_order(desk: Desk, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Each passage once, by article as in the story; one that lies inside another is left out."""
    places = {reading.article.id: place for place, reading in enumerate(desk.story.readings)}
    distinct = set(passages)
    kept = [passage for passage in distinct if not _inside(passage, distinct - {passage})]
    return tuple(sorted(kept, key=lambda passage: (places[passage.article], passage.start, passage.end)))


def _inside(passage: Passage, others: Iterable[Passage]) -> bool:
    return any(
        other.article == passage.article and other.start <= passage.start and passage.end <= other.end
        for other in others
    )


def _refuse_alone(desk: Desk, passages: Sequence[Passage], problem: str, remedy: str) -> None:
    if len({passage.article for passage in passages}) < FEWEST_ARTICLES:
        raise SeedError(desk.path, problem, remedy)
