"""What each kind of evidence and each step is worth: judged stories and translations in, tables of figures out.

A kind is left out of the vectors and reasons of every sentence, a step is left out of the features, and the
weights are fitted anew each time; the words of a concept that is left out do not come back as names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from math import inf

from generator.align.evidence import FEATURES
from generator.align.growing import RULES
from generator.align.joining import JOINING
from generator.align.units import Unit
from generator.evaluate.examples import EVERYTHING, Kept
from generator.evaluate.judged import Judged
from generator.evaluate.partners import best_partners
from generator.evaluate.stories import FIGURES, Scored, evaluate_stories

Keeps = Callable[[str], bool]  # whether an evidence key takes part
Vectors = Mapping[str, Sequence[Sequence[tuple[str, float]]]]  # language -> the evidence of each of its sentences

KINDS = {
    "numbers and measures": "nqu",
    "days and dates": "dm",
    "places": "p",
    "people and institutions": "h",
    "names across scripts": "xwsrt",
    "concepts": "c",
}
STEPS = {
    "agreement of a third article": ("third",),
    "the sentence before": ("context",),
    "number and rarity of what is shared": ("shared", "rare"),
    "shared numbers and days": ("numbers", "days"),
    "neighbours and order": ("neighbours", "order"),
    "hubs": ("less_hub", "more_hub"),
}
JOINED_BY = {
    "their mean chance alone": ("mean",),
    "all but what the members have in common": ("least", "mean", "members"),
}
NEVER = 1.1  # no chance is so high
FORMING = {
    "rows of two articles only": replace(RULES, joining=NEVER),
    "loose rows keep their weakest members": replace(RULES, least=0.0, mean=0.0),
    "without rows of what a part of a row states": replace(RULES, facet=inf),
}
SHARES = (0, 5, 10, 25, 50, 75, 100)  # of the concepts, in hundredths
FOUR = ("ar", "en", "hi", "sw")  # the languages whose six pairs are measured


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: what was left out or kept, with its figures."""

    name: str
    retrieval: float | None  # P@1, mean over the pairs; None where the step takes no part in retrieval
    figures: tuple[float, ...]  # FIGURES, mean over the stories that weights are fitted to


def by_kind(stories: Sequence[Judged], vectors: Vectors) -> Iterator[Line]:
    """Yield the figures with everything, then without each kind of evidence, then with that kind alone."""
    every = "".join(KINDS.values())
    yield _line("everything", stories, vectors, partial(_is_of, every))
    for name, letters in KINDS.items():
        others = "".join(letter for letter in every if letter not in letters)
        yield _line(f"without {name}", stories, vectors, partial(_is_of, others))
    for name, letters in KINDS.items():
        yield _line(f"{name} alone", stories, vectors, partial(_is_of, letters))


def by_step(stories: Sequence[Judged]) -> Iterator[Line]:
    """Yield the figures without each step of judging a pair, then with other ways to join, then with other rules."""
    for name, left_out in STEPS.items():
        kept = Kept(pair=tuple(name not in left_out for name in FEATURES))
        yield Line(f"without {name}", None, _mean(evaluate_stories(stories, kept)))
    for name, features in JOINED_BY.items():
        kept = Kept(joining=tuple(feature in features for feature in JOINING))
        yield Line(f"articles join by {name}", None, _mean(evaluate_stories(stories, kept)))
    for name, rules in FORMING.items():
        yield Line(name, None, _mean(evaluate_stories(stories, EVERYTHING, rules)))


def by_share(stories: Sequence[Judged], vectors: Vectors) -> Iterator[Line]:
    """Yield the learning curve of the lexicon: the figures with a share of the concepts, the same ones each time."""
    for share in SHARES:
        yield _line(f"{share} % of the concepts", stories, vectors, partial(_within, share))


def _is_of(letters: str, key: str) -> bool:
    return key[0] in letters


def _within(share: int, key: str) -> bool:
    """Concepts are drawn by the digest of their name: the same on every machine."""
    return key[0] != "c" or int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % 100 < share


def _line(name: str, stories: Sequence[Judged], vectors: Vectors, keeps: Keeps) -> Line:
    narrowed = [replace(story, units=tuple(_narrowed(unit, keeps) for unit in story.units)) for story in stories]
    return Line(name, _retrieval(vectors, keeps), _mean(evaluate_stories(narrowed)))


def _narrowed(unit: Unit, keeps: Keeps) -> Unit:
    vector = tuple((key, weight) for key, weight in unit.vector if keeps(key))
    return replace(unit, vector=vector, words={key: found for key, found in unit.words.items() if keeps(key)})


def _retrieval(vectors: Vectors, keeps: Keeps) -> float | None:
    kept = {
        code: [[item for item in vector if keeps(item[0])] for vector in found]
        for code, found in vectors.items()
        if code in FOUR
    }
    shares = [
        sum(at == best for at, best in enumerate(best_partners(kept[left], kept[right]))) / len(kept[left])
        for pair in combinations(sorted(kept), 2)
        for left, right in (pair, pair[::-1])
    ]
    return sum(shares) / len(shares) if shares else None


def _mean(scored: Sequence[Scored]) -> tuple[float, ...]:
    return tuple(sum(entry.score.figures[name] for entry in scored) / len(scored) for name in FIGURES)


def table_lines(title: str, lines: Sequence[Line]) -> list[str]:
    """Return one Markdown table."""
    head = f"| {title} | P@1 | " + " | ".join(FIGURES) + " |"
    rule = "|---|" + "--:|" * (len(FIGURES) + 1)
    rows = [
        f"| {line.name} | {'' if line.retrieval is None else f'{line.retrieval:.3f}'} | "
        + " | ".join(f"{figure:.3f}" for figure in line.figures)
        + " |"
        for line in lines
    ]
    return [head, rule, *rows]
