"""Numbers: the words of a sentence in, its quantities with what they measure or count out.

Digits of every script and number words; digits inside names (Geran-25, COVID-19, Tu-160) are
not quantities. A number is bound to its unit or to the thing counted, which stands after it or,
in Swahili, before it: the language file says where.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import regex

from generator.languages import Language, language
from generator.languages.cues import ABOUT, AT_LEAST, AT_MOST, UNIT
from generator.languages.fold import fold
from generator.model import Bound, Mention, MentionKind, Quantity
from generator.understand.scan import Hit, Scanned
from generator.understand.tokens import Token

_DIGITS = regex.compile(r"\p{Nd}+(?:[.,٬٫\u00a0\u202f](?=\p{Nd}))?(?:\p{Nd}+[.,٬٫\u00a0\u202f]?(?=\p{Nd}))*\p{Nd}*")
_SPACED_DIGITS = regex.compile(r"\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})")  # "11 300", where a blank groups digits
_IN_A_NAME = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\u200c]*\s?[-‑–]$")  # "Geran-", "गेरान -"
_PARTING = regex.compile(r"[^\s\p{L}\p{M}\p{N}%$€£₹¥₽٪\-‑–'’]")
_CLOCK = regex.compile(r"\d?\d:\d\d|(?<=\d:)\d\d")
_LETTER = regex.compile(r"[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}]]", regex.VERSION1)  # 250公里 is a quantity
_SEPARATORS = ".,٬٫\u00a0\u202f"
_UNIT_SIGNS = {
    "%": "percent",
    "٪": "percent",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "₹": "rupee",
    "¥": "yuan",
    "₽": "rouble",
}
THOUSANDS = 3  # digits between grouping marks; lakh grouping ends with three as well
TENS = 20  # twenty and above may be followed by a single digit
LEAST_SCALE = 100  # scales from a hundred up multiply what stands before them
FIRST_YEAR, LAST_YEAR = 1900, 2100  # a bare number in between is a year
LAST_DAY = 31  # of a month
CLITIC = 2  # letters that may be glued to digits in Arabic: "و250"
REACH = 3  # words between a number and the thing it counts, or its cue
_BOUNDS = {ABOUT: Bound.ABOUT, AT_LEAST: Bound.AT_LEAST, AT_MOST: Bound.AT_MOST}


class _Part(NamedTuple):
    first: int  # token index
    after: int
    start: int  # code points
    end: int
    value: float
    scale: bool


def numbers(sentence: Scanned) -> tuple[Mention, ...]:
    """Return the quantities and dates of a sentence, in order."""
    runs = _runs(_parts(sentence), sentence)
    found = (_mention(run, sentence) for run in runs)
    return tuple(mention for mention in found if mention is not None)


def _parts(sentence: Scanned) -> list[_Part]:
    known = _word_table(sentence.facts.code)
    parts: list[_Part] = []
    at = 0
    while at < len(sentence.words):
        part = _digits(sentence, at) or _word(sentence.words, at, known)
        if part is not None:
            parts.append(part)
        at = part.after if part is not None else at + 1
    return parts


def _digits(sentence: Scanned, at: int) -> _Part | None:
    text, words = sentence.text, sentence.words
    token = words[at]
    position = next((i for i, c in enumerate(token.text) if c.isdecimal()), None)
    if position is None or position > CLITIC or (position and token.text[0].isascii()):
        return None
    start = token.start + position
    spaced = _groups_with_blanks(sentence.facts.code) and _SPACED_DIGITS.match(text, start, words[-1].end)
    match = spaced or _DIGITS.match(text, start, words[-1].end)
    if match is None or _is_part_of_a_name(text, start, match.end()) or _CLOCK.match(text, start):
        return None
    after = at + 1
    while after < len(words) and words[after].start < match.end():
        after += 1
    value = parse_digits(match.group(), sentence.facts.code)
    return _Part(at, after, start, match.end(), value, scale=False)


def _is_part_of_a_name(text: str, start: int, end: int) -> bool:
    if _LETTER.match(text, end) or (text[end : end + 1] in "-‑" and _LETTER.match(text, end + 1)):
        return True
    return bool(_IN_A_NAME.search(text[max(0, start - 30) : start]))


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


def _word(words: Sequence[Token], at: int, known: Mapping[tuple[str, ...], tuple[float, bool]]) -> _Part | None:
    for length in (2, 1):
        key = tuple(token.folded for token in words[at : at + length])
        if len(key) == length and key in known:
            value, scale = known[key]
            return _Part(at, at + length, words[at].start, words[at + length - 1].end, value, scale)
    return None


def _runs(parts: Sequence[_Part], sentence: Scanned) -> Iterator[list[_Part]]:
    """Parts that follow each other, or that only a joiner parts, are one number."""
    joiners = {fold(word) for word in sentence.facts.numbers.joiners}
    run: list[_Part] = []
    for part in parts:
        joined = run and _beside(sentence.text, run[-1].end, part.start)
        if run and not (joined and _continues(run, part, sentence.words, joiners)):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _beside(text: str, end: int, start: int) -> bool:
    """Tell whether no punctuation parts two words: "five, six" are two numbers, "10 (km" is no 10 km."""
    return not _PARTING.search(text, end, max(end, start))


def _gap(words: Sequence[Token], hit: Hit, number: tuple[int, int]) -> tuple[int, int]:
    """What lies between a number and a form before or after it."""
    hit_start, hit_end = words[hit.first].start, words[hit.after - 1].end
    return (number[1], hit_start) if hit_start >= number[1] else (hit_end, number[0])


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
    if between:  # "five and two drones" are two numbers, "twenty and two" is one; Arabic says "two and twenty"
        return last.value > part.value >= 1 or part.value >= TENS > last.value
    return last.value >= TENS > part.value or (last.value % LEAST_SCALE == 0 and part.value < LEAST_SCALE)


def _value(run: Sequence[_Part], facts: Language) -> float:
    total = current = 0.0
    scale_first = facts.numbers.counted == "before"
    pending = 0.0
    scales: list[float] = []
    for part in run:
        if part.scale and scale_first and not current:
            total += pending
            pending = part.value
        elif part.scale and total and part.value > scales[-1]:
            # 三千五百万: the larger scale multiplies all before it
            total, current = (total + current) * part.value, 0.0
            scales.append(part.value)
        elif part.scale and part.value >= LEAST_SCALE:
            current = (current or 1.0) * part.value
            if part.value > LEAST_SCALE:
                total, current = total + current, 0.0
                scales.append(part.value)
        elif pending:
            total, pending = total + pending * part.value, 0.0
        else:
            current += part.value
    return total + current + pending


def _mention(run: Sequence[_Part], sentence: Scanned) -> Mention | None:
    value = _value(run, sentence.facts)
    first, after = run[0].first, run[-1].after
    start, end = run[0].start, run[-1].end
    if month := _month(sentence.known, first, after, value):
        return Mention(start, end, MentionKind.DATE, month)
    unit = _sign(sentence.text, start, end) or _unit(sentence, (first, after), (start, end))
    if value == 1 and not unit:
        return None  # "one" is an article in most languages
    if not unit and _is_a_year(sentence.text[start:end], value):
        return Mention(start, end, MentionKind.DATE, f"year {value:.0f}")
    counted = "" if unit else _counted(sentence.known, first, after, sentence.facts)
    quantity = Quantity(value, unit, counted, _bound(sentence.cues, first, after))
    return Mention(start, end, MentionKind.NUMBER, number_key(value), quantity)


def _is_a_year(written: str, value: float) -> bool:
    return written.isdecimal() and FIRST_YEAR <= value <= LAST_YEAR


def _month(concepts: Sequence[Hit], first: int, after: int, value: float) -> str:
    """The key of a day of a month, where a month's name stands beside the number."""
    months = [
        hit.key
        for hit in concepts
        if hit.kind == MentionKind.DATE and (0 <= hit.first - after <= 1 or 0 <= first - hit.after <= 1)
    ]
    return f"{months[0]} day {value:.0f}" if months and value == int(value) and 1 <= value <= LAST_DAY else ""


def number_key(value: float) -> str:
    """Return the key of a number: the shortest decimal that means it."""
    return f"{value:.0f}" if value == int(value) else repr(round(value, 6))


def _sign(text: str, start: int, end: int) -> str:
    after = text[end : end + 2].strip()[:1]
    before = text[max(0, start - 2) : start].strip()[-1:]
    return _UNIT_SIGNS.get(after) or _UNIT_SIGNS.get(before) or ""


def _unit(sentence: Scanned, number: tuple[int, int], span: tuple[int, int]) -> str:
    """The unit beside the number, on the side where the language puts it first."""
    first, after = number
    units = [hit for hit in sentence.cues if hit.kind == UNIT]
    near = [hit for hit in units if _beside(sentence.text, *_gap(sentence.words, hit, span))]
    following = next((hit.key for hit in near if hit.first == after), "")
    preceding = next((hit.key for hit in near if hit.after == first), "")
    return preceding or following if sentence.facts.numbers.counted == "before" else following or preceding


def _counted(concepts: Sequence[Hit], first: int, after: int, facts: Language) -> str:
    named = [hit for hit in concepts if hit.kind == MentionKind.CONCEPT]
    following = (hit.key for hit in named if 0 <= hit.first - after < REACH)
    preceding = (hit.key for hit in reversed(named) if 0 <= first - hit.after < REACH)
    order = (preceding, following) if facts.numbers.counted == "before" else (following, preceding)
    return next(order[0], "") or ""


def _bound(cues: Sequence[Hit], first: int, after: int) -> Bound:
    near = [
        hit
        for hit in cues
        if hit.kind in _BOUNDS and (0 <= first - hit.after < REACH - 1 or 0 <= hit.first - after < REACH)
    ]
    nearest = min(
        near,
        key=lambda hit: (abs(hit.after - first) if hit.after <= first else hit.first - after + 1, hit.first),
        default=None,
    )
    return _BOUNDS[nearest.kind] if nearest else Bound.EXACT
