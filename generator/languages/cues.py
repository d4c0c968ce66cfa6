"""The cues of a language: words that say who is cited, how sure a statement is, how a number is meant.

The origins (agencies, outlets, institutions and groups that get cited) come from `origins.yml`,
everything else from the language's own file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.languages import Language, language, load_yaml
from generator.languages.fold import fold
from generator.languages.gazetteer import is_known_person, place_label
from generator.languages.lasting import lasting
from generator.languages.lexicon import WordIndex
from generator.languages.names import skeleton

ORIGIN, BEFORE, AFTER, SAYING, IMPERSONAL = "origin", "before", "after", "saying", "impersonal"
HEDGE, DENIAL, NEGATION = "hedge", "denial", "negation"
ABOUT, AT_LEAST, AT_MOST, OVER, UNIT, DUAL = "about", "at least", "at most", "over", "unit", "dual"
_LATIN = "*"
_MARK = "mark"


@cache
@lasting()
def cue_index(code: str) -> WordIndex:
    """Return the index of the cues of a language; entries have one of the kinds above."""
    facts = language(code)
    return WordIndex(facts, _forms(facts))


def _forms(facts: Language) -> Iterator[tuple[str, str, str]]:
    lists = {
        BEFORE: facts.attribution.before,
        AFTER: facts.attribution.after,
        SAYING: facts.attribution.verbs,
        IMPERSONAL: facts.attribution.impersonal,
        HEDGE: facts.hedges,
        DENIAL: facts.denials,
        NEGATION: facts.negations,
        ABOUT: facts.numbers.about,
        AT_LEAST: facts.numbers.at_least,
        AT_MOST: facts.numbers.at_most,
        OVER: facts.numbers.over,
    }
    for kind, cues in lists.items():
        for cue in cues:
            yield kind, kind, cue
    for kind, table in ((UNIT, facts.units), (DUAL, facts.numbers.duals)):
        for key, names in table.items():
            for name in names:
                yield kind, key, name
    for origin, entry in _origins().items():
        for form in _forms_of(entry["forms"], facts):
            yield ORIGIN, origin, form


def _forms_of(forms: dict[str, list[str]], facts: Language) -> list[str]:
    own = list(forms.get(facts.code) or ())
    return own + list(forms.get(_LATIN) or ())  # agencies are written in Latin letters in every script


@cache
def _origins() -> dict[str, Any]:
    return load_yaml("origins.yml") or {}


def is_origin(origin: str) -> bool:
    """Tell whether the origin lexicon has the id."""
    return origin in _origins()


@cache
def is_institution(origin: str) -> bool:
    """Tell whether an origin of the lexicon has a name of its own; "officials" and "state media" have none."""
    return is_origin(origin) and _origins()[origin]["kind"] != "generic"


@cache
def is_outlet(origin: str) -> bool:
    """Tell whether an origin of the lexicon is an outlet or an agency."""
    return is_origin(origin) and _origins()[origin]["kind"] in ("agency", "outlet")


def is_known_name(key: str) -> bool:
    """Tell whether the gazetteer has a person, or the origin lexicon an institution, with that key."""
    return is_known_person(key) or is_origin(key)


@cache
def origin_name(origin: str) -> str:
    """Return how the page calls an origin of the lexicon, a person or a place."""
    return str(_origins()[origin]["name"]) if origin in _origins() else place_label(origin)


def credited_origin(credit: str, code: str) -> str:
    """Return the origin that a credit as written names; the skeleton of its words when no lexicon knows it.

    A skeleton is the same in every script: "Sample Wire" and "سامبل واير" are one agency.
    """
    words = fold(credit).replace("-", " ").split()
    if not words:
        return ""
    entries = cue_index(code).entries(words[0])
    known = [entry.key for entry in entries if entry.kind == ORIGIN and list(entry.rest) == words[1:]]
    known += filter(None, [_by_mark().get(fold(credit), "")])
    return known[0] if known else " ".join(skeleton(word) for word in words)


@cache
def _by_mark() -> dict[str, str]:
    """The origins by the forms that only agency marks have."""
    return {fold(form): origin for origin, entry in _origins().items() for form in entry["forms"].get(_MARK, ())}
