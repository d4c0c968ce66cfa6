"""Decoding: the bytes of a file in, its text with notices about what had to be guessed out.

The order is a byte order mark, strict UTF-8, what a page declares, UTF-8 with a few bad bytes
replaced, and a guess by charset-normalizer; each step past the second leaves a notice.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from generator.errors import SeedError, printable

MOST_BAD = 0.01  # share of characters that may be replaced: above it the encoding is another one
MOST_CONTROLS = 0.005  # share of control characters from which on a file is no text
FEW_CONTROLS = 3  # strays that even a short text may hold
_SAVE_AS = "save its text as .txt, in UTF-8"
_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN_KINDS = (
    (b"%PDF", "is a PDF"),
    (b"PK\x03\x04", "is a word processor or zip file"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"{\\rtf", "is a rich text file"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
_WHERE_DECLARED = 4096  # bytes of a page in which it may name its encoding; browsers look at 1024


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file: lines end in a line feed, the byte order mark is gone, all else is verbatim."""

    text: str
    notices: tuple[str, ...]


def decode(content: bytes, path: str) -> Decoded:
    """Return the text of a file; raises SeedError when it is empty, binary or in no known encoding."""
    for start, kind in _KNOWN_KINDS:
        if content.startswith(start):
            raise SeedError(path, kind, _SAVE_AS)
    text, notices = _text(content, path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(map(str.isalnum, text)):
        raise SeedError(path, "is empty or holds no words", "put the text of the article in it")
    controls = len(_CONTROL.findall(text))
    if controls > MOST_CONTROLS * len(text) and controls > FEW_CONTROLS:
        raise SeedError(path, "is not text: it is full of control characters", _SAVE_AS)
    return Decoded(text, notices)


def hidden_controls(text: str) -> tuple[str, ...]:
    """Return one notice for each kind of character in the text that steers a display and is not seen."""
    found = (
        ("characters that turn the direction of writing", _DIRECTION.findall(text)),
        ("control characters", _CONTROL.findall(text)),
    )
    return tuple(f"holds {what}: {_named(marks)}" for what, marks in found if marks)


def control_characters(text: str) -> str:
    """Return the control characters in a text by their numbers, "U+0000, U+0007"; "" where there are none."""
    return _named(_CONTROL.findall(text))


def _named(marks: list[str]) -> str:
    return ", ".join(f"U+{ord(mark):04X}" for mark in sorted(set(marks)))


def _text(content: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(content, mark, encoding, path)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        first_bad = error.start
    if b"\x00" in content:
        raise SeedError(path, "is not text: it holds zero bytes", _SAVE_AS)
    return _declared(content) or _mended(content, first_bad) or _guessed(content, path)


def _marked(content: bytes, mark: bytes, encoding: str, path: str) -> tuple[str, tuple[str, ...]]:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8" and (mended := _mended(content.removeprefix(mark), error.start - len(mark))):
            return mended
        raise SeedError(path, f"says it is {encoding.upper()} but is not", "save it as UTF-8") from error
    return text.removeprefix("\ufeff"), ()


# What pages declare and browsers know; Python knows more "encodings", some of which run escapes.
WEB_ENCODINGS = frozenset(
    (
        *(f"cp{page}" for page in (866, 874, 932, 936, 949, 950, *range(1250, 1259))),
        *(f"iso8859-{part}" for part in (*range(1, 12), *range(13, 17))),
        *("koi8-r", "koi8-u", "gb2312", "gbk", "gb18030", "big5", "big5hkscs", "shift_jis", "euc_jp", "euc_kr"),
        *("tis-620", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "ascii", "latin-1", "mac-cyrillic"),
    )
)


def _declared(content: bytes) -> tuple[str, tuple[str, ...]] | None:
    """The encoding that a page names for itself, where it holds to it."""
    named = _DECLARED.search(content[:_WHERE_DECLARED])
    if not named:
        return None
    encoding = named.group(1).decode("ascii")
    try:
        if codecs.lookup(encoding).name not in WEB_ENCODINGS:
            return None
        return content.decode(encoding), (f"is not UTF-8; read as {printable(encoding)}, as the page says",)
    except (LookupError, UnicodeError):
        return None


def _mended(content: bytes, first_bad: int) -> tuple[str, tuple[str, ...]] | None:
    text = content.decode("utf-8", errors="replace")
    bad = text.count("\ufffd") - content.count("\ufffd".encode())
    if bad >= MOST_BAD * len(text):
        return None
    what = "1 character is" if bad == 1 else f"{bad} characters are"
    return text, (f"{what} not UTF-8 and shown as \ufffd; the first at byte {first_bad}",)


def _guessed(content: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 35 ms, for files that are not UTF-8

    best = from_bytes(content).best()
    if best is None:
        raise SeedError(path, "is in an encoding that cannot be told", "save it as UTF-8")
    return str(best), (f"is not UTF-8; guessed to be {best.encoding}: look whether the letters are right",)
