"""The starting file: a comparison in, an editor's file out in which all that can be corrected stands as comments.

A line that opens with "# " corrects something as soon as that is taken away; every such line by itself and any of them
together make a file that can be read. Lines with "##" only explain. As written the file changes nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from generator.edit.desk import file_of
from generator.model import Cell, CellState, ComparedRow, Comparison, Passage, Publishing, Reading, Statement

WHY = '"say why: readers will see it"'
_ESCAPED = re.compile(
    "[^\x20-\x7e\xa1-\u200d\u2010-\u2027\u2030-\u2065\u206a-\ud7ff\uf900-\ufefe\uff00-\uffef\U00010000-\U0010ffff]"
)
_FEWEST_SPLIT = 4  # articles: two for each part
_HEAD = """\
## What can be corrected by hand in this story; "Correct by hand" in the README explains it.
## Take the "# " in front of a line away and change what stands there: it corrects something from the next build on.
## Lines with ## only explain. As it stands, this file changes nothing.
"""
_CORRECTIONS = """\
## One line for each correction: where (row and its id, or quote and words that stand in it; file), what, and why.
## what: rename, merge, split, add, remove, hide, pin, order, note of a row; a claim of your own with its quotes;
## state, origin, value of an outlet's words; gloss: words of a quote in the language of the page.
## state is one of: {states}.
"""


def starting_file(comparison: Comparison) -> str:
    """Return the file as text, ready to be read as `_story.yml`."""
    story = comparison.story
    return "\n".join(
        (
            _HEAD,
            f"# title: {quoted(story.title)}",
            f"# note: {quoted(story.note)}",
            f"## What may be published of the articles: {', '.join(Publishing)}; an article may have its own publish:.",
            f"# publish: {Publishing.QUOTES}",
            "",
            "articles:",
            *(line for reading in story.readings for line in _article(reading, comparison)),
            "",
            _CORRECTIONS.format(states=", ".join(_word(state) for state in CellState)),
            "corrections:",
            *_whole(comparison),
            *_rows(comparison),
            "",
        )
    )


def quoted(text: str) -> str:
    """Return text in double quotes as YAML reads it, on one line; what nobody would see is written as its number."""
    return _seen(json.dumps(" ".join(text.split()), ensure_ascii=False))


def _seen(text: str) -> str:
    """Text on one line as YAML can hold it, in a comment too: what nobody would see is written as its number."""
    return _ESCAPED.sub(lambda found: _escape(ord(found[0])), " ".join(text.split()))


def _escape(code: int) -> str:
    return "\\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04x}"  # noqa: PLR2004 - half a character is none


def _article(reading: Reading, comparison: Comparison) -> Iterator[str]:
    article = reading.article
    family = next(entry for entry in comparison.lineages if article.id in entry.articles)
    yield f"  {quoted(file_of(reading))}:"
    told = (
        ("outlet", article.outlet.value, article.outlet.origin),
        ("language", reading.language, reading.language_origin),
        ("title", article.title.value, article.title.origin),
        ("published", article.published.value, article.published.origin),
        ("lineage", article.lineage.value or (family.name if family.known else ""), family.reason),
    )
    for key, value, origin in told:
        yield f"## {_seen(origin) or 'not found'}:"
        yield f"#     {key}: {quoted(value)}"


def _whole(comparison: Comparison) -> Iterator[str]:
    """The order of the claims, and a claim of the editor's own."""
    shown = [compared.row for compared in comparison.rows if not compared.row.hidden]
    leading = [row for row in shown if not row.beside]
    if leading:
        yield "## The order of the claims, each inside its group of the table; those not listed follow."
        yield _correction(("order", _list(row.id for row in leading)), ("why", WHY))
    first: dict[str, Passage] = {}
    for passage in (*comparison.unaligned, *(passage for row in shown for passage in row.passages)):
        first.setdefault(passage.article, passage)
    if len(first) > 1:
        yield "## A claim of your own: words of two articles or more that tell one thing."
        quotes = _quotes(list(first.values())[:2], comparison)
        yield _correction(("claim", quoted("What both tell")), ("quotes", quotes), ("why", WHY))


def _rows(comparison: Comparison) -> Iterator[str]:
    explained: set[Passage] = set()
    for compared in comparison.rows:
        yield ""
        yield f"## {compared.row.id}  {_seen(compared.row.label)}  ({_seen(compared.verdict.words)})"
        yield from _row(compared, comparison)
        for cell in compared.cells:
            file = quoted(file_of(comparison.reading(cell.article)))
            yield from (_cell(compared.row.id, file, statement) for statement in cell.statements)
            fresh = [entry.passage for entry in cell.statements if entry.passage not in explained]
            explained.update(fresh)
            for passage in fresh:
                where = (("file", file), ("quote", quoted(passage.text)))
                yield _correction(*where, ("gloss", quoted("the same in the language of the page")))


def _row(compared: ComparedRow, comparison: Comparison) -> Iterator[str]:
    row, why = compared.row, ("why", WHY)
    here = ("row", row.id)
    yield _correction(here, ("rename", quoted(row.label)), why)
    yield _correction(here, ("hide", "yes"), why)
    yield _correction(here, ("pin", "yes"), why)
    yield _correction(here, ("note", quoted("a line below the claim")))
    near = [other.row.id for other in comparison.rows if other.row.beside == row.id]
    others = near or [other.row.id for other in comparison.rows if other.row.id != row.id][:1]
    if others:
        yield _correction(here, ("merge", _list(others)), why)
    speaking = [cell for cell in compared.cells if cell.statements]
    if len(speaking) >= _FEWEST_SPLIT:
        part = _quotes([cell.statements[0].passage for cell in speaking[:2]], comparison)
        yield _correction(here, ("split", part), ("claim", quoted("What this part tells")), why)
    if len(speaking) > 2:  # noqa: PLR2004 - two must stay
        yield _correction(here, ("remove", _quotes([speaking[-1].statements[0].passage], comparison)), why)
    if candidate := _silent(compared.cells, comparison.unaligned):
        yield _correction(here, ("add", _quotes([candidate], comparison)), why)


def _silent(cells: Sequence[Cell], unaligned: Sequence[Passage]) -> Passage | None:
    """Words of an outlet that is silent in the row: somewhere among its sentences the claim may stand."""
    silent = {cell.article for cell in cells if not cell.statements}
    return next((passage for passage in unaligned if passage.article in silent), None)


def _cell(row: str, file: str, statement: Statement) -> str:
    return _correction(
        ("row", row),
        ("file", file),
        ("quote", quoted(statement.passage.text)),
        ("state", _word(statement.state)),
        ("origin", _list(quoted(name) for name in statement.attributed_to)),
        ("value", quoted(statement.value)),
        ("why", WHY),
    )


def _quotes(passages: Sequence[Passage], comparison: Comparison) -> str:
    told = (f"{quoted(file_of(comparison.reading(p.article)))}: {quoted(p.text)}" for p in passages)
    return f"{{{', '.join(told)}}}"


def _list(entries: Iterator[str] | Sequence[str]) -> str:
    return f"[{', '.join(entries)}]"


def _correction(*parts: tuple[str, str]) -> str:
    return f"#   - {{{', '.join(f'{key}: {value}' for key, value in parts)}}}"


def _word(state: CellState) -> str:
    return state.name.lower().replace("_", " ")
