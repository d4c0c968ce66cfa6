"""One thing, each outlet's words for it: rows and readings in, the ledger of words out. No score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.languages.calling import Calling
from generator.languages.cues import is_origin
from generator.languages.worded import sense, worded_concepts
from generator.model import MentionKind, Person, Reading, Role, Row, Wording

FEWEST_ARTICLES = 2  # one outlet's words alone are no comparison


def wording(rows: Sequence[Row], readings: Sequence[Reading], names: Calling) -> tuple[Wording, ...]:
    """Return choices of words, then spellings of names; each where two articles name the thing."""
    return (*_choices(readings, names), *_spellings(rows, readings))


def titles(people: Sequence[Person], readings: Sequence[Reading], names: Calling) -> tuple[Wording, ...]:
    """Return the titles that two articles or more give a person, as written, where they vary; most varied first.

    One title with the name of its country and without is no other one.
    """
    text = {reading.article.id: reading.article.text for reading in readings}
    varying = (person for person in people if len(person.roles) >= FEWEST_ARTICLES and _kinds(person) > 1)
    return tuple(
        _glossed(
            person.name,
            "title",
            {
                article: {text[article][role.start : role.end]: _in_words(role, names) for role in roles}
                for article, roles in person.roles
            },
        )
        for person in sorted(varying, key=_kinds, reverse=True)  # stable
    )


def _contrast(told: Mapping[str, Mapping[str, str]]) -> bool:
    """Tell whether the words mean more than one thing: "primer ministro" and "prime minister" are no choice."""
    return len({gloss for words in told.values() for gloss in words.values()}) > 1


def _glossed(of: str, kind: str, told: Mapping[str, Mapping[str, str]]) -> Wording:
    values = tuple((article, tuple(glosses)) for article, glosses in told.items())
    return Wording(of, kind, values, tuple((article, tuple(glosses.values())) for article, glosses in told.items()))


def _in_words(role: Role, names: Calling) -> str:
    """A title in the page's language, the place or the field it is for in brackets: "minister (natural resources)"."""
    opened, closed = names.marks.brackets
    what = [names.origin(field) if is_origin(field) else names.concept(field) for field in role.fields]
    what += [names.origin(role.place)] if role.place else []
    return names.concept(role.role) + (f"{opened}{names.marks.comma.join(what)}{closed}" if what else "")


def _kinds(person: Person) -> int:
    """How many titles a person has, whatever country they name."""
    return len({(role.role, role.fields) for _, roles in person.roles for role in roles})


def _choices(readings: Sequence[Reading], names: Calling) -> Iterator[Wording]:
    for concepts in worded_concepts():
        told = {reading.article.id: _words_for(concepts, reading, names) for reading in readings}
        spoken = {article: words for article, words in told.items() if words}
        if len(spoken) >= FEWEST_ARTICLES and _contrast(spoken):
            yield _glossed(names.concept(concepts[0]), "choice of words", spoken)


def _words_for(concepts: Sequence[str], reading: Reading, names: Calling) -> dict[str, str]:
    """The words of an article for one of the concepts, each once, with the name of its concept."""
    text = reading.article.text
    mentions = (mention for sentence in reading.sentences for mention in sentence.mentions)
    found: dict[str, tuple[str, str]] = {}  # a word that begins a sentence is no other word
    for mention in mentions:
        if mention.kind is MentionKind.CONCEPT and mention.key in concepts:
            words = text[mention.start : mention.end]
            found.setdefault(words.casefold(), (words, mention.key))
    code, page = reading.language, names.code
    return {words: sense(concept, words, code, page) or names.concept(concept) for words, concept in found.values()}


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
