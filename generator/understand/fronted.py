"""Who stands before a verb that its subject mostly follows: the verb and what a sentence names in, the subject out.

"The spokesman of the town, Samir, denied that": so begin headlines, clauses behind "but" and those with "as for".
"""

from __future__ import annotations

from generator.languages.cues import TURN, cue_index
from generator.languages.fold import fold
from generator.model import CALENDAR, MentionKind
from generator.understand.addressees import is_spoken_to
from generator.understand.between import clause_start, parted
from generator.understand.candidates import Candidates
from generator.understand.clitics import has_clitic, is_definite
from generator.understand.likely import LONGEST_NAME
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned


def fronted(cue: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Return who begins the clause of a verb; with a clitic the verb has him only behind a word for "as for".

    Between may stand what belongs to his name and title.
    """
    named = (*found.institutions, *found.people, *found.speakers)
    start, topics = clause_start(sentence, cue.first), marks_of(sentence.facts.code).topics
    if found.folded[start] in topics:
        places = (hit for hit in found.places if hit.first == start + 1)
        return next(places, None) or next((hit for hit in named if start < hit.first and hit.after <= cue.first), None)
    if sentence.facts.attribution.subject != "after" or is_joined_by_clitic(cue, found, sentence):
        return None
    first = opening(cue, sentence)
    if has_preposition(first, sentence):
        return None
    subjects = [hit for hit in named if hit.first == first and hit.after <= cue.first]
    whole = max(subjects, key=lambda hit: hit.after, default=None)
    following = (hit for hit in (*named, *found.places) if hit.first == cue.after)
    behind = any(not is_spoken_to(cue, hit, sentence) for hit in following)  # then who said it follows the verb
    return whole if whole and not behind and may_be_named(range(whole.after, cue.first), sentence) else None


def has_preposition(at: int, sentence: Scanned) -> bool:
    """Tell whether a clitic that no verb has is written together with a word: "in a statement"."""
    facts = sentence.facts
    clitics = (fold(prefix) for prefix in facts.prefixes if prefix not in facts.attribution.verb_clitics)
    return any(has_clitic(sentence.words[at].folded, clitic, facts.code) for clitic in clitics)


def right_before(cue: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Return who stands right before a verb; a place must begin its clause: "Cairo fears", not "in Antakya told"."""
    if sentence.facts.attribution.subject != "after" or is_joined_by_clitic(cue, found, sentence):
        return None
    everyone = (*found.institutions, *found.people, *found.speakers, *found.places)
    before = next((hit for hit in everyone if hit.after == cue.first), None)
    if before is None or parted(sentence, cue.first - 1, cue.first + 1):
        return None  # "in a post on Facebook, the club announced"
    if before.kind != MentionKind.PLACE:
        return before
    listed = {at for hit in everyone for at in range(hit.first, hit.after)}  # "Cairo and Amman fear"
    return before if listed.issuperset(range(opening(cue, sentence), before.first)) else None


def is_joined_by_clitic(cue: Hit, found: Candidates, sentence: Scanned) -> bool:
    """Tell whether a clitic joins a verb to what stands before: its subject follows or is the one before."""
    return found.folded[cue.first] not in cue_index(sentence.facts.code) or cue.after in found.adding


def opening(cue: Hit, sentence: Scanned) -> int:
    """Return the first word of the clause of a verb that may be its subject: behind "but", behind "was"."""
    start, fronting = clause_start(sentence, cue.first), marks_of(sentence.facts.code).fronting
    turns = [hit.after for hit in sentence.cues if hit.kind == TURN and start <= hit.first and hit.after <= cue.first]
    first = max((start, *turns))
    return first + 1 if sentence.words[first].folded in fronting else first


def may_be_named(places: range, sentence: Scanned) -> bool:
    """Tell whether all these words may belong to a title and a name or say when: no other clause opens there."""
    if not places:
        return True
    words, marks = sentence.words, marks_of(sentence.facts.code)
    ends = marks.that | marks.fronting | marks.relatives
    if parted(sentence, places.start - 1, places.stop + 1) or any(words[at].folded in ends for at in places):
        return False
    days = {at for hit in sentence.known if hit.kind in CALENDAR for at in range(hit.first, hit.after)}
    named = [at for at in places if at not in days and words[at].folded not in marks.links]
    return sum(not is_definite(at, sentence) for at in named) <= LONGEST_NAME
