"""Tables of forms: a file with one thing a line and one language a column in, its rows out.

The format of the concept lexicon and of the gazetteer: cells parted by `|`, forms inside a cell by
blanks. A table loads ten times faster than YAML, and a speaker fills a column without more.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources


def rows(*path: str) -> Iterator[dict[str, str]]:
    """Yield each row of a table below this package as {column: cell}; cells that are missing are ""."""
    lines = (line for line in _text(path).splitlines() if line.strip() and not line.startswith("#"))
    header = [cell.strip() for cell in next(lines).split("|")]
    for line in lines:
        cells = [cell.strip() for cell in line.split("|")]
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))


def has_table(*path: str) -> bool:
    """Tell whether there is a table at a place below this package."""
    return resources.files("generator.languages").joinpath(*path).is_file()


def column(name: str, *path: str) -> Iterator[tuple[str, str]]:
    """Yield (first cell, cell of the named column) for each row of a table; nothing where it has no such column.

    Reading one column of a large table takes a fifth of the time that all its rows take.
    """
    lines = iter(_text(path).split("\n"))
    header = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    names = [cell.strip() for cell in header.split("|")]
    if name not in names:
        return
    at = names.index(name)
    for line in lines:
        if line and not line.startswith("#"):
            cells = line.split("|", at + 1)
            if len(cells) > at:
                yield cells[0].strip(), cells[at]


@cache
def _text(path: tuple[str, ...]) -> str:
    return resources.files("generator.languages").joinpath(*path).read_text(encoding="utf-8")


def tables(folder: str) -> Iterator[tuple[str, ...]]:
    """Yield the path of each table of a folder of this package, by name."""
    for file in sorted((resources.files("generator.languages") / folder).iterdir(), key=lambda entry: entry.name):
        yield folder, file.name
