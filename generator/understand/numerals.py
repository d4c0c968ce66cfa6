"""Numerals: the words of a sentence in, the values that its digits and number words write out.

Words like "hundreds" and "several thousand" are no numeral: they are no exact number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import prod
from typing import NamedTuple

import regex

from generator.languages import Language, language
from generator.languages.fold import WORDS_REMEMBERED, fold
from generator.understand.digits import Part, behind_figures, digits, has_digits, unit_written
from generator.understand.scan import Scanned
from generator.understand.tokens import Token

_PARTING = regex.compile(r"[^\s\p{L}\p{M}\p{N}%$€£₹¥₽٪\-‑–'’]")
SHORTEST_WORD = 3  # letters that must stay without a clitic
TEN = 10
TENS = 20  # twenty and above may be followed by a single digit
LEAST_SCALE = 100  # scales from a hundred up multiply what stands before them
LONGEST_PHRASE = 4  # words of a number that is looked up whole: "half a dozen", 三分之二 cut into characters
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
    for run in _runs(_parts(sentence, numbered), sentence):
        value = _value(run, sentence.facts)
        if value <= LARGEST and _is_exact(run, sentence):
            scale = prod(part.value for part in run if part.scale)
            yield Numeral(run[0].first, run[-1].after, run[0].start, run[-1].end, value, scale)


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


def begins_a_number(word: str, code: str) -> bool:
    """Tell whether a number can begin with the folded word."""
    firsts = _longest_by_first(code)
    return word in firsts or has_digits(word) or any(reading in firsts for reading in _readings(word, code)[1:])


def _readings(word: str, code: str) -> tuple[str, ...]:
    """The word, the word without a joiner, and without any other clitic."""
    facts = language(code)
    if not facts.prefixes and not facts.article:
        return (word,)
    return (word, _without_joiner(word, facts), _without_clitics(word, code))


@cache
def _longest_by_first(code: str) -> dict[str, int]:
    """The first words of numbers, with how many words the longest number has that begins so."""
    longest: dict[str, int] = {}
    for key in _word_table(code):
        longest[key[0]] = min(max(len(key), longest.get(key[0], 0)), LONGEST_PHRASE)
    return longest


@cache
def _word_table(code: str) -> dict[tuple[str, ...], tuple[float, bool]]:
    facts = language(code).numbers
    table = {tuple(fold(word).split()): (float(value), False) for word, value in facts.words.items()}
    return table | {tuple(fold(word).split()): (float(value), True) for word, value in facts.scales.items()}


@cache
def ordinal_phrases(code: str) -> dict[tuple[str, ...], float]:
    """Return the ordinals of a language that are several words, folded, with their value."""
    table = language(code).numbers.ordinals
    phrases = {tuple(fold(word).replace("-", " ").split()): float(value) for word, value in table.items()}
    return {words: value for words, value in phrases.items() if len(words) > 1}


@cache
def ordinal_words(code: str) -> dict[str, float]:
    """Return the ordinals of a language that are single words, folded, with their value."""
    return {fold(word): float(value) for word, value in language(code).numbers.ordinals.items() if " " not in word}


def _word(words: Sequence[Token], at: int, facts: Language) -> tuple[Part, ...]:
    known, longest = _word_table(facts.code), _longest_by_first(facts.code)
    readings = _readings(words[at].folded, facts.code)
    most = max(longest.get(first, 0) for first in readings)
    for length in range(min(most, len(words) - at), 0, -1):
        rest = [token.folded for token in words[at + 1 : at + length]]
        for place, first in enumerate(readings):
            if (key := (first, *rest)) in known:
                value, scale = known[key]
                end = words[at + length - 1].end
                return (Part(at, at + length, words[at].start, end, value, scale, joined=place == 1),)
    return ()


def _without_joiner(word: str, facts: Language) -> str:
    """The word without a joiner that is written together with it."""
    return next((word[len(clitic) :] for clitic in _joining_clitics(facts.code) if word.startswith(clitic)), word)


@lru_cache(maxsize=WORDS_REMEMBERED)
def _without_clitics(word: str, code: str) -> str:
    """The number word that stays without clitics and article, as in لثلاثة and العشر; else the word itself."""
    clitics, article, known = _in_front(code)
    for clitic in clitics:
        rest = word.removeprefix(clitic)
        bare = rest.removeprefix(article)
        if word.startswith(clitic) and len(bare) >= SHORTEST_WORD and bare in known:
            return bare
    return word


@cache
def _in_front(code: str) -> tuple[tuple[str, ...], str, frozenset[str]]:
    """The clitics of a language ("" among them), its article, and the number words that they may stand before."""
    facts = language(code)
    known = (key[0] for key, (_, scale) in _word_table(code).items() if len(key) == 1 and not scale)
    return ("", *map(fold, facts.prefixes)), fold(facts.article), frozenset(known)


@cache
def _joining_clitics(code: str) -> tuple[str, ...]:
    facts = language(code)
    return tuple(fold(joiner) for joiner in facts.numbers.joiners if joiner in facts.prefixes)


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
        if run and not (joined and _continues(run, part, sentence.words, joiners)):
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


def _continues(run: Sequence[Part], part: Part, words: Sequence[Token], joiners: frozenset[str]) -> bool:
    last = run[-1]
    between = words[last.after : part.first]
    if len(between) > 1 or (between and between[0].folded not in joiners):
        return False
    if part.scale:
        return True
    if part.digits and (between or last.digits):
        return False  # "between 18 and 20"
    scales = [piece.value for piece in run if piece.scale]
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
