"""Shortened names and titles: a text in, the same without the full stops that end no sentence and part no words out.

"Sgt. T.J. Miller" is one name. Each full stop becomes a blank or a joiner, so that all places stay what they are.
"""

from __future__ import annotations

from functools import cache

import regex

from generator.languages import Language

_JOINER = "\u200d"  # words hold it, and folding drops it: "T.J." is one word
MOST_INITIALS = 3
_STOP = regex.compile(r"\.[ \u00a0]?")
# "T.J. Miller" and "J. R. Smith", but neither "U.S. Army", which a lexicon knows, nor the end of "Plan B. The ...". One
# initial is read as it stands.
_INITIALS = regex.compile(r"(?<![\p{L}\p{N}.])((?:\p{Lu}\.[ \u00a0]?){1,2}\p{Lu})\.(?=[ \u00a0]?\p{Lu}[\p{Ll}'’-]+)")


def without_short_stops(text: str, facts: Language) -> str:
    """Return a text with initials before a name as one word, and titles of the language without their full stops."""
    listed, titles = frozenset(facts.abbreviations), _titles(facts.abbreviations)

    def joined(match: regex.Match[str]) -> str:
        initials = _STOP.sub(lambda stop: _JOINER * len(stop.group()), match[1])
        return str(match.group()) if match.group() in listed else f"{initials} "

    plain = _INITIALS.sub(joined, text)
    return titles.sub(r"\1 ", plain) if titles else plain


def are_initials(word: str) -> bool:
    """Tell whether a word is made of initials: the T.J. of "T.J. Miller", without its full stops."""
    return _JOINER in word and word.isupper() and len(word.replace(_JOINER, "")) <= MOST_INITIALS


@cache
def _titles(abbreviations: tuple[str, ...]) -> regex.Pattern[str] | None:
    """What matches a listed abbreviation with one full stop, at its end, before another word."""
    words = sorted((word[:-1] for word in abbreviations if word.endswith(".") and word.count(".") == 1), key=len)
    longest = "|".join(map(regex.escape, reversed(words)))
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}\p{{N}}.])({longest})\.(?=[ \u00a0]\p{{L}})") if words else None
