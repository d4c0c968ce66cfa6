"""What of a page is not in its article: the parsed HTML and the article's lines in, the rest out.

Stretches that follow each other and have one reason are one entry, so that a menu is listed once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SHORTEST_FOUND = 15  # characters; a shorter stretch may stand in a text by chance and must be a line of it
_SPACE = re.compile(r"\s+")
_NOT_SHOWN = re.compile(
    r"head|script|style|noscript|template|svg|math|iframe|object|select|option|button|form|"
    r"input|textarea"
)
_INLINE = re.compile(
    r"a|abbr|b|bdi|bdo|cite|code|del|em|font|i|ins|label|mark|q|s|small|span|strong|"
    r"sub|sup|time|u|var|wbr"
)
_LANDMARKS = {"nav": "navigation", "header": "navigation", "footer": "navigation", "aside": "related"}
_CLASSES = (  # what class names and ids of a part tell about it
    (re.compile(r"comment", re.IGNORECASE), "comments"),
    (re.compile(r"share|social", re.IGNORECASE), "share"),
    (re.compile(r"relat|popular|recommend|most-read|trending", re.IGNORECASE), "related"),
    (re.compile(r"advert|sponsor|promo", re.IGNORECASE), "advertisement"),
    (re.compile(r"newsletter|subscri|paywall", re.IGNORECASE), "subscribe"),
    (re.compile(r"copyright|cookie|legal|consent", re.IGNORECASE), "legal"),
    (re.compile(r"caption|credit", re.IGNORECASE), "photo"),
    (re.compile(r"byline|author", re.IGNORECASE), "byline"),
    (re.compile(r"breadcrumb|menu|\bnav", re.IGNORECASE), "navigation"),
)
_WHOLE = frozenset(("html", "body", "main", "article"))  # their class names tell about the page, not about a part
_OTHER = "page"


def lines_left_out(tree: HtmlElement, kept: Iterable[str]) -> list[tuple[str, str]]:
    """Return (text, reason) of what a reader of the page sees besides the lines in `kept`, in order."""
    lines = {_folded(line) for line in kept if line}
    whole = " ".join(sorted(lines))
    left = [(text, reason) for text, reason in _stretches(tree) if not _stands_in(_folded(text), lines, whole)]
    return [
        ("\n".join(text for text, _ in group), reason) for reason, group in groupby(left, key=lambda entry: entry[1])
    ]


def _folded(text: str) -> str:
    return _SPACE.sub(" ", text).strip().casefold()


def _stands_in(text: str, lines: set[str], whole: str) -> bool:
    return text in lines or (len(text) >= SHORTEST_FOUND and text in whole)


def _stretches(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield each run of text between two block boundaries with the reason its place gives."""
    held: list[str] = []
    reasons = [_OTHER]
    for event, piece, reason in _walk(tree):
        if event == "text":
            held.append(piece)
            continue
        text = _SPACE.sub(" ", "".join(held)).strip()
        held.clear()
        if text:
            yield text, reasons[-1]
        if event == "open":
            reasons.append(reason or reasons[-1])
        else:
            reasons.pop()


def _walk(tree: HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Yield ("text", text, ""), ("open", "", reason) and ("close", "", "") in document order."""
    from lxml import etree  # noqa: PLC0415 - only the child process has it

    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        unseen = bool(_NOT_SHOWN.fullmatch(name))
        block = bool(name) and not _INLINE.fullmatch(name)
        if event == "start":
            hidden += unseen
            if block:
                yield "open", "", _reason(element, name)
            if not hidden:
                yield "text", element.text or "", ""
            continue
        if event == "end":
            if block:
                yield "close", "", ""
            hidden -= unseen
        if not hidden:
            yield "text", element.tail or "", ""


def _reason(element: HtmlElement, name: str) -> str:
    if name in _WHOLE or (name == "header" and next(element.iterancestors("article"), None) is not None):
        return ""
    label = f"{element.get('class', '')} {element.get('id', '')}"
    by_class = next((reason for pattern, reason in _CLASSES if pattern.search(label)), "")
    return by_class or _LANDMARKS.get(name, "")
