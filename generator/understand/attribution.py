"""Who a sentence cites: its words, cues and names in, attributions out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.languages import language
from generator.languages.cues import (
    AFTER,
    BEFORE,
    CONTINUING,
    DENIAL,
    IMPERSONAL,
    LOOKALIKE,
    NEGATION,
    ORIGIN,
    RELAYING,
    SAYING,
    cue_index,
    has_place,
    is_institution,
    is_outlet,
    origin_of,
)
from generator.languages.fold import fold
from generator.model import Attribution, MentionKind, Span, Voice
from generator.understand.likely import parted
from generator.understand.scan import Hit, Scanned
from generator.understand.scopes import scope_of
from generator.understand.sources import (
    Candidates,
    candidates,
    has_pronoun,
    is_addressed,
    is_pronoun,
    small_words,
    source_ends,
    source_of,
)

FARTHEST_SUBJECT = 6  # words from the beginning of a sentence to the subject of all its verbs
_CITING = frozenset({BEFORE, AFTER, SAYING, CONTINUING, IMPERSONAL, DENIAL})
_CIRCUMSTANCES = frozenset({MentionKind.DAY, MentionKind.DATE, LOOKALIKE})
RELAYED_REACH = 6  # words between a verb of relaying and whom it relays, mostly the name of an agency
LONGEST_SOURCE = 6  # words shown of a source that no lexicon knows
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
    for cue in (*sentence.cues, *_relayed(sentence, around)):
        if cue.kind == IMPERSONAL:
            yield _without_source(sentence, cue, Voice.IMPERSONAL)
        elif cue.kind == SAYING and (_is_negated(sentence, cue) or _is_noun(sentence, cue)):
            continue  # "did not say" cites nobody
        elif cue.kind in (BEFORE, AFTER, SAYING):
            source = source_of(cue, sentence, around)
            if source is not None:
                yield _attribution(sentence, cue, source, around)
            elif cue.kind != SAYING:
                yield from _as_written(sentence, cue)
            elif _is_unnamed(sentence, cue, around):
                yield _going_on(sentence, cue, around)
        elif cue.kind == CONTINUING and _opens_speech(sentence, cue, around):
            yield _going_on(sentence, cue, around)
        elif cue.kind == DENIAL and (source := source_of(cue._replace(kind=SAYING), sentence, around)):
            yield _attribution(sentence, cue, source, around)


def _relayed(sentence: Scanned, found: Candidates) -> Iterator[Hit]:
    """Yield a cue for each one whose words another one relays: Arabic "Reuters relayed from officials that"."""
    relayed = set(map(fold, sentence.facts.attribution.relayed))
    for verb in sentence.cues:
        if verb.kind == RELAYING:
            behind = range(verb.after, min(verb.after + RELAYED_REACH, len(sentence.words)))
            said = min((at for at in found.that if at in behind), default=behind.stop)
            places = (at for at in range(verb.after, said) if found.folded[at] in relayed)
            yield from (Hit(at, at + 1, BEFORE, BEFORE) for at in places)


def _is_negated(sentence: Scanned, cue: Hit) -> bool:
    negations = (hit for hit in sentence.cues if hit.kind == NEGATION and hit.after == cue.first)
    return any(not parted(sentence, hit.first, cue.after) for hit in negations)


def _is_noun(sentence: Scanned, cue: Hit) -> bool:
    """Tell whether clitics or the article make a verb's form a noun: نقل is "relayed", النقل is transport."""
    clitics = set(map(fold, sentence.facts.attribution.verb_clitics))
    if not clitics or cue.after - cue.first > 1:
        return False
    word, index = sentence.words[cue.first].folded, cue_index(sentence.facts.code)
    form = next((form for form in index.variants(word) if form in index), word)
    before, found, behind = word.partition(form)
    return not found or not set(before) <= clitics or behind not in {*clitics, ""}


def _without_source(sentence: Scanned, cue: Hit, voice: Voice) -> Attribution:
    words = sentence.words
    span = Span(words[cue.first].start, words[cue.after - 1].end)
    return Attribution(span.start, span.end, "", "", scope_of(span, sentence), voice)


def _going_on(sentence: Scanned, cue: Hit, found: Candidates) -> Attribution:
    """Whom the sentence named before its verb of saying, "Lavrov recalled ... and said that"; else nobody yet.

    Right before a verb that its subject mostly follows stands the subject too, unless a clitic joins the verb.
    """
    if sentence.words[cue.first].folded in cue_index(sentence.facts.code):
        for hit in (*found.institutions, *found.people, *found.speakers, *found.places):
            if hit.after == cue.first:
                return _attribution(sentence, cue, hit, found)
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
        for speaker in found.speakers:
            if sentence.facts.attribution.subject == "after" and source.first < speaker.first:
                continue  # "said the minister of Egypt": who speaks stands nearer to the verb
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
    """A speaker with what says which one, and the key of the nearest place in it: "the mayor of Derna", derna."""
    near = (
        *found.institutions,
        *found.people,
        *found.places,
        *(hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT),
    )
    links = _links(sentence.facts.code)
    first, after, places = speaker.first, speaker.after, []
    for hit in sorted(near, key=lambda hit: (abs(hit.first - speaker.first), hit.first)):
        low, high = min(first, hit.first), max(after, hit.after)
        between = [*range(low, first), *range(after, high)]
        linked = all(at in range(hit.first, hit.after) or found.folded[at] in links for at in between)
        whole = linked and high - low <= LONGEST_SOURCE and not parted(sentence, low, high)
        if whole and not (low < cue.after and cue.first < high) and not is_addressed(hit, 0, sentence, found):
            first, after = low, high
            places += [hit.key] if hit.kind == MentionKind.PLACE and not has_place(speaker.key) else []
    return Hit(first, after, speaker.kind, speaker.key), places[0] if places else ""


@cache
def _links(code: str) -> frozenset[str]:
    """The small words that may stand inside the name of a source."""
    cues = language(code).attribution
    return frozenset(
        small_words(code) - set(map(fold, (*cues.that, *cues.joins, *cues.subject_marks, *cues.addressee)))
    )


def _is_unnamed(sentence: Scanned, cue: Hit, found: Candidates) -> bool:
    """Tell whether only small words stand where the subject would: "he said", "وأضاف أن"."""
    if has_pronoun(cue, sentence, found):
        return True
    if sentence.facts.attribution.subject != "after":
        stops, first = _links(sentence.facts.code), cue.first
        while first and not parted(sentence, first - 1, first + 1):
            first -= 1
        if not all(word in stops for word in found.folded[first : cue.first]):
            return False
    return _opens_speech(sentence, cue, found)


def _opens_speech(sentence: Scanned, cue: Hit, found: Candidates) -> bool:
    """Tell whether what is said begins behind a verb: with "that", a colon or a quotation mark.

    Between may stand when and where it is said, "said on Sunday in a statement that".
    """
    words, at = sentence.words, cue.after
    circumstances = (hit for hit in (*sentence.known, *sentence.cues) if hit.kind in _CIRCUMSTANCES)
    skipped = {place for hit in circumstances for place in range(hit.first, hit.after)}
    while at < len(words) and at not in found.that and not parted(sentence, at - 1, at + 1):
        if at not in skipped and found.folded[at] not in _links(sentence.facts.code):
            return False
        at += 1
    if at == len(words) or at in found.that:
        return True
    return not _OPENS_SPEECH.isdisjoint(sentence.text[words[at - 1].end : words[at].start])


def _as_written(sentence: Scanned, cue: Hit) -> Iterator[Attribution]:
    """Yield a source that no lexicon knows: the words up to the next mark, "that" or pronoun, a few at the most.

    A single word that it does know and that cannot speak is none: "according to plan".
    """
    text, words = sentence.text, sentence.words
    if cue.kind == BEFORE:
        first, after = cue.after, _until_its_end(sentence, cue.after, 1)
    else:
        first, after = _until_its_end(sentence, cue.first - 1, -1) + 1, cue.first
    if first >= after or (after - first == 1 and not _is_name(sentence, first)):  # "according to his services"
        he = first < after and is_pronoun(words[first].folded, sentence)
        if he or first >= after or not _is_known(sentence, first):
            yield _without_source(sentence, cue, Voice.UNNAMED if he else Voice.IMPERSONAL)
        return
    start, end = words[first].start, words[after - 1].end
    span = Span(min(start, words[cue.first].start), max(end, words[cue.after - 1].end))
    yield Attribution(span.start, span.end, "", text[start:end], scope_of(span, sentence))


def _is_name(sentence: Scanned, at: int) -> bool:
    """Tell whether a word has a capital or, in a script without them, no lexicon knows it."""
    word = sentence.words[at]
    if word.text[0].isupper() or word.text[0].islower() or not word.text[0].isalpha():
        return word.text[0].isupper()
    return word.folded not in _links(sentence.facts.code) and not _is_known(sentence, at)


def _is_known(sentence: Scanned, at: int) -> bool:
    return any(at in range(hit.first, hit.after) for hit in sentence.known)


def _until_its_end(sentence: Scanned, at: int, step: int) -> int:
    """Return the index of the first word that no longer belongs to the source that begins or ends at a word."""
    text, words, stops = sentence.text, sentence.words, source_ends(sentence.facts.code)
    stop = at
    for _ in range(LONGEST_SOURCE):
        if not 0 <= stop < len(words):
            break
        neighbour = stop - step
        if stop != at and 0 <= neighbour < len(words):
            left, right = sorted((stop, neighbour))
            if text[words[left].end : words[right].start].strip() or {words[at].folded, words[stop].folded} & stops:
                break
        stop += step
    return stop
