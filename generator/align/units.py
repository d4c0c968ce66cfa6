"""Units of alignment: a story in, the stretches of its articles that can state a claim out.

A unit is a sentence, with the fragments that a wrong full stop cut off behind it. Words that
name one thing across the articles get one key, whatever their script.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.align.names import possible_names
from generator.languages.cues import is_known_name
from generator.languages.frequency import LETTERS
from generator.model import Mention, MentionKind, Reading, Sentence, SentenceKind, Story

# Names that two languages write are as rare as a telling concept; a word that only articles of one language share
# may be any word, and would tie them to each other more than to the rest.
OWN_WEIGHT = {"x": 6.0, "w": 2.0}
CITED_SHARE = 0.4  # of its weight, of what only says who is cited: one source makes many statements


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of an article that can state a claim."""

    article: str  # Article.id
    place: int  # position of the article in the story
    sentences: tuple[Sentence, ...]
    vector: tuple[tuple[str, float], ...]  # by key
    words: Mapping[str, tuple[Mention, ...]]  # anchor key -> where the unit names it

    @property
    def start(self) -> int:
        """Offset of the first code point."""
        return self.sentences[0].start

    @property
    def end(self) -> int:
        """Offset after the last code point."""
        return self.sentences[-1].end


def units(story: Story, names: Mapping[tuple[str, str], str]) -> tuple[Unit, ...]:
    """Return the units of the story, by article and then by place."""
    return tuple(
        _unit(reading, place, sentences, names)
        for place, reading in enumerate(story.readings)
        for sentences in _stretches(reading)
    )


def _stretches(reading: Reading) -> Iterator[tuple[Sentence, ...]]:
    held: list[Sentence] = []
    for sentence in reading.sentences:
        if (
            sentence.kind is SentenceKind.FRAGMENT
            and held
            and "\n" not in reading.article.text[held[-1].end : sentence.start]
        ):
            held.append(sentence)
            continue
        if held:
            yield tuple(held)
        held = [sentence] if sentence.kind is SentenceKind.SENTENCE else []
    if held:
        yield tuple(held)


def _unit(reading: Reading, place: int, sentences: tuple[Sentence, ...], names: Mapping[tuple[str, str], str]) -> Unit:
    weights: dict[str, float] = {}
    words: dict[str, list[Mention]] = {}
    for sentence in sentences:
        weights |= {key: max(weight, weights.get(key, 0.0)) for key, weight in sentence.vector}
        for mention in sentence.mentions:
            if mention.kind is not MentionKind.NAME or is_known_name(mention.key):
                words.setdefault(f"{LETTERS[mention.kind]}:{mention.key}", []).append(mention)
        for mention, word in possible_names(reading, sentence):
            if key := names.get((reading.language, word), ""):
                words.setdefault(key, []).append(mention)
                weights[key] = OWN_WEIGHT[key[0]]
    for key, found in words.items():
        if key in weights and all(_cited(mention, sentences) for mention in found):
            weights[key] *= CITED_SHARE
    frozen = {key: tuple(found) for key, found in words.items()}
    return Unit(reading.article.id, place, sentences, tuple(sorted(weights.items())), frozen)


def _cited(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    return any(
        said.start <= mention.start and mention.end <= said.end
        for sentence in sentences
        for said in sentence.attributions
    )
