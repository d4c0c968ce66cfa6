"""Stop words: a language code in, the folded words of its own list out."""

from __future__ import annotations

from functools import cache

from generator.languages import language
from generator.languages.fold import fold


@cache
def own_stop_words(code: str) -> frozenset[str]:
    """Return the words that are never a name and never evidence, each by itself; none where the language lists none."""
    return frozenset(fold(part) for word in language(code).stop_words for part in word.split())
