"""Pairs of articles of one place: parts made for the test, then a small story whose articles are marked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.evaluate.lineages import LineageScore, PairScore, evaluate_lineages, lineage_lines, pair_score
from generator.model import Finding, Reading
from tests.judgements import judged


@pytest.mark.parametrize(
    ("found", "accuracy", "precision", "recall"),
    [
        (["abc", "d", "e"], 1.0, 1.0, 1.0),
        (["a", "b", "c", "d", "e"], 0.7, 1.0, 0.0),
        (["abcde"], 0.3, 0.3, 1.0),
        (["ab", "cd", "e"], 0.7, 0.5, 1 / 3),
    ],
)
def test_pairs_are_counted_right_where_both_parts_say_the_same(
    found: list[str], accuracy: float, precision: float, recall: float
) -> None:
    score = pair_score(found, ["abc"], "abcde")

    assert (score.accuracy, score.precision, score.recall) == pytest.approx((accuracy, precision, recall))


def test_where_nobody_joins_and_nothing_is_to_join_all_is_well() -> None:
    assert pair_score(["a"], [], "a") == PairScore(0, 0, 0, 0)
    assert PairScore(0, 0, 0, 0).accuracy == 0.0
    assert PairScore(1, 0, 0, 0).f1 == 1.0
    assert PairScore(1, 1, 1, 0).f1 == 0.0


def marked(reading: Reading) -> Reading:
    """Return the reading with a credit, and an outlet of its own."""
    outlet = Finding(f"Outlet {reading.language}", "header")
    return replace(reading, article=replace(reading.article, credits=("Sample Wire",), outlet=outlet))


def test_a_credit_counts_as_given_and_not_in_the_text_alone(tmp_path: Path) -> None:
    (ferry,) = judged(tmp_path, ferry="fit")
    credited = tuple(marked(reading) for reading in ferry.story.readings)
    gold = replace(ferry.gold, lineages=(frozenset({"ar", "en"}),))
    told = replace(ferry, story=replace(ferry.story, readings=credited), gold=gold)

    assert evaluate_lineages((told,)) == LineageScore(PairScore(3, 1, 3, 1), PairScore(3, 1, 0, 0))


def test_the_lines_to_print_have_counts_and_shares() -> None:
    assert lineage_lines(LineageScore(PairScore(10, 2, 2, 1), PairScore(10, 2, 0, 0))) == [
        "pairs of articles                10",
        "of them of one place             2",
        "pairs told right                 0.800",
        "one place: precision             0.500",
        "one place: recall                0.500",
        "one place: F1                    0.500",
        "pairs told right, text alone     0.800",
        "one place: precision, text alone 1.000",
        "one place: recall, text alone    0.000",
        "one place: F1, text alone        0.000",
    ]
