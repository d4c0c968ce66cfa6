"""Whom a sentence named before a verb of saying that has no subject of its own: the verb in, who it is out."""

from __future__ import annotations

from generator.languages.topics import is_crowd, is_follower, is_role
from generator.model import MentionKind
from generator.understand.addressees import is_addressed
from generator.understand.between import gap, has_comma, parted
from generator.understand.candidates import Candidates, by_place
from generator.understand.eligible import is_no_subject
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import is_oblique

_STOPS = frozenset(":;；：؛")  # what parts one statement of a sentence from another
FARTHEST_SUBJECT = 6  # words from the beginning of a sentence to the subject of all its verbs


def who_began(cue: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Return whom a sentence named before a verb without a subject: "Lavrov recalled ... and said that".

    Who has no name must begin the sentence or a clause of it: "The minister left early, saying that".
    """
    if _ends_with_a_pronoun(cue, sentence):
        return None
    unnamed = (hit for hit in found.speakers if _begins(hit, sentence, found))
    named = [hit for hit in (*found.institutions, *found.people, *unnamed) if hit.after <= cue.first]
    subjects = [hit for hit in named if not is_no_subject(cue, hit, sentence) and not is_addressed(hit, 0, sentence)]
    subjects = [hit for hit in subjects if hit.first >= _behind_the_opening(sentence)] or subjects
    first = min(subjects, key=by_place, default=None)
    if first is None or first.first > FARTHEST_SUBJECT + _behind_the_opening(sentence):
        return None
    pronouns = marks_of(sentence.facts.code).pronouns
    return None if any(word in pronouns for word in found.folded[: first.first]) else first  # "He met Putin, saying"


def subject_of(sentence: Scanned, found: Candidates) -> Hit | None:
    """Return the person whom a sentence is about: whose name or office begins it; None where none does.

    Nobody else who can speak may stand in it, as "he" could mean him too, but for an owner: "the lawyer of X left".
    In a script without capitals a given name that no lexicon knows may stand before.
    """
    titled = [one for one in found.speakers if is_role(one.key)]
    people = [hit for hit in (*found.people, *titled) if _begins(_with_given_name(hit, sentence), sentence, found)]
    people = [hit for hit in people if hit.first <= FARTHEST_SUBJECT and not _owns(hit, sentence)]
    first = min(people, key=by_place, default=None)
    if first is None:
        return None
    whole = _with_what_is_beside(first, found)
    everyone = (*found.people, *found.speakers)
    end = next((at for at in range(whole.after, len(sentence.words)) if _STOPS & set(gap(sentence, at))), None)
    near = [hit for hit in everyone if end is None or hit.first < end]
    others = [hit for hit in near if not (whole.first <= hit.first and hit.after <= whole.after)]
    if any(not _is_owner(hit, whole, sentence) for hit in others):
        return None
    named = (hit for hit in found.people if whole.first <= hit.first and hit.after <= whole.after)
    return next(named, first)


def _owns(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a name is an owner's, "Putin's plane", "पुतिन का विमान", or says whose people: "Trump voters"."""
    owners, after = marks_of(sentence.facts.code).owners, hit.after
    if is_oblique(hit, sentence) or (after < len(sentence.words) and sentence.words[after].folded in owners):
        return True
    people = (other for other in sentence.known if is_crowd(other.key) or is_follower(other.key))
    return any(other.first == after and not parted(sentence, hit.first, other.after) for other in people)


def _with_what_is_beside(hit: Hit, found: Candidates) -> Hit:
    """A title with its place and the name right behind or before it: "Russian President Vladimir Putin"."""
    whole = hit
    for other in sorted((*found.places, *found.people, *found.speakers), key=by_place):
        if other.first <= whole.after <= other.after and whole.first <= other.first:
            whole = whole._replace(after=other.after)
    return whole


def _is_owner(hit: Hit, whole: Hit, sentence: Scanned) -> bool:
    """Tell whether a link stands between who acts and one behind him: "the lawyer of X", "wakili wa X"."""
    links, between = marks_of(sentence.facts.code).links, range(whole.after, hit.first)
    linked = len(between) == 1 and sentence.words[whole.after].folded in links
    return linked and not parted(sentence, whole.first, hit.after)


def _with_given_name(hit: Hit, sentence: Scanned) -> Hit:
    """A known person with the word before that nobody knows."""
    before = hit.first - 1
    if not hit.key or hit.kind != MentionKind.NAME or before < 0 or parted(sentence, before, hit.after):
        return hit
    word = sentence.words[before]
    known = any(other.first <= before < other.after for other in (*sentence.known, *sentence.cues))
    cased = word.text[0].isupper() or word.text[0].islower()
    return hit if known or cased or word.folded in marks_of(sentence.facts.code).small else hit._replace(first=before)


def _ends_with_a_pronoun(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether "he said" closes a sentence: "The captain turned back, he said" rarely means the captain."""
    words, before = sentence.words, cue.first - 1
    pronoun = before > 0 and words[before].folded in marks_of(sentence.facts.code).pronouns
    return pronoun and cue.after == len(words) and has_comma(sentence, before)


def _behind_the_opening(sentence: Scanned) -> int:
    """Where the first clause begins behind what says where and how: "In a televised address, President Ruto"."""
    if sentence.words[0].folded not in marks_of(sentence.facts.code).prepositions:
        return 0
    return next((at for at in range(1, len(sentence.words)) if has_comma(sentence, at)), 0)


def _begins(hit: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether only small words, whose it is, and a verb that comes first stand before a hit in its clause."""
    links, first = marks_of(sentence.facts.code).links, hit.first
    first = next((place.first for place in found.places if place.after == first), first)
    first = _with_its_owner(first, sentence)
    if first and sentence.facts.attribution.subject == "after" and not parted(sentence, first - 1, first + 1):
        first -= 1
    while first and sentence.words[first - 1].folded in links and not parted(sentence, first - 1, first + 1):
        first -= 1
    return not first or parted(sentence, first - 1, first + 1)


def _with_its_owner(first: int, sentence: Scanned) -> int:
    """Where an owner begins whose word of its own stands right before: "Ukraine's air force"."""
    if first <= 1 or sentence.words[first - 1].folded not in marks_of(sentence.facts.code).oblique_words:
        return first
    return next((hit.first for hit in sentence.known if hit.after == first - 1), first)
