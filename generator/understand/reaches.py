"""How far from a cue its source may stand, and whether speech ends before the cue."""

from __future__ import annotations

from generator.languages.cues import SAYING
from generator.understand.between import gap
from generator.understand.candidates import Candidates
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned

REACH = 6  # words between a cue such as "according to" and its source; longer subjects are rare in news prose
SUBJECT_REACH = 4  # words between a verb of saying and who says it
PLACE_REACH = 1  # "Moscow said"; a place further away is where something happened
LOOSE_REACH = 1  # an ending of its own or an article may stand between
INVERTED_REACH = 9  # '"...", said on Friday to the press the mayor'
SPEAKER_REACH = 2  # words between "according to" and who has no name; farther off it is no part of the source
CLOSES_SPEECH = frozenset(",，،\"”»」’'")  # what speech ends with before "said"


def reaches(cue: Hit, sentence: Scanned, found: Candidates) -> tuple[int, int, int, int]:
    """How many words away each group of candidates may stand."""
    if cue.first in found.loose:
        return LOOSE_REACH, LOOSE_REACH, LOOSE_REACH, 0 if _claims(cue, found) else -1
    subject = sentence.facts.attribution.reach or SUBJECT_REACH
    if cue.kind == SAYING and is_inverted(cue, sentence):
        subject = INVERTED_REACH
    if cue.after in found.showing:
        subject = REACH
    if cue.kind == SAYING:
        return subject, subject, subject, PLACE_REACH
    return REACH, SUBJECT_REACH, SPEAKER_REACH, PLACE_REACH


def is_inverted(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether speech ends before a verb that may stand on either side: '"...", said on Friday the mayor'."""
    if sentence.facts.attribution.subject != "either" or not cue.first:
        return False
    if sentence.words[cue.first - 1].folded in marks_of(sentence.facts.code).inverting:
        return True
    return not CLOSES_SPEECH.isdisjoint(gap(sentence, cue.first))


def _claims(cue: Hit, found: Candidates) -> bool:
    """Tell whether a place and then "that" stand right behind a verb: "تدعي إسرائيل أن"."""
    return any(place.first == cue.after and place.after in found.that for place in found.places)
