"""What is written together with a word: a word in, whether it begins with a clitic or the article out."""

from __future__ import annotations

from generator.languages.cues import cue_index
from generator.languages.fold import fold
from generator.languages.known import NOTHING
from generator.languages.lexicon import word_index
from generator.understand.marks import marks_of
from generator.understand.scan import Scanned


def has_clitic(word: str, clitic: str, code: str) -> bool:
    """Tell whether a folded word is known by what follows the clitic: "لرويترز" is "to Reuters", "لندن" London."""
    if not word.startswith(clitic):
        return False
    bare = word.removeprefix(clitic)
    if bare.isascii() and bare.isalpha() and not clitic.isascii():
        return True  # "لـLBCI"
    for index in (cue_index(code), word_index(code)):
        known = index.known(bare)
        if known is not NOTHING and known.named == index.known(word).named and word not in index:
            return True
    return False


def is_ownerless(at: int, sentence: Scanned) -> bool:
    """Tell whether a word is a plural that no owner follows: "مسؤولون", officials; "معاون", a deputy, is no plural."""
    endings, word = marks_of(sentence.facts.code).ownerless, sentence.words[at].folded
    index = word_index(sentence.facts.code)
    singular = [index.known(word.removesuffix(ending)) for ending in endings if word.endswith(ending)]
    return any(known is not NOTHING and known.named == index.known(word).named for known in singular)


def is_definite(at: int, sentence: Scanned) -> bool:
    """Tell whether a word has the article: it is a noun or says more of one, and no verb."""
    article, word = fold(sentence.facts.article), sentence.words[at].folded
    if not article:
        return False
    prefixes = (fold(prefix) for prefix in sentence.facts.prefixes)
    return word.startswith(article) or any(word.startswith(prefix + article) for prefix in prefixes)
