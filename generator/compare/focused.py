"""What tells a row's claim: a row and its readings in, the mentions in those words of its passages that tell it out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from generator.compare.counts import clause_of, named_beside
from generator.model import Mention, MentionKind, Passage, Reading, Row, Sentence, Span

# Summed rarity of what both clauses name; at .6, enough for a number, two towns of one journey opposed each other.
SURELY_OF_ONE_THING = 1.0
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Said:
    """A mention in the words of a passage that tell the claim."""

    reading: Reading
    sentence: Sentence
    mention: Mention

    @property
    def beside(self) -> frozenset[str]:
        """The evidence keys of what its clause names beside it."""
        return named_beside(self.mention, self._inside)

    @property
    def days(self) -> frozenset[str]:
        """The days that its clause names, as dates where they are known."""
        days = (other for other in self._inside if other.kind is MentionKind.DAY or _is_a_day(other))
        return frozenset(key for other in days for key in (other.key, other.date) if key)

    @property
    def clause(self) -> Span:
        """The clause around the mention."""
        return clause_of(self.mention, self.sentence, self.reading)

    @property
    def _inside(self) -> list[Mention]:
        clause = self.clause
        return [other for other in self.sentence.mentions if clause.start <= other.start < clause.end]

    @property
    def words(self) -> Passage:
        """The words of the mention."""
        start, end = self.mention.start, self.mention.end
        return Passage(self.reading.article.id, start, end, self.reading.article.text[start:end])


def _is_a_day(mention: Mention) -> bool:
    """Tell whether a date is a day, not a month or a year."""
    return mention.kind is MentionKind.DATE and " day " in mention.key


def said_in(row: Row, readings: Mapping[str, Reading]) -> Iterator[Said]:
    """Yield what the passages of a row mention where they tell its claim; `readings` by article."""
    for passage in row.passages:
        reading = readings[passage.article]
        focus = passage.focus
        for sentence in reading.within(passage.start, passage.end):
            for mention in sentence.mentions:
                if any(part.start <= mention.start < part.end for part in focus):
                    yield Said(reading, sentence, mention)


def are_of_one_thing(one: Said, other: Said, rarity: Mapping[str, float]) -> bool:
    """Tell whether the clauses of two mentions surely tell one thing: they name the same rare things."""
    return sum(rarity[key] for key in one.beside & other.beside) >= SURELY_OF_ONE_THING


def said_once(said: Sequence[Said], key_of: Callable[[Said], Key | None]) -> dict[str, tuple[Key, Said]]:
    """Return for each article that says just one thing of a kind what it is, and where it says so first."""
    found: dict[str, dict[Key, Said]] = {}
    for entry in said:
        key = key_of(entry)
        if key is not None:
            found.setdefault(entry.reading.article.id, {}).setdefault(key, entry)
    return {article: next(iter(things.items())) for article, things in found.items() if len(things) == 1}


def opposing(
    told: Mapping[str, tuple[Key, Said]], oppose: Callable[[tuple[Key, Said], tuple[Key, Said]], bool]
) -> list[list[tuple[Key, Said]]]:
    """Return what opposes what another article says, those that do not oppose each other together; else nothing."""
    pairs = [pair for pair in combinations(told.values(), 2) if oppose(*pair)]
    groups: list[list[tuple[Key, Said]]] = []
    for entry in (entry for entry in told.values() if any(entry in pair for pair in pairs)):
        home = next((group for group in groups if not any(oppose(entry, other) for other in group)), None)
        if home is None:
            groups.append([entry])
        else:
            home.append(entry)
    return groups
