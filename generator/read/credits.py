"""Where a text says that it comes from as a whole: its edges and bylines in, agencies and outlets out.

"Source: Xinhua" and "with inputs from ANI" stand on a line or in a bracket of their own; "first published by ..."
begins a sentence of the first or the last lines. What a sentence in between says of its source is an attribution
of that sentence, and none of this.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from generator.languages.credits import (
    agency_within,
    bare_name,
    credit_patterns,
    is_unnamed,
    known_origin,
    names_language,
)
from generator.model import Cut, Span
from generator.read.residue import BYLINE

FIRST_LINES, LAST_LINES = 2, 3  # lines that are not blank, where such sentences stand
LONGEST_LINE = 90  # characters of a line that is nothing but a credit
LONGEST_SLASHED = 40  # characters of "La Nación / AP"
LONGEST_SENTENCE = 200  # characters of a line that may say it: a paragraph is longer
MOST_NAME_WORDS = 6
LONGEST_PARTICLE = 3  # letters of the small words inside names: "de", "of"
FEWEST_WORDS = 2  # around a name that no lexicon knows: "source:", "with inputs from"; "via" may begin anything
_TELLING = (BYLINE, "legal")  # residue that may say it
_PARTED = re.compile(r"\s*[,،、;/|·•&]\s*|\s+[-–—]\s+")
_LINE = re.compile(r"[^\n]+")
_NO_QUOTATION_MARKS = dict.fromkeys(map(ord, '"“”„«»『』《》'), " ")
_SENTENCE_START = r"(?:^|(?<=[.!?。！？؟।۔]\s)|(?<=[(（\[]))\W*"
_SENTENCE_END = r"(?=\s*(?:[.,،;:()（）|—–。，।۔]|$))"
PUBLISHED, TRANSLATED = "published", "translated"


class Taken(NamedTuple):
    """An outlet that a text says it was published by before, or is translated from."""

    name: str  # as written
    span: Span  # of the words that say so


def credits_in_line(line: str) -> tuple[str, ...]:
    """Return the credits, as written, of a line that is nothing but a credit; none for any other."""
    stripped = line.strip(" -–—*()（）[]")
    if not stripped or len(stripped) > LONGEST_LINE:
        return ()
    if found := _named_in(stripped):
        return found
    return (stripped,) if is_unnamed(stripped) else ()


def _named_in(line: str) -> tuple[str, ...]:
    name = bare_name(line)
    around = re.findall(r"\w+|[:：]", line.replace(name, " ", 1))
    sure = len(around) >= FEWEST_WORDS  # a colon is one
    parts = [part for part in _PARTED.split(name) if part]
    if "/" in name and len(line) <= LONGEST_SLASHED and any(map(known_origin, parts)):
        return tuple(filter(known_origin, parts))
    if not all(known_origin(part) or (sure and len(part.split()) <= MOST_NAME_WORDS) for part in parts):
        return ()
    return tuple(parts)


def byline_credits(bylines: Sequence[str]) -> tuple[str, ...]:
    """Return the agencies that bylines name, as written: "La Nación / AP", "By Ann Writer, AFP"."""
    found = (agency_within(part) for byline in bylines for part in _PARTED.split(bare_name(byline)))
    return tuple(dict.fromkeys(filter(None, found)))


def cut_credits(cuts: Sequence[Cut]) -> tuple[str, ...]:
    """Return the credits, as written, of the lines that were cut off as page residue."""
    found = (credit for cut in cuts if cut.reason in _TELLING for credit in credits_in_line(cut.text))
    return tuple(dict.fromkeys(found))


def taken_from(text: str) -> tuple[Taken, ...]:
    """Return what a text says at its edges of where it was before; `code` is its declared language or ""."""
    lines = [match for match in _LINE.finditer(text) if match.group().strip()]
    edges = [*lines[:FIRST_LINES], *lines[max(FIRST_LINES, len(lines) - LAST_LINES) :]]
    found = ((edge.start(), _taken(edge.group())) for edge in edges)
    return tuple(
        Taken(taken.name, Span(start + taken.span.start, start + taken.span.end)) for start, taken in found if taken
    )


def cut_taken_from(cuts: Sequence[Cut]) -> tuple[str, ...]:
    """Return the outlets that lines which were cut off say it of."""
    found = (_taken(cut.text.strip()) for cut in cuts if cut.reason in _TELLING)
    return tuple(dict.fromkeys(taken.name for taken in found if taken))


def _taken(line: str) -> Taken | None:
    if len(line) > LONGEST_SENTENCE:
        return None
    bare = line.translate(_NO_QUOTATION_MARKS)
    for kind in (PUBLISHED, TRANSLATED):
        for pattern in credit_patterns(kind, bare):
            found = _at_start(pattern).search(bare)
            name = _name(found["name"]) if found else ""
            if found and name and (kind == PUBLISHED or known_origin(name) or not names_language(name, bare)):
                return Taken(name, Span(found.start(), len(line.rstrip())))
    return None


@cache
def _at_start(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern where it begins a sentence or a bracket."""
    return re.compile(_SENTENCE_START + pattern.pattern + _SENTENCE_END, re.IGNORECASE)


def _name(words: str) -> str:
    """The name at the beginning of some words: up to a number, or to a small word that is no particle."""
    kept: list[str] = []
    for word in words.strip(" \"'“”«»").split():
        if any(map(str.isdigit, word)) or (word.islower() and len(word) > LONGEST_PARTICLE):
            break
        kept.append(word)
    while kept and kept[-1].islower():
        kept.pop()
    while kept and kept[0].islower():
        kept.pop(0)
    return " ".join(kept[:MOST_NAME_WORDS])
