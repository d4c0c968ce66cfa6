"""The subject of a verb of saying that ends its clause: what can be the source in, the one that begins the clause out.

In "Moskova, ... açıkladı" and "شهردار ... گفت" the subject comes first; what stands between is what is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages.cues import ORIGIN, SAYING
from generator.model import MentionKind
from generator.understand.scan import Hit, Scanned

_COMMAS = frozenset(",،，")
NAME_REACH = 4  # words from a title to the name it belongs to: "the minister of health of Turkey, Koca"


def first_of_clause(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """Return the first of those that can be meant, a name before its title; `groups` end with the places."""
    *others, places = groups
    meant = _of_its_clause(cue, [*others, _speaking(cue, places, sentence)], sentence)
    ordered = sorted((hit for group in meant for hit in group), key=lambda hit: hit.first)
    if not ordered:
        return None
    first = ordered[0]
    here = [hit for group in meant for hit in group if hit.first < first.after + NAME_REACH]
    named = [hit for hit in here if hit.kind in (ORIGIN, MentionKind.NAME)]
    return named[0] if named else first


def _of_its_clause(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Sequence[Sequence[Hit]]:
    """Those behind the last verb of saying before, if one stands right behind it: "A announced ... and B said ..."."""
    ends = [hit.after for hit in sentence.cues if hit.kind == SAYING and hit.after < cue.first]
    last = max(ends, default=None)
    if last is None or not any(hit.first in (last, last + 1) for group in groups for hit in group):
        return groups
    return [[hit for hit in group if hit.first >= last] for group in groups]


def _speaking(cue: Hit, places: Sequence[Hit], sentence: Scanned) -> list[Hit]:
    """The places that can speak: "Moskova, ..." and "Moscow announced", but not "Antakya'da", where somebody does."""
    return [hit for hit in places if _is_set_off(hit, sentence) or (hit.first == 0 and hit.after == cue.first)]


def _is_set_off(hit: Hit, sentence: Scanned) -> bool:
    words = sentence.words
    return hit.after < len(words) and not _COMMAS.isdisjoint(
        sentence.text[words[hit.after - 1].end : words[hit.after].start]
    )
