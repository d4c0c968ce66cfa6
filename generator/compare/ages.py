"""How old people are by the articles: the readings and rows of a story in, the ages that differ out.

An age stands right behind a name, between marks ("Nargeolet, 77, was", "(77 عاماً)"), or right before it in words that
say so ("19-year-old Suleman", "77-летний"). Precision first: a person is known by the gazetteer or by a name that
nobody else in the story has, and an article that tells two ages of somebody tells none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.compare.counts import Value, words_of
from generator.compare.differences import difference_id, home_of, number_versions
from generator.compare.values import compatible
from generator.languages import language
from generator.languages.fold import fold
from generator.languages.gazetteer import is_known_person
from generator.languages.topics import topic_of
from generator.messages import message
from generator.model import Bound, Difference, Mention, MentionKind, Quantity, Reading, Row, Sentence

AGE = message("number")
HOW = message("Ages are told as of other days, or by other sources: read who gives each.")
OLDEST = 119  # years; nobody grew older than 122, and greater numbers are none of people
YEAR = "year"
FEWEST_CONSONANTS = 4  # of a family name that is one person's in two languages; shorter skeletons match by chance
_SPORTS = frozenset({"sport", "culture"})  # topics of the lexicon
_OPENS = frozenset({",", "(", "（", "،", "，"})
_CLOSES = (",", ")", "）", ".", ";", "،", "؛", "。", "，", "।", "۔")
_INSIDE = frozenset({"", " ", "-", "·", "・", "\u00a0", "\u200c"})  # what stands between the words of one name


@dataclass(frozen=True, slots=True)
class _Age:
    """An age in an article and whose it is."""

    reading: Reading
    name: tuple[Mention, ...]  # the words of a name, in order
    number: Mention
    quantity: Quantity

    @property
    def family(self) -> str:
        """The key of the last word of the name."""
        return self.name[-1].key

    @property
    def value(self) -> Value:
        """The age as differences show it."""
        return Value(self.reading.article.id, self.quantity, words_of(self.number, self.reading))

    @property
    def written(self) -> str:
        """The name as the article writes it."""
        return self.reading.article.text[self.name[0].start : self.name[-1].end]


def aged_differently(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return where outlets give people different ages, by person; each in the row that shows most of them."""
    ages = [age for reading in readings for sentence in reading.sentences for age in _ages(sentence, reading)]
    found = (_difference(whose, told, rows) for whose, told in sorted(_by_person(ages).items()))
    return tuple(difference for difference in found if difference is not None)


def _ages(sentence: Sentence, reading: Reading) -> Iterator[_Age]:
    names = _names(sentence, reading.article.text)
    for number in sentence.mentions:
        quantity = number.quantity
        if quantity is None or quantity.bound is not Bound.EXACT or quantity.high or not 0 < quantity.value <= OLDEST:
            continue
        if quantity.unit in ("", YEAR) and quantity.value == int(quantity.value):
            age = Quantity(quantity.value, YEAR, "", Bound.EXACT)
            whose = _behind(number, names, sentence, reading) or _before(number, names, reading)
            if whose is not None:
                yield _Age(reading, whose, number, age)


def _names(sentence: Sentence, text: str) -> list[tuple[Mention, ...]]:
    """The names of a sentence, each with its words."""
    names: list[list[Mention]] = []
    for mention in sentence.mentions:
        if mention.kind is MentionKind.NAME:
            if names and text[names[-1][-1].end : mention.start] in _INSIDE:
                names[-1].append(mention)
            else:
                names.append([mention])
    return [tuple(name) for name in names]


def _behind(
    number: Mention, names: Sequence[tuple[Mention, ...]], sentence: Sentence, reading: Reading
) -> tuple[Mention, ...] | None:
    """The name that marks part from an age behind it: "Nargeolet, 77,", "Nargeolet, de 77 años,", "氏（77）"."""
    text, facts = reading.article.text, language(reading.language)
    name = next((name for name in reversed(names) if name[-1].end <= number.start), None)
    if name is None or number.quantity is None:
        return None
    between = text[name[-1].end : number.start].strip()
    for address in facts.attribution.addresses:
        between = between.removeprefix(address).lstrip()
    opened, words = between[:1] in _OPENS, fold(between[1:].strip())
    units = [other.end for other in sentence.mentions if other.key == YEAR and 0 <= other.start - number.end <= 1]
    if number.quantity.unit != YEAR and any(topic_of(other.key) in _SPORTS for other in sentence.mentions):
        return None  # a point, a place or the minute of a goal
    closed = text[max((number.end, *units)) :].lstrip()[:1] in _CLOSES
    told = not words or (number.quantity.unit == YEAR and words in set(map(fold, facts.roles.aged_behind)))
    return name if opened and told and closed else None


def _before(number: Mention, names: Sequence[tuple[Mention, ...]], reading: Reading) -> tuple[Mention, ...] | None:
    """The name behind an age in words that say so: "77-летний Поль-Анри Наржоле", "77 वर्षीय पॉल"."""
    text, aged = reading.article.text, language(reading.language).roles.aged
    name = next((name for name in names if name[0].start >= number.end), None)
    if name is None or not aged:
        return None
    between = fold(text[number.end : name[0].start]).replace("-", " ").split()
    return name if between and " ".join(between) in {fold(words) for words in aged} else None


def _by_person(ages: Sequence[_Age]) -> dict[str, list[_Age]]:
    """The ages by whose they are; a family name that two people of the story have tells nobody."""
    given: dict[str, set[str]] = defaultdict(set)
    for age in ages:
        if len(age.name) > 1:
            given[age.family].add(age.name[0].key)
    people: dict[str, list[_Age]] = defaultdict(list)
    for age in ages:
        known = next((word.key for word in age.name if is_known_person(word.key)), "")
        own = len(given[age.family]) <= 1 and len(age.family) >= FEWEST_CONSONANTS
        whole = " ".join(word.key for word in age.name) if len(age.name) > 1 else ""
        if whose := known or (age.family if own else whole):
            people[whose].append(age)
    return people


def _difference(whose: str, ages: Sequence[_Age], rows: Sequence[Row]) -> Difference | None:
    by_article: dict[str, list[_Age]] = defaultdict(list)
    for age in ages:
        by_article[age.reading.article.id].append(age)
    alone = [told for told in by_article.values() if len({age.quantity.value for age in told}) == 1]
    values = [age.value for told in alone for age in told[:1]]
    groups = [[value for value in values if value.quantity.value == years] for years in _in_order(values)]
    row = home_of(values, rows)
    if len(groups) == 1 or row is None or all(compatible(values[0].quantity, value.quantity) for value in values):
        return None
    name = max((age.written for age in ages), key=lambda written: (written.isascii(), len(written)))
    about = message("age: {person}", person=name)
    return Difference(difference_id(row.id, "age", whose), row.id, AGE, about, number_versions(groups), HOW)


def _in_order(values: Sequence[Value]) -> list[float]:
    return sorted({value.quantity.value for value in values})
