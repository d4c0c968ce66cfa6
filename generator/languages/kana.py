"""Kana: a word written in them in, how it sounds in Latin letters out; the table is `kana.txt`."""

from __future__ import annotations

import re
from functools import cache

from generator.languages.tables import rows

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HIRAGANA = re.compile("[\u3041-\u3096]")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]+")
_LONGEST = 2  # kana that make one sound
_END = "$"
_AS_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}


def has_kana(word: str) -> bool:
    """Tell whether a word has a letter of either Japanese syllabary."""
    return _KANA.search(word) is not None


def has_hiragana(word: str) -> bool:
    """Tell whether a word has a letter of the syllabary for endings and particles, which writes no foreign name."""
    return _HIRAGANA.search(word) is not None


def is_katakana(word: str) -> bool:
    """Tell whether a word is in the syllabary for foreign names alone."""
    return _KATAKANA.fullmatch(word) is not None


def kana_in_latin(word: str) -> str:
    """Return a word of kana in lower-case Latin letters; what is no kana stays as it is."""
    sounds, word = _sounds(), f"{word.translate(_AS_KATAKANA)}{_END}"
    latin: list[str] = []
    at = 0
    while at < len(word) - 1:
        length = next((length for length in range(_LONGEST, 0, -1) if word[at : at + length] in sounds), 0)
        latin.append(sounds.get(word[at : at + length], word[at]))
        at += max(length, 1)
    return "".join(latin)


@cache
def _sounds() -> dict[str, str]:
    return {row["kana"]: row["Latin"] for row in rows("kana.txt")}
