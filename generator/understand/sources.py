"""Who stands beside a cue as its source: a cue and what a sentence names in, the one who is cited out.

A source is an institution, a person, whoever can speak ("the mayor of Derna") or a place that stands for its
government, in this order. Who is spoken to is no source, nor what is named in what is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages.cues import AFTER, BEFORE, ORIGIN, SAYING, is_outlet
from generator.languages.topics import is_facility, is_role, is_speaker, is_spokesman
from generator.model import MentionKind
from generator.understand.asides import named_before_aside
from generator.understand.between import clause_start, has_comma, has_pause, parted
from generator.understand.candidates import Candidates, by_place
from generator.understand.eligible import eligible, side_of
from generator.understand.foreign import pointed_name_before
from generator.understand.fronted import fronted, right_before
from generator.understand.heads import with_its_head
from generator.understand.marks import is_verb, marks_of
from generator.understand.pronouns import has_pronoun, is_joined, is_of_what_is_said
from generator.understand.reaches import is_inverted, reaches
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import (
    first_of_the_clause,
    is_oblique,
    unmarked,
)
from generator.understand.verb_last import first_of_the_sentence

# What makes up for words between, in words: a name is a likelier source than the noun before it, "the agency Reuters".
_PENALTIES = (0, 0, 2, 3)  # institutions, people, who has no name, places
_DOUBTFUL = 1  # capitals alone make a name
_BEHIND = 3
_OWNER = 4  # "according to Pyongyang's agency KCNA": an owner is cited only where nobody else is near
_PARTED = 4  # "The agency, quoting officials": what a comma parts from "quoting" quotes
# Words between the first of a long subject and its verb; "Las autoridades de la ciudad y del museo sostienen que" has
# seven. From four to fourteen no judged cell differs.
LONG_SUBJECT = 10
LONGEST_PLACE = 4  # words from somebody to the building he is at: "at the Al-Nao"
LONGEST_TITLE = 2  # words between a comma and a name that it sets in: ", S. Somanath, said"


def source_of(cue: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Return who is cited by a cue; None where the sentence does not tell."""
    if cue.kind == SAYING and has_pronoun(cue, sentence, found) and not is_of_what_is_said(cue.after, sentence):
        return None
    everyone = (found.institutions, found.people, found.speakers, found.places)
    groups = [eligible(cue, group, sentence, found) for group in everyone]
    side = side_of(cue, sentence)
    if side == "first":
        return first_of_the_sentence(cue, groups, sentence)
    if cue.kind == SAYING:
        marked = _marked(cue, groups, sentence) or fronted(cue, sentence, found) or unmarked(cue, groups[:3], sentence)
        if marked:
            return marked
    if side == "clause":
        return _named_with_a_point(cue, first_of_the_clause(cue, groups, sentence), sentence, found)
    if is_joined(cue, sentence):  # who is near before it is the other verb's object
        groups = [[hit for hit in group if hit.first >= cue.after] for group in groups]
    groups = [_without_interviewers(cue, groups, sentence), *groups[1:]]
    nearest = _nearest(cue, groups, sentence, found)
    named = sorted((*found.institutions, *found.people), key=by_place)
    if cue.kind != SAYING:
        return nearest
    nearest = _place_before(cue, nearest, found, sentence) or _joined_place(cue, nearest, found, sentence) or nearest
    nearest = with_its_head(cue, _who_is_there(nearest, sentence, found), sentence) if nearest else None
    return named_before_aside(cue, nearest, named, sentence) or nearest or right_before(cue, sentence, found)


def _named_with_a_point(cue: Hit, source: Hit | None, sentence: Scanned, found: Candidates) -> Hit | None:
    """The foreign name right before a Chinese verb rather than the title or body before it, but for a spokesman's."""
    if source is None or source.kind == MentionKind.NAME:
        return source
    named = pointed_name_before(cue.first, sentence)
    if named is None or any(hit.after == named.first and is_spokesman(hit.key) for hit in found.speakers):
        return source
    return named


def _joined_place(cue: Hit, source: Hit | None, found: Candidates, sentence: Scanned) -> Hit | None:
    """The place right before a verb that an "and" joins to the source, "Hamas and Israel said", or whose clause it is.

    "Ukraine said Putin had come" and "X was arrested by the police, Ukraine said" cite the country.
    """
    joins = marks_of(sentence.facts.code).joins
    place = next((hit for hit in found.places if hit.after == cue.first), None)
    if source is not None and place is not None and clause_start(sentence, cue.first) == place.first:
        behind = source.first >= cue.after and not is_inverted(cue, sentence)
        return place if behind or source.after <= place.first else None
    if source is None or place is None or source.after + 1 != place.first or parted(sentence, source.first, cue.after):
        return None
    return place if sentence.words[source.after].folded in joins else None


def _place_before(cue: Hit, source: Hit | None, found: Candidates, sentence: Scanned) -> Hit | None:
    """The place right behind a verb that its subject follows, if it ends where the source begins.

    In "اتهمت إسرائيل حركة حماس" Israel accuses, and whoever follows is accused.
    """
    if source is None or sentence.facts.attribution.subject != "after" or source.kind == MentionKind.PLACE:
        return None
    return next((hit for hit in found.places if hit.first == cue.after and hit.after == source.first), None)


def _who_is_there(source: Hit, sentence: Scanned, found: Candidates) -> Hit:
    """Whoever is at the building that would be the source: "a volunteer at the hospital said"; else the source."""
    if source.kind != MentionKind.CONCEPT or not is_facility(source.key):
        return source
    marks = marks_of(sentence.facts.code)
    small, links = marks.prepositions, marks.links
    for hit in reversed(found.speakers):
        between = found.folded[hit.after : source.first]
        linked = bool(between) and (between[0] in small or links.issuperset(between))
        if linked and len(between) <= LONGEST_PLACE and not is_facility(hit.key):
            return hit
    return source


def _nearest(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned, found: Candidates) -> Hit | None:
    near = zip(groups, reaches(cue, sentence, found), _PENALTIES, strict=True)
    ranked = [
        (_far(cue, hit, sentence) + penalty + _DOUBTFUL * (not hit.key), place, by_place(hit), hit)
        for place, (group, reach, penalty) in enumerate(near)
        for hit in group
        if _units_between(cue, hit, sentence) <= (LONG_SUBJECT if _is_long_subject(cue, hit, sentence) else reach)
    ]
    return min(ranked)[-1] if ranked else None


def _without_interviewers(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> list[Hit]:
    """The institutions without those of a clause before that of who speaks.

    These are outlets, "Interrogée par l'AFP, la ministre", and what says where: "In a post on Facebook, the governor".
    """
    start, links = clause_start(sentence, cue.first), marks_of(sentence.facts.code).links
    speaks = any(start <= hit.first and hit.after <= cue.first for group in groups[1:3] for hit in group)

    def asks(hit: Hit) -> bool:
        before = range(clause_start(sentence, hit.first), hit.first)
        return hit.after <= start and not all(sentence.words[at].folded in links for at in before)

    def says_where(hit: Hit) -> bool:
        opened = sentence.words[clause_start(sentence, hit.first)].folded in marks_of(sentence.facts.code).prepositions
        return opened and hit.after <= start

    aside = [hit for hit in groups[0] if (is_outlet(hit.key) and asks(hit)) or says_where(hit)]
    return [hit for hit in groups[0] if not (speaks and cue.kind == SAYING and hit in aside)]


def _is_long_subject(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether who begins a clause may have a verb of saying far behind: "Las autoridades de ... sostienen que".

    Neither a mark nor another verb stands between.
    """
    if cue.kind != SAYING or hit.after > cue.first or hit.kind == MentionKind.PLACE:
        return False
    start, marks = clause_start(sentence, hit.first), marks_of(sentence.facts.code)
    begins = all(sentence.words[at].folded in marks.links for at in range(start, hit.first))
    between = range(hit.after, cue.first)
    return begins and not any(has_pause(sentence, at + 1) or is_verb(sentence, at) for at in between)


def _units_between(cue: Hit, hit: Hit, sentence: Scanned) -> int:
    """The words between a cue and what stands before or behind it; a name of several words counts as one."""
    low, high = sorted((hit, cue), key=lambda one: one.first)
    inside = (
        name for name in sentence.cues if name.kind == ORIGIN and low.after <= name.first and name.after <= high.first
    )
    return distance(cue, hit) - sum(name.after - name.first - 1 for name in inside)


def _far(cue: Hit, hit: Hit, sentence: Scanned) -> int:
    """The words between; more behind a verb that may stand on either side, where mostly what is said follows."""
    far, behind = distance(cue, hit), hit.first >= cue.after
    if cue.kind == AFTER and not behind and hit.after <= clause_start(sentence, cue.first):
        return far + _PARTED
    if cue.kind in (BEFORE, AFTER):
        return far + _OWNER * is_oblique(hit, sentence)
    if side_of(cue, sentence) != "either":
        return far
    if is_inverted(cue, sentence):
        return far + (0 if behind or _is_set_in(hit, sentence) else _PARTED)
    return far + (_BEHIND if behind else 0)


def _is_set_in(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether commas stand on both sides: in "the president, Gustavo Petro, said" he speaks."""
    before = range(max(hit.first - LONGEST_TITLE, 0) + 1, hit.first + 1)
    return has_comma(sentence, hit.after) and any(has_comma(sentence, at) for at in before)


def distance(cue: Hit, hit: Hit) -> int:
    """Return the words between a cue and what stands before or behind it."""
    return hit.first - cue.after if hit.first >= cue.after else cue.first - hit.after


def _marked(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """The nearest one before the verb with the mark of a subject behind it, however far: "मोदी ने ... कहा"."""
    marks = marks_of(sentence.facts.code).subject_marks
    subjects = [
        (hit.after, -place, hit)
        for place, group in enumerate(groups if marks else ())
        for hit in group
        if hit.after < min(cue.after, len(sentence.words)) and sentence.words[hit.after].folded in marks
    ]
    if not subjects:
        return None
    subject = max(subjects)[-1]
    if subject.kind == MentionKind.CONCEPT and not is_speaker(subject.key):  # "وزیر معیشت نے", the minister of economy
        offices = (hit for group in groups for hit in group if hit.after == subject.first and is_role(hit.key))
        return next(offices, subject)
    return subject
