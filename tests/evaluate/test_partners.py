"""The best partner of each sentence: vectors made for the test."""

from __future__ import annotations

from generator.evaluate.partners import best_partners


def test_without_a_partner_nobody_has_one() -> None:
    assert best_partners([(("a", 1.0),)], []) == [-1]
    assert best_partners([], [(("a", 1.0),)]) == []


def test_who_shares_nothing_has_none() -> None:
    assert best_partners([(("a", 1.0),), (("b", 1.0),)], [(("b", 1.0),), (("c", 1.0),)]) == [-1, 0]
