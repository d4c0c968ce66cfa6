"""The one encoder: any untrusted text in, the same text out as a page may hold it.

Everything that HTML, Markdown or an attribute list could read as markup becomes a numeric
character reference; controls that a reader cannot see are dropped. Every `{{ ... }}` of every
template passes here (see `environment`), so that no template can forget it.
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

STRINGS_REMEMBERED = 4096  # names, states and labels stand on a page dozens of times
BIDI_CONTROLS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # they reorder their neighbours' text
_LINE_BREAKS = (0x09, 0x0A, 0x0D, 0x2028, 0x2029)  # one string stays on one line of the page
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_NOT_CHARACTERS = (*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)
_SURROGATES = range(0xD800, 0xE000)  # cannot be written as UTF-8
_PLAIN = {*string.ascii_letters, *string.digits, *" ,.;-!?()/%"}  # harmless in HTML, and inside a line of Markdown

_VISIBLE: dict[int, str | None] = dict.fromkeys(
    (*_CONTROLS, *BIDI_CONTROLS, *_NOT_CHARACTERS, *_SURROGATES)
) | dict.fromkeys(_LINE_BREAKS, " ")
_OPENERS = frozenset(string.digits + "- ")  # the first of a line, these open a list or a block of code in Markdown
_REFERENCES = {code: f"&#{code};" for code in range(0x20, 0x7F) if chr(code) not in _PLAIN}
_ISOLATE = (Markup("\u2068"), Markup("\u2069"))
_HIDDEN = frozenset(chr(code) for code in BIDI_CONTROLS)


def visible(text: str) -> str:
    """Return `text` in NFC, on one line, without the controls that no reader sees."""
    return unicodedata.normalize("NFC", text.translate(_VISIBLE))


def encode(value: object) -> Markup:
    """Return `value` as markup that shows exactly its visible text; markup stays as it is."""
    if isinstance(value, Markup):
        return value
    return Markup(str(value)) if isinstance(value, int) else _encoded(str(value))  # noqa: S704 - digits are no markup


@lru_cache(maxsize=STRINGS_REMEMBERED)
def _encoded(text: str) -> Markup:
    encoded, first = _encoded_inside(text), visible(text)[:1]
    if first in _OPENERS:
        return Markup(f"&#{ord(first)};{encoded[1:]}")  # noqa: S704 - "1986. X", "- X" and "    X" open a list in Markdown
    return encoded


@lru_cache(maxsize=STRINGS_REMEMBERED)
def _encoded_inside(text: str) -> Markup:
    return Markup(visible(text).translate(_REFERENCES))  # noqa: S704 - this is the encoder


def encode_inside(text: str) -> Markup:
    """Return `text` as markup for a place that is never the first of a line, where digits and blanks open nothing."""
    return _encoded_inside(text)


def together(pieces: Iterable[str]) -> Markup:
    """Return pieces, each markup or a text to be encoded, as one; what is not the first opens no line."""
    whole = Markup()
    for piece in pieces:
        whole += piece if isinstance(piece, Markup) else _encoded(piece) if not whole else _encoded_inside(piece)
    return whole


def isolated(text: str) -> Markup:
    """Return `text` encoded, between two controls that keep its direction from turning what stands around it.

    They do in an attribute what `<bdi>` does in a paragraph.
    """
    return _ISOLATE[0] + encode(text) + _ISOLATE[1]


def hidden_controls(text: str) -> int:
    """Count the direction controls that the page leaves out of `text`."""
    return sum(character in _HIDDEN for character in text)
