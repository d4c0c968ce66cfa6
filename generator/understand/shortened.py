"""Initials: a text in, the same with the initials before an unknown name as one word out.

"T.J. Malinowski" is one name. Each full stop becomes a joiner or a blank, so that all places stay what they are.
"""

from __future__ import annotations

import regex

from generator.languages import Language
from generator.languages.fold import fold
from generator.languages.lexicon import word_index
from generator.languages.stopping import own_stop_words

MOST_INITIALS = 3
_JOINER = "\u200d"  # words hold it, and folding drops it: "T.J." is one word
_STOP = regex.compile(r"\.[ \u00a0]?")
# One initial is read as it stands, and so are those of "F.B.I. Director Patel" and "В. В. Путин", before a known word.
_INITIALS = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}.])((?:\p{{Lu}}\.[ \u00a0]?){{1,{MOST_INITIALS - 1}}}\p{{Lu}})\."
    r"(?=[ \u00a0]?(\p{Lu}[\p{Ll}'’-]+))"
)


def with_whole_initials(text: str, facts: Language) -> str:
    """Return a text in which two or three initials before a name that no lexicon knows are one word."""
    index, stops, listed = word_index(facts.code), own_stop_words(facts.code), frozenset(facts.abbreviations)

    def joined(match: regex.Match[str]) -> str:
        name = fold(match[2])
        if match.group() in listed or name in index or name in stops:
            return str(match.group())
        return f"{_STOP.sub(lambda stop: _JOINER * len(stop.group()), match[1])} "

    return _INITIALS.sub(joined, text)


def are_initials(word: str) -> bool:
    """Tell whether a word is made of initials: the T.J. of "T.J. Malinowski", without its full stops."""
    return _JOINER in word and word.isupper() and len(word.replace(_JOINER, "")) <= MOST_INITIALS
