"""Scripts: a language and a text in, whether the text is written in the letters of that language out."""

from __future__ import annotations

import unicodedata
from collections import Counter

from generator.languages import language

LETTERS_LOOKED_AT = 2_000  # a page mixes in a few Latin names, not more
_UNICODE_NAMES = {  # ISO 15924 -> first words of the names that Unicode gives the letters
    "Arab": ("ARABIC",),
    "Armn": ("ARMENIAN",),
    "Beng": ("BENGALI",),
    "Cyrl": ("CYRILLIC",),
    "Deva": ("DEVANAGARI",),
    "Ethi": ("ETHIOPIC",),
    "Geor": ("GEORGIAN",),
    "Grek": ("GREEK",),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
    "Hebr": ("HEBREW",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA"),
    "Kore": ("HANGUL",),
    "Latn": ("LATIN",),
    "Taml": ("TAMIL",),
    "Thai": ("THAI",),
}


def may_be_written_in(code: str, text: str) -> bool:
    """Tell whether most letters of `text` may belong to the language; True when nothing tells."""
    expected = _UNICODE_NAMES.get(language(code).script)
    letters = [c for c in text[: 2 * LETTERS_LOOKED_AT] if c.isalpha()][:LETTERS_LOOKED_AT]
    if expected is None or not letters:
        return True
    scripts = Counter(unicodedata.name(c, "?").split()[0] for c in letters)
    return 2 * sum(scripts[name] for name in expected) >= len(letters)
