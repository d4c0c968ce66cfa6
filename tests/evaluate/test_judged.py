"""Judged stories: what a list of gold files must hold, and which claims each sentence states."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.evaluate.judged import load_judged, score_rows
from tests.judgements import STORIES, judged, write_list


def test_every_sentence_knows_the_claims_that_people_found_in_it(tmp_path: Path) -> None:
    (story,) = judged(tmp_path, bridge="test")

    found = [(article, set(claims)) for article, claims in zip(story.articles, story.claims, strict=True)]

    each = [("en", {0}), ("en", {1}), ("en", {2}), ("fr", {0}), ("fr", {1}), ("hi", {0}), ("hi", {1})]
    assert found == each
    assert [claim.id for claim in story.gold.claims] == ["fell", "hurt", "school"]


def test_the_stories_stand_in_the_order_of_the_list_with_their_use(tmp_path: Path) -> None:
    found = judged(tmp_path, bridge="test", ferry="fit")

    assert [(story.name, story.use) for story in found] == [("bridge", "test"), ("ferry", "fit")]


def test_a_header_is_no_part_of_the_story_but_counts_in_the_places(tmp_path: Path) -> None:
    (story,) = judged(tmp_path, ferry="fit")

    (place,) = story.spans[story.articles.index("en")]

    assert story.gold.texts["en"][place.start : place.end] == STORIES["ferry"]["left"]["en"]
    assert place.start > 0


def test_rows_that_say_what_people_found_score_one(tmp_path: Path) -> None:
    (story,) = judged(tmp_path, bridge="fit")

    score = score_rows(story, [(0, 3, 5), (1, 4, 6)])

    assert (score.pair_precision, score.pair_recall, score.support_exact, score.row_purity) == (1.0, 1.0, 1.0, 1.0)


def test_a_row_of_two_claims_costs_precision_and_a_pair_in_no_row_recall(tmp_path: Path) -> None:
    (story,) = judged(tmp_path, bridge="fit")

    score = score_rows(story, [(0, 4), (1, 4, 6)])

    assert (score.pair_precision, score.pair_recall) == (3 / 4, 3 / 6)


def test_two_sentences_of_an_article_in_one_row_are_both_shown(tmp_path: Path) -> None:
    (story,) = judged(tmp_path, bridge="fit")

    score = score_rows(story, [(0, 1, 3)])

    shown = [len(STORIES["bridge"][claim][code]) for claim, code in (("fell", "en"), ("hurt", "en"), ("fell", "fr"))]
    assert score.pair_precision == (shown[0] + shown[2]) / sum(shown)


def test_a_use_of_another_name_is_quoted_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"ferry\.yml: its use is 'tune' \(write fit or test\)"):
        judged(tmp_path, ferry="tune")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- {gold: [", "cannot be read"),
        ("", "is no list of judged stories"),
        ("[]", "lists no story"),
        ("[" * 2000, "cannot be read"),
        ("gold: ferry.yml", "is no list of judged stories"),
        ("- {gold: ferry.yml, use: fit}", "is no list of judged stories: KeyError\\('seeds'\\)"),
        ("- {gold: none.yml, seeds: ferry, use: fit}", r"none\.yml: cannot be read"),
        ("- {gold: ferry.yml, seeds: none, use: fit}", r"ferry-ar\.txt: cannot be read"),
    ],
)
def test_a_broken_list_is_one_line_that_says_what_is_wrong(tmp_path: Path, text: str, problem: str) -> None:
    file = write_list(tmp_path, ferry="fit")
    file.write_text(text, encoding="utf-8")

    with pytest.raises(UsageError, match=problem) as caught:
        load_judged(file)
    assert "\n" not in str(caught.value)


def test_a_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"absent\.yml: cannot be read"):
        load_judged(tmp_path / "absent.yml")
