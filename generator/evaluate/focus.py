"""How well the part of a sentence that a row means is chosen: judged stories in, a table of figures out.

A gold file quotes the words that state a claim, which are fewer than the sentence around them. Rows are formed with
the shipped weights: where a row stands is no matter here, only which part of its sentences it means.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.align import align
from generator.evaluate.judged import FIT, Judged
from generator.evaluate.spans import Spans, length, length_within, overlap, within_folded
from generator.model import Passage, Row, Span

FIGURES = ("evidence kept", "precision", "of whole sentences", "narrowed")
COMPARED = 2  # articles that must state a claim for a row to be about it


@dataclass(frozen=True, slots=True)
class Meant:
    """A passage of a row, with the part of it that is meant and the words by which people found the row's claim in it.

    All in characters of the folded text.
    """

    whole: Span
    focus: Spans
    evidence: Spans  # inside the whole


@dataclass(frozen=True, slots=True)
class FocusScore:
    """How well the parts meant fit what people found."""

    kept: float  # of the characters of evidence in the passages: share that lies in the part meant
    precision: float  # of the characters of the parts meant: share that is evidence
    whole: float  # of the characters of the whole passages: share that is evidence
    narrowed: float  # of the passages: share of which only a part is meant
    passages: int

    @property
    def figures(self) -> dict[str, float]:
        """The figures by the names that floors and reports use, in the order printed."""
        return dict(zip(FIGURES, (self.kept, self.precision, self.whole, self.narrowed), strict=True))


def evaluate_focus(story: Judged) -> FocusScore:
    """Return how well the rows of a story say which part of their sentences they mean."""
    return score_focus([entry for row in align(story.story).rows for entry in _meant(row, story)])


def score_focus(passages: Sequence[Meant]) -> FocusScore:
    """Return the figures of some passages; 0 where there are none."""
    evidence = _total(entry.evidence for entry in passages)
    found = sum(length_within(entry.evidence, entry.focus) for entry in passages)
    narrowed = sum(entry.focus != (entry.whole,) for entry in passages)
    return FocusScore(
        kept=_share(found, evidence),
        precision=_share(found, _total(entry.focus for entry in passages)),
        whole=_share(evidence, _total((entry.whole,) for entry in passages)),
        narrowed=_share(narrowed, len(passages)),
        passages=len(passages),
    )


def focus_lines(scored: Sequence[tuple[Judged, FocusScore]]) -> list[str]:
    """Return the table to print: a story a line, then the mean of those that the rule was chosen on."""
    width = max((len(story.name) for story, _ in scored), default=0) + 8
    chosen_on = [score.figures for story, score in scored if story.use == FIT]
    mean = {name: _share(sum(figures[name] for figures in chosen_on), len(chosen_on)) for name in FIGURES}
    told = [(f"{story.name} ({story.use})", score.figures) for story, score in scored]
    lines = [*told, *([("mean (fit)", mean)] if chosen_on else [])]
    head = " " * width + "  ".join(f"{name:>18}" for name in FIGURES)
    return [
        head,
        *(name.ljust(width) + "  ".join(f"{figures[one]:18.3f}" for one in FIGURES) for name, figures in lines),
    ]


def _total(stretches: Iterable[Spans]) -> int:
    return sum(length(spans) for spans in stretches)


def _share(part: float, of: float) -> float:
    return part / of if of else 0.0


def _meant(row: Row, story: Judged) -> Iterator[Meant]:
    """Yield the passages of a row that state a claim of the row as people found it, each place of their texts once."""
    at = {(unit.article, unit.start): number for number, unit in enumerate(story.units)}
    units = [at[passage.article, passage.start] for passage in row.passages]
    claims = _told([story.claims[unit] for unit in units])
    for unit, passage in zip(units, row.passages, strict=True):
        stated = [story.gold.claims[claim] for claim in sorted(claims & story.claims[unit])]
        for whole in story.spans[unit]:
            pieces = {piece for claim in stated for piece in claim.evidence[story.articles[unit]]}
            evidence = tuple(_inside(piece, whole) for piece in sorted(pieces) if overlap(piece, whole))
            if evidence:
                yield Meant(whole, _focus(passage, whole), evidence)


def _told(stated: Sequence[frozenset[int]]) -> frozenset[int]:
    """The claims that a row is about: those that more of its passages state than any other, two or more."""
    counted = Counter(claim for claims in stated for claim in claims)
    most = max(counted.values(), default=0)
    return frozenset(claim for claim, times in counted.items() if times == most >= COMPARED)


def _inside(piece: Span, whole: Span) -> Span:
    return Span(max(piece.start, whole.start), min(piece.end, whole.end))


def _focus(passage: Passage, whole: Span) -> Spans:
    """Where the part of a passage that is meant stands, in characters of the text that holds it at `whole`."""
    parts = (Span(part.start - passage.start, part.end - passage.start) for part in passage.focus)
    folded = (within_folded(part, passage.text) for part in parts)
    return tuple(Span(whole.start + part.start, whole.start + part.end) for part in folded)
