"""Words of hearsay that close a clause: the cues of a sentence in, all but those that tell of no hearsay out.

Japanese という behind a verb closes a sentence that tells on what the source of the one before said; before a noun it
says which one it is, "the rumour that", behind a noun what something is called, and behind a verb of saying somebody
is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages import Language, language
from generator.languages.cues import IMPERSONAL, SAYING
from generator.model import Attribution, Voice
from generator.understand.scan import Hit
from generator.understand.tokens import Token


def without_other_meanings(cues: Sequence[Hit], text: str, words: Sequence[Token], facts: Language) -> tuple[Hit, ...]:
    """Return the cues, by place as before, without such words where they tell of no hearsay."""
    if not facts.attribution.retelling:
        return tuple(cues)
    said = {cue.after for cue in cues if cue.kind == SAYING}
    return tuple(
        cue
        for cue in cues
        if cue.kind != IMPERSONAL
        or not (_says_which(cue, text, words, facts) or _closes_no_verb(cue, text, words, facts) or cue.first in said)
    )


def _says_which(cue: Hit, text: str, words: Sequence[Token], facts: Language) -> bool:
    """Tell whether a noun follows at once that is none of hearsay itself, "橋が落ちたという話"."""
    start, end = words[cue.first].start, words[cue.after - 1].end
    if cue.after >= len(words) or not text.endswith(facts.attribution.retelling, start, end):
        return False
    if text.startswith(facts.attribution.retelling_nouns, end):
        return False
    behind = words[cue.after]
    return behind.start == end and not text.endswith(facts.clauses.closers, start, behind.end)


def _closes_no_verb(cue: Hit, text: str, words: Sequence[Token], facts: Language) -> bool:
    """Tell whether such a word stands alone, with no plain verb or adjective right before it: "名前は太郎という"."""
    word = words[cue.first]
    if cue.after - cue.first > 1 or word.text not in facts.attribution.retelling:
        return False
    # without the particle that they end with, the same in each: ると
    ended = tuple(ending[:-1] for ending in facts.attribution.closing)
    return not cue.first or words[cue.first - 1].end < word.start or not text.endswith(ended, 0, word.start)


def is_retold(entry: Attribution, text: str, code: str) -> bool:
    """Tell whether words of hearsay mean whom a sentence before cites."""
    endings = language(code).attribution.retelling
    return bool(endings) and entry.voice is Voice.IMPERSONAL and text[entry.start : entry.end].endswith(endings)
