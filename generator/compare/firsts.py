"""Where outlets count a first within different limits: rows and readings in, the differences out.

"The first official visit" leaves out visits that "the first visit" counts. Precision first: in a sure row, of the same
thing, and no article tells it both ways anywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.compare.bounds import SCOPE
from generator.compare.called_first import FIRST, First, firsts
from generator.compare.differences import difference_id
from generator.languages.counting import counted_noun
from generator.languages.lexicon import concept_label
from generator.messages import Thing, joined, message
from generator.model import Difference, Passage, Reading, Row, Version

HOW = message("One outlet counts only some of them, another does not say so: both can be right.")
ANY = message("any")


def limited_differently(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return where one outlet of a sure row limits what is the first and another does not, each thing once a story."""
    told = {reading.article.id: tuple(firsts(reading)) for reading in readings}
    found: dict[str, Difference] = {}
    for row in rows:
        if row.sure and (difference := _difference(row, told)) is not None:
            found.setdefault(difference.about, difference)
    return tuple(found.values())


def _difference(row: Row, told: Mapping[str, Sequence[First]]) -> Difference | None:
    shown = [one for passage in row.passages for one in told[passage.article] if passage.holds(one.words)]
    limited = [one for one in shown if one.limits]
    things = dict.fromkeys(thing for one in limited for thing in one.things)
    for thing in things:
        of_thing = {article: [one for one in given if thing in one.things] for article, given in told.items()}
        by_limits: dict[tuple[str, ...], dict[Passage, None]] = defaultdict(dict)
        for one in shown:
            if thing in one.things and len({other.limits for other in of_thing[one.words.article]}) == 1:
                by_limits[tuple(sorted(one.limits))][one.words] = None
        if () in by_limits and len(by_limits) > 1:
            versions = tuple(Version(_named(limits), tuple(words)) for limits, words in sorted(by_limits.items()))
            about = message("which ones count: {things}", things=Thing(counted_noun(thing), thing))
            identity = difference_id(row.id, SCOPE, FIRST, thing)
            return Difference(identity, row.id, SCOPE, about, versions, HOW, compatible=True)
    return None


def _named(limits: Sequence[str]) -> str:
    """What one version is called: by its limits, or that there are none."""
    return joined(", ", [Thing(concept_label(limit), limit) for limit in limits]) if limits else ANY
