"""Opinions: a place in a sentence in, whether an opinion stands behind it out."""

from __future__ import annotations

import re

from generator.understand.scan import Scanned

_QUOTED = re.compile('[«“"„]')


def judges(start: int, sentence: Scanned) -> bool:
    """Tell whether an opinion follows: it says what something is, or quotes.

    "Para el ministro, la reforma es irreversible" is one, "Para el gobierno, Boeing construyó un avión" tells for whom.
    A language without a list of such verbs opens only opinions so.
    """
    verbs = sentence.facts.attribution.judging
    told = (word.text.casefold() for word in sentence.words if word.start >= start)
    return not verbs or any(word in verbs for word in told) or _QUOTED.search(sentence.text, start) is not None
