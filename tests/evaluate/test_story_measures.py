"""The figures of a story: a small gold file, an export beside it, and what must come out."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.errors import UsageError
from generator.evaluate.gold import load_gold
from generator.evaluate.spans import length, length_within, places
from generator.evaluate.story import Miss, evaluate_story, miss_lines, story_lines
from generator.model import Span

ROOT = Path(__file__).parent.parent.parent
TOOL = ROOT.parent / "shared" / "tools" / "score_comparison.py"
needs_tool = pytest.mark.skipif(not TOOL.is_file(), reason=f"{TOOL.name} of the development data is absent")

NORTH = "The bridge fell on Monday. Four people were hurt. The mayor left."
SOUTH = "Daraja lilianguka Jumatatu. Watu watano waliumia."
EAST = "The old bridge is gone. Nobody knows why."
GOLD = {
    "articles": {"n": {"file": "north.txt"}, "s": {"file": "south.txt"}, "e": {"file": "east.txt"}},
    "claims": [
        {"id": "fell", "in": {"n": ["bridge fell"], "s": ["Daraja lilianguka"], "e": ["bridge is gone"]}},
        {"id": "hurt", "in": {"n": ["Four people were hurt"], "s": ["Watu watano waliumia"]}},
        {"id": "left", "in": {"n": ["The mayor left"]}},
    ],
    "differs": [{"id": "count", "values": {"n": "Four people", "s": "Watu watano"}}],
    "same_value": [{"id": "day", "values": {"n": "Monday", "s": "Jumatatu"}}],
}


def row(**texts: str) -> dict[str, Any]:
    """Return a row of an export that sets these texts side by side."""
    return {"id": "c-1", "cells": {article: [{"text": text}] for article, text in texts.items()}}


def difference(**texts: str) -> dict[str, Any]:
    """Return a listed difference between these texts."""
    return {"values": {article: {"text": text} for article, text in texts.items()}}


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """Return a folder with the gold file and its three articles."""
    (tmp_path / "gold.yml").write_text(yaml.safe_dump(GOLD), encoding="utf-8")
    for name, text in (("north", NORTH), ("south", SOUTH), ("east", EAST)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def exported(world: Path, *rows: dict[str, Any], differences: tuple[dict[str, Any], ...] = ()) -> Path:
    """Write an export of the three articles with these rows; return where."""
    articles = [{"id": name, "path": f"{name}.txt"} for name in ("north", "south", "east")]
    path = world / "story.json"
    path.write_text(json.dumps({"articles": articles, "rows": rows, "differences": differences}), encoding="utf-8")
    return path


def figures(world: Path, *rows: dict[str, Any], differences: tuple[dict[str, Any], ...] = ()) -> dict[str, float]:
    """Return the figures of an export with these rows."""
    return evaluate_story(world / "gold.yml", world, exported(world, *rows, differences=differences)).figures


PERFECT = (
    row(north="The bridge fell on Monday.", south="Daraja lilianguka Jumatatu.", east="The old bridge is gone."),
    row(north="Four people were hurt.", south="Watu watano waliumia."),
)


def test_rows_that_say_what_people_found_score_one_everywhere(world: Path) -> None:
    found = figures(world, *PERFECT, differences=(difference(north="Four people", south="Watu watano"),))

    assert all(found[name] == 1.0 for name in found if "precision" in name or "recall" in name or "purity" in name)
    assert (found["false alarms"], found["rows"], found["texts not found in the articles"]) == (0, 2, 0)


def test_a_pair_that_no_row_shows_costs_recall_and_is_named(world: Path) -> None:
    score = evaluate_story(world / "gold.yml", world, exported(world, PERFECT[0]))

    assert score.pair_recall == 3 / 4
    assert (score.pairs, score.misses) == (4, (Miss("hurt", "n", "s"),))
    assert miss_lines(score) == ["hurt: n ~ s"]


def test_a_row_of_sentences_that_state_different_things_costs_precision(world: Path) -> None:
    assert figures(world, row(north="The mayor left.", south="Watu watano waliumia."))["pair precision"] == 0.0


def test_showing_a_whole_article_costs_purity(world: Path) -> None:
    assert figures(world, row(north=NORTH, south="Watu watano waliumia."))["row purity"] < 0.7


def test_a_row_that_is_mostly_about_something_else_does_not_show_a_claim(world: Path) -> None:
    assert figures(world, row(north="The bridge fell on Monday.", east=EAST))["pair recall"] == 1 / 4
    assert figures(world, row(north=NORTH, east=EAST))["pair recall"] == 0.0


def test_a_row_that_shows_too_many_articles_is_whole_but_not_exact(world: Path) -> None:
    found = figures(world, row(north="Four people were hurt.", south="Watu watano waliumia.", east="Nobody"))

    assert (found["claim recall"], found["support exact"]) == (1 / 2, 0.0)


def test_a_row_of_one_article_compares_nothing(world: Path) -> None:
    found = figures(world, row(north="The mayor left."))

    assert (found["rows"], found["rows with two or more articles"], found["row purity"]) == (1, 0, 0.0)


def test_two_spellings_of_one_day_listed_as_a_difference_are_a_false_alarm(world: Path) -> None:
    assert figures(world, differences=(difference(north="Monday", south="Jumatatu"),))["false alarms"] == 1


def test_a_text_that_stands_in_no_article_is_counted_and_named(world: Path) -> None:
    score = evaluate_story(world / "gold.yml", world, exported(world, row(north="The bridge rose.")))

    assert score.figures["texts not found in the articles"] == 1
    assert miss_lines(score)[-1] == "not in north: The bridge rose."


def test_line_breaks_in_an_export_change_no_figure(world: Path) -> None:
    assert (
        figures(world, row(north="The  bridge\nfell on Monday.", east="The old bridge\tis gone."))["pair precision"]
        == 1.0
    )


def test_the_lines_to_print_have_three_decimals_for_shares_and_none_for_counts(world: Path) -> None:
    lines = story_lines(evaluate_story(world / "gold.yml", world, exported(world, *PERFECT)))

    assert lines[0] == "pair precision                   1.000"
    assert lines[8] == "false alarms                     0"


def test_an_export_without_an_article_of_the_gold_file_is_refused_by_name(world: Path) -> None:
    path = world / "story.json"
    path.write_text(json.dumps({"articles": [{"id": "north"}], "rows": []}), encoding="utf-8")

    with pytest.raises(UsageError, match="has no article from the file east, south"):
        evaluate_story(world / "gold.yml", world, path)


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("gold.yml", "claims: [", "cannot be parsed"),
        ("gold.yml", "claims: []", "is not a gold file"),
        ("story.json", "{", "cannot be parsed"),
        ("story.json", "[]", "is not the data export"),
    ],
)
def test_a_broken_file_is_one_line_that_names_it(world: Path, name: str, text: str, problem: str) -> None:
    exported(world)
    (world / name).write_text(text, encoding="utf-8")

    with pytest.raises(UsageError, match=problem) as caught:
        evaluate_story(world / "gold.yml", world, world / "story.json")
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


@pytest.mark.parametrize(
    ("states", "problem"),
    [
        ("[S]", "states: is no table"),
        ("{left: S}", "states of left: is no table"),
        ("{nobody: {n: S}}", "states of nobody, article n: no such claim"),
        ("{left: {s: S}}", "states of left, article s: no such claim"),
        ("{left: {n: Z}}", "states of left, article n: 'Z' is neither"),
        ("{left: {n: {}}}", "states of left, article n: {} is neither"),
        ("{left: {n: {A: 3}}}", r"states of left, article n: {'A': 3} is neither"),
        ("{left: {n: {A: [1]}}}", r"states of left, article n: {'A': \[1\]} is neither"),
    ],
)
def test_a_wrong_entry_of_the_states_is_one_line_that_says_which(world: Path, states: str, problem: str) -> None:
    gold = world / "gold.yml"
    gold.write_text(f"{gold.read_text(encoding='utf-8')}\nstates: {states}\n", encoding="utf-8")

    with pytest.raises(UsageError, match=problem) as caught:
        load_gold(gold, world)
    assert "\n" not in str(caught.value)
    assert "gold.yml" in str(caught.value)


def random_export(world: Path, seed: int) -> Path:
    """Write an export of rows drawn from the articles' sentences and parts of them; return where."""
    draw = random.Random(seed)  # noqa: S311 - a test draws its cases, not a secret
    texts = {"north": NORTH, "south": SOUTH, "east": EAST}

    def cut(text: str) -> str:
        start = draw.randrange(len(text) - 10)
        return text[start : start + draw.randrange(8, len(text))]

    rows = [
        row(**{name: cut(texts[name]) for name in draw.sample(sorted(texts), draw.randint(1, 3))}) for _ in range(9)
    ]
    listed = tuple(difference(north=cut(NORTH), south=cut(SOUTH)) for _ in range(4))
    return exported(world, *rows, row(east="Nowhere to be found."), differences=listed)


def test_text_shown_twice_counts_once() -> None:
    assert length((Span(0, 10), Span(5, 12), Span(0, 10))) == 12
    assert length_within((Span(0, 10), Span(5, 12)), (Span(8, 20),)) == 4


def test_words_are_found_wherever_they_stand_even_overlapping() -> None:
    assert places("ana", "banana") == (Span(1, 4), Span(3, 6))


@needs_tool
@pytest.mark.parametrize("seed", range(5))
def test_the_figures_are_those_of_the_development_tool_to_the_last_digit(world: Path, seed: int) -> None:
    story = random_export(world, seed)
    command = [sys.executable, str(TOOL), str(world / "gold.yml"), str(world), str(story), "--json"]
    printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout

    assert evaluate_story(world / "gold.yml", world, story).figures == json.loads(printed)
