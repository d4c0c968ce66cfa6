"""Cues with their accents: cues found in folded words in, those that the text spells as the language does out.

Folding forgets accents and hyphens, so that names are found however they are spelt. Among the cues it makes one of two
words: Spanish "publicó" said it and "público" is the audience, French "peut-être" is perhaps and "peut être" can be.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.languages import language
from generator.languages.cues import sayings
from generator.languages.fold import fold
from generator.understand.scan import Hit
from generator.understand.tokens import Token

LONGEST_ENDING = 2  # letters; "-es" is taken off before a word is looked up
_FIRST_BEHIND_LATIN = (
    "\u0250"  # letters before it are Latin; in other scripts spelling varies in ways that fold() evens
)
_APOSTROPHE = re.compile("['’ʼ]")
_MARKS = re.compile(r"[^\w\s-]+")
_DOTTED_AND_DOTLESS = str.maketrans({"ı": "i", "\u0307": None})  # Turkish capitals do not tell them apart


def with_their_accents(cues: Sequence[Hit], text: str, words: Sequence[Token], code: str) -> tuple[Hit, ...]:
    """Return the cues without those that the text spells with other accents."""
    known = _spellings(code)
    if not known:
        return tuple(cues)
    return tuple(hit for hit in cues if _is_spelt(hit.kind, text, words[hit.first : hit.after], known))


def _is_spelt(kind: str, text: str, words: Sequence[Token], known: Mapping[tuple[str, str], frozenset[str]]) -> bool:
    folded, spelt = " ".join(word.folded for word in words), _plain(text[words[0].start : words[-1].end])
    for cut in range(LONGEST_ENDING + 1):
        end = len(folded) - cut
        if spellings := known.get((kind, folded[:end])):
            return spelt[:end] in spellings
    return True


def _plain(text: str) -> str:
    """A cue in small letters with its accents and hyphens, but without marks."""
    small = unicodedata.normalize("NFC", text.casefold().translate(_DOTTED_AND_DOTLESS))
    return " ".join(_MARKS.sub(" ", _APOSTROPHE.sub(" ", small)).split())


@cache
def _spellings(code: str) -> dict[tuple[str, str], frozenset[str]]:
    """How each cue in Latin letters is spelt, by its kind and its folded words."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, written in _latin(code):
        found[kind, fold(written).replace("-", " ")].add(written)
    return {folded: frozenset(written) for folded, written in found.items()}


def _latin(code: str) -> Iterator[tuple[str, str]]:
    for kind, cue in sayings(language(code)):
        written = _plain(cue)
        if "*" not in written and max(written) < _FIRST_BEHIND_LATIN:
            yield kind, written
