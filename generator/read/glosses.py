"""Catalogs of glosses: `_glosses/<language>.po` of a story in, what its entries say about which words out.

A catalog is a gettext file: the file name of an article as context, words of it as the message, their gloss as the
translation. Its header says who made it, and `fuzzy` marks an entry that nobody has reviewed.
"""

from __future__ import annotations

import io
import os
import re
import unicodedata
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

import regex

from generator.errors import SeedError
from generator.model import GlossCatalog, GlossEntry, GlossMaker, Quoted, Refusal
from generator.read.declared import shown
from generator.read.opening import read_bytes

GLOSSES = "_glosses"  # the folder beside the articles
MADE_BY = "X-Glosses-Made-By"
SUFFIX = ".po"
LARGEST_CATALOG = 2_000_000  # bytes; one of twenty long articles has 400,000
LONGEST_GLOSS = 10_000  # characters; a passage of five long sentences has 2,000
_LANGUAGE = re.compile("[a-z]{2,3}")
_LEFT_BESIDE = (".mo", ".pot", "~")  # by editors of such files
_TEXT = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"\s*|#.*|(?:msgctxt|msgid|msgstr|msgid_plural|msgstr\[[0-9]+\])? *{_TEXT}\s*")
_KEYWORD = re.compile(r"^[ \t]*(?:#~ *)?(msgctxt|msgid_plural|msgid|msgstr)", re.MULTILINE)
_LETTER_OF = {"msgctxt": "c", "msgid": "i", "msgid_plural": "p", "msgstr": "s"}
_ORDER = re.compile("(?:c?i(?:s|ps+))*")
_MAKERS = " or ".join(f'"{MADE_BY}: {maker.value}\\n"' for maker in GlossMaker)
# What no reader sees, but for what scripts need: joiners, marks of direction that turn no text around, soft hyphens.
_HIDDEN = regex.compile(r"[\p{C}--[\u200c-\u200f\u00ad]]", regex.VERSION1)
_UTF_8 = {"utf-8", "utf8", "us-ascii", "charset"}  # the last stands in a template that nobody has filled in


def catalog_files(folder: os.DirEntry[str], path: str, story: str) -> tuple[tuple[Path, ...], tuple[Refusal, ...]]:
    """Return the catalogs in the folder of glosses, by name, and what in it is none; nothing is opened."""
    where = f"{path}/{GLOSSES}"
    if not folder.is_dir(follow_symlinks=False):
        return (), (Refusal(where, "is no folder", f"make it a folder that holds <language>{SUFFIX}", story),)
    try:
        names = sorted(entry.name for entry in Path(folder).iterdir())
    except OSError as error:
        return (), (Refusal(where, f"cannot be opened: {error.strerror}", "see that it may be read", story),)
    wanted = [name for name in names if not name.startswith(".") and not name.endswith(_LEFT_BESIDE)]
    good = [name for name in wanted if _LANGUAGE.fullmatch(name.removesuffix(SUFFIX)) and name.endswith(SUFFIX)]
    remedy = f"name it by the language of its glosses, such as en{SUFFIX}"
    strange = (name.encode("utf-8", "backslashreplace").decode("utf-8") for name in wanted if name not in good)
    refused = tuple(
        Refusal(f"{where}/{name}", "is no catalog of glosses by its name", remedy, story) for name in strange
    )
    return tuple(Path(folder) / name for name in good), refused


def read_catalog(file: Path, path: str, story: str) -> GlossCatalog:
    """Return what a catalog holds; `path` is how messages call it. Raises SeedError that names the line."""
    text = _text_of(file, path)
    live, old = _parsed(text, path)
    header = next((message for message in live if not message.id), None)
    written = header.string if header else ""
    headers = HeaderParser().parsestr(written)
    charset = headers.get_content_charset("utf-8")
    if charset.casefold() not in _UTF_8:
        raise SeedError(
            path, f"says that it is in {charset}", "save it as UTF-8, and write charset=UTF-8 in its header"
        )
    return GlossCatalog(
        story,
        path,
        file.name.removesuffix(SUFFIX),
        _maker(str(headers.get(MADE_BY, "")), path),
        tuple(_entries([message for message in live if message.id], path)),
        tuple(_entries(old, path)),
        written,
        tuple(header.user_comments) if header else (),
    )


def _text_of(file: Path, path: str) -> str:
    content = read_bytes(file, path)
    if len(content) > LARGEST_CATALOG:
        raise SeedError(
            path, f"is larger than {LARGEST_CATALOG // 1_000_000} MB", "keep the glosses of one story in it"
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SeedError(path, f"line {line}: is not UTF-8", "save it as UTF-8") from error
    for number, written in enumerate(text.split("\n"), start=1):
        if not _LINE.fullmatch(written.removeprefix("#~").strip()):
            raise SeedError(
                path, f"line {number}: is no line of a gettext catalog", "open it in an editor for PO files"
            )
    return text


class _Listing:
    """What the parser hands its messages to: Babel's own catalog would join two of one name without a word."""

    num_plurals = 2

    def __init__(self) -> None:
        self.live: list[Any] = []
        self.obsolete: dict[object, Any] = {}

    def __setitem__(self, _key: object, message: object) -> None:
        """Note one more message."""
        self.live.append(message)

    def _key_for(self, _id: object, _context: object = None) -> object:
        return len(self.obsolete)


def _parsed(text: str, path: str) -> tuple[list[Any], list[Any]]:
    """The messages of a catalog, the header too, and the obsolete ones."""
    from babel.messages.pofile import PoFileError, PoFileParser  # noqa: PLC0415 - 100 ms, and few stories need it

    listing: Any = _Listing()  # no catalog of Babel, but all that its parser asks of one
    try:
        PoFileParser(listing, abort_invalid=True).parse(io.StringIO(text))
    except PoFileError as error:
        problem = str(error).rpartition(" on ")[0]
        raise SeedError(path, f"line {error.lineno + 1}: {problem}", "open it in an editor for PO files") from error
    except (AttributeError, IndexError, TypeError, ValueError) as error:  # what its parser trips over
        raise SeedError(path, f"is no gettext catalog: {error}", "open it in an editor for PO files") from error
    words = "".join(_LETTER_OF[word] for word in _KEYWORD.findall(text))
    if not _ORDER.fullmatch(words):  # Babel would give a gloss to the wrong sentence
        raise SeedError(path, "has a msgid or a msgstr that stands alone", "open it in an editor for PO files")
    return listing.live, list(listing.obsolete.values())


def _maker(written: str, path: str) -> GlossMaker:
    word = written.strip().casefold()
    if word not in list(GlossMaker):
        told = f"says that its glosses were made by {shown(word)}" if word else "does not say who made its glosses"
        raise SeedError(path, told, f"write {_MAKERS} in its header")
    return GlossMaker(word)


def _entries(messages: list[Any], path: str) -> Iterator[GlossEntry]:
    seen: set[Quoted] = set()
    for message in messages:
        line = int(message.lineno)
        if not isinstance(message.id, str):
            raise SeedError(path, f"line {line}: has a plural", "gloss each sentence by an entry of its own")
        quote = Quoted(_folded(message.id), unicodedata.normalize("NFC", message.context or ""))
        if quote in seen:
            raise SeedError(path, f"line {line}: the same words of {shown(quote.file)} stand twice", "keep one of them")
        seen.add(quote)
        comments = tuple(
            comment for comment in message.user_comments if not comment.startswith("|")
        )  # an earlier msgid
        yield GlossEntry(quote, _gloss(message.string, path, line), not message.fuzzy, line, comments)


def _gloss(written: str, path: str, line: int) -> str:
    """The gloss on one line; raises SeedError for what no page should show."""
    text = _folded(written)
    if len(text) > LONGEST_GLOSS:
        raise SeedError(path, f"line {line}: has a gloss longer than {LONGEST_GLOSS:,} characters", "write less")
    if hidden := _HIDDEN.search(text):
        raise SeedError(path, f"line {line}: has a hidden control in its gloss (U+{ord(hidden[0]):04X})", "take it out")
    return text


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
