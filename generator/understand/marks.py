"""The small words of a language that tell who speaks and who is spoken to, folded, as its file lists them."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from generator.languages import language
from generator.languages.fold import fold
from generator.languages.lexicon import word_index
from generator.languages.stopping import own_stop_words
from generator.languages.topics import FORMER, is_role
from generator.model import MentionKind
from generator.understand.scan import Scanned

# the lists of a language's `attribution:` that are taken as they are
_LISTS = (
    "that",
    "addressee",
    "addressed",
    "joins",
    "subject_marks",
    "unsaid",
    "topics",
    "fronting",
    "accredited",
    "clausal",
    "inverting",
    "relayed",
    "verb_clitics",
    "object_marks",
    "turns",
    "anybody",
    "clefts",
)


class Marks(NamedTuple):
    """Words beside a name or a verb of saying; the docstring of the languages explains each list."""

    that: frozenset[str]
    addressee: frozenset[str]
    addressed: frozenset[str]
    joins: frozenset[str]
    subject_marks: frozenset[str]
    pronouns: frozenset[str]
    spelt_pronouns: frozenset[str]  # those, as written, that are folded like another small word: Spanish "él" and "el"
    unsaid: frozenset[str]
    topics: frozenset[str]
    fronting: frozenset[str]
    accredited: frozenset[str]
    clausal: frozenset[str]
    inverting: frozenset[str]
    relayed: frozenset[str]
    verb_clitics: frozenset[str]
    parting: frozenset[str]
    object_marks: frozenset[str]
    ownerless: tuple[str, ...]  # endings of plural nouns
    unaddressed: frozenset[
        str
    ]  # stop words, as written, that are folded like an addressing word: Portuguese "a" and "à"
    oblique_words: frozenset[str]  # endings that stand as words of their own behind a name
    oblique_endings: tuple[str, ...]  # endings of other nouns
    small: frozenset[str]  # the words that name nobody
    links: frozenset[str]  # those that may stand inside the name of a source
    owners: frozenset[str]  # words that make the name before them an owner
    owning: frozenset[str]  # those, and the words that make the name before them an owner: Hindi "की"
    unlinked: frozenset[str]  # words, as written, that no source goes across
    unlinked_endings: tuple[str, ...]  # of words, as written, that no source goes on with
    prepositions: frozenset[str]
    conjunctions: frozenset[str]  # those that may open a clause
    relatives: frozenset[str]  # those that open one which says more about what stands before
    anybody: frozenset[str]
    clefts: frozenset[str]
    turns: frozenset[str]  # those that turn to what somebody else says
    ends: frozenset[str]  # those behind which the name of a source is at its end


@cache
def marks_of(code: str) -> Marks:
    """Return the small words of a language."""
    facts = language(code)
    cues = facts.attribution
    obliques = [fold(ending) for ending in cues.obliques]
    small = own_stop_words(code)
    lists = {name: folded(getattr(cues, name)) for name in _LISTS}
    that, subjects, addressed = lists["that"], lists["subject_marks"], lists["addressed"]
    spelt = frozenset(word for word in cues.pronouns if fold(word) != word and fold(word) in facts.stop_words)
    pronouns = folded(cues.pronouns) - folded(spelt)
    # where nothing parts the words, what is done to what stands between a subject and its verb too
    parting = addressed if cues.subject == "clause" else frozenset()
    links = small - that - lists["addressee"] - lists["joins"] - subjects - lists["clausal"] - parting
    return Marks(
        **lists,
        pronouns=pronouns,
        spelt_pronouns=spelt,
        parting=folded(cues.parting),
        ownerless=tuple(map(fold, cues.ownerless)),
        unaddressed=frozenset(
            word for word in facts.stop_words if word not in cues.addressed and fold(word) in addressed
        ),
        oblique_words=frozenset(ending for ending in obliques if ending[0] != "*"),
        oblique_endings=tuple(ending[1:] for ending in obliques if ending[0] == "*"),
        unlinked=frozenset(word for word in cues.no_links if word[0] != "*"),
        unlinked_endings=tuple(ending[1:] for ending in cues.no_links if ending[0] == "*"),
        prepositions=folded(facts.clauses.prepositions),
        conjunctions=folded(facts.clauses.conjunctions),
        relatives=folded(facts.clauses.relatives),
        small=small,
        links=links,
        owners=folded(facts.roles.owners),
        owning=links | folded(facts.roles.owners),
        ends=that | pronouns | subjects,
    )


def is_verb(sentence: Scanned, at: int) -> bool:
    """Tell whether a word is listed as a verb of clauses or has the form of one; with a capital it is a name."""
    words, endings = _verbs(sentence.facts.code)
    word = sentence.words[at]
    if word.text[0].isupper():
        return False
    listed = word.folded in words or word.folded.endswith(endings)
    return listed or word_index(sentence.facts.code).is_verb(word.folded)


def is_verb_or_auxiliary(sentence: Scanned, at: int) -> bool:
    """Tell whether a word is a verb, or the auxiliary of one."""
    return is_verb(sentence, at) or sentence.words[at].text.casefold() in sentence.facts.attribution.auxiliaries


def title_places(sentence: Scanned) -> set[int]:
    """Return the places of the words of all titles, "former" among them."""
    titles = (hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT and _is_title(hit.key))
    return {at for hit in titles for at in range(hit.first, hit.after)}


def _is_title(concept: str) -> bool:
    return is_role(concept) or concept == FORMER


@cache
def _verbs(code: str) -> tuple[frozenset[str], tuple[str, ...]]:
    listed = [fold(word) for word in language(code).clauses.verbs]
    return frozenset(word for word in listed if word[0] != "*"), tuple(word[1:] for word in listed if word[0] == "*")


@cache
def folded(words: Collection[str]) -> frozenset[str]:
    """Return the words of a language's facts, a tuple or a frozen set, as a text's words are compared."""
    return frozenset(map(fold, words))


def is_small(word: str, code: str) -> bool:
    """Tell whether a folded word is a stop word of a language."""
    return word in marks_of(code).small
