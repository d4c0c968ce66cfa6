"""What a part of a row states beside the rest: a row's units in, the parts that are claims of their own out.

Long sentences tell several things. Where five outlets say that thousands are feared dead, and three of them that a
mayor said so, the three state a second claim; they show it by naming what the two others do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.align.similarity import Similarity
from generator.languages.frequency import is_everyday

FEWEST_REASONS = 2  # independent things that units share, or that a part of them alone names; one may be chance

Facet = tuple[tuple[int, ...], frozenset[str]]  # units, ascending, and the keys that they alone name


def facets(members: Sequence[int], near: Similarity, least_weight: float) -> Iterator[Facet]:
    """Yield the parts of a row that name, alone, what weighs `least_weight` or more together."""
    named: dict[str, tuple[int, ...]] = {
        key: tuple(at for at in members if key in near.anchors[at])
        for key in sorted({key for at in members for key in near.anchors[at]})
        if not is_everyday(key)
    }
    by_part: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for key, part in named.items():
        if 1 < len(part) < len(members):
            by_part[part].append(key)
    for part, keys in sorted(by_part.items()):
        weight = sum(max(near.anchors[at][key] for at in part) for key in keys)
        if len(keys) >= FEWEST_REASONS and weight >= least_weight:
            yield part, frozenset(keys)
