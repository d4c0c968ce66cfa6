"""What the weights are fitted to: two small stories, then the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.align.evidence import FEATURES
from generator.align.joining import JOINING
from generator.align.similarity import similarity
from generator.align.weights import Regression, shipped_weights
from generator.evaluate.examples import Kept, fitted, joining_examples, pair_examples
from generator.evaluate.judged import FIT, load_judged
from tests.judgements import judged

ROOT = Path(__file__).parent.parent.parent
BETWEEN_MACHINES = 1e-4  # sums differ in the last bits, and a weight is divided by the spread of its feature


def test_the_examples_are_the_pairs_of_different_articles_each_once(tmp_path: Path) -> None:
    (story,) = judged(tmp_path, bridge="fit")

    table, same = pair_examples(story, similarity(story.units))

    assert table.shape == (3 * 2 + 3 * 2 + 2 * 2, len(FEATURES))
    en_fr_hi = [
        [1, 0, 1, 0],
        [0, 1, 0, 1],
        [0, 0, 0, 0],
        [1, 0],
        [0, 1],
    ]  # of each sentence with those of later articles
    assert same.tolist() == [float(stated) for one in en_fr_hi for stated in one]


EVEN = Regression(0.0, (0.0,) * len(FEATURES))  # every pair has a chance of one half


def test_units_that_might_join_are_those_of_further_articles_beside_members_that_state_one_claim(
    tmp_path: Path,
) -> None:
    (story,) = judged(tmp_path, bridge="fit")

    table, right = joining_examples(story, similarity(story.units), EVEN)

    pairs_of_one_claim = 2 * 3  # two claims, in each of the three pairs of articles
    assert table.shape[1] == len(JOINING)
    assert len(right) == 2 * 2 + 2 * 2 + 3 * 2  # the sentences of the third article: of Hindi, French, English
    assert right.sum() == pairs_of_one_claim


def test_no_row_grows_where_no_pair_is_likely(tmp_path: Path) -> None:
    (story,) = judged(tmp_path, bridge="fit")

    table, right = joining_examples(story, similarity(story.units), Regression(-9.0, EVEN.by_feature))

    assert (table.shape, right.shape) == ((0, len(JOINING)), (0,))


def test_a_feature_that_may_not_be_used_has_no_weight(tmp_path: Path) -> None:
    stories = judged(tmp_path, ferry="fit", bridge="fit")
    kept = Kept(pair=tuple(name != "order" for name in FEATURES), joining=tuple(name != "least" for name in JOINING))

    found = fitted(stories, kept)

    assert found.pair.by_feature[FEATURES.index("order")] == 0.0
    assert found.joining.by_feature[JOINING.index("least")] == 0.0
    assert found.pair.by_feature[FEATURES.index("context")] > 0.0
    assert found.joining.by_feature[JOINING.index("mean")] > 0.0


def test_weights_cannot_be_fitted_to_no_story() -> None:
    with pytest.raises(ValueError, match="at least one array"):
        fitted([])


def test_the_shipped_weights_are_those_that_the_judged_stories_give() -> None:
    stories = load_judged(ROOT / "tests" / "gold" / "judged.yml")

    found = fitted([story for story in stories if story.use == FIT])

    for one, shipped in ((found.pair, shipped_weights().pair), (found.joining, shipped_weights().joining)):
        expected = (shipped.intercept, *shipped.by_feature)
        assert (one.intercept, *one.by_feature) == pytest.approx(expected, abs=BETWEEN_MACHINES), "run: make weights"
