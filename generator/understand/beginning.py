"""Whom a sentence named before a verb of saying that has no subject of its own: the verb in, who it is out."""

from __future__ import annotations

from generator.languages.topics import is_text
from generator.model import MentionKind
from generator.understand.addressees import is_addressed
from generator.understand.between import has_comma, parted
from generator.understand.candidates import Candidates, by_place
from generator.understand.eligible import is_no_subject
from generator.understand.marks import folded, is_verb_or_auxiliary, marks_of
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import is_oblique

FARTHEST_SUBJECT = 6  # words from the beginning of a sentence to the subject of all its verbs


def who_began(cue: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Return whom a sentence named before a verb without a subject: "Lavrov recalled ... and said that".

    Who has no name must begin the sentence or a clause of it: "The minister left early, saying that".
    """
    if _ends_with_a_pronoun(cue, sentence):
        return None
    unnamed = (hit for hit in found.speakers if _begins(hit, sentence, found))
    placed = (hit for hit in found.places if _opens_with(hit, sentence))
    named = [hit for hit in (*found.institutions, *found.people, *unnamed, *placed) if hit.after <= cue.first]
    subjects = [hit for hit in named if not is_no_subject(cue, hit, sentence) and not is_addressed(hit, 0, sentence)]
    subjects = [hit for hit in subjects if hit.first >= _behind_the_opening(sentence)] or subjects
    first = min(subjects, key=by_place, default=None)
    if first and _is_behind_a_pronoun(cue, sentence) and _is_behind_a_preposition(first, sentence):
        return None  # "Interviewed by NAME, she said"
    if first is None or first.first > FARTHEST_SUBJECT + _behind_the_opening(sentence):
        return None
    pronouns = marks_of(sentence.facts.code).pronouns
    return None if any(word in pronouns for word in found.folded[: first.first]) else first  # "He met Putin, saying"


def who_begins_before(at: int, sentence: Scanned, found: Candidates) -> Hit | None:
    """Return who begins the clause before a word, other words between: "The mayor shrugged: ..."; None for nobody.

    Where a text is named between, it is what stands behind: "The mayor received a letter: ...".
    """
    everyone = (*found.institutions, *found.people, *found.speakers)
    subjects = [hit for hit in everyone if hit.after < at and _begins(hit, sentence, found)]
    first = min((hit for hit in subjects if not is_oblique(hit, sentence)), key=by_place, default=None)
    between = (hit for hit in sentence.known if first and hit.kind == MentionKind.CONCEPT and hit.first >= first.after)
    if first is None or any(is_text(hit.key) for hit in between if hit.after <= at):
        return None
    return next(
        (hit for hit in found.people if hit.after <= at and _holds_the_title(hit, first, sentence, found)), first
    )


def _holds_the_title(person: Hit, title: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether nothing but the rest of a title stands between it and a name: "Coast Guard captain NAME"."""
    if title.kind == MentionKind.NAME or person.first < title.after or parted(sentence, title.first, person.after):
        return False
    bodies = (*found.institutions, *found.places, *found.speakers)
    told = {at for hit in bodies for at in range(hit.first, hit.after)}
    marks = marks_of(sentence.facts.code)
    links = marks.links - marks.addressed
    return all(at in told or found.folded[at] in links for at in range(title.after, person.first))


def _ends_with_a_pronoun(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether "he said" closes a sentence: "The captain turned back, he said" rarely means the captain."""
    closes = cue.after == len(sentence.words) and has_comma(sentence, cue.first - 1)
    return closes and _is_behind_a_pronoun(cue, sentence)


def _is_behind_a_pronoun(cue: Hit, sentence: Scanned) -> bool:
    return cue.first > 1 and sentence.words[cue.first - 1].folded in marks_of(sentence.facts.code).pronouns


def _is_behind_a_preposition(hit: Hit, sentence: Scanned) -> bool:
    before = sentence.words[hit.first - 1].folded if hit.first else ""
    return before in marks_of(sentence.facts.code).prepositions


def _behind_the_opening(sentence: Scanned) -> int:
    """Where the first clause begins behind what says where and how: "In a televised address, President Ruto"."""
    if sentence.words[0].folded not in marks_of(sentence.facts.code).prepositions:
        return 0
    return next((at for at in range(1, len(sentence.words)) if has_comma(sentence, at)), 0)


def _opens_with(place: Hit, sentence: Scanned) -> bool:
    """Tell whether a place, or its article, begins a sentence and a verb follows: "Ukraine met X and said"."""
    words, articles = sentence.words, folded(sentence.facts.roles.articles)
    begins = place.first == 0 or (place.first == 1 and words[0].folded in articles)
    return begins and place.after < len(words) and is_verb_or_auxiliary(sentence, place.after)


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
