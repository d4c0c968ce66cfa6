"""Abbreviations spelled out: the names of letters in a script in, the Latin abbreviation out.

Hindi writes टीएएसएस, Arabic سي إن إن and Russian Би-би-си: to a reader they are TASS, CNN and BBC.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.languages.fold import fold
from generator.languages.tables import rows

FEWEST_LETTERS = 3  # two letter names in a row are a word or initials far more often: बीबी is a wife
_JOINED = "joined"
_BETWEEN = re.compile(r"[\s.\u200c-]+")


class Letters(NamedTuple):
    """The letter names of a script."""

    names: dict[str, str]  # folded name -> Latin letter
    joined: re.Pattern[str] | None  # a word of letter names written together; None where the script parts them
    never_first: frozenset[str]  # as written: names that are everyday words as well
    never_last: frozenset[str]

    def spelled(self, text: str) -> str:
        """Return the Latin abbreviation that the text spells out, in capitals; "" when it spells none."""
        parts = [fold(part) for part in _BETWEEN.split(text) if part]
        if len(parts) == 1 and self.joined is not None and self.joined.fullmatch(parts[0]):
            parts = self._names_in(parts[0])
        letters = [self.names.get(part, "") for part in parts]
        return "".join(letters) if len(letters) >= FEWEST_LETTERS and all(letters) else ""

    def _names_in(self, word: str) -> list[str]:
        """The letter names that a word consists of; a longer name first, where that leaves a whole rest."""
        longest_first = sorted(self.names, key=lambda name: (-len(name), name))
        first = {len(word): ""}  # place from which names make up the rest -> the first of them
        for place in range(len(word) - 1, -1, -1):
            for name in longest_first:
                if word.startswith(name, place) and place + len(name) in first:
                    first[place] = name
                    break
        found, place = [], 0
        while first.get(place):
            found.append(first[place])
            place += len(first[place])
        return found


@cache
def letters(script: str) -> Letters:
    """Return the letter names of a script (ISO 15924); none for Latin itself and for scripts without a column."""
    named = [(row["letter"], row.get(script, "").split()) for row in rows("letters.txt")]
    joined = (_JOINED, ["yes"]) in named
    cells = [(letter, name) for letter, cell in named if letter != _JOINED for name in cell]
    names: dict[str, str] = {}
    for letter, name in cells:
        names.setdefault(fold(name.strip("-")), letter)
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    word = re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))}){{{FEWEST_LETTERS},}}") if joined else None
    first = frozenset(name.strip("-") for _, name in cells if name.startswith("-"))
    last = frozenset(name.strip("-") for _, name in cells if name.endswith("-"))
    return Letters(names, word, first, last)
