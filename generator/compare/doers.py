"""Where outlets say that different ones did a thing: rows and readings in, the differences out.

Precision first: in a sure row the words that tell the claim name one act and one doer, marked as such ("by militants",
"soldiers fired"), beside them the same rare things and no other day. The two are of kinds of which one is never the
other, neither clause names the other's kind but for who is cited, and neither article has it do the act elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from generator.compare.counts import Told, clause_of
from generator.compare.differences import difference_id
from generator.compare.focused import Said, are_of_one_thing, opposing, said_in, said_once
from generator.languages import language
from generator.languages.doing import is_act, kind_of_doer
from generator.languages.fold import fold
from generator.languages.lexicon import concept_label
from generator.model import Difference, Mention, MentionKind, Reading, Row, Sentence, Version

WHO = "who did it"
HOW = "The outlets say that different ones did it: read whom each outlet cites for it, and whether it is one event."
ACT_REACH = 6  # words between an act and the "by" of its doer: "killed late on Friday, 3 March, by"
MOST_ELSE = 2  # so many of them that say neither when nor where tell another act
LONGEST_DOER = 2  # words from "by" to the doer: "by Somali militants"
_WHEN_OR_WHERE = (MentionKind.DAY, MentionKind.DATE, MentionKind.PLACE)
_APOSTROPHES = "'’ʼ"  # an army's convoy is no army
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u0900-\u0963\u200c]+[^\W_]*)*")


class _Deed(NamedTuple):
    """An act and the kind of its doer."""

    act: str
    kind: str


def done_differently(rows: Sequence[Row], readings: Sequence[Reading], numbers: Told) -> tuple[Difference, ...]:
    """Return where the doers of an act differ, each in the first row that shows it."""
    by_id = {reading.article.id: reading for reading in readings}
    deeds = {reading.article.id: frozenset(_deeds(reading)) for reading in readings}

    def oppose(one: tuple[_Deed, Said], other: tuple[_Deed, Said]) -> bool:
        (here, at), (there, elsewhere) = one, other
        if here.act != there.act or here.kind == there.kind:
            return False
        if there in deeds[at.reading.article.id] or here in deeds[elsewhere.reading.article.id]:
            return False
        if at.days and elsewhere.days and at.days.isdisjoint(elsewhere.days):
            return False
        named = there.kind in _kinds_beside(at) or here.kind in _kinds_beside(elsewhere)
        return not named and are_of_one_thing(at, elsewhere, numbers.rarity)

    found: dict[tuple[Version, ...], Difference] = {}
    for row in (row for row in rows if row.sure):
        groups = opposing(said_once(list(said_in(row, by_id)), _deed_of), oppose)
        versions = tuple(
            Version(concept_label(group[0][1].mention.key), tuple(said.words for _, said in group)) for group in groups
        )
        if versions:
            found.setdefault(versions, Difference(difference_id(row.id, WHO), row.id, WHO, WHO, versions, HOW))
    return tuple(found.values())


def _deeds(reading: Reading) -> list[_Deed]:
    told = (Said(reading, sentence, mention) for sentence in reading.sentences for mention in sentence.mentions)
    return [deed for said in told if (deed := _deed_of(said)) is not None]


def _kinds_beside(said: Said) -> set[str]:
    """The kinds of doers that a clause names, but for who is cited there."""
    clause = clause_of(said.mention, said.sentence, said.reading)
    inside = (other for other in said.sentence.mentions if clause.start <= other.start < clause.end)
    return {kind_of_doer(other.key) for other in inside if not _is_cited(other, said.sentence)}


def _is_cited(mention: Mention, sentence: Sentence) -> bool:
    return any(entry.start <= mention.start < entry.end for entry in sentence.attributions)


def _deed_of(said: Said) -> _Deed | None:
    """The act that a doer is marked to have done; None where the mention names none, or is cited only."""
    kind = kind_of_doer(said.mention.key) if said.mention.kind is MentionKind.CONCEPT else ""
    if not kind or _is_cited(said.mention, said.sentence):
        return None
    clause = clause_of(said.mention, said.sentence, said.reading)
    acts = [other for other in said.sentence.mentions if clause.start <= other.start < clause.end and is_act(other.key)]
    act = next((other for other in acts if _did(said, other)), None)
    return _Deed(act.key, kind) if act is not None and len({other.key for other in acts}) == 1 else None


def _did(said: Said, act: Mention) -> bool:
    """Tell whether the words around a doer make it the one that did an act."""
    facts, doer, text = language(said.reading.language), said.mention, said.reading.text
    before, behind = _words(text[said.sentence.start : doer.start]), _words(text[doer.end : said.sentence.end])
    near = set(before[-LONGEST_DOER:])
    if near & _folded(facts.doers.at_hand):
        return _ends(doer, said) or not _WORD.search(text, doer.end, max(act.start, doer.end))
    if near & _folded(facts.doers.before) and act.end <= doer.start:
        return _says_when(act.end, doer.start, said) and _ends(doer, said)
    if act.start < doer.end:
        return False
    if behind and behind[0] in _folded(facts.doers.behind):
        return True
    opens = (*facts.attribution.that, *facts.roles.articles)
    begins = all(word in _folded(opens) for word in before[-1:])
    return begins and any(behind[: len(words)] == words for words in map(_words, facts.doers.active))


def _says_when(start: int, end: int, said: Said) -> bool:
    """Tell whether only what says when or where parts an act from the "by" of its doer: no "in areas held by"."""
    facts, text = language(said.reading.language), said.reading.text
    words = list(_WORD.finditer(text, start, end))
    marks = [at for at, match in enumerate(words) if fold(match.group()) in _folded(facts.doers.before)]
    when = [mention for mention in said.sentence.mentions if mention.kind in _WHEN_OR_WHERE]
    others = [
        at
        for at, match in enumerate(words[: marks[-1]])
        if fold(match.group()) not in _folded(facts.stop_words)
        and not any(mention.start <= match.start() < mention.end for mention in when)
    ]
    return marks[-1] <= ACT_REACH and len(others) < MOST_ELSE and marks[-1] - 1 not in others


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _words(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


def _ends(doer: Mention, said: Said) -> bool:
    """Tell whether nothing follows that the doer may belong to: a mark, a small word or a day, no "police dog"."""
    text = said.reading.text[doer.end : said.sentence.end]
    if not text[:1].isspace():
        return not text[:1].isalnum() and text[:1] not in _APOSTROPHES
    following = _words(text)[:1]
    days = {other.start for other in said.sentence.mentions if other.kind is MentionKind.DAY}
    small = _folded(language(said.reading.language).stop_words)
    return not following or following[0] in small or doer.end + len(text) - len(text.lstrip()) in days
