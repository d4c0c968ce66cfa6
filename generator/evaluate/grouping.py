"""Grouping: judged stories whose articles are thrown together in, how well the stories come out again out.

B-cubed (Bagga and Baldwin, 1998): precision is the share of an article's group that is of its story, recall
the share of its story that is in its group, each as the mean over all articles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.evaluate.judged import Judged
from generator.group import clusters
from generator.model import Reading

Parts = Iterable[Collection[str]]  # names, each in one part only


@dataclass(frozen=True, slots=True)
class GroupingScore:
    """How well groups fit the stories that their articles come from."""

    articles: int
    stories: int
    groups: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def evaluate_grouping(stories: Sequence[Judged]) -> GroupingScore:
    """Return how well the articles of all stories, none of which tells its folder, fall into the stories again."""
    loose = [_loose(story.name, reading) for story in stories for reading in story.story.readings]
    told = [[f"{story.name}/{reading.article.path}" for reading in story.story.readings] for story in stories]
    found = [[reading.article.path for reading in members] for members in clusters(loose)]
    return GroupingScore(len(loose), len(told), len(found), *b_cubed(found, told))


def _loose(name: str, reading: Reading) -> Reading:
    """Files of two stories may have one name: the story's stands before it."""
    return replace(reading, article=replace(reading.article, path=f"{name}/{reading.article.path}"))


def b_cubed(found: Parts, told: Parts) -> tuple[float, float]:
    """Return precision and recall of the parts found against those that people told; 0 for nothing at all."""
    group_of, story_of = _part_of(found), _part_of(told)
    both = [(group_of[name], story_of[name]) for name in sorted(story_of)]
    if not both:
        return 0.0, 0.0
    precision = sum(len(group & story) / len(group) for group, story in both) / len(both)
    recall = sum(len(group & story) / len(story) for group, story in both) / len(both)
    return precision, recall


def _part_of(parts: Parts) -> Mapping[str, frozenset[str]]:
    return {name: whole for part in parts for whole in (frozenset(part),) for name in whole}


def grouping_lines(score: GroupingScore) -> list[str]:
    """Return the figures as lines to print."""
    counts = {"articles": score.articles, "stories": score.stories, "groups": score.groups}
    shares = {"B-cubed precision": score.precision, "B-cubed recall": score.recall, "B-cubed F1": score.f1}
    return [
        *(f"{name:32} {count}" for name, count in counts.items()),
        *(f"{name:32} {share:.3f}" for name, share in shares.items()),
    ]
