"""Coverage: claims and outlets in, a bar for each outlet out: which claims it tells, and how much it alone says.

No score: the bars stand in the order of the page, and their lengths are numbers of claims.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.messages import message
from generator.model import Comparison, SentenceKind
from generator.render.claims import Claim
from generator.render.outlets import Outlet

LENGTH = 1000  # units of a whole bar
_GAP = 10  # units between two parts
PARTS = (
    ("everyone", message("told by all origins")),
    ("most", message("told by most origins")),
    ("some", message("told by some origins")),
    ("differ", message("told differently")),
    ("single", message("told by one origin")),
)


@dataclass(frozen=True, slots=True)
class Share:
    """How much of one part an outlet tells."""

    group: str
    told: int
    all: int
    x: int
    width: int
    filled: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of every bar, as the legend names it."""

    group: str
    words: str
    all: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One outlet."""

    outlet: Outlet
    told: int
    shares: tuple[Share, ...]
    alone: int  # sentences that stand in no claim
    sentences: int
    alone_filled: int  # of LENGTH


@dataclass(frozen=True, slots=True)
class Coverage:
    """What each outlet covers and leaves out."""

    length: int
    claims: int
    parts: tuple[Part, ...]
    bars: tuple[Bar, ...]


def coverage_of(comparison: Comparison, claims: tuple[Claim, ...], outlets: tuple[Outlet, ...]) -> Coverage | None:
    """Return a bar for each outlet; None where no claim is sure."""
    sure = [claim for claim in claims if claim.sure]
    parts = tuple(
        Part(group, words, count) for group, words in PARTS if (count := sum(claim.group == group for claim in sure))
    )
    if not parts:
        return None
    bars = tuple(_bar(outlet, sure, parts, comparison) for outlet in outlets)
    return Coverage(LENGTH, len(sure), parts, bars)


def _bar(outlet: Outlet, claims: list[Claim], parts: tuple[Part, ...], comparison: Comparison) -> Bar:
    telling = [claim.group for claim in claims if outlet not in claim.silent]
    shares, x = [], 0
    room = LENGTH - _GAP * (len(parts) - 1)
    for part in parts:
        width, told = room * part.all // len(claims), telling.count(part.group)
        shares.append(Share(part.group, told, part.all, x, width, width * told // part.all))
        x += width + _GAP
    alone = sum(passage.article == outlet.article for passage in comparison.unaligned)
    kinds = [sentence.kind for sentence in comparison.reading(outlet.article).sentences]
    sentences = max(alone, kinds.count(SentenceKind.SENTENCE))
    return Bar(outlet, len(telling), tuple(shares), alone, sentences, LENGTH * alone // max(1, sentences))
