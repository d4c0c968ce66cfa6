"""Copied text: two texts of one language in, how much of the wording they have in common out.

Runs of words are compared. What stands in quotation marks is left out by the caller, as everybody who quotes
a speaker has the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.languages.fold import fold

GRAM = 4  # words; independent reports of one event share next to no run of four
GRAM_UNSPACED = 8  # characters of a script without spaces, where a word has about two
# Share of the shorter text's runs found in the other: light edits and cuts of half a text lie
# above, independent reports of one event below .02.
COPIED = 0.35
LONG_PASSAGE = 40  # words in one run: two paragraphs of an agency in a longer article; independent reports have six
# A word, or one character of the scripts that write words together (Thai, Lao, Burmese, Khmer, kana, Han).
_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|"
    r"[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)

Runs = tuple[tuple[str, ...], ...]


def runs(text: str) -> Runs:
    """Return every run of words of a text, in order; marks are no matter, as a copy loses the same ones."""
    words = [fold(word) for word in _WORD.findall(text)]
    spaced = sum(len(word) > 1 for word in words) * 2 >= len(words)
    size = GRAM if spaced else GRAM_UNSPACED
    return tuple(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def shared_run(one: Runs, other: Runs) -> int:
    """Return the words of the longest passage that both have, short edits ending it."""
    known, longest, here = set(other), 0, 0
    for run in one:
        here = here + 1 if run in known else 0
        longest = max(longest, here)
    return longest + len(one[0]) - 1 if longest else 0


def copied(one: str, other: str) -> float:
    """Return the share of the shorter text's runs that the other has too, 0 to 1."""
    return share(runs(one), runs(other))


def share(one: Sequence[tuple[str, ...]], other: Sequence[tuple[str, ...]]) -> float:
    """Return the share of the runs of the text with fewer of them that the other has too, 0 to 1."""
    left, right = set(one), set(other)
    fewer = min(len(left), len(right))
    return len(left & right) / fewer if fewer else 0.0
