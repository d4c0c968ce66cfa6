"""Markdown: a document in, the lines of text that a reader would see out.

Each heading, paragraph, list item and quotation is a line of its own, with a blank line between
blocks; links lose their targets; pictures, code and raw HTML are cut and listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Cut
from generator.read.residue import Line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MOST_MARKERS = 1_000  # in one paragraph: the parser's time grows with their square (20,000 take 0.3 s)
_MARKERS = re.compile(r"[\[\]*_`<!&\\]")
_CUT_BLOCKS = {"fence": "code", "code_block": "code", "html_block": "markup"}
_SHOWN = ("text", "text_special", "code_inline")  # a sentence with a word of code stays a sentence


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown document as plain text."""

    lines: tuple[Line, ...]
    title: int | None  # index of the line that is the first heading of the first level
    cuts: tuple[Cut, ...]  # in order of line


def read_markdown(body: str, first_line: int) -> Document:
    """Return the text of a document; `first_line` is the line of the file that it begins with."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 60 ms that seeds in plain text save

    parser = MarkdownIt("commonmark").disable("inline")
    links: dict[str, object] = {}  # the targets that a document names apart from its text
    title: int | None = None
    lines: list[Line] = []
    cuts: list[Cut] = []
    heading = ""
    for token in parser.parse(body, links):
        number = first_line + (token.map[0] if token.map else 0)
        heading = token.tag if token.type == "heading_open" else heading if token.type == "inline" else ""
        if token.type in _CUT_BLOCKS and token.content.strip():
            cuts.append(Cut(token.content.rstrip("\n"), _CUT_BLOCKS[token.type], number))
        if token.type != "inline":
            continue
        text, gone = _inline(token.content, parser, links)
        cuts += [Cut(written, reason, number) for written, reason in gone]
        if text:
            title = len(lines) if heading == "h1" and title is None else title
            lines += [Line(part, number) for part in text.split("\n")]
            lines.append(Line("", number))
    return Document(tuple(lines[:-1]), title, tuple(cuts))


def _inline(content: str, parser: MarkdownIt, links: dict[str, object]) -> tuple[str, list[tuple[str, str]]]:
    """Return the text of a paragraph and what was cut from it, each as written with its reason."""
    if len(_MARKERS.findall(content)) > MOST_MARKERS:
        return " ".join(content.split()), []
    tokens: list[Token] = []
    parser.inline.parse(content, parser, links, tokens)
    gone = [(token.content, "markup") for token in tokens if token.type == "html_inline"]
    gone += [(_picture(token), "picture") for token in tokens if token.type == "image"]
    lines = "".join(_shown(tokens)).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line), gone


def _shown(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in _SHOWN:
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"


def _picture(token: Token) -> str:
    return f"![{token.content}]({token.attrs.get('src', '')})"
