"""Where words stand: words as an editor cites them and a text in, their places in the text out.

Kinds of white space, composed and decomposed letters and the marks that nobody sees make no difference; all else does.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

from generator.model import Span

TEXTS_REMEMBERED = 64  # an editor's file cites the same few articles again and again
_PIECE = regex.compile(r"\s+|\X")  # white space, or a letter with all that belongs to it
_UNSEEN = dict.fromkeys(
    (0x00AD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)


def places(words: str, text: str) -> tuple[Span, ...]:
    """Return every place where the words stand in the text, in code points, by start; none for no words."""
    wanted = folded(words).strip()
    inside, spans = _folded(text)
    found, start = [], inside.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        found.append(Span(spans[start].start, spans[end - 1].end))
        start = inside.find(wanted, end)
    return tuple(found)


def folded(text: str) -> str:
    """Return the text in the form in which words are looked for."""
    return _folded(text)[0]


@lru_cache(maxsize=TEXTS_REMEMBERED)
def _folded(text: str) -> tuple[str, tuple[Span, ...]]:
    """The folded text, and for each of its characters the place in the text that it comes from."""
    letters: list[str] = []
    spans: list[Span] = []
    for piece in _PIECE.finditer(text):
        written = piece.group()
        plain = " " if written.isspace() else unicodedata.normalize("NFC", written).translate(_UNSEEN)
        letters.append(plain)
        spans += [Span(piece.start(), piece.end())] * len(plain)
    return "".join(letters), tuple(spans)
