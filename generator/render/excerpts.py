"""Excerpts: a text and a number of words in, out where its opening of so many words ends.

A text is cut between words only. Scripts that write words together are cut where a reader would take no word for
another: between Chinese characters, never inside a run of katakana, and in Thai, Lao, Khmer and Burmese at the blanks
between phrases.
"""

from __future__ import annotations

import regex

from generator.languages.punctuation import UNSPACED

# Translators reckon 1.5 to 2 Chinese or Japanese characters to a word; in Thai, where words have more letters, less is
# shown than might be.
CHARACTERS_A_WORD = 2
_UNITS = regex.compile(
    r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\S*"  # a phrase
    r"|[\p{Katakana}ー]+"
    r"|[\p{Han}\p{Hiragana}]\p{M}*"
    r"|[^\s\p{Han}\p{Hiragana}\p{Katakana}]+"  # a word with the signs around it
)
_UNSPACED = regex.compile(f"[{UNSPACED}]")
_NO_WORD = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


def words_in(text: str) -> int:
    """Return how many words a text has; of a script without spaces, half as many as characters."""
    return -(-sum(_cost(unit[0]) for unit in _UNITS.finditer(text)) // CHARACTERS_A_WORD)


def opening(text: str, words: int) -> int:
    """Return where the longest opening of at most so many words ends, in code points; 0 when no word fits."""
    left, end = words * CHARACTERS_A_WORD, 0
    for unit in _UNITS.finditer(text):
        left -= _cost(unit[0])
        if left < 0:
            break
        end = unit.end()
    return end


def _cost(unit: str) -> int:
    """What a unit counts, in characters of a script without spaces."""
    characters = len(_UNSPACED.findall(unit))
    if characters:
        return characters
    return 0 if _NO_WORD.fullmatch(unit) else CHARACTERS_A_WORD
