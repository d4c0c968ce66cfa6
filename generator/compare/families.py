"""Families: articles and the ties between them in, groups that took their text from one place out.

The surest ties come first and each joins what is not joined yet, so what holds a family together is its maximum
spanning tree, and the family is as sure as the weakest tie in it. A weak tie may bring one article home; to make one
of two families it needs a second one, or a single slip would glue together what two agencies wrote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.model import STATED, Tie, TieKind

BRIDGES = 2  # ties between two families of several articles, where only comparing found them
_RETELLING = frozenset({TieKind.ORDER, TieKind.QUOTED, TieKind.CITED})


@dataclass(frozen=True, slots=True)
class Family:
    """Articles of one place, and the ties that make them one."""

    articles: tuple[str, ...]  # in order
    ties: tuple[Tie, ...]  # one fewer, surest first


def families(
    articles: Sequence[str], ties: Sequence[Tie], credited: Mapping[str, AbstractSet[str]]
) -> tuple[Family, ...]:
    """Return the families in the order of their first article; every article stands in exactly one.

    `credited` are the agencies of the lexicon that each article credits: what two different ones wrote
    about one event may be told in one order.
    """
    place = {article: at for at, article in enumerate(articles)}
    home = {article: Family((article,), ()) for article in articles}
    for tie in sorted(ties, key=lambda tie: (-tie.confidence, place[tie.one], place[tie.other])):
        one, other = home[tie.one], home[tie.other]
        if one is other or not _may_join(tie, one, other, ties) or _apart(tie, one, other, credited):
            continue
        together = tuple(sorted((*one.articles, *other.articles), key=place.__getitem__))
        surest_first = sorted((*one.ties, *other.ties, tie), key=lambda tie: -tie.confidence)
        home |= dict.fromkeys(together, Family(together, tuple(surest_first)))
    return tuple(dict.fromkeys(home[article] for article in articles))


def _may_join(tie: Tie, one: Family, other: Family, ties: Sequence[Tie]) -> bool:
    if tie.kind in STATED or min(len(one.articles), len(other.articles)) == 1:
        return True
    bridges = [
        entry
        for entry in ties
        if (entry.one in one.articles and entry.other in other.articles)
        or (entry.one in other.articles and entry.other in one.articles)
    ]
    return len(bridges) >= BRIDGES


def _apart(tie: Tie, one: Family, other: Family, credited: Mapping[str, AbstractSet[str]]) -> bool:
    """Tell whether a tie of retelling would join what different agencies are credited with."""
    left, right = ({key for article in family.articles for key in credited[article]} for family in (one, other))
    return tie.kind in _RETELLING and bool(left and right) and not left & right
