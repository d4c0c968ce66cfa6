"""What a reader does: open the index, search in their script, open a story, follow a claim."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.browser.chromium import Watcher, build_site, chromium, open_alone, served
from tests.colours import LEAST_CONTRAST, contrast

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SEEDS = {
    "bridge-opens/pwani-leo.txt": (
        "Daraja jipya lafunguliwa Mombasa\n\n"
        "Rais William Ruto alifungua daraja jipya mjini Mombasa siku ya Jumatatu. "
        "Daraja hilo lina urefu wa kilomita 12. "
        "Waziri wa uchukuzi alisema ujenzi ulichukua miaka mitano. "
        "Wakazi walishangilia kando ya barabara.\n"
    ),
    "bridge-opens/al-marfa.txt": (
        "افتتاح جسر جديد في مومباسا\n\n"
        "افتتح الرئيس وليام روتو جسرًا جديدًا في مومباسا يوم الاثنين. "
        "ويبلغ طول الجسر 12 كيلومترًا. "
        "وقال وزير النقل إن البناء استغرق خمس سنوات. "
        "وباع الصيادون السمك المشوي تحت الجسر.\n"
    ),
    "bridge-opens/sagar-samachar.txt": (
        "मोम्बासा में नए पुल का उद्घाटन\n\n"
        "राष्ट्रपति विलियम रूटो ने सोमवार को मोम्बासा में नए पुल का उद्घाटन किया। "
        "पुल की लंबाई 12 किलोमीटर है। "
        "परिवहन मंत्री ने कहा कि निर्माण में पाँच साल लगे। "
        "समारोह में नारियल पानी बाँटा गया।\n"
    ),
}
WIDTHS = (1440, 390)
HIT = ".md-search-result__item a.md-search-result__link[href*='#']"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    project = tmp_path_factory.mktemp("reading")
    finished = build_site(project, SEEDS)
    assert finished.returncode == 0, finished.stderr
    with served(project / "site" / "html") as found:
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


def first_hit(page: Page, word: str) -> str:
    """Type a word into the search; return the address of the best hit inside a page."""
    if page.viewport_size and page.viewport_size["width"] < 960:
        page.locator("label.md-header__button[for=__search]").click()
    box = page.locator("input.md-search__input")
    box.click()
    box.fill(word)
    box.press("End")  # the search listens for keys, and filling in presses none
    hit = page.locator(HIT).locator("visible=true").first
    hit.wait_for(timeout=10_000)
    return unquote(hit.get_attribute("href") or "")


def test_a_reader_opens_a_story_and_follows_a_claim(page: Page, address: str) -> None:
    watcher = Watcher(page, address)
    page.goto(f"{address}/index.html", wait_until="networkidle")
    watcher.check()
    page.locator(".story-entry h2 a").first.click()
    page.wait_for_selector("table.consensus")
    watcher.check()
    link = page.locator("table.consensus th.claim-name a").first
    target = (link.get_attribute("href") or "").split("#")[1]
    link.click()
    page.wait_for_url(f"**#{target}")
    page.wait_for_timeout(300)
    place = page.locator(f"h3[id='{target}']").bounding_box()
    assert place is not None
    assert 0 <= place["y"] <= 450
    watcher.check()


MORE_WORDS = ("استغرق", "السمك", "उद्घाटन", "नारियल", "walishangilia", "kilomita")


@pytest.mark.parametrize(
    "word", ["الجسر", "किलोमीटर", "daraja", *(pytest.param(word, marks=pytest.mark.slow) for word in MORE_WORDS)]
)
def test_a_word_of_any_quote_is_found_in_its_script(page: Page, address: str, word: str) -> None:
    watcher = Watcher(page, address)
    page.goto(f"{address}/index.html", wait_until="networkidle")
    hit = first_hit(page, word)
    assert "stories/bridge-opens/index.html" in hit
    target = hit.split("#")[1]
    page.locator(HIT).locator("visible=true").first.click()
    page.wait_for_selector(f"[id='{target}']")
    section = page.locator(f"section:has(> h3[id='{target}'])").text_content() or ""
    assert word.casefold() in section.casefold()
    watcher.check()


@pytest.mark.parametrize("path", ["outlets/index.html", "languages/ar/index.html", "method.html"])
def test_the_other_pages_are_whole(page: Page, address: str, path: str) -> None:
    watcher = Watcher(page, address)
    page.goto(f"{address}/{path}", wait_until="networkidle")
    assert page.locator("h1").count() == 1
    watcher.check()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_paper_in_both_schemes(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/stories/bridge-opens/index.html", wait_until="networkidle")
    colours = page.evaluate(
        "['--paper','--ink','--ink-soft','--link','--everyone','--differ','--single','--some'].map("
        "name => getComputedStyle(document.body).getPropertyValue(name).trim())"
    )
    paper, *inks = colours
    assert all(contrast(paper, ink) >= LEAST_CONTRAST for ink in inks), colours
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("forced", ["none", "active"])
def test_the_part_of_a_quote_that_is_meant_has_a_line_and_the_rest_is_quieter(
    browser: Browser, address: str, scheme: str, forced: str
) -> None:
    context = browser.new_context(color_scheme=scheme, forced_colors=forced)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/stories/bridge-opens/index.html", wait_until="networkidle")
    found = page.evaluate(
        "() => { const quote = document.querySelector('blockquote.quote'); quote.classList.add('narrowed');"
        " quote.append(document.querySelector('mark.focus')); const mark = getComputedStyle(quote.lastChild);"
        " return [mark.textDecorationLine, mark.color, getComputedStyle(quote).color, mark.fontSize,"
        " getComputedStyle(quote).fontSize] }"
    )
    line, ink, quiet, *sizes = found
    assert line == "underline"
    assert (ink != quiet) == (forced == "none")  # there the line alone tells, in the reader's own colours
    assert sizes[0] == sizes[1]
    context.close()


@pytest.mark.parametrize(("place", "waits"), [("", "auto"), ("#sources", "visible")])
def test_what_is_far_down_a_long_page_is_laid_out_at_the_first_sign_or_where_the_address_leads(
    page: Page, address: str, place: str, waits: str
) -> None:
    open_alone(page, f"{address}/stories/bridge-opens/index.html{place}")
    last = page.locator(".sources")
    assert last.evaluate("box => getComputedStyle(box).contentVisibility") == waits
    page.mouse.move(9, 9)
    assert last.evaluate("box => getComputedStyle(box).contentVisibility") == "visible"
    assert last.locator("*").first.evaluate("one => one.checkVisibility({contentVisibilityAuto: true})")


def test_a_folded_list_of_claims_keeps_the_place_of_its_one_line_until_the_first_sign(page: Page, address: str) -> None:
    page.set_viewport_size({"width": page.viewport_size["width"], "height": 100})  # type: ignore[index]
    open_alone(page, f"{address}/stories/bridge-opens/index.html")
    name = page.locator(".consensus .claim-name").last
    name.evaluate(
        "box => box.insertAdjacentHTML('beforeend', '<details class=near><summary>2 claims</summary></details>')"
    )
    fold = name.locator(".near")
    waiting = fold.evaluate("box => box.getBoundingClientRect().height")
    page.mouse.move(9, 9)
    assert fold.evaluate("box => getComputedStyle(box).contentVisibility") == "visible"
    assert waiting == pytest.approx(fold.evaluate("box => box.getBoundingClientRect().height"), abs=2)


def test_letters_come_without_scripts_too(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/stories/bridge-opens/index.html", wait_until="networkidle")
    assert any(url.endswith(".woff2") for url in asked)
    context.close()


def test_the_page_is_complete_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/stories/bridge-opens/index.html")
    assert page.locator("section.claim blockquote").first.is_visible()
    assert page.locator("table.consensus").first.is_visible()
    context.close()


def test_the_site_works_from_a_folder(browser: Browser, tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    assert build_site(project, SEEDS).returncode == 0
    page = browser.new_page()
    watcher = Watcher(page, "file://")
    page.goto((project / "site" / "html" / "index.html").as_uri(), wait_until="load")
    page.locator(".story-entry h2 a").first.click()
    page.wait_for_selector("table.consensus")
    page.locator(".kicker a").click()
    page.wait_for_selector(".story-entry")
    watcher.check()
    page.close()
