"""The chain of sentences that two articles tell in one order."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from generator.compare.order import Told, chain, standing_out, told_alike
from tests import texts


def table(*rows: str) -> Any:  # noqa: ANN401 - an array
    """Return likenesses, in tenths, of the sentences of one article, a row, and those of another, a column."""
    return np.array([[int(digit) / 10 for digit in row] for row in rows])


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        (("500", "060", "007"), [(0, 0), (1, 1), (2, 2)]),
        (("005", "060", "700"), [(2, 0)]),
        (("0400", "0009"), [(0, 1), (1, 3)]),
        (("54", "05"), [(0, 0), (1, 1)]),
        (("000", "000"), []),
    ],
)
def test_the_chain_goes_on_in_both_articles_and_has_most_in_common(rows: tuple[str, ...], pairs: list[object]) -> None:
    assert chain(table(*rows)) == pairs


@pytest.mark.parametrize(
    ("told", "same"),
    [
        (Told(likeness=0.3, total=3.0, named=12, quotes=0, passage=None), True),
        (Told(likeness=0.13, total=3.0, named=12, quotes=0, passage=None), False),
        (Told(likeness=0.3, total=1.2, named=12, quotes=0, passage=None), False),
        (Told(likeness=0.3, total=3.0, named=4, quotes=0, passage=None), False),
        (Told(likeness=0.3, total=3.0, named=4, quotes=1, passage=None), True),
    ],
)
def test_short_texts_and_few_names_are_not_enough(told: Told, same: bool) -> None:  # noqa: FBT001 - a column
    assert told.same is same


def test_what_is_told_in_one_order_is_counted_in_words() -> None:
    assert Told(0.3, 3.0, 12, 0, None).words == "12 names and numbers"
    assert Told(0.3, 3.0, 12, 1, None).words == "12 names and numbers and 1 quote"
    assert Told(0.3, 3.0, 12, 2, None).words == "12 names and numbers and 2 quotes"


def test_a_text_told_backwards_is_less_alike_than_one_told_in_order() -> None:
    sentences = ["He left Moscow on Monday.", "The train cost 240 dollars.", "Japan sent 35 lorries."]
    given = texts.reading("en", " ".join(sentences), id="a")
    again = texts.reading("en", " ".join(sentences), id="b")
    backwards = texts.reading("en", " ".join(reversed(sentences)), id="c")

    likeness = {(one.article.id, other.article.id): told for one, other, told in told_alike((given, again, backwards))}
    assert likeness["a", "b"].likeness == pytest.approx(1.0)
    assert likeness["a", "c"].likeness == pytest.approx(1 / 3)
    assert (likeness["a", "b"].named, likeness["a", "c"].named) == (4, 1)


def test_an_article_without_sentences_is_like_none() -> None:
    assert (
        list(told_alike((texts.reading("en", "He left Moscow.", id="a"), texts.reading("en", "Moscow", id="b")))) == []
    )


def alike(likeness: float) -> Told:
    """Return what two articles of many sentences tell in one order."""
    return Told(likeness, total=3.0, named=12, quotes=0)


def test_a_pair_stands_out_where_the_others_are_not_so_much_alike() -> None:
    told = {("a", "b"): alike(0.3), ("a", "c"): alike(0.06), ("b", "c"): alike(0.09)}

    assert standing_out(told) == {("a", "b")}
    assert standing_out({("a", "b"): alike(0.3)}) == {("a", "b")}


def test_where_the_event_gives_everybody_its_order_no_pair_stands_out() -> None:
    told = {("a", "b"): alike(0.5), ("a", "c"): alike(0.2), ("b", "c"): alike(0.3)}

    assert standing_out(told) == set()
