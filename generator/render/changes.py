"""What changed, on the story page: a comparison and its outlets in, a line for each change out."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Change, Comparison
from generator.render.claims import quoted_outlet
from generator.render.outlets import Outlet, Tongue, label_tongue


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change since the last release."""

    kind: str
    id: str  # of the claim, where the page shows it; "" otherwise
    label: str
    quoted: Outlet | None  # whose words the label is
    tongue: Tongue | None  # of a label that is put together; None where it is that of the page
    words: str  # "" where the outlet says it
    by: Outlet | None  # the only one
    outlets: tuple[Outlet, ...]  # several


def changes_of(comparison: Comparison, outlets: tuple[Outlet, ...]) -> tuple[ChangeView, ...]:
    """Return the changes in their order."""
    return tuple(_view(change, comparison, outlets) for change in comparison.changes)


def _view(change: Change, comparison: Comparison, outlets: tuple[Outlet, ...]) -> ChangeView:
    row = next((compared.row for compared in comparison.rows if compared.row.id == change.claim), None)
    tellers = tuple(outlet for outlet in outlets if outlet.article in change.articles)
    by = tellers[0] if len(tellers) == 1 else None
    return ChangeView(
        kind=change.kind.value,
        id=row.id if row else "",
        label=change.label,
        quoted=quoted_outlet(row, outlets) if row else None,
        tongue=label_tongue(comparison),
        words="" if by and by.name == change.words else change.words,
        by=by,
        outlets=() if by else tellers,
    )
