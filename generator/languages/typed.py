"""What readers type: a word in, the forms it is found under out; and the tables with which a page does the same.

A search knows neither the language of a query nor that of each word it reads, so the clitics and endings of all
languages of one script go together. A form that stands behind a mark is compared with such forms only: sema is what
is left of walisema and of alisema, and must not make "other" of "mother".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from generator.languages import Language, language, language_codes
from generator.languages.fold import fold, folding
from generator.languages.punctuation import UNSPACED
from generator.languages.tables import column
from generator.languages.variants import SHORTEST_STEM, STRIPPING_ROUNDS, cut

MARK = "~"  # before what is left without a beginning; the separators of the search leave it in no word
SHORTEST_REST = 4  # letters that must stay behind the beginning of a noun: three match anything
_SCRIPTS = ("Arab", "Cyrl", "Deva", "Latn")  # in which languages that have a file write words with endings
_OF_SCRIPT = {script: regex.compile(rf"\p{{Script={script}}}") for script in _SCRIPTS}
_WORD = regex.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}][\w\p{{M}}--[{UNSPACED}]]*", regex.VERSION1)
_DOTTED = str.maketrans({"ɵ": "o", "ʉ": "u"})  # as folding writes ö and ü
_JOINERS = regex.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060]")
_IS_UNSPACED = regex.compile(rf"[{UNSPACED}]+")


@dataclass(frozen=True, slots=True)
class Cuts:
    """What may be taken off a word of one script."""

    prefixes: tuple[str, ...]
    articles: tuple[str, ...]
    suffixes: tuple[str, ...]  # as in the files: "ियों>ी"
    beginnings: tuple[str, ...]  # of verbs and nouns, folded; what is left stands behind the mark
    alone: tuple[str, ...]  # the same, and what is left is a word by itself too


@cache
def cuts() -> dict[str, Cuts]:
    """Return what may be taken off a word, by script."""
    return {script: _cuts([language(code) for code in language_codes()], script) for script in _SCRIPTS}


def _cuts(languages: Iterable[Language], script: str) -> Cuts:
    here = [facts for facts in languages if facts.script == script]
    before = {fold(slot) for facts in here for slot in (facts.verb_slots or ((),))[0] if len(slot) > 1}
    nouns = [part for facts in here for part in _own("beginnings").get(facts.code, ())]
    alone = [part for facts in here for part in _own("alone").get(facts.code, ())]
    return Cuts(
        _every(facts.prefixes for facts in here),
        _every((facts.article,) for facts in here),
        _every((*facts.suffixes, *_own("endings").get(facts.code, ())) for facts in here),
        tuple(sorted({*before, *nouns, *alone})),
        tuple(sorted(alone)),
    )


def _every(forms: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for some in forms for form in some if form))


@cache
def _own(name: str) -> dict[str, tuple[str, ...]]:
    return {code: tuple(cell.split()) for code, cell in column(name, "typed.txt")}


def words(text: str) -> list[str]:
    """Return the words of a text as the search parts them; a run without spaces is one."""
    return _WORD.findall(_JOINERS.sub("", text))


def typed_forms(word: str) -> tuple[str, ...]:
    """Return the folded word and all that it is found under besides, sorted but for the first."""
    if _IS_UNSPACED.fullmatch(word):
        return _pairs(word)
    small = fold(_plain_digits(word))
    script = next((script for script, pattern in _OF_SCRIPT.items() if pattern.match(small)), "")
    if not script:
        return (small,)
    known = cuts()[script]
    forms = set(cut(known.prefixes, known.articles[0] if known.articles else "", known.suffixes)[small])
    for beginning in known.beginnings:
        if small.startswith(beginning) and len(small) - len(beginning) >= SHORTEST_REST:
            rest = small[len(beginning) :]
            forms |= {MARK + rest} | ({rest} if beginning in known.alone else set())
    return tuple(dict.fromkeys(_without_dots(form) for form in (small, *sorted(forms - {small}))))


def _without_dots(form: str) -> str:
    """A reader may type turkiye; only to compare articles must oldu (it became) not be öldü (he died)."""
    return form.translate(_DOTTED)


def _pairs(run: str) -> tuple[str, ...]:
    """Every character of a run without spaces, and every two that stand together."""
    found = dict.fromkeys(run[at : at + length] for length in (1, 2) for at in range(len(run) - length + 1))
    return tuple(found)


def _plain_digits(word: str) -> str:
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in word)


def tables() -> dict[str, object]:
    """Return what a script needs to find the same forms, in plain lists and strings."""
    dropped, changed, own = folding()
    return {
        "dropped": dropped,
        "changed": changed,
        "own": own,
        "shortest": SHORTEST_STEM,
        "rounds": STRIPPING_ROUNDS,
        "rest": SHORTEST_REST,
        "mark": MARK,
        "scripts": {
            script: {
                "prefixes": [fold(prefix) for prefix in known.prefixes],
                "article": fold(known.articles[0]) if known.articles else "",
                "suffixes": [_folded_ending(suffix) for suffix in known.suffixes],
                "beginnings": known.beginnings,
                "alone": known.alone,
            }
            for script, known in cuts().items()
        },
    }


def _folded_ending(written: str) -> list[str]:
    ending, _, instead = written.partition(">")
    return [fold(ending), fold(instead)]
