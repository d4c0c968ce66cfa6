"""Fitting: made-up examples whose right weights are plain."""

from __future__ import annotations

import numpy as np
import pytest

from generator.align.evidence import FEATURES
from generator.align.weights import Regression
from generator.evaluate.fitting import Examples, fit


def made(*pairs: tuple[dict[str, float], bool]) -> Examples:
    """Return examples of pairs: the features that are not 0, and whether both state one claim."""
    table = np.array([[features.get(name, 0.0) for name in FEATURES] for features, _ in pairs])
    return table, np.array([float(same) for _, same in pairs])


PLAIN = made(
    *[({"context": 0.9, "order": 0.1 * at}, True) for at in range(20)],
    *[({"context": 0.1, "order": 0.1 * at}, False) for at in range(80)],
)


def test_what_tells_right_pairs_from_wrong_ones_weighs_and_what_tells_nothing_does_not() -> None:
    found = dict(zip(FEATURES, fit([PLAIN]).by_feature, strict=True))

    assert found["context"] > 1
    assert found["context"] > -10 * found["order"] > 0
    assert {found[name] for name in FEATURES if name not in {"context", "order"}} == {0.0}


def test_as_many_pairs_are_likely_as_there_are_right_ones() -> None:
    found = fit([PLAIN])

    logit = PLAIN[0] @ np.array(found.by_feature) + found.intercept

    assert (1 / (1 + np.exp(-logit))).sum() == pytest.approx(20, abs=1e-3)


def test_a_feature_that_may_not_be_used_has_no_weight() -> None:
    found = fit([PLAIN], tuple(name != "context" for name in FEATURES))

    assert found.by_feature[FEATURES.index("context")] == 0.0
    assert found.by_feature[FEATURES.index("order")] < 0.0


def test_the_order_of_the_stories_changes_no_weight() -> None:
    other = made(({"rare": 2.0}, True), ({"rare": 0.1}, False), ({"third": 0.5}, True))

    assert fit([PLAIN, other]) == fit([other, PLAIN])


def test_weights_cannot_be_fitted_to_nothing() -> None:
    with pytest.raises(ValueError, match="at least one array"):
        fit([])


def test_where_there_is_no_example_nothing_weighs() -> None:
    assert fit([(np.zeros((0, 2)), np.zeros(0))]) == Regression(0.0, (0.0, 0.0))
