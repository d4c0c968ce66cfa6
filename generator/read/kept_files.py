"""The files kept beside the articles: `_claims.yml` or `_published.yml` in, what it keeps out.

Both are written by Synoptic, so what does not fit is damage: it is named, and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date as calendar_date
from itertools import pairwise
from pathlib import Path

from generator.errors import SeedError
from generator.model import (
    Change,
    ChangeKind,
    Kept,
    Lock,
    LockedClaim,
    Quote,
    Release,
    Released,
    ReleasedClaim,
    VerdictKind,
)
from generator.read.opening import read_bytes
from generator.read.parts import Part, parts_of

CLAIMS_FILE = "_claims.yml"
RELEASED_FILE = "_published.yml"
KEPT_FILES = frozenset({CLAIMS_FILE, RELEASED_FILE})
_MEND_CLAIMS = "bring it back from version control, or delete it and all claims get their addresses anew"
_MEND_RELEASED = "bring it back from version control, or delete it and the story counts as never released"
CLAIM_ID = re.compile(r"c-[0-9a-f]{8}(-[0-9]+)?")


def with_kept_file(kept: Kept, file: Path, path: str) -> Kept:
    """Return what is kept with what that file keeps; `path` is how messages call it. Raises SeedError for damage."""
    of_claims = file.name == CLAIMS_FILE
    remedy = _MEND_CLAIMS if of_claims else _MEND_RELEASED
    try:
        text = read_bytes(file, path).decode("utf-8")
    except SeedError as error:  # its remedy is one for an article
        raise SeedError(path, error.problem, remedy) from error
    except UnicodeDecodeError as error:
        raise SeedError(path, "is not UTF-8", remedy) from error
    if not text.strip():  # one without claims still says what it is
        raise SeedError(path, "is empty", remedy)
    if of_claims:
        return replace(kept, lock=read_claims_file(text, path))
    return replace(kept, released=read_released_file(text, path))


def read_claims_file(text: str, path: str) -> Lock:
    """Return the claims of `_claims.yml`; raises SeedError when it is not as it was written."""
    claims, retired = (tuple(_claims(part)) for part in parts_of(text, path, _MEND_CLAIMS).fields("claims", "retired"))
    if twice := {claim.id for claim in claims} & {claim.id for claim in retired}:
        raise SeedError(path, f"{min(twice)} stands among the claims and among the retired ones", _MEND_CLAIMS)
    return Lock(claims, retired)


def _claims(part: Part) -> Iterator[LockedClaim]:
    for name, about in part.table().items():
        if not CLAIM_ID.fullmatch(name):
            raise SeedError(part.path, f"{name!a} is no id of a claim", part.remedy)
        label, evidence = about.fields("label", "evidence")
        quotes = [Quote(article, words.line()) for article, words in (entry.pair() for entry in evidence.entries())]
        if not quotes:
            raise SeedError(part.path, f"{name} has no evidence", part.remedy)
        yield LockedClaim(name, label.line(), tuple(sorted(quotes)))


def read_released_file(text: str, path: str) -> Released:
    """Return the releases of `_published.yml`; raises SeedError when it is not as it was written."""
    whole = parts_of(text, path, _MEND_RELEASED)
    releases, outlets, claims, differences = whole.fields("releases", "outlets", "claims", "differences")
    found = tuple(_release(part) for part in releases.entries())
    if not found:
        raise SeedError(path, "holds no release", _MEND_RELEASED)
    if wrong := next((later.date for later, earlier in pairwise(found) if later.date <= earlier.date), None):
        raise SeedError(
            path, f"the release of {wrong} stands before one of the same day or a later one", _MEND_RELEASED
        )
    return Released(
        found,
        tuple((article, name.line()) for article, name in outlets.table().items()),
        tuple(_released_claim(name, part) for name, part in claims.table().items()),
        tuple((name, about.line()) for name, about in differences.table().items()),
    )


def _release(part: Part) -> Release:
    day, changes = part.fields("date", "changes")
    try:
        date = calendar_date.fromisoformat(day.line()).isoformat()
    except ValueError as error:
        raise SeedError(part.path, f"{day.line()!a} is no date of a release", part.remedy) from error
    return Release(date, tuple(_change(entry) for entry in changes.entries()))


def _change(part: Part) -> Change:
    kind, claim, label, words, articles = part.fields("kind", "claim", "label", "words", "articles")
    named = tuple(article.line() for article in articles.entries())
    return Change(ChangeKind(kind.one_of(*ChangeKind)), claim.line(), label.line(), words.line(), named)


def _released_claim(name: str, part: Part) -> ReleasedClaim:
    label, verdict, kind, origins, told, listed = part.fields("label", "verdict", "kind", "origins", "told", "listed")
    values = tuple((article, tuple(one.line() for one in found.entries())) for article, found in told.table().items())
    shown = listed.one_of("yes", "no") == "yes"
    return ReleasedClaim(
        name, label.line(), verdict.line(), kind.one_of(*VerdictKind), origins.number(), values, listed=shown
    )
