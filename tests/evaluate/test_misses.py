"""Why pairs of articles that state one claim stand in no row: the first reason that holds, and the table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.align.growing import RULES
from generator.align.weights import Regression, Weights, shipped_weights
from generator.evaluate import misses as measure
from generator.evaluate.judged import Judged
from generator.evaluate.misses import (
    APART,
    DOUBTFUL,
    LEFT_OUT,
    MANY_CLAIMS,
    SCATTERED,
    UNLIKELY,
    Missed,
    evaluate_misses,
    miss_table,
)
from generator.evaluate.story import Miss
from tests.judgements import judged


def with_chance(monkeypatch: pytest.MonkeyPatch, chance: float) -> None:
    """Let every pair be as likely as this."""
    monkeypatch.setattr(measure, "chances", lambda _units, near, _pair: near.cosine * 0 + chance)


def without_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no row form."""
    nothing = Weights(Regression(-20.0, (0.0,) * 10), shipped_weights().joining)
    monkeypatch.setattr(measure, "weights_for", lambda *_: nothing)


def reasons(story: Judged) -> dict[str, str]:
    """Return claim -> the reason of its last missed pair."""
    ((_, _, missed),) = evaluate_misses([story])
    return {one.miss.claim: one.reason for one in missed}


def test_a_story_whose_rows_are_whole_misses_nothing(tmp_path: Path) -> None:
    (story,) = judged(tmp_path, ferry="test")

    assert list(evaluate_misses([story])) == [(story, 7, ())]


@pytest.mark.parametrize(
    ("share", "reason"), [(0.4, UNLIKELY), (0.6, DOUBTFUL), (1.1, LEFT_OUT)], ids=["unlikely", "doubtful", "left out"]
)
def test_the_chance_tells_how_far_a_pair_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, share: float, reason: str
) -> None:
    (story,) = judged(tmp_path, ferry="test")
    without_rows(monkeypatch)
    with_chance(monkeypatch, share * RULES.seed)

    assert reasons(story) == {"left": reason, "rain": reason, "drones": reason}


def test_sentences_that_share_one_thing_share_too_little_however_likely_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (story,) = judged(tmp_path, bridge="test")
    bare = tuple(replace(unit, vector=unit.vector[:1]) for unit in story.units)
    without_rows(monkeypatch)
    with_chance(monkeypatch, 1.0)

    assert set(reasons(replace(story, units=bare)).values()) == {APART}


def test_what_no_single_sentence_states_is_scattered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (story,) = judged(tmp_path, bridge="test")
    without_rows(monkeypatch)

    assert set(reasons(replace(story, claims=(frozenset(),) * len(story.units))).values()) == {SCATTERED}


def test_the_most_claims_of_one_sentence_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (story,) = judged(tmp_path, voyage="test")
    without_rows(monkeypatch)

    ((_, pairs, missed),) = evaluate_misses([story])

    assert (pairs, [one.claims for one in missed]) == (2, [2, 2])


def test_the_table_counts_each_story_by_reason(tmp_path: Path) -> None:
    (story,) = judged(tmp_path, ferry="fit")
    missed = [Missed(Miss("left", "ar", "en"), reason, claims) for reason, claims in ((APART, 1), (LEFT_OUT, 6))]

    head, line = miss_table([(story, 7, missed)])

    assert MANY_CLAIMS <= 6
    assert head.split("  ")[-1] == "of many claims"
    assert line.split() == ["ferry", "(fit)", "7", "2", "0", "1", "0", "0", "1", "1"]
