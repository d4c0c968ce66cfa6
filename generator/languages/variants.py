"""Clitics and endings: a folded word in, what may be left of it without them out.

Which clitics, article and endings are written together with a word stands in the language's file.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from generator.languages import Language
from generator.languages.fold import fold
from generator.languages.remembered import Remembered

SHORTEST_STEM = 3  # letters that must stay when a clitic or an ending is taken off: two match anything
STRIPPING_ROUNDS = 3  # "and + for + the" is the longest chain of Arabic clitics


class _Cutter:
    """Takes words apart by the clitics, the article and the endings of a language's file."""

    def __init__(self, prefixes: Iterable[str], article: str, suffixes: Iterable[str]) -> None:
        """Take them as written there."""
        self._clitics = tuple(fold(prefix) for prefix in prefixes)
        self._article = fold(article)
        self._fronts = tuple(front for front in (self._article, *self._clitics) if front)
        self._clitics_by_letter = {clitic[:1]: self._beginning_with(clitic[:1]) for clitic in self._clitics}
        self._endings: dict[str, list[tuple[str, str]]] = {}  # by last letter, in their order
        for ending, instead in map(_ending, suffixes):
            self._endings.setdefault(ending[-1], []).append((ending, instead))

    def _beginning_with(self, letter: str) -> tuple[str, ...]:
        return tuple(clitic for clitic in self._clitics if clitic[:1] == letter)

    def variants(self, word: str) -> tuple[str, ...]:
        """Return a folded word and what is left of it, fewest cuts first.

        The word, then what is left after one cut, then after more; each further cut must leave more letters.
        """
        heads = self._heads(word) if word.startswith(self._fronts) else [word]
        found = heads
        for head in heads:
            for ending, instead in self._endings.get(head[-1:], ()):
                if head.endswith(ending):
                    shortest = SHORTEST_STEM if head == word else SHORTEST_STEM + 1
                    if len(head) - len(ending) >= shortest:
                        found = [*found, head[: -len(ending)] + instead]
        return tuple(dict.fromkeys(found)) if len(found) > 1 else (word,)

    def _heads(self, word: str) -> list[str]:
        heads = layer = [word]
        for cut in range(STRIPPING_ROUNDS):
            shortest = SHORTEST_STEM if cut == 0 else SHORTEST_STEM + 1
            clad = [head for head in layer if head.startswith(self._fronts)]
            if not clad:
                break
            layer = [short for head in clad for short in self._without_clitic(head, shortest) if short not in heads]
            heads = [*heads, *layer]
        return heads

    def _without_clitic(self, word: str, shortest: int) -> list[str]:
        """The article may always go; "و ك الة" is no reading of وكالة, so a second clitic needs a longer rest."""
        longest = len(word) - shortest
        clitics = self._clitics_by_letter.get(word[:1], ())
        found = [word[len(clitic) :] for clitic in clitics if len(clitic) <= longest and word.startswith(clitic)]
        if self._article and word.startswith(self._article) and len(word) - len(self._article) >= SHORTEST_STEM:
            found.insert(0, word[len(self._article) :])
        return found


def _ending(written: str) -> tuple[str, str]:
    """An ending, and what stands in the dictionary form instead: "ियों>ी"; mostly nothing."""
    ending, _, instead = written.partition(">")
    return fold(ending), fold(instead)


def variants_of(facts: Language) -> Remembered[tuple[str, ...]]:
    """Return for each folded word it and what is left of it without clitics and endings, fewest cuts first.

    All indexes of one language share the answers.
    """
    return cut(facts.prefixes, facts.article, facts.suffixes)


@cache
def cut(prefixes: tuple[str, ...], article: str, suffixes: tuple[str, ...]) -> Remembered[tuple[str, ...]]:
    """Return the same for clitics, an article and endings as they stand in the files of one language or of several."""
    return Remembered(_Cutter(prefixes, article, suffixes).variants)
