"""Addresses: the names of folders, anchors and links, made safe from whatever an article declares."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import urlsplit

SLUG_LENGTH = 40  # code points of a folder name; the hash behind it keeps it unique
OWN_FOLDERS = frozenset({"classroom", "matrix"})  # of a story, beside those of its articles
HASH_LENGTH = 8  # hexadecimal digits: two of 10,000 outlets meet with probability 1 in 86

_LANGUAGE_CODE = re.compile(r"[a-z]{2,8}")
_ARTICLE = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,79})")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def outlet_slug(name: str) -> str:
    """Return the folder of an outlet's page; the same for every way to write the name in capitals."""
    normal = unicodedata.normalize("NFC", name).casefold()
    digest = hashlib.sha256(normal.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
    ascii_letters = unicodedata.normalize("NFKD", normal).encode("ascii", "ignore").decode("ascii")
    words = _NOT_SLUG.sub("-", ascii_letters)[:SLUG_LENGTH].strip("-")
    return f"{words}-{digest}" if words else digest


def article_folder(name: str) -> str:
    """Return the folder of an article's page, below that of its story, from Article.id."""
    return name if _ARTICLE.fullmatch(name) and name not in OWN_FOLDERS else outlet_slug(name)


def sentence_anchor(start: int) -> str:
    """Return the anchor of the sentence that begins at that place of its article."""
    return f"s-{start}"


def language_code(code: str) -> str:
    """Return the code if it is fit for `lang=` and a folder, else "und" (undetermined)."""
    return code if _LANGUAGE_CODE.fullmatch(code) else "und"


def web_address(url: str) -> str:
    """Return an address that may become a link; "" when it is safer shown as text.

    Only http and https, no user name, no control, blank or quotation mark; a host with letters
    beyond ASCII is given in punycode, so that look-alike letters show.
    """
    if any(not c.isprintable() or c in " \"'<>\\^`{|}" for c in url):
        return ""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # UnicodeError is one: the host cannot be a host
        return ""
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None or parts.password is not None:
        return ""
    if ":" in host:
        host = f"[{host}]"
    return parts._replace(netloc=host + port).geturl()
