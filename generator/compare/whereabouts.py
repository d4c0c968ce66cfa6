"""Where outlets tell of different towns: rows and readings in, the differences out.

Precision first: in a sure row the words that tell the claim name one town only, beside it the same day and the
same rare things, and no article says the other's town anywhere. A region or a country may hold the town and is no
other place.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.compare.counts import Told
from generator.compare.differences import difference_id
from generator.compare.focused import Said, are_of_one_thing, opposing, said_in, said_once
from generator.languages.gazetteer import is_city, place_label
from generator.messages import Place, message
from generator.model import Difference, MentionKind, Reading, Row, Version

PLACE = message("place")
HOW = message(
    "One outlet may name where it happened and another where it was told, or a town nearby: read what each place is of."
)


def placed_differently(rows: Sequence[Row], readings: Sequence[Reading], numbers: Told) -> tuple[Difference, ...]:
    """Return where the towns of a claim differ, each in the first row that shows it."""
    by_id = {reading.article.id: reading for reading in readings}
    towns = {article: frozenset(_towns(reading)) for article, reading in by_id.items()}

    def oppose(one: tuple[str, Said], other: tuple[str, Said]) -> bool:
        (here, at), (there, elsewhere) = one, other
        known = here in towns[elsewhere.reading.article.id] or there in towns[at.reading.article.id]
        at_one_time = not at.days.isdisjoint(elsewhere.days)
        return not known and at_one_time and are_of_one_thing(at, elsewhere, numbers.rarity)

    found: dict[tuple[Version, ...], Difference] = {}
    for row in (row for row in rows if row.sure):
        groups = opposing(said_once(list(said_in(row, by_id)), _town_of), oppose)
        versions = tuple(
            Version(Place(place_label(group[0][0]), group[0][0]), tuple(said.words for _, said in group))
            for group in groups
        )
        if versions:
            found.setdefault(versions, Difference(difference_id(row.id, PLACE), row.id, PLACE, "where", versions, HOW))
    return tuple(found.values())


def _town_of(said: Said) -> str | None:
    mention = said.mention
    return mention.key if mention.kind is MentionKind.PLACE and is_city(mention.key) else None


def _towns(reading: Reading) -> set[str]:
    mentions = (mention for sentence in reading.sentences for mention in sentence.mentions)
    return {mention.key for mention in mentions if mention.kind is MentionKind.PLACE}
