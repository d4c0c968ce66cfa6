"""The small words around a source: what tells in a language who speaks and who is spoken to."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.languages import language
from generator.languages.cues import ORIGIN, cue_index
from generator.languages.fold import fold
from generator.model import MentionKind
from generator.understand.scan import Hit, Scanned

_NAMES = (ORIGIN, MentionKind.NAME)


class Marks(NamedTuple):
    """The words of a language that tell who speaks and who is spoken to, folded."""

    that: frozenset[str]
    addressee: frozenset[str]
    addressed: frozenset[str]
    joins: frozenset[str]
    subject_marks: frozenset[str]
    pronouns: frozenset[str]
    inverting: frozenset[str]
    others: frozenset[str]  # stop words, as written, that are folded like an addressing word: Portuguese "a" and "à"


@cache
def marks_of(code: str) -> Marks:
    """Return the small words of a language that stand around a source."""
    cues = language(code).attribution
    lists = (cues.that, cues.addressee, cues.addressed, cues.joins, cues.subject_marks, cues.pronouns, cues.inverting)
    addressed = set(map(fold, cues.addressed))
    others = (word for word in language(code).stop_words if word not in cues.addressed and fold(word) in addressed)
    return Marks._make((*(frozenset(map(fold, words)) for words in lists), frozenset(others)))


def opens_speech(at: int, sentence: Scanned) -> bool:
    """Tell whether a word opens what is said: "that"."""
    return sentence.words[at].folded in marks_of(sentence.facts.code).that


def is_addressed(hit: Hit, first: int, sentence: Scanned) -> bool:
    """Tell whether a "to" stands before a hit, from the word `first` on: "to the BBC", "a la cadena CNN".

    Between may stand a word for what kind of thing the name is, and an article.
    """
    at = hit.first - 1
    if at > first and not is_small(at, sentence) and not _addresses(at, sentence) and _is_kind(at, hit, sentence):
        at -= 1
    if at > first and is_small(at, sentence) and not _addresses(at, sentence):
        at -= 1
    return at >= first and _addresses(at, sentence)


def _addresses(at: int, sentence: Scanned) -> bool:
    word, marks = sentence.words[at], marks_of(sentence.facts.code)
    return word.folded in marks.addressed and word.text.casefold() not in marks.others


def _is_kind(at: int, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a word before a name may say what it is: "la cadena CNN", but not "EFE fuentes"."""
    names = (known for known in (*sentence.known, *sentence.cues) if known.kind in _NAMES)
    named = any(known.first <= at < known.after for known in names)
    return hit.kind in _NAMES and not named and not sentence.words[at].text[0].isupper()


def is_small(at: int, sentence: Scanned) -> bool:
    """Tell whether a word is a stop word of its language, such as an article."""
    return sentence.words[at].folded in _small_words(sentence.facts.code)


@cache
def _small_words(code: str) -> frozenset[str]:
    return frozenset(fold(part) for word in language(code).stop_words for part in word.split())


def has_clitic(word: str, clitic: str, sentence: Scanned) -> bool:
    """Tell whether a word is known only without its clitic: "لرويترز" is "to Reuters", "لندن" London itself."""
    index = cue_index(sentence.facts.code)
    return word.startswith(clitic) and word not in index and word.removeprefix(clitic) != word
