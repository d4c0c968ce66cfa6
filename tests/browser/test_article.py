"""The annotated article in a real browser: from a quote to its sentence and back, in both directions, on a phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import Watcher, build_site, chromium, served
from tests.browser.test_reading import SEEDS as STORY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SEEDS = STORY | {
    "bridge-opens/_story.yml": "publish: full\n",
    **{path.replace("bridge-opens", "quoted"): text for path, text in STORY.items()},
}
ARTICLES = ("al-marfa", "pwani-leo", "sagar-samachar")
WIDTHS = (1440, 390)


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("article")
    finished = build_site(project, SEEDS)
    assert finished.returncode == 0, finished.stderr
    return project / "site" / "html"


@pytest.fixture(scope="module")
def address(html: Path) -> Iterator[str]:
    with served(html) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    yield context.new_page()
    context.close()


def test_a_reader_goes_from_a_quote_to_its_sentence_and_from_its_mark_back_to_the_claim(
    page: Page, address: str
) -> None:
    watcher = Watcher(page, address)
    page.goto(f"{address}/stories/bridge-opens/index.html", wait_until="networkidle")
    entry = page.locator("section.claim .entry:has(.in-article)").first
    quote = entry.locator("blockquote").first.text_content() or ""
    entry.locator(".in-article").first.click()
    page.wait_for_selector(".annotated")

    line = page.locator(f"[id='{page.url.split('#')[1]}']")
    assert quote in (line.locator(".words").text_content() or "")
    assert line.bounding_box() is not None
    line.locator("details.mark summary").click()
    link = line.locator(".standings a").first
    assert link.is_visible()
    link.click()
    page.wait_for_url("**/bridge-opens/index.html#c-*")
    claim = page.locator(f"section:has(> h3[id='{page.url.split('#')[1]}'])")
    assert quote in claim.locator("blockquote").all_text_contents()
    watcher.check()


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("story", ["bridge-opens", "quoted"])
def test_an_article_is_whole_and_a_mark_opens_inside_the_window(
    page: Page, address: str, story: str, article: str
) -> None:
    watcher = Watcher(page, address)
    page.goto(f"{address}/stories/{story}/{article}/index.html", wait_until="networkidle")
    watcher.check()
    page.locator("details.mark summary").first.click()
    box = page.locator(".standings").first.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= (page.viewport_size or {"width": 0})["width"]
    watcher.check()


def test_an_article_in_arabic_begins_at_the_right_with_its_marks(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    sides = []
    for article in ("al-marfa", "pwani-leo"):
        page.goto(f"{address}/stories/bridge-opens/{article}/index.html", wait_until="load")
        words, mark = (page.locator(f".line {part}").first.bounding_box() for part in (".words", ".mark"))
        assert words is not None
        assert mark is not None
        sides.append(mark["x"] > words["x"])
    assert sides == [True, False]
    page.close()


def test_with_quotes_a_reader_sees_how_much_is_not_shown(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/stories/quoted/pwani-leo/index.html", wait_until="load")
    assert "sentence not shown" in " ".join(page.locator(".gap").all_text_contents())
    assert "kando ya barabara" not in (page.locator("body").text_content() or "")
    page.close()


def test_no_file_of_the_site_holds_a_sentence_that_is_withheld(html: Path) -> None:
    """The search, the data and the feed are files as well; the other story may be published whole."""
    files = [path for path in html.rglob("*") if path.is_file() and "bridge-opens" not in path.as_posix()]
    held = [path.name for path in files if b"kando ya barabara" in path.read_bytes()]
    assert set(held) <= {"search_index.json", "search_index.js"}
    entries = json.loads((html / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    of_quoted = [entry for entry in entries if entry["location"].startswith("stories/quoted/")]
    assert of_quoted
    assert not any("kando ya barabara" in entry["text"] for entry in of_quoted)


def test_claims_stand_before_articles_in_the_search_and_cut_articles_are_not_in_it(html: Path) -> None:
    entries = json.loads((html / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    boosts = {entry["location"].partition("#")[0]: entry.get("boost", 1) for entry in entries}
    assert boosts["stories/bridge-opens/al-marfa/index.html"] < boosts["stories/bridge-opens/index.html"]
    assert "stories/quoted/al-marfa/index.html" not in boosts


def test_the_marks_open_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/stories/bridge-opens/al-marfa/index.html")
    page.locator("details.mark summary").first.click()
    assert page.locator(".standings a").first.is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_can_be_pressed_on_the_page_is_large_enough(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/stories/bridge-opens/index.html", wait_until="networkidle")
    arrow = page.locator(".in-article").first.bounding_box()
    page.goto(f"{address}/stories/bridge-opens/al-marfa/index.html", wait_until="networkidle")
    mark = page.locator("details.mark summary").first.bounding_box()
    assert all(box and min(box["width"], box["height"]) >= 24 for box in (arrow, mark))
    context.close()
