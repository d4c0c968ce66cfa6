"""Who stands beside a cue as its source: a cue and what a sentence names in, the one who is cited out.

A source is an institution, a person, whoever can speak ("the mayor of Derna") or a place that stands for its
government, in this order. Who is spoken to is no source, nor what is named in what is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.languages.cues import AFTER, BEFORE, ORIGIN, SAYING, is_institution
from generator.languages.punctuation import CLOSING, OPENING
from generator.languages.topics import is_facility, is_role, is_shown, is_speaker
from generator.model import CALENDAR, MentionKind
from generator.understand.addressees import is_spoken_to
from generator.understand.asides import named_before_aside
from generator.understand.between import clause_start, has_comma, has_pause, is_quoted
from generator.understand.candidates import Candidates, by_place
from generator.understand.fronted import fronted, has_preposition, right_before
from generator.understand.heads import with_its_head
from generator.understand.marks import is_verb, marks_of
from generator.understand.pronouns import has_pronoun, is_joined, is_of_what_is_said
from generator.understand.reaches import CLOSES_SPEECH, is_inverted, reaches
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import (
    first_of_the_clause,
    first_of_the_sentence,
    is_oblique,
    is_on_side,
    unmarked,
)

WINDOW = 40  # words around a cue in which its source is looked for where the language marks its subjects
# What makes up for words between, in words: a name is a likelier source than the noun before it, "the agency Reuters".
_PENALTIES = (0, 0, 2, 3)  # institutions, people, who has no name, places
_DOUBTFUL = 1  # capitals alone make a name
_BEHIND = 3
_OWNER = 4  # "according to Pyongyang's agency KCNA": an owner is cited only where nobody else is near
_PARTED = 4  # "The agency, quoting officials": what a comma parts from "quoting" quotes
LONG_SUBJECT = 10  # words between the first of a long subject and its verb
LONGEST_PLACE = 4  # words from somebody to the building he is at: "at the Al-Nao"
LONGEST_TITLE = 2  # words between a comma and a name that it sets in: ", S. Somanath, said"
_COLON = re.compile(r"[:：](?!\d)")  # no clock time
_STRAIGHT = '"'


def source_of(cue: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Return who is cited by a cue; None where the sentence does not tell."""
    if cue.kind == SAYING and has_pronoun(cue, sentence, found) and not is_of_what_is_said(cue.after, sentence):
        return None
    everyone = (found.institutions, found.people, found.speakers, found.places)
    groups = [_eligible(cue, group, sentence, found) for group in everyone]
    side = _side(cue, sentence)
    if side == "first":
        return first_of_the_sentence(cue, groups, sentence)
    if cue.kind == SAYING:
        marked = _marked(cue, groups, sentence) or fronted(cue, sentence, found) or unmarked(cue, groups[:3], sentence)
        if marked:
            return marked
    if side == "clause":
        return first_of_the_clause(cue, groups, sentence)
    if is_joined(cue, sentence):  # who is near before it is the other verb's object
        groups = [[hit for hit in group if hit.first >= cue.after] for group in groups]
    nearest = _nearest(cue, groups, sentence, found)
    named = sorted((*found.institutions, *found.people), key=by_place)
    if cue.kind != SAYING:
        return nearest
    nearest = _place_before(cue, nearest, found, sentence) or nearest
    nearest = with_its_head(cue, _who_is_there(nearest, sentence, found), sentence) if nearest else None
    return named_before_aside(cue, nearest, named, sentence) or nearest or right_before(cue, sentence, found)


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
    if _side(cue, sentence) != "either":
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


def _side(cue: Hit, sentence: Scanned) -> str:
    return {BEFORE: "after", AFTER: "before"}.get(cue.kind, sentence.facts.attribution.subject)


def _eligible(cue: Hit, group: Sequence[Hit], sentence: Scanned, found: Candidates) -> list[Hit]:
    """Those on the right side that are not spoken to, stand not in what is said and are no other verb's object."""
    side = _side(cue, sentence)
    if side == "after" and cue.kind == SAYING and cue.after in found.adding:
        return []  # a participle, "adding that", which has the subject of another verb
    joined = is_joined(cue, sentence)
    return [
        hit
        for hit in _around(cue, group)
        if is_on_side(cue, hit, side, sentence)
        and not (joined and hit.after + 1 == cue.first)
        and not _inside_what_is_said(cue, hit, sentence, found)
        and not is_spoken_to(cue, hit, sentence)
        and (not is_no_subject(cue, hit, sentence) or cue.after in found.showing)  # "raporda belirtildi"
        and not _is_where_it_is_said(cue, hit, sentence)
        and not (side == "after" and cue.kind == SAYING and _is_in_something(hit, sentence))
        and not (side == "either" and _is_behind_a_preposition(cue, hit, sentence))
        and _may_show(cue, hit, found)
        and not (cue.kind == BEFORE and _is_behind_its_source(cue, hit, sentence))
        and not _begins_what_is_said(cue, hit, sentence)
    ]


def _is_behind_its_source(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a pause ends the words of who is cited before a name: "according to the mayor, Putin will come"."""
    pause = next((at for at in range(cue.after + 1, hit.first + 1) if has_pause(sentence, at)), None)
    return pause is not None and any(
        cue.after <= other.first and other.after <= pause for other in (*sentence.known, *sentence.cues)
    )


def _begins_what_is_said(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a verb follows who has no name and stands right behind another: "alisema nguvu zitatumika"."""
    if cue.kind != SAYING or hit.first != cue.after or hit.kind == MentionKind.NAME or _side(cue, sentence) != "either":
        return False
    return hit.after < len(sentence.words) and not has_pause(sentence, hit.after) and is_verb(sentence, hit.after)


def _is_behind_a_preposition(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a preposition right behind a verb makes a name its object: "the findings pointed to a Pantsir"."""
    if hit.first <= cue.after or cue.kind != SAYING or is_inverted(cue, sentence):
        return False
    small = marks_of(sentence.facts.code).prepositions
    return any(sentence.words[at].folded in small for at in (cue.after - 1, cue.after))


def _is_in_something(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a preposition is written together with who has no name: "praised pilots" is "أشاد بطيارين"."""
    return hit.kind != ORIGIN and has_preposition(hit.first, sentence)


def _may_show(cue: Hit, hit: Hit, found: Candidates) -> bool:
    """Tell whether a verb of showing has what shows something, and a verb of saying no picture, as its subject."""
    shown = hit.kind == MentionKind.CONCEPT and is_shown(hit.key)
    if cue.kind == SAYING and cue.after in found.showing:
        return shown
    return not shown or is_speaker(hit.key)


def _around(cue: Hit, group: Sequence[Hit]) -> Iterator[Hit]:
    low = bisect_left(group, cue.first - WINDOW, key=lambda hit: hit.first)
    high = bisect_left(group, cue.after + WINDOW, key=lambda hit: hit.first)
    yield from group[low:high]


def is_no_subject(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a name before the verb stands inside the words quoted, or has an ending that no subject has."""
    if cue.kind != SAYING or hit.after > cue.first:
        return False
    return is_quoted(sentence, hit, cue.first) or is_oblique(hit, sentence)


def _is_where_it_is_said(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a comma parts a place from the verb behind it: "... rained in Moscow, said the mayor"."""
    place = cue.kind == SAYING and hit.kind == MentionKind.PLACE and hit.after == cue.first
    return place and _side(cue, sentence) == "either" and has_comma(sentence, hit.after)


def _inside_what_is_said(cue: Hit, hit: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether a "that" stands between, "added that Putin ...", or what has no name follows the verb at once."""
    if hit.first < cue.after or cue.kind != SAYING:
        return False
    at = bisect_left(found.that, cue.first)  # a "that" may be part of the cue
    if at < len(found.that) and found.that[at] < hit.first:
        return True
    if _is_speech(cue, hit, sentence):
        return True
    if hit.kind == MentionKind.NAME or (hit.kind == ORIGIN and is_institution(hit.key)):
        return False
    side = sentence.facts.attribution.subject
    return (
        not _is_next(cue, hit, sentence, found)
        if side == "after"
        else side == "either" and not is_inverted(cue, sentence)
    )


def _is_speech(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether speech is opened between a verb and who stands behind it; «El País» by itself is a name."""
    words, text = sentence.words, sentence.text
    between = text[words[cue.after - 1].end : words[hit.first].start]
    if _COLON.search(between):
        return True
    opened = sum(map(between.count, OPENING)) > sum(map(between.count, CLOSING)) or between.count(_STRAIGHT) % 2
    return bool(opened) and CLOSES_SPEECH.isdisjoint(text[words[hit.after - 1].end :][:1])


def _is_next(cue: Hit, hit: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether nothing stands between but small words, days and others who speak: no "sending an astronaut"."""
    skipped = (*(other for other in sentence.known if other.kind in CALENDAR), *found.speakers, *found.people)
    small = marks_of(sentence.facts.code).small
    return all(
        found.folded[at] in small or any(other.first <= at < other.after for other in skipped)
        for at in range(cue.after, hit.first)
    )


def _marked(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """The nearest one before the verb with the mark of a subject behind it, however far: "मोदी ने ... कहा"."""
    marks = marks_of(sentence.facts.code).subject_marks
    subjects = [
        (hit.after, -place, hit)
        for place, group in enumerate(groups if marks else ())
        for hit in group
        if hit.after < cue.first and sentence.words[hit.after].folded in marks
    ]
    if not subjects:
        return None
    subject = max(subjects)[-1]
    if subject.kind == MentionKind.CONCEPT and not is_speaker(subject.key):  # "وزیر معیشت نے", the minister of economy
        offices = (hit for group in groups for hit in group if hit.after == subject.first and is_role(hit.key))
        return next(offices, subject)
    return subject
