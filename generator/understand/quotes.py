"""Direct speech: a sentence in, the spans between its quotation marks out.

Arabic and machine-translated text mixes its marks, so a mark opens or closes by its position
among the others, not by its shape; brackets of East Asia aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

from generator.model import Span

_MARK = regex.compile(
    r"[“”„‟\"«»「」『』《》]|(?<![\p{L}\p{M}])['‘’](?=\p{L})|(?<=[\p{L}\p{M}\p{P}])['’](?![\p{L}\p{M}])"
)
_ANY_MARK = re.compile(r"[“”„‟\"«»「」『』《》'‘’]")  # one look for all of them: most sentences have none
_BRACKETS = {"「": "」", "『": "』", "《": "》"}  # nobody mixes these up, and one kind stands inside the other
_DOUBLE, _SINGLE = '“”„‟"«»', "'‘’"
FEWEST_LETTERS = 2


def quotes(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the spans of direct speech between two offsets of `text`, quotation marks included."""
    if not _ANY_MARK.search(text, start, end):
        return ()
    marks = [match.start() for match in _MARK.finditer(text, start, end)]
    return tuple(Span(first, last + 1) for first, last in _pairs(text, marks) if last - first > FEWEST_LETTERS)


def _pairs(text: str, marks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the opening and the closing mark of each quote.

    A bracket goes on to its own closing one, double marks to the next double one: a name within has single ones.
    """
    at = 0
    while at < len(marks) - 1:
        last = next(_closing(text, marks, at), at + 1 if text[marks[at]] in _DOUBLE else at)
        if last == at:  # an apostrophe, or what closes a quote that nothing opened
            at += 1
            continue
        yield marks[at], marks[last]
        at = last + 1


def _closing(text: str, marks: Sequence[int], at: int) -> Iterator[int]:
    """The places of the marks that may close the one at a place; a single mark goes no farther than a double one."""
    opening = text[marks[at]]
    closing = _BRACKETS.get(opening) or (_DOUBLE if opening in _DOUBLE else _SINGLE if opening in _SINGLE else "")
    for place in range(at + 1, len(marks)):
        if text[marks[place]] in closing:
            yield place
        elif opening in _SINGLE and text[marks[place]] in _DOUBLE:
            return
