"""A story page stays light: a phone has to read it whole before it shows a claim."""

from __future__ import annotations

from statistics import mean

from tests.many_outlets import many
from tests.render.pages import page_of

MOST_BYTES = 1_000_000
SHELL = 40_000  # what MkDocs puts around a page: 17 kB today
SHIPPED_LENGTH = 140  # characters of a quote in the shipped stories, on average
SHIPPED_REASONS = 6  # of a claim there


def test_a_page_of_twenty_outlets_and_forty_claims_stays_below_a_megabyte() -> None:
    given = many(20, 40)
    assert sum(len(line.row.passages) for line in given.rows) == 800
    assert mean(len(passage.text) for line in given.rows for passage in line.row.passages) > SHIPPED_LENGTH
    assert mean(len(line.row.shared) for line in given.rows) > SHIPPED_REASONS

    size = len(page_of(given).encode("utf-8")) + SHELL

    assert size <= MOST_BYTES, f"{size:,} bytes"
