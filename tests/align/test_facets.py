"""What a part of a row states beside the rest: anchors made for the test."""

from __future__ import annotations

import numpy as np

from generator.align.facets import facets
from generator.align.similarity import Similarity

ALL = {"n:5": 4.0, "c:drone": 3.0}
GIFT = {"c:gift": 3.0, "d:monday": 2.0}


def parts(*anchors: dict[str, float], least: float = 5.0) -> list[tuple[tuple[int, ...], set[str]]]:
    """Return the parts of a row of units that name this."""
    near = Similarity(np.zeros((len(anchors), len(anchors))), anchors, anchors)
    return [(part, set(alone)) for part, alone in facets(range(len(anchors)), near, least)]


def test_what_a_part_of_the_row_alone_names_makes_it_a_claim() -> None:
    assert parts(ALL | GIFT, ALL, ALL | GIFT) == [((0, 2), set(GIFT))]


def test_what_all_name_makes_no_part() -> None:
    assert parts(ALL | GIFT, ALL | GIFT, ALL | GIFT) == []


def test_one_thing_may_be_chance() -> None:
    assert parts(ALL | {"c:gift": 9.0}, ALL | {"c:gift": 9.0}, ALL) == []


def test_little_weight_is_no_claim() -> None:
    assert parts(ALL | GIFT, ALL | GIFT, ALL, least=5.1) == []


def test_a_thing_weighs_as_much_as_where_it_weighs_most() -> None:
    heavy, light = {"c:gift": 4.0, "d:monday": 1.0}, {"c:gift": 1.0, "d:monday": 4.0}

    assert parts(ALL | heavy, ALL | light, ALL, least=8.0) == [((0, 1), {"c:gift", "d:monday"})]


def test_everyday_words_are_no_reason() -> None:
    everyday = {"c:say": 9.0, "c:many": 9.0}

    assert parts(ALL | everyday, ALL | everyday, ALL) == []


def test_different_parts_are_different_claims() -> None:
    dinner = {"c:dinner": 3.0, "p:RU": 3.0}

    assert parts(ALL | GIFT, ALL | GIFT | dinner, ALL | dinner) == [((0, 1), set(GIFT)), ((1, 2), set(dinner))]
