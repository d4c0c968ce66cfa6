"""Abbreviations spelled letter by letter: the words of a sentence in, the words with each such spelling as one out.

Read as its Latin letters, a spelling finds what the lexicons know under them, and the same name in
an article that writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.languages import Language, language
from generator.languages.fold import fold
from generator.languages.letters import FEWEST_LETTERS, Letters, letters
from generator.languages.remembered import Remembered
from generator.languages.words import words_of
from generator.understand.scan import Hit
from generator.understand.tokens import Token

LONGEST_ABBREVIATION = 6  # letters; a longer row of letter names is a list
_BETWEEN = re.compile(r"[\s.\u200c-]{0,2}")


class Spelling(NamedTuple):
    """Words that spell an abbreviation: words[first:after]."""

    first: int
    after: int
    latin: str


def spellings(text: str, words: Sequence[Token], known: Sequence[Hit], facts: Language) -> tuple[Spelling, ...]:
    """Return what the words spell out, left to right; what a lexicon has as it is written stays."""
    names = letters(facts.script)
    found = _spellings(text, words, facts, names) if names.names else ()
    return tuple(
        spelling
        for spelling in found
        if not any(hit.first <= spelling.first and spelling.after <= hit.after for hit in known)
    )


def with_abbreviations(words: Sequence[Token], found: Sequence[Spelling], code: str) -> tuple[Token, ...]:
    """Return the words, each spelling as one word that reads as its Latin letters."""
    starts = {spelling.first: spelling for spelling in found}
    inside = {at for spelling in found for at in range(spelling.first + 1, spelling.after)}
    return tuple(_merged(words, at, starts.get(at), code) for at in range(len(words)) if at not in inside)


def _merged(words: Sequence[Token], at: int, spelling: Spelling | None, code: str) -> Token:
    if spelling is None:
        return words[at]
    folded = spelling.latin.lower()
    return Token(words[at].start, words[spelling.after - 1].end, spelling.latin, folded, words_of(code)[folded])


def _spellings(text: str, words: Sequence[Token], facts: Language, names: Letters) -> Iterator[Spelling]:
    after, may_open, openings = 0, _may_open(facts.code), _openings(facts.code)
    for at in [at for at, word in enumerate(words) if may_open[word.folded]]:
        opening = openings[words[at].text] if at >= after else ""
        if not opening:
            continue
        after, more = (at + 1, "") if len(opening) > 1 else _run(text, words, at, names)
        latin = opening + more
        if FEWEST_LETTERS <= len(latin) <= LONGEST_ABBREVIATION:
            yield Spelling(at, after, latin)


@cache
def _may_open(code: str) -> Remembered[bool]:
    """Tell for each folded word whether it is worth a look: it begins with the name of a letter, or with a clitic."""
    facts = language(code)
    names = letters(facts.script)
    beginnings = (*names.names, *facts.prefixes)
    longest = _longest(facts, names)
    return Remembered(lambda word: word.startswith(beginnings) and (names.joined is not None or len(word) <= longest))


def _longest(facts: Language, names: Letters) -> int:
    """The length of the longest name of a letter with a clitic."""
    return max(map(len, names.names), default=0) + max(map(len, facts.prefixes), default=0)


@cache
def _openings(code: str) -> Remembered[str]:
    """The letter that a word names, behind a clitic as well, or the letters it spells all by itself; "" for most."""
    facts = language(code)
    names = letters(facts.script)
    longest = _longest(facts, names)

    def opening(word: str) -> str:
        if names.joined and (spelled := names.spelled(word)):
            return spelled
        folded = fold(word)
        if len(folded) > longest:
            return ""
        rests = (folded, *(folded.removeprefix(clitic) for clitic in facts.prefixes))
        letter = next((names.names[rest] for rest in rests if rest in names.names), "")
        return "" if word in names.never_first else letter

    return Remembered(opening)


def _run(text: str, words: Sequence[Token], first: int, names: Letters) -> tuple[int, str]:
    """Return where the letter names that begin at a word end, and the letters behind the first."""
    found, after = [""], first + 1
    while after < len(words) and _goes_on(text, words, after, names):
        found.append(names.names[words[after].folded])
        after += 1
    while len(found) > 1 and words[after - 1].text in names.never_last:
        found.pop()
        after -= 1
    return after, "".join(found)


def _goes_on(text: str, words: Sequence[Token], at: int, names: Letters) -> bool:
    return words[at].folded in names.names and bool(_BETWEEN.fullmatch(text, words[at - 1].end, words[at].start))
