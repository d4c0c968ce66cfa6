"""The two sides of a judgement: a gold file and a story's data export in, comparable spans out.

A gold file lists the claims of a story with the very words by which each article states them; the
export lists the rows that were formed. Both are turned into spans of the same folded texts.
"""

from __future__ import annotations

import json
from collections.abc import ItemsView, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.errors import UsageError
from generator.evaluate.spans import Evidence, Spans, folded, places, sentences, widened
from generator.model import CellState


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as people found it."""

    id: str
    evidence: Evidence  # the words that state it
    sentences: Evidence  # the whole sentences around them: showing those costs nothing


@dataclass(frozen=True, slots=True)
class Put:
    """How an article puts a claim, as people judged it."""

    state: str  # a letter of CellState
    sources: tuple[str, ...]  # whom it names for it, as written; empty when nobody


@dataclass(frozen=True, slots=True)
class Gold:
    """People's judgement of one story."""

    texts: Mapping[str, str]  # folded text of each article's file
    files: Mapping[str, str]  # its file name without suffix
    claims: tuple[Claim, ...]
    differs: tuple[Evidence, ...]  # values that oppose each other
    differs_fine: tuple[Evidence, ...]  # showing them is right, missing them no fault
    same_value: tuple[Evidence, ...]  # one value in two spellings: showing them is a false alarm
    puts: Mapping[tuple[str, str], Put]  # (claim id, article) -> how it puts the claim; empty where nobody judged it
    lineages: tuple[frozenset[str], ...] = ()  # articles that took their text from one place; all others stand alone


@dataclass(frozen=True, slots=True)
class Shown:
    """What a data export sets side by side, as spans of the gold file's texts."""

    rows: tuple[Evidence, ...]
    differences: tuple[Evidence, ...]
    lost: tuple[tuple[str, str], ...]  # (article id, text) that stands in no such article


def load_gold(file: Path, seeds: Path) -> Gold:
    """Return the judgement in `file` about articles in the folder `seeds`; raises UsageError."""
    judged = parsed(file)
    try:
        paths = {key: seeds / entry["file"] for key, entry in judged["articles"].items()}
        texts = {key: folded(_read(path)) for key, path in paths.items()}
        return Gold(
            texts=texts,
            files={key: path.stem for key, path in paths.items()},
            claims=tuple(_claim(entry, texts) for entry in judged["claims"]),
            differs=_values(judged.get("differs", ()), texts),
            differs_fine=_values(judged.get("differs_fine", ()), texts),
            same_value=_values(judged.get("same_value", ()), texts),
            puts=_puts(judged),
            lineages=tuple(frozenset(entry["articles"]) for entry in judged.get("lineages", ())),
        )
    except ValueError as error:
        message = f"{file}: {error} (mend that entry)"
        raise UsageError(message) from error
    except (KeyError, TypeError, AttributeError) as error:
        message = f"{file}: is not a gold file: {error!r} (it needs articles with file, and claims with id and in)"
        raise UsageError(message) from error


def load_shown(file: Path, gold: Gold) -> Shown:
    """Return what the export in `file` shows; raises UsageError when it lacks an article of the gold file."""
    story = parsed(file)
    try:
        names = names_of(story["articles"], gold)
        if missing := sorted(set(gold.files) - set(names.values())):
            wanted = ", ".join(gold.files[key] for key in missing)
            message = (
                f"{file}: has no article from the file {wanted} (build it from the articles that the gold file names)"
            )
            raise UsageError(message)
        rows = [row["cells"] for row in story["rows"] if not row.get("hidden")]
        differences = [
            {key: [value] for key, value in entry["values"].items()} for entry in story.get("differences", ())
        ]
        shown, lost = _located([*rows, *differences], names, gold.texts)
        return Shown(shown[: len(rows)], shown[len(rows) :], lost)
    except (KeyError, TypeError, AttributeError) as error:
        message = f"{file}: is not the data export of a story: {error!r} (give the story.json of a build)"
        raise UsageError(message) from error


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"{path}: cannot be read: {reason} (give the path of a file in UTF-8)"
        raise UsageError(message) from error


def parsed(file: Path) -> Any:  # noqa: ANN401 - whatever the file holds; the callers look at it
    """Return what a file in JSON or YAML holds; raises UsageError."""
    text = _read(file)
    try:
        return json.loads(text) if file.suffix == ".json" else yaml.safe_load(text)
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        problem = " ".join(str(error).split())
        message = f"{file}: cannot be parsed: {problem} (mend that line)"
        raise UsageError(message) from error


def _claim(entry: Mapping[str, Any], texts: Mapping[str, str]) -> Claim:
    for key, quotes in entry["in"].items():
        if not isinstance(quotes, list) or not all(isinstance(quote, str) and quote.strip() for quote in quotes):
            problem = f"claim {entry['id']}, article {key}: is no list of quotes"
            raise ValueError(problem)
    evidence = {key: _places(quotes, texts[key]) for key, quotes in entry["in"].items()}
    whole = {key: widened(spans, sentences(texts[key])) for key, spans in evidence.items()}
    return Claim(entry["id"], evidence, whole)


def _puts(judged: Mapping[str, Any]) -> dict[tuple[str, str], Put]:
    """The judgements as they are written: `ar: S` or `ar: {A: "words that name the source"}`."""
    claims = {entry["id"]: entry["in"] for entry in judged["claims"]}
    found = {}
    for claim, articles in _entries(judged.get("states") or {}, "states"):
        for article, written in _entries(articles, f"states of {claim}"):
            where = f"states of {claim}, article {article}"
            if article not in claims.get(claim, ()):
                problem = f"{where}: no such claim has words of that article"
                raise ValueError(problem)
            found[claim, article] = _put(written, where)
    return found


def _entries(table: object, where: str) -> ItemsView[Any, Any]:
    if not isinstance(table, dict):
        problem = f"{where}: is no table"
        raise ValueError(problem)  # noqa: TRY004 - a mistake in the file, not in the code
    return table.items()


def _put(written: object, where: str) -> Put:
    """How one article puts a claim; raises ValueError that says where it is written otherwise."""
    state, named = next(iter(written.items())) if isinstance(written, dict) and len(written) == 1 else (written, [])
    words = [named] if isinstance(named, str) else named
    known = isinstance(state, str) and state in tuple(CellState)
    if not known or not isinstance(words, list) or not all(isinstance(one, str) for one in words):
        problem = f"{where}: {written!a} is neither a state ({', '.join(CellState)}) nor a state with its source"
        raise ValueError(problem)
    return Put(str(state), tuple(filter(None, words)))


def _places(quotes: Iterable[str], text: str) -> Spans:
    return tuple(span for quote in quotes for span in places(folded(quote), text))


def _values(entries: Iterable[Mapping[str, Any]], texts: Mapping[str, str]) -> tuple[Evidence, ...]:
    return tuple({key: places(folded(text), texts[key]) for key, text in entry["values"].items()} for entry in entries)


def names_of(articles: Iterable[Mapping[str, Any]], gold: Gold) -> dict[str, str]:
    """Return the gold file's name of each article of the export: the one whose file name it has, or else for its id."""
    keys = {stem: key for key, stem in gold.files.items()}
    stems = {article["id"]: Path(str(article.get("path") or article["id"])).stem for article in articles}
    return {name: keys[stem] for name, stem in stems.items() if stem in keys}


def _located(
    tables: Iterable[Mapping[str, Iterable[Mapping[str, str]]]], names: Mapping[str, str], texts: Mapping[str, str]
) -> tuple[tuple[Evidence, ...], tuple[tuple[str, str], ...]]:
    """Return for each table where its texts stand, and the texts that stand nowhere."""
    located, lost = [], []
    for table in tables:
        spans: dict[str, Spans] = {}
        for article, passages in table.items():
            if article not in names:
                continue
            key = names[article]
            for passage in passages:
                text = folded(passage["text"])
                found = places(text, texts[key])
                if not found:
                    lost.append((article, text))
                spans[key] = (*spans.get(key, ()), *found)
        located.append({key: found for key, found in spans.items() if found})
    return tuple(located), tuple(lost)
