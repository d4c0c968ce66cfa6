"""A story under the editor's hand: three invented articles and two rows of them, and a file of corrections applied."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.compare import compare
from generator.edit import edit
from generator.errors import SeedError
from generator.model import Alignment, ComparedRow, Comparison, Row
from generator.read.editor import read_editors_file
from tests.builders import passage, reading, row, story

SWAHILI = reading(
    "sw", "Meli iliondoka Jumatatu.", "Watu watano walikufa.", "Bandari ilifungwa.", id="sw", path="seeds/s/sw.txt"
)
ENGLISH = reading(
    "en", "The ship left on Monday.", "Six people died.", "The port was shut.", id="en", path="seeds/s/en.txt"
)
HINDI = reading("hi", "पोत सोमवार को गया।", "पाँच लोग मरे।", "बंदरगाह बंद रहा।", id="hi", path="seeds/s/hi.txt")
LEFT = row(
    "The ship left",
    *(
        passage(SWAHILI, "Meli iliondoka Jumatatu."),
        passage(ENGLISH, "The ship left on Monday."),
        passage(HINDI, "पोत सोमवार को गया।"),
    ),
)
DIED = row("People died", passage(SWAHILI, "Watu watano walikufa."), passage(ENGLISH, "Six people died."))
PORT = (
    passage(SWAHILI, "Bandari ilifungwa."),
    passage(ENGLISH, "The port was shut."),
    passage(HINDI, "बंदरगाह बंद रहा।"),
)
REST = (*PORT[:2], passage(HINDI, "पाँच लोग मरे।"), PORT[2])


def corrected(*lines: str, rows: tuple[Row, ...] = (LEFT, DIED)) -> Comparison:
    """Return the story compared, with these lines of corrections; `LEFT` and `DIED` stand for the ids of the rows."""
    text = "corrections:\n" + "".join(f"  - {line}\n" for line in lines)
    named = text.replace("LEFT", LEFT.id).replace("DIED", DIED.id)
    files = frozenset(PurePosixPath(entry.article.path).name for entry in (SWAHILI, ENGLISH, HINDI))
    file = read_editors_file(named, "seeds/s/_story.yml", "s", files).story
    told = story(SWAHILI, ENGLISH, HINDI, corrections=file.corrections)
    return compare(told, *edit(told, Alignment(rows, REST)))


def mistakes(*lines: str) -> list[str]:
    """Return the parts of the message that the reader of such lines gives."""
    try:
        corrected(*lines)
    except SeedError as error:
        return [f"{problem} ({remedy})" for problem, remedy in zip_parts(error)]
    return []


def zip_parts(error: SeedError) -> list[tuple[str, str]]:
    """Return the mistakes of one message one by one."""
    return list(zip(error.problem.split("; "), error.remedy.split("; "), strict=True))


def line_of(comparison: Comparison, given: Row | str) -> ComparedRow:
    """Return a row as compared, by the row or its label."""
    label, name = (given, "") if isinstance(given, str) else ("", given.id)
    return next(entry for entry in comparison.rows if entry.row.id == name or entry.row.label == label)


def unapplied(comparison: Comparison) -> list[str]:
    """Return what could not be applied, one line each."""
    return [f"{entry.problem} ({entry.remedy})" for entry in comparison.corrections.unapplied]


def texts(entry: ComparedRow) -> list[str]:
    """Return the passages of a row, verbatim."""
    return [found.text for found in entry.row.passages]
