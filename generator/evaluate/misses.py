"""Why pairs of articles that state one claim stand together in no row: judged stories in, counts by reason out.

Of the sentences that state the claim, one of each article, the likeliest pair tells how far it came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.align.chances import chances
from generator.align.facets import FEWEST_REASONS
from generator.align.formation import formed
from generator.align.growing import RULES
from generator.align.similarity import Similarity
from generator.align.weights import Weights
from generator.evaluate.judged import Judged, score_rows
from generator.evaluate.stories import weights_for
from generator.evaluate.story import Miss

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]

SCATTERED = "scattered"  # what people quoted of an article stands in no single sentence
APART = "share too little"  # no two of the sentences share the two things that a row asks for
UNLIKELY = "unlikely"  # their chance is below half of what a row grows from
DOUBTFUL = "doubtful"  # below what a row grows from
LEFT_OUT = "left out"  # likely enough, but no row that holds both is about the claim
REASONS = (SCATTERED, APART, UNLIKELY, DOUBTFUL, LEFT_OUT)
MANY_CLAIMS = 5  # stated by one sentence: most of what it shares with another is then about the other four


@dataclass(frozen=True, slots=True)
class Missed:
    """A pair of articles that no row shows with a claim of both."""

    miss: Miss
    reason: str  # one of REASONS
    claims: int  # the most that one of the sentences which state the claim states; 0 where none does alone


def evaluate_misses(stories: Sequence[Judged]) -> Iterator[tuple[Judged, int, tuple[Missed, ...]]]:
    """Yield each story, how many pairs people found in it, and those missed, each with its reason."""
    for story in stories:
        weights = weights_for(story, stories)
        form = formed(story.units, weights)
        score = score_rows(story, [row.units for row in form.groups])
        yield story, score.pairs, tuple(_missed(story, score.misses, weights, form.near))


def miss_table(scored: Sequence[tuple[Judged, int, Sequence[Missed]]]) -> list[str]:
    """Return the table to print: a story a line, with pairs, pairs missed, these by reason, and of many claims."""
    columns = ("pairs", "missed", *REASONS, "of many claims")
    width = max((len(judged.name) for judged, _, _ in scored), default=0) + 8
    lines = [" " * width + "".join(f"  {column:>16}" for column in columns)]
    for judged, pairs, missed in scored:
        reasons = [sum(one.reason == reason for one in missed) for reason in REASONS]
        counts = (pairs, len(missed), *reasons, sum(one.claims >= MANY_CLAIMS for one in missed))
        lines.append(f"{judged.name} ({judged.use})".ljust(width) + "".join(f"  {count:>16}" for count in counts))
    return lines


def _missed(story: Judged, misses: Sequence[Miss], weights: Weights, near: Similarity) -> Iterator[Missed]:
    chance = chances(story.units, near, weights.pair)
    place = {claim.id: at for at, claim in enumerate(story.gold.claims)}
    for miss in misses:
        one, other = (_stating(story, article, place[miss.claim]) for article in (miss.left, miss.right))
        claims = max((len(story.claims[at]) for at in (*one, *other)), default=0) if one and other else 0
        yield Missed(miss, _reason(one, other, chance, near), claims)


def _stating(story: Judged, article: str, claim: int) -> list[int]:
    """The units of an article that state a claim."""
    return [at for at, claims in enumerate(story.claims) if claim in claims and story.articles[at] == article]


def _reason(one: Sequence[int], other: Sequence[int], chance: Matrix, near: Similarity) -> str:
    pairs = [(left, right) for left in one for right in other]
    if not pairs:
        return SCATTERED
    shared = [pair for pair in pairs if len(near.shared(*pair)) >= FEWEST_REASONS]
    if not shared:
        return APART
    best = max(float(chance[pair]) for pair in shared)
    if best < RULES.seed / 2:
        return UNLIKELY
    return DOUBTFUL if best < RULES.seed else LEFT_OUT
