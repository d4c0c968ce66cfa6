"""What changed, on the story page: a comparison and its outlets in, a line for each change out."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Comparison
from generator.render.claims import quoted_outlet
from generator.render.outlets import Outlet


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change since the last release."""

    kind: str
    id: str  # of the claim, where the page shows it; "" otherwise
    label: str
    quoted: Outlet | None  # whose words the label is
    words: str
    outlets: tuple[Outlet, ...]


def changes_of(comparison: Comparison, outlets: tuple[Outlet, ...]) -> tuple[ChangeView, ...]:
    """Return the changes in their order."""
    rows = {compared.row.id: compared.row for compared in comparison.rows}
    return tuple(
        ChangeView(
            kind=change.kind.value,
            id=change.claim if change.claim in rows else "",
            label=change.label,
            quoted=quoted_outlet(rows[change.claim], outlets) if change.claim in rows else None,
            words=change.words,
            outlets=tuple(outlet for outlet in outlets if outlet.article in change.articles),
        )
        for change in comparison.changes
    )
