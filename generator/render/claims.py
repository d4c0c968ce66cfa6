"""Claims: the rows of a comparison in, out what the table and the side-by-side view show of each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from generator.messages import counted, message
from generator.model import SURE, ComparedRow, Comparison, Row, VerdictKind
from generator.render.folding import Lines, lines_of
from generator.render.hands import Hand, hands_of, notes_of
from generator.render.outlets import Outlet, Strip, Tongue, label_tongue, strip_of
from generator.render.quotes import Said, said_by
from generator.render.reasons import Reason, reasons_of

NEAR_NAMED = 3  # claims near another that its closed fold names: two lines, on a phone a few
LONG_TAIL = 12  # claims of one origin that the table shows open: about one screen
SUREST = 99  # of 100: a chance is never shown as a certainty
_FITS = (
    (0.9, message("very good")),
    (SURE, message("good")),
    (0.5, message("weak")),
    (0.0, message("thin")),
)  # from that confidence on
_UNSURE, _DIFFER, _PINNED = "unsure", "differ", "pinned"
VERDICT_GROUPS = (
    ("everyone", message("Reported by all origins"), (VerdictKind.ALL, VerdictKind.BOTH)),
    ("most", message("Reported by most origins"), (VerdictKind.MOST,)),
    ("some", message("Reported by some origins"), (VerdictKind.SOME,)),
    ("differ", message("They differ"), (VerdictKind.DIFFER,)),
    ("single", message("Reported by one origin only"), (VerdictKind.ONE_OF_TWO, VerdictKind.ONE_ORIGIN)),
    (_UNSURE, message("Possibly related: the evidence is thin, read the quotes"), ()),
)
_SHOWN = {"single": LONG_TAIL, _UNSURE: 0}  # the others are shown whole
_GROUP_OF = {kind: name for name, _, kinds in VERDICT_GROUPS for kind in kinds}


@dataclass(frozen=True, slots=True)
class Fit:
    """How sure it is that the passages of a claim state one claim."""

    number: int  # of 100
    words: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim as the page shows it."""

    id: str  # the anchor
    label: str
    quoted: Outlet | None  # whose words the label is; None where it is put together
    tongue: Tongue | None  # of names, and of a label that is put together; None where it is that of the page
    fit: Fit
    sure: bool
    group: str  # which group of the table
    verdict: str
    notes: tuple[str, ...]
    strip: Strip
    cited: tuple[str, ...]
    said: tuple[Said, ...]  # every outlet, silent ones included
    wordings: Lines  # the same line by line, without the silent
    silent: tuple[Outlet, ...]
    reasons: tuple[Reason, ...]
    near: tuple[Claim, ...]  # that tell nearly the same, and stand folded beside it
    near_words: str  # "3 claims near it"; "" for none
    hands: tuple[Hand, ...]  # what the editor changed in it
    editors_notes: tuple[str, ...]
    pinned: bool  # stands first, whatever its group
    joined_by_hand: bool  # the editor set its passages side by side
    together: str  # what stands before its reasons: "Together because:"

    @property
    def near_named(self) -> tuple[Claim, ...]:
        """The claims near it that a closed fold names."""
        return self.near[:NEAR_NAMED]

    @property
    def near_unnamed(self) -> int:
        """How many claims near it a closed fold only counts."""
        return len(self.near) - len(self.near_named)


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the consensus table; `tail` is what it shows folded."""

    name: str
    title: str
    claims: tuple[Claim, ...]
    tail: tuple[Claim, ...]
    tail_count: int


def claims_of(comparison: Comparison, outlets: tuple[Outlet, ...]) -> tuple[Claim, ...]:
    """Return the claims that lead, in the order of the consensus table, each with those that stand beside it."""
    order = [name for name, _, _ in VERDICT_GROUPS]
    near: dict[str, list[Claim]] = defaultdict(list)
    for compared in _shown(comparison):
        near[_lead(compared, comparison)].append(_claim(compared, outlets, comparison))
    leading = (replace(claim, near=tuple(near[claim.id]), near_words=_near(len(near[claim.id]))) for claim in near[""])
    return tuple(sorted(leading, key=lambda claim: (not claim.pinned, order.index(claim.group))))


def _shown(comparison: Comparison) -> list[ComparedRow]:
    return [compared for compared in comparison.rows if not compared.row.hidden]


def leading(comparison: Comparison) -> tuple[ComparedRow, ...]:
    """Return the rows that a page shows by themselves, in their order."""
    return tuple(compared for compared in _shown(comparison) if not _lead(compared, comparison))


def _lead(compared: ComparedRow, comparison: Comparison) -> str:
    """The id of the row that this one is folded beside; "" for none. A difference is only folded beside another."""
    lead = next((other for other in comparison.rows if other.row.id == compared.row.beside), None)
    if lead is None or (group_of(compared) == _DIFFER and group_of(lead) != _DIFFER):
        return ""
    return lead.row.id


def group_of(compared: ComparedRow) -> str:
    """Return the name of the group of the consensus table that a row stands in."""
    return _GROUP_OF[compared.verdict.kind] if compared.row.sure else _UNSURE


def _near(number: int) -> str:
    return counted(number, "{number} claim near it", "{number} claims near it") if number else ""


def groups_of(claims: tuple[Claim, ...]) -> tuple[Group, ...]:
    """Return the groups of the consensus table that hold a claim; the last ones have a long tail."""
    pinned = tuple(claim for claim in claims if claim.pinned)
    groups = [Group(_PINNED, message("Put first by the editor"), pinned, (), 0)] if pinned else []
    for name, title, _ in VERDICT_GROUPS:
        members = tuple(claim for claim in claims if claim.group == name and not claim.pinned)
        shown = members[: _SHOWN.get(name, len(members))]
        if members:
            groups.append(Group(name, title, shown, members[len(shown) :], len(members) - len(shown)))
    return tuple(groups)


def _claim(compared: ComparedRow, outlets: tuple[Outlet, ...], comparison: Comparison) -> Claim:
    row = compared.row
    cells = {cell.article: cell for cell in compared.cells}
    said = tuple(said_by(outlet, cells[outlet.article], row, comparison.corrections) for outlet in outlets)
    return Claim(
        id=row.id,
        label=row.label,
        quoted=quoted_outlet(row, outlets),
        tongue=label_tongue(comparison),
        fit=_fit(row.confidence),
        sure=row.sure,
        group=group_of(compared),
        verdict=compared.verdict.words,
        notes=compared.verdict.notes,
        strip=strip_of(compared.cells, outlets),
        cited=compared.cited,
        said=said,
        wordings=lines_of(said),
        silent=tuple(entry.outlet for entry in said if not entry.quotes),
        reasons=reasons_of(row, outlets),
        near=(),
        near_words="",
        hands=hands_of(row.edits),
        editors_notes=notes_of(row.edits),
        pinned=row.pinned,
        joined_by_hand=row.joined_by_hand,
        together=_together(row),
    )


def _together(row: Row) -> str:
    if row.joined_by_hand:
        return (
            message("Set side by side by hand, and they share:") if row.shared else message("Set side by side by hand")
        )
    return message("Together because:") if row.sure else message("Possibly related because:")


def quoted_outlet(row: Row, outlets: tuple[Outlet, ...]) -> Outlet | None:
    """Return the outlet that the label of a row quotes; None where the label is put together."""
    article = row.label_from.article if row.label_from else ""
    return next((outlet for outlet in outlets if outlet.article == article), None)


def _fit(confidence: float) -> Fit:
    words = next((words for least, words in _FITS if confidence >= least), _FITS[-1][1])
    return Fit(min(SUREST, int(confidence * 100)), words)
