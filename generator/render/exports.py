"""The data beside the page: a comparison in, story.json, claims.csv and cells.csv out, as text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from generator.model import (
    Action,
    Cell,
    Change,
    ComparedRow,
    Comparison,
    Difference,
    Edit,
    Lineage,
    Passage,
    Person,
    Reading,
    Role,
    Statement,
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
        "articles": [_article(reading, lineage_of) for reading in story.readings],
        "rows": [_row(row) for row in comparison.rows],
        "differences": [_difference(difference) for difference in comparison.differences],
        "wording": [
            {"of": entry.of, "kind": entry.kind, "values": {article: list(words) for article, words in entry.values}}
            for entry in comparison.wording
        ],
        "people": [_named(person, comparison) for person in comparison.people],
        "unaligned": _unaligned(comparison),
        "lineages": [_lineage(lineage) for lineage in comparison.lineages],
        "released": comparison.released.date if comparison.released else None,
        "changes": [_change(change) for change in comparison.changes],
    }
    return _json(export | _corrections(comparison))


def _corrections(comparison: Comparison) -> dict[str, Any]:
    """Return the editor's glosses and what could not be applied; no key for what there is none of."""
    glosses = [
        {"words": [_quoted(place) for place in gloss.words], "text": gloss.text}
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
    lines = [
        ["claim", "label", "article", "outlet", "language", "state", "text", "start", "end", "attributed_to", "value"]
    ]
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
        return [[cell.state.value, "", "", "", "", ""]]
    return [
        [
            statement.state.value,
            defused(statement.passage.text),
            str(statement.passage.start),
            str(statement.passage.end),
            defused("; ".join(statement.attributed_to)),
            defused(statement.value),
        ]
        for statement in cell.statements
    ]


def _lineage(lineage: Lineage) -> dict[str, Any]:
    return {
        "id": lineage.id,
        "name": lineage.name,
        "articles": list(lineage.articles),
        "reason": lineage.reason,
        "known": lineage.known,
        "level": lineage.level,
        "confidence": lineage.confidence,
        "ties": [
            {
                "articles": [tie.one, tie.other],
                "kind": tie.kind.value,
                "reason": tie.reason,
                "confidence": tie.confidence,
            }
            for tie in lineage.ties
        ],
    }


def _article(reading: Reading, lineage_of: dict[str, Lineage]) -> dict[str, str | float]:
    article = reading.article
    lineage = lineage_of.get(article.id)
    tie = lineage.tie_of(article.id) if lineage else None
    told = tie or lineage  # an article of several is tied by its surest tie; one alone has the reason of its lineage
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet.value,
        "language": reading.language,
        "direction": reading.direction,
        "title": article.title.value,
        "published": article.published.value,
        "url": article.url.value,
        "lineage": lineage.id if lineage else "",
        "lineage_reason": told.reason if told else "",
        "lineage_confidence": told.confidence if told else 0.0,
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
        **_hand(row.edits),
        **({"hidden": True} if row.hidden else {}),
    }


def _hand(edits: Iterable[Edit]) -> dict[str, Any]:
    """Return what a hand changed and its notes; no key where it did nothing."""
    changed = [{"change": edit.change.value, "why": edit.why} for edit in edits if edit.change is not Action.NOTE]
    notes = [edit.text for edit in edits if edit.change is Action.NOTE]
    return {key: told for key, told in (("edited", changed), ("editors_notes", notes)) if told}


def _quoted(words: Passage | None) -> dict[str, Any] | None:
    """Return the words that a label quotes and where they stand; None where it quotes none."""
    return None if words is None else {"article": words.article, **_passage(words)}


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        **_passage(statement.passage),
        "state": statement.state.value,
        "attributed_to": list(statement.attributed_to),
        "value": statement.value,
        **_hand(statement.edits),
    }


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
        **({"edited": difference.edited} if difference.edited else {}),
    }


def _named(person: Person, comparison: Comparison) -> dict[str, Any]:
    """Return a person with the titles of each article, the words of a title verbatim."""
    return {
        "key": person.key,
        "name": person.name,
        "roles": {
            article: [_title(role, comparison.reading(article).article.text) for role in roles]
            for article, roles in person.roles
        },
    }


def _title(role: Role, text: str) -> dict[str, Any]:
    words = {"text": text[role.start : role.end], "role": role.role, "place": role.place or None}
    return {**words, "fields": list(role.fields), "start": role.start, "end": role.end}


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "claim": change.claim or None,
        "label": change.label,
        "words": change.words,
        "articles": list(change.articles),
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {"text": passage.text, "start": passage.start, "end": passage.end}


def _unaligned(comparison: Comparison) -> dict[str, list[dict[str, Any]]]:
    """Return the passages that stand in no row, for every article, even if it has none."""
    passages: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for passage in comparison.unaligned:
        passages[passage.article].append(_passage(passage))
    return {reading.article.id: passages[reading.article.id] for reading in comparison.story.readings}
