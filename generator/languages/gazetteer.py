"""Places, people and the calendar in every language: a language in, (kind, key, form) triples out.

Countries and the names of days and months come from CLDR by way of Babel; the tables in `places/`
add short forms, demonyms, cities, regions and people, and the language files their own day names.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generator.languages import language
from generator.languages.fold import fold
from generator.languages.tables import rows
from generator.model import MentionKind

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = range(1, 13)
SHORTEST_COUNTRY = 3  # letters of an alphabet ("US" is listed by hand where it is safe); 中国 has two characters
TERRITORY = 2  # letters of a key of ISO 3166; keys of cities and regions are longer
UNIONS = frozenset({"UN", "EU", "EZ"})  # CLDR lists them among the territories
_LATIN = "*"
_KINDS = {"cities": MentionKind.PLACE, "regions": MentionKind.PLACE, "people": MentionKind.NAME}


@cache
def _table(section: str) -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in rows("places", f"{section}.txt")}


def gazetteer_forms(code: str) -> Iterator[tuple[MentionKind, str, str]]:
    """Yield (kind, key, form) for every place, person, day and month that the language can name."""
    yield from _countries(code)
    for section, kind in _KINDS.items():
        for key, row in _table(section).items():
            for form in _forms(row, code):
                yield kind, key, form
    yield from _calendar(code)


def _forms(row: dict[str, str], code: str) -> list[str]:
    """The forms in the language itself, and the Latin one where the language writes Latin or gives none."""
    own = row.get(code, "").split()
    latin = language(code).script in ("", "Latn") or not own
    return own + (row[_LATIN].split() if latin else [])


def _countries(code: str) -> Iterator[tuple[MentionKind, str, str]]:
    everyday = {
        word for row in rows("places", "not_countries.txt") if row["language"] == code for word in row["words"].split()
    }
    for territory, name in _territories(code).items():
        listed = is_territory(territory) and territory.isalpha()
        if listed and name not in everyday and (len(name) >= SHORTEST_COUNTRY or not name.isascii()):
            yield MentionKind.PLACE, territory, name
    for territory, row in _table("countries").items():
        for form in row.get(code, "").split():
            yield MentionKind.PLACE, territory, form


def _territories(code: str) -> dict[str, str]:
    locale = _locale(code)
    return dict(sorted(locale.territories.items())) if locale else {}


@cache
def _locale(code: str) -> Any:  # noqa: ANN401 - Babel is imported lazily, so its type is not at hand
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 30 ms that a warm memory saves

    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None


def _calendar(code: str) -> Iterator[tuple[MentionKind, str, str]]:
    facts = language(code)
    for number, day in enumerate(DAYS):
        for name in sorted(_cldr_names("days", code, number) | set(facts.days.get(day, ()))):
            yield MentionKind.DAY, day, name
    for number in MONTHS:
        for name in sorted(_cldr_names("months", code, number) | set(facts.months.get(str(number), ()))):
            yield MentionKind.DATE, f"month {number}", name
    for month, names in facts.other_months.items():
        for name in names:
            yield MentionKind.DATE, f"month {month}", name


def _cldr_names(what: str, code: str, number: int) -> set[str]:
    """The names of a day (0 = Monday) or a month (1 = January) as CLDR has them."""
    tables = _own_table(code).get(what, {})
    found = (tables.get(context, {}).get("wide", {}) for context in ("format", "stand-alone"))
    return {str(names[number]) for names in found if isinstance(names, dict) and number in names}


@cache
def _own_table(code: str) -> dict[str, Any]:
    """What CLDR's table of the language itself says, as Babel ships it; empty where there is none.

    Read past Babel's memory (2.18), which fills the gaps of one language with names of another that was asked for
    before: Russian with "Jumatatu".
    """
    from babel import localedata  # noqa: PLC0415 - 30 ms that a warm memory saves

    if not localedata.exists(code):
        return {}
    with Path(localedata.resolve_locale_filename(code)).open("rb") as file:
        return dict(pickle.load(file))  # noqa: S301 - a file of the locked package Babel


@cache
def calendar_has_capitals(code: str) -> bool:
    """Tell whether the language writes its months with a capital: then "may" is a verb and "May" a month."""
    return any(name[:1].isupper() for name in _cldr_names("months", code, 1))


@cache
def small_days(code: str) -> frozenset[str]:
    """Return the folded forms that are days with a small letter too, in a language whose months have capitals."""
    return frozenset(fold(form) for form in language(code).small_days)


def is_known_person(key: str) -> bool:
    """Tell whether the gazetteer has a person with that key."""
    return key in _table("people")


@cache
def is_listed(key: str) -> bool:
    """Tell whether the gazetteer, or CLDR for it, has a name for that key."""
    return any(key in _table(section) for section in _KINDS) or bool(_territories("en").get(key))


def place_label(key: str) -> str:
    """Return the English name of a place, person or country key."""
    for section in _KINDS:
        if key in _table(section):
            return _table(section)[key]["name"]
    return _territories("en").get(key, key.replace("-", " ").title())


@cache
def place_name(key: str, code: str) -> str:
    """Return the name of a place, person or country in a language: as CLDR has it, else its first whole form there."""
    for section in _KINDS:
        if row := _table(section).get(key):
            own = [form for form in row.get(code, "").split() if "*" not in form]
            return own[0].replace("_", " ") if own else row["name"]
    return _territories(code).get(key) or place_label(key)


def is_territory(key: str) -> bool:
    """Tell whether a place key is that of a country or a union of countries: two letters, as in ISO 3166."""
    return len(key) == TERRITORY


def is_country(key: str) -> bool:
    """Tell whether a place key is that of a country, not of a union of them."""
    return is_territory(key) and key not in UNIONS


@cache
def country_of(key: str) -> str:
    """Return the key of the country that a city or region lies in; "" for any other key, also in several countries."""
    row = _table("cities").get(key) or _table("regions").get(key, {})
    return row.get("country", "")


def is_city(key: str) -> bool:
    """Tell whether a place key is that of a city."""
    return key in _table("cities")
