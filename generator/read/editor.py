"""The editor's file: `_story.yml` of a folder in, what it says about the story and its articles out."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from generator.errors import SeedError
from generator.model import StoryFile
from generator.read.corrections import corrections
from generator.read.declared import Details, details, joined, shown, unknown_key
from generator.read.strict_yaml import Value, load_table

EDITORS_FILE = "_story.yml"
MOST_NAMES = 10  # files listed in a message
LARGEST_EDITORS_FILE = 1_048_576  # bytes; one that lists all of twenty articles and a hundred rows has 400,000
_KEYS = ("title", "note", "articles", "corrections")


@dataclass(frozen=True, slots=True)
class Edited:
    """What the editor says."""

    story: StoryFile
    articles: tuple[tuple[str, Details], ...]  # (file name in NFC, details), in the order of the file

    def details_of(self, name: str) -> Details:
        """Return what the editor says about the file of that name; empty details for no word about it."""
        return dict(self.articles).get(unicodedata.normalize("NFC", name), Details())


def read_editors_file(text: str, path: str, slug: str, names: frozenset[str]) -> Edited:
    """Return what the editor's file says; `names` are the files beside it.

    Raises one SeedError that lists every mistake in it.
    """
    table = load_table(text, path, LARGEST_EDITORS_FILE)
    mistakes = [unknown_key(key, _KEYS) for key in table if key not in _KEYS]
    title = _line(table, "title", mistakes)
    note = _line(table, "note", mistakes)
    articles = _articles(table.get("articles", ""), path, names, mistakes)
    changed = corrections(table.get("corrections", ""), mistakes)
    if mistakes:
        raise SeedError(path, *joined(mistakes))
    return Edited(StoryFile(slug, title, note, changed), articles)


def _line(table: dict[str, Value], key: str, mistakes: list[tuple[str, str]]) -> str:
    value = table.get(key, "")
    if isinstance(value, str):
        return " ".join(value.split())
    mistakes.append((f"{key} is not a line of text", f"write {key}: and one line of text"))
    return ""


def _articles(
    value: Value, path: str, names: frozenset[str], mistakes: list[tuple[str, str]]
) -> tuple[tuple[str, Details], ...]:
    if value == "":
        return ()
    if not isinstance(value, dict):
        mistakes.append(("articles is not a table", "write file.txt: {outlet: ...} below articles:"))
        return ()
    composed = {unicodedata.normalize("NFC", name) for name in names}
    here = ", ".join(sorted(composed)[:MOST_NAMES]) + (", ..." if len(composed) > MOST_NAMES else "")
    found = []
    for written, table in value.items():
        name = unicodedata.normalize("NFC", written)
        if name not in composed:
            mistakes.append((f"names a file that is not here: {shown(written)}", f"here are: {here}"))
        elif not isinstance(table, dict) and table != "":
            mistakes.append((f"{shown(written)} has no keys", "write file.txt: {outlet: ...}"))
        elif isinstance(table, dict):  # nothing behind the name corrects nothing: the starting file is full of such
            found.append((name, _one(table, written, path, mistakes)))
    return tuple(found)


def _one(table: dict[str, Value], name: str, path: str, mistakes: list[tuple[str, str]]) -> Details:
    try:
        return details(table, "editor's file", path)
    except SeedError as error:
        mistakes.append((f"{shown(name)}: {error.problem}", error.remedy))
        return Details()
