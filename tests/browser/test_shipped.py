"""The shipped stories in a real browser: every page whole on both screens, every script found by its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.browser.chromium import ROOT, Watcher, build_site, chromium, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SEEDS = {
    path.relative_to(ROOT / "seeds").as_posix(): path.read_bytes()
    for path in sorted((ROOT / "seeds").rglob("*"))
    if path.is_file()
}
STORIES = sorted({path.split("/")[0] for path in SEEDS})
HIT = ".md-search-result__item a.md-search-result__link[href*='#c-']"

FIRST_HITS = 3  # a claim that says it in another form or language may stand before


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    project = tmp_path_factory.mktemp("shipped")
    finished = build_site(project, SEEDS)
    assert finished.returncode == 0, finished.stderr
    with served(project / "site" / "html") as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("story", STORIES)
def test_a_shipped_story_is_whole_on_both_screens(browser: Browser, address: str, story: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    watcher = Watcher(page, address)

    page.goto(f"{address}/stories/{story}/index.html", wait_until="networkidle")

    assert page.locator("section.claim h3[id^='c-']").count() > 1
    watcher.check()
    context.close()


@pytest.mark.parametrize(
    "word", ["普京", "金正恩", "Путин", "بوتين", "पुतिन", "لیبی", "Libya", "zawadi", "خلائی", "módulo"]
)
def test_a_word_of_a_shipped_quote_is_found_and_leads_to_the_claim(browser: Browser, address: str, word: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/index.html", wait_until="networkidle")
    box = page.locator("input.md-search__input")
    box.click()
    box.fill(word)
    box.press("End")  # the search listens for keys, and filling in presses none

    hits = page.locator(HIT).locator("visible=true")
    hits.first.wait_for(timeout=10_000)

    found = [unquote(hit.get_attribute("href") or "") for hit in hits.all()[:FIRST_HITS]]
    claims = []
    for hit in found:
        page.goto(hit if hit.startswith("http") else f"{address}/{hit}")
        claims.append(page.locator(f"section:has(> h3[id='{hit.split('#')[1]}'])").text_content() or "")
    assert any(word.casefold() in claim.casefold() for claim in claims)
    page.close()
