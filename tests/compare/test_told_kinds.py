"""What a thing is of: "the missile programme" and "the nuclear and missile programmes"."""

from __future__ import annotations

import pytest

from generator.compare.kinds import told_of_kinds
from generator.languages.kinds import listed_in_kinds
from generator.languages.lexicon import concept_column
from generator.model import Difference
from tests import texts

ONE = "The general praised the missile programme of the kingdom."


def told(*articles: tuple[str, str], sure: bool = True) -> tuple[Difference, ...]:
    """Return what differs between outlets that tell of one thing, each with its language and text."""
    readings = [texts.reading(language, text, id=f"outlet{at}") for at, (language, text) in enumerate(articles)]
    return told_of_kinds((texts.whole_row(*readings, about="plan", sure=sure),), readings)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The general praised the nuclear and missile programmes of the kingdom."),
        ("ar", "وأشاد الجنرال ببرامج المملكة النووية والصاروخية."),
        ("es", "El general elogió los programas nuclear y de misiles del reino."),
        ("sw", "Jenerali alisifu mipango ya nyuklia na makombora ya ufalme."),
    ],
)
def test_an_outlet_that_names_fewer_kinds_of_a_thing_tells_a_smaller_scope(language: str, text: str) -> None:
    (found,) = told(("en", ONE), (language, text))

    assert (found.kind, found.compatible, found.about) == ("scope", True, "of which kinds: plans")
    assert [(version.value, [words.article for words in version.passages]) for version in found.versions] == [
        ("missile", ["outlet0"]),
        ("missile, nuclear", ["outlet1"]),
    ]


@pytest.mark.parametrize(
    "other",
    [
        "The general praised the missile programmes of the kingdom.",  # the same kind
        "The general praised the programme of the kingdom.",  # of no kind
        "The nuclear threat grows while the general praised the programme of the kingdom.",  # a kind of something else
    ],
)
def test_what_tells_no_other_kinds_of_the_thing_is_not_listed(other: str) -> None:
    assert told(("en", ONE), ("en", other)) == ()


def test_an_article_that_names_the_other_kind_elsewhere_contradicts_nobody() -> None:
    both = ("en", "The general praised the nuclear and missile programmes of the kingdom.")

    assert told(("en", f"{ONE} Its nuclear programme is older."), both) == ()


def test_the_words_shown_are_the_thing_and_its_kinds() -> None:
    (found,) = told(("en", ONE), ("en", "The general praised the nuclear and missile programmes of the kingdom."))

    shown = [words.text for version in found.versions for words in version.passages]
    assert shown == ["missile programme", "nuclear and missile programmes"]


def test_rows_that_are_not_surely_one_claim_tell_nothing() -> None:
    assert told(("en", ONE), ("en", "The general praised the nuclear programme."), sure=False) == ()


def test_the_table_names_concepts_only() -> None:
    assert listed_in_kinds() <= {concept for concept, _ in concept_column("en")}
