"""Pictures: what a comparison's page shows in, records out in which every measure stands, for the templates to draw.

Text never leaves a record as markup, and the templates compute nothing. Words that a reader's edition translates stand
beside the drawings, where a browser breaks their lines; only names and labels of claims stand inside.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Comparison
from generator.render.claims import Claim, Group
from generator.render.outlets import Outlet
from generator.render.pictures.citing import Citing, citing_of
from generator.render.pictures.coverage import Coverage, coverage_of
from generator.render.pictures.matrix import FEWEST_ON_A_PAGE, Matrix, Overview, matrix_of, overviews
from generator.render.pictures.timeline import Timeline, timeline_of


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of a story; None for one that would show nothing."""

    overview: tuple[Overview, ...]
    matrix: Matrix | None  # for a page of its own
    coverage: Coverage | None
    timeline: Timeline | None
    citing: Citing | None


def pictures_of(
    comparison: Comparison, outlets: tuple[Outlet, ...], claims: tuple[Claim, ...], groups: tuple[Group, ...]
) -> Pictures:
    """Return the pictures of a story of two outlets or more."""
    large = len(outlets) >= FEWEST_ON_A_PAGE and bool(groups)
    return Pictures(
        overview=overviews(groups, outlets),
        matrix=matrix_of(groups, outlets) if large else None,
        coverage=coverage_of(comparison, claims, outlets),
        timeline=timeline_of(comparison, claims),
        citing=citing_of(comparison, outlets),
    )
