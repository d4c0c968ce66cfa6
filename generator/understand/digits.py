"""Digits: a word of a sentence in, the number that is written there in digits of any script out.

Digits inside names (Geran-25, COVID-19, Tu-160), clock times and scores (2:0) are no numbers. What is
written together with digits counts where the language knows it: 250km, $75m, Rs615, 25-year-old.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import regex

from generator.languages import language
from generator.languages.cues import UNIT, cue_index
from generator.languages.fold import WORDS_REMEMBERED, fold
from generator.understand.scan import Scanned
from generator.understand.tokens import Token

_DIGITS = regex.compile(r"\p{Nd}+(?:[.,٬٫\u00a0\u202f](?=\p{Nd}))?(?:\p{Nd}+[.,٬٫\u00a0\u202f]?(?=\p{Nd}))*\p{Nd}*")
_COMMAS = regex.compile(r"\p{Nd}{1,3}(?:،\p{Nd}{3})+(?!\p{Nd})")  # ۱۳۰،۰۰۰
_SPACED_DIGITS = regex.compile(r"\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})")  # "11 300", where a blank groups digits
_IN_A_NAME = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\u200c]*\s?[-‑–]$")  # "Geran-", "गेरान -"
_PARTS_A_NAME = ("-", "‑", "–", "\n")  # the pattern above also finds a dash at the end of the line before
_LETTER = regex.compile(r"[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}]]", regex.VERSION1)  # 250公里 is a quantity
_GLUED = regex.compile(r"[\p{L}\p{M}\u200c]+(\p{N})?")
_SHORT_SCALE = regex.compile(r"\s?([\p{L}\p{M}]{1,4})(?![\p{L}\p{M}\p{N}])")  # "$75m", "75 M€"
_COLON = regex.compile(r"\p{Nd}{1,3}(?::\p{Nd}{1,3})+(?!\p{Nd})")  # the clock time 14:34 and the score 2:0
_IN_FIGURES = regex.compile(
    r"\p{Nd}{1,2}([./-])\p{Nd}{1,2}\1\p{Nd}{4}(?!\p{Nd})|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?!\p{Nd})"
)
_SLASHED = regex.compile(r"\p{Nd}+/\p{Nd}{1,2}(?![\p{Nd}/])")  # Persian writes 2.5 so
_MARKS_OF_FIGURES = frozenset(":./-")
_SEPARATORS = ".,٬٫\u00a0\u202f"
_SIGNS = {
    "R$": "real",
    "%": "percent",
    "٪": "percent",
    "％": "percent",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "₹": "rupee",
    "¥": "yen",
    "￥": "yen",
    "₽": "rouble",
    "₺": "lira",
    "₩": "won",
    "₴": "hryvnia",
    "₦": "naira",
}
_PERCENT = "percent"
LONGEST_SIGN = 2
LONGEST_NAME = 30  # characters looked back for the name that digits may belong to
THOUSANDS = 3  # digits between grouping marks; lakh grouping ends with three as well
MOST_DIGITS = 30  # with their marks; a longer run is a code
LAST_DAY, LAST_MONTH = 31, 12


class Part(NamedTuple):
    """One word, or digits, of a number: it covers words[first:after] and text[start:end]."""

    first: int
    after: int
    start: int
    end: int
    value: float
    scale: bool = False  # it multiplies what stands beside it
    joined: bool = False  # a joiner is written together with it: "وعشرين"
    digits: bool = False


def digits(sentence: Scanned, at: int) -> tuple[Part, ...]:
    """Return the number that the word is or begins, with the scale written together with it; else nothing."""
    words = sentence.words
    token = words[at]
    if not token.known.digits:
        return ()
    position = next(at for at, letter in enumerate(token.text) if letter.isdecimal())
    if position and not _may_stand_before(token.text[:position], sentence.facts.code):
        return ()
    start = token.start + position
    end = _end(sentence, token, start)
    if not start < end <= start + MOST_DIGITS or _is_part_of_a_name(sentence, start, end):
        return ()
    after = at + 1
    while after < len(words) and words[after].start < end:
        after += 1
    value = parse_digits(sentence.text[start:end], sentence.facts.code)
    part = Part(at, after, start, end, value, digits=True, joined=position > 0)
    by_itself = after < len(words) and words[after].start == end  # a script without spaces: 亿 is read as the next word
    return (part,) if by_itself else (part, *_scale_behind(sentence, part))


def _end(sentence: Scanned, token: Token, start: int) -> int:
    """Where the digits end that begin at an offset, with their marks; most numbers are a word of digits alone."""
    further = sentence.text[token.end + 1 : token.end + 2]  # behind what may be a mark
    if token.text.isdecimal() and not further.isdecimal():
        return token.end
    match = _match(sentence, start)
    return match.end() if match else start


def _match(sentence: Scanned, start: int) -> regex.Match[str] | None:
    text, end = sentence.text, sentence.words[-1].end
    if sentence.facts.numbers.decimal == "/" and (slashed := _SLASHED.match(text, start, end)):
        return slashed
    blanks = sentence.facts.numbers.blank_groups_digits or _groups_with_blanks(sentence.facts.code)
    spaced = blanks and _SPACED_DIGITS.match(text, start, end)
    return spaced or _COMMAS.match(text, start, end) or _DIGITS.match(text, start, end)


def goes_on_in_figures(word: Token, text: str) -> bool:
    """Tell whether a word may begin a clock time, score or date in figures: digits with a mark behind them."""
    return text[word.end : word.end + 1] in _MARKS_OF_FIGURES and word.text.isdecimal()


def behind_figures(sentence: Scanned, at: int) -> int:
    """Return the first word behind a clock time, score or date in figures that begins here; else its own place."""
    words = sentence.words
    if not goes_on_in_figures(words[at], sentence.text):
        return at
    match = _COLON.match(sentence.text, words[at].start) or _IN_FIGURES.match(sentence.text, words[at].start)
    while match is not None and at < len(words) and words[at].start < match.end():
        at += 1
    return at


def _may_stand_before(letters: str, code: str) -> bool:
    """Tell whether letters in front of digits are clitics or a unit: "و250", "Rs615"; "Т72" and "जी20" are names."""
    return bool(_clitics(code).fullmatch(fold(letters))) or (len(letters) > 1 and unit_written(letters, code) != "")


@cache
def _clitics(code: str) -> regex.Pattern[str]:
    facts = language(code)
    parts = sorted({fold(part) for part in (*facts.prefixes, facts.article) if part})
    return regex.compile(f"(?:{'|'.join(map(regex.escape, parts))})+" if parts else r"(?!)")


def _is_part_of_a_name(sentence: Scanned, start: int, end: int) -> bool:
    """Tell whether the digits are part of a name."""
    text = sentence.text
    behind = end + 1 if text[end : end + 1] in ("-", "‑") else end
    letter = text[behind : behind + 1].isalpha() and _LETTER.match(text, behind)
    glued = _GLUED.match(text, behind) if letter else None
    if glued and (glued[1] or not _may_stand_behind(glued.group(), sentence, (start, behind))):
        return True
    may_be = start > 0 and text[start - 1] in _PARTS_A_NAME
    return may_be and bool(_IN_A_NAME.search(text[max(0, start - LONGEST_NAME) : start]))


def _may_stand_behind(letters: str, sentence: Scanned, span: tuple[int, int]) -> bool:
    """Tell whether letters behind digits are a unit or a scale: "250km", "75m", "25-year-old"."""
    folded, numbers = fold(letters), sentence.facts.numbers
    if unit_written(letters, sentence.facts.code) or folded in _scales(sentence.facts.code):
        return True
    return folded in numbers.short_scales and bool(sign(sentence, span[0], span[1] + len(letters)))


def _scale_behind(sentence: Scanned, part: Part) -> tuple[Part, ...]:
    """The scale written together with digits ("3.5bn"), and the short one of a sum of money ("$75m", "75 M€")."""
    text, code = sentence.text, sentence.facts.code
    match = _SHORT_SCALE.match(text, part.end)
    if match is None:
        return ()
    letters, glued = fold(match[1]), match.start(1) == part.end
    scale = _scales(code).get(letters) if glued else None
    if scale is None and (short := sentence.facts.numbers.short_scales.get(letters)) is not None:
        money = sign(sentence, part.start, match.end())
        scale = short if money and money != _PERCENT else None
    if scale is None:
        return ()
    after = part.after if glued else part.after + 1
    return (Part(part.first, after, part.start, match.end(), float(scale), scale=True),)


@cache
def _scales(code: str) -> dict[str, float]:
    return {fold(word): float(value) for word, value in language(code).numbers.scales.items() if " " not in word}


@cache
def unit_written(letters: str, code: str) -> str:
    """Return the unit that one word names; "" for none."""
    entries = cue_index(code).entries(fold(letters))
    return next((entry.key for entry in entries if entry.kind == UNIT and not entry.rest), "")


def sign(sentence: Scanned, start: int, end: int) -> str:
    """Return the unit whose sign stands behind or before a number, as its language means it; "" for none."""
    text, own = sentence.text, sentence.facts.numbers.signs
    after = text[end : end + 1 + LONGEST_SIGN].lstrip(" \u00a0\u202f")
    before = text[max(0, start - 1 - LONGEST_SIGN) : start].rstrip(" \u00a0\u202f")
    marks = (after[:LONGEST_SIGN], after[:1], before[-LONGEST_SIGN:], before[-1:])
    for mark in marks:  # a plain loop: this is asked three times for each number
        if mark in _SIGNS:
            return own.get(mark) or _SIGNS[mark]
    return ""


@lru_cache(maxsize=WORDS_REMEMBERED)
def parse_digits(written: str, code: str) -> float:
    """Return the value of digits as written, with the grouping and decimal marks of the language."""
    plain = (
        "".join(str(int(c)) if c.isdecimal() else c for c in written if c != " ").replace("/", "٫").replace("،", "٬")
    )
    marks = [c for c in plain if c in _SEPARATORS]
    if not marks:
        return float(plain)
    last = marks[-1]
    head, _, tail = plain.rpartition(last)
    grouped = len(tail) == THOUSANDS and (len(marks) > 1 or last != _decimal_mark(code)) and last != "٫"
    kept = "".join(c for c in head if c.isdecimal())
    return float(kept + tail) if grouped else float(f"{kept}.{tail}")


def _decimal_mark(code: str) -> str:
    return _number_marks(code)[0]


def _groups_with_blanks(code: str) -> bool:
    return _number_marks(code)[1].isspace()


@cache
def _number_marks(code: str) -> tuple[str, str]:
    """The decimal mark and the grouping mark of a language; those of English where CLDR has none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only sentences with digits need it

    try:
        marks = Locale.parse(code).number_symbols["latn"]
        return str(marks["decimal"]), str(marks["group"])
    except (UnknownLocaleError, ValueError, KeyError):
        return ".", ","


def date_in_figures(text: str, start: int) -> tuple[tuple[str, str, str], int] | None:
    """Return (year, month, day) and the end of a date such as 17.09.2023 or 2023-09-17; None for anything else.

    Where a slash leaves open which is the day, month and day are empty.
    """
    match = _IN_FIGURES.match(text, start)
    if match is None:
        return None
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in match.group())
    one, other, last = regex.split("[./-]", plain)
    if match[1] is None:
        year, month, day = one, other, last
    elif match[1] == "/" and int(one) <= LAST_MONTH and int(other) <= LAST_MONTH and one != other:
        return (last, "", ""), match.end()
    else:
        year, month, day = (last, one, other) if int(other) > LAST_MONTH else (last, other, one)
    fits = 1 <= int(month) <= LAST_MONTH and 1 <= int(day) <= LAST_DAY
    return ((year, month, day), match.end()) if fits else None
