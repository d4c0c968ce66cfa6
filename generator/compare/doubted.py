"""How sure an outlet is of a claim: a passage of its row and the claim in, hedged, denied or neither out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.compare.counts import PAUSE
from generator.languages import language
from generator.languages.fold import fold
from generator.languages.frequency import LETTERS, is_everyday
from generator.languages.punctuation import SEMICOLONS
from generator.languages.topics import is_evidential
from generator.model import (
    Attribution,
    CellState,
    Certainty,
    Doubt,
    Mention,
    MentionKind,
    Passage,
    Reading,
    Row,
    Sentence,
    Span,
)

# A denial makes a contradiction, so its clause must name the strongest of the row's reasons that its sentence names,
# not just one of them, and the sentence must name most of the row's; or most of what another article tells of it.
REASONS_DENIED = 3
FEWEST_DENIED, MOST_DENIED = 2, 2 / 3  # of the things that another article names where it tells the claim
REASONS_HEDGED = 4  # the strongest, which the label names: the others stand in half of the story's clauses
FEWEST_UNPROVEN, MOST_UNPROVEN = 2, 0.75  # of the row's reasons that are named where the claim is told
# One part in so many of a claim's words is enough: of judged cells a third and a quarter lose none, a half loses four.
COVERED = 3
_SEMICOLON = re.compile(f"[{SEMICOLONS}]")
Key = tuple[MentionKind, str]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a row tells."""

    keys: tuple[Key, ...]  # its reasons, the strongest first
    told: Mapping[str, frozenset[Key]]  # for each article what it names where it tells the claim, nothing everyday


def claim_of(row: Row, readings: Mapping[str, Reading]) -> Claim:
    """Return what a row tells; `readings` by article."""
    told: dict[str, frozenset[Key]] = {}
    for passage in row.passages:
        sentences = readings[passage.article].within(passage.start, passage.end)
        named = {
            (mention.kind, mention.key)
            for sentence in sentences
            for mention in sentence.mentions
            if any(part.start <= mention.start < part.end for part in passage.focus)
        }
        told[passage.article] = told.get(passage.article, frozenset()) | _telling(named)
    return Claim(tuple((reason.kind, reason.key) for reason in row.shared), told)


def _telling(named: set[Key]) -> frozenset[Key]:
    return frozenset((kind, key) for kind, key in named if not is_everyday(f"{LETTERS[kind]}:{key}"))


def covers(scope: Span, passage: Passage) -> bool:
    """Tell whether a stretch holds a good share of the part of a passage that tells the claim."""
    return COVERED * inside(scope, passage) >= sum(part.end - part.start for part in passage.focus)


def inside(stretch: Span, passage: Passage) -> int:
    """Return how many characters of the part of a passage that tells the claim stand inside a stretch."""
    return sum(max(0, min(stretch.end, part.end) - max(stretch.start, part.start)) for part in passage.focus)


def doubted(passage: Passage, reading: Reading, claim: Claim) -> CellState | None:
    """Return the state that doubts about a row's claim make; None where nobody doubts it."""
    certainties = {
        doubt.certainty for doubt, sentence in doubts_of(passage, reading) if _touches(doubt, sentence, reading, claim)
    }
    if Certainty.DENIED in certainties:
        return CellState.DENIES
    return CellState.HEDGES if Certainty.HEDGED in certainties else None


def is_unproven(passage: Passage, reading: Reading, claim: Claim) -> bool:
    """Tell whether words for how one knows of a thing hedge the whole claim: "the group claims that it fell".

    So do words for what is said, "it reportedly fell", where nobody is cited for it.
    """
    for doubt, sentence in doubts_of(passage, reading):
        hearsay = doubt.hearsay and not any(entry.source for entry in sentence.attributions)
        words = _keys(sentence.mentions, Span(doubt.start, doubt.end))
        evidential = hearsay or any(is_evidential(key) for _, key in words)
        if doubt.certainty is Certainty.HEDGED and evidential:
            clause = clause_of_doubt(doubt, sentence, reading)
            if hedged_share(clause, sentence, passage, claim) >= MOST_UNPROVEN:
                return True
    return False


def hedged_share(clause: Span, sentence: Sentence, passage: Passage, claim: Claim) -> float:
    """Return how much of what a passage names of the row stands in a clause; 0 where its strongest reason does not."""
    told = [key for key in claim.keys if any(key in _keys(sentence.mentions, part) for part in passage.focus)]
    named = _keys(sentence.mentions, clause)
    if len(told) < FEWEST_UNPROVEN or told[0] not in named:
        return 0.0
    return sum(key in named for key in told) / len(told)


def doubts_of(passage: Passage, reading: Reading) -> Iterator[tuple[Doubt, Sentence]]:
    """Yield the doubts in the words that tell the claim, but for those that others may have of something beside it."""
    for sentence in reading.within(passage.start, passage.end):
        for doubt in sentence.doubts:
            in_focus = any(part.start <= doubt.start < part.end for part in passage.focus)
            if in_focus and _reaches(doubt, sentence, passage):
                yield doubt, sentence


def _reaches(doubt: Doubt, sentence: Sentence, passage: Passage) -> bool:
    """Tell whether somebody's doubt is about the claim: what others fear may stand beside it."""
    doubting = [
        entry
        for entry in sentence.attributions
        if min(entry.start, entry.scope.start) <= doubt.start < max(entry.end, entry.scope.end)
    ]
    return not doubting or any(covers(entry.scope, passage) for entry in doubting)


def denies_aside(entry: Attribution, sentence: Sentence, reading: Reading, claim: Claim) -> bool:
    """Tell whether who is cited only denies, in a clause that names little of the row: "..., which the army denied"."""
    denials = [
        doubt
        for doubt in sentence.doubts
        if doubt.certainty is Certainty.DENIED and entry.start <= doubt.start < entry.end
    ]
    others = [mention for mention in sentence.mentions if not entry.start <= mention.start < entry.end]
    told = _keys(others, Span(sentence.start, sentence.end)) & set(claim.keys)
    return bool(denials) and all(
        2 * len(told & _keys(others, clause_of_doubt(doubt, sentence, reading))) < len(told) for doubt in denials
    )


def clause_of_doubt(doubt: Doubt, sentence: Sentence, reading: Reading) -> Span:
    """Return the stretch from the mark before a doubt to the one behind it; what a "that" opens there belongs to it."""
    text, that = reading.text, _that(reading.language)
    before = [sentence.start, *(match.end() for match in PAUSE.finditer(text, sentence.start, doubt.start))]
    after = [
        *(
            match.start()
            for match in PAUSE.finditer(text, doubt.end, sentence.end)
            if not any(fold(word) in that for word in text[match.end() : sentence.end].split(maxsplit=1)[:1])
        ),
        sentence.end,
    ]
    if _opens_what_follows(doubt, sentence, reading):
        ends = _SEMICOLON.search(text, doubt.end, sentence.end)
        return Span(doubt.start, ends.start() if ends else sentence.end)
    if _is_alone(Span(before[-1], after[0]), doubt, sentence):
        return Span(before[-2:][0], after[:2][-1])  # ", reportedly, ": it is about what stands around it
    return Span(before[-1], after[0])


def _is_alone(clause: Span, doubt: Doubt, sentence: Sentence) -> bool:
    """Tell whether a clause names nothing beside a doubt."""
    inside = (mention for mention in sentence.mentions if clause.start <= mention.start < clause.end)
    return all(doubt.start <= mention.start < doubt.end for mention in inside)


def _opens_what_follows(doubt: Doubt, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a hedge ends with "that" or stands before one: what it is about follows, "they fear that"."""
    if doubt.certainty is Certainty.DENIED:
        return False
    text, that = reading.text, _opening(reading.language)
    words = (*text[doubt.start : doubt.end].split()[-1:], *text[doubt.end : sentence.end].split(maxsplit=1)[:1])
    return not that.isdisjoint(map(fold, words))


@cache
def _opening(code: str) -> frozenset[str]:
    return frozenset(map(fold, language(code).attribution.that))


@cache
def _that(code: str) -> frozenset[str]:
    return frozenset(map(fold, language(code).attribution.parted_that))


def _keys(mentions: Sequence[Mention], within: Span) -> set[Key]:
    return {(mention.kind, mention.key) for mention in mentions if within.start <= mention.start < within.end}


def _touches(doubt: Doubt, sentence: Sentence, reading: Reading, claim: Claim) -> bool:
    """Tell whether the doubt stands in a clause about the row: elsewhere it means another claim."""
    named = _keys(sentence.mentions, clause_of_doubt(doubt, sentence, reading))
    if doubt.certainty is not Certainty.DENIED:
        told = [
            key
            for key in claim.keys[:REASONS_HEDGED]
            if key in _keys(sentence.mentions, Span(sentence.start, sentence.end))
        ]
        return 2 * sum(key in named for key in told) >= len(told) > 0
    if not _keys(sentence.mentions, Span(doubt.start, doubt.end)).isdisjoint(claim.keys):
        return False  # others name the denying as well: it is the claim
    in_sentence = _keys(sentence.mentions, Span(sentence.start, sentence.end))
    told = [key for key in claim.keys if key in in_sentence]
    most = len(told) >= min(REASONS_DENIED, len(claim.keys)) and 2 * len(told) >= len(claim.keys)
    strongest = bool(told) and most and named.issuperset(told[:REASONS_DENIED])
    return strongest or any(
        len(named & others) >= max(FEWEST_DENIED, MOST_DENIED * len(others))
        for article, others in claim.told.items()
        if article != reading.article.id
    )
