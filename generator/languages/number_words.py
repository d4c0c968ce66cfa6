"""Number words: a language in, the words of its numbers and ordinals with their values out, and how one begins."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from generator.languages import Language, language
from generator.languages.fold import WORDS_REMEMBERED, fold

SHORTEST_WORD = 3  # letters that must stay without a clitic
LONGEST_PHRASE = 4  # words of a number that is looked up whole: "half a dozen", 三分之二 cut into characters


def has_digits(word: str) -> bool:
    """Tell whether a word has a digit of any script."""
    return not word.isalpha() and any(map(str.isdecimal, word))


@cache
def begins_a_number(code: str) -> Callable[[str], bool]:
    """Return the question whether a number or an ordinal in words can begin with a folded word."""
    numbers = longest_by_first(code)
    firsts = {*numbers, *ordinal_words(code), *first_words_of_ordinals(code)}
    bare = {*numbers, *ordinal_words(code)}
    facts = language(code)
    clitics = tuple(clitic for clitic in map(fold, (*facts.prefixes, facts.article)) if clitic)

    def begins(word: str) -> bool:
        if word in firsts:
            return True
        return word.startswith(clitics) and any(reading in bare for reading in readings(word, code)[1:])

    return begins


def readings(word: str, code: str) -> tuple[str, ...]:
    """Return the folded word, the word without a joiner, and without any other clitic."""
    facts = language(code)
    if not facts.prefixes and not facts.article:
        return (word,)
    return (word, _without_joiner(word, facts), _without_clitics(word, code))


@cache
def longest_by_first(code: str) -> dict[str, int]:
    """Return the first words of numbers, with how many words the longest number has that begins so."""
    longest: dict[str, int] = {}
    for key in number_words(code):
        longest[key[0]] = min(max(len(key), longest.get(key[0], 0)), LONGEST_PHRASE)
    return longest


@cache
def number_words(code: str) -> dict[tuple[str, ...], tuple[float, bool]]:
    """Return the numbers of a language, folded and in words, with their value and whether they are a scale."""
    facts = language(code).numbers
    table = {tuple(fold(word).split()): (float(value), False) for word, value in facts.words.items()}
    return table | {tuple(fold(word).split()): (float(value), True) for word, value in facts.scales.items()}


@cache
def ordinal_phrases(code: str) -> dict[tuple[str, ...], float]:
    """Return the ordinals of a language that are several words, folded, with their value."""
    table = language(code).numbers.ordinals
    phrases = {tuple(fold(word).replace("-", " ").split()): float(value) for word, value in table.items()}
    return {words: value for words, value in phrases.items() if len(words) > 1}


@cache
def first_words_of_ordinals(code: str) -> frozenset[str]:
    """Return the folded words that ordinals of several words begin with."""
    return frozenset(phrase[0] for phrase in ordinal_phrases(code))


@cache
def ordinal_words(code: str) -> dict[str, float]:
    """Return the ordinals of a language that are single words, folded, with their value."""
    return {fold(word): float(value) for word, value in language(code).numbers.ordinals.items() if " " not in word}


def _without_joiner(word: str, facts: Language) -> str:
    """The word without a joiner that is written together with it."""
    return next((word[len(clitic) :] for clitic in _joining_clitics(facts.code) if word.startswith(clitic)), word)


@lru_cache(maxsize=WORDS_REMEMBERED)
def _without_clitics(word: str, code: str) -> str:
    """The number word that stays without clitics and article, as in لثلاثة, العشر and بمئة; else the word itself.

    A scale with its article is no number: بالمئة is per cent.
    """
    clitics, article, known = _in_front(code)
    for clitic in clitics:
        rest = word.removeprefix(clitic)
        bare = rest.removeprefix(article)
        number = bare in known and (bare == rest or not known[bare])
        if word.startswith(clitic) and len(bare) >= SHORTEST_WORD and number:
            return bare
    return word


@cache
def _in_front(code: str) -> tuple[tuple[str, ...], str, dict[str, bool]]:
    """The clitics of a language ("" among them), its article, and the number words that they may stand before.

    Of each number word it is told whether it is a scale.
    """
    facts = language(code)
    known = {key[0]: scale for key, (_, scale) in number_words(code).items() if len(key) == 1}
    return ("", *map(fold, facts.prefixes)), fold(facts.article), known


@cache
def _joining_clitics(code: str) -> tuple[str, ...]:
    facts = language(code)
    return tuple(fold(joiner) for joiner in facts.numbers.joiners if joiner in facts.prefixes)
