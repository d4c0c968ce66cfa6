"""Where the subject of a verb of saying stands: a sentence and the verb in, who may be its subject out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages.cues import ORIGIN, cue_index
from generator.languages.lexicon import word_index
from generator.languages.topics import DONE_TO_OTHERS, topic_of
from generator.model import CALENDAR, MentionKind
from generator.understand.between import clause_start, gap, has_pause
from generator.understand.marks import folded, marks_of
from generator.understand.scan import Hit, Scanned

NAME_REACH = 4  # words from an office to the name it belongs to: "the minister of health of Turkey, Koca"
PLACE_REACH = 1  # words between a verb and a place that stands for its government where the verb has its clause


def is_on_side(cue: Hit, hit: Hit, side: str, sentence: Scanned) -> bool:
    """Tell whether a name stands on the side of a verb where its subject does.

    Behind a verb that ends its sentence only what ends it all the same: '"..." dedi Erdoğan.'
    """
    if hit.after <= cue.first:
        return side != "after"
    ends = hit.first == cue.after and hit.after == len(sentence.words)
    return side in ("after", "either") or (side == "first" and ends)


def is_oblique(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether an ending makes a name another part of the sentence than its subject: "Putin's", "普京的"."""
    marks, words = marks_of(sentence.facts.code), sentence.words
    if not marks.oblique_words:
        return False
    joined = hit.after < len(words) and not any(map(str.isspace, gap(sentence, hit.after)))
    if joined and words[hit.after].folded in marks.oblique_words and not has_pause(sentence, hit.after):
        return True
    if hit.kind == MentionKind.NAME:
        return False
    return words[hit.after - 1].folded.endswith(marks.oblique_endings) or _is_genitive(hit.after - 1, sentence)


def _is_genitive(at: int, sentence: Scanned) -> bool:
    """Tell whether a word is one that is known and an ending: "polisin" is the police's, "kadın" is a woman."""
    word, code = sentence.words[at].folded, sentence.facts.code
    stems = (
        word.removesuffix(ending) for ending in folded(sentence.facts.attribution.genitives) if word.endswith(ending)
    )
    return any(stem in word_index(code) or stem in cue_index(code) for stem in stems)


def is_object(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether the mark of an object follows a name, and is no part of a cue: Persian "رسانه‌ها را"."""
    after, marks = hit.after, marks_of(sentence.facts.code).object_marks
    if after >= len(sentence.words) or sentence.words[after].folded not in marks:
        return False
    return all(cue.first != after for cue in sentence.cues)


def pronoun_before(cue: Hit, sentence: Scanned) -> int | None:
    """Return the place of the pronoun that is the subject of a verb further behind; None where there is none.

    It carries the mark of a subject, "उन्होंने शुक्रवार को कहा", or only small words stand before it: "但他周五表示".
    """
    marks, words = marks_of(sentence.facts.code), sentence.words
    if sentence.facts.attribution.subject == "first":
        return 0 if words[0].folded in marks.pronouns and cue.first else None
    if marks.subject_marks:
        return _marked_pronoun(cue, sentence)
    for at in range(clause_start(sentence, cue.first), cue.first):
        if words[at].folded in marks.pronouns:
            return None if words[at + 1].folded in marks.oblique_words else at
        if words[at].folded not in marks.small:
            return None
    return None


def _marked_pronoun(cue: Hit, sentence: Scanned) -> int | None:
    """The place of a pronoun with the mark of a subject, if it is the last with one before the verb."""
    marks, words = marks_of(sentence.facts.code), sentence.words
    endings = tuple(marks.subject_marks)
    for at in reversed(range(cue.first)):
        word = words[at].folded
        if word in marks.subject_marks:
            return at - 1 if at and words[at - 1].folded in marks.pronouns else None
        if word in marks.pronouns and word.endswith(endings):
            return at
    return None


def unmarked(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """Who begins the clause of a verb whose tense takes no mark of a subject: "अधिकारी 22 लोगों की मौत बता रहे हैं"."""
    marks, words, start = marks_of(sentence.facts.code), sentence.words, clause_start(sentence, cue.first)
    if not marks.subject_marks or any(word.folded in marks.subject_marks for word in words[start : cue.after]):
        return None
    subjects = (hit for group in groups for hit in group if start <= hit.first and hit.after <= cue.first)
    first = None
    for hit in sorted(subjects, key=lambda hit: (hit.first, hit.after)):
        here = hit.first - start <= 1 if first is None else hit.first == first.after  # "local", "officials"
        if here and (hit.after == cue.first or words[hit.after].folded not in marks.small):
            first = hit
    return first


def first_of_the_clause(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """Return the subject where what is said follows the verb's clause: the first one of that clause.

    The verb has its subject from the clause before where only small words stand between: "普京抵达平壤，并表示".
    """
    start, end = clause_start(sentence, cue.first), cue.first
    places = [
        hit
        for hit in groups[3]
        if cue.first - hit.after <= PLACE_REACH or (hit.first == start and _is_whole(hit, sentence))
    ]
    while True:
        here = [[hit for hit in group if start <= hit.first and hit.after <= end] for group in (*groups[:3], places)]
        source = first_of(here[:3], sentence) or first_of(here, sentence)
        begins = next((place for place in groups[3] if place.first == start), None)
        if begins is not None and source is not None and _is_another(begins, source, sentence):
            return begins  # "乌克兰会见普京后表示"
        if source or not start or not are_small(sentence, start, end):
            return source
        start, end = clause_start(sentence, start - 1), start


def first_of(groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """The first of them; a name within a few words of it says who that is, at best a person's behind an office."""
    ordered = sorted((hit for group in groups for hit in group), key=lambda hit: hit.first)
    if not ordered:
        return None
    first = ordered[0]
    parting = marks_of(sentence.facts.code).parting  # "the ambassador at the United Nations"
    near = (hit for group in groups for hit in group if hit.first < first.after + NAME_REACH)
    near = (hit for hit in near if not _is_another(first, hit, sentence) and not is_object(hit, sentence))
    here = [hit for hit in near if not hit.first or sentence.words[hit.first - 1].folded not in parting]
    people = [hit for hit in here if hit.kind == MentionKind.NAME and clause_start(sentence, hit.first) <= first.first]
    named = [hit for hit in here if hit.kind in (ORIGIN, MentionKind.NAME)]
    return next(iter((*people, *named)), first)


def _is_another(one: Hit, other: Hit, sentence: Scanned) -> bool:
    """Tell whether the mark of a subject or a deed stands between two: "市長は、警察が", "市长会见警方后"."""
    between = range(one.after, other.first)
    if any(sentence.words[at].folded in marks_of(sentence.facts.code).subject_marks for at in between):
        return True
    if sentence.facts.attribution.subject != "clause":
        return False
    known = (hit for hit in sentence.known if hit.first in between and hit.kind == MentionKind.CONCEPT)
    return any(topic_of(hit.key) in DONE_TO_OTHERS for hit in known)


def are_small(sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether only small words stand there."""
    small = marks_of(sentence.facts.code).small
    return all(word.folded in small for word in sentence.words[first:after])


def _is_whole(place: Hit, sentence: Scanned) -> bool:
    """Tell whether a place is all of a name, as a small word or a day follows: not in "美国体操协会"."""
    dated = any(hit.first == place.after and hit.kind in CALENDAR for hit in sentence.known)
    return dated or are_small(sentence, place.after, place.after + 1)
