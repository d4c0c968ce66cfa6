"""Stretches of text: words and texts in, out where they stand and how much of one stretch lies in others.

White space is folded to single blanks before anything is compared, so that a line break in an
article or in a gold file changes no figure. Spans count code points of the folded text.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from generator.model import Span

Spans = tuple[Span, ...]
Evidence = Mapping[str, Spans]  # where something stands, by the gold file's name of the article

# Rough on purpose, and the same for all languages: the measure must not lean on the splitter that it judges.
_SENTENCE_END = re.compile(r"[.!?।؟۔。！？][\"'”»)\]]*\s+")


def folded(text: str) -> str:
    """Return the text with every run of white space as one blank, none at its ends."""
    return re.sub(r"\s+", " ", text).strip()


def within_folded(part: Span, text: str) -> Span:
    """Return where a stretch of `text` stands once the text is folded."""
    start = len(folded(f"{text[: part.start]}|")) - 1  # the mark keeps the blank before the stretch
    return Span(start, max(start, len(folded(text[: part.end]))))


def places(words: str, text: str) -> Spans:
    """Return every stretch of `text` that reads `words`, overlapping ones too; none for no words."""
    found = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return tuple(found)


def overlap(left: Span, right: Span) -> int:
    """Return how many characters both stretches have in common."""
    return max(0, min(left.end, right.end) - max(left.start, right.start))


def holds(shown: Iterable[Span], evidence: Sequence[Span]) -> bool:
    """Tell whether one shown stretch has at least half of one piece of evidence."""
    return any(overlap(one, piece) * 2 >= piece.end - piece.start for one in shown for piece in evidence)


def meets(shown: Iterable[Span], value: Sequence[Span]) -> bool:
    """Tell whether one shown stretch and the value share at least half of the shorter of both."""
    return any(
        overlap(one, piece) * 2 >= min(one.end - one.start, piece.end - piece.start) for one in shown for piece in value
    )


def sentences(text: str) -> Spans:
    """Return the rough sentences of a folded text, in order, without gaps."""
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return tuple(Span(start, end) for start, end in itertools.pairwise(cuts))


def widened(evidence: Spans, bounds: Spans) -> Spans:
    """Return the whole sentences that the evidence touches."""
    return tuple(bound for bound in bounds if any(overlap(bound, piece) for piece in evidence))


def length(spans: Iterable[Span]) -> int:
    """Return how many characters the stretches cover together, each counted once."""
    total = end = 0
    for span in sorted(spans):
        total += max(0, span.end - max(span.start, end))
        end = max(end, span.end)
    return total


def length_within(spans: Spans, others: Spans) -> int:
    """Return how many characters of the stretches lie inside the others, each counted once."""
    return length(
        Span(max(span.start, other.start), min(span.end, other.end))
        for span in spans
        for other in others
        if overlap(span, other)
    )
