"""Who is who among those that bear titles: the readings and rows of a story in, its people with all their titles out.

One person is: one person of the gazetteer; one whole name, however written; a name that a row shows in several
articles; and within an article the family name alone, where only one person there bears it. A title alone, "the
North Korean leader", is the one person whom the story so names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.languages.gazetteer import is_known_person, place_label
from generator.languages.names import skeleton
from generator.languages.offices import FORMER, listed
from generator.messages import Place
from generator.model import MentionKind, Person, Reading, Role, Row

FEWEST_CONSONANTS = 3  # of a family name; shorter skeletons match by chance
FEWEST_IN_WHOLE = 6  # consonants of a whole name that is one person in two scripts: "Fahrettin Koca" has six
FEWEST_IN_WORDS = 5  # the same where the words have one skeleton each: "S. Somanath" has five
FEWEST_WITH_TITLE = 4  # the same where both bear one title: "Governor Kamau Thugge", "गवर्नर कामाउ थुग्गे"
FEWEST_WORDS = 2  # of a whole name
_PARTS = (" ", "-", "·", "•", "\u00a0", "\u200c")


@dataclass(frozen=True, slots=True)
class Bearer:
    """A title in an article, and what the name beside it can be known by."""

    article: str
    role: Role
    name: str  # as written
    words: tuple[str, ...]  # skeletons of the words of the name

    @property
    def whole(self) -> str:
        """The consonants of a whole name; "" for a name of one word, or too short to tell."""
        letters = "".join(self.words).replace("A", "")
        return letters if len(self.words) >= FEWEST_WORDS and len(letters) >= FEWEST_IN_WHOLE else ""

    @property
    def family(self) -> str:
        """The skeleton of the last word; "" where it is too short to tell."""
        return self.words[-1] if self.words and len(self.words[-1]) >= FEWEST_CONSONANTS else ""


def people(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Person, ...]:
    """Return the people whom the articles give titles, in the order of their first; only surely names."""
    told = [(reading, role) for reading in readings for sentence in reading.sentences for role in sentence.roles]
    bearers = [_bearer(reading, role) for reading, role in told if role.person]
    shared = _shared_names(rows)
    together: dict[str, list[Bearer]] = defaultdict(list)
    marks = [set(_marks(bearer, bearers, shared)) for bearer in bearers]
    for bearer, home in zip(bearers, _homes(marks), strict=True):
        together[home].append(bearer)
    groups = [group for group in together.values() if _is_sure(group)]
    alone = [_bearer(reading, role) for reading, role in told if not role.person]
    order = [reading.article.id for reading in readings]
    return tuple(_person([*group, *_called(group, groups, alone)], order) for group in groups)


def _called(group: Sequence[Bearer], groups: Sequence[Sequence[Bearer]], alone: Sequence[Bearer]) -> list[Bearer]:
    """The titles without a name that mean this person: the only one whom the story names as head of the country."""
    borne = {bearer.role.role for bearer in group}
    found = []
    for bearer in alone:
        heads = [other for other in groups if any(_is_head_of(bearer.role.place, named.role) for named in other)]
        if heads == [group] and (bearer.role.role in borne or bearer.role.role in listed("judging")):
            found.append(bearer)
    return found


def _is_head_of(country: str, role: Role) -> bool:
    return role.place == country and role.role in listed("heads") and FORMER not in role.fields


def _bearer(reading: Reading, role: Role) -> Bearer:
    name = reading.article.text[role.name.start : role.name.end]
    parted = name
    for mark in _PARTS[1:]:
        parted = parted.replace(mark, " ")
    words = tuple(filter(None, map(skeleton, parted.split())))
    known = tuple(filter(None, map(skeleton, place_label(role.person).split()))) if is_known_person(role.person) else ()
    return Bearer(reading.article.id, role, name, words if len(words) >= FEWEST_WORDS or not known else known)


def _shared_names(rows: Sequence[Row]) -> Mapping[tuple[str, str], str]:
    """Return for (article, word as written) the name that a sure row shows it to be."""
    return {
        (article, word): reason.key
        for row in rows
        if row.sure
        for reason in row.shared
        if reason.kind is MentionKind.NAME
        for article, words in reason.words
        for word in words
    }


def _marks(bearer: Bearer, bearers: Sequence[Bearer], shared: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Yield what tells who it is: bearers that have one mark in common are one person."""
    yield f"as written: {bearer.article} {bearer.role.person}"
    if is_known_person(bearer.role.person):
        yield f"known: {bearer.role.person}"
    if bearer.whole:
        yield f"whole: {bearer.whole}"
    if len(bearer.words) >= FEWEST_WORDS and sum(map(len, bearer.words)) >= FEWEST_IN_WORDS:
        yield f"words: {' '.join(bearer.words)}"
    if len(bearer.words) >= FEWEST_WORDS and sum(map(len, bearer.words)) >= FEWEST_WITH_TITLE:
        yield f"title: {bearer.role.role} {' '.join(bearer.words)}"
    namesakes = {other.whole for other in bearers if other.article == bearer.article and _is_namesake(bearer, other)}
    if len(namesakes) > 1:
        return
    if not bearer.whole and namesakes:
        yield f"whole: {namesakes.pop()}"
    written = bearer.name.rsplit(" ", 1)[-1]
    if bearer.family and (bearer.article, written) in shared:
        yield f"shared: {shared[bearer.article, written]}"


def _is_namesake(bearer: Bearer, other: Bearer) -> bool:
    return bool(bearer.family and other.whole) and bearer.family == other.family


def _homes(marks: Sequence[Iterable[str]]) -> list[str]:
    """Return for each set of marks a name that it has in common with all sets that hang together with it."""
    home: dict[str, str] = {}

    def root(mark: str) -> str:
        while home.setdefault(mark, mark) != mark:
            mark = home[mark]
        return mark

    for found in marks:
        first, *others = sorted(found)
        for other in others:
            home[root(other)] = root(first)
    return [root(min(found)) for found in marks]


def _is_sure(group: Sequence[Bearer]) -> bool:
    """A known person, a person of two articles, or a whole name with capitals: other words may be no name."""
    if any(is_known_person(bearer.role.person) for bearer in group) or len({bearer.article for bearer in group}) > 1:
        return True
    return any(bearer.whole and bearer.name[0].isupper() for bearer in group)


def _person(group: Sequence[Bearer], order: Sequence[str]) -> Person:
    by_article: dict[str, list[Role]] = defaultdict(list)
    for bearer in group:
        by_article[bearer.article].append(bearer.role)
    roles = tuple((article, _by_place(by_article[article])) for article in order if article in by_article)
    group = [bearer for bearer in group if bearer.role.person]
    known = sorted({bearer.role.person for bearer in group if is_known_person(bearer.role.person)})
    if known:
        return Person(known[0], Place(place_label(known[0]), known[0]), roles)
    named = max(group, key=lambda bearer: (bearer.name.isascii(), bearer.name[0].isupper(), len(bearer.words)))
    return Person("-".join(named.words).lower() or named.role.person, named.name, roles)


def _by_place(roles: Iterable[Role]) -> tuple[Role, ...]:
    return tuple(sorted(roles, key=lambda role: (role.start, role.end)))
