"""Quoted passages: the sentences that two articles tell in one order in, what both quote of one agency out.

Who reports a speech quotes what was said, and so does everybody else who was there. Who quotes an agency or another
outlet, quote upon quote and in its order, has the passage from its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.languages.cues import is_outlet
from generator.model import Sentence

ALIKE = 0.1  # likeness of two sentences whose quotes are taken for one
# Quotes, in each of both. Two of one agency in a row are what many reports of one event take from it: so have two of
# the five development articles, which readers take for two origins, while another two have three and are taken for
# one. On judged stories (2026-11, 358 pairs of articles) only pairs of one place have two in a row.
FEWEST_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an agency's or an outlet's text that two articles quote."""

    origin: str  # key of whom both cite in it
    quotes: int  # of the article that has fewer


Pairs = Mapping[tuple[int, int], float]  # the likeness of sentences, by their places in two articles


def quoted_passage(left: Sequence[Sentence], right: Sequence[Sentence], pairs: Pairs) -> Passage | None:
    """Return the longest passage that two articles quote of one agency or outlet; None where there is none.

    `pairs` are the sentences of both that are told in one order, ascending.
    """
    passages = [_passage([left[row] for row, _ in run], [right[column] for _, column in run]) for run in _runs(pairs)]
    return max(filter(None, passages), key=lambda passage: passage.quotes, default=None)


def _runs(pairs: Pairs) -> Iterator[Sequence[tuple[int, int]]]:
    """The pairs that are alike, in runs without a sentence between them in either article."""
    run: list[tuple[int, int]] = []
    for row, column in (pair for pair, likeness in pairs.items() if likeness >= ALIKE):
        if run and (row - 1, column - 1) != run[-1]:
            yield run
            run = []
        run.append((row, column))
    yield run


def _passage(left: Sequence[Sentence], right: Sequence[Sentence]) -> Passage | None:
    quoting = [(one, other) for one, other in zip(left, right, strict=True) if one.quotes and other.quotes]
    quotes = min(sum(len(pair[side].quotes) for pair in quoting) for side in (0, 1)) if quoting else 0
    cited = sorted(_cited(left) & _cited(right))
    return Passage(cited[0], quotes) if cited and quotes >= FEWEST_QUOTES else None


def _cited(sentences: Sequence[Sentence]) -> set[str]:
    return {
        attribution.origin
        for sentence in sentences
        for attribution in sentence.attributions
        if is_outlet(attribution.origin)
    }
