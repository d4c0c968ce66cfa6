"""What is the first of all, or of some only: "the first visit" and "the first official visit"."""

from __future__ import annotations

import pytest

from generator.compare.firsts import limited_differently
from generator.model import Difference, Reading
from tests import texts

LIMITED = "It was the first official visit of the queen."


def told(*texts_told: tuple[str, str], sure: bool = True) -> tuple[Difference, ...]:
    """Return what differs between outlets that tell of one visit, each with its language and text."""
    readings: list[Reading] = [
        texts.reading(language, text, id=f"outlet{at}") for at, (language, text) in enumerate(texts_told)
    ]
    return limited_differently((texts.whole_row(*readings, about="visit", sure=sure),), readings)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It was her first visit to the island."),
        ("ar", "وكانت هذه أول زيارة لها إلى الجزيرة."),
        ("es", "Fue su primera visita a la isla."),
        ("hi", "यह द्वीप की उनकी पहली यात्रा थी।"),
        ("sw", "Ilikuwa ziara yake ya kwanza kisiwani."),
    ],
)
def test_a_first_that_one_outlet_limits_is_told_with_both_quotes(language: str, text: str) -> None:
    (found,) = told(("en", LIMITED), (language, text))

    assert (found.kind, found.compatible, found.about) == ("scope", True, "which ones count: visits")
    assert [(version.value, [words.article for words in version.passages]) for version in found.versions] == [
        ("any", ["outlet1"]),
        ("official", ["outlet0"]),
    ]


@pytest.mark.parametrize(
    "other",
    [
        "It was her first official visit to the island.",  # both limit it
        "It was her first concert on the island.",  # another thing
        "The visit was official, and her first dinner was late.",  # no first visit
        "It was her first visit, and her first official visit since May.",  # tells it both ways
    ],
)
def test_what_is_no_other_limit_of_the_same_first_is_not_listed(other: str) -> None:
    assert told(("en", LIMITED), ("en", other)) == ()


@pytest.mark.parametrize(
    ("one", "other", "things"),
    [
        (
            ("en", "It was the first direct flight between Delhi and Beijing."),
            ("en", "It was the first flight there."),
            "flights",
        ),
        (("es", "Fue su primera visita oficial a la isla."), ("en", "It was her first visit to the island."), "visits"),
        (
            ("ar", "وكانت هذه أول زيارة رسمية لها إلى الجزيرة."),
            ("en", "It was her first visit to the island."),
            "visits",
        ),
        (("sw", "Ilikuwa ziara yake rasmi ya kwanza kisiwani."), ("en", "The queen made her first visit."), "visits"),
    ],
)
def test_the_thing_that_is_counted_is_named(one: tuple[str, str], other: tuple[str, str], things: str) -> None:
    assert [found.about for found in told(one, other)] == [f"which ones count: {things}"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The first official said so.", "The first person said so."),
        ("The first official to resign was rich.", "The first to resign was rich."),
    ],
)
def test_an_official_is_no_limit(one: str, other: str) -> None:
    assert told(("en", one), ("en", other)) == ()


def test_rows_that_are_not_surely_one_claim_tell_nothing() -> None:
    assert told(("en", LIMITED), ("en", "It was her first visit."), sure=False) == ()


def test_one_article_alone_contradicts_nobody() -> None:
    assert told(("en", f"{LIMITED} It was her first visit by ship."), ("en", "It rained.")) == ()
