"""Publish: a site in, files on disk out. Nothing else in Synoptic writes.

First a plan, a function of what is wanted and what is there; then the plan is carried out: only
what changed is written, each file in one step, and what an earlier build wrote and this one does
not want is removed. The manifest remembers what was written, so a file of somebody else is never
removed; folders that a site keeps stay as they are.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import PublishError, UsageError, printable
from generator.model import Page, Site

MANIFEST = ".manifest.json"
LOCK = ".lock"
PATIENCE = 60.0  # seconds to wait for another build: the largest site measured builds in less
_PAUSE = 0.05  # seconds between two looks at the lock


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do in the folder; every path is POSIX and relative to it."""

    write: tuple[tuple[str, bytes], ...]  # by path
    remove: tuple[str, ...]  # sorted
    manifest: tuple[str, ...]  # sorted: what is ours once the plan is carried out


def plan(site: Site, written_before: tuple[str, ...], contents: Mapping[str, bytes]) -> Plan:
    """Return what turns the folder with these contents into the site.

    Raises PublishError when a page would land outside the folder.
    """
    wanted = dict(site.files)
    strange = [path for path in (*wanted, *written_before) if not _is_inside(path)]
    if strange:
        message = f"{printable(strange[0])}: is no place inside the site (report this as a bug)"
        raise PublishError(message)
    kept = {path for path in written_before if _is_kept(path, site.kept) and path not in wanted}
    stale = {path for path in written_before if path not in wanted and path not in kept}
    changed = sorted((path, text) for path, text in wanted.items() if contents.get(path) != text)
    return Plan(tuple(changed), tuple(sorted(stale)), tuple(sorted({*wanted, *kept})))


def publish(site: Site, folder: Path) -> tuple[str, ...]:
    """Make `folder` hold the site; return the paths written or removed, sorted.

    Raises PublishError when a file cannot be written or another build holds the folder too long.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _lock(folder):
            return _carry_out(site, folder)
    except OSError as error:
        place = printable(str(error.filename or folder))
        message = f"{place}: {error.strerror} (free the place or the rights, then build again)"
        raise PublishError(message) from error


def hand_out(site: Site, folder: Path) -> tuple[str, ...]:
    """Write the site's files into a folder that is somebody else's; return their paths, sorted.

    Nothing is removed and nothing remembered. Raises PublishError when a file cannot be written.
    """
    try:
        for path, data in site.files:
            _refuse_links(folder, path)
            _replace(folder / path, data)
    except OSError as error:
        place = printable(str(error.filename or folder))
        message = f"{place}: {error.strerror} (name another folder with -o)"
        raise PublishError(message) from error
    return tuple(path for path, _ in site.files)


def write_new(text: str, file: Path, remedy: str) -> None:
    """Write a file that is not there yet; raises UsageError with the remedy when it is, else PublishError."""
    try:
        with file.open("x", encoding="utf-8", newline="\n") as fresh:
            fresh.write(text)
    except FileExistsError as error:
        message = f"{printable(str(file))}: is there already ({remedy})"
        raise UsageError(message) from error
    except OSError as error:
        message = f"{printable(str(file))}: {error.strerror} (see that the folder may be written to)"
        raise PublishError(message) from error


def write_over(text: str, root: Path, path: str) -> None:
    """Write a file of the project in one step, whatever it holds already; raises PublishError when it cannot be."""
    try:
        _refuse_links(root, path)
        _replace(root / path, text.encode("utf-8"))
    except OSError as error:
        message = f"{printable(path)}: {error.strerror} (see that the folder may be written to)"
        raise PublishError(message) from error


def keep(files: Iterable[Page], root: Path, pages: Path) -> tuple[str, ...]:
    """Write what a later build needs to know into the project, where it changed; return the paths written, sorted.

    Builds that write to the same folder of pages write one after the other. A file that nobody gives any more stays:
    it lies among somebody's articles. Raises PublishError when one cannot be written.
    """
    try:
        texts = {page.path: page.text.encode("utf-8") for page in files}
        changed = sorted(path for path, text in texts.items() if _contents(root / path) != text)
        if changed:
            with _lock(pages):
                for path in changed:
                    _refuse_links(root, path)
                    _replace(root / path, texts[path])
    except OSError as error:
        place = printable(str(error.filename or root))
        message = f"{place}: {error.strerror} (free the place or the rights, or set keep_claims = false)"
        raise PublishError(message) from error
    return tuple(changed)


def _carry_out(site: Site, folder: Path) -> tuple[str, ...]:
    before = _manifest(folder)
    contents = {path: _contents(folder / path) for path, _ in site.files}
    steps = plan(site, before, {path: text for path, text in contents.items() if text is not None})
    touched = (*(path for path, _ in steps.write), *steps.remove)
    for path in touched:
        _refuse_links(folder, path)
    _remember(folder, tuple(sorted({*before, *steps.manifest})))  # first: a build cut short leaves nothing unknown
    for path, text in steps.write:
        _replace(folder / path, text)
    for path in steps.remove:
        (folder / path).unlink(missing_ok=True)
        _remove_empty(folder, path)
    _remember(folder, steps.manifest)
    return tuple(sorted(touched))


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ".." not in parts and "\\" not in path and "\0" not in path


def _is_kept(path: str, kept: tuple[str, ...]) -> bool:
    return any(path.startswith(f"{folder.rstrip('/')}/") for folder in kept)


def _contents(path: Path) -> bytes | None:
    """Return the bytes of a file; None when there is none, or something else than a file."""
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _refuse_links(folder: Path, path: str) -> None:
    """Raise PublishError when a folder on the way is a link: what is behind it is not ours."""
    place = folder
    for part in PurePosixPath(path).parts[:-1]:
        place = place / part
        if place.is_symlink():
            message = f"{printable(str(place))}: is a link, and pages are written to real folders (remove the link)"
            raise PublishError(message)


def _replace(path: Path, text: bytes) -> None:
    """Write a file in one step: a reader sees the old one or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.unlink(missing_ok=True)  # what a build cut short left there; a link would lead to somebody's file
        with fresh.open("xb") as file:
            file.write(text)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


def _remove_empty(folder: Path, path: str) -> None:
    """Remove the folders that held a removed file, as far as they are empty now."""
    for parent in PurePosixPath(path).parents:
        place = folder / parent
        if place == folder or not place.is_dir() or any(place.iterdir()):
            return
        place.rmdir()


def _manifest(folder: Path) -> tuple[str, ...]:
    """Return the paths written before; none when the manifest is missing or not ours."""
    try:
        paths = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return ()
    return tuple(path for path in paths if isinstance(path, str)) if isinstance(paths, list) else ()


def _remember(folder: Path, paths: tuple[str, ...]) -> None:
    text = (json.dumps(paths, indent=0) + "\n").encode("utf-8")
    if _contents(folder / MANIFEST) != text:
        _replace(folder / MANIFEST, text)


def _no_link(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o666)


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Hold the folder alone; wait for another build, and say which one when it takes too long."""
    import fcntl  # noqa: PLC0415 - not on every system, and only needed to write

    deadline = time.monotonic() + PATIENCE
    with open(folder / LOCK, "a+", encoding="utf-8", opener=_no_link) as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() > deadline:
                    file.seek(0)
                    message = f"{folder}: process {file.read().strip()} is writing there (wait for it, or end it)"
                    raise PublishError(message) from error
                time.sleep(_PAUSE)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
