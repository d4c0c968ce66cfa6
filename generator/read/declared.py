"""What people declare about an article: a table of keys in, checked details out.

The header of a file and the editor's file know the same keys, so both pass through here.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from generator.errors import SeedError, printable
from generator.model import Finding
from generator.read.decoding import control_characters
from generator.read.strict_yaml import Value

KEYS = ("outlet", "language", "title", "published", "url", "byline", "dateline", "credit", "lineage", "note")
LONGEST_VALUE = 1_000  # characters; the longest headlines have 200
LONGEST_SHOWN = 60  # characters of a wrong value in a message
_MEANT = {  # what other tools call our keys
    "author": "byline",
    "agency": "credit",
    "date": "published",
    "headline": "title",
    "lang": "language",
    "link": "url",
    "origin": "lineage",
    "place": "dateline",
    "publisher": "outlet",
    "source": "outlet",
}
_TIME = r"(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)(?::(?:[0-5]\d|60)(?!\d)|(?![\d:]))"
_ISO_DATE = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}})(?:[T ]{_TIME}.*)?")
_LANGUAGE_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")
_ALL_KNOWN = 2  # letters: of codes with three CLDR names a tenth, so one that it does not name may be a language
_CREDITS_PARTED = re.compile(r"\s*[,،、;]\s*")
NOT_KNOWN = Finding()


class Unusable(ValueError):  # noqa: N818 - it tells of a value, and how to mend it
    """A declared value that cannot be used."""

    def __init__(self, problem: str, remedy: str) -> None:
        """Keep both parts of the message."""
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Details:
    """What is known about an article besides its text; an empty Finding stands for "not known"."""

    outlet: Finding = NOT_KNOWN
    language: Finding = NOT_KNOWN
    title: Finding = NOT_KNOWN
    published: Finding = NOT_KNOWN
    url: Finding = NOT_KNOWN
    byline: Finding = NOT_KNOWN
    dateline: Finding = NOT_KNOWN
    lineage: Finding = NOT_KNOWN
    note: str = ""
    credits: tuple[str, ...] = ()

    def before(self, other: Details) -> Details:
        """Return these details, with those of `other` where nothing is known here."""
        mine = {entry.name: getattr(self, entry.name) for entry in fields(self)}
        known = {name: value for name, value in mine.items() if value not in (NOT_KNOWN, "", ())}
        return replace(other, **known)


def details(table: Mapping[str, Value], origin: str, path: str) -> Details:
    """Return the details that a table declares; raises one SeedError that lists every mistake."""
    found: dict[str, Finding] = {}
    mistakes: list[tuple[str, str]] = []
    for key, value in table.items():
        try:
            found[key] = Finding(checked(key, value), origin)
        except Unusable as error:
            mistakes.append((error.problem, error.remedy))
    if mistakes:
        raise SeedError(path, *joined(mistakes))
    known = {key: finding for key, finding in found.items() if finding.value}
    note = known.pop("note", NOT_KNOWN).value
    agencies = tuple(filter(None, _CREDITS_PARTED.split(known.pop("credit", NOT_KNOWN).value)))
    return replace(of_findings(known), note=note, credits=agencies)


def of_findings(found: Mapping[str, Finding]) -> Details:
    """Return details made of findings by their key."""
    return Details(
        outlet=found.get("outlet", NOT_KNOWN),
        language=found.get("language", NOT_KNOWN),
        title=found.get("title", NOT_KNOWN),
        published=found.get("published", NOT_KNOWN),
        url=found.get("url", NOT_KNOWN),
        byline=found.get("byline", NOT_KNOWN),
        dateline=found.get("dateline", NOT_KNOWN),
        lineage=found.get("lineage", NOT_KNOWN),
    )


def joined(mistakes: list[tuple[str, str]]) -> tuple[str, str]:
    """Return several mistakes of one file as one problem and one remedy."""
    return "; ".join(problem for problem, _ in mistakes), "; ".join(remedy for _, remedy in mistakes)


def checked(key: str, value: Value) -> str:
    """Return the value in its normal form; raises Unusable when it cannot be used."""
    if key not in KEYS:
        raise Unusable(*unknown_key(key, KEYS))
    if not isinstance(value, str):
        kind = "list" if isinstance(value, list) else "table"
        problem = f"{key} is a {kind}"
        raise Unusable(problem, f"write {key}: and one line of text")
    line = " ".join(value.split())
    if len(line) > LONGEST_VALUE:
        problem = f"{key} is longer than {LONGEST_VALUE:,} characters"
        raise Unusable(problem, "put the text of the article below the header")
    refuse_controls(key, line)
    if key == "published" and line:
        return iso_date(line)
    if key == "language" and line:
        return primary_subtag(line)
    return web_address(line) if key == "url" and line else line


def refuse_controls(key: str, line: str) -> None:
    """Return for a line that can be shown; raises Unusable for one with characters that break what reads a CSV file."""
    if found := control_characters(line):
        problem = f"{key} holds control characters: {found}"
        raise Unusable(problem, "take them out")


def unknown_key(key: str, known: tuple[str, ...]) -> tuple[str, str]:
    """Return the problem and the remedy for a key that nobody reads."""
    lower = key.lower()
    meant = _MEANT.get(lower, "")
    near = [meant] if meant in known else difflib.get_close_matches(lower, known, n=1)
    remedy = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(known)}"
    return f"unknown key {shown(key)}", remedy


def iso_date(value: str) -> str:
    """Return YYYY-MM-DD from a date with or without a time; raises Unusable."""
    match = _ISO_DATE.fullmatch(value)
    try:
        return date.fromisoformat(match.group(1) if match else "").isoformat()
    except ValueError:
        problem = f"published {shown(value)} is not a date"
        raise Unusable(problem, "write year-month-day, such as 2023-09-17") from None


def primary_subtag(value: str) -> str:
    """Return the language code in front of a tag such as ar-EG; raises Unusable."""
    match = _LANGUAGE_TAG.fullmatch(value)
    if not match:
        problem = f"language {shown(value)} is not a language code"
        raise Unusable(problem, "write two or three letters, such as ar or sw")
    code = match.group(1).lower()
    if len(code) == _ALL_KNOWN and code not in _language_codes():
        problem = f"language {shown(value)} is the code of no language"
        raise Unusable(problem, "write its code in ISO 639, such as ar or sw")
    return code


@cache
def _language_codes() -> frozenset[str]:
    """The codes that CLDR names, or knows as older ones: all of two letters, and the more usual ones of three."""
    from babel.core import Locale, get_global  # noqa: PLC0415 - 30 ms, and only where a language is declared

    return frozenset((*Locale("en").languages, *get_global("language_aliases")))


def web_address(value: str) -> str:
    """Return an address that is safe to link to; raises Unusable."""
    remedy = "write the whole address of the article, beginning with https://"
    try:
        parts = urlsplit(value)
        possible = bool(parts.hostname) and parts.port != 0  # a port that is none raises
        usable = parts.scheme in ("http", "https") and possible
    except ValueError:
        problem = f"url {shown(value)} is not an address"
        raise Unusable(problem, remedy) from None
    if "@" in parts.netloc:
        problem = f"url {shown(value)} carries a user name"
        raise Unusable(problem, "leave out everything up to the @")
    if not usable or any(c.isspace() or not c.isprintable() for c in value):
        problem = f"url {shown(value)} is not a web address"
        raise Unusable(problem, remedy)
    return value


def shown(value: str) -> str:
    """Return a person's value for a message: in quotes, escaped, not longer than a glance."""
    short = value if len(value) <= LONGEST_SHOWN else f"{value[:LONGEST_SHOWN]}..."
    return f"'{printable(short)}'"
