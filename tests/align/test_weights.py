"""The numbers of the aligner: what a regression makes of a table, and the file that is shipped."""

from __future__ import annotations

from importlib import resources

import numpy as np
import pytest

from generator.align.weights import Regression, read_weights, shipped_weights, weights_json
from generator.errors import DataError


def test_a_chance_grows_with_what_weighs_for_it() -> None:
    found = Regression(-1.0, (2.0, 0.0)).chance(np.array([[0.0, 9.0], [0.5, 9.0], [1.0, 9.0]]))

    assert found.tolist() == [0.268941, 0.5, 0.731059]


def test_the_last_axis_of_a_table_are_its_features() -> None:
    assert Regression(0.0, (1.0, 1.0, 1.0)).chance(np.zeros((4, 5, 3))).shape == (4, 5)


def test_a_table_that_comes_feature_by_feature_has_the_same_chances_and_stays_as_it_is() -> None:
    regression = Regression(-1.0, (2.0, 0.5))
    table = np.array([[[0.0, 9.0], [0.5, 1.0]], [[0.25, 2.0], [1.0, 0.0]]])
    columns = [table[..., 0], table[..., 1]]

    assert regression.chance_by_column(columns).tolist() == regression.chance(table).tolist()
    assert [column.tolist() for column in columns] == [[[0.0, 0.5], [0.25, 1.0]], [[9.0, 1.0], [2.0, 0.0]]]


def test_the_shipped_file_is_what_its_weights_are_written_as() -> None:
    written = (resources.files("generator.align") / "weights.json").read_text(encoding="utf-8")

    assert weights_json(shipped_weights()) == written


@pytest.mark.parametrize(
    ("number", "problem"),
    [("NaN", "is nan, no finite number"), ("1e999", "is inf, no finite number"), ('"x"', "is 'x', no finite number")],
)
def test_a_weight_that_is_no_number_is_one_line_instead_of_a_story_without_claims(number: str, problem: str) -> None:
    text = weights_json(shipped_weights())
    damaged = text.replace(f'"intercept": {shipped_weights().pair.intercept}', f'"intercept": {number}')

    with pytest.raises(DataError, match=rf"^generator/align/weights\.json: .*intercept {problem}.* \(bring it back"):
        read_weights(damaged)


@pytest.mark.parametrize(("text", "problem"), [("{", "Expecting"), ("[]", "holds no weights"), ("{}", "has no 'pair'")])
def test_a_damaged_file_of_weights_says_what_is_wrong(text: str, problem: str) -> None:
    with pytest.raises(DataError, match=problem) as caught:
        read_weights(text)
    assert "\n" not in str(caught.value)
