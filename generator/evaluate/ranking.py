"""The aligner as a finder of translations: two lists of sentences in, the best partner of each out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.evaluate.partners import best_partners
from generator.model import MentionKind
from generator.understand import understand_sentence

SENTENCES_REMEMBERED = 100_000  # every language takes part in several pairs


def rank(left: Sequence[str], right: Sequence[str], left_language: str, right_language: str) -> list[int]:
    """Return for each left sentence the index of the right sentence that comes first; -1 for none."""
    return best_partners(
        [vector_of(text, left_language) for text in left], [vector_of(text, right_language) for text in right]
    )


def concepts_of(text: str, language: str) -> frozenset[str]:
    """Return the concepts that a sentence mentions."""
    mentions = understand_sentence(text, language).mentions
    return frozenset(mention.key for mention in mentions if mention.kind is MentionKind.CONCEPT)


@lru_cache(maxsize=SENTENCES_REMEMBERED)
def vector_of(text: str, language: str) -> tuple[tuple[str, float], ...]:
    """Return the evidence of a sentence: (key, weight) by key."""
    return understand_sentence(text, language).vector
