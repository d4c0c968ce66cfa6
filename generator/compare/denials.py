"""Where outlets are not equally sure of a claim: a compared row and the readings in, the difference in certainty out.

A denial opposes a statement. Where an outlet itself denies what others state, it makes a verdict; where outlets report
that somebody denies it, the reader is shown who says what. Who is less sure says no other thing: that something is
claimed, believed or not confirmed, beside an outlet that states it, is listed and contradicts nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from generator.compare.counts import PAUSE
from generator.compare.differences import difference_id
from generator.compare.doubted import Key, clause_of_doubt
from generator.languages.fold import fold
from generator.languages.frequency import LETTERS, is_everyday
from generator.languages.stopping import own_stop_words
from generator.languages.topics import is_evidential, is_role
from generator.messages import message
from generator.model import (
    Cell,
    CellState,
    Certainty,
    ComparedRow,
    Difference,
    Doubt,
    MentionKind,
    Passage,
    Reading,
    Sentence,
    SentenceKind,
    Span,
    Version,
)

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]+")
CERTAINTY = message("certainty")
TOLD, DENIED, LESS_SURE = message("told"), message("denied"), message("less sure")  # heads of versions
_STATING = (CellState.STATES, CellState.ATTRIBUTES, CellState.LESS_SPECIFIC)
_READING = message("A denial is reported: read who denies it, and of what.")
_OPEN = message("Somebody who would know has not confirmed it: read who says it, and who does not.")
_LESS_SURE = message("One outlet tells as a fact or as said what another one calls claimed, possible or not confirmed.")
# Things that the words of a denial name besides: "which the ministry denied" names none, "denied having shut down the
# northern network" denies something else.
MOST_OF_ITS_OWN = 1
_CALLED = {Certainty.DENIED: DENIED, Certainty.HEDGED: message("not confirmed")}
CONFIRM = "confirm"  # the concept that a hedge holds where somebody has not confirmed it
_THINGS = (MentionKind.CONCEPT, MentionKind.NUMBER)
_TELLING = frozenset({"say", "speak", "statement", "describe", "call", "deny", "reject"})  # how it is told, not what


def denials(compared: ComparedRow, readings: Mapping[str, Reading]) -> tuple[Difference, ...]:
    """Return one difference where a sure row is denied, or somebody is less sure of it; `readings` by article."""
    row = compared.row
    stated = _passages(compared.cells, _STATING)
    if not row.sure or row.hidden or not stated:
        return ()
    if denied := _passages(compared.cells, (CellState.DENIES,)):
        versions = (Version(TOLD, stated), Version(DENIED, denied))
        return (Difference(difference_id(row.id, CERTAINTY), row.id, CERTAINTY, row.label, versions, _READING),)
    for called, how, kind in ((Certainty.DENIED, _READING, "reported"), (Certainty.HEDGED, _OPEN, "not confirmed")):
        reported = tuple(_reported(compared, readings, called))
        surer = {passage.article for passage in stated} - {passage.article for passage in reported}
        if reported and surer:  # who alone tells it, and that it is denied, is opposed by nobody
            versions = (Version(TOLD, stated), Version(_CALLED[called], reported))
            found = difference_id(row.id, CERTAINTY, kind)
            return (Difference(found, row.id, CERTAINTY, row.label, versions, how, compatible=True),)
    if hedged := _unproven(compared.cells, stated, readings):
        versions = (Version(TOLD, stated), Version(LESS_SURE, hedged))
        found = difference_id(row.id, CERTAINTY, "less sure")
        return (Difference(found, row.id, CERTAINTY, row.label, versions, _LESS_SURE, compatible=True),)
    return ()


def _reported(compared: ComparedRow, readings: Mapping[str, Reading], called: Certainty) -> Iterator[Passage]:
    """Yield the sentences in which articles of a row report that somebody denies it, or has not confirmed it.

    That is its own sentence, or the next one.
    """
    keys = {(reason.kind, reason.key) for reason in compared.row.shared}
    if not any(map(_is_content, keys)):
        return
    told: dict[str, Passage] = {}
    for passage in compared.row.passages:
        reading = readings[passage.article]
        for sentence, since in _where_denied(reading, passage):
            clauses = {doubt: clause_of_doubt(doubt, sentence, reading) for doubt in sentence.doubts}
            behind = [doubt for doubt, clause in clauses.items() if doubt.certainty is called and clause.start >= since]
            own = {doubt: _own_things(doubt, clauses[doubt], sentence, reading.article.text) for doubt in behind}
            if since == sentence.start:  # in a sentence of its own, a denial of something else says what
                behind = [doubt for doubt in behind if _is_alone(doubt, sentence, reading, keys)]
            else:
                behind = [doubt for doubt in behind if _is_right_before(clauses[doubt], sentence, reading, keys)]
            if any(_is_of_it(doubt, own[doubt], sentence, keys) for doubt in behind):
                text = reading.article.text[sentence.start : sentence.end]
                told.setdefault(passage.article, Passage(passage.article, sentence.start, sentence.end, text))
    yield from told.values()


def _is_content(key: Key) -> bool:
    """Tell whether it says what is told, not only of whom: where people and offices alone are shared, claims differ."""
    kind, name = key
    return kind is MentionKind.NUMBER or (kind is MentionKind.CONCEPT and not is_role(name))


def _where_denied(reading: Reading, passage: Passage) -> Iterator[tuple[Sentence, int]]:
    """Yield the last sentence of a passage, with where its claim begins, and the next one if a denial opens it.

    What is denied stands before.
    """
    own = reading.within(passage.start, passage.end)
    if not own:
        return
    before = len(own) > 1 or passage.focus[0].start < own[-1].start  # what opens a sentence denies the one before
    yield own[-1], own[-1].start if before else max(passage.focus[0].start, own[-1].start + 1)
    following = reading.sentences[own[-1].index + 1 : own[-1].index + 2]
    for sentence in following:
        opening = [clause_of_doubt(doubt, sentence, reading) for doubt in sentence.doubts]
        if sentence.kind is not SentenceKind.HEADING and any(clause.start == sentence.start for clause in opening):
            yield sentence, sentence.start


def _is_of_it(doubt: Doubt, own: set[Key], sentence: Sentence, keys: set[Key]) -> bool:
    """Tell whether a denial is one of what was told before: its `own` words name next to nothing besides.

    Where a row is about the denying itself, nobody denies it.
    """
    denying = _denying(doubt, sentence)
    cited = any(entry.start <= doubt.start < entry.end for entry in sentence.attributions)
    told = cited if doubt.certainty is Certainty.DENIED else (MentionKind.CONCEPT, CONFIRM) in denying
    return told and denying.isdisjoint(keys) and len(own - keys) <= MOST_OF_ITS_OWN


def _is_right_before(denial: Span, sentence: Sentence, reading: Reading, keys: set[Key]) -> bool:
    """Tell whether the clause before a denial names something of the row: what is denied stands there."""
    pauses = [match.end() for match in PAUSE.finditer(reading.article.text, sentence.start, denial.start)]
    ended = [place for place in pauses if place < denial.start]
    start = ended[-1] if ended else sentence.start
    return any((it.kind, it.key) in keys and start <= it.start < denial.start for it in sentence.mentions)


def _is_alone(doubt: Doubt, sentence: Sentence, reading: Reading, keys: set[Key]) -> bool:
    """Tell whether a denial in a sentence of its own is of what stands before: it names nothing else at all.

    "The ministry denied it" is; "the cause is not confirmed" and "the mayor denied it was his fault" are not.
    """
    clause = clause_of_doubt(doubt, sentence, reading)
    skipped = [Span(doubt.start, doubt.end), *_cited(doubt, sentence, reading.article.text)]
    denying = _denying(doubt, sentence)
    inside = [mention for mention in sentence.mentions if clause.start <= mention.start < clause.end]
    things = [it for it in inside if not any(one.start <= it.start < one.end for one in skipped)]
    named: set[Key] = {(it.kind, it.key) for it in things if it.kind in _THINGS} - denying
    listed = {key for key in named if key[1] not in _TELLING and not is_evidential(key[1])}
    stops, text = own_stop_words(reading.language), reading.text
    words = (Span(match.start(), match.end()) for match in _WORD.finditer(text, clause.start, clause.end))
    told = [*skipped, *(Span(it.start, it.end) for it in inside)]
    unknown = [
        word
        for word in words
        if fold(text[word.start : word.end]) not in stops
        and not any(one.start < word.end and word.start < one.end for one in told)
    ]
    return listed <= keys and not unknown


def _own_things(doubt: Doubt, clause: Span, sentence: Sentence, text: str) -> set[Key]:
    """The things and numbers that the clause of a denial names, but for who denies and the denying."""
    sources = _cited(doubt, sentence, text)
    named: set[Key] = {
        (mention.kind, mention.key)
        for mention in sentence.mentions
        if clause.start <= mention.start < clause.end
        and mention.kind in _THINGS
        and not any(source.start <= mention.start < source.end for source in sources)
        and not is_evidential(mention.key)
        and mention.key not in _TELLING
        and not is_everyday(f"{LETTERS[mention.kind]}:{mention.key}")
    }
    return named - _denying(doubt, sentence)


def _cited(doubt: Doubt, sentence: Sentence, text: str) -> list[Span]:
    """Where those stand who deny: their words alone, as what they deny may stand between them and the verb."""
    sources = [entry for entry in sentence.attributions if entry.start <= doubt.start < entry.end and entry.source]
    begins = [text.find(entry.source, entry.start, entry.end) for entry in sources]
    return [Span(at, at + len(entry.source)) for entry, at in zip(sources, begins, strict=True) if at >= 0]


def _denying(doubt: Doubt, sentence: Sentence) -> set[Key]:
    """What the words of the denial themselves name: to confirm, to reject."""
    return {(it.kind, it.key) for it in sentence.mentions if doubt.start <= it.start < doubt.end}


def _unproven(cells: Sequence[Cell], stated: Sequence[Passage], readings: Mapping[str, Reading]) -> tuple[Passage, ...]:
    """The first passage of each article that only calls claimed, believed or not confirmed what another one tells."""
    hedging = (cell.statements for cell in cells if cell.state is CellState.HEDGES)
    found = ([said.passage for said in statements if said.unproven] for statements in hedging)
    return tuple(
        passages[0] for passages in found if passages and any(_tell_one(passages[0], it, readings) for it in stated)
    )


def _tell_one(passage: Passage, other: Passage, readings: Mapping[str, Reading]) -> bool:
    """Tell whether two passages name one thing alike: a sure row may stand on people and places alone."""
    return not _content(passage, readings).isdisjoint(_content(other, readings))


def _content(passage: Passage, readings: Mapping[str, Reading]) -> set[Key]:
    """The things and numbers that a passage names, without those of every news story."""
    return {
        (mention.kind, mention.key)
        for sentence in readings[passage.article].within(passage.start, passage.end)
        for mention in sentence.mentions
        if _is_content((mention.kind, mention.key))
        and not is_evidential(mention.key)
        and not is_everyday(f"{LETTERS[mention.kind]}:{mention.key}")
    }


def _passages(cells: Sequence[Cell], states: Sequence[CellState]) -> tuple[Passage, ...]:
    """The first passage of each article that puts the claim so."""
    found = ([said.passage for said in cell.statements if said.state in states] for cell in cells)
    return tuple(passages[0] for passages in found if passages)
