"""The editor's file: `_story.yml` of a folder in, what it says about the story and its articles out."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from generator.errors import SeedError
from generator.model import Publishing, StoryFile
from generator.read.corrections import corrections
from generator.read.declared import Details, Unusable, details, joined, refuse_controls, shown, unknown_key
from generator.read.strict_yaml import Value, load_table
from generator.settings import did_you_mean

EDITORS_FILE = "_story.yml"
MOST_NAMES = 10  # files listed in a message
LARGEST_EDITORS_FILE = 1_048_576  # bytes; one that lists all of twenty articles and a hundred rows has 400,000
_KEYS = ("title", "note", "publish", "articles", "corrections")
_RULES = {rule.value: rule for rule in Publishing}


@dataclass(frozen=True, slots=True)
class Edited:
    """What the editor says."""

    story: StoryFile
    articles: tuple[tuple[str, Details], ...]  # (file name in NFC, details), in the order of the file
    publish: Publishing | None = None  # what may be published of all its articles; None leaves it to the settings
    publish_of: tuple[tuple[str, Publishing], ...] = ()  # (file name in NFC, what may be published of it)

    def details_of(self, name: str) -> Details:
        """Return what the editor says about the file of that name; empty details for no word about it."""
        return dict(self.articles).get(unicodedata.normalize("NFC", name), Details())

    def publishing_of(self, name: str) -> Publishing | None:
        """Return what the editor lets be published of the file of that name; None leaves it to the settings."""
        return dict(self.publish_of).get(unicodedata.normalize("NFC", name), self.publish)


def read_editors_file(text: str, path: str, slug: str, names: frozenset[str]) -> Edited:
    """Return what the editor's file says; `names` are the files beside it.

    Raises one SeedError that lists every mistake in it.
    """
    table = load_table(text, path, LARGEST_EDITORS_FILE)
    mistakes = [unknown_key(key, _KEYS) for key in table if key not in _KEYS]
    title = _line(table, "title", mistakes)
    note = _line(table, "note", mistakes)
    publish = _publish(table, "", mistakes)
    publish_of, told = _publish_of(table.get("articles", ""), mistakes)
    articles = _articles(told, path, names, mistakes)
    changed = corrections(table.get("corrections", ""), mistakes)
    if mistakes:
        raise SeedError(path, *joined(mistakes))
    return Edited(StoryFile(slug, title, note, changed), articles, publish, publish_of)


def _publish(table: dict[str, Value], of: str, mistakes: list[tuple[str, str]]) -> Publishing | None:
    """What may be published: the editor's to say and no article's own, which anybody may have written."""
    if "publish" not in table:
        return None
    value = table["publish"]
    if not isinstance(value, str):
        mistakes.append((f"{of}publish is not a word", f"write publish: and one of {', '.join(_RULES)}"))
    elif value not in _RULES:
        mistakes.append((f"{of}publish {shown(value)} is no rule for publishing", did_you_mean(value, _RULES)))
    else:
        return _RULES[value]
    return None


def _publish_of(value: Value, mistakes: list[tuple[str, str]]) -> tuple[tuple[tuple[str, Publishing], ...], Value]:
    """Return what may be published of each file, and the table of articles without it."""
    if not isinstance(value, dict):
        return (), value
    found: list[tuple[str, Publishing]] = []
    rest: dict[str, Value] = {}
    for name, table in value.items():
        if isinstance(table, dict) and (rule := _publish(table, f"{shown(name)}: ", mistakes)):
            found.append((unicodedata.normalize("NFC", name), rule))
        kept = {key: told for key, told in table.items() if key != "publish"} if isinstance(table, dict) else table
        rest[name] = kept
    return tuple(found), rest


def _line(table: dict[str, Value], key: str, mistakes: list[tuple[str, str]]) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        mistakes.append((f"{key} is not a line of text", f"write {key}: and one line of text"))
        return ""
    line = " ".join(value.split())
    try:
        refuse_controls(key, line)
    except Unusable as error:
        mistakes.append((error.problem, error.remedy))
    return line


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
