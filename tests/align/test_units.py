"""The units of a story: what a sentence weighs by, apart from where it stands."""

from __future__ import annotations

import pytest

from generator.align.units import CITED_SHARE
from tests import texts


def weight(text: str, key: str) -> float:
    """Return the weight of a key in a sentence that stands alone."""
    (unit,) = texts.units(texts.reading("en", text))
    return dict(unit.vector)[key]


def test_who_is_only_cited_weighs_less_than_who_acts() -> None:
    cited = weight("According to Bloomberg, the ferry sank near the island.", "h:bloomberg")
    acting = weight("Bloomberg bought the ferry near the island.", "h:bloomberg")

    assert cited == pytest.approx(CITED_SHARE * acting)


def test_who_is_cited_and_acts_in_one_sentence_weighs_in_full() -> None:
    both = weight("According to Bloomberg, in May Bloomberg bought the ferry near the island.", "h:bloomberg")

    assert both >= weight("Bloomberg bought the ferry near the island.", "h:bloomberg")


def test_what_is_said_weighs_the_same_whoever_says_it() -> None:
    assert weight("According to Bloomberg, the ferry sank near the island.", "c:ferry") == weight(
        "The ferry sank near the island.", "c:ferry"
    )
