"""How far the words that name a source go: what stands beside who speaks in, whether it belongs to the name out."""

from __future__ import annotations

from generator.languages.cues import AFTER, BEFORE, NO_CUE, SAYING
from generator.languages.fold import fold
from generator.languages.topics import is_role, is_speaker, topic_of
from generator.model import MentionKind
from generator.understand.between import clause_start, gap
from generator.understand.clitics import has_clitic, is_definite, is_ownerless
from generator.understand.marks import is_small, is_verb, marks_of
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import is_object, is_oblique

_CITING = frozenset({SAYING, BEFORE, AFTER, NO_CUE})
_TIME = "time"  # the topic of days and years: "two days ago the telecom authority"
SHORTEST_NAME = 3  # letters of a name


def belongs(hit: Hit, speaker: Hit, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether what stands beside a speaker is part of its name, with all words between them."""
    verbs = any(is_verb(sentence, at) for at in range(speaker.after, hit.after))
    accused = hit.first >= speaker.after and is_object(hit, sentence)  # Persian "شهردار پلیس را متهم کرد"
    if verbs or accused or _has_ending(hit, speaker, sentence):
        return False
    if is_behind_an_ownerless(hit, sentence) and hit.first >= speaker.after:
        return False
    behind = hit.first >= speaker.after and not is_role(speaker.key)
    if hit.kind == MentionKind.PLACE and behind and _is_a_bare_object(hit, sentence):
        return False
    if sentence.facts.attribution.head_last and hit.first >= speaker.after:
        owns = is_oblique(hit, sentence)  # "Belediye başkanı polisin ateş açtığını söyledi"
        if owns or (hit.kind == MentionKind.CONCEPT and not _is_somebody(hit)):
            return False
    if hit.kind != MentionKind.CONCEPT:
        return True
    when = topic_of(hit.key) == _TIME
    return not (when or _is_said(hit, speaker, sentence) or _is_of_the_verb(hit, speaker, cue, sentence))


def _is_a_bare_object(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a place without an article stands behind a word that has one: "اتهم المجلس العسكري باريس"."""
    return (
        bool(sentence.facts.article) and is_definite(hit.first - 1, sentence) and not is_definite(hit.first, sentence)
    )


def is_behind_an_ownerless(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a word stands behind a plural that has no owner: "اتهم ناشطون الشرطة" accuses the police."""
    before = hit.first - 1
    return hit.first > 0 and is_ownerless(before, sentence) and not is_ownerless(hit.first, sentence)


def _is_somebody(hit: Hit) -> bool:
    return is_role(hit.key) or is_speaker(hit.key)


def may_link(at: int, sentence: Scanned) -> bool:
    """Tell whether a word may stand inside the name of a source; French "a" has, and "à" may."""
    word, marks = sentence.words[at], marks_of(sentence.facts.code)
    small = word.folded in marks.links and word.folded not in marks.relayed | marks.turns | marks.relatives
    small = small and not any(cue.first <= at < cue.after and cue.kind == SAYING for cue in sentence.cues)
    small = small and word.text.casefold() not in marks.unlinked and not _closes_what_is_said(at, sentence)
    return small or _is_part_of_a_name(at, sentence)


def _closes_what_is_said(at: int, sentence: Scanned) -> bool:
    """Tell whether a word behind a verb ends what is said, where nothing parts words: "続くと市長が話した"."""
    words = sentence.words
    before = at - 1 if at and not gap(sentence, at) else at
    written = sentence.text[words[before].start : words[at].end]
    return written.endswith(sentence.facts.attribution.closing)


def is_parting(at: int, sentence: Scanned) -> bool:
    """Tell whether a word ends the name of a source."""
    return sentence.words[at].folded in marks_of(sentence.facts.code).parting


def _is_part_of_a_name(at: int, sentence: Scanned) -> bool:
    """Tell whether a word is too short to be a name by itself: "Al-Shifa"."""
    text = sentence.words[at].text
    return text[0].isupper() and len(text) < SHORTEST_NAME


def _has_ending(hit: Hit, speaker: Hit, sentence: Scanned) -> bool:
    """Tell whether a concept behind a speaker has the ending of a verb: in "el portavoz rehusó hablar"."""
    endings = marks_of(sentence.facts.code).unlinked_endings
    behind = hit.kind == MentionKind.CONCEPT and hit.first >= speaker.after
    return behind and sentence.words[hit.after - 1].text.casefold().endswith(endings)


def _is_of_the_verb(hit: Hit, speaker: Hit, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a word beside the subject of a verb is this verb or its object: "left the minister the hall saying".

    Where the subject precedes without a mark, what follows it at once and cannot speak is the object.
    """
    side, marks = sentence.facts.attribution.subject, marks_of(sentence.facts.code)
    if hit.first < speaker.first:
        verb_first = side == "after" and speaker.first < cue.first
        return verb_first and hit.first == clause_start(sentence, hit.first)
    if not marks.subject_marks or cue.kind != SAYING or hit.first != speaker.after or hit.first >= cue.first:
        return False
    in_a_title = is_role(speaker.key) and not is_small(sentence.words[hit.after].folded, sentence.facts.code)
    return not is_speaker(hit.key) and not in_a_title


def _is_said(hit: Hit, speaker: Hit, sentence: Scanned) -> bool:
    """Tell whether what stands behind a speaker belongs to a verb or what is said: no "warned the police of slides".

    Words of a cue do, what stands behind a word that parts, and the object of the verb.
    """
    marks = marks_of(sentence.facts.code)
    beside = {other.kind for other in sentence.cues if other.first < hit.after and hit.first < other.after}
    if hit.first < speaker.after:
        return NO_CUE in beside or (bool(marks.subject_marks) and _is_parted(range(hit.after, speaker.first), sentence))
    if not _CITING.isdisjoint(beside) or is_object(hit, sentence):
        return True
    of_a_place = any(other.first == hit.after and other.kind == MentionKind.PLACE for other in sentence.known)
    if not of_a_place and _is_parted(range(speaker.after, hit.after), sentence):
        return True  # but "in the east of Libya"
    return bool(sentence.facts.article) and _is_an_object(hit, speaker, sentence)


def _is_parted(places: range, sentence: Scanned) -> bool:
    return any(is_parting(at, sentence) for at in places)


def _is_an_object(hit: Hit, speaker: Hit, sentence: Scanned) -> bool:
    """Tell whether an Arabic word behind a speaker is the object of the verb.

    It has the article behind a preposition, or none where the word before has one; a name may follow a title so.
    """
    attribution, word = sentence.facts.attribution, sentence.words[hit.first].folded
    if has_clitic(word, fold(attribution.addressing_clitic), sentence.facts.code):
        return False  # "of the bank"
    if is_definite(hit.first, sentence):
        return not word.startswith((fold(sentence.facts.article), *map(fold, attribution.verb_clitics)))
    return is_definite(hit.first - 1, sentence) and not is_role(speaker.key)
