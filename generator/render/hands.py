"""The editor's hand: what it changed in a comparison in, the words in which a page marks it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.messages import counted, joined, message
from generator.model import Action, Comparison, Edit, Gloss, Passage

_WORDS = {
    Action.CLAIM: message("set side by side by the editor"),
    Action.MERGE: message("merged with another claim"),
    Action.SPLIT: message("split"),
    Action.ADD: message("a quote was added"),
    Action.REMOVE: message("a quote was taken out"),
    Action.RENAME: message("renamed"),
    Action.HIDE: message("hidden"),
    Action.PIN: message("put first"),
    Action.ORDER: message("put in this place"),
    Action.STATE: message("how it is put"),
    Action.ORIGIN: message("whom it cites"),
    Action.VALUE: message("the value"),
}


@dataclass(frozen=True, slots=True)
class Hand:
    """One thing that the editor changed."""

    change: str  # the word of the editor's file
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Explained:
    """The editor's words for words of a quote."""

    words: str  # as written; "" where the whole quote is meant
    text: str


@dataclass(frozen=True, slots=True)
class HandsView:
    """What the editor did to the story as a whole."""

    words: str  # how much an editor changed, in a sentence or two; "" for nothing
    hidden: tuple[Hand, ...]
    unapplied_count: int
    unapplied: tuple[tuple[str, str], ...]  # (what does not stand any more, what to do)


def hands_of(edits: Iterable[Edit]) -> tuple[Hand, ...]:
    """Return what the editor changed, each thing with its reason; notes are shown by themselves."""
    return tuple(
        Hand(edit.change.value, _WORDS[edit.change], edit.why) for edit in edits if edit.change is not Action.NOTE
    )


def notes_of(edits: Iterable[Edit]) -> tuple[str, ...]:
    """Return the editor's notes."""
    return tuple(edit.text for edit in edits if edit.change is Action.NOTE)


def explained(passage: Passage, glosses: Iterable[Gloss]) -> tuple[Explained, ...]:
    """Return the editor's words for a passage, in the order of the editor's file."""
    found = ((gloss, next((place for place in gloss.words if place.touches(passage)), None)) for gloss in glosses)
    return tuple(
        Explained("" if place.start <= passage.start and passage.end <= place.end else place.text, gloss.text)
        for gloss, place in found
        if place is not None
    )


def hands_view(comparison: Comparison) -> HandsView:
    """Return what the editor did to the story, and which corrections could not be applied."""
    changed = sum(
        not compared.row.hidden
        and bool(compared.row.edits or any(entry.edits for cell in compared.cells for entry in cell.statements))
        for compared in comparison.rows
    )
    hidden = tuple(
        hand
        for compared in comparison.rows
        if compared.row.hidden
        for hand in hands_of(compared.row.edits)
        if hand.change == Action.HIDE.value
    )
    unapplied = tuple((entry.problem, entry.remedy) for entry in comparison.corrections.unapplied)
    return HandsView(_in_words(changed, len(hidden)), hidden, len(unapplied), unapplied)


def _in_words(changed: int, hidden: int) -> str:
    """Say how many claims a hand changed, and how many it keeps from the page."""
    told = counted(
        changed,
        "By hand, an editor changed {number} claim; it is marked, with the reason.",
        "By hand, an editor changed {number} claims; each is marked, with the reason.",
    )
    left = counted(
        hidden,
        "{number} claim is hidden by the editor: its quotes stand under “Only in …” unless another claim holds them.",
        "{number} claims are hidden by the editor: their quotes stand under “Only in …” unless another claim holds "
        "them.",
    )
    return joined(" ", [text for text, number in ((told, changed), (left, hidden)) if number])
