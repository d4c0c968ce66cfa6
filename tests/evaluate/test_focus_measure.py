"""How well the part of a sentence that a row means fits the words by which people found its claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.__main__ import main
from generator.evaluate.focus import FocusScore, Meant, evaluate_focus, focus_lines, score_focus
from generator.evaluate.spans import within_folded
from generator.model import Span
from tests.judgements import judged, write_list

WHOLE = Span(0, 100)


def test_the_part_meant_is_measured_by_the_characters_that_people_quoted() -> None:
    narrow = Meant(WHOLE, (Span(0, 40),), (Span(10, 50),))
    whole = Meant(WHOLE, (WHOLE,), (Span(0, 10), Span(5, 20)))

    assert score_focus([narrow]) == FocusScore(
        kept=30 / 40, precision=30 / 40, whole=40 / 100, narrowed=1.0, passages=1
    )
    assert score_focus([whole]) == FocusScore(kept=1.0, precision=0.2, whole=0.2, narrowed=0.0, passages=1)
    assert score_focus([narrow, whole]) == FocusScore(50 / 60, 50 / 140, 60 / 200, 0.5, 2)


def test_a_story_without_rows_has_no_figures() -> None:
    assert score_focus([]) == FocusScore(0.0, 0.0, 0.0, 0.0, 0)


def test_a_row_is_about_the_claims_that_most_of_its_passages_state(tmp_path: Path) -> None:
    (voyage,) = judged(tmp_path, voyage="test")

    score = evaluate_focus(voyage)

    assert score.passages == 4  # two rows of two passages
    assert round(score.kept, 2) == 1.0  # the comma between both is not meant
    assert (score.precision, score.narrowed) == (1.0, 0.5)
    assert score.whole < 0.8


def test_the_place_of_a_part_counts_the_blanks_of_the_folded_text() -> None:
    text = "The ferry\n  left the port,\tand rain fell"

    folded = "The ferry left the port, and rain fell"
    for part in ("left the port,", "and rain", "The ferry"):
        start = text.index(part)
        found = within_folded(Span(start, start + len(part)), text)
        assert folded[found.start : found.end] == part


@pytest.mark.parametrize(("use", "closing"), [("fit", ["mean (fit)"]), ("test", [])])
def test_the_table_has_a_line_a_story_and_the_mean_of_those_that_the_rule_was_chosen_on(
    tmp_path: Path, use: str, closing: list[str]
) -> None:
    (voyage,) = judged(tmp_path, voyage=use)

    head, *lines = focus_lines([(voyage, FocusScore(0.95, 0.6, 0.5, 0.25, 4))])

    assert head.split("  ")[-1].strip() == "narrowed"
    assert [line[: line.index("  ")] for line in lines] == [f"voyage ({use})", *closing]
    assert [line.split()[-4:] for line in lines] == [["0.950", "0.600", "0.500", "0.250"]] * len(lines)


def test_the_command_prints_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "focus", str(write_list(tmp_path, voyage="test"))]) == 0

    assert "voyage (test)" in capsys.readouterr().out
