"""What speaks for a unit in a row: chances and anchors made for the test."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from generator.align.joining import JOINING, Joining
from generator.align.similarity import Similarity

CHANCE = np.array(
    [
        [0.0, 0.9, 0.8, 0.5],
        [0.9, 0.0, 0.2, 0.5],
        [0.8, 0.2, 0.0, 0.5],
        [0.5, 0.5, 0.5, 0.0],
    ]
)


def joining(*anchors: dict[str, float]) -> Joining:
    """Return what four units are told by; units without anchors name nothing."""
    named = (*anchors, *({} for _ in range(4 - len(anchors))))
    return Joining(Similarity(CHANCE, named, named), CHANCE)


def feature(name: str, found: np.ndarray) -> list[float]:
    """Return one feature of every unit."""
    column: list[float] = found[:, JOINING.index(name)].tolist()
    return column


def test_chances_are_told_as_logits_of_the_least_and_of_the_mean() -> None:
    found = joining().features([1, 2], range(4))

    assert feature("least", found)[0] == pytest.approx(log(0.8 / 0.2))
    assert feature("mean", found)[0] == pytest.approx(log(0.85 / 0.15))
    assert feature("mean", found)[3] == pytest.approx(0.0)


def test_no_chance_is_so_small_that_its_logit_has_no_end() -> None:
    assert np.isfinite(joining().features([0, 1], range(4))).all()


def test_the_number_of_members_is_told_as_its_logarithm() -> None:
    assert feature("members", joining().features([0, 1, 2], range(4))) == pytest.approx([log(3)] * 4)


def test_what_half_of_the_members_name_is_what_they_have_in_common() -> None:
    named = joining(
        {"n:5": 4.0, "c:drone": 2.0}, {"n:5": 4.0, "c:drone": 3.0}, {"n:5": 4.0, "c:boat": 9.0}, {"n:5": 4.0}
    )

    assert named.common([0, 1, 2, 3]) == {"c:drone": 3.0 * 2 / 4, "n:5": 4.0}
    assert named.common([0, 2]) == {"n:5": 4.0}


def test_a_unit_holds_the_share_of_it_that_it_names() -> None:
    named = joining({"n:5": 4.0, "c:drone": 2.0}, {"n:5": 4.0, "c:drone": 2.0}, {"c:drone": 1.0}, {"c:boat": 8.0})

    assert feature("held", named.features([0, 1], range(4))) == pytest.approx([1.0, 1.0, 2 / 6, 0.0])


def test_members_that_have_nothing_in_common_are_no_reason_for_anything() -> None:
    assert feature("held", joining({"n:5": 4.0}).features([0, 1], range(4))) == [0.0] * 4


def test_each_member_beside_the_rest_has_the_features_of_a_unit_beside_them() -> None:
    named = joining(
        {"n:5": 4.0, "c:drone": 2.0}, {"n:5": 4.0, "c:drone": 3.0}, {"n:5": 4.0, "c:boat": 9.0}, {"c:drone": 5.0}
    )
    members = [0, 1, 2, 3]

    one_by_one = [named.features([other for other in members if other != at], [at]) for at in members]
    assert named.beside_the_rest(members) == pytest.approx(np.concatenate(one_by_one))


def test_members_that_name_nothing_hold_nothing_of_the_rest() -> None:
    assert joining().beside_the_rest([0, 1, 2])[:, JOINING.index("held")].tolist() == [0.0] * 3
