"""The files that are kept beside the articles: a lock or a release in, its text out, made to be read in a diff.

Keys are plain and values are quoted, one fact a line, in an order that only changes where the facts do.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from generator.model import Change, Lock, LockedClaim, Released, ReleasedClaim

# What YAML cannot hold as it is, and what reorders or hides its neighbours in a diff; a joiner is part of its word.
_ESCAPED = re.compile(
    "[^ -~\u00a0-\u061b\u061d-\u200a\u200c\u200d\u2010-\u2027\u202f-\u205f"
    "\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_SURROGATES = range(0xD800, 0xE000)
_PLAIN_KEY = re.compile(r"(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9-]*")

_ABOUT_CLAIMS = """\
# The claims of these articles, each with its address on the page and the evidence that it stands on. `synoptic build`
# keeps this file; commit it with the articles. An id stays with its claim while most of the evidence stands; one under
# "retired" is never given to another claim. Delete the file, and all addresses are given anew.
"""

_ABOUT_RELEASES = """\
# The story as it was last released, and what had changed at each release. `synoptic release` writes this file; commit
# it with the articles. The page tells what changed since, and the feed of the site tells of every release.
"""


def claims_yaml(lock: Lock) -> str:
    """Return the text of `_claims.yml`."""
    return _text(_ABOUT_CLAIMS, (*_claims("claims", lock.claims), *_claims("retired", lock.retired)))


def released_yaml(released: Released) -> str:
    """Return the text of `_published.yml`."""
    return _text(_ABOUT_RELEASES, _released(released))


def _released(released: Released) -> Iterator[str]:
    yield "releases:"
    for release in released.releases:
        yield f"  - date: {value(release.date)}"
        yield "    changes:"
        yield from (line for change in release.changes for line in _change(change))
    yield "outlets:"
    yield from (f"  {key(article)}: {value(name)}" for article, name in released.outlets)
    yield "claims:"
    yield from (line for claim in released.claims for line in _released_claim(claim))
    yield "differences:"
    yield from (f"  {key(name)}: {value(about)}" for name, about in released.differences)


def _change(change: Change) -> Iterator[str]:
    yield f"      - kind: {value(change.kind.value)}"
    for name, text in (("claim", change.claim), ("label", change.label), ("words", change.words)):
        if text:
            yield f"        {name}: {value(text)}"
    yield f"        articles: {_list(change.articles)}"


def _released_claim(claim: ReleasedClaim) -> Iterator[str]:
    yield f"  {key(claim.id)}:"
    yield f"    label: {value(claim.label)}"
    yield f"    verdict: {value(claim.verdict)}"
    yield f"    kind: {value(claim.kind)}"
    yield f"    origins: {claim.origins}"
    yield f"    listed: {value('yes' if claim.listed else 'no')}"
    yield "    told:"
    yield from (f"      {key(article)}: {_list(values)}" for article, values in claim.told)


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(value, texts))}]"


def _text(about: str, lines: Iterable[str]) -> str:
    return about + "".join(f"{line}\n" for line in lines)


def _claims(name: str, claims: Iterable[LockedClaim]) -> Iterator[str]:
    below = list(claims)
    if below:
        yield f"{name}:"
    for claim in below:
        yield f"  {key(claim.id)}:"
        yield f"    label: {value(claim.label)}"
        yield "    evidence:"
        yield from (f"      - {key(quote.article)}: {value(quote.text)}" for quote in claim.evidence)


def key(name: str) -> str:
    """Return a name as YAML writes a key: in quotes where another reader of YAML might take it for no word."""
    return name if _PLAIN_KEY.fullmatch(name) else value(name)


def value(text: str) -> str:
    """Return a line of text as YAML writes a value: in quotes, its letters as they are, what cannot be seen escaped."""
    return _ESCAPED.sub(_reference, json.dumps(text, ensure_ascii=False))


def _reference(found: re.Match[str]) -> str:
    code = ord(found.group())
    return "\ufffd" if code in _SURROGATES else f"\\u{code:04x}"  # half a character is none in UTF-8
