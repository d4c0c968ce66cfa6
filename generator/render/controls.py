"""Controls: a story in, what a reader can choose by out: verdicts, outlets, languages, kinds of difference."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Comparison
from generator.render.claims import VERDICT_GROUPS, Claim
from generator.render.outlets import Outlet
from generator.render.versions import DifferenceView

FEWEST_PICKED_FROM = 5  # outlets: up to four stand side by side anyway


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose."""

    value: str  # in the address of the page
    words: str


@dataclass(frozen=True, slots=True)
class OutletChoice:
    """An outlet to choose, with what a citation of it says."""

    outlet: Outlet
    published: str  # ISO date; "" when none is known


@dataclass(frozen=True, slots=True)
class Controls:
    """What the claims of a page can be chosen by."""

    verdicts: tuple[Choice, ...]
    outlets: tuple[OutletChoice, ...]
    languages: tuple[str, ...]  # codes
    kinds: tuple[Choice, ...]  # of difference
    number: int  # of claims
    pairs: bool  # True where two outlets can be picked


def controls_of(comparison: Comparison, claims: tuple[Claim, ...], differing: tuple[DifferenceView, ...]) -> Controls:
    """Return the choices that leave something to show, in the order of the page."""
    every = [one for claim in claims for one in (claim, *claim.near)]
    groups = {claim.group for claim in every}
    outlets = [entry.outlet for entry in every[0].said] if every else []
    return Controls(
        verdicts=tuple(Choice(name, title) for name, title, _ in VERDICT_GROUPS if name in groups),
        outlets=tuple(OutletChoice(one, comparison.reading(one.article).article.published.value) for one in outlets),
        languages=tuple(dict.fromkeys(outlet.tongue.code for outlet in outlets)),
        kinds=tuple(Choice(key, kind) for key, kind in {entry.kind_key: entry.kind for entry in differing}.items()),
        number=len(every),
        pairs=len(outlets) >= FEWEST_PICKED_FROM,
    )
