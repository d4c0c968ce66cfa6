"""What stands between the words of a sentence: the marks that part clauses, names and quotations."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter

import regex

from generator.languages.punctuation import CLOSING, OPENING
from generator.understand.scan import Hit, Scanned

_INSIDE_NAMES = " -'’ʼ\u00a0\u200c"  # what parts the words of one name
_PAUSES = frozenset(',;:،؛、，；：“”"«»「」『』')
_PAUSE_BACKWARDS = regex.compile(f"(?r)[{''.join(map(regex.escape, sorted(_PAUSES)))}]")
_COMMAS = frozenset(",，、،")
_OPENING, _CLOSING, _STRAIGHT = frozenset(OPENING), frozenset(CLOSING), '"'
_START = attrgetter("start")
_QUOTES = _OPENING | _CLOSING | {_STRAIGHT}


def word_at(sentence: Scanned, place: int) -> int:
    """Return the index of the first word that begins at a place of the text or behind it."""
    return bisect_left(sentence.words, place, key=_START)


def gap(sentence: Scanned, at: int) -> str:
    """Return what stands between a word and the one before it; nothing before the first and behind the last."""
    words = sentence.words
    return sentence.text[words[at - 1].end : words[at].start] if 0 < at < len(words) else ""


def has_comma(sentence: Scanned, at: int) -> bool:
    """Tell whether a comma stands right before a word."""
    return not _COMMAS.isdisjoint(gap(sentence, at))


def has_quotation_mark(sentence: Scanned, at: int) -> bool:
    """Tell whether a quotation begins or ends right before a word."""
    return not _QUOTES.isdisjoint(gap(sentence, at))


def has_pause(sentence: Scanned, at: int) -> bool:
    """Tell whether a mark that parts clauses stands right before a word."""
    return not _PAUSES.isdisjoint(gap(sentence, at))


def parted(sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether a mark stands between the words first to after: they are no one name."""
    words = sentence.words[first:after]
    return any(sentence.text[one.end : other.start].strip(_INSIDE_NAMES) for one, other in pairwise(words))


def clause_start(sentence: Scanned, at: int) -> int:
    """Return the first word of the clause that the word at a place belongs to."""
    words = sentence.words
    if not words or not at:
        return 0
    start, end = words[0].end, words[min(at, len(words) - 1)].start
    for match in _PAUSE_BACKWARDS.finditer(sentence.text, start, end):  # from the end, as a text may have no pause
        behind = word_at(sentence, match.start())
        if words[behind - 1].end <= match.start():  # else it stands in a word: 12,000
            return behind
    return 0


def is_quoted(sentence: Scanned, hit: Hit, at: int) -> bool:
    """Tell whether a quotation closes between a name and the word at a place behind it: '"... Putin," said a nurse'."""
    if hit.after > at:
        return False
    between = sentence.text[sentence.words[hit.after - 1].end : sentence.words[at].start]
    if between.count(_STRAIGHT) % 2:
        return True
    closed = 0
    for mark in between:
        if mark in _OPENING:
            closed -= 1
        elif mark in _CLOSING:
            closed += 1
    return closed > 0
