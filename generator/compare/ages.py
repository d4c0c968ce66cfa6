"""How old people are by the articles: the readings and rows of a story in, the ages that differ out.

An age stands right behind a name, between marks ("Nargeolet, 77, was", "(77 عاماً)", "（77岁）"), or right before it in
words that say so ("19-year-old Suleman", "77-летний"). Precision first: a name is one person's where nobody else in the
story has it, and an article that tells two ages of somebody tells none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.compare.counts import Value, gap, words_of
from generator.compare.differences import difference_id, home_of, number_versions
from generator.languages import language
from generator.languages.fold import fold
from generator.languages.topics import topic_of
from generator.messages import message
from generator.model import Bound, Difference, Mention, MentionKind, Quantity, Reading, Row, Sentence

AGE = message("number")
HOW = message("Ages are told as of other days, or by other sources: read who gives each.")
OLDEST = 119  # years; nobody grew older than 122, and greater numbers are none of people
YEAR = "year"  # unit
OLD = "old"  # concept of the lexicon: "aged", "岁", "ساله"; it marks years of somebody's life
# Letters of the key of a family name that is one person's in two languages. In thirteen stories (2026-11) five of 206
# keys of two or three letters stood for two names, as "btr" for Peter and Bitter, of 172 longer ones none.
FEWEST_LETTERS = 4
_SPORTS = frozenset({"sport", "culture"})  # topics of the lexicon
# Concepts of the lexicon beside which a bare number behind a name is of votes, seats or percent.
_VOTING = frozenset(
    {
        "candidate",
        "constituency",
        "election",
        "exit_poll",
        "majority",
        "opinion_poll",
        "parliament",
        "party",
        "percent",
        "primary_election",
        "runoff",
        "vote",
    }
)
_BRACKETS = frozenset({"(", "（"})
_OPENS = _BRACKETS | {",", "،", "，"}
_CLOSES = (",", ")", "）", ".", ";", "،", "؛", "。", "，", "।", "۔")
_DOTS = frozenset({"·", "・"})  # between the words of a foreign name
_INSIDE = _DOTS | {"", " ", "-", "\u00a0", "\u200c"}  # what stands between the words of one name

Name = tuple[Mention, ...]  # the words of a name, in order


@dataclass(frozen=True, slots=True)
class _Age:
    """An age in an article and whose it is."""

    reading: Reading
    name: Name
    number: Mention
    quantity: Quantity

    @property
    def family(self) -> str:
        """The key of the last word of the name."""
        return self.name[-1].key

    @property
    def whole(self) -> str:
        """The keys of a name that has a given name too, else ""; of somebody well known all words are one mention."""
        several = len(self.name) > 1 or len(self.written.split()) > 1
        return " ".join(word.key for word in self.name) if several else ""

    @property
    def years(self) -> float:
        """The age."""
        return self.quantity.value

    @property
    def bracketed(self) -> bool:
        """Whether only brackets tell that the number is an age."""
        between = self.reading.article.text[self.name[-1].end : self.number.start]
        return not self.quantity.unit and between[-1:] in _BRACKETS

    @property
    def value(self) -> Value:
        """The age as differences show it."""
        age = Quantity(self.years, YEAR, "", Bound.EXACT)
        return Value(self.reading.article.id, age, words_of(self.number, self.reading))

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
    """Yield the ages of a sentence; several names with bare numbers in brackets have votes, seats or points."""
    names = _names(sentence, reading.article.text)
    ages = []
    for number in sentence.mentions:
        quantity = number.quantity
        if quantity is not None and _may_be_an_age(quantity):
            name = _behind(number, names, sentence, reading) or _before(number, names, reading)
            ages += [_Age(reading, name, number, quantity)] if name else []
    listed = sum(age.bracketed for age in ages) > 1
    yield from (age for age in ages if not (listed and age.bracketed))


def _may_be_an_age(quantity: Quantity) -> bool:
    exact = quantity.bound is Bound.EXACT and not quantity.high and quantity.value == int(quantity.value)
    return exact and 0 < quantity.value <= OLDEST and quantity.unit in ("", YEAR)


def _names(sentence: Sentence, text: str) -> list[Name]:
    """The names of a sentence, each with its words; of one whose given name is no mention, nothing."""
    names: list[list[Mention]] = []
    for mention in sentence.mentions:
        if mention.kind is MentionKind.NAME:
            if names and text[names[-1][-1].end : mention.start] in _INSIDE:
                names[-1].append(mention)
            else:
                names.append([mention])
    return [tuple(name) for name in names if text[name[0].start - 1 : name[0].start] not in _DOTS]


def _behind(number: Mention, names: Sequence[Name], sentence: Sentence, reading: Reading) -> Name | None:
    """The name that marks part from an age behind it: "Nargeolet, 77,", "Nargeolet, de 77 años,", "氏（77）"."""
    text, facts = reading.text, language(reading.language)
    name = next((name for name in reversed(names) if name[-1].end <= number.start), None)
    if name is None:
        return None
    between = text[name[-1].end : number.start].strip()
    for address in facts.attribution.addresses:
        between = between.removeprefix(address).lstrip()
    words = fold(between[1:].strip())
    units = [other for other in sentence.mentions if other.key in (YEAR, OLD) and gap(other, number) <= 1]
    end = max((number.end, *(unit.end for unit in units)))
    if between[:1] not in _OPENS or text[end:].lstrip()[:1] not in _CLOSES:
        return None
    if units:
        return name if not words or words in set(map(fold, facts.roles.aged_behind)) else None
    return name if not words and not any(map(_is_of_votes_or_games, sentence.mentions)) else None


def _is_of_votes_or_games(mention: Mention) -> bool:
    """Tell whether a bare number beside a mention may be of votes, a point, a place or the minute of a goal."""
    return mention.key in _VOTING or topic_of(mention.key) in _SPORTS


def _before(number: Mention, names: Sequence[Name], reading: Reading) -> Name | None:
    """The name behind an age in words that say so: "77-летний Поль-Анри Наржоле", "77 वर्षीय पॉल"."""
    text, aged = reading.text, language(reading.language).roles.aged
    name = next((name for name in names if name[0].start >= number.end), None)
    if name is None:
        return None
    between = " ".join(fold(text[number.end : name[0].start]).replace("-", " ").split())
    return name if between in set(map(fold, aged)) else None


def _by_person(ages: Sequence[_Age]) -> dict[str, list[_Age]]:
    """The ages by whose they are; a family name that two people of the story have tells nobody."""
    given: dict[str, set[str]] = defaultdict(set)
    for age in ages:
        if age.whole:
            given[age.family].add(age.name[0].key)
    people: dict[str, list[_Age]] = defaultdict(list)
    for age in ages:
        own = len(given[age.family]) <= 1 and len(age.family) >= FEWEST_LETTERS
        if whose := age.family if own else age.whole:
            people[whose].append(age)
    return people


def _difference(whose: str, ages: Sequence[_Age], rows: Sequence[Row]) -> Difference | None:
    by_article: dict[str, list[_Age]] = defaultdict(list)
    for age in ages:
        by_article[age.reading.article.id].append(age)
    alone = [told[0] for told in by_article.values() if len({age.years for age in told}) == 1]
    groups = [[age.value for age in alone if age.years == years] for years in sorted({age.years for age in alone})]
    row = home_of([age.value for age in alone], rows)
    if len(groups) <= 1 or row is None:
        return None
    name = max((age.written for age in ages), key=lambda written: (written.isascii(), len(written)))
    about = message("age: {person}", person=name)
    return Difference(difference_id(row.id, "age", whose), row.id, AGE, about, number_versions(groups), HOW)
