"""One name, many spellings: the readings of a story in, which words of it name the same thing out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from generator.align.spellings import FEWEST_CONSONANTS, Word, groups, spellings
from generator.languages.cues import is_known_name
from generator.languages.fold import fold
from generator.languages.gazetteer import is_known_person
from generator.languages.names import skeleton
from generator.model import Mention, MentionKind, Reading, Sentence

_BETWEEN = {" ", "-", "\u200c", "\u00a0"}  # what may part the words of one name


class Found(NamedTuple):
    """Where a word that may be a name stands."""

    articles: set[str]
    written: set[str]
    alone: list[bool]  # for each place: not inside the full name of a person that the gazetteer has


def name_keys(readings: Iterable[Reading]) -> dict[Word, str]:
    """Return for (language, folded word) the key of its name; only names that two articles know.

    "x:" and a skeleton is a name that two languages write; "w:" and a skeleton a word of one language,
    a name or not.
    """
    found = _words(readings)
    spelled = spellings({word: places.written for word, places in found.items()})
    keys: dict[Word, str] = {}
    for group in groups(spelled):
        # What stands in full names alone has their keys already.
        known = set().union(*(found[word].articles for word in group if any(found[word].alone)))
        if known and len(set().union(*(found[word].articles for word in group))) > 1:
            prefix = "x" if len({code for code, _ in group}) > 1 else "w"
            keys |= dict.fromkeys(group, f"{prefix}:{min(spelled[word].key for word in group)}")
    return keys


def possible_names(reading: Reading, sentence: Sentence) -> Iterator[tuple[Mention, str]]:
    """Yield (mention, folded words) of all that may be a name, and of two short ones beside each other as one.

    Of a person that the gazetteer has it is the last word: it may stand alone, or be written otherwise, elsewhere.
    """
    before: tuple[Mention, str] | None = None
    text = reading.article.text
    for mention in sentence.mentions:
        if mention.kind is not MentionKind.NAME or is_known_name(mention.key):
            if mention.kind is MentionKind.NAME and (family := _family(mention, text)) is not None:
                yield family, fold(text[family.start : family.end])
            continue
        word = fold(text[mention.start : mention.end])
        yield mention, word
        short = len(skeleton(word)) < FEWEST_CONSONANTS
        if short and before is not None and text[before[0].end : mention.start] in _BETWEEN:
            yield Mention(before[0].start, mention.end, MentionKind.NAME, mention.key), f"{before[1]} {word}"
        before = (mention, word) if short else None


def _family(mention: Mention, text: str) -> Mention | None:
    """The last word of a person's name."""
    if not is_known_person(mention.key):
        return None
    given, blank, _ = text[mention.start : mention.end].rpartition(" ")
    return replace(mention, start=mention.start + len(given) + len(blank))


def _words(readings: Iterable[Reading]) -> dict[Word, Found]:
    """The places of each (language, folded words), by word."""
    found: dict[Word, Found] = defaultdict(lambda: Found(set(), set(), []))
    for reading in readings:
        for sentence in reading.sentences:
            for mention, word in possible_names(reading, sentence):
                places = found[reading.language, word]
                places.articles.add(reading.article.id)
                places.written.add(reading.article.text[mention.start : mention.end])
                places.alone.append(not is_known_name(mention.key))
    return {word: found[word] for word in sorted(found)}
