"""The words of a language that name something known everywhere: a word in, what it may name out.

Three sources become one index per language: the concept lexicon (`concepts/*.txt`), the gazetteer
(countries, cities, regions, people) and the calendar. A form is written as in the files:
`word`, `word*` (the beginning of a word), `*word` (its end), `two_words` (a phrase), `v:root` (a verb root).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib import resources
from itertools import product

from generator.errors import DataError
from generator.languages import Language, language
from generator.languages.fold import fold, folded
from generator.languages.gazetteer import gazetteer_forms
from generator.languages.known import (
    NOTHING,
    Entry,
    Known,
    known_by,
    with_name,
    with_phrase,
    with_phrases,
    without_calendar,
)
from generator.languages.lasting import lasting
from generator.languages.stopping import own_stop_words
from generator.languages.tables import column, tables
from generator.languages.variants import SHORTEST_STEM, variants_of
from generator.model import MentionKind

CONCEPT = "concept"  # the first column of the lexicon
_PARTS = re.compile(r"[_'’ʼ\s・-]+")  # where running text parts words as well
_PARTS_BUT_APOSTROPHES = re.compile(r"[_\s・-]+")
HEAD = 4  # letters of the beginning of a word under which the lexicon keeps how long such beginnings are
LONGEST_ENDING = 3  # letters behind a verb root of one or two letters; longer rests belong to another verb


class WordIndex:
    """All known forms of one language: what a word may be is the same whenever it is asked."""

    def __init__(self, facts: Language, forms: Iterable[tuple[str, str, str]]) -> None:
        """Index (kind, key, form) triples."""
        self._facts = facts
        self._exact: dict[str, Known] = {}
        self._begun: dict[str, Known] = {}
        self._endings: dict[str, list[Entry]] = defaultdict(list)
        self._roots: dict[str, list[Entry]] = defaultdict(list)
        self._variants = variants_of(facts)
        self._article = fold(facts.article)
        first, *later = facts.verb_slots or ((),)
        self._verbs_begin, self._lengths_of_first = frozenset(first), sorted(set(map(len, first)), reverse=True)
        self._before_roots = frozenset(map("".join, product(*later)))  # what may stand between these and a root
        self._lengths_before_roots = sorted(set(map(len, self._before_roots)))
        numbers = facts.numbers
        units = (form for forms in facts.units.values() for form in forms)
        written = (*numbers.words, *numbers.scales, *numbers.over, *units)
        self.number_forms = frozenset(fold(form) for form in written)  # what can stand in a number or behind it
        self.apostrophe_is_a_letter = facts.apostrophe == "letter"
        self._parts = _PARTS_BUT_APOSTROPHES if self.apostrophe_is_a_letter else _PARTS
        given = tuple(forms)
        for (kind, key, _), form in zip(given, folded([form for _, _, form in given]), strict=True):
            self._add(kind, key, form)
        lengths = sorted(set(map(len, self._begun)), reverse=True)
        self._short_lengths = tuple(length for length in lengths if length < HEAD)
        self._lengths = _lengths(self._begun, self._short_lengths)
        self._stops = own_stop_words(facts.code)
        self._ending_lengths = tuple(sorted(set(map(len, self._endings)), reverse=True))
        self._longest_root = max(map(len, self._roots), default=0)

    def _add(self, kind: str, key: str, form: str) -> None:
        root = form.startswith("v:")
        words = [word for word in self._parts.split(form.removeprefix("v:")) if word]
        if self._article and len(words) > 1:
            words = [self._bare(word) for word in words]
        if not words or not words[0].strip("*"):  # it would begin every word
            message = f"generator/languages: {key} in {self._facts.code}: {form!a} holds no word (mend that line)"
            raise DataError(message)
        first, rest = words[0].strip("*"), tuple(words[1:])
        if root or words[0][0] == "*":
            listed, entry = (self._roots if root else self._endings)[first], Entry(kind, key, rest)
            if entry not in listed:
                listed.append(entry)
            return
        place = self._begun if words[0][-1] == "*" else self._exact
        known = place.get(first, NOTHING)
        place[first] = with_phrase(known, Entry(kind, key, rest)) if rest else with_name(known, kind, key)

    def _bare(self, word: str) -> str:
        """Forms are kept without their article, as words are looked up without it too."""
        bare = word.removeprefix(self._article) if self._article else word
        return bare if len(bare.removesuffix("*")) >= SHORTEST_STEM else word

    def without_article(self, word: str) -> str:
        """Return a word as written without its definite article, where enough of it stays."""
        bare = word.removeprefix(self._facts.article) if self._facts.article else word
        return bare if len(bare) >= SHORTEST_STEM else word

    def __contains__(self, word: str) -> bool:
        """Tell whether the folded word by itself is a form."""
        return word in self._exact

    def ends(self, text: str, start: int, end: int) -> Iterator[int]:
        """Yield where the forms and stop words that begin at an offset end, the longest first; for unspaced scripts."""
        lengths = self._lengths_from
        for length in lengths.get(text[start]) or lengths.get(fold(text[start]), ()):
            if start + length <= end:
                form = fold(text[start : start + length])
                if form in self._exact or form in self._stops:
                    yield start + length

    @cached_property
    def _lengths_from(self) -> dict[str, tuple[int, ...]]:
        """For each first letter, small or capital, of a form or stop word, how long those are, the longest first."""
        lengths: dict[str, set[int]] = defaultdict(set)
        for form in (*self._exact, *self._stops):
            for first in {form[:1], form[:1].upper()} - {""}:
                lengths[first].add(len(form))
        return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def variants(self, word: str) -> tuple[str, ...]:
        """Return the folded word and what is left of it without clitics and endings, fewest cuts first."""
        return self._variants[word]

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return what a folded word may name or begin, the longest phrases first; empty for an unknown word."""
        known = self.known(word)
        phrases = [entry for table in known.by_second for entries in table.values() for entry in entries]
        phrases += [entry for _, entry in known.by_beginning]
        single = (Entry(kind, key, ()) for kind, key in known.named)
        return (*sorted(phrases, key=lambda entry: -len(entry.rest)), *single)

    def known(self, word: str) -> Known:
        """Return what the word names as it is written, else with as few cuts as possible, else as a verb."""
        forms: list[Known] = []
        for variant in self._variants[word]:
            found = self._forms_of(variant)
            if variant == word and self._endings:
                found += self._ended(word)
            if not found:
                continue
            forms += found
            naming = found[0] if found[0].named else next((form for form in found if form.named), NOTHING)
            if variant != word and len(variant) <= SHORTEST_STEM:
                naming = without_calendar(naming)
            if naming.named:
                if self._article and variant == word and (bare := self._bare(word)) != word and bare in self._exact:
                    # Phrases are kept without their article: القدس must not hide القدس الشرقية.
                    forms.append(self._exact[bare])
                return with_phrases(naming, forms)
        verb = self._verb(word) if self._verbs_begin and self._roots else NOTHING
        return with_phrases(verb, [*forms, verb]) if forms else verb

    def is_verb(self, word: str) -> bool:
        """Tell whether only the verb slots of a language tell what a folded word is; elsewhere nothing does."""
        roots = bool(self._verbs_begin) and not any(self._forms_of(variant) for variant in self._variants[word])
        return roots and self._verb(word) is not NOTHING

    def _forms_of(self, word: str) -> list[Known]:
        """What the word stands for, then what its beginnings stand for, the longest beginning first.

        A form written out beats the beginning of a word: it is there because the beginning would be wrong.
        """
        found = [self._exact[word]] if word in self._exact else []
        begun, longest = self._begun, len(word)
        for length in self._lengths.get(word[:HEAD], self._short_lengths):
            if length <= longest and (part := word[:length]) in begun:
                found += (begun[part],)
        return found

    def _ended(self, word: str) -> list[Known]:
        """What the endings of a whole word stand for, the longest first; an ending is never all of a word."""
        ends = [word[-length:] for length in self._ending_lengths if length < len(word)]
        return [known_by(self._endings[end]) for end in ends if end in self._endings]

    def _verb(self, word: str) -> Known:
        """Take the word apart by the verb slots: the longest first part behind which a root stands is the right one."""
        for length in self._lengths_of_first:
            if word[:length] in self._verbs_begin:
                rest, further = word[length:], self._lengths_before_roots
                rests = {rest[inner:] for inner in further if rest[:inner] in self._before_roots}
                if found := self._rooted(rests):
                    return known_by(found)
        return NOTHING

    def _rooted(self, rests: Iterable[str]) -> list[Entry]:
        """The verbs that one of the rests may begin with: the longest root, and phrases of shorter ones too."""
        single: list[Entry] = []
        phrases: list[Entry] = []
        best = 0
        for rest in sorted(rests):
            for length in range(min(len(rest), self._longest_root), 0, -1):
                known = self._roots.get(rest[:length], ())
                if not known or (length < SHORTEST_STEM and len(rest) - length > LONGEST_ENDING):
                    continue
                phrases += [entry for entry in known if entry.rest]
                alone = [entry for entry in known if not entry.rest]
                if alone and length > best:
                    single, best = alone, length
        return [*dict.fromkeys(phrases), *single]


def _lengths(beginnings: Iterable[str], shorter: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    """For the first letters of each beginning, how long the beginnings may be that have them, the longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for beginning in beginnings:
        if len(beginning) >= HEAD:
            lengths[beginning[:HEAD]].add(len(beginning))
    return {letters: (*sorted(found, reverse=True), *shorter) for letters, found in lengths.items()}


@cache
def concept_column(code: str) -> tuple[tuple[str, str], ...]:
    """Return the (concept id, form) pairs of one language, in the order of the files; none where it has no column."""
    cells = (pair for path in tables("concepts") for pair in column(code, *path))
    return tuple((concept, form) for concept, cell in cells for form in cell.split())


def is_whole(form: str) -> bool:
    """Tell whether a form is written out: no beginning of a word, no root of a verb."""
    return "*" not in form and not form.startswith("v:")


@cache
@lasting()
def word_index(code: str) -> WordIndex:
    """Return the index of a language; for one without any file it still knows countries and days."""
    concepts = ((MentionKind.CONCEPT, concept, form) for concept, form in concept_column(code))
    return WordIndex(language(code), (*concepts, *gazetteer_forms(code)))


@cache
def has_concepts(code: str) -> bool:
    """Tell whether the concept lexicon has a column for the language."""
    return bool(concept_column(code))


@cache
def concept_label(concept: str) -> str:
    """Return a concept's name in English, for reasons and labels: its first English form."""
    for known, form in concept_column("en"):
        if known == concept:
            return form.removesuffix("*").replace("_", " ") if not form.endswith("*") else concept.replace("_", " ")
    return concept.replace("_", " ")


@cache
def counted_concepts() -> dict[str, str]:
    """Return for each concept that says what became of people (killed, missing) the name of the count: "the dead"."""
    groups = (line.split(" = ") for line in lines("counted.txt"))
    return {concept: name for name, concepts in groups for concept in concepts.split()}


def counted_as(concept: str) -> str:
    """Return the name of what is counted where the concept is; the concept itself unless people are counted."""
    return counted_concepts().get(concept, concept)


def lines(name: str) -> list[str]:
    """Return the lines of a list of this package that hold something."""
    text = (resources.files("generator.languages") / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
