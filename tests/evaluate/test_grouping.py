"""B-cubed: groups made for the test, then two small stories whose articles are thrown together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.evaluate.grouping import GroupingScore, b_cubed, evaluate_grouping, grouping_lines
from tests.judgements import judged


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        (["abc", "de"], 1.0, 1.0),
        (["abcde"], (3 * 3 / 5 + 2 * 2 / 5) / 5, 1.0),
        (["a", "b", "c", "d", "e"], 1.0, (3 * 1 / 3 + 2 * 1 / 2) / 5),
        (["ab", "cde"], (2 * 1 + 1 / 3 + 2 * 2 / 3) / 5, (2 * 2 / 3 + 1 / 3 + 2 * 1) / 5),
    ],
)
def test_each_article_asks_how_much_of_its_group_is_its_story_and_how_much_of_its_story_its_group(
    found: list[str], precision: float, recall: float
) -> None:
    assert b_cubed(found, ["abc", "de"]) == pytest.approx((precision, recall))


def test_no_articles_are_grouped_neither_well_nor_badly() -> None:
    assert b_cubed([], []) == (0.0, 0.0)
    assert GroupingScore(0, 0, 0, 0.0, 0.0).f1 == 0.0


def test_articles_thrown_together_fall_into_their_stories_again(tmp_path: Path) -> None:
    stories = judged(tmp_path, ferry="fit", bridge="test")

    assert evaluate_grouping(stories) == GroupingScore(6, 2, 2, 1.0, 1.0)


def test_two_stories_about_one_event_are_one_group_of_half_the_precision(tmp_path: Path) -> None:
    (ferry,) = judged(tmp_path, ferry="fit")

    again = replace(ferry, name="ferry-again")  # its files have the same names: they are other articles all the same

    assert evaluate_grouping((ferry, again)) == GroupingScore(6, 2, 1, 0.5, 1.0)


def test_the_lines_to_print_have_counts_and_shares() -> None:
    assert grouping_lines(GroupingScore(6, 2, 1, 0.5, 1.0)) == [
        "articles                         6",
        "stories                          2",
        "groups                           1",
        "B-cubed precision                0.500",
        "B-cubed recall                   1.000",
        "B-cubed F1                       0.667",
    ]
