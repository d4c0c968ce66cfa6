"""The lint of the concept lexicon: its tables in, what is wrong with them and how it fares on translations out.

The rules are about form alone (duplicates, empty cells, scripts, lengths). Given parallel sentences it also says
which forms fire too often, and how often a concept found in a sentence is found in its translation.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.languages import language
from generator.languages.fold import fold
from generator.languages.frequency import is_everyday
from generator.languages.lexicon import CONCEPT
from generator.languages.tables import rows, tables

SHORTEST_BEGINNING = {"Latn": 4, "Cyrl": 4, "Arab": 3, "Deva": 3}  # letters; shorter ones begin unrelated words
_ALPHABETS = {  # what the Unicode name of a letter begins with
    "Latn": ("LATIN",),
    "Cyrl": ("CYRILLIC",),
    "Arab": ("ARABIC",),
    "Deva": ("DEVANAGARI",),
    "Hans": ("CJK",),
    "Jpan": ("CJK", "KATAKANA", "HIRAGANA", "IDEOGRAPHIC", "LATIN"),  # X線, Tシャツ
}
TOO_OFTEN = 0.08  # of sentences: what stands in more of them is an everyday word, and belongs into everyday.txt
LEAST_AGREEMENT = 0.2  # of the sentences with a concept, those whose translation has it: below, its forms do not match
FEWEST_SENTENCES = 10  # with a concept, before its agreement says anything
FEWEST_IN_ALL = 100  # sentences of a language, before a share of them says anything

Cells = Mapping[tuple[str, str], tuple[str, ...]]  # (concept, language) -> its forms
Found = Mapping[str, Sequence[frozenset[str]]]  # language -> for each sentence its concepts


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something that a contributor should mend."""

    kind: str  # "twice", "empty", "short", "form", "script", "id", "often", "agreement"
    language: str
    concept: str
    detail: str

    def __str__(self) -> str:
        """One line: where, and what."""
        return f"{self.language} {self.concept}: {self.detail}"


@cache
def concept_cells() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the forms of every concept in every language, as written, in the order of the files."""
    return {
        (row[CONCEPT], code): tuple(cell.split())
        for path in tables("concepts")
        for row in rows(*path)
        for code, cell in row.items()
        if code != CONCEPT
    }


@cache
def concept_ids() -> tuple[str, ...]:
    """Return the concept of every row, in the order of the files."""
    return tuple(row[CONCEPT] for path in tables("concepts") for row in rows(*path))


def faults_of_form(cells: Cells, ids: Sequence[str]) -> tuple[Fault, ...]:
    """Return what is wrong with the tables by themselves, sorted; `ids` are the concepts of all their rows."""
    return tuple(sorted({*_twice(cells), *_each(cells), *_repeated(ids)}))


def _repeated(ids: Sequence[str]) -> Iterator[Fault]:
    for concept, times in Counter(ids).items():
        if times > 1:
            yield Fault("id", "", concept, f"stands in {times} rows (join them)")


def _twice(cells: Cells) -> Iterator[Fault]:
    """A word that names two concepts names neither."""
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (concept, code), forms in cells.items():
        for form in dict.fromkeys(map(fold, forms)):
            owners[code, form].append(concept)
    for (code, form), concepts in owners.items():
        if len(concepts) > 1:
            yield Fault("twice", code, concepts[0], f"{form} stands in {' and '.join(concepts[1:])} too (choose one)")


def _each(cells: Cells) -> Iterator[Fault]:
    for (concept, code), forms in cells.items():
        if not forms:
            yield Fault("empty", code, concept, "has no form (write one)")
        script = language(code).script
        for form in forms:
            plain = fold(form).removeprefix("v:")
            beginning = plain.endswith("*") and "_" not in plain
            if beginning and len(plain) - 1 < SHORTEST_BEGINNING.get(script, 1):
                yield Fault("short", code, concept, f"{form} begins too many words (write whole words)")
            if not any(map(str.isalnum, plain)):
                yield Fault("form", code, concept, f"{form} holds no word (write one)")
            if not _fits(plain, script):
                yield Fault("script", code, concept, f"{form} is not in the script of the language")


def _fits(form: str, script: str) -> bool:
    """Latin abbreviations are written in every script; otherwise letters are of the language's own."""
    letters = [letter for letter in form if letter.isalpha()]
    alphabet = _ALPHABETS.get(script, ("",))
    own = all(unicodedata.name(letter, "").startswith(alphabet) for letter in letters)
    return own or (script != "Latn" and form.isascii())


def faults_of_use(found: Found) -> tuple[Fault, ...]:
    """Return what parallel sentences tell against concepts, sorted: they fire too often, or not in translations."""
    return tuple(sorted((*_often(found), *_disagreeing(found))))


def _often(found: Found) -> Iterator[Fault]:
    for code, sentences in found.items():
        counts = Counter(concept for concepts in sentences for concept in concepts)
        for concept, times in counts.items():
            share = times / len(sentences)
            if len(sentences) >= FEWEST_IN_ALL and share > TOO_OFTEN and not is_everyday(f"c:{concept}"):
                yield Fault(
                    "often", code, concept, f"stands in {share:.0%} of the sentences (part it, or everyday.txt)"
                )


def _disagreeing(found: Found) -> Iterator[Fault]:
    for (code, concept), (times, share) in agreements(found).items():
        if times >= FEWEST_SENTENCES and share < LEAST_AGREEMENT:
            yield Fault("agreement", code, concept, f"only {share:.0%} of its {times} sentences have it in translation")


def agreements(found: Found) -> dict[tuple[str, str], tuple[int, float]]:
    """Return for (language, concept) its number of sentences, and the mean share of translations that have it too."""
    result: dict[tuple[str, str], tuple[int, float]] = {}
    for code, sentences in found.items():
        others = [other for name, other in found.items() if name != code]
        places: dict[str, list[int]] = defaultdict(list)
        for at, concepts in enumerate(sentences):
            for concept in concepts:
                places[concept].append(at)
        for concept, standing in places.items():
            hits = sum(concept in other[at] for other in others for at in standing)
            result[code, concept] = (len(standing), hits / max(len(standing) * len(others), 1))
    return result


def mean_agreement(found: Found) -> float:
    """Return the mean over all findings of a concept of the share of translations that have it too."""
    told = agreements(found).values()
    return sum(times * share for times, share in told) / max(sum(times for times, _ in told), 1)


def lexicon_lines(cells: Cells, faults: Iterable[Fault]) -> list[str]:
    """Return the report: how large the lexicon is, then a line for each fault."""
    concepts = len({concept for concept, _ in cells})
    codes = sorted({code for _, code in cells})
    forms = {code: sum(len(cells[key]) for key in cells if key[1] == code) for code in codes}
    listed = [f"{fault.kind:10} {fault}" for fault in faults]
    return [
        f"{concepts} concepts in {len(codes)} languages, {sum(forms.values())} forms",
        "forms: " + ", ".join(f"{code} {count}" for code, count in forms.items()),
        *listed,
        f"{len(listed)} faults",
    ]
