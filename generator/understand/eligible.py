"""Who may be the source of a cue: those that a sentence names in, those out whom nothing says to be somebody else.

Whoever is spoken to, stands in what is said, is another verb's object or owns a thing that is told about is no source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.languages.cues import AFTER, BEFORE, ORIGIN, SAYING, is_institution
from generator.languages.punctuation import CLOSING, OPENING
from generator.languages.topics import DONE_TO_OTHERS, is_role, is_shown, is_speaker, topic_of
from generator.model import CALENDAR, MentionKind
from generator.understand.addressees import is_spoken_to
from generator.understand.between import clause_start, has_comma, has_pause, is_quoted
from generator.understand.candidates import Candidates
from generator.understand.clitics import is_definite
from generator.understand.free_relatives import stands_outside
from generator.understand.fronted import has_preposition
from generator.understand.marks import folded, is_verb, is_verb_or_auxiliary, marks_of
from generator.understand.pronouns import is_joined
from generator.understand.reaches import CLOSES_SPEECH, is_inverted
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import is_oblique, is_on_side

WINDOW = 40  # words around a cue in which its source is looked for where the language marks its subjects
_COLON = re.compile(r"[:：](?!\d)")  # no clock time
_STRAIGHT = '"'
_SUBJECT_FIRST = frozenset({"before", "either"})  # where subjects stand that a verb follows


def eligible(cue: Hit, group: Sequence[Hit], sentence: Scanned, found: Candidates) -> list[Hit]:
    """Return those of a group, in order, that stand where the source of a cue does and that nothing says to be another.

    Whoever is spoken to is none, nor who stands in what is said, is another verb's object or owns a thing.
    """
    side = side_of(cue, sentence)
    if side == "after" and cue.kind == SAYING and cue.after in found.adding:
        return []  # a participle, "adding that", which has the subject of another verb
    joined = is_joined(cue, sentence)
    return [
        hit
        for hit in _around(cue, group)
        if is_on_side(cue, hit, side, sentence)
        and not (cue.kind == SAYING and cue.first < hit.first < cue.after)  # in its words: "acusou a Ucrânia de"
        and not (joined and hit.after + 1 == cue.first)
        and not _inside_what_is_said(cue, hit, sentence, found)
        and not is_spoken_to(cue, hit, sentence)
        and (not is_no_subject(cue, hit, sentence) or _may_be_shown_in(cue, sentence, found))
        and not _is_where_it_is_said(cue, hit, sentence)
        and not (cue.kind == AFTER and _is_marked(hit, sentence))
        and not _is_of_a_participle(cue, hit, sentence)
        and not _is_in_a_relative_clause(cue, hit, sentence)
        and not (cue.kind == SAYING and stands_outside(cue, hit, sentence, found))
        and not (side == "after" and cue.kind == SAYING and _is_in_something(hit, sentence))
        and not (side == "after" and cue.kind == SAYING and _owns_a_thing(cue, hit, sentence, found))
        and not (side == "either" and _is_behind_a_preposition(cue, hit, sentence))
        and not (side == "after" and _is_what_is_asked_for(cue, hit, sentence))
        and _may_show(cue, hit, sentence, found)
        and not (_stands_before_its_source(cue, sentence) and _is_behind_its_source(cue, hit, sentence))
        and not _begins_what_is_said(cue, hit, sentence)
    ]


def _is_marked(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether the mark of a subject follows: of "रॉयटर्स ने मेयर के हवाले से", by the words of the mayor."""
    words = sentence.words
    return hit.after < len(words) and words[hit.after].folded in marks_of(sentence.facts.code).subject_marks


def _may_be_shown_in(cue: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether an ending may make a document where something is shown: Turkish "raporda belirtildi"."""
    return cue.after in found.showing and bool(marks_of(sentence.facts.code).oblique_endings)


def _stands_before_its_source(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether the source follows up to a pause: "according to the mayor, ...", Russian "как сообщает мэр, ..."."""
    inverted = cue.first > 0 and sentence.words[cue.first - 1].folded in marks_of(sentence.facts.code).inverting
    return cue.kind == BEFORE or (cue.kind == SAYING and inverted)


def _is_behind_its_source(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a pause ends the words of who is cited before a name: "according to the mayor, Putin will come"."""
    pause = next((at for at in range(cue.after + 1, hit.first + 1) if has_pause(sentence, at)), None)
    return pause is not None and any(
        cue.after <= other.first and other.after <= pause for other in (*sentence.known, *sentence.cues)
    )


def _begins_what_is_said(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a verb follows who has no name and stands right behind another: "alisema nguvu zitatumika"."""
    if (
        cue.kind != SAYING
        or hit.first != cue.after
        or hit.kind == MentionKind.NAME
        or side_of(cue, sentence) != "either"
    ):
        return False
    return hit.after < len(sentence.words) and not has_pause(sentence, hit.after) and is_verb(sentence, hit.after)


def _is_behind_a_preposition(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a preposition right behind a verb makes a name its object: "the findings pointed to a Pantsir"."""
    if hit.first <= cue.after or cue.kind != SAYING or is_inverted(cue, sentence):
        return False
    small = marks_of(sentence.facts.code).prepositions
    return any(sentence.words[at].folded in small for at in (cue.after - 1, cue.after))


def _is_what_is_asked_for(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a verb ends with a preposition and its object follows: "دعا إلى تحقيق", called for an inquiry."""
    small = marks_of(sentence.facts.code).small
    with_one = cue.after - cue.first > 1 and sentence.words[cue.after - 1].folded in small
    return cue.kind == SAYING and with_one and hit.first == cue.after


def _is_in_something(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a preposition is written together with who has no name: "praised pilots" is "أشاد بطيارين"."""
    return hit.kind != ORIGIN and has_preposition(hit.first, sentence)


def _owns_a_thing(cue: Hit, hit: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether a name stands behind a thing that is his: "سلطت رحلة كيم الضوء", the journey of Kim shed light."""
    before = hit.first - 1
    if hit.kind not in (MentionKind.NAME, MentionKind.PLACE) or before < cue.after or is_definite(before, sentence):
        return False
    behind = (one for one in sentence.known if one.kind == MentionKind.CONCEPT and one.after == hit.first)
    speaks = any(one.after == hit.first for one in found.speakers)
    return not speaks and any(topic_of(one.key) in DONE_TO_OTHERS and not is_role(one.key) for one in behind)


def _may_show(cue: Hit, hit: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether a verb of showing has what shows something, and a verb of saying no picture, as its subject.

    With a verb that may have either, a picture begins its clause: "images suggest", no "experts with images suggest".
    """
    shown = hit.kind == MentionKind.CONCEPT and is_shown(hit.key)
    if cue.kind == SAYING and cue.after in found.showing:
        return shown
    if not shown or is_speaker(hit.key):
        return True
    start = clause_start(sentence, hit.first)
    others = (*found.institutions, *found.people, *(other for other in found.speakers if not is_shown(other.key)))
    return cue.after in found.either and not any(start <= other.first and other.after <= hit.first for other in others)


def _around(cue: Hit, group: Sequence[Hit]) -> Iterator[Hit]:
    low = bisect_left(group, cue.first - WINDOW, key=lambda hit: hit.first)
    high = bisect_left(group, cue.after + WINDOW, key=lambda hit: hit.first)
    yield from group[low:high]


def is_no_subject(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a name before the verb stands inside the words quoted, or has an ending that no subject has."""
    if cue.kind != SAYING or hit.after > cue.first:
        return False
    return (is_quoted(sentence, hit, cue.first) and not _fills_its_quotes(hit, sentence)) or is_oblique(hit, sentence)


def _fills_its_quotes(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether the marks hold nothing but a name: '网站“航班雷达24”说'."""
    text, words = sentence.text, sentence.words
    return text[: words[hit.first].start].endswith(tuple(OPENING)) and text[words[hit.after - 1].end :].startswith(
        tuple(CLOSING)
    )


def _is_where_it_is_said(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a comma parts a place from the verb behind it: "... rained in Moscow, said the mayor"."""
    place = cue.kind == SAYING and hit.kind == MentionKind.PLACE and hit.after == cue.first
    return place and side_of(cue, sentence) == "either" and has_comma(sentence, hit.after)


def _is_of_a_participle(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a verb that is no cue stands before a name and its preposition: "families of men killed in Kyiv".

    What was done there, or by whom, says more about who speaks, or stands before: "Sacked by NAME, the minister said".
    """
    if cue.kind != SAYING or hit.first <= 1 or hit.after > cue.first or side_of(cue, sentence) not in _SUBJECT_FIRST:
        return False
    before, marks = sentence.words[hit.first - 1].folded, marks_of(sentence.facts.code)
    doer = before in folded(sentence.facts.doers.before)
    if not (doer or (hit.kind == MentionKind.PLACE and before in marks.prepositions)):
        return False
    return is_verb(sentence, hit.first - 2) or (doer and has_pause(sentence, hit.after))


def _is_in_a_relative_clause(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a name stands in a clause about who speaks: "a doctor who treated NAME said", "X, who met Y, said".

    Its verb stands beside the name; without one it is the verb of saying that does: "which officials said was old".
    """
    if cue.kind != SAYING or hit.after > cue.first or side_of(cue, sentence) not in _SUBJECT_FIRST:
        return False
    relatives = marks_of(sentence.facts.code).relatives
    opened = next((at for at in range(hit.first - 1, 0, -1) if sentence.words[at].folded in relatives), None)
    if opened is None:
        return False
    ends = [at for at in range(opened + 1, cue.first + 1) if has_pause(sentence, at)]
    if ends and not (has_pause(sentence, opened) and min(ends) >= hit.after):  # set off by commas, with the name inside
        return False
    return any(
        is_verb_or_auxiliary(sentence, at) for at in (*range(opened + 1, hit.first), *range(hit.after, cue.first))
    )


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


def side_of(cue: Hit, sentence: Scanned) -> str:
    """Return where the source of a cue stands: "before" it or "after", or as the language puts its subjects."""
    return {BEFORE: "after", AFTER: "before"}.get(cue.kind, sentence.facts.attribution.subject)
