"""Who speaks where verbs end their sentences: a verb of saying and who may be its subject in, the one who is out.

What is said stands between a subject and its verb, so the subject begins the sentence or a clause of it, or a mark
tells it.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages.cues import SAYING, TURN
from generator.languages.punctuation import SEMICOLONS
from generator.model import MentionKind
from generator.understand.between import clause_start, gap, has_comma
from generator.understand.foreign import before_a_title
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import are_small, first_of, is_object, is_oblique

_SEMICOLONS = frozenset(SEMICOLONS)


def first_of_the_sentence(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Hit | None:
    """Return the subject where the verb ends the sentence and what is said stands between.

    A comma sets the subject off, or it begins a clause, or it stands right before the verb: "..., TASS bildirdi".
    """
    groups = _behind_a_semicolon(cue, groups, sentence)
    marked = [
        [hit for hit in group if _behind_addresses(hit, sentence) + 1 == cue.first and _has_mark(hit, sentence)]
        for group in groups
    ]
    if any(marked) and not _holds_what_is_said(cue, sentence):  # "...と沿岸警備隊は推定した"
        return first_of(marked, sentence)
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
            or are_small(sentence, clause_start(sentence, hit.first), hit.first)
            or has_comma(sentence, hit.after)
            or _is_topic(hit, sentence)
        ]
        for group in _of_its_clause(cue, (*groups[:3], places), sentence)
    ]
    marked = [[hit for hit in group if _has_mark(hit, sentence)] for group in subjects]
    source = first_of(marked if any(marked) else subjects, sentence)
    if source and not any(marked) and _has_a_topic(cue, sentence) and not has_comma(sentence, source.after):
        return None  # who met somebody speaks, if no lexicon knows him: "ネーター氏は警察と会談した後"
    if source is None:
        return _place_that_opens(groups[3], sentence)
    return None if _is_behind_a_topic(source, sentence) else source


def _behind_a_semicolon(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned) -> Sequence[Sequence[Hit]]:
    """Those behind the last semicolon before a verb, if any are: what ends there has a subject of its own."""
    begins = next((at for at in range(cue.first, 0, -1) if not _SEMICOLONS.isdisjoint(gap(sentence, at))), 0)
    behind = [[hit for hit in group if hit.first >= begins] for group in groups]
    return behind if any(behind) else groups


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
    set_off = (_has_mark(place, sentence) or has_comma(sentence, place.after)) and are_small(sentence, 0, place.first)
    return set_off or (place.first == 0 and place.after == cue.first)
