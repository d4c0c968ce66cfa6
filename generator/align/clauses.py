"""Clauses: a sentence in, the stretches of it that read as a statement by themselves out.

There is no grammar here. Pauses and the words of the language's file say where a clause may begin and end, and which
of its words are verbs; what looks like half a list or a subject without its verb is left out.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from generator.languages import Language, language
from generator.languages.fold import fold
from generator.languages.punctuation import TERMINATORS, UNSPACED
from generator.model import Reading, Sentence

FEWEST_WORDS = 3
UNSPACED_WORD = 2  # characters that count as one word in a script without spaces
LONGEST_CUT = 200  # words; a longer sentence is a list or a page without full stops, and its stretches are too many
_SIGNS = "+-−"
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’ʼ.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*")
_UNSPACED = regex.compile(f"[{UNSPACED}]")
_PAUSE = regex.compile(r"\s*(?:[,;:](?=\s)|[،؛、，；：]|\s[—–-](?=\s)|—)\s*")  # inside numbers and times is none
_HARD = regex.compile(r"[;:](?=\s)|[؛；：]")  # no stretch reaches over one
_END = regex.compile(rf"[\s{TERMINATORS}]*$")

Bounds = tuple[int, int]  # start and end, in code points of the article


class Word(NamedTuple):
    """A word with its place in the article."""

    start: int
    end: int
    folded: str
    capital: bool  # true where it begins with a capital letter


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence and where it can be cut."""

    sentence: Sentence
    facts: Language
    text: str  # of the article
    words: tuple[Word, ...]
    pauses: tuple[Bounds, ...]  # commas and dashes with the blanks around them
    hard: tuple[int, ...]
    opening: int  # where it begins behind its dateline
    start: int  # where its first word begins
    end: int  # without the full stop

    @property
    def begun(self) -> int:
        """Where it begins for a reader: a conjunction that is left out is no cut."""
        return _behind_conjunctions(self, self.start)

    def inside(self, bounds: Bounds) -> list[Word]:
        """Return the words between two places."""
        first, last = (bisect_left(self.words, (place,)) for place in bounds)
        return [word for word in self.words[first:last] if word.end <= bounds[1]]


def clauses_of(sentence: Sentence, reading: Reading) -> Clauses:
    """Return where a sentence of the reading can be cut."""
    text, start, after = reading.article.text, sentence.start, sentence.end
    for aside in reading.article.asides:
        if aside.start <= start < aside.end:
            start = min(aside.end, after)
    found = (match for match in _WORD.finditer(text, start, after))
    words = tuple(Word(*match.span(), fold(match.group()), match.group()[0].isupper()) for match in found)
    first = _with_sign(text, words[0].start) if words else start
    opening = first if start > sentence.start else start
    end = _END.search(text, start, after)
    last = end.start() if end else after
    pauses = tuple(match.span() for match in _PAUSE.finditer(text, first, last))
    hard = tuple(match.start() for match in _HARD.finditer(text, first, last))
    return Clauses(sentence, language(reading.language), text, words, pauses, hard, opening, first, last)


def _with_sign(text: str, start: int) -> int:
    """The place of a word with the sign of money or minus before it: "$5 million" is not "5 million"."""
    while start and (unicodedata.category(text[start - 1]) == "Sc" or text[start - 1] in _SIGNS):
        start -= 1
    return start


def statements(clauses: Clauses, most_words: int) -> Iterator[Bounds]:
    """Yield every stretch of so many words at the most that reads as a statement; none of an endless sentence."""
    if len(clauses.words) > LONGEST_CUT:
        return
    starts, ends = _edges(clauses)
    for start in starts:
        for end in ends:
            if any(start < pause < end for pause in clauses.hard):
                break
            short = start < end and FEWEST_WORDS <= length(clauses, (start, end)) <= most_words
            if short and _stands_alone(clauses, (start, end)):
                yield start, end


def _edges(clauses: Clauses) -> tuple[list[int], list[int]]:
    """Where stretches can begin, behind conjunctions, and where they can end."""
    words, cues = clauses.words, clauses.facts.clauses
    opening = [at for at in openings(clauses, cues.openers) if at]
    starts = {clauses.start, *(end for _, end in clauses.pauses), *(words[at].start for at in opening)}
    before = {words[at - 1].end for at in opening if not is_one_of(words[at - 1], cues.tied + cues.prepositions)}
    ends = {clauses.end, *(start for start, _ in clauses.pauses), *before}
    behind = {_behind_conjunctions(clauses, start) for start in starts}
    return sorted(behind | sayings(clauses)), sorted(ends)


def _behind_conjunctions(clauses: Clauses, start: int) -> int:
    conjunctions = _folded(clauses.facts.clauses.conjunctions)
    for word, after in pairwise(clauses.words):
        if word.start == start and word.folded in conjunctions:
            start = after.start
    return start


def sayings(clauses: Clauses) -> set[int]:
    """Return where each "that" behind words that name a source ends: what is said begins there."""
    told = min((said.end for said in clauses.sentence.attributions), default=clauses.end)
    that = _folded(clauses.facts.attribution.that)
    return {after.start for word, after in pairwise(clauses.words) if word.start >= told and word.folded in that}


def openings(clauses: Clauses, cues: tuple[str, ...]) -> list[int]:
    """Return the places of the words, by number, at which one of the cues stands; it may be of more words than one."""
    words, by_first_word = clauses.words, _by_first_word(cues)
    return [
        at
        for at, word in enumerate(words)
        if word.folded in by_first_word
        and any(cue == tuple(told.folded for told in words[at : at + len(cue)]) for cue in by_first_word[word.folded])
    ]


@cache
def _by_first_word(cues: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    phrases = [tuple(cue.split()) for cue in _folded(cues)]
    return {first: tuple(cue for cue in phrases if cue[0] == first) for first in {cue[0] for cue in phrases}}


@cache
def _folded(cues: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(cue) for cue in cues)


def is_one_of(word: Word, cues: tuple[str, ...]) -> bool:
    """Tell whether a word is listed; "*ed" lists an ending."""
    words, endings = _words_and_endings(cues)
    return word.folded in words or word.folded.endswith(endings)


@cache
def _words_and_endings(cues: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    folded = _folded(cues)
    return frozenset(cue for cue in folded if cue[:1] != "*"), tuple(cue[1:] for cue in folded if cue[:1] == "*")


def length(clauses: Clauses, bounds: Bounds) -> int:
    """Return how many words stand between two places; characters count by twos in a script without spaces."""
    inside = clauses.inside(bounds)
    if not _UNSPACED.search(clauses.text, *bounds):
        return len(inside)
    return sum(max(1, len(_UNSPACED.findall(word.folded)) // UNSPACED_WORD) for word in inside)


def _stands_alone(clauses: Clauses, bounds: Bounds) -> bool:
    """Tell whether a stretch has a verb and is no half of a list; without a list of verbs, whether it comes first."""
    if not clauses.facts.clauses.verbs:
        return bounds[0] in (clauses.start, clauses.begun)
    pieces = _pieces(clauses, bounds)
    verbs = [_has_verb(clauses, piece) for piece in pieces]
    return (
        any(verbs)
        and _begins_well(clauses, pieces[0])
        and _ends_well(clauses, pieces)
        and not _runs_on(clauses, bounds)
    )


def _pieces(clauses: Clauses, bounds: Bounds) -> list[list[Word]]:
    """The words of a stretch from pause to pause."""
    edges = [bounds[0], *(after for _, after in clauses.pauses if bounds[0] < after < bounds[1]), bounds[1]]
    return [words for edge in pairwise(edges) if (words := clauses.inside(edge))]


def _is_verb(clauses: Clauses, word: Word) -> bool:
    """Tell whether a word is a verb; one with a capital is a name, such as the first of the United States."""
    return is_one_of(word, clauses.facts.clauses.verbs) and (not word.capital or word.start == clauses.start)


def _has_verb(clauses: Clauses, piece: list[Word]) -> bool:
    """Tell whether a piece states something: "who left" and "launched in July" only say more about a name."""
    cues = clauses.facts.clauses
    inner = piece[0].start > clauses.start and piece[-1].end in {start for start, _ in clauses.pauses}
    attached = is_one_of(piece[0], cues.attached) or (inner and is_one_of(piece[0], cues.participles))
    return not attached and any(_is_verb(clauses, word) for word in piece)


def _begins_well(clauses: Clauses, piece: list[Word]) -> bool:
    """Tell whether the first piece is no part of a list: "..., Spain and Egypt are searching" leaves others out."""
    start, cues = piece[0].start, clauses.facts.clauses
    paused = {_behind_conjunctions(clauses, end) for _, end in clauses.pauses} - {clauses.start, clauses.begun}
    if start not in paused:
        return True
    first = next((at for at, word in enumerate(piece) if _is_verb(clauses, word)), None)
    joined = first is not None and any(is_one_of(word, cues.conjunctions) for word in piece[:first])
    return first is not None and not joined and not is_one_of(piece[0], cues.prepositions)


def _ends_well(clauses: Clauses, pieces: list[list[Word]]) -> bool:
    """Tell whether the last piece is no subject whose verb is cut off."""
    last, cues = pieces[-1], clauses.facts.clauses
    if len(pieces) == 1 or last[-1].end >= clauses.end or is_one_of(last[0], cues.conjunctions + cues.prepositions):
        return True
    return _has_verb(clauses, last)


def _runs_on(clauses: Clauses, bounds: Bounds) -> bool:
    """Tell whether what somebody said runs on to what that source did: "costs would rise and declined"."""
    if bounds[0] not in sayings(clauses):
        return False
    joined = pairwise(clauses.inside(bounds))
    conjunctions = clauses.facts.clauses.conjunctions
    return any(is_one_of(word, conjunctions) and _is_verb(clauses, after) for word, after in joined)
