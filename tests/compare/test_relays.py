"""From whom a cited source has it: what an article adds where it tells a claim again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compare.relays import relayed
from generator.compare.states import cells
from generator.model import MentionKind, Passage, Reading, Row
from tests import builders, texts

CITED = "Al Jazeera said that five drones were given to Kim."
CHAIN = "Citing TASS, Al Jazeera said that five drones were given to Kim."
OTHER = texts.reading("en", "TASS said that five drones were given to Kim.", id="other")
REASONS = (builders.shared("drone"), builders.shared("5", MentionKind.NUMBER))
BOTH = {"a": frozenset({"Al Jazeera", "TASS"})}


def row_of(reading: Reading, at: int) -> Row:
    """Return a row of one sentence of an article and of the other article."""
    sentence = reading.sentences[at]
    passage = Passage(reading.article.id, sentence.start, sentence.end, reading.text_of(sentence))
    other = Passage("other", 0, len(OTHER.article.text), OTHER.article.text)
    return builders.row(f"row {at}", passage, other, shared=REASONS)


def told(first: str, second: str) -> tuple[Reading, Row, Row]:
    """Return an article of two sentences, the row of the first, and that of the second, which stands beside it."""
    reading = texts.reading("en", f"{first} {second}", id="a")
    lead = row_of(reading, 0)
    return reading, lead, replace(row_of(reading, 1), beside=lead.id)


def added(reading: Reading, *rows: Row) -> dict[str, dict[str, frozenset[str]]]:
    readings = (reading, OTHER)
    put = {row.id: cells(row, readings) for row in rows}
    return relayed(rows, put, {entry.article.id: entry for entry in readings})


@pytest.mark.parametrize(
    "chain",
    [
        CHAIN,
        "Al Jazeera, citing TASS, said that five drones were given to Kim.",
        "According to Al Jazeera, TASS said that five drones were given to Kim.",
    ],
)
def test_who_is_cited_with_its_own_source_where_the_claim_is_told_again_has_it_from_there(chain: str) -> None:
    reading, lead, beside = told(CITED, chain)

    assert added(reading, lead, beside) == {lead.id: BOTH}


def test_it_may_be_told_first() -> None:
    reading, lead, beside = told(CHAIN, CITED)

    assert added(reading, lead, beside) == {beside.id: BOTH}


@pytest.mark.parametrize(
    "second",
    [
        "TASS and Al Jazeera said that five drones were given to Kim.",  # listed: neither has it from the other
        "Citing TASS, Reuters said that five drones were given to Kim.",  # another source
        "Citing TASS, Al Jazeera said that drones were given to Kim.",  # without the number of the row
        "Citing TASS, Al Jazeera said that five drones may be given to Kim.",  # not attributed: hedged
    ],
)
def test_what_is_no_chain_for_the_claim_adds_nothing(second: str) -> None:
    assert added(*told(CITED, second)) == {}


def test_without_numbers_the_strongest_reason_must_be_told_again() -> None:
    without = (builders.shared("drone"), builders.shared("give"))
    first = "Al Jazeera said that drones were given to Kim."
    for second, adds in (
        ("Citing TASS, Al Jazeera said that drones were shown to Kim.", True),
        ("Citing TASS, Al Jazeera said that a rifle was given to Kim.", False),
    ):
        reading, lead, beside = told(first, second)
        rows = (replace(lead, shared=without), replace(beside, shared=without))

        assert bool(added(reading, *rows)) is adds


def test_a_row_that_leads_itself_tells_another_claim() -> None:
    reading, lead, beside = told(CITED, CHAIN)

    assert added(reading, lead, replace(beside, beside="")) == {}


def test_a_row_that_is_not_sure_adds_nothing() -> None:
    reading, lead, beside = told(CITED, CHAIN)

    assert added(reading, lead, replace(beside, confidence=0.5)) == {}
