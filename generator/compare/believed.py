"""Who believes a claim: a compared row and the readings in, where only some outlets say whose belief it is out.

"Moscow is believed to want shells" leaves open who thinks so; "Seoul fears that it wants shells" tells. Precision
first: the words are those of believing and fearing, without a negation, in no question, and around most of the claim;
and who leaves it open names nobody of that belief anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.compare.asked import is_asked
from generator.compare.counts import PAUSE
from generator.compare.denials import CERTAINTY
from generator.compare.differences import difference_id
from generator.compare.doubted import Claim, claim_of, clause_of_doubt, doubts_of, hedged_share
from generator.languages import language
from generator.messages import joined, message
from generator.model import (
    CellState,
    Certainty,
    ComparedRow,
    Difference,
    Doubt,
    MentionKind,
    Passage,
    Reading,
    Sentence,
    Statement,
    Version,
)

NOBODY = message("nobody is named")
HOW = message("One outlet names who believes it, another says only that it is believed.")
WHO = message("who believes it")
THINK = "think"  # the concept
BELIEFS = frozenset({THINK, "suspect", "fear", "worry", "expect"})  # who hopes or doubts does not believe it
MOST = 0.5  # of what the row tells of a claim stands in the words that leave open who believes it
FEWEST = 2  # things of the row that a sentence names which says who believes it


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
    passage = said.passage
    beliefs = [entry for entry in doubts_of(passage, reading) if _is_believed(*entry, reading)]
    if said.attributed_to:
        if any(_is_somebodys(*entry) for entry in beliefs):
            found.named.setdefault(said.attributed_to, []).append(passage)
    elif any(_is_open(*entry, reading, (passage, claim)) for entry in beliefs) and not _names_one(reading, claim):
        found.nobody.append(passage)


def _is_believed(doubt: Doubt, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether the words of a doubt are those of a belief that is neither negated nor asked for."""
    pauses = [pause.end() for pause in PAUSE.finditer(reading.text, sentence.start, doubt.start)]
    begins, ends = max(pauses, default=sentence.start), clause_of_doubt(doubt, sentence, reading).end
    negated = any(begins <= negation.start < ends for negation in sentence.negations)
    belief = any(concept in BELIEFS for concept in _concepts(doubt, sentence))
    return belief and doubt.certainty is Certainty.HEDGED and not (negated or is_asked(doubt.end, reading))


def _concepts(doubt: Doubt, sentence: Sentence) -> Iterator[str]:
    for mention in sentence.mentions:
        if mention.kind is MentionKind.CONCEPT and doubt.start <= mention.start < doubt.end:
            yield mention.key


def _is_somebodys(doubt: Doubt, sentence: Sentence) -> bool:
    """Tell whether the words that cite somebody are those of the belief: "fears that"."""
    return any(entry.source and entry.start <= doubt.start < entry.end for entry in sentence.attributions)


def _is_open(doubt: Doubt, sentence: Sentence, reading: Reading, told: tuple[Passage, Claim]) -> bool:
    """Tell whether it is left open who believes the claim: "is believed to", but not "by investigators".

    "Soldiers believed to be from Rostov" hedges where they are from only, and who is suspected is so by the police.
    """
    participle, by = _forms(reading.language)
    text, clause = reading.text, clause_of_doubt(doubt, sentence, reading)
    known = THINK in _concepts(doubt, sentence) and not participle.fullmatch(text, doubt.start, doubt.end)
    return known and not by.match(text, doubt.end) and hedged_share(clause, sentence, *told) >= MOST


@cache
def _forms(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a participle by itself looks like, and the words right behind a passive that name who does it."""
    facts = language(code)
    participles = [re.escape(form).replace(r"\*", r"\w+") for form in facts.clauses.participles]
    by = [re.escape(word) for word in facts.doers.before]
    return _any_of(participles, r"(?:{})"), _any_of(by, r"\s+(?:{})\b")


def _any_of(words: list[str], shape: str) -> re.Pattern[str]:
    return re.compile(shape.format("|".join(words)), re.IGNORECASE) if words else re.compile(r"(?!)")


def _names_one(reading: Reading, claim: Claim) -> bool:
    """Tell whether an article says anywhere who believes what the row tells."""
    for sentence in reading.sentences:
        named = {(mention.kind, mention.key) for mention in sentence.mentions}
        if len(named.intersection(claim.keys)) >= FEWEST and any(
            _is_believed(doubt, sentence, reading) and _is_somebodys(doubt, sentence) for doubt in sentence.doubts
        ):
            return True
    return False
