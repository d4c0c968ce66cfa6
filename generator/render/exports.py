"""The data beside the page: a comparison in, story.json, claims.csv and cells.csv out, as text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import Any

from generator.model import (
    Cell,
    ComparedRow,
    Comparison,
    Passage,
)
from generator.render.objects import (
    article_object,
    change_object,
    difference_object,
    lineage_object,
    person_object,
    quoted_object,
    row_object,
    unaligned_objects,
)

_ESCAPED = re.compile("[<>&\u2028\u2029\ud800-\udfff]")  # what ends an element or a line, and what UTF-8 cannot hold
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what follows


def story_json(comparison: Comparison) -> str:
    """Return the lossless export; its keys are part of the product and stay."""
    story = comparison.story
    lineage_of = {article: lineage for lineage in comparison.lineages for article in lineage.articles}
    export = {
        "story": story.slug,
        "title": story.title,
        "articles": [article_object(reading, lineage_of) for reading in story.readings],
        "rows": [row_object(row, comparison) for row in comparison.rows],
        "differences": [difference_object(difference) for difference in comparison.differences],
        "wording": [
            {
                "of": entry.of,
                "kind": entry.kind,
                "values": {article: list(words) for article, words in entry.values},
                "glosses": {article: list(glosses) for article, glosses in entry.glosses},
            }
            for entry in comparison.wording
        ],
        "publishing": {
            reading.article.id: reading.article.publishing.value
            for reading in story.readings
            if reading.article.publishing
        },
        "people": [person_object(person, comparison) for person in comparison.people],
        "unaligned": unaligned_objects(comparison),
        "lineages": [lineage_object(lineage) for lineage in comparison.lineages],
        "released": comparison.released.date if comparison.released else None,
        "changes": [change_object(change) for change in comparison.changes],
    }
    return _json(export | _corrections(comparison))


def _corrections(comparison: Comparison) -> dict[str, Any]:
    """Return the editor's glosses and what could not be applied; no key for what there is none of."""
    glosses = [
        {"words": [quoted_object(place) for place in gloss.words], "text": gloss.text}
        for gloss in comparison.corrections.glosses
    ]
    unapplied = [
        {"path": entry.path, "problem": entry.problem, "remedy": entry.remedy}
        for entry in comparison.corrections.unapplied
    ]
    return {key: told for key, told in (("glosses", glosses), ("not_applied", unapplied)) if told}


def claims_csv(comparison: Comparison) -> str:
    """Return one line for each claim, with a letter for each article."""
    articles = [reading.article.id for reading in comparison.story.readings]
    header = [
        "claim",
        "label",
        "sure",
        "verdict",
        "kind",
        "notes",
        "agreeing",
        "mentioning",
        "origins",
        "cited",
        *articles,
    ]
    lines: list[list[str]] = [header]
    for compared in _shown(comparison):
        row, verdict = compared.row, compared.verdict
        states = {cell.article: cell.state.value for cell in compared.cells}
        counts = [str(verdict.agreeing), str(verdict.mentioning), str(verdict.lineages)]
        words = [verdict.words, verdict.kind.value, "; ".join(verdict.notes)]
        told = [row.id, row.label, "yes" if row.sure else "possibly", *words, *counts, "; ".join(compared.cited)]
        lines.append([*map(defused, told), *(states[article] for article in articles)])
    return _csv(lines)


def _shown(comparison: Comparison) -> list[ComparedRow]:
    """The tables list what the page shows."""
    return [compared for compared in comparison.rows if not compared.row.hidden]


def cells_csv(comparison: Comparison) -> str:
    """Return one line for each statement, and one for each silent outlet."""
    readings = {reading.article.id: reading for reading in comparison.story.readings}
    told_of_article = ["claim", "label", "article", "outlet", "language"]
    lines = [[*told_of_article, "state", "text", "start", "end", "attributed_to", "value", "focus"]]
    for compared in _shown(comparison):
        for cell in compared.cells:
            reading = readings[cell.article]
            told = [compared.row.id, compared.row.label, cell.article, reading.article.outlet.value, reading.language]
            lines.extend([*map(defused, told), *line] for line in _cell_lines(cell))
    return _csv(lines)


def defused(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula; JSON has it unchanged."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def report_json(report: dict[str, Any]) -> str:
    """Return a report in the form of the other exports."""
    return _json(report)


def _json(export: dict[str, Any]) -> str:
    """Return JSON that is safe inside a page too: no character of it can end an element."""
    text = json.dumps(export, ensure_ascii=False, indent=1)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _csv(lines: Iterable[list[str]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(lines)
    return file.getvalue().encode("utf-8", "replace").decode("utf-8")


def _cell_lines(cell: Cell) -> list[list[str]]:
    if not cell.statements:
        return [[cell.state.value, "", "", "", "", "", ""]]
    return [
        [
            statement.state.value,
            defused(statement.passage.text),
            str(statement.passage.start),
            str(statement.passage.end),
            defused("; ".join(statement.attributed_to)),
            defused(statement.value),
            defused(_focus(statement.passage)),
        ]
        for statement in cell.statements
    ]


def _focus(passage: Passage) -> str:
    """The words of a passage that state the claim; of several stretches, with … between them."""
    parts = (passage.text[part.start - passage.start : part.end - passage.start] for part in passage.focus)
    return " … ".join(parts)
