"""What a hand says of whole rows: a desk and a correction in, the desk with its rows marked out."""

from __future__ import annotations

from dataclasses import replace

from generator.edit.desk import Desk, edited, row_of
from generator.model import Action, Correction, Edit, Row

_MARKS = (Action.RENAME, Action.HIDE, Action.PIN, Action.NOTE)


def marked(desk: Desk, correction: Correction) -> Desk:
    """Return the desk with a row renamed, hidden, pinned, noted or put in order; raises SeedError."""
    if correction.change is Action.ORDER:
        return _ordered(desk, correction)
    if correction.change not in _MARKS:
        return desk
    row = row_of(desk, correction.rows[0])
    if correction.change is Action.NOTE:
        return desk.with_row(edited(row, Edit(Action.NOTE, correction.why, correction.texts[0])))
    row = edited(row, Edit(correction.change, correction.why))
    if correction.change is Action.RENAME:
        return desk.with_row(replace(row, label=correction.texts[0], label_from=None))
    return desk.with_row(replace(row, beside=""))  # what is pinned leads; what is hidden stands beside nothing


def _ordered(desk: Desk, correction: Correction) -> Desk:
    """The rows listed stand first, each in its group of the table, and fold beside no other."""
    wanted = {row.id: row for row in (row_of(desk, name) for name in correction.rows)}
    first = [edited(replace(row, beside=""), Edit(Action.ORDER, correction.why)) for row in wanted.values()]
    return replace(desk, rows=(*first, *(row for row in desk.rows if row.id not in wanted)))


def led_again(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows; those that stood beside a row which is hidden or folded itself stand beside the best of them."""
    leads = {row.id for row in rows if not row.beside and not row.hidden}
    orphans: dict[str, list[Row]] = {}
    for row in rows:
        if row.beside and row.beside not in leads:
            orphans.setdefault(row.beside, []).append(row)
    beside: dict[str, str] = {}
    for left in orphans.values():
        best = min(left, key=lambda row: (not row.sure, -len(row.passages), -row.confidence, row.id))
        beside |= {row.id: "" if row.id == best.id else best.id for row in left}
    return tuple(replace(row, beside=beside[row.id]) if row.id in beside else row for row in rows)
