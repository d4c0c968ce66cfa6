"""The main pages look as they did: screenshots beside the pictures in tests/pictures.

After a change that is meant: `make pictures`, then look at what changed. Where a page looks otherwise, the picture
and the same with its changed places in red lie in build/pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.audit.crowd import crowd
from tests.audit.measures import SETTLED
from tests.browser.chromium import ROOT, build_site, chromium, served, until
from tests.browser.test_reading import SEEDS

pictures = pytest.importorskip("tests.audit.pictures", reason="no Pillow (make test installs it)")

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

EDITIONS = 'editions = ["ar"]'  # one from right to left
KEPT = ROOT / "tests" / "pictures"
REPORT = ROOT / "build" / "pictures"
SIZES = {1440: 1800, 390: 2400}  # px, width and height of the part that is looked at
TOP, QUOTES = "", "#side-by-side"  # where it begins
# Scripts have done their part, and the place that the address names is in the window.
ARRIVED = """() => {
  const form = document.querySelector(".story-filters");
  const place = location.hash && document.querySelector(location.hash);
  return (!form || form.dataset.ready) && (!place || Math.abs(place.getBoundingClientRect().top) < innerHeight / 4);
}"""
PAGES = {
    "index": "index.html",
    "columns": "stories/bridge-opens/index.html",
    "columns-quotes": f"stories/bridge-opens/index.html{QUOTES}",
    "lines": "stories/crowd-of-05/index.html",
    "lines-quotes": f"stories/crowd-of-05/index.html{QUOTES}",
    "method": "method.html",
    "outlet": "outlets/*/index.html",
    "article": "stories/bridge-opens/*/index.html",
    "rtl-index": "ar/index.html",
    "rtl-columns": "ar/stories/bridge-opens/index.html",
    "rtl-columns-quotes": f"ar/stories/bridge-opens/index.html{QUOTES}",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("pictures")
    finished = build_site(project, SEEDS | crowd(5), EDITIONS)
    assert finished.returncode == 0, finished.stderr
    return project / "site" / "html"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@dataclass(frozen=True, slots=True)
class View:
    """A built site, served, and a browser to look at it."""

    site: Path
    address: str
    browser: Browser
    accept: bool  # take what is seen as the pictures to compare with


@pytest.fixture
def view(site: Path, address: str, browser: Browser, *, accept: bool) -> View:
    return View(site, address, browser, accept)


def opened(browser: Browser, address: str, width: int, scheme: str = "light") -> Page:
    """Return a page at the place that its address names, when all has come; the caller closes its context."""
    context = browser.new_context(
        viewport={"width": width, "height": SIZES[width]},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    until(page, ARRIVED)
    page.wait_for_timeout(SETTLED)
    return page


def screenshot(browser: Browser, address: str, look: tuple[int, str]) -> bytes:
    """Return a picture of a page from the place that the address names, at a width and in a scheme."""
    page = opened(browser, address, *look)
    taken = page.screenshot(animations="disabled")
    page.context.close()
    return taken


def compared(name: str, taken: bytes) -> float:
    """Return how crowded the changes of a page are; above the limit, leave pictures of them to look at."""
    now = pictures.from_bytes(taken)
    with pictures.Image.open(KEPT / f"{name}.webp") as reference:
        blocks = pictures.changed(reference.convert("RGB"), now)
    share: float = pictures.most_crowded(blocks)
    if share > pictures.CROWDED:
        REPORT.mkdir(parents=True, exist_ok=True)
        (REPORT / f"{name}.png").write_bytes(taken)
        pictures.marked(now, blocks).save(REPORT / f"{name}-changed.png")
    return share


# The dark pages are laid out like the light ones; their colours are the business of axe.
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_looks_as_it_did(view: View, page: str, width: int, scheme: str) -> None:
    name = f"{page}-{width}-{scheme}"
    reference = KEPT / f"{name}.webp"
    pattern, mark, place = PAGES[page].partition("#")
    found = sorted(view.site.glob(pattern))
    if not found and not reference.exists():
        pytest.skip(f"this site has no page {PAGES[page]}")
    assert found, f"{PAGES[page]} is gone, and its picture is still there"
    path = found[0].relative_to(view.site).as_posix()
    taken = screenshot(view.browser, f"{view.address}/{path}{mark}{place}", (width, scheme))
    if view.accept:
        pictures.keep(pictures.from_bytes(taken), reference)

    assert reference.exists(), "no picture to compare with (make pictures)"
    assert compared(name, taken) <= pictures.CROWDED, f"see build/pictures/{name}-changed.png; if meant: make pictures"


CHANGE = {
    "a style sheet is not loaded": (TOP, "document.querySelector('link[rel=stylesheet]').remove()"),
    "columns fall into one": (QUOTES, "style('.said.columns { grid-template-columns: 1fr !important }')"),
    "the strips of signs are gone": (TOP, "style('.strip i { display: none }')"),
    "the text is as pale as its paper": (QUOTES, "style('blockquote { color: transparent !important }')"),
    "everything stands on the other side": (TOP, "document.body.dir = 'rtl'"),
}
NO_FAULT = {
    "nothing": (TOP, ""),
    "a heading says it in another word": (TOP, "document.querySelector('#consensus').textContent = 'Agreement'"),
    "a quote has another word": (QUOTES, "document.querySelector('blockquote').append(' indeed')"),
    "letters stand a little wider": (TOP, "style('body { letter-spacing: .008em }')"),
    "lines are a little higher": (TOP, "style('.md-typeset p, .md-typeset blockquote.quote { line-height: 1.56 }')"),
}
STYLE = (
    "window.style = text => document.head.append(Object.assign(document.createElement('style'), {textContent: text}));"
)


def crowded_after(browser: Browser, address: str, width: int, told: tuple[str, str]) -> float:
    """Return how crowded the changes are when this is done to the story page, looked at from that place."""
    place, change = told
    page = opened(browser, f"{address}/stories/bridge-opens/index.html{place}", width)
    before = pictures.from_bytes(page.screenshot(animations="disabled"))
    page.evaluate(f"() => {{ {STYLE} {change} }}")
    page.wait_for_timeout(SETTLED)
    after = pictures.from_bytes(page.screenshot(animations="disabled"))
    page.context.close()
    return float(pictures.most_crowded(pictures.changed(before, after)))


@pytest.mark.parametrize("change", CHANGE)
def test_a_broken_layout_is_seen(browser: Browser, address: str, change: str) -> None:
    assert crowded_after(browser, address, 1440, CHANGE[change]) > pictures.CROWDED


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("change", NO_FAULT)
def test_a_small_change_is_not_taken_for_one(browser: Browser, address: str, change: str, width: int) -> None:
    assert crowded_after(browser, address, width, NO_FAULT[change]) <= pictures.CROWDED
