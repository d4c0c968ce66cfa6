"""What can be a source in a sentence: its words and what they name in, the institutions, people and speakers out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from generator.languages.cues import (
    ADDING,
    AFTER,
    BEFORE,
    LOOSE,
    NO_CUE,
    ORIGIN,
    SAYING,
    SHOWING,
    is_institution,
    is_origin,
)
from generator.languages.topics import is_facility, is_shown, is_speaker
from generator.model import MentionKind
from generator.understand.between import parted
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned

# Their words are no concept besides: "reported" is no report, and in "said in a statement" no statement speaks.
_CITING = frozenset({SAYING, BEFORE, AFTER, NO_CUE})
_NO_SPEAKERS = _CITING | {ORIGIN}


def by_place(hit: Hit) -> tuple[int, int, bool, str]:
    """Return the order of sources: the one of the lexicon of origins before the concept of the same words."""
    return hit.first, hit.after, hit.kind != ORIGIN, hit.key


class Candidates(NamedTuple):
    """What a sentence names that can be a source, by place; `folded` are the words of the sentence."""

    institutions: tuple[Hit, ...]  # agencies, outlets and others with a name of their own
    people: tuple[Hit, ...]
    speakers: tuple[Hit, ...]  # who can speak and has no name: officials, the mayor
    places: tuple[Hit, ...]
    folded: tuple[str, ...]
    that: tuple[int, ...]  # places of the words that open what is said
    adding: frozenset[int]  # places behind the verbs whose subject may stand in a sentence before
    loose: frozenset[int]  # places of the cues that mean something else besides
    showing: frozenset[int]  # places behind the verbs with which pictures and documents are cited


def candidates(sentence: Scanned, names: Sequence[Hit]) -> Candidates:
    """Return what can be a source in a sentence; `names` are its concepts, people, places and likely names."""
    folded = tuple(word.folded for word in sentence.words)
    marks = marks_of(sentence.facts.code)
    ordered = sorted(names, key=by_place)
    origins = [hit for hit in sentence.cues if hit.kind == ORIGIN]
    unnamed = [hit for hit in (*origins, *names) if hit.kind == ORIGIN and not is_institution(hit.key)]
    apart = _apart(ordered, _NO_SPEAKERS, sentence)
    people = (hit for hit in _apart(ordered, _CITING, sentence) if hit.kind == MentionKind.NAME)
    facilities = [hit for hit in ordered if hit.kind == MentionKind.CONCEPT and is_facility(hit.key)]
    telling = marks.subject_marks if sentence.facts.attribution.subject == "before" else ()
    subjects = {at for at, word in enumerate(folded) if word in telling}
    showing = frozenset(hit.after for hit in sentence.cues if hit.kind == SHOWING)
    speaking = [
        hit
        for hit in apart
        if hit.kind == MentionKind.CONCEPT
        and (is_speaker(hit.key) or hit.after in subjects or (showing and is_shown(hit.key)))
    ]
    return Candidates(
        tuple(hit for hit in origins if is_institution(hit.key)),
        tuple(hit for hit in people if not is_origin(hit.key) and not _is_part(hit, facilities, origins, sentence)),
        tuple(sorted((*unnamed, *speaking), key=by_place)),
        tuple(hit for hit in ordered if hit.kind == MentionKind.PLACE),
        folded,
        tuple(at for at, word in enumerate(folded) if word in marks.that),
        frozenset(hit.after for hit in sentence.cues if hit.kind == ADDING),
        frozenset(hit.first for hit in sentence.cues if hit.kind == LOOSE),
        showing,
    )


def _is_part(name: Hit, facilities: Sequence[Hit], origins: Sequence[Hit], sentence: Scanned) -> bool:
    """Tell whether an unknown name is part of another one's: the "Civil" of "Polícia Civil"."""
    inside = any(hit.first <= name.first and name.after <= hit.after for hit in origins)
    return (inside and not name.key) or _is_called_so(name, facilities, sentence)


def _is_called_so(name: Hit, facilities: Sequence[Hit], sentence: Scanned) -> bool:
    """Tell whether an unknown name is that of a building beside it: "Al-Nao hospital", "hospitali ya Nao"."""
    links = marks_of(sentence.facts.code).links
    for hit in facilities if not name.key else ():
        first, after = (name.after, hit.first) if hit.first >= name.after else (hit.after, name.first)
        between = sentence.words[first:after]
        linked = all(word.folded in links or word.text[0].isupper() for word in between)
        linked = linked and (not between or hit.after <= name.first)
        if linked and not parted(sentence, first - 1, after + 1):
            return True
    return False


def _apart(hits: Sequence[Hit], kinds: Collection[str], sentence: Scanned) -> list[Hit]:
    """The hits that are no part of a cue: "reported" is no report, "сообщили ТАСС" no TASS."""
    told = {at for cue in sentence.cues if cue.kind in kinds for at in range(cue.first, cue.after)}
    return [hit for hit in hits if not told.issuperset(range(hit.first, hit.after))]
