"""Whose a source is: the one who would be cited in, the words of the phrase that it only is the owner in out.

In "a former cook of the Kremlin said" the cook speaks, also if no lexicon knows cooks.
"""

from __future__ import annotations

from generator.languages.cues import ORIGIN, SAYING
from generator.languages.topics import is_crowd, is_facility, is_office, is_shown, is_speaker, topic_of
from generator.model import MentionKind
from generator.understand.between import parted
from generator.understand.candidates import Candidates
from generator.understand.marks import folded, is_small, is_verb, marks_of
from generator.understand.scan import Hit, Scanned

# Topics of what stands before an owner and tells no other speaker: "the city of Kharkiv", "hundreds of residents".
_TELLING_NOBODY = frozenset({"institutions", "places", "geography", "amounts"})
LONGEST = 6  # words before the owner


def with_its_head(cue: Hit, source: Hit, sentence: Scanned) -> Hit:
    """Return a source before a verb of saying; where a noun and an "of" stand before it, the phrase with that noun."""
    if cue.kind != SAYING or source.after > cue.first or source.kind == MentionKind.CONCEPT:
        return source
    of, articles = folded(sentence.facts.roles.links), folded(sentence.facts.roles.articles)
    words, at = sentence.words, source.first - 1
    while at > 0 and words[at].folded in articles - of:
        at -= 1
    if at < 1 or words[at].folded not in of or not _belongs(at - 1, sentence) or _is_known(at - 1, sentence):
        return source
    first = at - 1
    while first and first > source.first - LONGEST and _goes_on(first - 1, of | articles, sentence):
        first -= 1
    while words[first].folded in marks_of(sentence.facts.code).small:
        first += 1
    whole = not parted(sentence, first, source.after)
    return Hit(first, source.after, MentionKind.NAME, "") if whole else source


def as_an_origin(source: Hit, sentence: Scanned, found: Candidates) -> Hit:
    """Return the origin that the same words name, but for a small one behind; else the source.

    "Residents of Gaza" are residents, whatever "residents of" means besides.
    """
    if source.kind != MentionKind.CONCEPT:
        return source
    origins = (hit for hit in found.speakers if hit.kind == ORIGIN and hit.first == source.first)
    code, words = sentence.facts.code, sentence.words
    same = (hit for hit in origins if all(is_small(words[at].folded, code) for at in range(hit.after, source.after)))
    return next(same, source)


def _goes_on(at: int, small: frozenset[str], sentence: Scanned) -> bool:
    return sentence.words[at].folded in small or _belongs(at, sentence)


def _belongs(at: int, sentence: Scanned) -> bool:
    """Tell whether a word may be a noun or say more of one: no small word, no verb, no part of a cue."""
    word = sentence.words[at]
    told = any(hit.first <= at < hit.after for hit in sentence.cues)
    return not (told or word.folded in marks_of(sentence.facts.code).small or is_verb(sentence, at))


def _is_known(at: int, sentence: Scanned) -> bool:
    """Tell whether a word names a place, a body, a crowd or an office: the lexicon has told already who speaks."""
    if any(hit.first <= at < hit.after for hit in sentence.known if hit.kind in (MentionKind.PLACE, MentionKind.NAME)):
        return True
    named = [hit.key for hit in sentence.known if hit.kind == MentionKind.CONCEPT and hit.first <= at < hit.after]
    kinds = (is_speaker, is_crowd, is_office, is_facility, is_shown)
    return any(kind(key) for kind in kinds for key in named) or any(topic_of(key) in _TELLING_NOBODY for key in named)
