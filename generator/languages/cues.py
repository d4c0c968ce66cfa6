"""The cues of a language: words that say who is cited, how sure a statement is, how a number is meant.

The origins (agencies, outlets, institutions and groups that get cited) come from `origins.yml`,
everything else from the language's own file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from generator.languages import Language, language, load_yaml
from generator.languages.gazetteer import is_known_person, place_label
from generator.languages.lasting import lasting
from generator.languages.lexicon import WordIndex, concept_label
from generator.languages.topics import topic_of

ORIGIN, BEFORE, AFTER, SAYING, IMPERSONAL = "origin", "before", "after", "saying", "impersonal"
TELLING, TURN, ADDING, GOING_ON = "telling", "turn", "adding", "going on"
LOOSE, SHOWING, EITHER, OPINING = "loose", "showing", "either", "opining"
ACTING, DECLARING = "acting", "declaring"
PARTICIPLE = "participle"  # of a verb of saying, which says something where it shares the auxiliary of another
SHARING = "sharing"  # the key of a verb that does
WHOLE = frozenset({SAYING, SHARING})  # keys of the verbs of saying that need no words further on
RELAYING = "relaying"
HEDGE, DENIAL, NEGATION, NO_NEGATION = "hedge", "denial", "negation", "no negation"
CONDITIONAL, NO_CUE = "conditional", "no cue"
ABOUT, AT_LEAST, AT_MOST, OVER, UNIT, DUAL = "about", "at least", "at most", "over", "unit", "dual"
_LATIN = "*"
_GAP = " … "
ZERO_WIDTH = "\u200c"  # joins a prefix to its verb where no blank may stand; many papers write the blank


@cache
@lasting()
def cue_index(code: str) -> WordIndex:
    """Return the index of the cues of a language; entries have one of the kinds above."""
    facts = language(code)
    return WordIndex(facts, _forms(facts))


def sayings(facts: Language) -> Iterator[tuple[str, str]]:
    """Yield the cues that tell who is cited and how sure a statement is, each with its kind."""
    attribution = facts.attribution
    verbs = (*attribution.verbs, *attribution.telling, *attribution.relaying, *attribution.adding)
    lists = {
        BEFORE: (*attribution.before, *attribution.opining),
        OPINING: attribution.opining,
        AFTER: attribution.after,
        SAYING: (
            *verbs,
            *attribution.believing,
            *attribution.showing,
        ),
        SHOWING: attribution.showing,
        EITHER: tuple(verb for verb in attribution.showing if verb in (*verbs, *attribution.believing)),
        ADDING: attribution.adding,
        PARTICIPLE: tuple(_participles(verbs, facts)),
        ACTING: (*attribution.acting, *_participles(attribution.acting, facts)),
        DECLARING: (*attribution.declaring, *_participles(attribution.declaring, facts)),
        GOING_ON: attribution.going_on,
        LOOSE: attribution.loose,
        TELLING: attribution.telling,
        TURN: attribution.turns,
        RELAYING: attribution.relaying,
        IMPERSONAL: attribution.impersonal,
        HEDGE: (*facts.hedges, *attribution.believing),
        CONDITIONAL: facts.conditionals,
        DENIAL: facts.denials,
        NEGATION: facts.negations,
        NO_NEGATION: facts.no_negations,
        NO_CUE: facts.no_cues,
    }
    for kind, cues in lists.items():
        for cue in cues:
            yield kind, cue


def _participles(verbs: Iterable[str], facts: Language) -> Iterator[str]:
    """Yield what is left of verbs without their auxiliaries: "affirmé" of "a affirmé" and of "ont affirmé que"."""
    that = {*facts.attribution.that, *facts.elisions.values()}
    parted = (verb.split(" ") for verb in verbs)
    shared = (rest for first, *rest in parted if rest and first in facts.attribution.auxiliaries)
    cut = (rest[:-1] if rest[-1].rstrip("'") in that else rest for rest in shared)
    yield from dict.fromkeys(" ".join(rest) for rest in cut if rest)


def _forms(facts: Language) -> Iterator[tuple[str, str, str]]:
    yield from ((kind, kind, written) for kind, cue in sayings(facts) for written in _elided(cue, facts))
    for cue in facts.attribution.gapped:
        verb, _, rest = cue.partition(_GAP) if facts.attribution.subject == "after" else cue.rpartition(_GAP)[::-1]
        yield SAYING, rest, verb  # the key is what else the sentence has to say
    lists = {
        ABOUT: facts.numbers.about,
        AT_LEAST: facts.numbers.at_least,
        AT_MOST: facts.numbers.at_most,
        OVER: facts.numbers.over,
    }
    for kind, cues in lists.items():
        yield from ((kind, kind, written) for cue in cues for written in _elided(cue, facts))
    for kind, table in ((UNIT, facts.units), (DUAL, facts.numbers.duals)):
        for key, names in table.items():
            for name in names:
                yield kind, key, name
    for origin, entry in _origins().items():
        for form in _forms_of(entry["forms"], facts):
            yield ORIGIN, origin, form


def _elided(cue: str, facts: Language) -> Iterator[str]:
    """Yield a cue as it is listed and as it is written too: French "soutient qu", Persian "می گویند" with a blank."""
    yield cue
    if ZERO_WIDTH in cue:
        yield cue.replace(ZERO_WIDTH, " ")
    *words, last = cue.split(" ")
    if words and last in facts.elisions:
        yield " ".join((*words, facts.elisions[last]))


def _forms_of(forms: dict[str, list[str]], facts: Language) -> list[str]:
    own = list(forms.get(facts.code) or ())
    return own + list(forms.get(_LATIN) or ())  # agencies are written in Latin letters in every script


@cache
def _origins() -> dict[str, Any]:
    return load_yaml("origins.yml")


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
def _kinds_of_a_place() -> dict[str, str]:
    return {entry["of"]: origin for origin, entry in _origins().items() if "of" in entry}


def origin_of(who: str, place: str) -> str:
    """Return the origin for a kind of source of a place, "state-media" and "RU"; either may be a concept's id."""
    whole = f"{who} {place}".strip()
    return _kinds_of_a_place().get(whole, whole)


@cache
def _spoken_for() -> dict[str, str]:
    return {person: origin for origin, entry in _origins().items() for person in entry.get("spoken_by", ())}


@cache
def origin_name(origin: str) -> str:
    """Return how the page calls an origin: of the lexicon, a person, a place, or a concept with its place."""
    if origin in _origins():
        return str(_origins()[origin]["name"])
    who, _, place = origin.partition(" ")
    if not topic_of(who) and who not in _origins():
        return place_label(origin)
    name = str(_origins()[who]["name"]) if who in _origins() else concept_label(who)
    return f"{name} ({place_label(place)})" if place else name


@cache
def has_place(origin: str) -> bool:
    """Tell whether an unnamed kind of source says already whose it is: "Russian state media"."""
    return "of" in _origins().get(origin, ())


@cache
def wider_kinds() -> dict[str, tuple[str, ...]]:
    """Return for the name of an origin the ids of the wider kinds of source it belongs to, the narrowest first."""
    return {entry["name"]: tuple(entry["part_of"]) for entry in _origins().values() if "part_of" in entry}


def stands_behind(origin: str) -> str:
    """Return the institution whose voice a person is: "kremlin" for its spokesman; else the origin itself."""
    return _spoken_for().get(origin, origin)


def origin_forms(origin: str, code: str) -> tuple[str, ...]:
    """Return how a language writes an origin of the lexicon, the usual form first; none where it has no forms."""
    return tuple(_origins()[origin]["forms"].get(code) or ())
