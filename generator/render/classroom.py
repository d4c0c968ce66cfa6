"""The classroom page: a story's page in, an exercise out that hides the verdicts and keeps them in an answer key.

The quotes are given, the table of claims and outlets is empty, and the same claims with their signs stand in the key.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from generator.messages import message
from generator.render.claims import Claim
from generator.render.outlets import Outlet
from generator.render.quotes import Said
from generator.render.story_page import StoryView

MOST_CLAIMS = 10  # what a class works through in one lesson, and what leaves room to write on one sheet
SIGNS = (  # letter as in cells.csv, sign, what it stands for
    ("S", "states", message("states it as a fact")),
    ("A", "attributes", message("states it and names a source for it")),
    ("H", "hedges", message("is less sure: it may be so, it is planned, it is claimed")),
    ("L", "less-specific", message("says the same, but less exactly")),
    ("V", "differs", message("gives another value: another number, day, name or place")),
    ("D", "denies", message("denies it")),
    ("–", "silent", message("does not mention it")),
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign with the letter that a pupil writes for it."""

    letter: str
    state: str  # name of the sign
    words: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """One claim to work on."""

    number: int  # counted from 1; its name in the empty table
    claim: Claim
    quoted: tuple[Said, ...]  # the outlets that say something of it


@dataclass(frozen=True, slots=True)
class ClassroomView:
    """All that the classroom page shows."""

    title: str
    note: str
    joined: tuple[tuple[Outlet, ...], ...]  # the outlets, origin by origin: for the key
    outlets: tuple[Outlet, ...]  # by their letters
    signs: tuple[Sign, ...]
    exercises: tuple[Exercise, ...]
    left_out: int  # claims of the story that one lesson has no room for


def classroom_view(story: StoryView) -> ClassroomView:
    """Return the exercise of a story; without a claim that two outlets state, it has no exercises."""
    chosen = _chosen(story.claims)
    exercises = tuple(
        Exercise(number, claim, tuple(entry for entry in claim.said if entry.quotes))
        for number, claim in enumerate(chosen, 1)
    )
    return ClassroomView(
        title=story.title,
        note=story.note,
        joined=story.joined,
        outlets=story.outlets,
        signs=tuple(Sign(*sign) for sign in SIGNS),
        exercises=exercises,
        left_out=sum(claim.sure for claim in story.claims) - len(chosen),
    )


def _chosen(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims to work on: of each verdict in turn, so that none is missing, in the order of the story."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.sure:
            groups.setdefault(claim.group, []).append(claim)
    in_turn = [claim for turn in zip_longest(*groups.values()) for claim in turn if claim]
    chosen = {claim.id for claim in in_turn[:MOST_CLAIMS]}
    # by id: the order of the story's page would give the verdicts away, group by group
    return tuple(sorted((claim for claim in in_turn if claim.id in chosen), key=lambda claim: claim.id))
