"""Where outlets give one person different offices: rows, readings and people in, differences out.

Precision first: only in sure rows, only between titles of offices that one person does not hold at once,
and only where no title that an outlet gives the person anywhere fits what the other says. Another title for
one office is a choice of words, a general one ("leader") fits every office, and nothing said is nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.compare.differences import difference_id
from generator.languages import language
from generator.languages.fold import fold
from generator.languages.gazetteer import is_city, is_territory, place_label
from generator.languages.lexicon import concept_label
from generator.languages.offices import FORMER, go_together, listed, ministries, offices
from generator.messages import Place, message
from generator.model import Difference, Passage, Person, Reading, Role, Row, Version

TWO = 2  # a difference has two sides
ROLE = message("role")
OTHER_OFFICE = message(
    "One person seldom holds both offices at once: read which office each outlet names, and as of when."
)
ONE_OFFICE = message(
    "It may be one office under two names, or two parts of it: read the titles as each outlet has them."
)
OTHER_PLACE = message("The outlets name the office for different places: read which place each outlet means.")


@dataclass(frozen=True, slots=True)
class Title:
    """A title that an outlet gives a person."""

    article: str
    role: Role
    office: frozenset[str]  # empty where it goes with every office
    passage: Passage  # the words of the title


def role_differences(
    rows: Sequence[Row], readings: Sequence[Reading], people: Sequence[Person]
) -> dict[str, tuple[Difference, ...]]:
    """Return for the id of each row the roles that differ in it; each person in the first row that shows it."""
    by_id = {reading.article.id: reading for reading in readings}
    found: dict[str, tuple[Difference, ...]] = {row.id: () for row in rows}
    for person in people:
        told = {
            article: [_title(by_id[article], role) for role in roles if role.person] for article, roles in person.roles
        }
        shown = _shown(rows, told)
        differences = (_difference(row, person, shown[row.id]) for row in rows if row.id in shown)
        first = next((difference for difference in differences if difference is not None), None)
        if first is not None:
            found[first.row] = (*found[first.row], first)
    return found


def office_wordings(
    rows: Sequence[Row], readings: Sequence[Reading], people: Sequence[Person]
) -> tuple[Difference, ...]:
    """Return where outlets call one minister's office by other parts of it; each in the first row that shows most.

    It may well be one office, so no outlet is said to contradict another.
    """
    by_id = {reading.article.id: reading for reading in readings}
    found = []
    for person in people:
        told = {
            article: [
                title for role in roles if role.person for title in [_title(by_id[article], role)] if _named(title)
            ]
            for article, roles in person.roles
        }
        groups = _parted({article: titles for article, titles in told.items() if titles}, _words_go)
        titles = [title for group in groups for titles in group for title in titles]
        shown = [(sum(row.shows(title.passage) for title in titles), -at) for at, row in enumerate(rows) if row.sure]
        most, place = max(shown, default=(0, 0))
        row = rows[-place] if most else None
        if len(groups) >= TWO and row is not None and all(_offices_go(*pair) for pair in combinations(titles, TWO)):
            versions = tuple(
                Version(_in_words(group[0][0].role), tuple(titles[0].passage for titles in group)) for group in groups
            )
            name = difference_id(row.id, "wording", person.key)
            found.append(
                Difference(
                    name,
                    row.id,
                    ROLE,
                    message("role: {person}", person=person.name),
                    versions,
                    ONE_OFFICE,
                    compatible=True,
                )
            )
    return tuple(found)


def _named(title: Title) -> bool:
    return bool(ministries(title.role.role, title.role.fields))


def _words_go(one: Title, other: Title) -> bool:
    ours, theirs = (ministries(title.role.role, title.role.fields) for title in (one, other))
    return not ours.isdisjoint(theirs)


def _shown(rows: Sequence[Row], told: Mapping[str, Sequence[Title]]) -> dict[str, dict[str, Sequence[Title]]]:
    """For the id of each sure row the titles that the articles have which show one in it; rows of two at the least."""
    found = {}
    for row in (row for row in rows if row.sure):
        shown = {
            passage.article
            for passage in row.passages
            for title in told.get(passage.article, ())
            if passage.holds(title.passage)
        }
        if len(shown) >= TWO:
            found[row.id] = {article: titles for article, titles in told.items() if article in shown}
    return found


def _title(reading: Reading, role: Role) -> Title:
    text = reading.article.text[role.start : role.end]
    passage = Passage(reading.article.id, role.start, role.end, text)
    office = frozenset[str]() if _is_wide(reading.language, role, text) else offices(role.role, role.fields)
    return Title(reading.article.id, role, office, passage)


def _is_wide(code: str, role: Role, text: str) -> bool:
    """Tell whether the language has the word for the head of anything: "presidente" of a state, a club."""
    patterns = tuple(fold(pattern) for pattern in language(code).roles.wide.get(role.role, ()))
    beginnings = tuple(pattern[:-1] for pattern in patterns if pattern.endswith("*"))
    words = fold(text).split()
    article = fold(language(code).article)
    bare = [word.removeprefix(article) if article else word for word in words]
    return any(word in patterns or word.startswith(beginnings) for word in (*words, *bare) if beginnings or patterns)


def _difference(row: Row, person: Person, told: Mapping[str, Sequence[Title]]) -> Difference | None:
    """The offices of the person that the passages of the row give differently, else the places of one office."""
    for telling, go, how in ((_names_office, _offices_go, OTHER_OFFICE), (_names_place, _places_go, OTHER_PLACE)):
        naming = {article: [title for title in titles if telling(title)] for article, titles in told.items()}
        shown = {article for article, titles in naming.items() if any(row.shows(title.passage) for title in titles)}
        groups = _parted({article: titles for article, titles in naming.items() if article in shown}, go)
        if len(groups) >= TWO:
            versions = tuple(_version(row, [title for titles in group for title in titles]) for group in groups)
            name = difference_id(row.id, ROLE, person.key)
            return Difference(name, row.id, ROLE, message("role: {person}", person=person.name), versions, how)
    return None


def _parted(told: Mapping[str, Sequence[Title]], go: Callable[[Title, Title], bool]) -> list[list[Sequence[Title]]]:
    """Return the articles' titles in groups that one person can bear, in the order of their first."""
    groups: list[list[Sequence[Title]]] = []
    for titles in told.values():
        fitting = (group for group in groups if all(_agree(titles, others, go) for others in group))
        home = next(fitting, None)
        if home is None:
            groups.append([titles])
        else:
            home.append(titles)
    return groups


def _agree(titles: Sequence[Title], others: Sequence[Title], go: Callable[[Title, Title], bool]) -> bool:
    return any(go(one, other) for one in titles for other in others)


def _names_office(title: Title) -> bool:
    return bool(title.office)


def _offices_go(one: Title, other: Title) -> bool:
    return go_together(one.office, other.office)


def _names_place(title: Title) -> bool:
    """A country says too little: "the Russian governor" is governor of some region of it."""
    role = title.role
    return (
        role.role in listed("placed")
        and bool(role.place)
        and not is_territory(role.place)
        and FORMER not in role.fields
    )


def _places_go(one: Title, other: Title) -> bool:
    """Two regions are two, and two cities; a city may lie in a region."""
    ours, theirs = one.role, other.role
    comparable = ours.role == theirs.role and is_city(ours.place) == is_city(theirs.place)
    return not comparable or ours.place == theirs.place


def _version(row: Row, titles: Sequence[Title]) -> Version:
    shown = [title for title in titles if row.shows(title.passage)]
    return Version(_in_words(shown[0].role), tuple(title.passage for title in shown))


def _in_words(role: Role) -> str:
    """A title: "minister, natural resources, Russia"."""
    words: str = Place(concept_label(role.role), role.role)
    more: list[str] = [Place(concept_label(field), field) for field in role.fields]
    if role.place:
        more.append(Place(place_label(role.place), role.place))
    for part in more:
        words = message("{title}, {more}", title=words, more=part)
    return words
