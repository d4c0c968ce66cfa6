"""Places, people and the calendar in every language: a language in, (kind, key, form) triples out.

Countries and the names of days and months come from CLDR by way of Babel; `places.yml` adds short
forms, demonyms, cities, regions and people, and the language files add their own day names.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.languages import language, load_yaml
from generator.model import MentionKind

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORTEST_COUNTRY = 3  # "US" and the like are listed by hand where they are safe
_LATIN = "*"


@cache
def _places() -> dict[str, Any]:
    return load_yaml("places.yml") or {}


def gazetteer_forms(code: str) -> Iterator[tuple[MentionKind, str, str]]:
    """Yield (kind, key, form) for every place, person, day and month that the language can name."""
    yield from _countries(code)
    for section, prefix in (("cities", ""), ("regions", ""), ("people", "")):
        kind = MentionKind.NAME if section == "people" else MentionKind.PLACE
        for key, entry in (_places().get(section) or {}).items():
            for form in _forms(entry, code):
                yield kind, f"{prefix}{key}", form.replace(" ", "_")
    yield from _calendar(code)


def _forms(entry: dict[str, Any], code: str) -> list[str]:
    """The forms in the language itself, and the Latin one where the language writes Latin or gives none."""
    own = list(entry.get(code) or ())
    latin = language(code).script in ("", "Latn") or not own
    return own + (list(entry.get(_LATIN) or ()) if latin else [])


def _countries(code: str) -> Iterator[tuple[MentionKind, str, str]]:
    for territory, name in _territories(code).items():
        if len(territory) == 2 and territory.isalpha() and len(name) >= SHORTEST_COUNTRY:  # noqa: PLR2004 - ISO 3166 codes
            yield MentionKind.PLACE, territory, name.replace(" ", "_")
    for territory, entry in (_places().get("countries") or {}).items():
        for form in entry.get(code) or ():
            yield MentionKind.PLACE, territory, form.replace(" ", "_")


def _territories(code: str) -> dict[str, str]:
    locale = _locale(code)
    return dict(sorted(locale.territories.items())) if locale else {}


@cache
def _locale(code: str) -> Any:  # noqa: ANN401 - Babel is imported lazily, so its type is not at hand
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 30 ms that a warm cache saves

    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None


def _calendar(code: str) -> Iterator[tuple[MentionKind, str, str]]:
    locale = _locale(code)
    facts = language(code)
    for number, day in enumerate(DAYS):
        names = {locale.days[context]["wide"][number] for context in ("format", "stand-alone")} if locale else set()
        for name in sorted(names | set(facts.days.get(day, ()))):
            yield MentionKind.DAY, day, name.replace(" ", "_")
    for number in range(1, 13):
        names = {locale.months[context]["wide"][number] for context in ("format", "stand-alone")} if locale else set()
        for name in sorted(names | set(facts.months.get(str(number), ()))):
            yield MentionKind.DATE, f"month {number}", name.replace(" ", "_")
    for month, names in facts.other_months.items():
        for name in names:
            yield MentionKind.DATE, f"month {month}", name.replace(" ", "_")


def is_known_person(key: str) -> bool:
    """Tell whether the gazetteer has a person with that key."""
    return key in (_places().get("people") or {})


@cache
def place_label(key: str) -> str:
    """Return the English name of a place, person or country key."""
    for section in ("cities", "regions", "people"):
        entry = (_places().get(section) or {}).get(key)
        if entry:
            return str(entry.get("name") or key.replace("-", " ").title())
    return _territories("en").get(key, key.replace("-", " ").title())
