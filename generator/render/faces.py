"""Faces: the folder of the site's fonts in, out which letters each file holds, and its outlines.

Text on a card is set with these files alone: the fonts of the machine would give other bytes on another machine.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

Made = TypeVar("Made")

_FIRST = "literata-latin-"  # the letters of the page: digits and marks are taken from it wherever it has them


class Remember(Protocol):
    """What was made before for something, else what is made now."""

    def __hash__(self) -> int:
        """Return a number: what is remembered may be kept at hand."""

    def __call__(self, depends_on: object, make: Callable[[], Made], /) -> Made:
        """Return it."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file."""

    name: str  # of the file
    weight: int  # 400 or 700; a file of all weights counts as 700
    packed: bytes  # WOFF2
    letters: frozenset[int]  # code points

    def __repr__(self) -> str:
        """Return what tells it apart from any other."""
        return f"Face({self.name} {hashlib.sha256(self.packed).hexdigest()})"


def faces_in(folder: Path, remember: Remember) -> tuple[Face, ...]:
    """Return the faces of a folder: those for the letters of the page first, then by name, the bold ones foremost."""
    found = []
    for file in sorted(folder.glob("*.woff2")):
        packed = file.read_bytes()
        letters = remember(("letters", hashlib.sha256(packed).hexdigest()), partial(_letters, packed))
        found.append(Face(file.name, 400 if "-400-" in file.name else 700, packed, letters))
    return tuple(sorted(found, key=lambda face: (-face.weight, not face.name.startswith(_FIRST), face.name)))


def outlines(face: Face, remember: Remember) -> bytes:
    """Return the face unpacked."""
    return remember(("unpacked", face), partial(_unpacked, face.packed))


def _letters(packed: bytes) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - heavy, and not needed to compare

    return frozenset(TTFont(io.BytesIO(packed), lazy=True).getBestCmap())


def _unpacked(packed: bytes) -> bytes:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - the same

    font = TTFont(io.BytesIO(packed), recalcTimestamp=False)
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    return plain.getvalue()
