"""A project built by the real command and opened in a real browser.

`SYNOPTIC_BROWSER=required` turns a missing browser from a skip into a failure.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

ROOT = Path(__file__).parents[2]
ARRIVED = "html:not([data-awaits-letters], [data-awaits-scripts])"
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]

PATIENCE = 30  # seconds for what a page does by itself


def build_site(project: Path, seeds: Mapping[str, str | bytes], settings: str = "") -> subprocess.CompletedProcess[str]:
    """Make a project of these seeds and settings and build it as a user does: `mkdocs build --strict`."""
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    (project / "site" / "docs").mkdir(parents=True)
    (project / "synoptic.toml").write_text(settings, encoding="utf-8")
    for path, text in seeds.items():
        place = project / "seeds" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine alone; yield its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Yield a headless browser; skip, or fail where it is required, when there is none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import Page, sync_playwright  # noqa: PLC0415 - only where a browser is
    except ImportError:
        program = None
    if not program:
        message = "no Chromium on this machine (apt-get install chromium), or no playwright"
        if os.environ.get("SYNOPTIC_BROWSER") == "required":
            pytest.fail(message)
        pytest.skip(message)
    steps: dict[str, Any] = {name: _lively(getattr(Page, name)) for name in ("goto", "reload")}
    with sync_playwright() as playwright, mock.patch.multiple(Page, **steps):
        browser = playwright.chromium.launch(executable_path=program, args=_FLAGS)
        yield browser
        browser.close()


def _lively(step: Callable[..., object]) -> Callable[..., object]:
    """Return the step to a page that gives a sign of a reader too, and waits for what comes then."""

    @functools.wraps(step)
    def stepped(page: Page, *asked: object, **how: object) -> object:
        answer = step(page, *asked, **how)
        page.evaluate("dispatchEvent(new Event('pointermove'))")
        page.locator(ARRIVED).wait_for(state="attached")
        return answer

    return stepped


def until(page: Page, true: str) -> None:
    """Wait until an expression is true on a page whose policy lets nobody evaluate a string there.

    Playwright's own way asks once, and then lets the page ask itself, which the policy refuses.
    """
    end = time.monotonic() + PATIENCE
    while not page.evaluate(true):
        assert time.monotonic() < end, true
        page.wait_for_timeout(50)


def open_alone(page: Page, address: str) -> None:
    """Open a page and do nothing: its letters come, and no reader."""
    type(page).goto.__wrapped__(page, address, wait_until="domcontentloaded")  # type: ignore[attr-defined]
    page.locator("html:not([data-awaits-letters])").wait_for(state="attached")


class Watcher:
    """Collects what must not happen on a page: messages on the console, foreign requests, wide pages."""

    def __init__(self, page: Page, address: str) -> None:
        """Watch the page from now on; requests to `address` are at home."""
        self._page = page
        self.faults: list[str] = []
        home = urlsplit(address).netloc
        page.on("console", lambda message: self._note(message.type, message.text))
        page.on("pageerror", lambda error: self._note("error", str(error)))
        page.on("dialog", self._dialog)
        page.on("requestfailed", lambda request: self._note("error", f"failed {request.url} {request.failure}"))
        page.on("request", lambda request: self._foreign(request.url, home))

    def check(self) -> None:
        """Fail with everything that went wrong so far, once all that the page asks for has come."""
        self._page.wait_for_load_state("networkidle")
        wide = self._page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            self.faults.append(f"{self._page.url} is {wide} px wider than the window")
        if self.faults:
            pytest.fail("\n".join(self.faults))

    def _note(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and "ERR_ABORTED" not in text:  # a page that is left aborts its requests
            self.faults.append(f"{kind}: {text}")

    def _dialog(self, dialog: Dialog) -> None:
        self._note("error", f"dialog {dialog.message}")
        dialog.dismiss()

    def _foreign(self, url: str, home: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"data", "blob", "about", "file"} and parts.netloc != home:
            self.faults.append(f"foreign request: {url}")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is for its failures."""
