"""Where the subject of a verb of saying stands: a sentence and the verb in, who may be its subject out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages.cues import ORIGIN, SAYING, TURN, cue_index
from generator.languages.lexicon import word_index
from generator.languages.topics import DONE_TO_OTHERS, topic_of
from generator.model import CALENDAR, MentionKind
from generator.understand.between import clause_start, gap, has_comma, has_pause
from generator.understand.foreign import before_a_title
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


def first_of_the_sentence(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """Return the subject where the verb ends the sentence and what is said stands between.

    A comma sets the subject off, or it begins a clause, or it stands right before the verb: "..., TASS bildirdi".
    """
    marked = [
        [hit for hit in group if _behind_addresses(hit, sentence) + 1 == cue.first and _has_mark(hit, sentence)]
        for group in groups
    ]
    if any(marked) and not _holds_what_is_said(cue, sentence):  # "...と沿岸警備隊は推定した"
        return _first(marked, sentence)
    if _ends_with_a_topic(cue, sentence):
        return None  # somebody whom no lexicon knows: "警察が来たとネーター氏は述べた"
    if (own := _own_clause(cue, groups[:3], sentence)) is not None:
        return own
    start = clause_start(sentence, cue.first)
    last = next((at for at in range(1, start + 1) if has_comma(sentence, at)), cue.first)
    places = [hit for hit in groups[3] if _speaks(hit, cue, sentence)]
    subjects = [
        [
            hit
            for hit in group
            if hit.after <= last
            or hit.first == cue.after
            or hit.after == cue.first
            or _is_small(sentence, clause_start(sentence, hit.first), hit.first)
            or has_comma(sentence, hit.after)
            or _is_topic(hit, sentence)
        ]
        for group in _of_its_clause(cue, (*groups[:3], places), sentence)
    ]
    marked = [[hit for hit in group if _has_mark(hit, sentence)] for group in subjects]
    source = _first(marked if any(marked) else subjects, sentence)
    if source and not any(marked) and _has_a_topic(cue, sentence) and not has_comma(sentence, source.after):
        return None  # who met somebody speaks, if no lexicon knows him: "ネーター氏は警察と会談した後"
    if source is None:
        return _place_that_opens(groups[3], sentence)
    return None if _is_behind_a_topic(source, sentence) else source


def _ends_with_a_topic(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether who speaks stands right before the verb; in "心配はないとしている" that is part of what is said."""
    facts, words = sentence.facts.attribution, sentence.words
    ends = bool(facts.topic_mark) and cue.first > 0 and words[cue.first - 1].text == facts.topic_mark
    return ends and not _holds_what_is_said(cue, sentence)


def _holds_what_is_said(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a verb of saying begins with the last verb of what is said: "あるとみている"."""
    return any(ending in sentence.words[cue.first].text for ending in sentence.facts.attribution.closing)


def _place_that_opens(places: Sequence[Hit], sentence: Scanned) -> Hit | None:
    """The place that begins a sentence without an ending, where nobody else could speak: "İsrail ... duyurdu"."""
    opening = (place for place in places if place.first == 0 and not is_oblique(place, sentence))
    return next(opening, None) if sentence.facts.attribution.head_last else None


def _has_a_topic(cue: Hit, sentence: Scanned) -> bool:
    topic = sentence.facts.attribution.topic_mark
    return bool(topic) and any(word.text == topic for word in sentence.words[1 : cue.first])


def _is_behind_a_topic(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether the one whom the sentence is about stands before: "支持者らは警察が"."""
    topic, words, after = sentence.facts.attribution.topic_mark, sentence.words, _behind_addresses(hit, sentence)
    if not topic or (after < len(words) and words[after].text == topic):
        return False
    return _has_mark(hit, sentence) and any(words[at].text == topic for at in range(1, hit.first))


def _own_clause(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """The one right before a verb, if an "and" or a comma before him opens a clause: "..., and the police said ...".

    An "and" behind somebody else joins two who speak.
    """
    everyone = [hit for group in groups for hit in group]
    conjunctions = marks_of(sentence.facts.code).conjunctions
    for hit in everyone:
        before = hit.first - 1
        if hit.after != cue.first or before <= 0 or is_object(hit, sentence):
            continue
        joined = sentence.words[before].folded in conjunctions
        listed = any(other.after == before for other in everyone)
        if joined and not listed:
            return hit
    return None


def _is_topic(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a subject with its mark begins a clause behind a comma, with its country: "、米沿岸警備隊は"."""
    start = clause_start(sentence, hit.first)
    places = {
        at for other in sentence.known if other.kind == MentionKind.PLACE for at in range(other.first, other.after)
    }
    named = hit.kind == MentionKind.CONCEPT and before_a_title(hit.first, sentence) <= start  # "、小池百合子知事は"
    return start > 0 and _has_mark(hit, sentence) and (named or places.issuperset(range(start, hit.first)))


def _has_mark(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether the mark of a subject follows: メッシは, メッシ氏は, but not 選手に."""
    after, words = _behind_addresses(hit, sentence), sentence.words
    return after < len(words) and words[after].folded in marks_of(sentence.facts.code).subject_marks


def _behind_addresses(hit: Hit, sentence: Scanned) -> int:
    """The place behind a name and the forms of address that follow it."""
    after, words = hit.after, sentence.words
    while after < len(words) and words[after].text in sentence.facts.attribution.addresses:
        after += 1
    return after


def _of_its_clause(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Sequence[Sequence[Hit]]:
    """Those behind the last verb of saying before, if one stands right behind it: "A announced ... and B said ..."."""
    everyone = [hit for group in groups for hit in group]
    turns = [hit.after for hit in sentence.cues if hit.kind == TURN and hit.after < cue.first]
    turned = max((at for at in turns if any(hit.first == at for hit in everyone)), default=None)
    if turned is not None:  # "..., but the police warn"
        return [[hit for hit in group if hit.first >= turned] for group in groups]
    ends = [hit.after for hit in sentence.cues if hit.kind == SAYING and hit.after < cue.first]
    last = max(ends, default=None)
    if last is None or not any(hit.first in (last, last + 1) for hit in everyone):
        return groups
    return [[hit for hit in group if hit.first >= last] for group in groups]


def _speaks(place: Hit, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a place can speak: "Moskova, ..." and "Moscow announced", but not "Antakya'da"."""
    set_off = (_has_mark(place, sentence) or has_comma(sentence, place.after)) and _is_small(sentence, 0, place.first)
    return set_off or (place.first == 0 and place.after == cue.first)


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
        source = _first(here[:3], sentence) or _first(here, sentence)
        begins = next((place for place in groups[3] if place.first == start), None)
        if begins is not None and source is not None and _is_another(begins, source, sentence):
            return begins  # "乌克兰会见普京后表示"
        if source or not start or not _is_small(sentence, start, end):
            return source
        start, end = clause_start(sentence, start - 1), start


def _first(groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
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


def _is_small(sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether only small words stand there."""
    small = marks_of(sentence.facts.code).small
    return all(word.folded in small for word in sentence.words[first:after])


def _is_whole(place: Hit, sentence: Scanned) -> bool:
    """Tell whether a place is all of a name, as a small word or a day follows: not in "美国体操协会"."""
    dated = any(hit.first == place.after and hit.kind in CALENDAR for hit in sentence.known)
    return dated or _is_small(sentence, place.after, place.after + 1)
