"""What was made before: a key in, the record made for it out, so that a rebuild does only what changed.

A key covers everything that the record depends on: the code, the language data and the versions of
Python and of every library. A record that is damaged or gone is simply made again. The memory is a
folder of the project that may be deleted; nobody else writes there, as nobody else writes its code.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Callable
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import TypeVar, cast

Made = TypeVar("Made")
KEPT = 20_000  # records; a site of 1,000 stories of five articles makes 9,000
_DAMAGED = (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError)


def remembered(folder: Path | None, depends_on: object, make: Callable[[], Made]) -> Made:
    """Return what `make` gives, from the folder where it was made before; no folder, no memory.

    `depends_on` must have a `repr` that differs whenever the result would.
    """
    if folder is None:
        return make()
    place = folder / _name(depends_on)
    try:
        made = cast("Made", _read(place))
    except _DAMAGED:
        made = make()
        _keep(place, made)
    return made


def note(folder: Path | None, name: object, depends_on: object) -> None:
    """Note under that name which record was made last, for a time when what it depends on cannot be had."""
    if folder is not None and _noted(folder, name) != _name(depends_on):
        _keep(folder / _name(("noted", name)), _name(depends_on))


def recalled(folder: Path | None, name: object) -> object | None:
    """Return the record that was noted under that name; None where there is none any more."""
    noted = None if folder is None else _noted(folder, name)
    try:
        return None if folder is None or noted is None else _read(folder / noted)
    except _DAMAGED:
        return None


def _noted(folder: Path, name: object) -> str | None:
    try:
        return str(_read(folder / _name(("noted", name))))
    except _DAMAGED:
        return None


def _name(depends_on: object) -> str:
    return hashlib.sha256(f"{_code()}\n{depends_on!r}".encode("utf-8", "backslashreplace")).hexdigest()


def _read(place: Path) -> object:
    """Return the record at that place, which is used now; raises one of `_DAMAGED` where it is damaged or gone."""
    made = pickle.loads(_whole(place.read_bytes()))  # noqa: S301 - our own folder, written below
    place.touch()
    return made


def _whole(written: bytes) -> bytes:
    """The record behind its digest; raises ValueError when it is damaged."""
    size = hashlib.sha256().digest_size
    if hashlib.sha256(written[size:]).digest() != written[:size]:
        message = "a damaged record"
        raise ValueError(message)
    return written[size:]


def trim(folder: Path) -> None:
    """Remove the records that were used longest ago, where there are more than are kept."""
    places = sorted(folder.glob("*"), key=lambda place: place.stat().st_mtime) if folder.is_dir() else []
    for place in places[:-KEPT]:
        place.unlink(missing_ok=True)


def _keep(place: Path, made: object) -> None:
    """Write beside and move: two builds at once must not read half a record."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_name(f"{place.name}.{os.getpid()}")
        record = pickle.dumps(made)
        beside.write_bytes(hashlib.sha256(record).digest() + record)
        beside.replace(place)
    except OSError:  # a folder that cannot be written costs time, not pages
        return


@cache
def _code() -> str:
    """A digest of the package: its modules and its data."""
    package = Path(__file__).parent
    digest = hashlib.sha256(sys.version.encode())
    for installed in sorted(f"{found.name} {found.version}" for found in distributions()):
        digest.update(installed.encode())
    for file in sorted(path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        digest.update(file.relative_to(package).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()
