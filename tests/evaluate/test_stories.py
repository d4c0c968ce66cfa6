"""All judged stories at once: whose weights each is scored with, and the table that is printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.align.evidence import FEATURES
from generator.align.formation import formed
from generator.align.growing import RULES
from generator.align.weights import Weights, shipped_weights
from generator.evaluate.examples import EVERYTHING, Kept, fitted
from generator.evaluate.judged import Judged, score_rows
from generator.evaluate.stories import Scored, evaluate_stories, stories_lines
from generator.evaluate.story import StoryScore
from tests.judgements import judged


def scored_with(story: Judged, weights: Weights) -> StoryScore:
    """Return the score of a story whose rows are formed with these weights."""
    rows = formed(story.units, weights).groups
    return score_rows(story, [row.units for row in rows])


def test_a_story_that_weights_are_fitted_to_is_scored_with_weights_fitted_to_the_others(tmp_path: Path) -> None:
    ferry, bridge = judged(tmp_path, ferry="fit", bridge="fit")

    found = evaluate_stories((ferry, bridge))

    expected = [scored_with(ferry, fitted([bridge])), scored_with(bridge, fitted([ferry]))]
    assert [entry.score for entry in found] == expected
    assert expected != [scored_with(ferry, shipped_weights()), scored_with(bridge, shipped_weights())]


def test_a_story_kept_aside_is_scored_with_the_shipped_weights_and_no_weights_are_fitted_to_it(tmp_path: Path) -> None:
    ferry, bridge = judged(tmp_path, ferry="fit", bridge="test")

    found = evaluate_stories((ferry, bridge))

    assert [entry.score for entry in found] == [scored_with(story, shipped_weights()) for story in (ferry, bridge)]


def test_a_feature_can_be_left_out_and_a_rule_be_changed(tmp_path: Path) -> None:
    stories = judged(tmp_path, ferry="fit", bridge="fit")

    blind = evaluate_stories(stories, Kept(pair=tuple(name == "order" for name in FEATURES)))
    strict = evaluate_stories(stories, EVERYTHING, replace(RULES, seed=1.1))

    assert [entry.score.rows for entry in (*blind, *strict)] == [0, 0, 0, 0]


def test_the_small_stories_come_out_whole(tmp_path: Path) -> None:
    for entry in evaluate_stories(judged(tmp_path, ferry="test", bridge="test")):
        assert (entry.score.pair_precision, entry.score.pair_recall) == (1.0, 1.0)


@pytest.mark.parametrize(("use", "closing"), [("fit", ["mean (fit)"]), ("test", [])])
def test_the_table_has_a_line_a_story_and_the_mean_of_those_that_weights_are_fitted_to(
    tmp_path: Path, use: str, closing: list[str]
) -> None:
    (story,) = judged(tmp_path, bridge=use)
    scored = Scored(story, score_rows(story, [(0, 3, 5)]))

    head, *lines = stories_lines([scored])

    figures = ["1.000", "0.500", "0.667", "0.500", "0.500", "1.000"]
    assert head.split("  ")[-1].strip() == "row purity"
    assert [line[: line.index("  ")] for line in lines] == [f"bridge ({use})", *closing]
    assert [line.split()[-6:] for line in lines] == [figures] * len(lines)
