"""Names: a file or folder name in, the id and the outlet it stands for out."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import urlsplit

from generator.languages import language_codes

LONGEST_SLUG = 60  # characters before the hash: file systems and addresses allow 255
HASH_LENGTH = 6  # hexadecimal digits: one collision in 4,000 names of one folder
SHORTEST_HASH = 6  # hexadecimal digits from which on a name is taken for a hash
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_PARTS = re.compile(r"[-_.\s]+")
_HEX = re.compile(r"[0-9a-f]+", re.IGNORECASE)
_GENERIC = re.compile(r"(?:article|document|file|index|item|news|page|seed|story|text|untitled)\W*_?\d*", re.IGNORECASE)
_PLAIN_WORD = re.compile(r"[a-z]+")
_LONGEST_INITIALS = 4  # "bbc", "ntv", "cnbc": without a vowel they are initials
_HOST_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
_HANDLE = re.compile(r"[a-z][a-z0-9._-]{3,}")
_ANYBODY = re.compile(
    r"admin|administrator|agencies|author|correspondent|desk|editor|editorial|editors|guest|"
    r"newsdesk|newsroom|reporter|staff|team|user|webdesk|webmaster|writer"
)


def slug(name: str) -> str:
    """Return `name` in a-z, 0-9 and hyphens; names that lose more than a space or a _ get a hash."""
    composed = unicodedata.normalize("NFC", name)
    plain = composed.replace("_", "-").replace(" ", "-")
    ascii_only = unicodedata.normalize("NFKD", composed).encode("ascii", "ignore").decode("ascii").lower()
    found = _NOT_SLUG.sub("-", ascii_only)[:LONGEST_SLUG].strip("-")
    if found and found == plain:
        return found
    return f"{found}-{hashlib.sha256(composed.encode()).hexdigest()[:HASH_LENGTH]}".lstrip("-")


def outlet_in_name(stem: str) -> str:
    """Return the outlet that a file name stands for; "" when it is a number, a hash or says nothing.

    A language code at the end names an edition, and all editions are one outlet.
    """
    parts = [part for part in _PARTS.split(stem) if part]
    if not parts or _is_number_or_hash(parts) or _GENERIC.fullmatch(stem):
        return ""
    if " " in stem.strip():  # a name as people write it
        words = stem.split()
    else:
        words = parts[:-1] if len(parts) > 1 and parts[-1].lower() in language_codes() else parts
    return "".join(c for c in " ".join(map(_cased, words)) if c.isprintable())


def outlet_in_address(url: str) -> str:
    """Return the host of a web address without its technical prefix; "" for no address."""
    return _HOST_PREFIX.sub("", urlsplit(url).hostname or "")


def is_handle(byline: str) -> bool:
    """Tell whether a byline is one word in small letters, as outlets sign with; "admin" signs everywhere."""
    return bool(_HANDLE.fullmatch(byline)) and not _ANYBODY.fullmatch(byline)


def _is_number_or_hash(parts: list[str]) -> bool:
    whole = "".join(parts)
    if whole.isdigit():
        return True
    return bool(_HEX.fullmatch(whole)) and len(whole) >= SHORTEST_HASH and any(c.isdigit() for c in whole)


def _cased(word: str) -> str:
    """Words all in small letters are capitalised as a name; any other spelling is the outlet's own."""
    if not _PLAIN_WORD.fullmatch(word):
        return word
    initials = len(word) <= _LONGEST_INITIALS and not set(word) & set("aeiouy")
    return word.upper() if initials else word.capitalize()
