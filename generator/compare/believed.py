"""Who believes a claim: a compared row and the readings in, where only some outlets say whose belief it is out.

"Moscow is believed to want shells" leaves open who thinks so; "Seoul fears that it wants shells" tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compare.denials import CERTAINTY
from generator.compare.differences import difference_id
from generator.compare.doubted import Claim, claim_of, is_unproven
from generator.messages import joined, message
from generator.model import CellState, Certainty, ComparedRow, Difference, Passage, Reading, Statement, Version

NOBODY = message("nobody is named")
HOW = message("One outlet names who believes or claims it, another says only that it is believed or claimed.")
SUSPECT = "suspect"  # the concept
MOST = 0.5  # of what the row tells of a claim stands in the words that leave open who believes it
WHO = message("who believes or claims it")


@dataclass(frozen=True, slots=True)
class _Believers:
    """What the articles of a row say of whose belief its claim is."""

    named: dict[tuple[str, ...], list[Passage]]  # by their names
    nobody: list[Passage]


def believers(compared: ComparedRow, readings: Mapping[str, Reading]) -> tuple[Difference, ...]:
    """Return one difference where a sure row is a belief that some articles only give to somebody; else nothing."""
    row = compared.row
    if not row.sure:
        return ()
    found, claim = _Believers({}, []), claim_of(row, readings)
    for cell in compared.cells:
        if cell.state is CellState.HEDGES:
            _add(cell.statements[0], readings[cell.article], claim, found)
    if not found.named or not found.nobody:
        return ()
    named = (Version(joined(", ", names), tuple(passages)) for names, passages in found.named.items())
    versions = (*named, Version(NOBODY, tuple(found.nobody)))
    identity = difference_id(row.id, CERTAINTY, "who believes")
    return (Difference(identity, row.id, CERTAINTY, WHO, versions, HOW, compatible=True),)


def _add(said: Statement, reading: Reading, claim: Claim, found: _Believers) -> None:
    if said.attributed_to and _is_belief(said.passage, reading):
        found.named.setdefault(said.attributed_to, []).append(said.passage)
    elif not said.attributed_to and _is_open(said.passage, reading, claim):
        found.nobody.append(said.passage)


def _is_open(passage: Passage, reading: Reading, claim: Claim) -> bool:
    """Tell whether it is left open who believes the claim; who is suspected of a crime is so by the police."""
    sentences = reading.within(passage.start, passage.end)
    suspected = any(
        mention.key == SUSPECT and doubt.start <= mention.start < doubt.end
        for sentence in sentences
        for doubt in sentence.doubts
        for mention in sentence.mentions
    )
    return not suspected and is_unproven(passage, reading, claim, MOST)


def _is_belief(passage: Passage, reading: Reading) -> bool:
    """Tell whether the words that cite somebody make it less than a fact: "fears that", "claims that"."""
    return any(
        entry.source and entry.start <= doubt.start < entry.end
        for sentence in reading.within(passage.start, passage.end)
        for entry in sentence.attributions
        for doubt in sentence.doubts
        if doubt.certainty is Certainty.HEDGED
    )
