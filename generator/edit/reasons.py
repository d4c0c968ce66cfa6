"""Reasons of rows that a hand changed: their passages and the reasons known before in, reasons out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.languages.cues import origin_name
from generator.languages.frequency import LETTERS, is_everyday
from generator.languages.lexicon import concept_label
from generator.model import Mention, MentionKind, Passage, Reading, Shared

MOST_REASONS = 8  # as many as a row has that no hand made
_Thing = tuple[MentionKind, str]


def reasons(passages: Sequence[Passage], known: Iterable[Shared], readings: Sequence[Reading]) -> tuple[Shared, ...]:
    """Return what passages of two articles name, what was known before first; empty where nothing is common."""
    words: dict[_Thing, dict[str, dict[str, None]]] = defaultdict(dict)
    labels: dict[_Thing, list[str]] = defaultdict(list)
    articles = {passage.article for passage in passages}
    for reason in known:
        labels[reason.kind, reason.key].append(reason.label)
        for article, spellings in reason.words:
            if article in articles:
                words[reason.kind, reason.key].setdefault(article, {}).update(dict.fromkeys(spellings))
    for article, mention, written in _named(passages, readings):
        words[mention.kind, mention.key].setdefault(article, {})[written] = None
    common = [thing for thing, by_article in words.items() if len(by_article) > 1 and _telling(thing)]
    first = {thing: place for place, thing in enumerate(labels)}
    order = sorted(
        common, key=lambda thing: (first.get(thing, len(first)), -len(words[thing]), thing[0].value, thing[1])
    )
    return tuple(
        Shared(
            *thing,
            _best(labels.get(thing, ()), words[thing]) or _label(thing),
            tuple((r.article.id, tuple(words[thing][r.article.id])) for r in readings if r.article.id in words[thing]),
        )
        for thing in order[:MOST_REASONS]
    )


def _named(passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[tuple[str, Mention, str]]:
    """Yield (article, mention, words as written) for all that the passages name."""
    for reading in readings:
        for mention in (mention for sentence in reading.sentences for mention in sentence.mentions):
            written = reading.article.text[mention.start : mention.end]
            place = Passage(reading.article.id, mention.start, mention.end, written)
            if any(place.touches(passage) for passage in passages):
                yield reading.article.id, mention, written


def _best(labels: Sequence[str], words: Mapping[str, Iterable[str]]) -> str:
    """Of the labels known for a thing one that an article writes itself, else the first; "" for none."""
    written = {word for spellings in words.values() for word in spellings}
    return next((label for label in labels if label in written), labels[0] if labels else "")


def _telling(thing: _Thing) -> bool:
    return not is_everyday(f"{LETTERS[thing[0]]}:{thing[1]}")


def _label(thing: _Thing) -> str:
    kind, key = thing
    if kind is MentionKind.CONCEPT:
        return concept_label(key)
    if kind in (MentionKind.PLACE, MentionKind.NAME):
        return origin_name(key)
    return key.title() if kind is MentionKind.DAY else key
