"""Words of hearsay that close a clause: the cues of a sentence in, those that tell of hearsay out.

Japanese という behind a verb closes a sentence that tells on what the source of the one before said; before a noun it
says which one it is, "the rumour that".
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages import Language, language
from generator.languages.cues import IMPERSONAL
from generator.model import Attribution, Voice
from generator.understand.scan import Hit
from generator.understand.tokens import Token


def without_those_of_nouns(cues: Sequence[Hit], text: str, words: Sequence[Token], facts: Language) -> tuple[Hit, ...]:
    """Return the cues without the hearsay that a noun follows at once."""
    endings = facts.attribution.retelling
    if not endings:
        return tuple(cues)
    return tuple(cue for cue in cues if cue.kind != IMPERSONAL or not _says_which(cue, text, words, facts))


def _says_which(cue: Hit, text: str, words: Sequence[Token], facts: Language) -> bool:
    start, end = words[cue.first].start, words[cue.after - 1].end
    if cue.after >= len(words) or not text.endswith(facts.attribution.retelling, start, end):
        return False
    behind = words[cue.after]
    if text.startswith(facts.attribution.retelling_nouns, end):
        return False
    return behind.start == end and not text.endswith(facts.clauses.closers, start, behind.end)


def is_retold(entry: Attribution, text: str, code: str) -> bool:
    """Tell whether words of hearsay mean whom a sentence before cites."""
    endings = language(code).attribution.retelling
    return bool(endings) and entry.voice is Voice.IMPERSONAL and text[entry.start : entry.end].endswith(endings)
