"""The numbers of the aligner: what a regression makes of a table, and the file that is shipped."""

from __future__ import annotations

from importlib import resources

import numpy as np

from generator.align.weights import Regression, shipped_weights, weights_json


def test_a_chance_grows_with_what_weighs_for_it() -> None:
    found = Regression(-1.0, (2.0, 0.0)).chance(np.array([[0.0, 9.0], [0.5, 9.0], [1.0, 9.0]]))

    assert found.tolist() == [0.268941, 0.5, 0.731059]


def test_the_last_axis_of_a_table_are_its_features() -> None:
    assert Regression(0.0, (1.0, 1.0, 1.0)).chance(np.zeros((4, 5, 3))).shape == (4, 5)


def test_the_shipped_file_is_what_its_weights_are_written_as() -> None:
    written = (resources.files("generator.align") / "weights.json").read_text(encoding="utf-8")

    assert weights_json(shipped_weights()) == written
