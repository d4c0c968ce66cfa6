"""Credits: the words of a credit in, the agency or outlet that they name out.

A credit is shorter than an attribution: initials alone ("AA"), the Hindi service of an agency ("भाषा"), an
agency behind "with inputs from". Such forms stand below `marks` in `origins.yml` and below `credits` in the
language files; in a sentence they would mean something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from generator.languages import language, language_codes, load_yaml
from generator.languages.fold import fold
from generator.languages.hanzi import in_both
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
    mark: bool  # counts only where it is all of a credit


@cache
def _forms() -> dict[str, _Form]:
    """All forms of agencies and outlets in all languages; of a word whose ending varies what stands before it."""
    origins: dict[str, Any] = load_yaml("origins.yml")
    found: dict[str, _Form] = {}
    for key, entry in origins.items():
        if entry["kind"] not in _AGENCIES:
            continue
        for listed in ("forms", "marks"):
            given = (in_both(forms or (), language(code).to_other) for code, forms in entry.get(listed, {}).items())
            for form in (form.replace("*", "") for forms in given for form in forms):
                initials = form.isupper() and len(form) <= LONGEST_INITIALS
                told = _Form(key, initials, entry["kind"] == "agency", listed == "marks")
                found.setdefault(_normal(form), told)
    return found


def _normal(name: str) -> str:
    return " ".join(_BETWEEN.split(fold(name))).strip()


def known_origin(name: str) -> str:
    """Return the agency or outlet that a name is in any language; "" when no lexicon knows it."""
    form = _form(name)
    return form.origin if form and (not form.initials or not any(map(str.islower, name))) else ""


def _form(name: str) -> _Form | None:
    """Initials are written with dots between them or without."""
    return _forms().get(_normal(name)) or _forms().get(_normal(name.replace(".", "")))


def agency_within(words: str) -> str:
    """Return the longest run of words that names an agency, as written; "" when none does."""
    parts = words.split()
    ends = [(start, end) for start in range(len(parts)) for end in range(start + 1, len(parts) + 1)]
    for start, end in sorted(ends, key=lambda run: (run[0] - run[1], run[0])):
        written = " ".join(parts[start:end]).strip(_EDGES)
        form = _form(written)
        if form and form.agency and known_origin(written) and may_stand_within(written, words):
            return written
    return ""


def may_stand_within(name: str, words: str) -> bool:
    """Tell whether a known name means its agency among these words too: "भाषा" does only where it is all of them."""
    form = _form(name)
    return form is None or not form.mark or _normal(name) == _normal(words)


def credited_origin(credit: str) -> str:
    """Return the origin that a credit as written names; a key made of its words when no lexicon knows it.

    Such a key is the same in every script: "Sample Wire" and "سامبل واير" are one agency. It is "" for no words.
    """
    name = bare_name(credit)
    return known_origin(name) or known_origin(agency_within(credit)) or ("" if is_unnamed(name) else name_key(name))


def is_unnamed(name: str) -> bool:
    """Tell whether a credit says no more than "agencies"."""
    return _normal(name) in _unnamed()


@cache
def _unnamed() -> frozenset[str]:
    return frozenset(_normal(words) for code in language_codes() for words in _credits(code, "unnamed"))


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
    bare = credit.strip(_EDGES)
    for pattern in credit_patterns("line", bare):
        if found := pattern.fullmatch(bare):
            return found["name"].strip(_EDGES)
    return bare


def credit_patterns(kind: str, text: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of all languages of a kind of their `credits` that may fit in a text, longest first.

    Each has a group "name".
    """
    folded = text.casefold()
    return (_compiled(entry) for word, entry in _entries(kind) if word in folded)


def _credits(code: str, kind: str) -> tuple[str, ...]:
    """The forms of a kind of the `credits` of a language, in all its characters."""
    facts = language(code)
    return in_both(getattr(facts.credits, kind), facts.to_other)


@cache
def _entries(kind: str) -> tuple[tuple[str, str], ...]:
    """Each entry behind its longest word, which tells at once that most of them do not fit."""
    listed = {entry for code in language_codes() for entry in _credits(code, kind)}
    ordered = sorted(listed, key=lambda entry: (-len(entry), entry))
    return tuple((max(re.split(r"[*#:\s]+", entry), key=len).casefold(), entry) for entry in ordered)


@cache
def _compiled(entry: str) -> re.Pattern[str]:
    return re.compile(_pattern(entry), re.IGNORECASE)


def _pattern(entry: str) -> str:
    written = {"*": _NAME, "#": _NUMBER, ":": _COLON, " ": _SPACE}
    parts = re.split(r"(\s*:\s*|[*# ])", entry)
    return "".join(written.get(part.strip() or part, re.escape(part)) for part in parts if part)


def names_language(name: str, line: str) -> bool:
    """Tell whether a name is that of a language: "translated from Spanish" names no outlet.

    `line` says "translated from" in the languages that are asked.
    """
    start = 5  # letters that no case ending changes
    saying = (code for code in language_codes() if _says_translated(code, line.casefold()))
    return any(fold(name)[:start] in {fold(known)[:start] for known in _languages_in(code)} for code in saying)


def _says_translated(code: str, folded_line: str) -> bool:
    words = (max(re.split(r"[*#:\s]+", entry), key=len).casefold() for entry in language(code).credits.translated)
    return any(word in folded_line for word in words)


@cache
def _languages_in(code: str) -> tuple[str, ...]:
    """The names of all languages in one of them."""
    from babel import Locale  # noqa: PLC0415 - 30 ms, and only where a text says so

    return tuple(Locale.parse(code).languages.values())
