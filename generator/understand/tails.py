"""Tails: the sentences of an article in, the same out, one before a piece that only names a source with that source.

"Three people died. According to police." Some write so, and translation by machine cuts long sentences where it loses
their end. A piece that tells nothing but who says it says it of what stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from generator.languages import Language
from generator.languages.cues import AFTER, BEFORE
from generator.model import Attribution, MentionKind, Sentence, Span, Voice
from generator.understand.marks import folded, is_verb
from generator.understand.scan import Scanned, cues_of
from generator.understand.tokens import tokens

_QUESTION_MARKS = ("?", "؟", "？")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def with_tails(sentences: Sequence[Sentence], text: str, facts: Language) -> tuple[Sentence, ...]:
    """Return the sentences; one that cites nobody cites whom the tail right behind it names, as carried."""
    found = list(sentences)
    for at, tail in enumerate(sentences[1:]):
        before = sentences[at]
        cited = tail.attributions[0] if len(tail.attributions) == 1 else None
        if (
            cited is not None
            and cited.voice is Voice.NAMED
            and not before.attributions
            and "\n" not in text[before.end : tail.start]
            and not _asks(before, text)
            and not _asks(tail, text)
            and _is_tail(tail, cited, text, facts)
        ):
            found[at] = replace(before, attributions=(_carried(cited, before),))
    return tuple(found)


def _carried(cited: Attribution, before: Sentence) -> Attribution:
    whole = Span(before.start, before.end)
    return Attribution(before.end, before.end, cited.origin, cited.source, whole, Voice.CARRIED)


def _asks(sentence: Sentence, text: str) -> bool:
    return text.endswith(_QUESTION_MARKS, sentence.start, sentence.end)


def _is_tail(tail: Sentence, cited: Attribution, text: str, facts: Language) -> bool:
    """Tell whether a piece only names who says it, or tells nothing and ends as no whole sentence does."""
    if _WORD.search(text, tail.start, cited.start) or not _is_according_to(cited, text, facts):
        return False
    words = tokens(text, (cited.end, tail.end), facts.code)
    if not words:
        return True
    scanned = Scanned(text, words, (), (), facts)
    tells = any(mention.kind is MentionKind.NUMBER and mention.start >= cited.end for mention in tail.mentions)
    finite = folded(facts.attribution.finite)
    tells = tells or any(word.folded in finite or is_verb(scanned, at) for at, word in enumerate(words))
    return not tells and words[-1].folded in folded(facts.attribution.unfinished)


def _is_according_to(cited: Attribution, text: str, facts: Language) -> bool:
    """Tell whether a source is cited with "according to" and not with a verb, which has an object of its own."""
    cues = cues_of(tokens(text, (cited.start, cited.end), facts.code))
    return any(cue.kind in (BEFORE, AFTER) for cue in cues)
