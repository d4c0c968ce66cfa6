"""A table of a language file in, the facts that a class holds out; what the class does not know is refused by name.

A key that is misspelt would be left out in silence, and a word in the place of a list would count letter by letter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from difflib import get_close_matches
from typing import Any, TypeVar

from generator.languages.alternatives import spelled_out
from generator.languages.tables import damaged

_Fits = Callable[[object], bool]
Facts = TypeVar("Facts")


def facts_of(kind: type[Facts], table: object, file: str, below: str = "", **given: object) -> Facts:
    """Return the facts of a class as a table of the file tells them, with those given besides; lists as tuples.

    Raises DataError for a key that the class has not, and for a value of another kind than its own.
    """
    names = {entry.name: str(entry.type) for entry in fields(kind)}  # type: ignore[arg-type]  # every kind is a dataclass
    if table is None:
        table = {}
    if not isinstance(table, dict):
        raise damaged((file,), f"{below or 'the file'} is no table")
    found: dict[str, Any] = dict(given)
    for key, value in table.items():
        place = f"{below}: {key}" if below else str(key)
        if key not in names:
            near = get_close_matches(str(key), names, 1)
            raise damaged((file,), f"unknown key {place!r}" + (f" (did you mean {near[0]!r}?)" if near else ""))
        if value is None:
            continue
        if not _FITS[names[key]](value):
            raise damaged((file,), f"{place!r} is no {_CALLED[names[key]]} (quote every word)")
        found[key] = _frozen(value)
    return kind(**found)


def _frozen(value: object) -> Any:  # noqa: ANN401 - what a language file holds
    """Lists become tuples of all forms they stand for, at every depth; keys become words; nothing else changes."""
    if isinstance(value, list):
        return tuple(
            form for entry in value for form in ((_frozen(entry),) if isinstance(entry, list) else spelled_out(entry))
        )
    if isinstance(value, dict):
        return {str(name): _frozen(entry) for name, entry in value.items() if entry is not None}
    return value


def _is_word(value: object) -> bool:
    return isinstance(value, str)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _list_of(fits: _Fits) -> _Fits:
    return lambda value: isinstance(value, list) and all(map(fits, value))


def _table_of(fits: _Fits) -> _Fits:
    return lambda value: isinstance(value, Mapping) and all(entry is None or fits(entry) for entry in value.values())


# By the type that a field is annotated with.
_FITS: dict[str, _Fits] = {
    "str": _is_word,
    "bool": lambda value: isinstance(value, bool),
    "int": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "tuple[str, ...]": _list_of(_is_word),
    "tuple[tuple[str, ...], ...]": _list_of(_list_of(_is_word)),
    "dict[str, str]": _table_of(_is_word),
    "dict[str, int]": _table_of(_is_number),
    "dict[str, float]": _table_of(_is_number),
    "dict[str, tuple[str, ...]]": _table_of(_list_of(_is_word)),
    "dict[str, dict[str, str]]": _table_of(_table_of(_is_word)),
}
_CALLED = {
    "str": "word",
    "bool": "yes or no",
    "int": "whole number",
    "tuple[str, ...]": "list of words",
    "tuple[tuple[str, ...], ...]": "list of lists of words",
    "dict[str, str]": "table of words",
    "dict[str, int]": "table of numbers",
    "dict[str, float]": "table of numbers",
    "dict[str, tuple[str, ...]]": "table of lists of words",
    "dict[str, dict[str, str]]": "table of tables of words",
}
