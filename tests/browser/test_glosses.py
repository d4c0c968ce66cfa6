"""Glosses in a real browser: shown without a script, switched off by a click, and the choice is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import Watcher, build_site, chromium, served, until
from tests.projects import FERRY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CATALOG = """msgid ""
msgstr ""
"X-Glosses-Made-By: machine\\n"

#, fuzzy
msgctxt "pwani.txt"
msgid "Kwa mujibu wa Reuters, feri hiyo itafika Zanzibar Jumanne."
msgstr "According to Reuters, the ferry will reach Zanzibar on Tuesday."
"""
STORY = "stories/ferry/index.html"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    project = tmp_path_factory.mktemp("glosses")
    seeds = {f"{story}/{name}": text for story in ("ferry", "second") for name, text in FERRY.items()}
    finished = build_site(project, seeds | {f"{story}/_glosses/en.po": CATALOG for story in ("ferry", "second")})
    assert finished.returncode == 0, finished.stderr
    with served(project / "site" / "html") as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


def visible(page: Page) -> int:
    """Return how many glosses a reader sees."""
    return page.locator(".gloss-catalog:visible").count()


def test_without_a_script_they_are_shown_and_the_switch_works(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/{STORY}")
    shown = visible(page)

    page.get_by_label("Show glosses in English").uncheck()

    assert shown >= 1
    assert visible(page) == 0


def test_the_choice_is_remembered_on_the_next_story(browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    watcher = Watcher(page, address)
    page.goto(f"{address}/{STORY}", wait_until="networkidle")
    page.get_by_label("Show glosses in English").uncheck()

    page.goto(f"{address}/index.html", wait_until="networkidle")
    page.locator("a[href*='second/']").first.click()
    page.wait_for_url("**/second/**")
    page.wait_for_selector("#show-glosses")

    until(page, "!document.getElementById('show-glosses').checked")
    assert visible(page) == 0
    watcher.check()


def test_a_machine_gloss_that_nobody_reviewed_says_so(browser: Browser, address: str) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 700}).new_page()
    watcher = Watcher(page, address)

    page.goto(f"{address}/{STORY}", wait_until="networkidle")

    gloss = page.locator(".gloss-catalog:visible").first
    assert (gloss.text_content() or "").strip().startswith("machine gloss, not reviewed")
    assert (gloss.get_attribute("lang"), gloss.get_attribute("dir")) == ("en", "ltr")
    watcher.check()
