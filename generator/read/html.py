"""Saved pages: their HTML in, the article on it with its metadata out, by way of a bounded child process.

A page can keep a parser busy for minutes or fill the memory, so `html_worker` does the work in a
process of its own; one process serves all pages until one of them makes it fail.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import SeedError
from generator.model import Cut, Finding
from generator.read.declared import Details, Unusable, iso_date, of_findings, primary_subtag, web_address
from generator.read.residue import Line

SECONDS_FOR_A_PAGE = 20.0  # a page of 2 MB takes one; trust.md sets the limit
LONGEST_DETAIL = 1000  # characters; headers have the same limit
_REMEDY = "paste the text of the article into a .txt file"
_PACKAGE_HOME = str(Path(__file__).resolve().parents[2])


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page."""

    lines: tuple[Line, ...]
    details: Details
    cuts: tuple[Cut, ...]


Remember = Callable[[object, Callable[[], Page]], Page]  # what a page depends on, how it is made


def anew(_depends_on: object, make: Callable[[], Page]) -> Page:
    """Make the page: the memory of those who have none."""
    return make()


class PageReader:
    """The child process and the way to ask it; started by the first page, ended by `close`."""

    def __init__(self, seconds: float = SECONDS_FOR_A_PAGE, remember: Remember = anew) -> None:
        """Wait for a page as long as that, in seconds; `remember` may know a page from an earlier build."""
        self._seconds = seconds
        self._remember = remember
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, text: str, path: str) -> Page:
        """Return the article of a page; raises SeedError when there is none or the limits are passed."""
        return self._remember(("page", text), lambda: self._read(text, path))

    def _read(self, text: str, path: str) -> Page:
        if self._process is None:
            self._process = _start()
            if not _read_line(self._process):
                self.close()
                raise SeedError(path, "cannot be read: the reader of pages does not start", "install Synoptic again")
        started = time.monotonic()
        answer = self._ask(self._process, text)
        if not answer:
            self.close()
            late = time.monotonic() - started >= self._seconds
            problem = (
                f"takes more than {self._seconds:.0f} seconds to read" if late else "makes the reader of pages fail"
            )
            raise SeedError(path, problem, _REMEDY)
        if "problem" in answer:
            raise SeedError(path, str(answer["problem"]), _REMEDY)
        return _page(answer)

    def close(self) -> None:
        """End the child process, if there is one."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _ask(self, process: subprocess.Popen[bytes], text: str) -> dict[str, Any]:
        """Return the answer of the child process; nothing when it did not survive the page."""
        stop = threading.Timer(self._seconds, process.kill)
        stop.start()
        try:
            _write_line(process, text)
            answer = _read_line(process)
        finally:
            stop.cancel()
        return dict(answer or {})


@contextmanager
def page_reader(remember: Remember = anew) -> Iterator[PageReader]:
    """Yield a reader of pages and end its child process afterwards."""
    reader = PageReader(remember=remember)
    try:
        yield reader
    finally:
        reader.close()


def _start() -> subprocess.Popen[bytes]:
    """The child must find this package, whatever the working folder of the parent is."""
    places = (_PACKAGE_HOME, os.environ.get("PYTHONPATH", ""))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, places))}
    return subprocess.Popen(
        [sys.executable, "-m", "generator.read.html_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def _write_line(process: subprocess.Popen[bytes], text: str) -> None:
    if process.stdin is not None:
        with suppress(BrokenPipeError):  # a dead child is noticed by its silence
            process.stdin.write(json.dumps(text).encode("ascii") + b"\n")
            process.stdin.flush()


def _read_line(process: subprocess.Popen[bytes]) -> Any:  # noqa: ANN401 - JSON can hold anything
    """Return what the child says; None when it died before or while it spoke."""
    line = process.stdout.readline() if process.stdout is not None else b""
    return json.loads(line) if line.endswith(b"\n") else None


def _page(answer: dict[str, Any]) -> Page:
    url = _usable(web_address, answer["url"])
    findings = {
        "outlet": answer["outlet"],
        "title": answer["title"],
        "byline": answer["byline"],
        "language": _usable(primary_subtag, answer["language"]),
        "published": _usable(iso_date, answer["published"]),
        "url": url,
    }
    known = {
        key: Finding(value, "page metadata")
        for key, value in findings.items()
        if value and len(value) <= LONGEST_DETAIL
    }
    return Page(
        lines=tuple(Line(line, 0) for line in answer["lines"]),
        details=of_findings(known),
        cuts=tuple(Cut(text, reason, 0) for text, reason in answer["cuts"]),
    )


def _usable(normal_form: Callable[[str], str], value: str) -> str:
    """The value in its normal form; "" for nonsense, for which the reader of a page is not to blame."""
    try:
        return normal_form(value) if value else ""
    except Unusable:
        return ""
