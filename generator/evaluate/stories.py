"""All judged stories at once: a list of them in, a table of the figures of each out.

A story that the shipped weights were fitted to is scored with weights fitted to the others, as any new story
would be; one that is kept aside for testing is scored with the shipped weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.align.formation import formed
from generator.align.growing import RULES, Rules
from generator.align.weights import Weights, shipped_weights
from generator.evaluate.examples import EVERYTHING, Kept, fitted
from generator.evaluate.judged import FIT, Judged, score_rows
from generator.evaluate.story import StoryScore

FIGURES = ("pair precision", "pair recall", "pair F1", "claim recall", "support exact", "row purity")


@dataclass(frozen=True, slots=True)
class Scored:
    """A judged story with its figures."""

    judged: Judged
    score: StoryScore


def evaluate_stories(stories: Sequence[Judged], kept: Kept = EVERYTHING, rules: Rules = RULES) -> tuple[Scored, ...]:
    """Return the figures of each story, in order; `kept` tells which features are used."""
    return tuple(Scored(story, _score(story, weights_for(story, stories, kept), rules)) for story in stories)


def weights_for(story: Judged, stories: Sequence[Judged], kept: Kept = EVERYTHING) -> Weights:
    """Return the weights to score a story with: fitted to the others if it is one to fit to, else the shipped ones."""
    others = [other for other in stories if other.use == FIT and other.name != story.name]
    return fitted(others, kept) if story.use == FIT and others else shipped_weights()


def _score(story: Judged, weights: Weights, rules: Rules) -> StoryScore:
    rows = formed(story.units, weights, rules).groups
    return score_rows(story, [row.units for row in rows])


def stories_lines(scored: Sequence[Scored]) -> list[str]:
    """Return the table to print: a story a line, then the mean of those that weights were fitted to."""
    width = max((len(entry.judged.name) for entry in scored), default=0) + 8
    head = " " * width + "  ".join(f"{name:>14}" for name in FIGURES)
    lines = [
        f"{entry.judged.name} ({entry.judged.use})".ljust(width)
        + "  ".join(f"{entry.score.figures[name]:14.3f}" for name in FIGURES)
        for entry in scored
    ]
    fitted = [entry.score.figures for entry in scored if entry.judged.use == FIT]
    means = [sum(figures[name] for figures in fitted) / len(fitted) for name in FIGURES] if fitted else []
    return [
        head,
        *lines,
        *(["mean (fit)".ljust(width) + "  ".join(f"{mean:14.3f}" for mean in means)] if means else []),
    ]
