"""The header: a file's text in, what stands between its two --- lines and the rest out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.errors import SeedError
from generator.read.declared import Details, details
from generator.read.strict_yaml import NotYamlError, Value, load_table

_FENCE = "---"
_SIMPLE_LINE = re.compile(r"(\w+):\s+([^\s\"'\[\]{}&*!|>%@`#].*)")


@dataclass(frozen=True, slots=True)
class Headed:
    """A text without its header."""

    details: Details
    body: str
    first_line: int  # 1-based line of the file that the body begins with


def split_header(text: str, origin: str, path: str) -> Headed:
    """Return what the header declares and the text below it; the whole text when there is no header.

    `origin` is what the details are marked with. Raises SeedError for a header that never
    closes, for wrong keys and values, and when nothing stands below it.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return Headed(Details(), text, 1)
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == _FENCE), 0)
    if not end:
        raise SeedError(path, "opens a header with --- that never closes", "add a second --- line")
    declared = details(_table(lines[1:end], path), origin, path)
    body = "\n".join(lines[end + 1 :])
    if not body.strip():
        raise SeedError(path, "has a header but no text", "put the text of the article below the header")
    return Headed(declared, body, end + 2)


def _table(lines: list[str], path: str) -> dict[str, Value]:
    """Read the header as YAML, or, where a value holds ": ", line by line: headlines often hold it."""
    try:
        return load_table(
            "\n".join(("", *lines)), path
        )  # the empty line stands for the fence: line numbers fit the file
    except NotYamlError:
        simple = [_SIMPLE_LINE.fullmatch(line.strip()) for line in lines if line.strip()]
        table: dict[str, Value] = {match[1]: match[2] for match in simple if match}
        if None in simple or len(table) < len(simple):
            raise
        return table
