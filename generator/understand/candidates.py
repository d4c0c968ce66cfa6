"""What can be a source in a sentence: its words and what they name in, the institutions, people and speakers out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from generator.languages.cues import (
    ADDING,
    AFTER,
    BEFORE,
    EITHER,
    LOOSE,
    NO_CUE,
    OPINING,
    ORIGIN,
    SAYING,
    SHOWING,
    is_institution,
    is_origin,
    is_outlet,
)
from generator.languages.known import NOTHING
from generator.languages.topics import is_crowd, is_facility, is_office, is_shown, is_speaker
from generator.model import MentionKind
from generator.understand.bearers import is_given
from generator.understand.between import gap, parted
from generator.understand.foreign import before_a_point
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned
from generator.understand.tokens import Token

# Their words are no concept besides: "reported" is no report, and in "said in a statement" no statement speaks.
_CITING = frozenset({SAYING, BEFORE, AFTER, NO_CUE})
_NO_SPEAKERS = _CITING | {ORIGIN}


def by_place(hit: Hit) -> tuple[int, int, bool, str]:
    """Return the order of sources: the one of the lexicon of origins before the concept of the same words."""
    return hit.first, hit.after, hit.kind != ORIGIN, hit.key


MODEL = 3  # figures of a model without letters: "Boeing 737"


class Candidates(NamedTuple):
    """What a sentence names that can be a source, by place; `folded` are the words of the sentence."""

    institutions: tuple[Hit, ...]  # agencies, outlets and others with a name of their own
    people: tuple[Hit, ...]
    namesakes: tuple[Hit, ...]  # names of people that buildings have: "Kenyatta National Hospital"
    speakers: tuple[Hit, ...]  # who can speak and has no name: officials, the mayor
    places: tuple[Hit, ...]
    folded: tuple[str, ...]
    that: tuple[int, ...]  # places of the words that open what is said
    adding: frozenset[int]  # places behind the verbs whose subject may stand in a sentence before
    opining: frozenset[int]  # places of the cues that cite at the beginning of a clause only
    loose: frozenset[int]  # places of the cues that mean something else besides
    showing: frozenset[int]  # places behind the verbs with which only pictures and documents are cited
    either: frozenset[int]  # places behind those with which people are too: "suggest"


def candidates(sentence: Scanned, names: Sequence[Hit]) -> Candidates:
    """Return what can be a source in a sentence; `names` are its concepts, people, places and likely names."""
    folded = tuple(word.folded for word in sentence.words)
    marks = marks_of(sentence.facts.code)
    ordered = sorted(names, key=by_place)
    known = [hit for hit in ordered if hit.kind == MentionKind.NAME and hit.key and not is_origin(hit.key)]
    origins = [hit for hit in sentence.cues if hit.kind == ORIGIN and not _is_part(hit, known)]  # Kim Jong "Un"
    named = (hit for hit in _apart(ordered, _CITING, sentence) if hit.kind == MentionKind.NAME)
    people = _with_first_names([hit for hit in named if not is_origin(hit.key)], sentence)
    facilities = [hit for hit in ordered if hit.kind == MentionKind.CONCEPT and is_facility(hit.key)]
    called = tuple(hit for hit in people if _is_called_so(hit, facilities, sentence))
    unnamed = [hit for hit in (*origins, *names) if hit.kind == ORIGIN and not is_institution(hit.key)]
    speaking = list(_speaking(_apart(ordered, _NO_SPEAKERS, sentence), sentence, folded))
    staff = [hit for hit in speaking if hit.key == "press_office"]
    unnamed = [hit for hit in unnamed if not _is_part(hit, staff)]  # a "press service" is not the press
    either = frozenset(hit.after for hit in sentence.cues if hit.kind == EITHER)
    return Candidates(
        tuple(hit for hit in origins if is_institution(hit.key) and not _is_a_make(hit, sentence)),
        tuple(hit for hit in people if hit not in called and (hit.key or not _is_part(hit, origins))),
        called,
        tuple(sorted((*unnamed, *speaking), key=by_place)),
        tuple(hit for hit in ordered if hit.kind == MentionKind.PLACE),
        folded,
        tuple(at for at, word in enumerate(folded) if word in marks.that),
        frozenset(hit.after for hit in sentence.cues if hit.kind == ADDING),
        frozenset(hit.first for hit in sentence.cues if hit.kind == OPINING),
        frozenset(hit.first for hit in sentence.cues if hit.kind == LOOSE),
        frozenset(hit.after for hit in sentence.cues if hit.kind == SHOWING) - either,
        either,
    )


def _is_a_make(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether the name of a model follows: an "Airbus A350" and a "Boeing-737" are machines."""
    if hit.after >= len(sentence.words):
        return False
    model, joined = sentence.words[hit.after].text, gap(sentence, hit.after)
    told = any(map(str.isalpha, model)) or (len(model) == MODEL and not is_outlet(hit.key))
    return any(map(str.isdigit, model)) and (joined == "-" or (not joined.strip() and told))


def _speaking(apart: Sequence[Hit], sentence: Scanned, folded: Sequence[str]) -> Iterator[Hit]:
    """Yield who can speak and has no name, what shows something where a verb says so, and crowds before a verb."""
    telling = marks_of(sentence.facts.code).subject_marks if sentence.facts.attribution.subject == "before" else ()
    subjects = {at for at, word in enumerate(folded) if word in telling}
    verbs = {cue.first for cue in sentence.cues if cue.kind == SAYING}
    showing = any(cue.kind == SHOWING for cue in sentence.cues)
    for hit in apart:
        if hit.kind == MentionKind.CONCEPT and (
            is_speaker(hit.key)
            or hit.after in subjects
            or (showing and is_shown(hit.key))
            or _is_somebodys_office(hit, sentence)
            or (is_crowd(hit.key) and hit.after in verbs)
        ):
            yield hit


def _with_first_names(people: Sequence[Hit], sentence: Scanned) -> list[Hit]:
    """The people, each with the unknown words right before a family name that is known: "Yevgeni" Prigojin.

    Where these are not like that person's given names, it is somebody else of the family's name: "Khamzat" Kadyrov.
    """
    before = {hit.after: hit for hit in people if not hit.key and sentence.words[hit.first].text[0].isupper()}
    joined = {
        hit.first: before[hit.first]
        for hit in people
        if hit.key and hit.first in before and not parted(sentence, hit.first - 1, hit.first + 1)
    }
    return [
        _named(joined[hit.first], hit, sentence) if hit.key and hit.first in joined else _behind_points(hit, sentence)
        for hit in people
        if hit not in joined.values()
    ]


def _named(given: Hit, hit: Hit, sentence: Scanned) -> Hit:
    """A person of a known family name, with the words before it."""
    known = is_given(sentence.words[given.first : given.after], hit.key)
    return hit._replace(first=given.first, key=hit.key if known else "")


def _behind_points(hit: Hit, sentence: Scanned) -> Hit:
    """The same with what a point of foreign names parts from it: ジェームズ・キャメロン, 詹姆斯·卡梅伦."""
    first = before_a_point(hit.first, sentence)
    return hit if first == hit.first else _named(hit._replace(first=first, after=hit.first), hit, sentence)


def _is_part(name: Hit, others: Sequence[Hit]) -> bool:
    """Tell whether a name is part of another one: the "Civil" of "Polícia Civil"."""
    return any(hit.first <= name.first and name.after <= hit.after for hit in others)


def _is_somebodys_office(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether an office has somebody: "the mayor's office", but nobody speaks in "after he left office"."""
    before = hit.first - 1  # an adjective may stand between: "Amnesty's Kenyan office"
    owners = marks_of(sentence.facts.code).oblique_words
    return is_office(hit.key) and any(at > 0 and sentence.words[at].folded in owners for at in (before, before - 1))


def _is_called_so(name: Hit, facilities: Sequence[Hit], sentence: Scanned) -> bool:
    """Tell whether a name is that of a building beside it: "Al-Nao hospital", "Hospitali ya Taifa ya Kenyatta"."""
    links, words = marks_of(sentence.facts.code).links, sentence.words
    for hit in facilities:
        before = hit.first >= name.after
        if before and not _has_names_before(sentence):
            continue
        first, after = (name.after, hit.first) if before else (hit.after, name.first)
        between = words[first:after]
        if parted(sentence, first - 1, after + 1) or not _join(between, links):
            continue
        if before and (not between or _is_proper(between)):
            return True
        if not before and (not name.key or _is_proper(words[hit.first : hit.after]) or _adds(between, links)):
            return True  # whoever is known may also stand behind a building that is not called so
    return False


def _has_names_before(sentence: Scanned) -> bool:
    """Tell whether the name of a building may stand before what it is; in Arabic and Persian it stands behind."""
    facts = sentence.facts
    return facts.attribution.subject != "after" and not facts.attribution.object_marks


def _join(words: Sequence[Token], links: Collection[str]) -> bool:
    """Tell whether words may stand inside the name of a building: small ones, capitals, and one that says which."""
    others = [word for word in words if word.folded not in links and not word.text[0].isupper()]
    named = all(word.known.names is not NOTHING and word.known.cues is NOTHING for word in others)
    return named and len(others) <= 1


def _is_proper(words: Sequence[Token]) -> bool:
    """Tell whether words may belong to a name: each has a capital, or its script has none."""
    return all(word.text[0].isupper() or not word.text[0].islower() for word in words)


def _adds(words: Sequence[Token], links: Collection[str]) -> bool:
    """Tell whether a word says which building is meant: "l'hôpital national Kenyatta"."""
    return any(word.folded not in links for word in words)


def _apart(hits: Sequence[Hit], kinds: Collection[str], sentence: Scanned) -> list[Hit]:
    """The hits that are no part of a cue: "reported" is no report, "сообщили ТАСС" no TASS."""
    told = {at for cue in sentence.cues if cue.kind in kinds for at in range(cue.first, cue.after)}
    return [hit for hit in hits if not told.issuperset(range(hit.first, hit.after))]


def shown_in(written: Hit, sentence: Scanned) -> Hit | None:
    """Return what shows something by itself and is all that is written there, "footage"; None for anything else."""
    known = (hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT and is_shown(hit.key))
    return next((hit for hit in known if written.first <= hit.first and hit.after == written.after), None)
