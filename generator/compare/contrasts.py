"""Where outlets say that one event was different things: rows and readings in, the differences out.

One outlet says that drones were offered and another that they were given, one that the minister resigned and another
that he was dismissed. Precision first: in a sure row the words that tell the claim name one of the things only, without
a negation beside it, and no article names another one of them anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.compare.bounds import SCOPE
from generator.compare.differences import difference_id
from generator.compare.focused import Said, opposing, said_in, said_once
from generator.compare.moments import DATE
from generator.compare.whereabouts import PLACE
from generator.languages.contrasting import Contrast, contrasts
from generator.languages.lexicon import concept_label
from generator.messages import Thing, message
from generator.model import Difference, MentionKind, Passage, Reading, Row, Version

WHAT = message("what it was")
HOW = message("The words may mean one thing, or each outlet another: read what each of them says was done.")
TWO = 2  # a difference has two sides
_KINDS = {"scope": SCOPE, "place": PLACE, "date": DATE}


def contrasted(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return where outlets choose differently of what excludes each other.

    Each contrast once, with the words of all sure rows in which it stands, in the first of them.
    """
    by_id = {reading.article.id: reading for reading in readings}
    named = {article: frozenset(_concepts(reading)) for article, reading in by_id.items()}
    said = [(row, list(said_in(row, by_id))) for row in rows if row.sure]
    found = (_difference(contrast, said, named) for contrast in contrasts())
    return tuple(difference for difference in found if difference is not None)


def _difference(
    contrast: Contrast, said: Sequence[tuple[Row, Sequence[Said]]], named: Mapping[str, frozenset[str]]
) -> Difference | None:
    def chosen(entry: Said) -> str | None:
        mention = entry.mention
        others = named[entry.reading.article.id] & contrast.concepts - {mention.key}
        is_one = mention.kind is MentionKind.CONCEPT and mention.key in contrast.concepts
        return mention.key if is_one and not others and not _is_negated(entry) else None

    first, words = "", dict[str, dict[Passage, None]]()
    for row, entries in said:
        if len({entry.mention.key for entry in entries} & contrast.concepts) < TWO:
            continue
        for group in opposing(said_once(entries, chosen), lambda one, other: one[0] != other[0]):
            first = first or row.id
            words.setdefault(group[0][0], {}).update(dict.fromkeys(entry.words for _, entry in group))
    if not words:
        return None
    kind = _KINDS[contrast.kind]
    versions = tuple(Version(Thing(concept_label(key), key), tuple(told)) for key, told in words.items())
    return Difference(difference_id(first, kind, *sorted(words)), first, kind, WHAT, versions, HOW)


def _concepts(reading: Reading) -> Iterator[str]:
    """Yield what an article names anywhere, its headline too."""
    for mention in (*reading.headline, *(mention for sentence in reading.sentences for mention in sentence.mentions)):
        if mention.kind is MentionKind.CONCEPT:
            yield mention.key


def _is_negated(said: Said) -> bool:
    """Tell whether a negation stands in the clause of a mention: who did not succeed failed."""
    return any(said.clause.start <= negation.start < said.clause.end for negation in said.sentence.negations)
