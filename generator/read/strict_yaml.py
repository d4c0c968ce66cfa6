"""YAML of strangers: a text in, nested tables of strings out, and nothing that could surprise.

Scalars stay strings (`no` is Norwegian, 0123 keeps its zero); aliases, tags, duplicate keys,
second documents, deep nesting and large texts are refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from generator.errors import SeedError, printable

DEEPEST = 10  # levels of nesting; `_story.yml` needs three
LARGEST_YAML = 65_536  # bytes of what a person writes
Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Events: TypeAlias = Iterator[Any]  # PyYAML brings no types


class Table(dict[str, "Value"]):
    """A table that knows where it stands."""

    line: int = 0  # 1-based


_QUOTES_REMEDY = 'put values with : or # into "quotes"'


class NotYamlError(SeedError):
    """A text that the parser cannot follow; all that it can follow and we refuse is a plain SeedError."""


def load_table(text: str, path: str, largest: int = LARGEST_YAML) -> dict[str, Value]:
    """Return the table that `text` holds, its keys as written; empty for an empty text.

    Raises SeedError that names the line and the rule it breaks, or that it has more than `largest` bytes;
    NotYamlError when it is no YAML at all.
    """
    import yaml  # noqa: PLC0415 - 30 ms that seeds without a header save

    if len(text.encode()) > largest:
        raise SeedError(path, f"holds more than {largest // 1024} KB of YAML", "keep only the keys that are needed")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is ten times faster
    try:
        value = _Builder(path).document(iter(yaml.parse(text, Loader=loader)))
    except yaml.YAMLError as error:
        raise NotYamlError(path, _parser_problem(error), _QUOTES_REMEDY) from error
    if not isinstance(value, dict):
        raise SeedError(path, "holds no table of keys", "write lines such as title: ...")
    return value


def _parser_problem(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f"line {mark.line + 1}: " if mark is not None else ""
    return f"{where}is not valid YAML: {printable(getattr(error, 'problem', None) or str(error))}"


class _Builder:
    """Turns the events of the parser into tables, lists and strings."""

    def __init__(self, path: str) -> None:
        self._path = path

    def document(self, events: Events) -> Value:
        """Return the one document that the events tell of."""
        value: Value = {}
        documents = 0
        for event in events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    raise self._refusal(event, "a second document begins", "keep one document")
                value = self._value(next(events), events, 0)
        return value if value != "" else {}

    def _value(self, event: Any, events: Events, depth: int) -> Value:  # noqa: ANN401 - PyYAML has no types
        kind = type(event).__name__
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            raise self._refusal(event, "anchors and aliases (& and *) are not read", "write the value out, in quotes")
        if getattr(event, "tag", None):
            raise self._refusal(event, "tags (!) are not read", "put the value into quotes")
        if depth > DEEPEST:
            raise self._refusal(event, f"is nested more than {DEEPEST} levels deep", "keep to the documented keys")
        if kind == "MappingStartEvent":
            return self._table(event, events, depth)
        if kind == "SequenceStartEvent":
            return self._list(events, depth)
        if any("\ud800" <= c <= "\udfff" for c in event.value):
            raise self._refusal(event, "holds half a character (a surrogate)", "write the character itself")
        return str(event.value)

    def _table(self, start: Any, events: Events, depth: int) -> Table:  # noqa: ANN401 - PyYAML has no types
        table = Table()
        table.line = start.start_mark.line + 1
        for event in events:
            if type(event).__name__ == "MappingEndEvent":
                break
            key = self._value(event, events, depth + 1)
            if not isinstance(key, str):
                raise self._refusal(event, "a key is not a word", "write key: value")
            if key in table:
                raise self._refusal(event, f"the key {key!r} stands twice", "keep one of them")
            table[key] = self._value(next(events), events, depth + 1)
        return table

    def _list(self, events: Events, depth: int) -> list[Value]:
        entries: list[Value] = []
        for event in events:
            if type(event).__name__ == "SequenceEndEvent":
                break
            entries.append(self._value(event, events, depth + 1))
        return entries

    def _refusal(self, event: Any, problem: str, remedy: str) -> SeedError:  # noqa: ANN401 - PyYAML has no types
        return SeedError(self._path, f"line {event.start_mark.line + 1}: {problem}", remedy)
