"""Where the subject of a verb of saying stands in its clause: a sentence and a place in it in, what stands there out."""

from __future__ import annotations

from functools import cache

from generator.languages import language
from generator.languages.fold import fold
from generator.model import MentionKind
from generator.understand.scan import Hit, Scanned

_PAUSES = frozenset(",;:،؛、，；：“”\"«»「」『』")
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


def pronoun_before(cue: Hit, sentence: Scanned, nobody: frozenset[str]) -> int | None:
    """Return the place of the pronoun that is the subject of a verb further behind; None where there is none.

    It carries the mark of a subject, "उन्होंने शुक्रवार को कहा", or only words of nobody stand before it: "但他周五表示".
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
        elif word not in nobody:
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
