"""Where the subject of a verb of saying stands: a sentence and the verb in, who may be its subject out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.languages import language
from generator.languages.cues import ORIGIN
from generator.languages.fold import fold
from generator.model import MentionKind
from generator.understand.scan import Hit, Scanned

_PAUSES = frozenset(',;:،؛、，；：“”"«»「」『』')
SUBJECT_REACH = 4  # words between a verb of saying and who says it
PLACE_REACH = 1  # words between a verb and a place that stands for its government where the verb has its clause
_COMMAS = frozenset(",，、،")
_OPENING, _CLOSING, _STRAIGHT = frozenset("“„«「『"), frozenset("”»」』"), '"'


def clause_start(sentence: Scanned, at: int) -> int:
    """Return the first word of the clause that the word at a place belongs to."""
    while at and _PAUSES.isdisjoint(_gap(sentence, at)):
        at -= 1
    return at


def _gap(sentence: Scanned, at: int) -> str:
    """What stands between a word and the one before it."""
    words = sentence.words
    return sentence.text[words[at - 1].end : words[at].start] if 0 < at < len(words) else ""


def is_on_side(cue: Hit, hit: Hit, side: str, sentence: Scanned) -> bool:
    """Tell whether a name stands on the side of a verb where its subject does.

    Behind a verb that ends its sentence only what ends it all the same: '"..." dedi Erdoğan.'
    """
    if hit.after <= cue.first:
        return side != "after"
    ends = hit.first == cue.after and hit.after == len(sentence.words)
    return side in ("after", "either") or (side == "first" and ends)


def is_oblique(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether an ending makes a name another part of the sentence than its subject: "Putin'in", "普京的"."""
    behind, endings = _obliques(sentence.facts.code)
    if not behind:
        return False
    words = sentence.words
    joined = hit.after < len(words) and not any(letter.isspace() for letter in _gap(sentence, hit.after))
    if joined and words[hit.after].folded in behind and _PAUSES.isdisjoint(_gap(sentence, hit.after)):
        return True
    return bool(endings) and hit.kind != MentionKind.NAME and words[hit.after - 1].folded.endswith(endings)


@cache
def _obliques(code: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The endings that stand as words of their own behind a name, and those of other nouns."""
    folded = [fold(ending) for ending in language(code).attribution.obliques]
    plain = frozenset(ending for ending in folded if ending[0] != "*")
    return plain, tuple(ending[1:] for ending in folded if ending[0] == "*")


def is_quoted(hit: Hit, at: int, sentence: Scanned) -> bool:
    """Tell whether a quotation closes between what stands before the word at a place and that word."""
    between = sentence.text[sentence.words[hit.after - 1].end : sentence.words[at].start]
    if between.count(_STRAIGHT) % 2:
        return True
    closed = 0
    for mark in between:
        if mark in _OPENING:
            closed -= 1
        elif mark in _CLOSING:
            closed += 1
    return closed > 0


def pronoun_before(cue: Hit, sentence: Scanned) -> int | None:
    """Return the place of the pronoun that is the subject of a verb further behind; None where there is none.

    It carries the mark of a subject, "उन्होंने शुक्रवार को कहा", or only small words stand before it: "但他周五表示".
    """
    named, marks = pronouns(sentence.facts.code), subject_marks(sentence.facts.code)
    words = sentence.words
    for at in range(clause_start(sentence, cue.first), cue.first):
        word = words[at].folded
        if marks:
            behind = at + 1 < len(words) and words[at + 1].folded in marks
            other = any(words[place].folded in marks for place in range(at + 2, cue.first + 1))
            if word in named and not other and (behind or word.endswith(tuple(marks))):
                return at
        elif word in named:
            return None if words[at + 1].folded in _obliques(sentence.facts.code)[0] else at
        elif word not in small_words(sentence.facts.code):
            return None
    return None


@cache
def pronouns(code: str) -> frozenset[str]:
    """Return the folded words of a language that stand for somebody named before."""
    return frozenset(map(fold, language(code).attribution.pronouns))


@cache
def subject_marks(code: str) -> frozenset[str]:
    """Return the folded words of a language that make the name before them a subject."""
    return frozenset(map(fold, language(code).attribution.subject_marks))


@cache
def small_words(code: str) -> frozenset[str]:
    """Return the folded stop words of a language, which name nobody."""
    return frozenset(fold(part) for word in language(code).stop_words for part in word.split())


def first_of_the_sentence(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """Return the subject where the verb ends the sentence and what is said stands between.

    A comma sets the subject off, or it begins a clause, or it stands right before the verb: "..., TASS bildirdi".
    """
    start = clause_start(sentence, cue.first)
    last = next((at for at in range(1, start + 1) if not _COMMAS.isdisjoint(_gap(sentence, at))), cue.first)
    places = [hit for hit in groups[3] if _is_set_off(hit, sentence) and _is_small(sentence, 0, hit.first)]
    subjects = [
        [
            hit
            for hit in group
            if hit.after <= last
            or hit.first == cue.after
            or hit.after == cue.first
            or hit.first == clause_start(sentence, hit.first)
            or _is_set_off(hit, sentence)
        ]
        for group in (*groups[:3], places)
    ]
    return _first(subjects, sentence)


def first_of_the_clause(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """Return the subject where what is said follows the verb's clause: the first one of that clause.

    The verb has its subject from the clause before where only small words stand between: "普京抵达平壤，并表示".
    """
    start, end = clause_start(sentence, cue.first), cue.first
    places = [
        hit
        for hit in groups[3]
        if cue.first - hit.after <= PLACE_REACH or (hit.first == start and _is_whole(hit, sentence))
    ]
    while True:
        here = [[hit for hit in group if start <= hit.first and hit.after <= end] for group in (*groups[:3], places)]
        source = _first(here[:3], sentence) or _first(here, sentence)
        if source or not start or not _is_small(sentence, start, end):
            return source
        start, end = clause_start(sentence, start - 1), start


def _first(groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """The first of them; a name within a few words of it says who that is, at best a person's behind an office."""
    ordered = sorted((hit for group in groups for hit in group), key=lambda hit: hit.first)
    if not ordered:
        return None
    first = ordered[0]
    here = [hit for group in groups for hit in group if hit.first < first.after + SUBJECT_REACH]
    people = [hit for hit in here if hit.kind == MentionKind.NAME and clause_start(sentence, hit.first) <= first.first]
    named = [hit for hit in here if hit.kind in (ORIGIN, MentionKind.NAME)]
    return next(iter((*people, *named)), first)


def _is_small(sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether only small words stand there."""
    small = small_words(sentence.facts.code)
    return all(word.folded in small for word in sentence.words[first:after])


def _is_whole(place: Hit, sentence: Scanned) -> bool:
    """Tell whether a place is all of a name, as a small word or a day follows: not in "美国体操协会"."""
    days = (MentionKind.DAY, MentionKind.DATE)
    dated = any(hit.first == place.after and hit.kind in days for hit in sentence.known)
    return dated or _is_small(sentence, place.after, place.after + 1)


def _is_set_off(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a comma follows: "Moskova, ..." speaks, "Antakya'da" is where somebody does."""
    return not _COMMAS.isdisjoint(_gap(sentence, hit.after))
