"""The data beside the page: a comparison in, story.json, claims.csv and cells.csv out, as text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from generator.model import Cell, ComparedRow, Comparison, Difference, Passage, Reading, Statement

_ESCAPED = re.compile("[<>&\u2028\u2029\ud800-\udfff]")  # what ends an element or a line, and what UTF-8 cannot hold
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what follows


def story_json(comparison: Comparison) -> str:
    """Return the lossless export; its keys are part of the product and stay."""
    story = comparison.story
    lineage_of = {article: lineage.id for lineage in comparison.lineages for article in lineage.articles}
    export = {
        "story": story.slug,
        "title": story.title,
        "articles": [_article(reading, lineage_of) for reading in story.readings],
        "rows": [_row(row) for row in comparison.rows],
        "differences": [_difference(difference) for difference in comparison.differences],
        "wording": [
            {"of": entry.of, "kind": entry.kind, "values": {article: list(words) for article, words in entry.values}}
            for entry in comparison.wording
        ],
        "unaligned": _unaligned(comparison),
        "lineages": [
            {
                "id": lineage.id,
                "name": lineage.name,
                "articles": list(lineage.articles),
                "reason": lineage.reason,
                "known": lineage.known,
            }
            for lineage in comparison.lineages
        ],
    }
    return _json(export)


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
    for compared in comparison.rows:
        row, verdict = compared.row, compared.verdict
        states = {cell.article: cell.state.value for cell in compared.cells}
        counts = [str(verdict.agreeing), str(verdict.mentioning), str(verdict.lineages)]
        words = [verdict.words, verdict.kind.value, "; ".join(verdict.notes)]
        told = [row.id, row.label, "yes" if row.sure else "possibly", *words, *counts, "; ".join(compared.cited)]
        lines.append([*map(defused, told), *(states[article] for article in articles)])
    return _csv(lines)


def cells_csv(comparison: Comparison) -> str:
    """Return one line for each statement, and one for each silent outlet."""
    readings = {reading.article.id: reading for reading in comparison.story.readings}
    told_of_article = ["claim", "label", "article", "outlet", "language"]
    lines = [[*told_of_article, "state", "text", "start", "end", "attributed_to", "value", "focus"]]
    for compared in comparison.rows:
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


def _article(reading: Reading, lineage_of: dict[str, str]) -> dict[str, str]:
    article = reading.article
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet.value,
        "language": reading.language,
        "direction": reading.direction,
        "title": article.title.value,
        "published": article.published.value,
        "url": article.url.value,
        "lineage": lineage_of.get(article.id, ""),
    }


def _row(compared: ComparedRow) -> dict[str, Any]:
    row, verdict = compared.row, compared.verdict
    speaking = [cell for cell in compared.cells if cell.statements]
    return {
        "id": row.id,
        "label": row.label,
        "verdict": verdict.words,
        "mentions": [cell.article for cell in speaking],
        "cited": list(compared.cited),
        "shared": [{"kind": shared.kind.value, "key": shared.key, "label": shared.label} for shared in row.shared],
        "cells": {cell.article: [_statement(statement) for statement in cell.statements] for cell in speaking},
        "kind": verdict.kind.value,
        "notes": list(verdict.notes),
        "origins": {"agreeing": verdict.agreeing, "mentioning": verdict.mentioning, "all": verdict.lineages},
        "states": {cell.article: cell.state.value for cell in compared.cells},
        "sure": row.sure,
        "confidence": row.confidence,
        "beside": row.beside or None,
        "label_from": None
        if row.label_from is None
        else {"article": row.label_from.article, **_passage(row.label_from)},
    }


def _quoted(words: Passage | None) -> dict[str, Any] | None:
    """Return the words that a label quotes and where they stand; None where it quotes none."""
    return None if words is None else {"article": words.article, **_passage(words)}


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        **_passage(statement.passage),
        "state": statement.state.value,
        "attributed_to": list(statement.attributed_to),
        "value": statement.value,
        "focus": [{"start": part.start, "end": part.end} for part in statement.passage.focus],
    }


def _focus(passage: Passage) -> str:
    """The words of a passage that state the claim; of several stretches, with … between them."""
    parts = (passage.text[part.start - passage.start : part.end - passage.start] for part in passage.focus)
    return " … ".join(parts)


def _difference(difference: Difference) -> dict[str, Any]:
    values: dict[str, dict[str, str]] = {}
    for version in difference.versions:
        for passage in version.passages:
            values.setdefault(passage.article, {"text": passage.text, "value": version.value})
    return {
        "id": difference.id,
        "row": difference.row,
        "kind": difference.kind,
        "about": difference.about,
        "values": values,
        "versions": [
            {"value": version.value, "told": [{"article": p.article, **_passage(p)} for p in version.passages]}
            for version in difference.versions
        ],
        "reading": difference.reading,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {"text": passage.text, "start": passage.start, "end": passage.end}


def _unaligned(comparison: Comparison) -> dict[str, list[dict[str, Any]]]:
    """Return the passages that stand in no row, for every article, even if it has none."""
    passages: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for passage in comparison.unaligned:
        passages[passage.article].append(_passage(passage))
    return {reading.article.id: passages[reading.article.id] for reading in comparison.story.readings}
