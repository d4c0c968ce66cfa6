"""Sentences: an article's text in, the exact span of each sentence out.

A line of the text is never joined to the next, unless a paragraph was wrapped at a width. Within
a line the rules of sentencex apply, and what they cut too eagerly is joined again: half a sentence
harms a row more than two. Only what is far too long for a sentence is cut anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

import regex

from generator.languages import Language
from generator.languages.punctuation import TERMINATORS, UNSPACED

# The piece before ends with an initial ("J."), the piece after goes on in lower case, with a
# closing mark, or with the second half of a word broken at a hyphen.
_WIDE_BEFORE_A_STOP = regex.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000](?=\.)")
_INITIAL = regex.compile(r"(?:^|[\s(“\"])\p{Lu}\.\s*$")
_GOES_ON = regex.compile(r"^\s*(?:[\p{Ll}&&[\p{Latin}\p{Cyrillic}\p{Greek}]]|-\p{L}|[,;:)\]»”…،؛])", regex.VERSION1)
_CASELESS_END = regex.compile(rf"[{TERMINATORS}][\"'”’»)\]]*\s*$")
_WORD = regex.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[\p{{L}}\p{{M}}\p{{N}}])+")
_BLOCK = regex.compile(r"[^\n]+(?:\n[^\n]+)*")
_LINE = regex.compile(r"[^\n]+")
_BEFORE_A_NUMBER = regex.compile(r"[。！？](?=\p{N})")  # no decimal point: "……跑道。17时47分……"
_BLANKS = regex.compile(r"\s+")
_LETTER = regex.compile(r"\X")  # with all that belongs to it
FEWEST_WRAPPED = 2  # lines with another one below: a single one is a heading
NARROWEST_WRAPPED = 40  # characters; shorter lines are headings and lists
WIDEST_WRAPPED = 100  # characters; mail and editors wrap at 65 to 80
TAIL = 200  # characters at the end of a piece that tell whether it ends there
# Characters; the longest of 672 sentences of our stories has 351. What is longer is a table or a text without marks,
# and all pairs of what such a sentence names are looked at: one of 10,000 words held a build up for minutes.
LONGEST_SENTENCE = 2_000
FEWEST_WORDS = 2  # a piece of one word is the tail of a wrong full stop, not a sentence


def sentence_spans(text: str, facts: Language) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of each sentence, in code points; what lies between is white space."""
    found = (span for line in _lines(text) for span in _in_line(text, line, facts))
    return tuple(part for span in found for part in bounded(text, span))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that sentences may not cross; in a wrapped text a whole paragraph counts as one."""
    parts = _BLOCK if _is_wrapped(text) else _LINE
    for part in parts.finditer(text):
        yield part.span()


def _is_wrapped(text: str) -> bool:
    """Tell whether a text was broken at a width: full lines, most of which end within a sentence."""
    inner = [line for block in _BLOCK.findall(text) for line in block.split("\n")[:-1]]
    if len(inner) < FEWEST_WRAPPED or not NARROWEST_WRAPPED <= max(map(len, inner)) <= WIDEST_WRAPPED:
        return False
    open_ended = sum(not _CASELESS_END.search(line) for line in inner)
    return open_ended * 2 > len(inner)


def _in_line(text: str, line: tuple[int, int], facts: Language) -> Iterator[tuple[int, int]]:
    start, end = line
    if not text[start:end].strip():
        return
    held: tuple[int, int] | None = None
    for piece in _pieces(text[start:end], start, facts):
        if held is not None and _belong_together(
            text[max(held[0], held[1] - TAIL) : held[1]], text[slice(*piece)], facts
        ):
            held = (held[0], piece[1])
            continue
        if held is not None:
            yield _trimmed(text, held)
        held = piece
    if held is not None:
        yield _trimmed(text, held)


def _pieces(line: str, offset: int, facts: Language) -> Iterator[tuple[int, int]]:
    from sentencex import get_sentence_boundaries  # noqa: PLC0415 - a native library, loaded when text is read

    plain = _WIDE_BEFORE_A_STOP.sub(" ", line)  # sentencex 1.0 panics at "Plan B\u00a0."
    ends = {boundary["end_index"] for boundary in get_sentence_boundaries(facts.code, plain)}
    ends |= {match.end() for match in _whole_words(facts.whole_words).finditer(line)} | {len(line)}
    ends |= {match.end() for match in _BEFORE_A_NUMBER.finditer(line) if _is_outside_quotes(line[: match.end()])}
    start = 0
    for end in sorted(ends):
        if line[start:end].strip():
            yield offset + start, offset + end
        start = end


def _is_outside_quotes(before: str) -> bool:
    return all(before.count(opening) <= before.count(closing) for opening, closing in ("“”", "「」", "『』", "（）"))


@cache
def _whole_words(words: tuple[str, ...]) -> regex.Pattern[str]:
    """One of the words with its full stop, before a capital letter; nothing matches where there are no words."""
    return regex.compile(rf"\b(?:{'|'.join(words)})\.\s+(?=\p{{Lu}}\p{{Ll}})" if words else r"(?!)")


def _belong_together(before: str, after: str, facts: Language) -> bool:
    before_end = before.rstrip()
    return bool(
        before_end.endswith(_behind_a_blank(facts.abbreviations))
        or before_end in facts.abbreviations
        or _INITIAL.search(before)
        or _GOES_ON.search(after)
        or not _CASELESS_END.search(before)
        or sum(1 for _ in islice(_WORD.finditer(after), FEWEST_WORDS)) < FEWEST_WORDS
    )


@cache
def _behind_a_blank(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {word}" for word in words)


def bounded(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield a sentence, one that is too long in parts: they end at a blank, or else behind a letter."""
    start, end = span
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        places = [match.start() for match in _BLANKS.finditer(text, start, limit)]
        places = places or [match.start() for match in _LETTER.finditer(text, start, limit + 1)]
        cut = places[-1] if places[-1] > start else limit  # a single letter may have thousands of marks
        yield start, cut
        start = _trimmed(text, (cut, end))[0]
    yield start, end


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
