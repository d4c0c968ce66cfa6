"""The files kept beside the articles: the text of `_claims.yml` or `_published.yml` in, what it keeps out.

Both are written by Synoptic, so what does not fit is damage: it is named, and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.errors import SeedError
from generator.model import Kept, Lock, LockedClaim, Quote
from generator.read.parts import Part, parts_of

CLAIMS_FILE = "_claims.yml"
KEPT_FILES = frozenset({CLAIMS_FILE})
_MEND_CLAIMS = "bring it back from version control, or delete it and all claims get their addresses anew"
CLAIM_ID = re.compile(r"c-[0-9a-f]{8}(-[0-9]+)?")


def with_kept_file(kept: Kept, text: str, path: str) -> Kept:
    """Return what is kept with what that file keeps; raises SeedError when it is not as it was written."""
    return replace(kept, lock=read_claims_file(text, path))


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
