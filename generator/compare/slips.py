"""Differences inside one origin: a difference and the lineages in, the same with what it hints at out.

Texts that come from one place and give different values rather show a slip of copying or translation than a dispute.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.messages import message
from generator.model import Difference, Lineage, Reading

SLIP = message("possible translation slip")
_OF_TRANSLATION = message(
    "Both texts come from one origin, so this may be a slip of translation rather than a dispute."
)
_OF_COPYING = message("Both texts come from one origin, so this may be a slip of copying rather than a dispute.")


def as_slip(difference: Difference, lineages: Sequence[Lineage], readings: Sequence[Reading]) -> Difference:
    """Return a difference inside one lineage as what it hints at: a SLIP, or in one language a slip of copying.

    What can all be true hints at nothing.
    """
    if difference.compatible:
        return difference
    telling = {passage.article for version in difference.versions for passage in version.passages}
    if not any(telling <= set(lineage.articles) for lineage in lineages if lineage.known):
        return difference
    languages = {reading.language for reading in readings if reading.article.id in telling}
    if len(languages) > 1:
        return replace(difference, kind=SLIP, reading=_OF_TRANSLATION)
    return replace(difference, reading=_OF_COPYING)
