"""How many died, are missing, were displaced: the readings of a story in, the counts told of them out.

Each toll is a claim of its own and stands in its own row; only over the whole story does a reader
see that 5,300 dead are told of, and 3,958, and 11,300. An article may tell several counts; what it only
fears or expects is no count.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from generator.compare.differences import Value, kind_of, normal_form, parted
from generator.languages.lexicon import counted_concepts
from generator.model import Difference, Passage, Reading, Row, Version

FEWEST_COUNTED = 10  # below, words like "two children died" tell of single cases, not of a toll


def tolls(rows: Sequence[Row], readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return where the articles' counts of one kind of victims differ, by name of the count."""
    names = sorted(set(counted_concepts().values()))
    found = (_toll(name, rows, readings) for name in names)
    return tuple(difference for difference in found if difference is not None)


def _toll(name: str, rows: Sequence[Row], readings: Sequence[Reading]) -> Difference | None:
    values = [value for reading in readings for value in _counts(name, reading)]
    groups = sorted(parted(values), key=lambda group: group[0].quantity.value)
    row = next((row for row in rows if any(_holds(row, value) for value in values)), None)
    tellers = {value.article for value in values}
    everybody = all({value.article for value in group} == tellers for group in groups)  # each tells all of the numbers
    if len(groups) < 2 or len(tellers) < 2 or row is None or everybody:  # noqa: PLR2004 - a difference has two sides
        return None
    versions = tuple(
        Version(normal_form(group[0].quantity), tuple(value.passage for value in group)) for group in groups
    )
    kind, how = kind_of(groups, readings)
    digest = hashlib.sha256(f"{row.id}\n{name}".encode()).hexdigest()
    return Difference(f"d-{digest[:8]}", row.id, kind, f"how many: {name}", versions, how)


def _counts(name: str, reading: Reading) -> Iterator[Value]:
    flat = (sentence for sentence in reading.sentences if not sentence.doubts)
    for sentence in flat:
        for mention in sentence.mentions:
            quantity = mention.quantity
            counted = quantity is not None and counted_concepts().get(quantity.counted) == name
            if quantity is not None and counted and quantity.value >= FEWEST_COUNTED:
                text = reading.article.text[mention.start : mention.end]
                yield Value(reading.article.id, quantity, Passage(reading.article.id, mention.start, mention.end, text))


def _holds(row: Row, value: Value) -> bool:
    """Tell whether the row shows the words of the value."""
    return any(
        passage.article == value.article and passage.start <= value.passage.start and value.passage.end <= passage.end
        for passage in row.passages
    )
