"""Which ties make one family of articles, and which do not."""

from __future__ import annotations

import pytest

from generator.compare.families import families
from generator.model import Tie, TieKind

NOBODY: dict[str, frozenset[str]] = dict.fromkeys("abcd", frozenset())


def tie(pair: str, kind: TieKind = TieKind.CREDIT, confidence: float = 0.95) -> Tie:
    """Return a tie of the two articles whose letters are given."""
    return Tie(pair[0], pair[1], kind, "a reason", confidence)


def told(*ties: Tie, credited: dict[str, frozenset[str]] = NOBODY) -> list[str]:
    """Return the articles of each family of a, b, c and d."""
    return ["".join(family.articles) for family in families("abcd", ties, credited)]


def test_articles_without_ties_are_families_of_one() -> None:
    assert told() == ["a", "b", "c", "d"]


def test_ties_carry_on_from_one_article_to_the_next() -> None:
    assert told(tie("ad"), tie("cd")) == ["acd", "b"]


def test_a_family_keeps_the_surest_ties_that_hold_it_together() -> None:
    weak, strong, copy = tie("ab", TieKind.ORDER, 0.6), tie("ac"), tie("bc", TieKind.COPY, 0.8)

    assert families("abc", (weak, strong, copy), NOBODY)[0].ties == (strong, copy)


@pytest.mark.parametrize("kind", [TieKind.COPY, TieKind.ORDER, TieKind.CITED])
def test_one_weak_tie_makes_no_family_of_two(kind: TieKind) -> None:
    assert told(tie("ab"), tie("cd"), tie("bc", kind, 0.8)) == ["ab", "cd"]
    assert told(tie("ab"), tie("cd"), tie("bc", kind, 0.8), tie("ad", kind, 0.7)) == ["abcd"]


def test_what_is_stated_makes_one_family_of_two() -> None:
    assert told(tie("ab"), tie("cd"), tie("bc", TieKind.TAKEN, 0.9)) == ["abcd"]


@pytest.mark.parametrize(("kind", "expected"), [(TieKind.ORDER, ["a", "b"]), (TieKind.COPY, ["ab"])])
def test_what_two_agencies_tell_in_one_order_is_two_and_a_copy_is_one(kind: TieKind, expected: list[str]) -> None:
    credited = NOBODY | {"a": frozenset({"reuters"}), "b": frozenset({"efe"})}

    assert told(tie("ab", kind, 0.8), credited=credited)[:-2] == expected
