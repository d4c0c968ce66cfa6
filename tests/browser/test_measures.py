"""Figures that every page must reach, on stories of 2 to 20 sources: the part of `make audit` that runs in CI.

axe-core comes from npm (`make audit-tools`); without it its tests are skipped, or fail where a browser is required.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.audit import axe, measures
from tests.audit.crowd import crowd, large_crowd
from tests.audit.hosting import hosted
from tests.audit.pages import KINDS, find_pages
from tests.browser.chromium import ROOT, build_site, chromium
from tests.browser.test_reading import SEEDS
from tests.projects import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CROWDS = (2, 4, 5, 9, 20)  # sources of a story: columns up to 4, row by row from 5, folded copies from 9
LARGEST_PAGE = 1_000_000  # bytes of HTML
EDITIONS = 'editions = ["ar"]'  # one from right to left
STILL = 0.005  # a cumulative layout shift below it is 0.00


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("measures")
    seeds = {path: text for count in CROWDS for path, text in crowd(count).items()}
    finished = build_site(project, SEEDS | seeds | large_crowd(20), EDITIONS)
    assert finished.returncode == 0, finished.stderr
    return project / "site" / "html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def standalone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("standalone")
    files = [str(write(folder / path.replace("/", "-"), text)) for path, text in SEEDS.items()]
    command = [sys.executable, "-m", "generator", "compare", *files, "-o", str(folder / "made")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next((folder / "made").glob("*.html"))


@pytest.fixture
def addresses(site: Path, standalone: Path) -> Iterator[list[str]]:
    """Yield the address of a page of each kind, and of the page that stands alone."""
    stories = ("stories/bridge-opens/index.html", "stories/crowd-of-05/index.html")
    kinds = tuple(kind for kind in KINDS if kind != "story")
    with hosted(site) as address:
        paths = [*stories, *(page.path for page in find_pages(site, kinds))]
        yield [*(f"{address}/{path}" for path in paths), standalone.as_uri()]


def opened(browser: Browser, address: str, width: int, scheme: str) -> Page:
    """Return the page, loaded and settled, in a window of its own."""
    page = measures.context_of(browser, width, scheme).new_page()
    page.goto(address, wait_until="load")
    page.wait_for_timeout(measures.SETTLED)
    return page


@pytest.mark.parametrize("scheme", measures.SCHEMES)
@pytest.mark.parametrize("width", [measures.PHONE, measures.DESKTOP])
def test_axe_finds_nothing_on_a_page_of_any_kind(
    browser: Browser, addresses: list[str], width: int, scheme: str
) -> None:
    if not axe.PROGRAM.exists():
        message = "no axe-core (make audit-tools, which needs npm)"
        if os.environ.get("SYNOPTIC_BROWSER") == "required":
            pytest.fail(message)
        pytest.skip(message)
    faults = []
    for url in addresses:
        page = opened(browser, url, width, scheme)
        faults += [f"{url}: {fault}" for fault in axe.faults_of(page)]
        page.context.close()

    assert faults == []


def test_axe_is_asked_in_earnest(browser: Browser, standalone: Path) -> None:
    if not axe.PROGRAM.exists():
        pytest.skip("no axe-core (make audit-tools, which needs npm)")
    page = opened(browser, standalone.as_uri(), measures.PHONE, "light")
    page.evaluate("document.querySelector('.counts').style.color = '#ddd'; document.querySelector('h1').remove()")
    page.evaluate("document.querySelector('a').innerHTML = ''")

    found = {fault.split()[0] for fault in axe.faults_of(page)}

    assert {"color-contrast", "link-name"} <= found
    page.context.close()


@pytest.mark.parametrize("scheme", measures.SCHEMES)
def test_no_page_is_wider_than_its_window_and_nothing_is_cut_off(browser: Browser, site: Path, scheme: str) -> None:
    stories = [file.relative_to(site).as_posix() for file in sorted(site.glob("stories/*/index.html"))]
    others = [page.path for page in find_pages(site, tuple(KINDS))]
    wide = []
    with hosted(site) as address:
        for path in dict.fromkeys(stories + others):
            page = opened(browser, f"{address}/{path}", measures.DESKTOP, scheme)
            for width in measures.WIDTHS:
                page.set_viewport_size({"width": width, "height": measures.HEIGHT})
                wide += [f"{path} at {width}: {fault}" for fault in measures.too_wide(page)]
            page.context.close()

    assert len(stories) == len(CROWDS) + 2
    assert wide == []


def test_what_is_too_wide_for_its_claim_is_seen_though_the_page_does_not_scroll(
    browser: Browser, standalone: Path
) -> None:
    page = opened(browser, standalone.as_uri(), measures.PHONE, "light")
    assert measures.too_wide(page) == []
    page.evaluate("document.querySelector('.claim').append(document.createElement('hr'))")
    page.evaluate("document.querySelector('.claim').lastChild.style.minWidth = '900px'")

    assert [fault for fault in measures.too_wide(page) if fault.startswith("cut off by")] != []
    page.context.close()


@pytest.mark.parametrize("width", [measures.PHONE, measures.DESKTOP])
def test_nothing_moves_by_itself(browser: Browser, site: Path, width: int) -> None:
    with hosted(site) as address:
        shifts = {page.name: measures.shift_of(browser, f"{address}/{page.path}", width) for page in find_pages(site)}

    assert {name: shift for name, shift in shifts.items() if shift.score >= STILL} == {}


def test_a_page_that_moves_is_noticed(browser: Browser, tmp_path: Path) -> None:
    write(
        tmp_path / "index.html",
        "<!doctype html><p id=late></p><p>words</p><script>setTimeout(() => late.style.height = '300px', 200)</script>",
    )
    with hosted(tmp_path) as address:
        shift = measures.shift_of(browser, f"{address}/index.html", measures.PHONE)

    assert shift.score > STILL
    assert "p." in shift.moved


def test_pages_ask_nobody_else_and_find_all_that_is_theirs_wherever_they_lie(browser: Browser, site: Path) -> None:
    with hosted(site) as root, hosted(site, "/some/project") as below:
        asked = {
            f"{base}/{page.path}": measures.requests_of(browser, f"{base}/{page.path}")
            for page in find_pages(site)
            for base in (root, below, site.as_uri())
        }

    assert {url: faults for url, faults in asked.items() if faults} == {}


def test_a_file_that_is_missing_is_noticed(browser: Browser, site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "site")
    (tmp_path / "site" / "assets" / "one.css").unlink()

    with hosted(tmp_path / "site") as address:
        faults = measures.requests_of(browser, f"{address}/index.html")

    assert any(fault.startswith("404") and fault.endswith("/assets/one.css") for fault in faults)


def test_a_story_of_twenty_sources_and_forty_claims_fits_into_a_megabyte(site: Path) -> None:
    page = site / "stories" / "large-crowd" / "index.html"
    text = page.read_text(encoding="utf-8")

    assert text.count('<section class="claim') >= 40
    assert len(text.encode("utf-8")) <= LARGEST_PAGE
