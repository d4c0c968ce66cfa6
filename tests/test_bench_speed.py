"""The benchmark of one core measures what it says, and prints each figure beside its target."""

from __future__ import annotations

import numpy as np

from generator.languages import language_codes
from tests.bench_encoder import Size, encoded, encoder
from tests.bench_speed import Sizes, articles, figures, language_of, outlets, shuffled

TINY = Size(layers=2, hidden=24, heads=3, forward=48, vocabulary=50)
IDS = np.arange(12).reshape(3, 4)


def test_each_figure_is_a_line_with_its_target() -> None:
    lines = list(figures(Sizes(rounds=1, outlets=3, sentences=4, batches=1), TINY))

    assert len(lines) == 7
    assert [line.partition("target ")[2] for line in lines] == [
        *["< 0.3 s"] * 2,
        *[">= 3,000"] * 2,
        "<= 1.0 s",
        *[""] * 2,
    ]


def test_the_thirteen_languages_of_our_stories_are_measured_and_each_has_a_file() -> None:
    measured = {language_of(article) for article in articles()}

    assert len(measured) == 13
    assert measured <= set(language_codes())


def test_every_round_has_the_same_articles_in_another_order() -> None:
    one, other = shuffled(articles(), 0), shuffled(articles(), 1)

    assert one != other
    assert {article.path for article in one} == {article.path for article in other}


def test_the_wide_story_has_as_many_articles_and_sentences_as_asked_for() -> None:
    wide = list(outlets(articles(), Sizes(outlets=14, sentences=5)))

    assert [article.text.count("\n") + 1 for article in wide] == [5] * 14
    assert len({article.text for article in wide}) == 14


def test_the_encoder_gives_one_vector_a_sentence_the_same_each_time() -> None:
    vectors = encoded(encoder(TINY), IDS)

    assert vectors.shape == (3, 24)
    assert vectors.dtype == np.float32
    assert np.array_equal(vectors, encoded(encoder(TINY), IDS))


def test_the_encoder_reads_the_whole_sentence() -> None:
    changed = IDS.copy()
    changed[0, -1] = 40
    differs = (encoded(encoder(TINY), IDS) != encoded(encoder(TINY), changed)).any(axis=1)

    assert differs.tolist() == [True, False, False]


def test_the_vectors_of_the_encoder_are_normed() -> None:
    vectors = encoded(encoder(TINY), IDS)

    assert np.allclose(vectors.mean(axis=1), 0, atol=1e-5)
    assert np.allclose(vectors.std(axis=1), 1, atol=1e-3)
