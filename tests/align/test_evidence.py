"""What speaks for one claim in two units: each feature on cosines and reasons made for the test."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

import numpy as np
import pytest

from generator.align.evidence import CONTEXT_SHARE, FEATURES, features
from generator.align.similarity import Similarity, similarity
from tests import builders, texts


def found(
    articles: str, cosines: Mapping[str, float] | None = None, *evidence: dict[str, float]
) -> dict[tuple[str, str, str], float]:
    """Return the features of the units "a0", "a1", "b0" ..., by name and pair.

    `articles` has a letter for each unit; cosines are given by pairs like "a0 b0"; evidence is that of each unit.
    """
    names = [f"{letter}{articles[:at].count(letter)}" for at, letter in enumerate(articles)]
    cosine = np.zeros((len(names), len(names)))
    for pair, value in (cosines or {}).items():
        one, other = (names.index(name) for name in pair.split())
        cosine[one, other] = cosine[other, one] = value
    held = evidence or tuple({} for _ in names)
    units = [builders.unit(name, at) for at, name in enumerate(articles)]
    table = features(units, Similarity(cosine, held, held))
    return {
        (feature, one, other): float(table[i, j, k])
        for i, one in enumerate(names)
        for j, other in enumerate(names)
        for k, feature in enumerate(FEATURES)
    }


def test_a_sentence_of_a_third_article_speaks_for_two_by_as_much_as_it_is_near_to_both() -> None:
    near = found("abc", {"a0 c0": 0.8, "b0 c0": 0.6})

    assert near["third", "a0", "b0"] == pytest.approx(0.6 / 3)


def test_of_third_articles_the_best_three_are_asked() -> None:
    cosines = {f"a0 {name}0": near for name, near in zip("cdef", (0.8, 0.4, 0.3, 0.2), strict=True)}
    cosines |= {f"b0 {name}0": near for name, near in zip("cdef", (0.6, 0.5, 0.3, 0.2), strict=True)}

    assert found("abcdef", cosines)["third", "a0", "b0"] == pytest.approx((0.6 + 0.4 + 0.3) / 3)


def test_of_a_third_article_the_sentence_nearest_to_one_of_both_is_asked() -> None:
    cosines = {"a0 c0": 0.9, "b0 c0": 0.1, "a0 c1": 0.5, "b0 c1": 0.6}

    assert found("abcc", cosines)["third", "a0", "b0"] == pytest.approx(0.5 / 3)


def test_the_articles_of_the_two_themselves_are_no_third() -> None:
    assert found("aabb", {"a1 b0": 0.9, "a0 b1": 0.9})["third", "a0", "b0"] == 0.0


def test_a_sentence_is_read_together_with_the_one_before_it() -> None:
    named, he, both = {"p:X": 1.0}, {"c:leave": 1.0}, {"p:X": CONTEXT_SHARE, "c:leave": 1.0}

    near = found("aab", {}, named, he, both)

    assert near["context", "a1", "b0"] == pytest.approx(1.0)
    assert near["context", "b0", "a1"] == pytest.approx(1.0)


def test_the_last_sentence_of_another_article_stands_before_no_sentence() -> None:
    named, he, both = {"p:X": 1.0}, {"c:leave": 1.0}, {"p:X": CONTEXT_SHARE, "c:leave": 1.0}

    assert found("bac", {}, named, he, both)["context", "a0", "c0"] == pytest.approx(1 / (1 + CONTEXT_SHARE**2) ** 0.5)


def test_what_both_name_is_counted_and_weighed_by_how_many_others_name_it() -> None:
    drone_and_day, drone, day = {"c:drone": 3.0, "d:monday": 2.0}, {"c:drone": 3.0}, {"d:monday": 2.0}

    near = found("abcd", {}, drone_and_day, drone_and_day, drone, day)

    assert near["shared", "a0", "b0"] == pytest.approx(log(1 + 2))
    assert near["rare", "a0", "b0"] == 1 / 2 + 1 / 2
    assert near["shared", "c0", "d0"] == near["rare", "c0", "d0"] == 0.0


def test_an_everyday_word_is_shared_but_never_rare() -> None:
    near = found("ab", {}, {"c:say": 1.0}, {"c:say": 1.0})

    assert near["shared", "a0", "b0"] == pytest.approx(log(1 + 1))
    assert near["rare", "a0", "b0"] == 0.0


def test_shared_numbers_and_days_weigh_as_much_as_where_they_weigh_most() -> None:
    near = found("ab", {}, {"n:5": 3.0, "d:monday": 2.0, "n:7": 9.0}, {"n:5": 4.0, "d:monday": 1.0, "c:drone": 9.0})

    assert near["numbers", "a0", "b0"] == 4.0
    assert near["days", "a0", "b0"] == 2.0


def test_sentences_before_and_after_both_speak_for_them() -> None:
    near = found("aaabbb", {"a0 b0": 0.3, "a2 b2": 0.5, "a1 b1": 0.9})

    assert near["neighbours", "a1", "b1"] == pytest.approx(0.3 + 0.5)
    assert near["neighbours", "a0", "b0"] == 0.9


def test_an_article_has_no_sentence_before_its_first_and_none_after_its_last() -> None:
    near = found("aabbcc", {"a1 c0": 0.9, "b0 c1": 0.9})  # the sentence listed before b0 is a1, that after a1 is b0

    assert near["neighbours", "b0", "c1"] == near["neighbours", "a1", "c0"] == 0.0


def test_the_distance_of_two_places_is_a_share_of_their_articles() -> None:
    near = found("aaabb")

    assert near["order", "a0", "b0"] == near["order", "a2", "b1"] == 0.0
    assert near["order", "a1", "b0"] == 0.5
    assert near["order", "a0", "b1"] == 1.0


def test_what_is_near_to_many_is_told_from_what_is_near_to_one() -> None:
    near = found("abcd", {"a0 b0": 0.9, "a0 c0": 0.6, "a0 d0": 0.3})

    assert near["more_hub", "a0", "b0"] == near["more_hub", "b0", "a0"] == pytest.approx((0.9 + 0.6 + 0.3) / 3)
    assert near["less_hub", "a0", "b0"] == near["less_hub", "b0", "a0"] == pytest.approx(0.9 / 3)


def test_the_features_of_a_pair_are_the_same_in_both_directions() -> None:
    units = texts.units(
        texts.reading(
            "en", "The governor gave his guest five drones. The train left on Monday. Workers painted the bridge."
        ),
        texts.reading("sw", "Gavana alimpa mgeni wake droni tano. Treni iliondoka Jumatatu."),
        texts.reading("hi", "राज्यपाल ने अतिथि को पाँच ड्रोन दिए। ट्रेन सोमवार को रवाना हुई।"),
    )

    table = features(units, similarity(units))

    assert table.shape == (7, 7, len(FEATURES))
    assert np.allclose(table, table.swapaxes(0, 1), rtol=0, atol=1e-12)
