"""Where outlets name different people in one office: rows, readings and people in, the differences out.

Precision first: a sure row shows both titles, they name one office of one place or field, neither article names the
other's person, and both names are known or of one script: one unknown name in two scripts is one person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.compare.differences import difference_id
from generator.languages import language
from generator.languages.gazetteer import is_known_person
from generator.languages.offices import FORMER
from generator.messages import message
from generator.model import Difference, Passage, Person, Reading, Role, Row, Version

NAME = message("name")
HOW = message("The outlets name different people in one office: read whom each means, and as of when.")


def named_differently(
    rows: Sequence[Row], readings: Sequence[Reading], people: Sequence[Person]
) -> tuple[Difference, ...]:
    """Return where two people are named in one office, each pair in the first row that shows both."""
    by_id = {reading.article.id: reading for reading in readings}
    sure = [row for row in rows if row.sure]
    found = []
    for one, other in combinations(people, 2):
        titles = list(_titles_of_one_office(one, other, by_id))
        if not titles:  # as of most pairs: no row needs to be asked
            continue
        row = next((row for row in sure if any(all(map(row.shows, pair)) for pair in titles)), None)
        if row is not None:
            shown = next(pair for pair in titles if all(map(row.shows, pair)))
            versions = tuple(Version(person.name, (words,)) for person, words in zip((one, other), shown, strict=True))
            key = difference_id(row.id, NAME, one.key, other.key)
            found.append(Difference(key, row.id, NAME, message("who holds the office"), versions, HOW))
    return tuple(found)


def _titles_of_one_office(
    one: Person, other: Person, readings: dict[str, Reading]
) -> Iterator[tuple[Passage, Passage]]:
    """Yield the words of titles by which two articles name one office, each with the name of its person."""
    naming = [{article for article, _ in person.roles} for person in (one, other)]
    if not naming[0].isdisjoint(naming[1]):
        return
    for here, ours in one.roles:
        for there, theirs in other.roles:
            if not _surely_two(one, other, readings[here], readings[there]):
                continue
            for mine in ours:
                for yours in theirs:
                    if _is_one_office(mine, yours):
                        yield _words(mine, readings[here]), _words(yours, readings[there])


def _surely_two(one: Person, other: Person, here: Reading, there: Reading) -> bool:
    known = is_known_person(one.key) and is_known_person(other.key)
    return known or language(here.language).script == language(there.language).script


def _is_one_office(one: Role, other: Role) -> bool:
    said = bool(one.person and other.person and (one.place or one.fields))
    return (
        said
        and FORMER not in one.fields
        and (one.role, one.place, one.fields) == (other.role, other.place, other.fields)
    )


def _words(role: Role, reading: Reading) -> Passage:
    start, end = min(role.start, role.name.start), max(role.end, role.name.end)
    return Passage(reading.article.id, start, end, reading.article.text[start:end])
