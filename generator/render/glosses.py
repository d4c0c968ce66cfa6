"""Glosses: a quote and what catalogs say of its words in, what stands below it for readers of each language out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.messages import message
from generator.model import Comparison, Corrections, Glossed, GlossMaker, Passage

_MARKS = {
    (GlossMaker.PERSON, True): "",
    (GlossMaker.PERSON, False): message("gloss, not reviewed"),
    (GlossMaker.MACHINE, True): message("machine gloss"),
    (GlossMaker.MACHINE, False): message("machine gloss, not reviewed"),
}


@dataclass(frozen=True, slots=True)
class GlossView:
    """What words of a quote mean."""

    words: str  # as written; "" where the whole quote is meant
    text: str
    mark: str  # "machine gloss, not reviewed"; "" for one that a person made and reviewed


def glosses_of(passage: Passage, language: str, corrections: Corrections) -> Mapping[str, tuple[GlossView, ...]]:
    """Return the glosses of a passage by their language, that of the passage left out; no key for none."""
    found: dict[str, list[Glossed]] = defaultdict(list)
    for entry in corrections.glossed_in(passage.article):
        told = found[entry.language]
        if entry.words.touches(passage) and not (told and told[-1].words.touches(entry.words)):
            told.append(entry)
    return {code: _views(passage, told) for code, told in sorted(found.items()) if told and code != language}


def gloss_languages(comparison: Comparison) -> tuple[str, ...]:
    """Return the languages in which any words of another language have a gloss, sorted."""
    own = {reading.article.id: reading.language for reading in comparison.story.readings}
    told = {(article, entry.language) for article, found in comparison.corrections.glossed for entry in found}
    return tuple(sorted({code for article, code in told if code != own[article]}))


def _views(passage: Passage, told: Sequence[Glossed]) -> tuple[GlossView, ...]:
    """One gloss of the whole where entries of one mark cover it, else each with the words that it is for."""
    marks = [_MARKS[entry.maker, entry.reviewed] for entry in told]
    if _covers(passage, told) and len(set(marks)) == 1:
        return (GlossView("", " ".join(entry.text for entry in told), marks[0]),)
    pairs = zip(told, marks, strict=True)
    return tuple(GlossView(entry.words.text, entry.text, mark) for entry, mark in pairs)


def _covers(passage: Passage, told: Sequence[Glossed]) -> bool:
    """Tell whether nothing but white space of the passage is left without a gloss."""
    ends = [passage.start, *(place for entry in told for place in (entry.words.start, entry.words.end)), passage.end]
    gaps = [(start, end) for start, end in list(pairwise(ends))[::2] if start < end]
    return all(not passage.text[start - passage.start : end - passage.start].strip() for start, end in gaps)
