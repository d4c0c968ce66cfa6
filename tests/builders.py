# ruff: noqa: ANN401 - the details of a record are of as many types as it has fields
"""Records for tests, with sane defaults: say only what the test is about, the rest is made up.

`reading("sw", "Meli iliondoka Jumatatu.", outlet="Pwani Leo")` is an article as understood, a
`passage` of two of them makes a `row`, and `compared(row, story, {"pwani-leo": "A"})` a line of
the consensus table.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import Any

from generator.align.units import Unit
from generator.model import (
    Article,
    Cell,
    CellState,
    ComparedRow,
    Comparison,
    Finding,
    Inputs,
    Lineage,
    MentionKind,
    Passage,
    Reading,
    Row,
    Sentence,
    SentenceKind,
    Shared,
    Statement,
    Story,
    Support,
    Verdict,
    VerdictKind,
)

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ps", "ur")
_FINDINGS = ("outlet", "language", "title", "published", "url", "byline", "dateline", "lineage")


def article(text: str = "The ship left on Monday.", **details: Any) -> Article:
    """Return an article; findings may be given as plain words, which a header then declares."""
    found: dict[str, Any] = {name: _finding(details.pop(name, "")) for name in _FINDINGS}
    name = details.pop("id", re.sub(r"[^a-z0-9]+", "-", found["outlet"].value.casefold()).strip("-") or "article")
    story_slug = details.pop("story", "ship-leaves")
    plain: dict[str, Any] = {
        "id": name,
        "path": f"seeds/{story_slug}/{name}.txt",
        "story": story_slug,
        "credits": (),
        "note": "",
        "text": text,
        "asides": (),
        "cuts": (),
        "notices": (),
        "digest": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    return Article(**found, **(plain | details))


def sentence(index: int, start: int, end: int, **details: Any) -> Sentence:
    """Return a sentence that mentions nothing, unless told otherwise."""
    plain: dict[str, Any] = {
        "kind": SentenceKind.SENTENCE,
        "mentions": (),
        "attributions": (),
        "quotes": (),
        "doubts": (),
        "negations": (),
        "words": max(1, (end - start) // 6),
        "vector": (),
    }
    return Sentence(index, start, end, **(plain | details))


def unit(name: str, number: int = 0) -> Unit:
    """Return a unit of the article with that letter for a name: "a" stands first in its story."""
    return Unit(name, ord(name) - ord("a"), (sentence(number, 0, 1),), (), {})


def reading(language: str, *sentences: str, **details: Any) -> Reading:
    """Return a reading whose article consists of these sentences, one a line."""
    support = details.pop("support", Support.FULL)
    origin = details.pop("language_origin", "script")
    given = article("\n".join(sentences), **details)
    spans, start = [], 0
    for index, text in enumerate(sentences):
        spans.append(sentence(index, start, start + len(text)))
        start += len(text) + 1
    direction = "rtl" if language in _RIGHT_TO_LEFT else "ltr"
    return Reading(given, language, origin, direction, support, tuple(spans))


def story(*readings: Reading, **details: Any) -> Story:
    """Return a story of these readings."""
    plain = {"slug": "ship-leaves", "title": "The ship leaves", "title_origin": "folder", "note": "", "refused": ()}
    return Story(readings=readings, **(plain | details))


def passage(given: Reading, text: str) -> Passage:
    """Return the passage of a reading that is `text`; ValueError when its article does not hold it."""
    start = given.article.text.index(text)
    return Passage(given.article.id, start, start + len(text), text)


def shared(key: str, kind: MentionKind = MentionKind.CONCEPT, **words: tuple[str, ...]) -> Shared:
    """Return a reason; the words as written are given by article id, with _ for -."""
    return Shared(kind, key, key, tuple((name.replace("_", "-"), written) for name, written in words.items()))


def row(label: str, *passages: Passage, **details: Any) -> Row:
    """Return a row whose id follows from its label; `sure=False` gives it a low confidence."""
    name = "c-" + hashlib.sha256(label.encode()).hexdigest()[:8]
    plain: dict[str, Any] = {
        "id": name,
        "label": label,
        "passages": passages,
        "shared": (shared("ship"),),
        "confidence": 0.9 if details.pop("sure", True) else 0.5,
    }
    return Row(**(plain | details))


def compared(given: Row, told: Story, states: dict[str, str] | None = None, **details: Any) -> ComparedRow:
    """Return a compared row; `states` gives the letter of an article, "S" unless said otherwise."""
    letters = states or {}
    sources = details.pop("sources", {})
    cells = []
    for entry in told.readings:
        name = entry.article.id
        state = CellState(letters.get(name, "S"))
        statements = tuple(
            Statement(found, state, tuple(sources.get(name, ())), "")
            for found in given.passages
            if found.article == name
        )
        cells.append(Cell(name, state if statements else CellState.SILENT, statements))
    plain: dict[str, Any] = {"verdict": verdict(VerdictKind.ALL), "cited": ()}
    return ComparedRow(given, tuple(cells), **(plain | details))


def verdict(kind: VerdictKind, words: str = "", notes: tuple[str, ...] = ()) -> Verdict:
    """Return a verdict of a story with three origins."""
    return Verdict(kind, mentioning=3, agreeing=3, lineages=3, words=words or kind.value.capitalize(), notes=notes)


def comparison(told: Story, *rows: ComparedRow, **details: Any) -> Comparison:
    """Return a comparison in which every article is an origin of its own; nothing is left over."""
    lineages = tuple(
        Lineage(
            f"own-{entry.article.id}", "", (entry.article.id,), "nothing tells where the text comes from", known=False
        )
        for entry in told.readings
    )
    plain: dict[str, Any] = {"lineages": lineages, "differences": (), "wording": (), "unaligned": ()}
    return Comparison(told, rows=rows, **(plain | details))


def inputs(*comparisons: Comparison, **details: Any) -> Inputs:
    """Return inputs that hold the articles of these comparisons and nothing else."""
    articles = sorted((r.article for c in comparisons for r in c.story.readings), key=lambda a: a.path)
    return replace(Inputs(tuple(articles), (), (), ()), **details)


def _finding(given: str | Finding) -> Finding:
    if isinstance(given, Finding):
        return given
    return Finding(given, "header" if given else "")
