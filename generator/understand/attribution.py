"""Who is cited and how surely: the cues of a sentence in, its attributions and its doubts out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.languages import language
from generator.languages.cues import AFTER, BEFORE, DENIAL, HEDGE, IMPERSONAL, NEGATION, ORIGIN, SAYING
from generator.languages.fold import fold
from generator.model import Attribution, Certainty, Doubt, MentionKind
from generator.understand.scan import Hit, Scanned
from generator.understand.tokens import Token

REACH = 6  # words between a cue and its source; longer subjects are rare in news prose
SUBJECT_REACH = 4  # words between a verb of saying and who says it
PLACE_REACH = 1  # "Moscow said"; a place further away is where something happened
_REACH: dict[str, int] = {MentionKind.NAME: SUBJECT_REACH, MentionKind.PLACE: PLACE_REACH}
NEGATION_REACH = 2  # words between a negation and the denial that it undoes: "did not deny"
LONGEST_TITLE = 5  # words between a name and its particle: プーチン大統領は, グテレス国連事務総長は
LONGEST_SOURCE = 6  # words shown of a source that no lexicon knows


def attributions(sentence: Scanned, names: Sequence[Hit]) -> tuple[Attribution, ...]:
    """Return who the sentence cites, by place; one attribution for each origin or source named.

    `names` are the hits of people and places, which may be the subject of a verb of saying.
    """
    found = sorted(_found(sentence, names), key=lambda entry: (entry.start, entry.end, entry.origin))
    kept: dict[str, Attribution] = {}
    for entry in found:
        kept.setdefault(entry.origin or entry.source, entry)
    return tuple(kept.values())


def _found(sentence: Scanned, names: Sequence[Hit]) -> Iterator[Attribution]:
    words, side = sentence.words, sentence.facts.attribution.subject
    origins = [hit for hit in sentence.cues if hit.kind == ORIGIN]
    for cue in sentence.cues:
        if cue.kind == IMPERSONAL:
            yield Attribution(words[cue.first].start, words[cue.after - 1].end, "", "")
        elif cue.kind in (BEFORE, AFTER, SAYING):
            if cue.kind == SAYING and sentence.facts.attribution.topic:
                sources = _topics(cue, (*origins, *names), sentence)
            else:
                sources = _known(cue, _speaking(cue, origins, sentence), side)
                sources = sources or _people(cue, _speaking(cue, names, sentence), side)
            for source in sources:
                yield _attribution(sentence, cue, source)
            if not sources and cue.kind != SAYING:
                yield _as_written(sentence, cue)


def _speaking(cue: Hit, hits: Sequence[Hit], sentence: Scanned) -> list[Hit]:
    """Leave out who is spoken to ("पुतिन से कहा") and who stands in what is said ("added that Putin ...")."""
    that, to = _that_and_to(sentence.facts.code)
    folded = [word.folded for word in sentence.words]
    return [
        hit
        for hit in hits
        if not that.intersection(folded[cue.after : hit.first])
        and (hit.after >= len(folded) or folded[hit.after] not in to)
    ]


@cache
def _that_and_to(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that open what is said, and those behind a name that make it the one spoken to."""
    cues = language(code).attribution
    return frozenset(map(fold, cues.that)), frozenset(map(fold, cues.addressee))


def _known(cue: Hit, origins: Sequence[Hit], side: str) -> list[Hit]:
    """The origin nearest to the cue on the side where the cue wants it."""
    near = [hit for hit in origins if _distance(cue, hit, side) <= (SUBJECT_REACH if cue.kind == SAYING else REACH)]
    return sorted(near, key=lambda hit: (_distance(cue, hit, side), hit.first, hit.key))[:1]


def _people(cue: Hit, names: Sequence[Hit], side: str) -> list[Hit]:
    """A person, or right beside the cue a place that stands for its government."""
    near = [hit for hit in names if hit.kind in _REACH and _distance(cue, hit, side) <= _REACH[hit.kind]]
    return sorted(near, key=lambda hit: (_distance(cue, hit, side), hit.first, hit.key))[:1]


def _topics(cue: Hit, hits: Sequence[Hit], sentence: Scanned) -> list[Hit]:
    """Who the particles of the language make the speaker, however far before the verb; one at the most.

    A particle right before the verb counts first, then the marks in the order of the language file, the first topic of
    the sentence before others: what is said may have topics of its own.
    """
    marks = [fold(mark) for mark in sentence.facts.attribution.topic]
    ranked = []
    for hit in hits:
        at = _behind_titles(hit, sentence)
        if hit.kind in (ORIGIN, *_REACH) and at < cue.first and (mark := sentence.words[at].folded) in marks:
            ranked.append((0 if at + 1 == cue.first else 1, marks.index(mark), hit.first, hit.kind != ORIGIN, hit))
    return [hit for *_, hit in sorted(ranked)[:1]]


def _behind_titles(hit: Hit, sentence: Scanned) -> int:
    """Return the first word behind a name and its titles that is a particle or another stop word."""
    words, stops = sentence.words, _stops(sentence.facts.code)
    for at in range(hit.after, min(hit.after + LONGEST_TITLE, len(words))):
        if words[at].folded in stops or sentence.text[words[at - 1].end : words[at].start].strip():
            return at
    return len(words) - 1


@cache
def _stops(code: str) -> frozenset[str]:
    return frozenset(map(fold, language(code).stop_words))


def _distance(cue: Hit, hit: Hit, side: str) -> int:
    """Words between cue and source; far away when the source is on the wrong side.

    `side` says where the subject of a verb of saying stands: "before", "after" or "either".
    """
    wanted = {BEFORE: "after", AFTER: "before"}.get(cue.kind, side)
    after, before = hit.first - cue.after, cue.first - hit.after
    if (wanted == "after" and after < 0) or (wanted == "before" and before < 0) or max(after, before) < 0:
        return REACH + 1
    return after if after >= 0 else before


def _attribution(sentence: Scanned, cue: Hit, source: Hit) -> Attribution:
    text, words = sentence.text, sentence.words
    first, after = min(cue.first, source.first), max(cue.after, source.after)
    written = text[words[source.first].start : words[source.after - 1].end]
    return Attribution(words[first].start, words[after - 1].end, source.key, written)


def _as_written(sentence: Scanned, cue: Hit) -> Attribution:
    """A source that no lexicon knows: the words up to the next punctuation, a few at the most."""
    text, words = sentence.text, sentence.words
    if cue.kind == BEFORE:
        first, after = cue.after, _until_punctuation(text, words, cue.after, 1)
    else:
        first, after = _until_punctuation(text, words, cue.first - 1, -1) + 1, cue.first
    if first >= after:
        return Attribution(words[cue.first].start, words[cue.after - 1].end, "", "")
    if after - first == 1 and not words[first].text[0].isupper():
        return Attribution(words[cue.first].start, words[cue.after - 1].end, "", "")  # "according to his services"
    start, end = words[first].start, words[after - 1].end
    return Attribution(min(start, words[cue.first].start), max(end, words[cue.after - 1].end), "", text[start:end])


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


def doubts(sentence: Scanned) -> tuple[Doubt, ...]:
    """Return the hedges and denials of a sentence by place; a negated denial is none."""
    words, cues = sentence.words, sentence.cues
    negations = {hit.first for hit in cues if hit.kind == NEGATION}
    found = []
    denied_until: list[int] = []
    for hit in cues:
        denied = hit.kind == DENIAL and not negations & set(range(hit.first - NEGATION_REACH, hit.first))
        if hit.kind == HEDGE and any(0 <= hit.first - after < NEGATION_REACH for after in denied_until):
            continue  # "denied claims that": what is claimed is what is denied
        if denied:
            denied_until.append(hit.after)
        if denied or hit.kind in (HEDGE, IMPERSONAL):
            certainty = Certainty.DENIED if denied else Certainty.HEDGED
            found.append(Doubt(words[hit.first].start, words[hit.after - 1].end, certainty))
    return tuple(found)
