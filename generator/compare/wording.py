"""One thing, each outlet's words for it: rows and readings in, the ledger of words out. No score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.languages.calling import Calling
from generator.languages.lexicon import worded_concepts
from generator.model import MentionKind, Person, Reading, Row, Wording

FEWEST_ARTICLES = 2  # one outlet's words alone are no comparison


def wording(rows: Sequence[Row], readings: Sequence[Reading], names: Calling) -> tuple[Wording, ...]:
    """Return choices of words, then spellings of names; each where two articles name the thing."""
    return (*_choices(readings, names), *_spellings(rows, readings))


def titles(people: Sequence[Person], readings: Sequence[Reading]) -> tuple[Wording, ...]:
    """Return the titles that two articles or more give a person, as written; where they vary most, first."""
    text = {reading.article.id: reading.article.text for reading in readings}
    told = sorted((person for person in people if len(person.roles) >= FEWEST_ARTICLES), key=_sameness)
    return tuple(
        Wording(
            person.name,
            "title",
            tuple(
                (article, tuple(dict.fromkeys(text[article][role.start : role.end] for role in roles)))
                for article, roles in person.roles
            ),
        )
        for person in told
    )


def _sameness(person: Person) -> int:
    """Fewer kinds of titles come later; two people with as many keep their order."""
    return -len({(role.role, role.fields) for _, roles in person.roles for role in roles})


def _choices(readings: Sequence[Reading], names: Calling) -> Iterator[Wording]:
    for concepts in worded_concepts():
        values = [(reading.article.id, _words_for(concepts, reading)) for reading in readings]
        spoken = tuple((article, words) for article, words in values if words)
        if len(spoken) >= FEWEST_ARTICLES:
            yield Wording(names.concept(concepts[0]), "choice of words", spoken)


def _words_for(concepts: Sequence[str], reading: Reading) -> tuple[str, ...]:
    text = reading.article.text
    mentions = (mention for sentence in reading.sentences for mention in sentence.mentions)
    words = (text[m.start : m.end] for m in mentions if m.kind is MentionKind.CONCEPT and m.key in concepts)
    return tuple(dict.fromkeys(words))


def _spellings(rows: Sequence[Row], readings: Sequence[Reading]) -> Iterator[Wording]:
    """Names that two languages write, or one with a capital: a word that articles of one language share may be any."""
    language = {reading.article.id: reading.language for reading in readings}
    found: dict[str, tuple[str, dict[str, dict[str, None]]]] = {}
    for row in rows:
        for reason in row.shared:
            if reason.kind is MentionKind.NAME:
                _, by_article = found.setdefault(reason.key, (reason.label, {}))
                for article, words in reason.words:
                    by_article.setdefault(article, {}).update(dict.fromkeys(words))
    for _, (name, by_article) in sorted(found.items()):
        surely_a_name = name[:1].isupper() and any(word == name for words in by_article.values() for word in words)
        languages = {language[article] for article in by_article}
        if len(by_article) >= FEWEST_ARTICLES and (surely_a_name or len(languages) > 1) and _vary(by_article):
            order = [reading.article.id for reading in readings if reading.article.id in by_article]
            yield Wording(name, "spelling", tuple((article, tuple(by_article[article])) for article in order))


def _vary(by_article: Mapping[str, Mapping[str, None]]) -> bool:
    return len({word for words in by_article.values() for word in words}) > 1
