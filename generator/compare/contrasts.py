"""Where outlets say that one event was different things: rows and readings in, the differences out.

One outlet says that drones were offered and another that they were given, one that the minister resigned and another
that he was dismissed. Precision first: in a sure row the words that tell the claim name one of the things only, without
a negation beside it, and no article names another one of them anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.compare.bounds import SCOPE
from generator.compare.counts import named_beside
from generator.compare.differences import difference_id
from generator.compare.focused import Said, opposing, said_in, said_once
from generator.compare.whereabouts import PLACE
from generator.languages.contrasting import Contrast, contrasts
from generator.languages.lexicon import concept_label
from generator.messages import Thing, message
from generator.model import Difference, MentionKind, Passage, Reading, Row, Version

WHAT = message("what it was")
HOW = message("The words may mean one thing, or each outlet another: read what each of them says was done.")
TWO = 2  # a difference has two sides
FEWEST_AROUND = 2  # things that both sentences name besides: with fewer they may tell of two events
_KINDS = {"scope": SCOPE, "place": PLACE}


def contrasted(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return where outlets choose differently of what excludes each other.

    A contrast of rows that have words in common is one difference, in the first of these rows.
    """
    by_id = {reading.article.id: reading for reading in readings}
    named = {article: frozenset(_concepts(reading)) for article, reading in by_id.items()}
    said = [(row, list(said_in(row, by_id))) for row in rows if row.sure]
    return tuple(difference for contrast in contrasts() for difference in _differences(contrast, said, named))


def _differences(
    contrast: Contrast, said: Sequence[tuple[Row, Sequence[Said]]], named: Mapping[str, frozenset[str]]
) -> Iterator[Difference]:
    def chosen(entry: Said) -> str | None:
        mention = entry.mention
        others = named[entry.reading.article.id] & contrast.concepts - {mention.key}
        is_one = mention.kind is MentionKind.CONCEPT and mention.key in contrast.concepts
        return mention.key if is_one and not others and not _is_negated(entry) else None

    found: list[tuple[Row, dict[str, dict[Passage, None]]]] = []
    for row, entries in said:
        if len({entry.mention.key for entry in entries} & contrast.concepts) < TWO:
            continue
        groups = opposing(said_once(entries, chosen), _oppose)
        told = {group[0][0]: dict.fromkeys(entry.words for _, entry in group) for group in groups}
        home = next((words for _, words in found if _share_words(words, told)), None)
        if home is not None:  # rows of one sentence tell of one event
            for key, words in told.items():
                home.setdefault(key, {}).update(words)
        elif told:
            found.append((row, told))
    kind = _KINDS[contrast.kind]
    for row, told in found:
        versions = tuple(Version(Thing(concept_label(key), key), tuple(words)) for key, words in told.items())
        yield Difference(difference_id(row.id, kind, *sorted(told)), row.id, kind, WHAT, versions, HOW)


def _oppose(one: tuple[str, Said], other: tuple[str, Said]) -> bool:
    """Tell whether two sentences tell different things and name several others that both have."""
    return one[0] != other[0] and len(_around(one[1]) & _around(other[1])) >= FEWEST_AROUND


def _around(said: Said) -> frozenset[str]:
    """What a sentence names besides, and its days."""
    return named_beside(said.mention, said.sentence.mentions) | said.days


def _share_words(one: Mapping[str, Mapping[Passage, None]], other: Mapping[str, Mapping[Passage, None]]) -> bool:
    return any(not one[key].keys().isdisjoint(other[key]) for key in one.keys() & other.keys())


def _concepts(reading: Reading) -> Iterator[str]:
    """Yield what an article names anywhere, its headline too."""
    for mention in (*reading.headline, *(mention for sentence in reading.sentences for mention in sentence.mentions)):
        if mention.kind is MentionKind.CONCEPT:
            yield mention.key


def _is_negated(said: Said) -> bool:
    """Tell whether a negation stands in the clause of a mention: who did not succeed failed."""
    return any(said.clause.start <= negation.start < said.clause.end for negation in said.sentence.negations)
