"""Agencies and places that bylines and datelines name: a word in, whether it is one out."""

from __future__ import annotations

from functools import cache

from generator.languages import language_codes
from generator.languages.credits import known_origin
from generator.languages.fold import fold
from generator.languages.gazetteer import gazetteer_forms
from generator.model import MentionKind


def is_agency(name: str) -> bool:
    """Tell whether the origin lexicon knows `name`, in any language, as an agency or an outlet."""
    return bool(known_origin(name))


def is_place(name: str, code: str) -> bool:
    """Tell whether the gazetteer knows `name`; in the language `code`, or in all when it is ""."""
    folded = fold(" ".join(name.split()))
    return any(folded in _places(known) for known in ((code,) if code else language_codes()))


@cache
def _places(code: str) -> frozenset[str]:
    return frozenset(
        fold(form.replace("_", " ")) for kind, _, form in gazetteer_forms(code) if kind is MentionKind.PLACE
    )
