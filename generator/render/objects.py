"""The parts of a comparison as JSON objects: records in, what `story.json` says of each out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from generator.model import (
    Action,
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
from generator.render.glosses import glosses_of


def lineage_object(lineage: Lineage) -> dict[str, Any]:
    """Return an origin: its articles, what ties them, and how surely."""
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


def article_object(reading: Reading, lineage_of: dict[str, Lineage]) -> dict[str, str | float]:
    """Return an article with what ties it to its origin."""
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


def row_object(compared: ComparedRow, comparison: Comparison) -> dict[str, Any]:
    """Return a claim with the statements of each article that tells it."""
    row, verdict = compared.row, compared.verdict
    speaking = [cell for cell in compared.cells if cell.statements]
    return {
        "id": row.id,
        "label": row.label,
        "verdict": verdict.words,
        "mentions": [cell.article for cell in speaking],
        "cited": list(compared.cited),
        "shared": [{"kind": shared.kind.value, "key": shared.key, "label": shared.label} for shared in row.shared],
        "cells": {
            cell.article: [_statement(statement, comparison) for statement in cell.statements] for cell in speaking
        },
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


def quoted_object(words: Passage | None) -> dict[str, Any] | None:
    """Return the words that a label quotes and where they stand; None where it quotes none."""
    return None if words is None else {"article": words.article, **_passage(words)}


def _statement(statement: Statement, comparison: Comparison) -> dict[str, Any]:
    return {
        **_passage(statement.passage),
        "state": statement.state.value,
        "attributed_to": list(statement.attributed_to),
        "value": statement.value,
        "focus": [{"start": part.start, "end": part.end} for part in statement.passage.focus],
        **_hand(statement.edits),
        **_glosses(statement.passage, comparison),
    }


def difference_object(difference: Difference) -> dict[str, Any]:
    """Return a difference with the words and the value of each article."""
    values: dict[str, dict[str, str]] = {}
    for version in difference.versions:
        for passage in version.passages:
            values[passage.article] = {"text": passage.text, "value": version.value}  # of a toll the article's highest
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
        **({"compatible": True} if difference.compatible else {}),
        **({"edited": difference.edited} if difference.edited else {}),
    }


def person_object(person: Person, comparison: Comparison) -> dict[str, Any]:
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


def change_object(change: Change) -> dict[str, Any]:
    """Return what changed since the last release."""
    return {
        "kind": change.kind.value,
        "claim": change.claim or None,
        "label": change.label,
        "words": change.words,
        "articles": list(change.articles),
    }


def _passage(passage: Passage) -> dict[str, Any]:
    told = {"text": passage.text, "start": passage.start, "end": passage.end}
    return {**told, "cut": True} if passage.cut_from else told  # the rest may not be published


def _glosses(passage: Passage, comparison: Comparison) -> dict[str, dict[str, str]]:
    """Return the glosses of a whole passage by language, and how those are marked that are; no key for none."""
    found = glosses_of(passage, comparison.reading(passage.article).language, comparison.corrections)
    whole = {code: views[0] for code, views in found.items() if len(views) == 1 and not views[0].words}
    texts = {code: view.text for code, view in whole.items()}
    marks = {code: str(view.mark) for code, view in whole.items() if view.mark}
    return {key: told for key, told in (("glosses", texts), ("gloss_marks", marks)) if told}


def unaligned_objects(comparison: Comparison) -> dict[str, list[dict[str, Any]]]:
    """Return the passages that stand in no row, for every article, even if it has none."""
    passages: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for passage in comparison.unaligned:
        passages[passage.article].append({**_passage(passage), **_glosses(passage, comparison)})
    return {reading.article.id: passages[reading.article.id] for reading in comparison.story.readings}
