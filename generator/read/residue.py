"""Page residue: the lines of a pasted article in, those that are not part of it out, each with its reason.

Only whole lines go. A line that is exactly an entry of the lexicon goes wherever it stands; one
that fits an entry with a `*` goes only near the top or the end, where pages put such things; and
never more than a fifth of the text goes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.languages.fold import fold
from generator.model import Cut

Entries = tuple[tuple[str, str, str], ...]  # (language code, reason, pattern), as the language files give them

TOP_LINES = 6  # lines that are not blank; pages put byline, date and share buttons there
LAST_LINES = 8
LARGEST_SHARE = 0.2  # of the characters: more than that is an article we misread
LONGEST_LINE = 200  # characters of a line that a `*` may match: a paragraph is longer
LONGEST_BYLINE = 60  # characters
MOST_WORDS_AT_FIRST = 4  # words of a byline above everything else, where a headline may begin with "By"
LONGEST_NOTICE = 100  # characters of a residue line that is a sentence: "Subscribe to our newsletter."
LONGEST_DESK = 15  # characters that may stand beside the outlet's name: "Sample News editorial desk"
BYLINE, RELATED = "byline", "related"

_NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c]\d+)*")
_SPACE = re.compile(r"\s+")
_BEFORE_COLON = re.compile(r"\s+:")
_WIDE = str.maketrans({"（": "(", "）": ")", "：": ":", "＃": "#", "＊": "*"})
_EDGES = " -–—•·|»«›‹>:"
_SENTENCE_END = re.compile(r"[.。．।॥۔؟?!！？…][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"[.。．।॥۔][\"'”’»)\]]*$")  # "Read also: who pays?" is no sentence of the article
_MAY_BE_FIRST = (BYLINE, "navigation")
_MAY_LABEL = (BYLINE, "comments", "photo", RELATED, "updated")
_MAY_BE_SENTENCES = ("advertisement", "comments", "legal", "share", "subscribe", "updated")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article before anything is cut."""

    text: str  # verbatim
    number: int  # 1-based line of the file; 0 where lines mean nothing


class _Pattern(NamedTuple):
    reason: str
    parts: tuple[str, ...]  # what stands around the `*`, in normal form


class _Place(NamedTuple):
    """A line that is not blank, with where it stands."""

    line: int  # its index
    text: str  # without white space around it
    normal: str  # in normal form; "" for a long line, which is never residue
    first: bool
    near_top: bool
    near_edge: bool  # near the top or the end


class _Candidate(NamedTuple):
    certainty: int  # 0 = an exact entry, 1 = fits a pattern, 2 = stands below a heading for such lines
    line: int  # index of the line
    reason: str
    byline: str


@dataclass(frozen=True, slots=True)
class Residue:
    """What is left of the lines and what was cut."""

    kept: tuple[Line, ...]
    cuts: tuple[Cut, ...]  # in order of line
    byline: str  # who wrote it, as written; "" when no line says so
    notices: tuple[str, ...]


class _Lexicon:
    """All entries, ready to be looked up: by the whole line, or by its first character."""

    def __init__(self, entries: Entries) -> None:
        self.exact: dict[str, str] = {}
        self._by_head: dict[str, list[_Pattern]] = defaultdict(list)
        for _, reason, pattern in entries:
            parts = tuple(_normal(part) for part in _composed(pattern).split("*"))
            if len(parts) == 1:
                self.exact.setdefault(parts[0].strip(_EDGES), reason)
            elif any(parts):
                self._by_head[parts[0][:1]].append(_Pattern(reason, parts))

    def fitting(self, line: str) -> _Pattern | None:
        """Return the first pattern that the line, in normal form, fits."""
        for head in (line[:1], ""):
            for pattern in self._by_head.get(head, ()):
                if _fits(line, pattern.parts):
                    return pattern
        return self._labelled(line)

    def _labelled(self, line: str) -> _Pattern | None:
        """An entry with a colon behind it labels the rest of its line: "Related: ..."."""
        label, colon, _ = line.partition(":")
        reason = self.exact.get(label.strip(_EDGES), "") if colon else ""
        return _Pattern(reason, (f"{label}:", "")) if reason in _MAY_LABEL else None


_lexicon = cache(_Lexicon)


def without_residue(lines: tuple[Line, ...], entries: Entries, outlet: str) -> Residue:
    """Return the lines without page residue; `outlet` is the outlet's name as far as it is known."""
    lexicon = _lexicon(entries)
    candidates: dict[int, _Candidate] = {}
    above = ""  # why the line above is residue; "" when it is not, or when the lines are near the top
    for place in _places(lines):
        found = (
            _exact(place, lexicon) or _desk(place, outlet) or _fitting(place, lexicon) or _below_related(place, above)
        )
        above = found.reason if found and not place.near_top else ""
        if found:
            candidates[place.line] = found
    return _cut(lines, candidates)


def _places(lines: tuple[Line, ...]) -> Iterator[_Place]:
    filled = [index for index, line in enumerate(lines) if line.text.strip()]
    for order, index in enumerate(filled):
        text = lines[index].text.strip()
        short = len(text) <= LONGEST_LINE
        near_top, near_end = order < TOP_LINES, order >= len(filled) - LAST_LINES
        yield _Place(index, text, _normal(text) if short else "", order == 0, near_top, near_top or near_end)


def ends_like_a_sentence(text: str) -> bool:
    """Tell whether a line ends with the mark of a full sentence, closing quotes and brackets aside."""
    return bool(_SENTENCE_END.search(text.rstrip()))


def _composed(text: str) -> str:
    return _NUMBER.sub("#", text.translate(_WIDE))


def _normal(text: str) -> str:
    """Case, spelling variants and digits aside: the form in which lines and entries are compared."""
    return _BEFORE_COLON.sub(":", _SPACE.sub(" ", fold(_composed(text))))


def _fits(line: str, parts: tuple[str, ...]) -> bool:
    head, *middle, tail = parts
    if not line.startswith(head) or not line.endswith(tail) or len(line) < len(head) + len(tail):
        return False
    at, end = len(head), len(line) - len(tail)
    for part in middle:
        found = line.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return True


def _exact(place: _Place, lexicon: _Lexicon) -> _Candidate | None:
    reason = lexicon.exact.get(place.normal.strip(_EDGES))
    return _Candidate(0, place.line, reason, place.text if reason == BYLINE else "") if reason else None


def _desk(place: _Place, outlet: str) -> _Candidate | None:
    """A line near the top that is the outlet's own name, perhaps before or after that of a desk."""
    short = len(place.text) <= len(outlet) + LONGEST_DESK and not ends_like_a_sentence(place.text)
    if not outlet or not place.near_top or not short:
        return None
    name = _normal(outlet)
    named = place.normal.startswith(name) or place.normal.endswith(name)
    return _Candidate(1, place.line, BYLINE, place.text) if named else None


def _fitting(place: _Place, lexicon: _Lexicon) -> _Candidate | None:
    pattern = lexicon.fitting(place.normal) if place.near_edge and place.normal else None
    if pattern is None or (place.first and pattern.reason not in _MAY_BE_FIRST):
        return None
    if pattern.reason == BYLINE:
        return _Candidate(1, place.line, BYLINE, _who(place.text, pattern)) if _may_be_byline(place) else None
    if _FULL_STOP.search(place.text) and (pattern.reason not in _MAY_BE_SENTENCES or len(place.text) > LONGEST_NOTICE):
        return None
    return _Candidate(1, place.line, pattern.reason, "")


def _may_be_byline(place: _Place) -> bool:
    too_long = len(place.text) > LONGEST_BYLINE or (place.first and len(place.text.split()) > MOST_WORDS_AT_FIRST)
    return not too_long and not ends_like_a_sentence(place.text)


def _who(text: str, pattern: _Pattern) -> str:
    """What the `*` of a byline stands for, verbatim; the whole line where the pattern has other words too."""
    head, *others = pattern.parts
    if any(others):
        return text
    end = next((end for end in range(len(text) + 1) if len(_normal(text[:end])) >= len(head)), 0)
    return text[end:].strip(_EDGES) or text


def _below_related(place: _Place, above: str) -> _Candidate | None:
    """Below "You may also like" stand the titles of other articles."""
    titles = above == RELATED and place.near_edge and bool(place.normal) and not ends_like_a_sentence(place.text)
    return _Candidate(2, place.line, RELATED, "") if titles else None


def _cut(lines: tuple[Line, ...], candidates: dict[int, _Candidate]) -> Residue:
    """Cut the surest candidates first, as long as they are a small part of the text."""
    budget = LARGEST_SHARE * sum(len(line.text.strip()) for line in lines)
    cut: dict[int, _Candidate] = {}
    for candidate in sorted(candidates.values()):
        size = len(lines[candidate.line].text.strip())
        if size <= budget:
            budget -= size
            cut[candidate.line] = candidate
    spared = [lines[index].number for index in sorted(candidates) if index not in cut]
    where = ", ".join(str(number) for number in spared if number)
    notice = (
        f"may hold page residue that is too large a part of the text to be cut{f' (line {where})' if where else ''}"
    )
    bylines = [cut[index].byline for index in sorted(cut) if cut[index].byline]
    return Residue(
        kept=tuple(line for index, line in enumerate(lines) if index not in cut),
        cuts=tuple(Cut(lines[index].text, cut[index].reason, lines[index].number) for index in sorted(cut)),
        byline=bylines[0] if bylines else "",
        notices=(notice,) if spared else (),
    )
