"""All that a language knows about a word: a folded word in, one record out, made when the word is first met.

A text of news has ten new words a sentence, so a record is made in one pass; what few words need is asked elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from generator.languages import language
from generator.languages.cues import cue_index
from generator.languages.known import Known
from generator.languages.lexicon import word_index
from generator.languages.number_words import begins_a_number, has_digits
from generator.languages.remembered import Learned
from generator.languages.variants import variants_of


class Word(NamedTuple):
    """What is known about a word."""

    variants: tuple[str, ...]  # the folded word and what is left of it without clitics and endings, fewest cuts first
    names: Known  # what it names, and the phrases that it begins
    cues: Known  # the cues that it is or begins
    digits: bool  # it has digits
    counts: bool  # a number or an ordinal can begin with it


@cache
def words_of(code: str) -> Learned[Word]:
    """Return what a language knows about each folded word."""
    variants, names, cues = variants_of(language(code)), word_index(code).known, cue_index(code).known
    begins = begins_a_number(code)

    def words(folded: Sequence[str]) -> Iterable[Word]:
        digits = list(map(has_digits, folded))
        counts = [figures or begins(word) for word, figures in zip(folded, digits, strict=True)]
        cut = [variants[word] for word in folded]
        fields = zip(cut, [*map(names, folded)], [*map(cues, folded)], digits, counts, strict=True)
        return map(Word._make, fields)

    return Learned(words)
