"""The form words are compared in: a word as written in, its folded form out.

Folding forgets what writers of one language vary: case, Latin and Cyrillic accents, Arabic
vowel marks, hamza seats and tatweel, Persian and Urdu letter shapes, Devanagari nukta and
chandrabindu, full-width letters and digits, and the joiners that no reader sees. It never touches Indic vowel signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

WORDS_REMEMBERED = 200_000  # a story has some 5,000 different words, a large site 100,000

_DROPPED = (
    *range(0x0300, 0x0370),  # accents, after decomposition
    *range(0x064B, 0x0660),  # Arabic vowel marks and hamza as a mark
    0x0670,  # superscript alif
    *range(0x06D6, 0x06EE),  # Quranic marks
    0x0640,  # tatweel
    0x093C,  # Devanagari nukta
    0x00AD,  # soft hyphen
    *range(0x200B, 0x2010),  # zero-width space, joiners, direction marks
    0x2060,
    0xFEFF,
)
_CHANGED = {
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ے": "ي",
    "ة": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ۀ": "ه",
    "ۃ": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "ँ": "ं",
    "ı": "i",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "æ": "ae",
    "œ": "oe",
    "ʼ": "'",
    "’": "'",
    **{chr(wide): chr(wide - 0xFEE0) for wide in (*range(0xFF10, 0xFF1A), *range(0xFF41, 0xFF5B))},  # ９ａ
}
# Not accents: Turkish "oldu" (it became) is not "öldü" (he died).
_LETTERS_OF_THEIR_OWN = str.maketrans({"ö": "ɵ", "ü": "ʉ"})
_TABLE: dict[int, str | None] = dict.fromkeys(_DROPPED) | {ord(a): b for a, b in _CHANGED.items()}
# Letters of which folding changes nothing, whatever stands beside them: words of these need no closer look.
_PLAIN = re.compile(
    "[a-z"
    "абвгдежзиклмнопрстуфхцчшщъыьэюя"
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    "پچژگٹڈڑں"
    "\u0905-\u0928\u092a-\u0930\u0932\u0933\u0935-\u0939\u093e-\u094d\u0902\u0903"  # Devanagari
    "\u4e00-\u9fff"  # Han
    "\u3041-\u3096\u30a1-\u30fa\u30fc"  # kana
    "]+"
)


@lru_cache(maxsize=WORDS_REMEMBERED)
def fold(word: str) -> str:
    """Return the folded form of a word or phrase; two spellings of one word fold alike."""
    if word.isascii():
        return word.lower()
    small = word.casefold()
    return small if _PLAIN.fullmatch(small) else _folded(small)


def folding() -> tuple[str, dict[str, str], dict[str, str]]:
    """Return the characters that folding drops, those it changes, and those it keeps from losing their accents."""
    own = {chr(code): str(letter) for code, letter in _LETTERS_OF_THEIR_OWN.items()}
    return "".join(map(chr, _DROPPED)), dict(_CHANGED), own


def folded(words: Sequence[str]) -> list[str]:
    """Return the folded form of each word: a call for each would take five times as long."""
    if not words:
        return []
    text = "\n".join(words)  # folding joins nothing across a line break
    return (text.lower() if text.isascii() else _folded(text.casefold())).split("\n")


def _folded(small: str) -> str:
    whole = unicodedata.normalize("NFC", small)
    if "ö" in whole or "ü" in whole:
        whole = whole.translate(_LETTERS_OF_THEIR_OWN)
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", whole).translate(_TABLE))
