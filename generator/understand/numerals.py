"""Numerals: the words of a sentence in, the values that its digits and number words write out.

Words like "hundreds" and "several thousand" are no numeral: they are no exact number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import prod
from typing import NamedTuple

import regex

from generator.languages import Language, language
from generator.languages.fold import fold
from generator.languages.number_words import longest_by_first, number_words, readings
from generator.understand.digits import Part, behind_figures, digits, unit_written
from generator.understand.scan import Scanned
from generator.understand.tokens import Token

_PARTING = regex.compile(r"[^\s\p{L}\p{M}\p{N}%$€£₹¥₽٪\-‑–'’]")
TEN = 10
TENS = 20  # twenty and above may be followed by a single digit
LEAST_SCALE = 100  # scales from a hundred up multiply what stands before them
HALF = 0.5
LEAST_REST = 100  # in figures behind a scale and an "and": "elfu 18 na 20" are two ends of a range
LARGEST = 1e15  # a float holds whole numbers up to nine times that; what is longer is a code, not a number


class Numeral(NamedTuple):
    """A number as it is written: it covers words[first:after] and text[start:end]."""

    first: int
    after: int
    start: int
    end: int
    value: float
    scale: float = 1.0  # the part of the value that scales make: 1000 in "20 thousand"


def numerals(sentence: Scanned, numbered: Sequence[int]) -> Iterator[Numeral]:
    """Yield the numbers of a sentence, in order; `numbered` are the words that may begin one."""
    runs = list(_runs(_parts(sentence, numbered), sentence))
    behind = 0
    for at, run in enumerate(runs):
        if run[0].first < behind:  # the scale of the number before: "one and a half million"
            continue
        value, scale = _value(run, sentence.facts), prod(part.value for part in run if part.scale)
        last = run[-1]
        if half := _half_behind(run, runs[at + 1 :], sentence):
            value, scale, last = half
            behind = last.after
        if value <= LARGEST and _is_exact(run, sentence):
            yield Numeral(run[0].first, last.after, run[0].start, last.end, value, scale)


def _half_behind(
    run: Sequence[Part], later: Sequence[Sequence[Part]], sentence: Scanned
) -> tuple[float, float, Part] | None:
    """The value, scale and last part of a number with a half behind: "a million and a half", "1 and a half million"."""
    anywhere, beside_scales = _halves(sentence.facts.code)
    if not anywhere and not beside_scales:
        return None
    words, after = sentence.words, run[-1].after
    for half in (*anywhere, *beside_scales):
        end = after + len(half)
        if tuple(word.folded for word in words[after:end]) != half or not beside(
            sentence.text, run[-1].end, words[end - 1].start
        ):
            continue
        value = _value(run, sentence.facts)
        following = next((found for found in later if found[0].first == end and all(part.scale for part in found)), ())
        if following and not run[-1].scale:
            scale = prod(part.value for part in following)
            return (value + HALF) * scale, scale, following[-1]
        scale = run[-1].value if run[-1].scale else prod(part.value for part in run if part.scale)
        if half in anywhere or scale > 1:
            return (
                value + HALF * scale,
                scale,
                Part(after, end, words[after].start, words[end - 1].end, HALF, scale=False),
            )
    return None


@cache
def _halves(code: str) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    """The phrases for "and a half" in words, the longest first: those that stand anywhere, and beside scales only."""
    numbers = language(code).numbers
    anywhere, beside_scales = (
        tuple(sorted((tuple(fold(phrase).split()) for phrase in phrases), key=len, reverse=True))
        for phrases in (numbers.halves, numbers.scale_halves)
    )
    return anywhere, beside_scales


def _parts(sentence: Scanned, numbered: Sequence[int]) -> list[Part]:
    parts: list[Part] = []
    at = 0
    for place in numbered:
        if place < at:
            continue
        at = behind_figures(sentence, place)
        if at == place:
            found = digits(sentence, at) or _word(sentence.words, at, sentence.facts)
            parts += found
            at = found[-1].after if found else at + 1
    return parts


def _word(words: Sequence[Token], at: int, facts: Language) -> tuple[Part, ...]:
    known, longest = number_words(facts.code), longest_by_first(facts.code)
    ways = readings(words[at].folded, facts.code)
    most = max(longest.get(first, 0) for first in ways)
    for length in range(min(most, len(words) - at), 0, -1):
        rest = [token.folded for token in words[at + 1 : at + length]]
        for place, first in enumerate(ways):
            if (key := (first, *rest)) in known:
                value, scale = known[key]
                end = words[at + length - 1].end
                return (Part(at, at + length, words[at].start, end, value, scale, joined=place == 1),)
    return ()


@cache
def _joiners(code: str) -> frozenset[str]:
    return frozenset(map(fold, language(code).numbers.joiners))


def _runs(parts: Sequence[Part], sentence: Scanned) -> Iterator[list[Part]]:
    """Parts that follow each other, or that only a joiner parts, are one number."""
    joiners = _joiners(sentence.facts.code)
    begins = _scale_begins_another if _scales_first(sentence.facts) else _begins_another
    run: list[Part] = []
    for at, part in enumerate(parts):
        scale = parts[at + 1].value if at + 1 < len(parts) and parts[at + 1].scale else 0.0
        joined = run and beside(sentence.text, run[-1].end, part.start) and not begins(run, part, scale)
        if run and not (joined and _continues(run, part, sentence, joiners)):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _begins_another(run: Sequence[Part], part: Part, scale: float) -> bool:
    """Tell whether the next scale shows a second number: "between 18 thousand and 20 thousand"."""
    scales = [piece.value for piece in run if piece.scale]
    if part.scale or not scales or not scale:
        return False
    return scale in scales or (part.digits and scale > min(scales))


def _scale_begins_another(run: Sequence[Part], part: Part, _: float) -> bool:
    """The same where scales stand first: "milioni 18 na milioni 20" are two numbers."""
    scales = [piece.value for piece in run if piece.scale]
    return part.scale and not run[-1].scale and bool(scales) and part.value >= min(scales)


def _scales_first(facts: Language) -> bool:
    return facts.numbers.counted == "before"


def beside(text: str, end: int, start: int) -> bool:
    """Tell whether no punctuation parts two words: "five, six" are two numbers, "10 (km" is no 10 km."""
    return not _PARTING.search(text, end, max(end, start))


def _continues(run: Sequence[Part], part: Part, sentence: Scanned, joiners: frozenset[str]) -> bool:
    last = run[-1]
    between = sentence.words[last.after : part.first]
    if len(between) > 1 or (between and between[0].folded not in joiners):
        return False
    if part.scale:
        return True
    scales = [piece.value for piece in run if piece.scale]
    if part.digits and (between or last.digits):  # "between 18 and 20" are two, "88 هزار و 966" is one
        one = sentence.facts.numbers.joins_figures and between and scales
        return bool(one) and LEAST_REST <= part.value < (last.value if last.scale else min(scales))
    if last.scale or (scales and part.value < min(scales)):
        return True  # "mia mbili na hamsini": two hundred and fifty
    if between or part.joined:  # "five and two drones" are two numbers, "twenty and two" is one
        return part.value < _room(last.value) or (part.joined and part.value >= TENS > last.value)
    return last.value >= TENS > part.value or (last.value % LEAST_SCALE == 0 and part.value < LEAST_SCALE)


def _room(value: float) -> float:
    """What can be added to a round number in words: up to ten to twenty, up to a hundred to two hundred."""
    room = 1
    while value >= TEN and value % (room * TEN) == 0:
        room *= TEN
    return room


def _is_exact(run: Sequence[Part], sentence: Scanned) -> bool:
    """Tell "two thousand" and "a thousand" from "thousands" and "several thousand"."""
    if len(run) == 1 and sentence.facts.numbers.measures and not run[0].digits and not _is_measured(run[0], sentence):
        return False
    if not all(part.scale for part in run):
        return True
    several, indefinite = _vague(sentence.facts.code)
    if run[0].first and sentence.words[run[0].first - 1].folded in several:
        return False
    return any(_written(part, sentence) not in indefinite for part in run)


def _is_measured(part: Part, sentence: Scanned) -> bool:
    """Tell whether a number of one character counts: a measure word or a unit follows, or it has more characters."""
    if part.end - part.start > 1 or part.after == len(sentence.words):
        return part.end - part.start > 1
    following = sentence.words[part.after].text
    return following[0] in sentence.facts.numbers.measures or bool(unit_written(following, sentence.facts.code))


@cache
def _vague(code: str) -> tuple[frozenset[str], frozenset[str]]:
    numbers = language(code).numbers
    several, indefinite = ({fold(word) for word in words} for words in (numbers.several, numbers.indefinite))
    return frozenset(several), frozenset(indefinite)


def _written(part: Part, sentence: Scanned) -> str:
    return " ".join(word.folded for word in sentence.words[part.first : part.after])


def _value(run: Sequence[Part], facts: Language) -> float:
    scale_first = _scales_first(facts) and not (run[0].digits and run[1:2] and run[1].scale)
    return _scale_first(run) if scale_first else _scale_last(run)


def _scale_last(run: Sequence[Part]) -> float:
    """Return the value where a scale multiplies what stands before it: five thousand three hundred.

    A larger scale multiplies all smaller ones before it: 三千五百万, and in 1億2千万 the 2千 only.
    """
    done: list[tuple[float, float]] = []  # what a scale has made, with the scale, the largest first
    current = 0.0
    for part in run:
        if not part.scale:
            current += part.value
            continue
        while done and done[-1][1] < part.value:
            current += done.pop()[0]
        current = (current or 1.0) * part.value
        if part.value > LEAST_SCALE:
            done.append((current, part.value))
            current = 0.0
    return sum(value for value, _ in done) + current


def _scale_first(run: Sequence[Part]) -> float:
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
