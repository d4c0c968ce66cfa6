"""Stage 5, edit: a story and its rows in, the rows as its editor corrects them out.

The editor's file names rows by their ids and by words that stand in them, never by positions. A correction that does
not fit any more is told, and the others are applied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.edit.desk import Desk
from generator.edit.glosses import glossed
from generator.edit.marks import led_again, marked
from generator.edit.rows import reshaped
from generator.edit.rulings import SET, gloss, ruling
from generator.errors import SeedError, printable
from generator.model import (
    Action,
    Alignment,
    CellState,
    Correction,
    Corrections,
    GlossCatalog,
    Passage,
    Refusal,
    Row,
    Story,
)

EDITORS_FILE = "_story.yml"
Made = TypeVar("Made")
_Failed = list[tuple[int, Refusal]]


def edit(story: Story, alignment: Alignment, catalogs: Sequence[GlossCatalog] = ()) -> tuple[Alignment, Corrections]:
    """Return the rows as corrected, and what is left for later stages; the same rows where nothing is corrected."""
    from_catalogs, stale = glossed(story, catalogs)
    if not story.corrections:
        return alignment, Corrections(unapplied=stale, glossed=from_catalogs)
    path = f"{story.readings[0].article.path.rpartition('/')[0]}/{EDITORS_FILE}"
    desk, failed = Desk(path, story, alignment.rows), _Failed()
    for step in (reshaped, marked):  # first what rows there are, then what is said of them
        for correction in _standing(story, failed):
            desk = _tried(step, desk, correction, failed) or desk
    told = _standing(story, failed)
    rulings = _all(ruling, desk, [entry for entry in told if entry.change in SET and not _silences(entry)], failed)
    glosses = _all(gloss, desk, [entry for entry in told if entry.change is Action.GLOSS], failed)
    rows = led_again(desk.rows)
    unapplied = (*(refusal for _, refusal in sorted(failed, key=lambda entry: entry[0])), *stale)
    corrected = replace(alignment, rows=rows, unaligned=_unaligned(story, alignment, rows))
    return corrected, Corrections(rulings, glosses, unapplied, from_catalogs)


def _standing(story: Story, failed: _Failed) -> list[Correction]:
    """The corrections of all lines that did not fail so far."""
    lines = {line for line, _ in failed}
    return [correction for correction in story.corrections if correction.line not in lines]


def _silences(correction: Correction) -> bool:
    return correction.texts == (CellState.SILENT.value,)


def _all(
    step: Callable[[Desk, Correction], Made], desk: Desk, corrections: Iterable[Correction], failed: _Failed
) -> tuple[Made, ...]:
    made = (_tried(step, desk, correction, failed) for correction in corrections)
    return tuple(entry for entry in made if entry is not None)


def _tried(
    step: Callable[[Desk, Correction], Made], desk: Desk, correction: Correction, failed: _Failed
) -> Made | None:
    """What a correction gives; None when it does not fit any more, which is then among the failed."""
    try:
        return step(desk, correction)
    except SeedError as error:
        problem = f"line {correction.line}: {correction.change.value}: {error.problem}"
        failed.append(
            (correction.line, Refusal(error.path, printable(problem), printable(error.remedy), desk.story.slug))
        )
        return None


def _unaligned(story: Story, alignment: Alignment, rows: Iterable[Row]) -> tuple[Passage, ...]:
    """What stands in no row of the page: nothing of an article is lost when a row is hidden or a passage removed."""
    shown = [passage for row in rows if not row.hidden for passage in row.passages]
    before = [passage for row in alignment.rows for passage in row.passages]
    places = {reading.article.id: place for place, reading in enumerate(story.readings)}
    freed = [
        Passage(reading.article.id, sentence.start, sentence.end, reading.text_of(sentence))
        for reading in story.readings
        for sentence in reading.sentences
        if _covered(reading.article.id, sentence.start, sentence.end, before)
    ]
    left = {p for p in (*alignment.unaligned, *freed) if not _covered(p.article, p.start, p.end, shown)}
    return tuple(sorted(left, key=lambda passage: (places[passage.article], passage.start)))


def _covered(article: str, start: int, end: int, passages: Iterable[Passage]) -> bool:
    return any(passage.article == article and passage.start <= start and end <= passage.end for passage in passages)
