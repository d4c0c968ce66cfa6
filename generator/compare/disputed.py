"""Numbers that an article itself sets against each other: the readings of a story in, the differences out.

"Prigozhin claimed 25,000 fighters; British intelligence counts 8,000": who tells of one thing in one breath by two
sources tells which numbers oppose each other, and the other articles that give one of them take a side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

import regex

from generator.compare.counts import ANYBODY, Value, gap, words_of
from generator.compare.differences import about, difference_id, home_of, kind_of, number_versions, scales
from generator.compare.earlier import was_told_earlier
from generator.compare.values import compatible, family
from generator.languages import language
from generator.languages.counting import is_counted
from generator.languages.fold import fold
from generator.languages.lexicon import counted_concepts
from generator.languages.punctuation import SEMICOLONS
from generator.languages.topics import is_one_of_many, is_role, is_speaker
from generator.model import (
    CALENDAR,
    Difference,
    Mention,
    MentionKind,
    Quantity,
    Reading,
    Row,
    Sentence,
    SentenceKind,
)

LIKE = 0.8  # the smaller as a share of the larger, where only a word such as "although" sets them against each other
FEWEST = 10  # below, numbers are small talk: two of the three
PEOPLE = "people"
NO_NUMBERS = frozenset({"time", "year", "month", "ordinal", "percent"})  # of one sentence they are rarely of one thing
_MARKS = regex.compile(r"[\p{P}\p{S}]+")
_SEMICOLON = regex.compile(f"[{SEMICOLONS}]")
_TIMES = frozenset({"before", "follow"})  # concepts, of "after" the second: "before the crash 69 were aboard; 67 live"
FIRST_WORDS = 3  # of a sentence, in which "however" stands
TWO = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """A number of an article, what it is of and who says so."""

    reading: Reading
    sentence: Sentence
    mention: Mention
    quantity: Quantity
    of: str  # what is measured or counted, all people alike; "" where the number alone stands
    source: str  # "" for nobody

    @property
    def value(self) -> Value:
        """The number as differences show it."""
        return Value(self.reading.article.id, self.quantity, words_of(self.mention, self.reading))


def disputed(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return the differences between numbers that an article tells by two sources, with the others that tell one."""
    told = [number for reading in readings for number in _numbers(reading)]
    pairs = [pair for reading in readings for pair in _opposing(reading, told)]
    return tuple(difference for group in _joined(pairs) for difference in _difference(group, told, rows, readings))


def _numbers(reading: Reading) -> Iterator[_Told]:
    for sentence in reading.sentences:
        for mention in sentence.mentions if sentence.kind is SentenceKind.SENTENCE else ():
            quantity = mention.quantity
            if quantity is not None and quantity.value >= FEWEST and _is_compared(quantity):
                yield _Told(reading, sentence, mention, quantity, _of(quantity), _source(mention, sentence))


def _is_compared(quantity: Quantity) -> bool:
    """Tell whether a number is neither one of those nor of victims: these have tolls of their own."""
    return family(quantity) not in NO_NUMBERS and quantity.counted not in counted_concepts()


def _of(quantity: Quantity) -> str:
    if quantity.unit:
        return family(quantity)
    counted = quantity.counted
    if counted in ANYBODY or is_speaker(counted) or is_role(counted) or is_one_of_many(counted):
        return PEOPLE
    return counted if is_counted(counted) else ""


def _source(mention: Mention, sentence: Sentence) -> str:
    """The one who is cited nearest to a number and answers for it; right behind it, also for what stands before."""
    if not sentence.attributions:
        return ""
    nearest = min(sentence.attributions, key=lambda entry: (gap(entry, mention), entry.start))
    covering = [entry for entry in sentence.attributions if entry.scope.start <= mention.start < entry.scope.end]
    return nearest.origin or nearest.source if nearest in covering or nearest.start >= mention.end else ""


def _opposing(reading: Reading, told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield the numbers that follow each other, are of one thing and do not agree.

    They are of two sources and something turns between them, or one is what earlier reports had.
    """
    own = [number for number in told if number.reading is reading]
    for one, other in pairwise(own):
        apart = other.sentence.index - one.sentence.index
        if apart > 1 or not _are_of_one_thing(one, other) or _agree(one, other):
            continue
        if len(scales([[one.value], [other.value]])) > 1:
            continue
        opposed = _turns(one, other) and one.source != other.source and not _are_apart(one, other)
        if opposed or _corrected(one, other):
            yield one, other


def _corrected(one: _Told, other: _Told) -> bool:
    """Tell whether one of two numbers, about as large, is what earlier reports had."""
    earlier = [was_told_earlier(number.mention, number.sentence, number.reading) for number in (one, other)]
    return any(earlier) and not all(earlier) and _alike(one, other)


def _are_of_one_thing(one: _Told, other: _Told) -> bool:
    """Tell whether two numbers that follow each other are of one thing: of one name, or the second without any.

    Too many numbers count people: two that do are about as many.
    """
    here, there = one.quantity, other.quantity
    if here.unit or there.unit:
        return one.of == other.of
    if not there.counted:
        return one.sentence is other.sentence
    return here.counted == there.counted and (here.counted not in ANYBODY or _alike(one, other))


def _alike(one: _Told, other: _Told) -> bool:
    small, large = sorted((one.quantity.value, other.quantity.value))
    return small >= LIKE * large


def _measured(one: _Told, other: _Told) -> bool:
    return bool(one.quantity.unit or other.quantity.unit)


def _agree(one: _Told, other: _Told) -> bool:
    if one.of == other.of and one.quantity.unit:
        return compatible(one.quantity, other.quantity)
    return one.quantity.value == other.quantity.value


def _turns(one: _Told, other: _Told) -> bool:
    """Tell whether a semicolon or a word such as "but" stands between two numbers, or opens the second sentence."""
    text, turns = one.reading.text, _turning(one.reading.language)
    if one.sentence is other.sentence:
        between = text[one.mention.end : other.mention.start]
        return _SEMICOLON.search(between) is not None or _holds(between, turns)
    start = other.sentence.start
    return _holds(" ".join(text[start : other.mention.start].split()[:FIRST_WORDS]), turns)


def _are_apart(one: _Told, other: _Told) -> bool:
    """Tell whether two numbers are of other places, or of other times: "in 2017, according to police, 8,000 came"."""
    for kinds in ((MentionKind.PLACE,), CALENDAR):
        here, there = _named(one, kinds), _named(other, kinds)
        counted = kinds == CALENDAR or not one.quantity.unit  # what is measured may lie between two places
        if counted and here and there and here.isdisjoint(there):
            return True
    concepts = (MentionKind.CONCEPT,)
    if _named(one, concepts) & _TIMES != _named(other, concepts) & _TIMES:
        return True
    return any(key.startswith("year ") for key in _named(other, CALENDAR) - _named(one, CALENDAR))


def _named(number: _Told, kinds: Sequence[MentionKind]) -> set[str]:
    """What the sentence of a number names of some kinds, up to the semicolons around it, but for who is cited."""
    text, sentence = number.reading.text, number.sentence
    parts = [match.end() for match in _SEMICOLON.finditer(text, sentence.start, sentence.end)]
    start = max((end for end in parts if end <= number.mention.start), default=sentence.start)
    end = min((end for end in parts if end > number.mention.start), default=sentence.end)
    cited = [entry for entry in sentence.attributions if start <= entry.start < end]
    return {
        mention.key
        for mention in sentence.mentions
        if mention.kind in kinds
        and start <= mention.start < end
        and not any(entry.start <= mention.start < entry.end for entry in cited)
    }


def _holds(text: str, words: Sequence[str]) -> bool:
    folded = f" {' '.join(_MARKS.sub(' ', fold(text)).split())} "
    return any(f" {word} " in folded for word in words)


@cache
def _turning(code: str) -> tuple[str, ...]:
    facts = language(code)
    return tuple(map(fold, (*facts.attribution.turns, *facts.clauses.adversatives)))


def _joined(pairs: Sequence[tuple[_Told, _Told]]) -> list[list[_Told]]:
    """The numbers of pairs that have one in common, together."""
    groups: list[list[_Told]] = []
    for pair in pairs:
        home = [group for group in groups if any(_same(one, other) for one in group for other in pair)]
        joined = [*chain(*home), *pair]
        groups = [*(group for group in groups if group not in home), joined]
    return groups


def _same(one: _Told, other: _Told) -> bool:
    """Tell whether two numbers are one: of one thing, and equal."""
    of_one = one.of == other.of or ("" in (one.of, other.of) and not _measured(one, other))
    return of_one and _agree(one, other) and one.quantity.value == other.quantity.value


def _difference(
    group: Sequence[_Told], told: Sequence[_Told], rows: Sequence[Row], readings: Sequence[Reading]
) -> Iterator[Difference]:
    of = next((number.of for number in group if number.of), "")
    setting = {number.reading.article.id for number in group}  # of these, what else has the same number is left out
    others = (number for number in told if number.reading.article.id not in setting)
    every = [*group, *(number for number in others if any(_same(number, one) for one in group))]
    every.sort(key=told.index)
    values = list(dict.fromkeys(number.value for number in every))
    by_value = [
        [number.value for number in every if number.quantity.value == value]
        for value in sorted({number.quantity.value for number in every})
    ]
    tellers = [frozenset(value.article for value in same) for same in by_value]
    row = home_of(values, rows)
    if row is None or len(by_value) < TWO or len(frozenset(chain(*tellers))) < TWO or len(set(tellers)) < TWO:
        return
    kind, how = kind_of(by_value, readings)
    slot = family(group[0].quantity) if of == PEOPLE else of
    words = about(of, measured=bool(group[0].quantity.unit))
    lowest = f"{min(number.quantity.value for number in every):g}"
    yield Difference(
        difference_id(row.id, "disputed", slot, lowest), row.id, kind, words, number_versions(by_value), how
    )
