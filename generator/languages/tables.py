"""Tables of forms: a file with one thing a line and one language a column in, its rows out.

The format of the concept lexicon and of the gazetteer: cells parted by `|`, forms inside a cell by
blanks. A table loads ten times faster than YAML, and a speaker fills a column without more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

from generator.errors import DataError, printable


def rows(*path: str) -> Iterator[dict[str, str]]:
    """Yield each row of a table below this package as {column: cell}; cells that are missing are ""."""
    lines = (line for line in _text(path).splitlines() if line.strip() and not line.startswith("#"))
    header = [cell.strip() for cell in next(lines, "").split("|")]
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
    try:
        text = resources.files("generator.languages").joinpath(*path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise damaged(path, f"cannot be read: {error}") from error
    return whole(text, path)


def whole(text: str, path: Sequence[str]) -> str:
    """Return the text of a table; raises DataError where it has none, or a line that does not fit the first one."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip() and line[0] != "#"]
    if not lines:
        raise damaged(path, "holds no table")
    bars = lines[0][1].count("|")
    for number, line in lines:
        if line.count("|") > bars or line[0] in "| ":
            raise damaged(path, f"line {number} has no name at its beginning, or more cells than the first line")
    return text


def damaged(path: Sequence[str], problem: str) -> DataError:
    """Return the error that a file of this package is damaged."""
    place = "/".join(("generator/languages", *path))
    return DataError(f"{place}: {printable(problem)} (mend it, or bring it back from version control)")


def tables(folder: str) -> Iterator[tuple[str, ...]]:
    """Yield the path of each table of a folder of this package, by name."""
    for file in sorted((resources.files("generator.languages") / folder).iterdir(), key=lambda entry: entry.name):
        yield folder, file.name
