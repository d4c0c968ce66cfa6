"""Credits: the words of a credit in, the agency or outlet that they name out.

A credit is shorter than an attribution: initials alone ("AA"), the Hindi service of an agency ("भाषा"), an
agency behind "with inputs from". Such forms stand below `marks` in `origins.yml` and below `credits` in the
language files; in a sentence they would mean something else.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from generator.languages import language, language_codes, load_yaml
from generator.languages.fold import fold
from generator.languages.names import skeleton

LONGEST_INITIALS = 5  # letters: "ANSA", "RIAN"; names that are written in capitals only, as Efe is a given name too
FEWEST_CONSONANTS = 4  # of a whole name; with fewer, UNI and ANI have one skeleton
LONGEST_NAME = 60  # characters of a name behind such words
_AGENCIES = ("agency", "outlet")
_BETWEEN = re.compile(r"[\s.\-]+")
_EDGES = " .,:;|()[]（）【】،、：-–—"
_SPACE, _COLON, _NUMBER = r"\s+", r"\s*[:：]\s*", r"\d{1,4}"
_NAME = rf"(?P<name>[^\n.。।,،，;؛()（）“”«»|]{{2,{LONGEST_NAME}}}?)"


class _Form(NamedTuple):
    origin: str
    initials: bool  # counts only where it is written in capitals
    agency: bool  # else an outlet


@cache
def _forms() -> dict[str, _Form]:
    """All forms of agencies and outlets in all languages; of a word whose ending varies what stands before it."""
    origins: dict[str, Any] = load_yaml("origins.yml")
    found: dict[str, _Form] = {}
    for key, entry in origins.items():
        if entry["kind"] not in _AGENCIES:
            continue
        listed = [*entry["forms"].values(), *(entry.get("marks") or {}).values()]
        for form in (form.replace("*", "") for forms in listed for form in forms or ()):
            initials = form.isupper() and len(form) <= LONGEST_INITIALS
            found.setdefault(_normal(form), _Form(key, initials, entry["kind"] == "agency"))
    return found


def _normal(name: str) -> str:
    return " ".join(_BETWEEN.split(fold(name))).strip()


def known_origin(name: str) -> str:
    """Return the agency or outlet that a name is in any language; "" when no lexicon knows it."""
    form = _forms().get(_normal(name))
    return form.origin if form and (not form.initials or not any(map(str.islower, name))) else ""


def agency_within(words: str) -> str:
    """Return the agency of the longest run of words that names one: "with inputs from ANI"; "" when none does."""
    parts = words.split()
    ends = [(start, end) for start in range(len(parts)) for end in range(start + 1, len(parts) + 1)]
    for start, end in sorted(ends, key=lambda run: (run[0] - run[1], run[0])):
        written = " ".join(parts[start:end]).strip(_EDGES)
        if (origin := known_origin(written)) and _forms()[_normal(written)].agency:
            return origin
    return ""


def credited_origin(credit: str) -> str:
    """Return the origin that a credit as written names; a key made of its words when no lexicon knows it.

    Such a key is the same in every script: "Sample Wire" and "سامبل واير" are one agency. It is "" for no words.
    """
    name = bare_name(credit)
    return known_origin(name) or agency_within(credit) or ("" if is_unnamed(name) else name_key(name))


def is_unnamed(name: str) -> bool:
    """Tell whether a credit says no more than "agencies"."""
    return _normal(name) in _unnamed()


@cache
def _unnamed() -> frozenset[str]:
    return frozenset(_normal(words) for code in language_codes() for words in language(code).credits.unnamed)


def name_key(name: str) -> str:
    """Return the key of a name that no lexicon knows: its skeletons, or its folded words where they say too little.

    "~" keeps it apart from the ids of the lexicon; it is "" for no words.
    """
    words = _normal(name).split()
    skeletons = " ".join(filter(None, map(skeleton, words)))
    enough = sum(map(str.islower, skeletons)) >= FEWEST_CONSONANTS
    return f"~{skeletons if enough else ' '.join(words)}" if any(words) else ""


def bare_name(credit: str) -> str:
    """Return a credit without the words around the name: "Sample Wire" of "with inputs from Sample Wire"."""
    for pattern in credit_patterns("line"):
        if found := pattern.fullmatch(credit.strip(_EDGES)):
            return found["name"].strip(_EDGES)
    return credit.strip(_EDGES)


@cache
def credit_patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of all languages of a kind of their `credits`, each with a group "name", longest first."""
    listed = {entry for code in language_codes() for entry in getattr(language(code).credits, kind)}
    ordered = sorted(listed, key=lambda entry: (-len(entry), entry))
    return tuple(re.compile(_pattern(entry), re.IGNORECASE) for entry in ordered)


def _pattern(entry: str) -> str:
    written = {"*": _NAME, "#": _NUMBER, ":": _COLON, " ": _SPACE}
    parts = re.split(r"(\s*:\s*|[*# ])", entry)
    return "".join(written.get(part.strip() or part, re.escape(part)) for part in parts if part)


def names_language(name: str, code: str) -> bool:
    """Tell whether a name is that of a language, in the language `code`: "translated from Spanish" names no outlet."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 30 ms, and only where a text says so

    try:
        names = Locale.parse(code).languages.values()
    except (UnknownLocaleError, ValueError):
        return False
    start = 5  # letters that no case ending changes
    return fold(name)[:start] in {fold(known)[:start] for known in names}
