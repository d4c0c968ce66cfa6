"""The style sheets of a site and the words of its pages in, one sheet out that holds only what some page can use.

A browser shows nothing before it has every sheet. The theme comes with rules for many things that no page of ours
has, and five sheets are five requests: one short sheet shows a page about a second earlier on a phone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# What may hold a brace, a comma or a semicolon that is none of the grammar.
_OPAQUE = r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\)"""
_PIECES = re.compile(rf"{_OPAQUE}|[{{}};]|(?:(?!{_OPAQUE})[^{{}};])+", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NESTING = ("@media", "@supports", "@layer", "@container")  # rules of rules; the bodies of all others are kept whole
_NOT_ASKED = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")  # may be so, or must not
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_VALUE = re.compile(r"""\[data-[\w-]+=["']?([\w-]+)["']?\]""")
_PROPERTY = re.compile(rf"(?<![\w-])(--[\w-]+):((?:{_OPAQUE}|[^;{{}}])*);?", re.DOTALL)
_USED_PROPERTY = re.compile(r"var\((--[\w-]+)|[\"'](--[\w-]+)")
WORD = re.compile(r"[\w-]+")


def words_of(text: str) -> frozenset[str]:
    """Return the words of a page or a program that can be the name of a class."""
    return frozenset(WORD.findall(text))


def used_rules(sheet: str, words: frozenset[str]) -> str:
    """Return the sheet without the selectors whose classes, or values of data attributes, are not among the words."""
    return "".join(_kept(_rules(sheet), words))


def without_comments(sheet: str) -> str:
    """Return the sheet without what only its authors read."""
    return _PIECES.sub(lambda piece: "" if _COMMENT.fullmatch(piece.group()) else piece.group(), sheet)


def used_properties(sheet: str, programs: str) -> str:
    """Return the sheet without the custom properties that neither it nor the programs ask for."""
    used = {name for found in _USED_PROPERTY.findall(sheet + programs) for name in found}
    return _PROPERTY.sub(lambda found: found.group() if found.group(1) in used else "", sheet)


def _rules(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Yield what stands before a body, and the body; None for a statement that has none."""
    head, body, depth = "", "", 0
    for piece in _PIECES.findall(sheet.removeprefix("\ufeff")):
        if _COMMENT.fullmatch(piece):
            continue
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if depth == 0 and piece in "};":
            yield head.strip(), body[1:] if piece == "}" else None
            head = body = ""
        elif depth:
            body += piece
        else:
            head += piece


def _kept(rules: Iterator[tuple[str, str | None]], words: frozenset[str]) -> Iterator[str]:
    for head, body in rules:
        if body is None:
            if not head.startswith("@charset"):
                yield f"{head};"
        elif head.startswith(_NESTING):
            inside = used_rules(body, words)
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            selectors = ",".join(selector for selector in _selectors(head) if _can_match(selector, words))
            if selectors:
                yield f"{selectors}{{{body}}}"


def _selectors(head: str) -> Iterator[str]:
    """Yield the selectors of a list; a comma inside brackets parts none."""
    depth, begun = 0, 0
    for place, letter in enumerate(head):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            yield head[begun:place]
            begun = place + 1
    yield head[begun:]


def _can_match(selector: str, words: frozenset[str]) -> bool:
    asked = _NOT_ASKED.sub("", selector)
    return words.issuperset(_CLASS.findall(asked)) and words.issuperset(_VALUE.findall(asked))
