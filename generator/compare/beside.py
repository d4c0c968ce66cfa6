"""What stands right beside a mention: the mentions of a sentence in, its neighbours with small words between out."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from generator.languages.fold import fold
from generator.languages.stopping import own_stop_words
from generator.model import Mention, Reading

REACH = 3  # mentions on each side: "first official visit abroad", "रूस की पहली आधिकारिक यात्रा"
MOST_BETWEEN = 2  # small words between two of them: "ziara yake ya kwanza"
_INSIDE = " -'’"  # what parts words and no clauses
_WORDS = regex.compile(r"[\p{L}\p{M}]+")


def mentions_beside(at: int, named: Sequence[Mention], reading: Reading) -> Sequence[Mention]:
    """Return a mention with those of a sentence that stand beside it, by place, a few small words between at most."""
    first = after = at
    while first and at - first < REACH and _are_beside(named[first - 1], named[first], reading):
        first -= 1
    while after + 1 < len(named) and after - at < REACH and _are_beside(named[after], named[after + 1], reading):
        after += 1
    return named[first : after + 1]


def _are_beside(one: Mention, other: Mention, reading: Reading) -> bool:
    between = reading.text[one.end : other.start]
    words, small = _WORDS.findall(between), own_stop_words(reading.language)
    whole = not _WORDS.sub("", between).strip(_INSIDE)
    return whole and len(words) <= MOST_BETWEEN and all(fold(word) in small for word in words)
