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
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.errors import SeedError
from generator.model import Cut, Finding
from generator.read.declared import Details, iso_date, primary_subtag, web_address
from generator.read.residue import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECONDS_FOR_A_PAGE = 20.0  # a page of 2 MB takes one; trust.md sets the limit
_REMEDY = "paste the text of the article into a .txt file"
_PACKAGE_HOME = str(Path(__file__).resolve().parents[2])


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page."""

    lines: tuple[Line, ...]
    details: Details
    cuts: tuple[Cut, ...]


class PageReader:
    """The child process and the way to ask it; started by the first page, ended by `close`."""

    def __init__(self, seconds: float = SECONDS_FOR_A_PAGE) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, text: str, path: str) -> Page:
        """Return the article of a page; raises SeedError when there is none or the limits are passed."""
        answer = self._ask(text)
        if answer is None:
            problem = f"takes more than {self._seconds:.0f} seconds or 1 GB of memory to read"
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

    def _ask(self, text: str) -> dict[str, Any] | None:
        """Return the answer of the child process; None when it did not survive the page."""
        process = self._process = self._process or _start()
        stop = threading.Timer(self._seconds, process.kill)
        stop.start()
        try:
            answer = _exchange(process, text)
        finally:
            stop.cancel()
        if not answer.endswith(b"\n"):
            self.close()
            return None
        return dict(json.loads(answer))


@contextmanager
def page_reader() -> Iterator[PageReader]:
    """Yield a reader of pages and end its child process afterwards."""
    reader = PageReader()
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


def _exchange(process: subprocess.Popen[bytes], text: str) -> bytes:
    assert process.stdin is not None  # noqa: S101 - both are pipes: see _start
    assert process.stdout is not None  # noqa: S101
    try:
        process.stdin.write(json.dumps(text).encode("ascii") + b"\n")
        process.stdin.flush()
    except BrokenPipeError:
        return b""
    return process.stdout.readline()


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
    known = {key: Finding(value, "page metadata") for key, value in findings.items() if value}
    return Page(
        lines=tuple(Line(line, 0) for line in answer["lines"]),
        details=Details(**known),
        cuts=tuple(Cut(text, reason, 0) for text, reason in answer["cuts"]),
    )


def _usable(normal_form: Callable[[str], str], value: str) -> str:
    """The value in its normal form; "" for nonsense, for which the reader of a page is not to blame."""
    try:
        return normal_form(value) if value else ""
    except ValueError:
        return ""
