"""Who a sentence cites: its words, cues and names in, attributions out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from generator.languages import language
from generator.languages.cues import (
    AFTER,
    BEFORE,
    DENIAL,
    IMPERSONAL,
    ORIGIN,
    SAYING,
    has_place,
    is_institution,
    is_outlet,
    origin_of,
)
from generator.languages.fold import fold
from generator.model import Attribution, MentionKind, Span, Voice
from generator.understand.scan import Hit, Scanned
from generator.understand.scopes import scope_of
from generator.understand.sources import Candidates, candidates, has_pronoun, is_addressed, near, source_of
from generator.understand.tokens import Token

FARTHEST_SUBJECT = 6  # words from the beginning of a sentence to the subject of all its verbs
_CITING = frozenset({BEFORE, AFTER, SAYING, IMPERSONAL, DENIAL})
LONGEST_SOURCE = 6  # words shown of a source that no lexicon knows
_INSIDE_WORDS = " -'’ʼ\u00a0\u200c"  # what parts the words of one name
_OPENS_SPEECH = frozenset("\"“„«「『‘':：")


def attributions(sentence: Scanned, names: Sequence[Hit]) -> tuple[Attribution, ...]:
    """Return who the sentence cites, by place; one attribution for each origin or source named.

    `names` are the hits of concepts, people and places, which may be the subject of a verb of saying. Where such a
    verb has none ("he said"), the attribution has the voice UNNAMED: the sentences before may tell who speaks.
    """
    if not any(cue.kind in _CITING for cue in sentence.cues):
        return ()
    found = sorted(_found(sentence, names), key=lambda entry: (entry.start, entry.end, entry.origin))
    kept: dict[str, Attribution] = {}
    for entry in found:
        kept.setdefault(entry.origin or entry.source or entry.voice, entry)
    return tuple(kept.values())


def _found(sentence: Scanned, names: Sequence[Hit]) -> Iterator[Attribution]:
    around = candidates(sentence, names)
    for cue in sentence.cues:
        if cue.kind == IMPERSONAL:
            yield _without_source(sentence, cue, Voice.IMPERSONAL)
        elif cue.kind in (BEFORE, AFTER, SAYING):
            source = source_of(cue, sentence, around)
            if source is not None:
                yield _attribution(sentence, cue, source, around)
            elif cue.kind != SAYING:
                yield _as_written(sentence, cue)
            elif _is_unnamed(sentence, cue, around):
                yield _going_on(sentence, cue, around)
        elif cue.kind == DENIAL and (source := source_of(cue._replace(kind=SAYING), sentence, around)):
            yield _attribution(sentence, cue, source, around)


def _without_source(sentence: Scanned, cue: Hit, voice: Voice) -> Attribution:
    words = sentence.words
    span = Span(words[cue.first].start, words[cue.after - 1].end)
    return Attribution(span.start, span.end, "", "", scope_of(span, sentence), voice)


def _going_on(sentence: Scanned, cue: Hit, found: Candidates) -> Attribution:
    """Whom the sentence named before its verb of saying, "Lavrov recalled ... and said that"; else nobody yet."""
    named = [hit for hit in (*found.institutions, *found.people) if hit.after <= cue.first]
    first = min(named, key=lambda hit: hit.first, default=None)
    if first is None or first.first > FARTHEST_SUBJECT:
        return _without_source(sentence, cue, Voice.UNNAMED)
    return _attribution(sentence, cue, first, found)


def _attribution(sentence: Scanned, cue: Hit, source: Hit, found: Candidates) -> Attribution:
    text, words = sentence.text, sentence.words
    whole, origin = _whole(sentence, cue, source, found)
    first, after = min(cue.first, whole.first), max(cue.after, whole.after)
    written = text[words[whole.first].start : words[whole.after - 1].end]
    span = Span(words[first].start, words[after - 1].end)
    return Attribution(span.start, span.end, origin, written, scope_of(span, sentence))


def _whole(sentence: Scanned, cue: Hit, source: Hit, found: Candidates) -> tuple[Hit, str]:
    """A source with all the words that say who it is, and its origin: the person or institution that they name."""
    if source.kind == MentionKind.PLACE:
        for speaker in near(found.speakers, source, LONGEST_SOURCE):
            whole, place = _phrase(sentence, cue, speaker, found)
            if whole.first <= source.first and source.after <= whole.after:
                return whole, origin_of(speaker.key, place)
    if source.kind != MentionKind.CONCEPT and (source.kind != ORIGIN or is_institution(source.key)):
        return source, source.key
    whole, place = _phrase(sentence, cue, source, found)
    known = (*(hit for hit in found.institutions if not is_outlet(hit.key)), *found.people)
    named = next((hit for hit in known if whole.first <= hit.first and hit.after <= whole.after), None)
    return whole, named.key if named else origin_of(source.key, place)


def _phrase(sentence: Scanned, cue: Hit, speaker: Hit, found: Candidates) -> tuple[Hit, str]:
    """A speaker with what says which one, and the key of a place in it: "the mayor of Derna", derna."""
    groups = (found.institutions, found.people, found.places, found.concepts)
    beside = [hit for group in groups for hit in near(group, speaker, LONGEST_SOURCE)]
    links = _links(sentence.facts.code)
    first, after, places = speaker.first, speaker.after, []
    for hit in sorted(beside, key=lambda hit: (abs(hit.first - speaker.first), hit.first)):
        low, high = min(first, hit.first), max(after, hit.after)
        between = [*range(low, first), *range(after, high)]
        linked = all(at in range(hit.first, hit.after) or found.folded[at] in links for at in between)
        whole = linked and high - low <= LONGEST_SOURCE and not _parted(sentence, low, high)
        if whole and not (low < cue.after and cue.first < high) and not is_addressed(hit, 0, sentence, found):
            first, after = low, high
            places += [hit.key] if hit.kind == MentionKind.PLACE and not has_place(speaker.key) else []
    return Hit(first, after, speaker.kind, speaker.key), min(places, default="")


def _parted(sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether a mark stands between the words first to after."""
    words = sentence.words[first:after]
    return any(sentence.text[one.end : other.start].strip(_INSIDE_WORDS) for one, other in pairwise(words))


@cache
def _links(code: str) -> frozenset[str]:
    """The small words that may stand inside the name of a source."""
    facts = language(code)
    stops = {fold(part) for word in facts.stop_words for part in word.split()}
    cues = facts.attribution
    return frozenset(stops - set(map(fold, (*cues.that, *cues.joins, *cues.subject_marks, *cues.addressee))))


def _is_unnamed(sentence: Scanned, cue: Hit, found: Candidates) -> bool:
    """Tell whether only small words stand where the subject would: "he said", "وأضاف أن"."""
    if has_pronoun(cue, sentence, found):
        return True
    if sentence.facts.attribution.subject != "after":
        stops, first = _links(sentence.facts.code), cue.first
        while first and not _parted(sentence, first - 1, first + 1):
            first -= 1
            if found.folded[first] not in stops:
                return False
    return _opens_speech(sentence, cue, found)


def _opens_speech(sentence: Scanned, cue: Hit, found: Candidates) -> bool:
    """Tell whether what is said begins right behind a verb: with "that", a colon or a quotation mark."""
    words = sentence.words
    if cue.after >= len(words) or cue.after in found.that:
        return True
    behind = sentence.text[words[cue.after - 1].end : words[cue.after].start]
    return not _OPENS_SPEECH.isdisjoint(behind)


def _as_written(sentence: Scanned, cue: Hit) -> Attribution:
    """A source that no lexicon knows: the words up to the next punctuation, a few at the most."""
    text, words = sentence.text, sentence.words
    if cue.kind == BEFORE:
        first, after = cue.after, _until_punctuation(text, words, cue.after, 1)
    else:
        first, after = _until_punctuation(text, words, cue.first - 1, -1) + 1, cue.first
    nobody = first >= after or (after - first == 1 and not words[first].text[0].isupper())
    if nobody:  # "according to his services"
        return _without_source(sentence, cue, Voice.IMPERSONAL)
    start, end = words[first].start, words[after - 1].end
    span = Span(min(start, words[cue.first].start), max(end, words[cue.after - 1].end))
    return Attribution(span.start, span.end, "", text[start:end], scope_of(span, sentence))


def _until_punctuation(text: str, words: Sequence[Token], at: int, step: int) -> int:
    """Return the index of the first word that no longer belongs to the source."""
    stop = at
    for _ in range(LONGEST_SOURCE):
        if not 0 <= stop < len(words):
            break
        neighbour = stop - step
        if stop != at and 0 <= neighbour < len(words):
            left, right = sorted((stop, neighbour))
            if text[words[left].end : words[right].start].strip():
                break
        stop += step
    return stop
