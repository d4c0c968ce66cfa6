"""Counts and measures: the readings of a story in, every number with what it is of and what stands beside it out.

A row shows the numbers of one sentence; whether an article tells another number of the same thing, only a look
at all of it can say.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from generator.compare.countries import countries_named, country_of_number
from generator.compare.values import compatible, family
from generator.languages import language
from generator.languages.counting import is_counted
from generator.languages.frequency import LETTERS, is_everyday
from generator.languages.lexicon import counted_as, counted_concepts
from generator.languages.topics import NO_THINGS, topic_of
from generator.model import Attribution, Mention, MentionKind, Passage, Quantity, Reading, Sentence, SentenceKind, Span

SMALLEST_COMPARED = 2  # "one" is too often an article
NO_COUNTS = frozenset({"", "year", "month", "decade", "century", "ordinal"})  # what they are of is seldom told
PERCENT = "percent"
NEAREST = 2  # things on each side of a percentage, one of which it is a share of
ANYBODY = frozenset({"people", "person", "man", "woman", "child"})  # too many numbers of a story count them
YEARS_APART = 1  # an event may fall in the year before its articles, what is to come in the year after
_THINGS = frozenset({MentionKind.CONCEPT, MentionKind.PLACE, MentionKind.NAME})
_MEASURING = frozenset({"amounts", "time"})  # topics of words that say how much, not of what
# What parts clauses; a comma inside a number does not.
PAUSE = re.compile(r"(?<!\d)[,،、，;؛；:：]\s*|[,،、，;؛；:：](?!\d)\s*|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Value:
    """A quantity as an outlet gives it."""

    article: str
    quantity: Quantity
    passage: Passage  # the words of the number


@dataclass(frozen=True, slots=True)
class Count:
    """A number of an article, and what it is of."""

    value: Value
    slot: str  # what is measured or counted: "length", "the dead", "drone"; only within one slot is anything compared
    place: str  # key of the country that its clause or sentence names, of several with "+" between them; "" for none
    named: frozenset[str]  # evidence keys of what else its clause names
    named_in_sentence: frozenset[str]  # evidence keys of what else its sentence names
    # Evidence keys of what stands nearest on each side, one thing and two: they tell what a percentage is a share of.
    beside: frozenset[str]
    around: frozenset[str]
    fates: frozenset[str]  # what became of people, by its clause
    sentence: int  # Sentence.index
    flat: bool  # nothing in its clause makes it less than a flat statement


def counts(readings: Sequence[Reading]) -> tuple[Count, ...]:
    """Return the numbers that can be compared, by article and place.

    Those of sentences about other years than the articles' are none. Where no article has a date, a sentence that names
    a year is about another one if its article counts the same without a year: "the worst since 2012, when 144 died".
    """
    years = {int(reading.article.published.value[:4]) for reading in readings if reading.article.published.value}
    countries = countries_named(readings)
    return tuple(count for reading in readings for count in _of_its_time(reading, years, countries))


def _of_its_time(reading: Reading, years: set[int], countries: frozenset[str]) -> list[Count]:
    told = [
        (count, _years_of(sentence))
        for sentence in reading.sentences
        if sentence.kind is SentenceKind.SENTENCE
        for count in _counts(sentence, reading, countries)
    ]
    if years:
        return [count for count, named in told if not named or _is_near(named, years)]
    without = {count.slot for count, named in told if not named}
    return [count for count, named in told if not named or count.slot not in without]


def _rarity(readings: Sequence[Reading]) -> Mapping[str, float]:
    sentences = [entry for reading in readings for entry in reading.sentences if entry.kind is not SentenceKind.HEADING]
    standing = Counter(key for sentence in sentences for key in {_key(mention) for mention in sentence.mentions})
    most = log(len(sentences) + 1)
    return {key: log((len(sentences) + 1) / times) / most for key, times in standing.items()}


@dataclass(frozen=True, slots=True)
class Told:
    """All numbers of a story, to ask what an article tells anywhere, and how rare in it is what it names."""

    counts: tuple[Count, ...]
    bare: Mapping[str, Mapping[str, tuple[Quantity, ...]]]  # by article and what is counted
    plain: Mapping[str, frozenset[float]]  # by article, the values of its numbers without a unit, whatever they count
    rarity: Mapping[str, float]  # by evidence key: 1 for what one sentence of the story names, near 0 for what all do

    def share_one_whole(self, one: Passage, other: Passage) -> bool:
        """Tell whether two percentages are of one thing, as far as what stands around them tells."""
        by_words = {count.value.passage: count for count in self.counts if count.slot == PERCENT}
        return one in by_words and other in by_words and are_of_one_whole(by_words[one], by_words[other])

    def tells(self, article: str, quantity: Quantity) -> bool:
        """Tell whether an article gives, anywhere, a value that agrees, or the same number of something not known.

        Who tells both values does not contradict who tells one.
        """
        if quantity.value in self.plain.get(article, frozenset()):
            return True
        given = self.bare.get(article, {})
        return any(compatible(other, quantity) for other in given.get(family(quantity), ()))


def are_of_one_whole(one: Count, other: Count) -> bool:
    """Tell whether what stands nearest to either percentage stands around the other too."""
    return not one.beside.isdisjoint(other.around) and not other.beside.isdisjoint(one.around)


def told(readings: Sequence[Reading]) -> Told:
    """Return the numbers of the readings."""
    given = {
        reading.article.id: [
            mention.quantity
            for sentence in reading.sentences
            for mention in sentence.mentions
            if mention.quantity is not None
        ]
        for reading in readings
    }
    plain = {article: frozenset(one.value for one in found if not one.unit) for article, found in given.items()}
    bare = {article: _by_family(found) for article, found in given.items()}
    return Told(counts(readings), bare, plain, _rarity(readings))


def _by_family(quantities: Iterable[Quantity]) -> dict[str, tuple[Quantity, ...]]:
    found: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in dict.fromkeys(quantities):  # each once
        found[family(quantity)].append(quantity)
    return {name: tuple(same) for name, same in found.items()}


def words_of(mention: Mention, reading: Reading) -> Passage:
    """Return the words of a mention."""
    return Passage(reading.article.id, mention.start, mention.end, reading.article.text[mention.start : mention.end])


def gap(one: Mention | Attribution | Passage, other: Mention | Attribution | Passage) -> int:
    """Return how many characters stand between two of a text; 0 where they touch or overlap."""
    return max(other.start - one.end, one.start - other.end, 0)


def _years_of(sentence: Sentence) -> set[int]:
    return {
        int(mention.key.removeprefix("year "))
        for mention in sentence.mentions
        if mention.kind is MentionKind.DATE and re.fullmatch(r"year \d+", mention.key)
    }


def _is_near(named: set[int], years: set[int]) -> bool:
    """Tell whether one of the years that a sentence names is one of the articles'."""
    return any(abs(year - other) <= YEARS_APART for year in named for other in years)


def _counts(sentence: Sentence, reading: Reading, countries: frozenset[str]) -> Iterator[Count]:
    for mention in sentence.mentions:
        quantity = mention.quantity
        if quantity is None or quantity.value < SMALLEST_COMPARED or not _is_of_something(quantity):
            continue
        clause = clause_of(mention, sentence, reading)
        inside = [other for other in sentence.mentions if clause.start <= other.start < clause.end]
        own = {f"c:{quantity.unit}"} | _counting(quantity)
        fates = frozenset(counted_as(other.key) for other in inside if other.key in counted_concepts())
        yield Count(
            Value(reading.article.id, quantity, words_of(mention, reading)),
            family(quantity),
            country_of_number(mention, inside, sentence.mentions, countries),
            named_beside(mention, inside) - own,
            named_beside(mention, sentence.mentions) - own,
            _nearest(mention, inside, 1),
            _nearest(mention, inside, NEAREST),
            fates,
            sentence.index,
            not any(doubt.start < clause.end and clause.start < doubt.end for doubt in sentence.doubts),
        )


def _is_of_something(quantity: Quantity) -> bool:
    if family(quantity) in NO_COUNTS:
        return False
    return bool(quantity.unit) or quantity.counted in counted_concepts() or is_counted(quantity.counted)


def clause_of(mention: Mention, sentence: Sentence, reading: Reading) -> Span:
    """Return what stands around a mention, from one pause to the next, without a clause that follows without one."""
    text = reading.text
    pauses = list(PAUSE.finditer(text, sentence.start, sentence.end))
    start = max((pause.end() for pause in pauses if pause.end() <= mention.start), default=sentence.start)
    end = min((pause.start() for pause in pauses if pause.start() >= mention.end), default=sentence.end)
    opening = _opening(reading.language).search(text, mention.end, end)
    return Span(start, opening.start() if opening else end)


@cache
def _opening(code: str) -> re.Pattern[str]:
    """The words that open another clause, such as "which" and "while"; nothing matches where there are none."""
    clauses = language(code).clauses
    words = sorted((*clauses.relatives, *clauses.openers), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b" if words else r"(?!)", re.IGNORECASE)


def named_beside(mention: Mention, inside: Sequence[Mention]) -> frozenset[str]:
    """Return the evidence keys of what a clause names beside a mention: things, people and places, no everyday ones."""
    return frozenset(
        _key(other)
        for other in inside
        if other.kind in _THINGS
        and other.quantity is None
        and not mention.start <= other.start < mention.end
        and not is_everyday(_key(other))
        and not (other.kind is MentionKind.CONCEPT and topic_of(other.key) in _MEASURING)
    )


def _nearest(mention: Mention, inside: Sequence[Mention], most: int) -> frozenset[str]:
    """The evidence keys of so many things nearest before a number and behind it, but for its unit."""
    things = [
        other
        for other in inside
        if other.kind in _THINGS
        and other.quantity is None
        and other.key != (mention.quantity.unit if mention.quantity else "")
        and not (other.kind is MentionKind.CONCEPT and topic_of(other.key) in NO_THINGS)
    ]
    before = [other for other in things if other.end <= mention.start][-most:]
    behind = [other for other in things if other.start >= mention.end][:most]
    return frozenset(_key(other) for other in (*before, *behind))


def _counting(quantity: Quantity) -> frozenset[str]:
    """The keys of what is counted: "killed" and "died" for the dead."""
    alike = (concept for concept, name in counted_concepts().items() if name == family(quantity))
    return frozenset(f"c:{concept}" for concept in (*alike, quantity.counted))


def _key(mention: Mention) -> str:
    return f"{LETTERS[mention.kind]}:{mention.key}"
