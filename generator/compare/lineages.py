"""Where texts come from: the readings of a story in, the families of articles of one origin out.

Three things tell: what the editor or the header declares, a credit to the same agency, and a
text that is largely copied. Where nothing tells, an article is a lineage of its own, and the
page says that nothing is known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.languages.cues import credited_origin, is_origin, origin_name
from generator.languages.fold import fold
from generator.model import Lineage, Reading

GRAM = 4  # words; independent reports of one event share next to no run of four
# Share of the shorter text's runs found in the other: light edits and cuts of half a text lie
# above, independent reports of one event below .02.
COPIED = 0.35
_WORD = re.compile(r"\w+")  # marks are no matter here: both texts lose the same ones


def lineages(readings: Sequence[Reading]) -> tuple[Lineage, ...]:
    """Return the lineages in the order of their first article; every article stands in exactly one."""
    families = {reading.article.id: [reading.article.id] for reading in readings}
    reasons: dict[str, str] = {}
    for reason, one, other in _ties(readings):
        if families[one] is not families[other]:
            joined = families[one] + families[other]
            families |= dict.fromkeys(joined, joined)
        reasons.setdefault(one, reason)
        reasons.setdefault(other, reason)
    order = [reading.article.id for reading in readings]
    distinct = {id(family): sorted(family, key=order.index) for family in families.values()}
    by_id = {reading.article.id: reading for reading in readings}
    found = sorted(distinct.values(), key=lambda family: order.index(family[0]))
    return tuple(_lineage(number, family, reasons, by_id) for number, family in enumerate(found, start=1))


def _ties(readings: Sequence[Reading]) -> Iterator[tuple[str, str, str]]:
    """Yield (reason, article, article) for every two articles that are of one origin."""
    for one, other in combinations(readings, 2):
        left, right = one.article, other.article
        if left.lineage.value and fold(left.lineage.value) == fold(right.lineage.value):
            yield f"declared as one text family: {left.lineage.value}", left.id, right.id
        elif common := sorted(_credits(one) & _credits(other)):
            yield f"both credit {_credit_name(common[0], one)}", left.id, right.id
        elif left.outlet.value and fold(left.outlet.value) == fold(right.outlet.value) and left.outlet.origin:
            yield f"one outlet: {left.outlet.value}", left.id, right.id
        elif one.language == other.language and copied(left.text, right.text) >= COPIED:
            yield "the texts are largely the same", left.id, right.id


def _credits(reading: Reading) -> set[str]:
    return {credited_origin(credit, reading.language) for credit in reading.article.credits}


def _credit_name(origin: str, reading: Reading) -> str:
    """An agency of the lexicon by its name, another one as the article writes it."""
    written = (credit for credit in reading.article.credits if credited_origin(credit, reading.language) == origin)
    return origin_name(origin) if is_origin(origin) else next(written)


def copied(one: str, other: str) -> float:
    """Return the share of the shorter text's runs of four words that the other has too, 0 to 1."""
    left, right = _runs(one), _runs(other)
    fewer = min(len(left), len(right))
    return len(left & right) / fewer if fewer else 0.0


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [fold(word) for word in _WORD.findall(text)]
    return {tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)}


def _lineage(number: int, family: Sequence[str], reasons: dict[str, str], by_id: dict[str, Reading]) -> Lineage:
    first = by_id[family[0]]
    credited = Counter(origin for article in family for origin in sorted(_credits(by_id[article])))
    if credited:
        best = min(credited, key=lambda origin: (-credited[origin], origin))
        name = next(_credit_name(best, by_id[article]) for article in family if best in _credits(by_id[article]))
        reason = reasons.get(family[0], f"credits {name}")
        return Lineage(f"origin-{number}", name, tuple(family), reason, known=True)
    if family[0] in reasons:
        name = first.article.lineage.value or first.article.outlet.value
        return Lineage(f"origin-{number}", name, tuple(family), reasons[family[0]], known=True)
    declared = first.article.lineage.value
    reason = (
        f"declared: {declared}"
        if declared
        else "nothing in the text tells where it was taken from; counted as an origin of its own"
    )
    return Lineage(
        f"origin-{number}", declared or first.article.outlet.value, tuple(family), reason, known=bool(declared)
    )
