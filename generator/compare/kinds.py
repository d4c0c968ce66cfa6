"""Where outlets tell of different kinds of one thing: rows and readings in, the differences out.

"Its missile programme" tells less than "its nuclear and missile programmes". Precision first: in a sure row, and only
what an article tells of the thing in all of its text is compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.compare.beside import mentions_beside
from generator.compare.bounds import SCOPE
from generator.compare.differences import difference_id
from generator.languages.counting import counted_noun
from generator.languages.kinds import kinds_of, thing_and_kind
from generator.languages.lexicon import concept_label
from generator.messages import Thing, joined, message
from generator.model import Difference, MentionKind, Passage, Reading, Row, Version

HOW = message("One outlet names fewer kinds than another: read what each of them tells of.")


@dataclass(frozen=True, slots=True)
class _Told:
    """The kinds of a thing that a sentence names beside it."""

    thing: str
    kinds: frozenset[str]
    words: Passage


def told_of_kinds(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return where the articles of a sure row tell of different kinds of one thing, each thing once a story."""
    told = {reading.article.id: tuple(_told(reading)) for reading in readings}
    found: dict[str, Difference] = {}
    for row in rows:
        if row.sure:
            for difference in _differences(row, told):
                found.setdefault(difference.about, difference)
    return tuple(found.values())


def _differences(row: Row, told: Mapping[str, Sequence[_Told]]) -> Iterator[Difference]:
    shown = [one for passage in row.passages for one in told[passage.article] if passage.holds(one.words)]
    for thing in sorted({one.thing for one in shown}):
        by_kinds: dict[tuple[str, ...], dict[Passage, None]] = defaultdict(dict)
        for one in shown:
            if one.thing == thing:
                everywhere = (other.kinds for other in told[one.words.article] if other.thing == thing)
                by_kinds[tuple(sorted(frozenset().union(*everywhere)))][one.words] = None
        if len(by_kinds) > 1:
            versions = tuple(Version(_named(kinds), tuple(words)) for kinds, words in sorted(by_kinds.items()))
            about = message("of which kinds: {things}", things=Thing(counted_noun(thing), thing))
            identity = difference_id(row.id, SCOPE, "kinds", thing)
            yield Difference(identity, row.id, SCOPE, about, versions, HOW, compatible=True)


def _named(kinds: Sequence[str]) -> str:
    return joined(", ", [Thing(concept_label(kind), kind) for kind in kinds])


def _told(reading: Reading) -> Iterator[_Told]:
    for sentence in reading.sentences:
        named = [mention for mention in sentence.mentions if mention.kind is not MentionKind.NUMBER]
        for at, mention in enumerate(named):
            thing, kind = thing_and_kind(mention.key)
            if mention.kind is MentionKind.CONCEPT and (kinds := kinds_of(thing)):
                beside = [
                    other for other in mentions_beside(at, named, reading) if other is mention or other.key in kinds
                ]
                found = frozenset({other.key for other in beside} & kinds | {kind} - {""})
                if found:
                    start, end = beside[0].start, beside[-1].end
                    words = Passage(reading.article.id, start, end, reading.article.text[start:end])
                    yield _Told(thing, found, words)
