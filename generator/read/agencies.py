"""Agencies and places that bylines and datelines name: a word in, whether it is one out."""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.languages import language_codes, load_yaml
from generator.languages.fold import fold
from generator.languages.gazetteer import gazetteer_forms
from generator.model import MentionKind


def is_agency(name: str) -> bool:
    """Tell whether the origin lexicon knows `name`, in any language, as an agency or an outlet."""
    return fold(" ".join(name.split())) in _agencies()


def is_place(name: str, code: str) -> bool:
    """Tell whether the gazetteer knows `name`; in the language `code`, or in all when it is ""."""
    folded = fold(" ".join(name.split()))
    return any(folded in _places(known) for known in ((code,) if code else language_codes()))


@cache
def _agencies() -> frozenset[str]:
    origins: dict[str, Any] = load_yaml("origins.yml")
    cited = (entry for entry in origins.values() if entry.get("kind") in ("agency", "outlet"))
    return frozenset(fold(form) for entry in cited for forms in entry["forms"].values() for form in forms or ())


@cache
def _places(code: str) -> frozenset[str]:
    return frozenset(
        fold(form.replace("_", " ")) for kind, _, form in gazetteer_forms(code) if kind is MentionKind.PLACE
    )
