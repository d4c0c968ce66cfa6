"""The chance that two units state one claim: weights made for the test first, then those that are shipped."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from generator.align.chances import chances
from generator.align.evidence import FEATURES
from generator.align.similarity import similarity
from generator.align.weights import Regression, shipped_weights
from generator.model import Reading
from tests import texts

NOTHING = Regression(0.0, (0.0,) * len(FEATURES))
ENGLISH = texts.reading("en", "The governor gave his guest five drones. The train left on Monday.")
SWAHILI = texts.reading("sw", "Gavana alimpa mgeni wake droni tano. Treni iliondoka Jumatatu.")


def of(pair: Regression, *readings: Reading) -> list[list[float]]:
    """Return the chances of all pairs of units of these readings."""
    units = texts.units(*readings)
    found: list[list[float]] = chances(units, similarity(units), pair).tolist()
    return found


def test_where_nothing_is_weighed_two_articles_are_even_and_one_article_has_no_pairs() -> None:
    assert of(NOTHING, ENGLISH, SWAHILI) == [[0, 0, 0.5, 0.5], [0, 0, 0.5, 0.5], [0.5, 0.5, 0, 0], [0.5, 0.5, 0, 0]]


def test_a_chance_has_six_digits() -> None:
    assert of(replace(NOTHING, intercept=-1.0), ENGLISH, SWAHILI)[0][2] == 0.268941


def test_a_feature_counts_by_its_weight() -> None:
    order = replace(NOTHING, by_feature=tuple(-1.0 if name == "order" else 0.0 for name in FEATURES))

    first, *_ = of(order, ENGLISH, SWAHILI)

    assert first == [0, 0, 0.5, 0.268941]


def test_no_weight_is_too_large() -> None:
    assert of(replace(NOTHING, intercept=1e9), ENGLISH, SWAHILI)[0][2:] == [1.0, 1.0]
    assert of(replace(NOTHING, intercept=-1e9), ENGLISH, SWAHILI)[0][2:] == [0.0, 0.0]


def test_translations_are_likelier_than_other_sentences() -> None:
    table = np.array(of(shipped_weights().pair, ENGLISH, SWAHILI))

    assert table[0, 2] > 0.9
    assert table[0, 3] < 0.1
    assert np.array_equal(table, table.T)


def test_a_sentence_that_an_article_repeats_counts_once() -> None:
    five = "The governor gave his guest five drones."
    twice = texts.reading("en", f"{five} Heavy rain fell on the farms. {five}")

    table = of(shipped_weights().pair, twice, SWAHILI)

    first, *_, second = (row for row, unit in zip(table, texts.units(twice, SWAHILI), strict=True) if unit.place == 0)
    assert max(first) > 0.5
    assert set(second) == {0.0}


def test_a_sentence_that_names_the_same_in_another_order_is_no_repeat() -> None:
    turned = texts.reading("en", "Putin invited Kim Jong Un to Moscow. Kim Jong Un invited Putin to Moscow.")
    spanish = texts.reading("es", "Kim Jong Un invitó a Putin a Moscú.")

    assert all(chance > 0 for chance in of(shipped_weights().pair, turned, spanish)[2][:2])


def test_a_sentence_that_is_printed_twice_counts_once() -> None:
    twice = texts.reading("en", "Putin invited Kim Jong Un to Moscow.\nPutin invited Kim Jong Un to Moscow.")
    spanish = texts.reading("es", "Putin invitó a Kim Jong Un a Moscú.")

    first, second = of(shipped_weights().pair, twice, spanish)[2][:2]
    assert first > 0 == second
