"""Who has to do with an institution or somebody and does not speak for it: "Tesla drivers", "partidarios de Hamás"."""

from __future__ import annotations

from generator.languages.cues import ORIGIN
from generator.languages.topics import is_follower, is_kin
from generator.model import MentionKind
from generator.understand.between import gap, parted
from generator.understand.marks import is_small, marks_of, title_places
from generator.understand.scan import Hit, Scanned


def follower_of(source: Hit, cue: Hit, sentence: Scanned) -> Hit | None:
    """Return who is named beside an institution or a person, with the words of both; None for nobody.

    Beside people whom no lexicon knows, relatives are told too: "the mother of NAME".
    """
    if source.kind not in (ORIGIN, MentionKind.NAME):
        return None
    unknown = source.kind == MentionKind.NAME and not source.key
    for hit in sentence.known:
        first, after = min(hit.first, source.first), max(hit.after, source.after)
        of_him = is_follower(hit.key) or (unknown and is_kin(hit.key))
        if not of_him or (first < cue.after and cue.first < after):
            continue
        if _is_beside(hit, source, sentence) and _is_last(hit, source, cue, sentence):
            return Hit(first, after, hit.kind, hit.key)
    return None


def _is_beside(hit: Hit, source: Hit, sentence: Scanned) -> bool:
    """Tell whether nothing but small words stand between both, one of which says whose he is where he comes first."""
    if hit.first < source.after and source.first < hit.after:
        return False
    first, after = min(hit.first, source.first), max(hit.after, source.after)
    between = range(min(hit.after, source.after), max(hit.first, source.first))
    marks, code = marks_of(sentence.facts.code), sentence.facts.code
    titles = title_places(sentence)
    folded = [sentence.words[at].folded for at in between if at not in titles]  # "critics of President NAME"
    if parted(sentence, first, after) or any(not is_small(word, code) or word in marks.joins for word in folded):
        return False
    linked = any(word in marks.owning for word in folded)
    if hit.first < source.first and not folded:
        return sentence.facts.attribution.bare_owners
    return linked or not folded


def _is_last(hit: Hit, source: Hit, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether no noun or name goes on behind who follows a name: "Tesla owner Elon Musk", "FBI victim services".

    Where verbs stand last, what is said stands between.
    """
    if hit.first < source.first or sentence.facts.attribution.subject == "first":
        return True
    known = (other for other in (*sentence.known, *sentence.cues) if other.first == hit.after)
    nouns = {MentionKind.NAME, MentionKind.CONCEPT, ORIGIN}
    more = hit.after < cue.first and not gap(sentence, hit.after).strip()
    return not (more and any(other.kind in nouns and other.after <= cue.first for other in known))
