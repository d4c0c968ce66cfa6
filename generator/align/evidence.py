"""What speaks for one claim in two units: a story's units and their similarity in, features of every pair out.

These features are what helped on judged stories that had no part in fitting their weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from generator.align.similarity import Similarity
from generator.align.units import Unit
from generator.languages.frequency import is_everyday
from generator.vectors import unit_rows

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

FEATURES = (
    "third",  # how well the best sentences of third articles fit both: agreement through another outlet
    "context",  # cosine where one of the two is read together with the sentence before it
    "shared",  # logarithm of the number of anchors that both have
    "rare",  # summed share of the anchors' other places in the story: 1 for each anchor that only these two have
    "numbers",  # summed weight of the shared numbers
    "days",  # summed weight of the shared days
    "neighbours",  # summed cosines of the sentences before both and after both
    "order",  # distance of their places in their articles, 0 to 1
    "less_hub",  # mean cosine of the nearest units, of that one of the two which has the lower one
    "more_hub",  # and of the other: what is near to many says little by being near
)
CONTEXT_SHARE = 0.4  # of the weight of the sentence before
THIRDS = 3  # articles that are asked; with two of them precision on left-out stories was lower by .01
AT_ONCE = (
    32  # units whose thirds are looked for together; all at once take two to three times as long, as caches are small
)
HUB = 3  # nearest units


def features(units: Sequence[Unit], near: Similarity) -> Matrix:
    """Return the features of every pair, units x units x FEATURES; those of pairs inside one article mean nothing."""
    import numpy as np  # noqa: PLC0415 - loaded when stories are compared

    return np.stack(tuple(columns(units, near)), axis=-1)


def columns(units: Sequence[Unit], near: Similarity) -> Iterator[Matrix]:
    """Yield each of FEATURES for every pair, units x units: all at once, those of a long story fill the memory."""
    import numpy as np  # noqa: PLC0415

    places = _places(units)
    yield _third(near.cosine, places)
    yield _context(units, near)
    yield from _shared(near.anchors)
    yield _neighbours(near.cosine, units)
    yield _order(units, places)
    hub = np.sort(near.cosine, axis=1)[:, -HUB:].mean(axis=1)
    yield np.minimum(hub[:, None], hub[None, :])
    yield np.maximum(hub[:, None], hub[None, :])


def _places(units: Sequence[Unit]) -> list[Matrix]:
    """The indexes of the units of each article."""
    import numpy as np  # noqa: PLC0415

    articles = sorted({unit.place for unit in units})
    return [np.array([at for at, unit in enumerate(units) if unit.place == place]) for place in articles]


def _third(cosine: Matrix, places: Sequence[Matrix]) -> Matrix:
    """For each pair, the mean over the best third articles of how well one of their sentences fits both.

    The sentence asked is the one nearest to either of the two: a look at all would take cubic time.
    """
    import numpy as np  # noqa: PLC0415

    nearest = [members[cosine[:, members].argmax(axis=1)] for members in places]
    how_near = [cosine[np.arange(len(cosine)), units] for units in nearest]
    mean = np.empty_like(cosine)
    for first in range(0, len(cosine), AT_ONCE):
        rows = cosine[first : first + AT_ONCE]
        best = np.zeros((THIRDS, *rows.shape))  # ascending; a layer for each article would not fit into memory
        for units, near in zip(nearest, how_near, strict=True):
            some, some_near = units[first : first + AT_ONCE], near[first : first + AT_ONCE]
            fit = np.minimum(some_near[:, None], cosine[some])  # 0 for sentences of that article, as their cosines are
            np.maximum(fit, np.minimum(near[None, :], rows[:, units]), out=fit)
            np.maximum(best[0], fit, out=fit)  # the smallest leaves, the others move up
            for layer in range(THIRDS - 1):
                best[layer], fit = np.minimum(fit, best[layer + 1]), np.maximum(fit, best[layer + 1])
            best[-1] = fit
        mean[first : first + AT_ONCE] = best.mean(axis=0)
    return mean


def _context(units: Sequence[Unit], near: Similarity) -> Matrix:
    """The better of both cosines in which one unit is read together with the sentence before it: "he" has a name."""
    import numpy as np  # noqa: PLC0415

    read: list[Mapping[str, float]] = []
    for at, vector in enumerate(near.vectors):
        before = near.vectors[at - 1] if at and units[at - 1].place == units[at].place else {}
        keys = sorted({*vector, *before})
        read.append({key: vector.get(key, 0.0) + CONTEXT_SHARE * before.get(key, 0.0) for key in keys})
    rows = unit_rows([*near.vectors, *read])
    cosine = rows[: len(units)] @ rows[len(units) :].T
    better: Matrix = np.maximum(cosine, cosine.T)
    return better


def _shared(anchors: Sequence[Mapping[str, float]]) -> Iterator[Matrix]:
    """How much of each kind both units name: see "shared", "rare", "numbers" and "days"."""
    import numpy as np  # noqa: PLC0415

    counted = Counter(key for unit in anchors for key in unit)
    heaviest: dict[str, float] = {}
    for key, weight in (item for unit in anchors for item in unit.items()):
        heaviest[key] = max(heaviest.get(key, 0.0), weight)
    yield np.log1p(_shared_weight(anchors, dict.fromkeys(counted, 1.0)))
    rare = {key: 1 / max(times - 1, 1) for key, times in counted.items() if not is_everyday(key)}
    yield _shared_weight(anchors, rare)
    for kind in "nd":
        yield _shared_weight(anchors, {key: weight for key, weight in heaviest.items() if key[0] == kind})


def _shared_weight(anchors: Sequence[Mapping[str, float]], weight_of: Mapping[str, float]) -> Matrix:
    """For each pair of units the summed weight of the anchors that both have; an anchor without one is nothing."""
    import numpy as np  # noqa: PLC0415

    column = {key: at for at, key in enumerate(sorted(weight_of))}
    present = np.zeros((len(anchors), max(len(column), 1)))
    for row, unit in enumerate(anchors):
        present[row, [column[key] for key in unit if key in column]] = 1.0
    weight = np.array([weight_of[key] for key in column] or [0.0])
    summed: Matrix = (present * weight) @ present.T
    return summed


def _neighbours(cosine: Matrix, units: Sequence[Unit]) -> Matrix:
    """The cosines of the sentences before and after both: reports tell a story in a similar order."""
    import numpy as np  # noqa: PLC0415

    padded = np.zeros((cosine.shape[0] + 2, cosine.shape[1] + 2))
    padded[1:-1, 1:-1] = cosine
    first = np.array([at == 0 or units[at - 1].article != unit.article for at, unit in enumerate(units)])
    last = np.array([at + 1 == len(units) or units[at + 1].article != unit.article for at, unit in enumerate(units)])
    before = np.where(first[:, None] | first[None, :], 0.0, padded[:-2, :-2])
    after = np.where(last[:, None] | last[None, :], 0.0, padded[2:, 2:])
    summed: Matrix = before + after
    return summed


def _order(units: Sequence[Unit], places: Sequence[Matrix]) -> Matrix:
    """The distance of the units' places in their articles, where 0 is the beginning and 1 the end."""
    import numpy as np  # noqa: PLC0415

    at = np.zeros(len(units))
    for members in places:
        at[members] = np.arange(len(members)) / max(len(members) - 1, 1)
    distance: Matrix = np.abs(at[:, None] - at[None, :])
    return distance
