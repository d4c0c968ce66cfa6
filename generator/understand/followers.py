"""Who has to do with an institution and does not speak for it: "Tesla drivers", "partidarios de Hamás"."""

from __future__ import annotations

from generator.languages.cues import ORIGIN
from generator.languages.topics import is_follower
from generator.model import MentionKind
from generator.understand.between import parted
from generator.understand.marks import is_small, marks_of
from generator.understand.scan import Hit, Scanned

_PEOPLE = {"support": "fans"}  # words for a deed that mean people beside an institution


def follower_of(source: Hit, cue: Hit, sentence: Scanned) -> tuple[Hit, str] | None:
    """Return who is named beside an institution, "of" between at the most, and his key; None for nobody."""
    if source.kind != ORIGIN and not (source.kind == MentionKind.NAME and source.key):
        return None
    for hit in sentence.known:
        first, after = min(hit.first, source.first), max(hit.after, source.after)
        across = first < cue.after <= cue.first < after
        if (
            is_follower(hit.key)
            and not across
            and not parted(sentence, first, after)
            and _is_beside(hit, source, sentence)
        ):
            return Hit(first, after, hit.kind, hit.key), _PEOPLE.get(hit.key, hit.key)
    return None


def _is_beside(hit: Hit, source: Hit, sentence: Scanned) -> bool:
    if hit.first < source.after and source.first < hit.after:
        return False
    words, code = sentence.words, sentence.facts.code
    between = range(min(hit.after, source.after), max(hit.first, source.first))
    small = all(is_small(words[at].folded, code) for at in between)
    return small and (len(between) <= 1 or any(words[at].folded in marks_of(code).links for at in between))
