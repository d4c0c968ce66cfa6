"""Numerals: the words of a sentence in, the values that its digits and number words write out.

Digits of every script and number words; digits inside names (Geran-25, COVID-19, Tu-160) and
clock times are no numerals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from generator.languages import Language, language
from generator.languages.fold import fold
from generator.understand.scan import Scanned
from generator.understand.tokens import Token

_DIGITS = regex.compile(r"\p{Nd}+(?:[.,٬٫\u00a0\u202f](?=\p{Nd}))?(?:\p{Nd}+[.,٬٫\u00a0\u202f]?(?=\p{Nd}))*\p{Nd}*")
_SPACED_DIGITS = regex.compile(r"\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})")  # "11 300", where a blank groups digits
_IN_A_NAME = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\u200c]*\s?[-‑–]$")  # "Geran-", "गेरान -"
_PARTING = regex.compile(r"[^\s\p{L}\p{M}\p{N}%$€£₹¥₽٪\-‑–'’]")
_CLOCK = regex.compile(r"\d?\d:\d\d|(?<=\d:)\d\d")
_LETTER = regex.compile(r"[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}]]", regex.VERSION1)  # 250公里 is a quantity
_SEPARATORS = ".,٬٫\u00a0\u202f"
LONGEST_NAME = 30  # characters looked back for the name that digits may belong to
THOUSANDS = 3  # digits between grouping marks; lakh grouping ends with three as well
TEN = 10
TENS = 20  # twenty and above may be followed by a single digit
LEAST_SCALE = 100  # scales from a hundred up multiply what stands before them
LONGEST_PHRASE = 3  # words of a number that is looked up whole: "half a dozen"
LARGEST = 1e15  # a float holds whole numbers up to nine times that; what is longer is a code, not a number
MOST_DIGITS = 30  # with their marks; a longer run is a code as well
CLITIC = 2  # letters that may be glued to digits in Arabic: "و250"


class Numeral(NamedTuple):
    """A number as it is written: it covers words[first:after] and text[start:end]."""

    first: int
    after: int
    start: int
    end: int
    value: float


def numerals(sentence: Scanned) -> Iterator[Numeral]:
    """Yield the numbers of a sentence, in order."""
    for run in _runs(_parts(sentence), sentence):
        value = _value(run, sentence.facts)
        if value <= LARGEST:
            yield Numeral(run[0].first, run[-1].after, run[0].start, run[-1].end, value)


class _Part(NamedTuple):
    first: int  # token index
    after: int
    start: int  # code points
    end: int
    value: float
    scale: bool
    joined: bool = False  # a joiner is written together with it: "وعشرين"


def _parts(sentence: Scanned) -> list[_Part]:
    parts: list[_Part] = []
    at = 0
    while at < len(sentence.words):
        part = _digits(sentence, at) or _word(sentence.words, at, sentence.facts)
        if part is not None:
            parts.append(part)
        at = part.after if part is not None else at + 1
    return parts


def _digits(sentence: Scanned, at: int) -> _Part | None:
    text, words = sentence.text, sentence.words
    token = words[at]
    if not any(map(str.isdecimal, token.text)):
        return None
    position = next(i for i, c in enumerate(token.text) if c.isdecimal())
    if position > CLITIC or (position and token.text[0].isascii()):
        return None
    start = token.start + position
    spaced = _groups_with_blanks(sentence.facts.code) and _SPACED_DIGITS.match(text, start, words[-1].end)
    match = spaced or _DIGITS.match(text, start, words[-1].end)
    if (
        match is None
        or match.end() - match.start() > MOST_DIGITS
        or _is_part_of_a_name(text, start, match.end())
        or _CLOCK.match(text, start)
    ):
        return None
    after = at + 1
    while after < len(words) and words[after].start < match.end():
        after += 1
    value = parse_digits(match.group(), sentence.facts.code)
    return _Part(at, after, start, match.end(), value, scale=False)


def _is_part_of_a_name(text: str, start: int, end: int) -> bool:
    if _LETTER.match(text, end) or (text[end : end + 1] in "-‑" and _LETTER.match(text, end + 1)):
        return True
    return bool(_IN_A_NAME.search(text[max(0, start - LONGEST_NAME) : start]))


def parse_digits(written: str, code: str) -> float:
    """Return the value of digits as written, with the grouping and decimal marks of the language."""
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in written if c != " ")
    marks = [c for c in plain if c in _SEPARATORS]
    if not marks:
        return float(plain)
    last = marks[-1]
    head, _, tail = plain.rpartition(last)
    grouped = len(tail) == THOUSANDS and (len(marks) > 1 or last != _decimal_mark(code)) and last != "٫"
    digits = "".join(c for c in head if c.isdecimal())
    return float(digits + tail) if grouped else float(f"{digits}.{tail}")


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


@cache
def _word_table(code: str) -> dict[tuple[str, ...], tuple[float, bool]]:
    facts = language(code).numbers
    table = {tuple(fold(word).split()): (float(value), False) for word, value in facts.words.items()}
    return table | {tuple(fold(word).split()): (float(value), True) for word, value in facts.scales.items()}


@cache
def ordinal_words(code: str) -> dict[str, float]:
    """Return the ordinals of a language that are single words, folded, with their value."""
    return {fold(word): float(value) for word, value in language(code).numbers.ordinals.items() if " " not in word}


@cache
def _first_words(code: str) -> frozenset[str]:
    """What a number in words can begin with: most words of a text need no closer look."""
    return frozenset(key[0] for key in _word_table(code))


def _word(words: Sequence[Token], at: int, facts: Language) -> _Part | None:
    first = words[at].folded
    if not {first, _without_joiner(first, facts)} & _first_words(facts.code):
        return None
    known = _word_table(facts.code)
    for length in range(LONGEST_PHRASE, 0, -1):
        piece = words[at : at + length]
        key = tuple(token.folded for token in piece)
        joined = key not in known
        if joined:
            key = (_without_joiner(key[0], facts), *key[1:])
        if len(piece) == length and key in known:
            value, scale = known[key]
            return _Part(at, at + length, piece[0].start, piece[-1].end, value, scale, joined)
    return None


def _without_joiner(word: str, facts: Language) -> str:
    """The word without a joiner that is written together with it."""
    return next((word[len(clitic) :] for clitic in _joining_clitics(facts.code) if word.startswith(clitic)), word)


@cache
def _joining_clitics(code: str) -> tuple[str, ...]:
    facts = language(code)
    return tuple(fold(joiner) for joiner in facts.numbers.joiners if joiner in facts.prefixes)


def _runs(parts: Sequence[_Part], sentence: Scanned) -> Iterator[list[_Part]]:
    """Parts that follow each other, or that only a joiner parts, are one number."""
    joiners = {fold(word) for word in sentence.facts.numbers.joiners}
    run: list[_Part] = []
    for part in parts:
        joined = run and beside(sentence.text, run[-1].end, part.start)
        if run and not (joined and _continues(run, part, sentence.words, joiners)):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def beside(text: str, end: int, start: int) -> bool:
    """Tell whether no punctuation parts two words: "five, six" are two numbers, "10 (km" is no 10 km."""
    return not _PARTING.search(text, end, max(end, start))


def _continues(run: Sequence[_Part], part: _Part, words: Sequence[Token], joiners: set[str]) -> bool:
    last = run[-1]
    between = words[last.after : part.first]
    if len(between) > 1 or (between and between[0].folded not in joiners):
        return False
    if part.scale or last.scale:
        return True
    scales = [piece.value for piece in run if piece.scale]
    if scales and part.value < min(scales):
        return True  # "mia mbili na hamsini": two hundred and fifty
    if (
        between or part.joined
    ):  # "five and two drones" are two numbers, "twenty and two" is one; Arabic says "two and twenty"
        return last.value > part.value >= 1 or part.value >= TENS > last.value
    return last.value >= TENS > part.value or (last.value % LEAST_SCALE == 0 and part.value < LEAST_SCALE)


def _value(run: Sequence[_Part], facts: Language) -> float:
    return _scale_first(run) if facts.numbers.counted == "before" else _scale_last(run)


def _scale_last(run: Sequence[_Part]) -> float:
    """Return the value where a scale multiplies what stands before it: five thousand three hundred."""
    total = current = 0.0
    smallest = 0.0  # scale in the total
    for part in run:
        if not part.scale:
            current += part.value
        elif total and part.value > smallest:
            # 三千五百万: a larger scale multiplies all before it
            total, current, smallest = (total + current) * part.value, 0.0, part.value
        elif part.value > LEAST_SCALE:
            total, current, smallest = total + (current or 1.0) * part.value, 0.0, part.value
        else:
            current = (current or 1.0) * part.value
    return total + current


def _scale_first(run: Sequence[_Part]) -> float:
    """Return the value where a scale multiplies what follows: elfu kumi na tano is fifteen thousand."""
    total = scale = times = 0.0
    for part in run:
        if part.scale:
            total += scale * (times or 1.0) if scale else times
            scale, times = part.value, 0.0
        elif scale and times and (times % TEN or part.value >= TEN):
            total, scale, times = total + scale * times, 0.0, part.value
        else:
            times += part.value
    return total + (scale * (times or 1.0) if scale else times)
