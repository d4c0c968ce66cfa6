"""Keywords: passages with what they mention in, the words out by which a reader of another language finds them.

Names of the things mentioned, in the language of the edition, in English and in the languages of the story: what a
reader types is one of these. They stand in the index of the search alone, never on a page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from generator.languages.calling import PLAIN, calling, date_parts
from generator.languages.cues import is_known_name
from generator.languages.frequency import is_everyday
from generator.languages.lexicon import concept_column, has_concepts, is_whole
from generator.languages.typed import typed_forms, words
from generator.model import ComparedRow, Comparison, Mention, MentionKind, Passage, Reading

MOST_LANGUAGES = 8  # whose names are kept: the edition's, English and those of the story, which seldom has more
MOST_WORDS = 100  # of one claim: about 850 bytes, as many as its quotes take; the longest of the demonstration has 277
SYNONYMS = 3  # words for a concept in the reader's language: drone, unmanned, UAV
ORDINAL = "no. "  # opens the key of "the fourth"


def keywords(compared: ComparedRow, comparison: Comparison, code: str) -> tuple[str, ...]:
    """Return the words under which a row is found, for an edition in the language of that code; sorted.

    What its articles share comes first, so that a long row loses none of it; words of its quotes are found there.
    """
    row = compared.row
    mentioned = _mentioned(row.passages, comparison)
    common = {(shared.kind, shared.key) for shared in row.shared}
    first = [one for one in mentioned if (one.kind, one.key) in common]
    rest = [one for one in mentioned if (one.kind, one.key) not in common]
    labels = (shared.label for shared in row.shared)  # of names that no gazetteer has, too
    told = _languages(comparison, code)
    return _kept((*labels, *_called(first, told), *_called(rest, told)), row.passages)


def keywords_alone(passages: Sequence[Passage], comparison: Comparison, code: str) -> tuple[str, ...]:
    """Return the words under which passages are found that stand in no row; sorted."""
    return _kept(_called(_mentioned(passages, comparison), _languages(comparison, code)), passages)


def _kept(names: Iterable[str], passages: Iterable[Passage]) -> tuple[str, ...]:
    """The first words of the names that the passages lack, each once whatever its spelling."""
    seen = {typed_forms(word)[0] for passage in passages for word in words(passage.text)}
    found: dict[str, str] = {}
    for word in words(" ".join(names)):
        if (form := typed_forms(word)[0]) not in seen and len(form) > 1:
            found.setdefault(form, word)
    return tuple(sorted(list(found.values())[:MOST_WORDS]))


def _languages(comparison: Comparison, code: str) -> tuple[str, ...]:
    told = [reading.language for reading in comparison.story.readings if has_concepts(reading.language)]
    return tuple(dict.fromkeys((code, PLAIN, *told)))[:MOST_LANGUAGES]


def _called(mentioned: Sequence[Mention], told: tuple[str, ...]) -> Iterator[str]:
    """Yield what things are called: by the edition's readers, with synonyms, then in English, then in the story."""
    for place, code in enumerate(told):
        for mention in mentioned:
            yield from _names(mention, code)
        for mention in mentioned if place == 0 else ():
            yield from _synonyms(mention, code)


def _mentioned(passages: Iterable[Passage], comparison: Comparison) -> list[Mention]:
    """What the passages mention, each thing once; what says little is left out."""
    found: dict[tuple[MentionKind, str], Mention] = {}
    for passage in passages:
        for mention in _inside(passage, comparison.reading(passage.article)):
            if mention.kind is not MentionKind.CONCEPT or not is_everyday(f"c:{mention.key}"):
                found.setdefault((mention.kind, mention.key), mention)
    return list(found.values())


def _inside(passage: Passage, reading: Reading) -> Iterator[Mention]:
    for sentence in reading.sentences:
        if sentence.start < passage.end and passage.start < sentence.end:
            for mention in sentence.mentions:
                if passage.start <= mention.start and mention.end <= passage.end:
                    yield mention


def _names(mention: Mention, code: str) -> Iterator[str]:
    """Yield what the thing mentioned is called in a language; nothing for what only may be a name."""
    names, key = calling(code), mention.key
    if mention.kind is MentionKind.CONCEPT:
        yield names.concept(key)
    elif mention.kind is MentionKind.DAY:
        yield names.day(key)
    elif mention.kind is MentionKind.DATE:
        yield names.date(*date_parts(key))
    elif mention.kind is MentionKind.NUMBER:
        yield key.removeprefix(ORDINAL)  # in plain digits: nobody types the separators
    elif mention.kind is MentionKind.PLACE or is_known_name(key):
        yield names.origin(key)


def _synonyms(mention: Mention, code: str) -> tuple[str, ...]:
    return _other_forms(code).get(mention.key, ()) if mention.kind is MentionKind.CONCEPT else ()


@cache
def _other_forms(code: str) -> dict[str, tuple[str, ...]]:
    """The first words for each concept; no beginnings of words, as nobody types those."""
    found: dict[str, list[str]] = defaultdict(list)
    for concept, form in concept_column(code):
        known = found[concept]
        if is_whole(form) and len(known) < SYNONYMS and _is_new(form, known):
            known.append(form)
    return {concept: tuple(form.replace("_", " ") for form in forms) for concept, forms in found.items()}


def _is_new(form: str, known: Sequence[str]) -> bool:
    """Tell whether a search would not find the form by one that is known: droned by drone, but not UAV."""
    forms = set(typed_forms(form))
    return not any(forms & set(typed_forms(one)) or form.startswith(one) for one in known)
