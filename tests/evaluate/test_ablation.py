"""What a kind of evidence or a step is worth: shown on two small stories and five pairs of sentences."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from generator.evaluate.ablation import (
    FORMING,
    JOINED_BY,
    KINDS,
    SHARES,
    STEPS,
    Line,
    _is_of,
    _narrowed,
    _within,
    by_kind,
    by_share,
    by_step,
    table_lines,
)
from generator.evaluate.judged import Judged
from generator.evaluate.lexicon import concept_ids
from generator.evaluate.ranking import vector_of
from generator.evaluate.stories import FIGURES, evaluate_stories
from tests.judgements import judged

F1 = FIGURES.index("pair F1")
TOLD = {
    "en": ("The ferry sank.", "The doctor left.", "Snow fell on Monday.", "He counted 4711 boats."),
    "sw": ("Feri ilizama.", "Daktari aliondoka.", "Theluji ilianguka Jumatatu.", "Alihesabu boti 4711."),
}
VECTORS = {code: [vector_of(text, code) for text in told] for code, told in TOLD.items()}


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> tuple[Judged, ...]:
    """Return the two small stories; they are too small to fit weights to."""
    return judged(tmp_path_factory.mktemp("judged"), ferry="test", bridge="test")


def test_each_kind_of_evidence_is_left_out_once_and_taken_alone_once(stories: tuple[Judged, ...]) -> None:
    names = [line.name for line in by_kind(stories, VECTORS)]

    assert names == ["everything", *(f"without {kind}" for kind in KINDS), *(f"{kind} alone" for kind in KINDS)]


def test_with_everything_the_figures_are_the_mean_of_the_stories(stories: tuple[Judged, ...]) -> None:
    everything = next(iter(by_kind(stories, {})))

    scores = [entry.score.figures for entry in evaluate_stories(stories)]
    mean = tuple((scores[0][name] + scores[1][name]) / 2 for name in FIGURES)
    assert everything == Line("everything", None, mean)


def test_a_kind_that_is_left_out_is_missed_in_rows_and_in_retrieval(stories: tuple[Judged, ...]) -> None:
    lines = {line.name: line for line in by_kind(stories, VECTORS)}

    assert lines["everything"].figures[F1] > lines["without concepts"].figures[F1]
    assert lines["everything"].retrieval == 1.0
    assert lines["without concepts"].retrieval == 2 / 4  # the day and the number are left
    assert lines["days and dates alone"].retrieval == 1 / 4


def test_words_of_a_concept_that_is_left_out_do_not_come_back_as_names(stories: tuple[Judged, ...]) -> None:
    lines = {line.name: line for line in by_share(stories, VECTORS)}

    without = next(line for line in by_kind(stories, VECTORS) if line.name == "without concepts")
    assert lines["0 % of the concepts"].figures == without.figures
    assert lines["0 % of the concepts"].retrieval == without.retrieval


def test_a_share_of_the_concepts_is_about_that_share_and_grows() -> None:
    keys = [f"c:{concept}" for concept in concept_ids()]

    drawn = {share: {key for key in keys if _within(share, key)} for share in SHARES}

    assert (drawn[0], drawn[100]) == (set(), set(keys))
    assert drawn[5] < drawn[25] < drawn[75]
    assert len(drawn[50]) / len(keys) == pytest.approx(0.5, abs=0.05)


def test_what_is_left_out_is_neither_evidence_nor_named(stories: tuple[Judged, ...]) -> None:
    narrowed = _narrowed(stories[0].units[0], partial(_is_of, "nd"))

    assert {key[0] for key, _ in narrowed.vector} == {key[0] for key in narrowed.words} == {"n", "d"}


def test_the_learning_curve_ends_with_everything(stories: tuple[Judged, ...]) -> None:
    *_, whole = by_share(stories, VECTORS)

    everything = next(iter(by_kind(stories, VECTORS)))
    assert (whole.retrieval, whole.figures) == (everything.retrieval, everything.figures)
    assert len(list(by_share(stories, {}))) == len(SHARES)


def test_each_step_is_left_out_and_takes_no_part_in_retrieval(tmp_path: Path) -> None:
    fitted = judged(tmp_path, ferry="fit", bridge="fit")

    lines = list(by_step(fitted))

    assert [line.name for line in lines] == [
        *(f"without {step}" for step in STEPS),
        *(f"articles join by {features}" for features in JOINED_BY),
        *FORMING,
    ]
    assert {line.retrieval for line in lines} == {None}
    assert len({line.figures for line in lines[: len(STEPS)]}) > 1


def test_a_row_of_two_articles_only_finds_fewer_whole_claims(stories: tuple[Judged, ...]) -> None:
    lines = {line.name: line.figures for line in by_step(stories)}

    whole = FIGURES.index("claim recall")
    assert lines["rows of two articles only"][whole] < lines["loose rows keep their weakest members"][whole]


def test_a_table_has_a_line_a_figure_and_leaves_out_what_was_not_measured() -> None:
    lines = table_lines("evidence", [Line("everything", 0.9666, (0.5,) * 6), Line("without days", None, (0.25,) * 6)])

    assert lines == [
        "| evidence | P@1 | pair precision | pair recall | pair F1 | claim recall | support exact | row purity |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
        "| everything | 0.967 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 |",
        "| without days |  | 0.250 | 0.250 | 0.250 | 0.250 | 0.250 | 0.250 |",
    ]
