"""What the weights of the aligner are fitted to: judged stories in, examples and weights out.

An example is the features of two sentences of different articles, and whether people found that both state
one claim; or those of a sentence beside the members of a row, and whether it states their claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.align.chances import chances
from generator.align.evidence import features
from generator.align.joining import JOINING, Joining
from generator.align.similarity import Similarity, apart, similarity
from generator.align.weights import Regression, Weights
from generator.evaluate.fitting import Examples, fit
from generator.evaluate.judged import Judged

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

SEED = 0.5  # chance of the pairs that example rows grow from
LEAST = 0.05  # mean chance with the members: what lies below teaches nothing, and would be most of the examples


@dataclass(frozen=True, slots=True)
class Kept:
    """For each feature of a pair and of a unit that may join, whether it is used; without any, all are."""

    pair: tuple[bool, ...] = ()
    joining: tuple[bool, ...] = ()


EVERYTHING = Kept()


def fitted(stories: Sequence[Judged], kept: Kept = EVERYTHING) -> Weights:
    """Return the weights that make these judgements likeliest; raises ValueError without any story."""
    near = [similarity(story.units) for story in stories]
    pair = fit([pair_examples(story, found) for story, found in zip(stories, near, strict=True)], kept.pair)
    rows = [joining_examples(story, found, pair) for story, found in zip(stories, near, strict=True)]
    return Weights(pair, fit(rows, kept.joining))


def pair_examples(judged: Judged, near: Similarity) -> Examples:
    """Return the pairs of a story, by the first unit and then by the second."""
    import numpy as np  # noqa: PLC0415 - loaded when something is fitted

    table = features(judged.units, near)
    first, second = np.nonzero(np.triu(apart(judged.units)))
    same = [float(bool(judged.claims[one] & judged.claims[other])) for one, other in zip(first, second, strict=True)]
    return table[first, second], np.array(same)


def joining_examples(judged: Judged, near: Similarity, pair: Regression) -> Examples:
    """Return the units that might join rows of one claim, rows as they would grow from each likely pair."""
    import numpy as np  # noqa: PLC0415

    chance = chances(judged.units, near, pair)
    joining = Joining(near, chance)
    tables, right = [np.zeros((0, len(JOINING)))], [np.zeros(0)]
    for members in _rows_of_one_claim(judged, chance):
        open_to = _candidates(judged, chance, members)
        claims = frozenset.intersection(*(judged.claims[at] for at in members))
        tables.append(joining.features(members, open_to))
        right.append(np.array([float(bool(claims & judged.claims[at])) for at in open_to]))
    return np.vstack(tables), np.concatenate(right)


def _rows_of_one_claim(judged: Judged, chance: Matrix) -> Iterator[list[int]]:
    """Yield members of growing rows while people found one claim in all of them, each set once."""
    import numpy as np  # noqa: PLC0415

    seen: set[frozenset[int]] = set()
    first, second = np.nonzero(np.triu(chance >= SEED))
    for one, other in zip(first.tolist(), second.tolist(), strict=True):
        members = [one, other]
        while frozenset(members) not in seen and frozenset.intersection(*(judged.claims[at] for at in members)):
            seen.add(frozenset(members))
            yield members
            open_to = _candidates(judged, chance, members)
            if not open_to:
                break
            members = [*members, _likeliest(open_to, chance, members)]


def _candidates(judged: Judged, chance: Matrix, members: Sequence[int]) -> list[int]:
    """The units of other articles that are not wholly unlikely to join."""
    taken = {judged.units[at].place for at in members}
    likely = (chance[:, members].mean(axis=1) >= LEAST).nonzero()[0].tolist()
    return [at for at in likely if judged.units[at].place not in taken]


def _likeliest(open_to: Sequence[int], chance: Matrix, members: Sequence[int]) -> int:
    return max(open_to, key=lambda at: (chance[at, members].mean(), -at))
