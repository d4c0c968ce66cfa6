"""Who stands beside a cue as its source: a cue and what a sentence names in, the one who is cited out.

A source is an institution, a person, whoever can speak ("the mayor of Derna") or a place that stands for its
government, in this order. Who is spoken to is no source, nor what is named in what is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from generator.languages import language
from generator.languages.cues import AFTER, BEFORE, ORIGIN, SAYING, TELLING, cue_index, is_institution, is_origin
from generator.languages.fold import fold
from generator.languages.topics import is_speaker
from generator.model import MentionKind
from generator.understand.scan import Hit, Scanned

REACH = 6  # words between a cue such as "according to" and its source; longer subjects are rare in news prose
SUBJECT_REACH = 4  # words between a verb of saying and who says it
PLACE_REACH = 1  # "Moscow said"; a place further away is where something happened
WINDOW = 40  # words around a cue in which its source is looked for where the language marks its subjects
INVERTED_REACH = 9  # '"...", said on Friday to the press the mayor'
# What makes up for words between, in words: a name is a likelier source than the noun before it, "the agency Reuters".
_PENALTIES = (0, 0, 2, 3)  # institutions, people, who has no name, places
_DOUBTFUL = 1  # capitals alone make a name
_BEHIND = 2
SPEAKER_REACH = 2  # words between "according to" and who has no name; farther off it is no part of the source
_CLOSES_SPEECH = frozenset(",，،\"”»」’'")


_NO_SPEAKERS = frozenset({ORIGIN, SAYING, BEFORE, AFTER})  # their words are no concept besides: "reported", a report


def _by_place(hit: Hit) -> tuple[int, int, bool, str]:
    """The kind of source that the lexicon of origins has before the concept of the same words."""
    return hit.first, hit.after, hit.kind != ORIGIN, hit.key


class Candidates(NamedTuple):
    """What a sentence names that can be a source, by place; `spoken` are words of the sentence, folded."""

    institutions: tuple[Hit, ...]  # agencies, outlets and others with a name of their own
    people: tuple[Hit, ...]
    speakers: tuple[Hit, ...]  # who can speak and has no name: officials, the mayor
    places: tuple[Hit, ...]
    concepts: tuple[Hit, ...]  # whatever else it names
    folded: tuple[str, ...]
    that: tuple[int, ...]  # places of the words that open what is said
    telling: frozenset[int]  # places behind the verbs whose object is who is told


class _Marks(NamedTuple):
    """The words of a language that tell who speaks and who is spoken to, folded."""

    that: frozenset[str]
    addressee: frozenset[str]
    addressed: frozenset[str]
    joins: frozenset[str]
    subject_marks: frozenset[str]
    pronouns: frozenset[str]


@cache
def _marks(code: str) -> _Marks:
    cues = language(code).attribution
    lists = (cues.that, cues.addressee, cues.addressed, cues.joins, cues.subject_marks, cues.pronouns)
    return _Marks(*(frozenset(map(fold, words)) for words in lists))


def candidates(sentence: Scanned, names: Sequence[Hit]) -> Candidates:
    """Return what can be a source in a sentence; `names` are its concepts, people, places and likely names."""
    folded = tuple(word.folded for word in sentence.words)
    that = _marks(sentence.facts.code).that
    ordered = sorted(names, key=_by_place)
    origins = [hit for hit in sentence.cues if hit.kind == ORIGIN]
    unnamed = [hit for hit in origins if not is_institution(hit.key)]
    told = {at for hit in sentence.cues if hit.kind in _NO_SPEAKERS for at in range(hit.first, hit.after)}
    speaking = [
        hit
        for hit in ordered
        if hit.kind == MentionKind.CONCEPT and is_speaker(hit.key) and told.isdisjoint(range(hit.first, hit.after))
    ]
    return Candidates(
        tuple(hit for hit in origins if is_institution(hit.key)),
        tuple(hit for hit in ordered if hit.kind == MentionKind.NAME and not is_origin(hit.key)),
        tuple(sorted((*unnamed, *speaking), key=_by_place)),
        tuple(hit for hit in ordered if hit.kind == MentionKind.PLACE),
        tuple(sorted((hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT), key=lambda hit: hit.first)),
        folded,
        tuple(at for at, word in enumerate(folded) if word in that),
        frozenset(hit.after for hit in sentence.cues if hit.kind == TELLING),
    )


def source_of(cue: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Return who is cited by a cue; None where the sentence does not tell."""
    everyone = (found.institutions, found.people, found.speakers, found.places)
    groups = [_eligible(cue, group, sentence, found) for group in everyone]
    if cue.kind == SAYING:
        if has_pronoun(cue, sentence, found):
            return None
        if marked := _marked(cue, groups, sentence, found):
            return marked
        if sentence.facts.attribution.subject == "first":
            return _first([*groups[:3], [hit for hit in groups[3] if _is_set_off(hit, sentence)]])
    reaches = zip(groups, _reaches(cue, sentence), _PENALTIES, strict=True)
    ranked = [
        (_far(cue, hit, sentence) + penalty + _DOUBTFUL * (not hit.key), place, _by_place(hit), hit)
        for place, (group, reach, penalty) in enumerate(reaches)
        for hit in group
        if distance(cue, hit) <= reach
    ]
    if ranked:
        return min(ranked)[-1]
    return _before_the_join(cue, sentence, found)


def _far(cue: Hit, hit: Hit, sentence: Scanned) -> int:
    """The words between; more behind a verb that may stand on either side, where mostly what is said follows."""
    behind = cue.kind == SAYING and hit.first >= cue.after and _side(cue, sentence) == "either"
    return distance(cue, hit) + (_BEHIND if behind and not _is_inverted(cue, sentence) else 0)


def distance(cue: Hit, hit: Hit) -> int:
    """Return the words between a cue and what stands before or behind it."""
    return hit.first - cue.after if hit.first >= cue.after else cue.first - hit.after


def _side(cue: Hit, sentence: Scanned) -> str:
    return {BEFORE: "after", AFTER: "before"}.get(cue.kind, sentence.facts.attribution.subject)


def _eligible(cue: Hit, group: Sequence[Hit], sentence: Scanned, found: Candidates) -> list[Hit]:
    """Those on the right side that are not spoken to, stand not in what is said and are no other verb's object."""
    side = _side(cue, sentence)
    return [
        hit
        for hit in near(group, cue, WINDOW)
        if (side != "after" if hit.after <= cue.first else side in ("after", "either"))
        and not _inside_what_is_said(cue, hit, sentence, found)
        and not _is_spoken_to(cue, hit, sentence, found)
        and not _joined(cue, hit, sentence, found)
    ]


def near(group: Sequence[Hit], hit: Hit, words: int) -> Sequence[Hit]:
    """Return those of a group, by place as its hits are, that begin less than so many words before or behind a hit."""
    low = bisect_left(group, hit.first - words, key=lambda other: other.first)
    high = bisect_left(group, hit.after + words, key=lambda other: other.first)
    return group[low:high]


def _inside_what_is_said(cue: Hit, hit: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether a "that" stands between, "added that Putin ...", or what has no name follows the verb at once."""
    if hit.first < cue.after or cue.kind != SAYING:
        return False
    at = bisect_left(found.that, cue.after)
    if at < len(found.that) and found.that[at] < hit.first:
        return True
    nameless = hit.kind != MentionKind.NAME and not (hit.kind == ORIGIN and is_institution(hit.key))
    return nameless and sentence.facts.attribution.subject == "either" and not _is_inverted(cue, sentence)


def _is_spoken_to(cue: Hit, hit: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether the words around make a name the one spoken to: "पुतिन से कहा", "told Reuters", "dijo a la BBC"."""
    if cue.kind != SAYING:
        return False
    folded, marks = found.folded, _marks(sentence.facts.code)
    if hit.after < len(folded) and folded[hit.after] in marks.addressee:
        return True
    behind = hit.first >= cue.after
    if behind and (cue.after in found.telling or is_addressed(hit, cue.after, sentence, found)):
        return True
    clitic = sentence.facts.attribution.addressing_clitic
    return behind and bool(clitic) and _has_clitic(folded[hit.first], fold(clitic), sentence)


def has_pronoun(cue: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether a pronoun is the subject of a verb: "he said", '"...", dijo ella'."""
    pronouns = _marks(sentence.facts.code).pronouns
    before = cue.first and found.folded[cue.first - 1] in pronouns
    behind = cue.after < len(found.folded) and found.folded[cue.after] in pronouns
    return bool(before or (behind and _is_inverted(cue, sentence)))


def is_addressed(hit: Hit, first: int, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether a "to" stands before a hit, with an article between them at the most, from the word `first` on."""
    addressed = _marks(sentence.facts.code).addressed
    return any(word in addressed for word in found.folded[max(first, hit.first - 2) : hit.first])


def _has_clitic(word: str, clitic: str, sentence: Scanned) -> bool:
    """Tell whether a word is known only without its clitic: "لرويترز" is "to Reuters", "لندن" London itself."""
    index = cue_index(sentence.facts.code)
    return word.startswith(clitic) and word not in index and word.removeprefix(clitic) != word


def _joined(cue: Hit, hit: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether only "and" stands between: in "congratulated ISRO and said" another one speaks."""
    return (
        cue.kind == SAYING
        and hit.after + 1 == cue.first
        and found.folded[hit.after] in _marks(sentence.facts.code).joins
    )


def _before_the_join(cue: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """The first one named in a sentence whose verb is joined to another one."""
    hits = sorted((*found.institutions, *found.people), key=lambda hit: hit.first)
    if cue.kind != SAYING or not any(_joined(cue, hit, sentence, found) for hit in hits):
        return None
    before = [hit for hit in hits if hit.after < cue.first and not _joined(cue, hit, sentence, found)]
    return next(iter(before), None)


def _marked(cue: Hit, groups: Sequence[Sequence[Hit]], sentence: Scanned, found: Candidates) -> Hit | None:
    """The nearest one before the verb with the mark of a subject behind it, however far: "मोदी ने ... कहा"."""
    marks = _marks(sentence.facts.code).subject_marks
    for group in groups if marks else ():
        subjects = [hit for hit in group if hit.after < cue.first and found.folded[hit.after] in marks]
        if subjects:
            return subjects[-1]
    return None


def _first(groups: Sequence[Sequence[Hit]]) -> Hit | None:
    """Where the verb ends the sentence, its subject begins it: what stands between is what is said."""
    ordered = sorted((hit for group in groups for hit in group), key=lambda hit: hit.first)
    if not ordered:
        return None
    first = ordered[0]
    here = [hit for group in groups for hit in group if hit.first < first.after + SUBJECT_REACH]
    named = [hit for hit in here if hit.kind in (ORIGIN, MentionKind.NAME)]
    return named[0] if named else first


def _is_set_off(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a comma follows: "Moskova, ..." speaks, "Antakya'da" is where somebody does."""
    words = sentence.words
    return hit.after < len(words) and "," in sentence.text[words[hit.after - 1].end : words[hit.after].start]


def _reaches(cue: Hit, sentence: Scanned) -> tuple[int, int, int, int]:
    """How many words away each group of candidates may stand."""
    subject = sentence.facts.attribution.reach or SUBJECT_REACH
    if cue.kind == SAYING and _is_inverted(cue, sentence):
        subject = INVERTED_REACH
    if cue.kind == SAYING:
        return subject, subject, subject, PLACE_REACH
    return REACH, SUBJECT_REACH, SPEAKER_REACH, PLACE_REACH


def _is_inverted(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether speech ends before a verb that may stand on either side: '"...", said on Friday the mayor'."""
    if sentence.facts.attribution.subject != "either" or not cue.first:
        return False
    words = sentence.words
    before = sentence.text[words[cue.first - 1].end : words[cue.first].start]
    return not _CLOSES_SPEECH.isdisjoint(before)
