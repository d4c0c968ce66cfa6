"""How near two passages are: what raises a cosine, and what is no reason at all."""

from __future__ import annotations

import numpy as np
import pytest

from generator.align.similarity import Similarity, is_anchor, similarity
from generator.model import Reading
from tests import texts

FIVE = "The governor gave his guest five drones."


def nearness(*readings: Reading) -> Similarity:
    """Return the similarity over a story of these readings."""
    return similarity(texts.units(*readings))


def test_cosines_are_the_same_in_both_directions() -> None:
    cosine = nearness(
        texts.reading("en", f"{FIVE} The train left on Monday."),
        texts.reading("sw", "Gavana alimpa mgeni wake droni tano. Treni iliondoka Jumatatu."),
        texts.reading("hi", "राज्यपाल ने अतिथि को पाँच ड्रोन दिए। ट्रेन सोमवार को रवाना हुई।"),
    ).cosine

    assert np.array_equal(cosine, cosine.T)


def test_sentences_of_one_article_are_never_compared() -> None:
    cosine = nearness(
        texts.reading("en", f"{FIVE} The governor gave five drones."), texts.reading("sw", "Droni tano.")
    ).cosine

    assert cosine[0, 1] == cosine[1, 0] == cosine[0, 0] == 0.0


def test_a_translation_is_nearer_than_another_claim() -> None:
    cosine = nearness(
        texts.reading("en", FIVE),
        texts.reading("sw", "Gavana alimpa mgeni wake droni tano. Treni ya kijani iliondoka mjini Jumatatu."),
    ).cosine

    assert cosine[0, 1] > cosine[0, 2]


def test_a_shared_rare_number_brings_two_sentences_together() -> None:
    with_number = nearness(
        texts.reading("en", "He saw 4711 boats there."), texts.reading("sw", "Aliona boti 4711 pale.")
    )
    without = nearness(texts.reading("en", "He saw 4711 boats there."), texts.reading("sw", "Aliona boti 12 pale."))

    assert with_number.cosine[0, 1] > without.cosine[0, 1]


def test_what_every_sentence_of_the_story_names_weighs_less_than_what_two_name() -> None:
    found = nearness(
        texts.reading("en", "Guests saw Moscow. Somebody painted Moscow. Moscow and Mombasa slept."),
        texts.reading("sw", "Wageni waliona Moscow. Mtu alichora Moscow. Moscow na Mombasa zililala."),
    )

    weights = {key: weight for anchors in found.anchors for key, weight in anchors.items()}

    assert weights["p:moscow"] < weights["p:mombasa"]


def test_shared_reasons_come_strongest_first() -> None:
    found = nearness(texts.reading("en", FIVE), texts.reading("sw", "Gavana alimpa mgeni wake droni tano."))

    weights = list(found.shared(0, 1).values())

    assert weights == sorted(weights, reverse=True)
    assert {"n:5", "c:drone"} <= set(found.shared(0, 1))


@pytest.mark.parametrize(
    ("key", "shown"), [("n:5", True), ("c:drone", True), ("x:kslf", True), ("t:ksl", False), ("s:kslf", False)]
)
def test_parts_of_names_are_evidence_but_no_reason(key: str, shown: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_anchor(key) is shown
