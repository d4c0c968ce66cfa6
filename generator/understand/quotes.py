"""Direct speech: a sentence in, the spans between its quotation marks out.

Arabic and machine-translated text mixes its marks, so a mark opens or closes by its position
among the others, not by its shape.
"""

from __future__ import annotations

import re

import regex

from generator.model import Span

_MARK = regex.compile(
    r"[“”„‟\"«»「」『』《》]|(?<![\p{L}\p{M}])['‘’](?=\p{L})|(?<=[\p{L}\p{M}\p{P}])['’](?![\p{L}\p{M}])"
)
_ANY_MARK = re.compile(r"[“”„‟\"«»「」『』《》'‘’]")  # one look for all of them: most sentences have none
FEWEST_LETTERS = 2


def quotes(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the spans of direct speech between two offsets of `text`, quotation marks included."""
    if not _ANY_MARK.search(text, start, end):
        return ()
    marks = [match.start() for match in _MARK.finditer(text, start, end)]
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return tuple(Span(first, last + 1) for first, last in pairs if last - first > FEWEST_LETTERS)
