"""The search of the shipped stories as readers of six languages use it, with Material's engine and with Pagefind."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import ROOT, Watcher, build_site, chromium, served
from tests.search.asking import BOX, FIRST, FLOOR, HITS, hits, place, queries, rank, settled, typed

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SEEDS = {
    path.relative_to(ROOT / "seeds").as_posix(): path.read_bytes()
    for path in sorted((ROOT / "seeds").rglob("*"))
    if path.is_file()
}
HAS_PAGEFIND = importlib.util.find_spec("pagefind") is not None
ENGINES = (
    "material",
    pytest.param("pagefind", marks=pytest.mark.skipif(not HAS_PAGEFIND, reason="the extra pagefind is not installed")),
)


@dataclass(frozen=True, slots=True)
class Built:
    """A built site and where it is served."""

    folder: Path
    address: str


@pytest.fixture(scope="module", params=ENGINES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    project = tmp_path_factory.mktemp(request.param)
    (project / "synoptic.toml").write_text(f'search = "{request.param}"\n', encoding="utf-8")
    finished = build_site(project, SEEDS)
    assert finished.returncode == 0, finished.stderr
    folder = project / "site" / "html"
    with served(folder) as address:
        yield Built(folder, address)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def page(browser: Browser, site: Built) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    watcher = Watcher(page, site.address)
    page.goto(f"{site.address}/index.html", wait_until="networkidle")
    yield page
    watcher.check()
    context.close()


@pytest.mark.timeout(900)
def test_the_claim_that_a_reader_wants_is_among_the_first_three_hits(page: Page, site: Built) -> None:
    asked = queries()
    ranks = {query.query: rank(site.folder, hits(page, query.query), query.wanted) for query in asked}

    late = {query: number for query, number in ranks.items() if not 0 < number <= FIRST}
    assert len(asked) - len(late) >= FLOOR, late


@pytest.mark.parametrize(
    ("typed_word", "written"),
    [
        ("والقطار", "القطار"),
        ("لِلْقِطَار", "القطار"),
        ("قـــطار", "قطار"),
        ("أيطاليا", "إيطاليا"),
        ("ड्रोनों", "ड्रोन"),
        ("मंज़िल", "मंज़िल"),
        ("makombora", "kombora"),
        ("walisema", "alisema"),
        ("поездом", "бронепоезд"),
        ("turkiye", "Türkiye"),
        ("خمس مسيرات", "خمس مسيّرات"),
        ("无人机", "无人机"),
    ],
)
def test_a_word_is_found_in_whatever_form_it_is_typed(page: Page, site: Built, typed_word: str, written: str) -> None:
    found = hits(page, typed_word)

    assert any(written in place(site.folder, address) for address in found[:FIRST]), found


def test_what_stands_in_no_claim_is_found_in_the_readers_language(page: Page, site: Built) -> None:
    found = hits(page, "cable internet")

    assert any("#only-" in address and "العطل" in place(site.folder, address) for address in found[:FIRST]), found


def test_a_hit_shows_quotes_in_their_own_direction_with_the_word_marked_and_no_keyword(page: Page) -> None:
    hits(page, "القطار")
    teaser = page.locator(HITS).first.locator("p").first

    assert (teaser.get_attribute("lang"), teaser.get_attribute("dir")) == ("ar", "rtl")
    assert teaser.locator("mark").first.text_content() == "القطار"
    assert "train" not in (page.locator(HITS).first.text_content() or "")


def test_a_claim_found_by_its_keyword_alone_shows_its_first_quotes(page: Page) -> None:
    hits(page, "uav")
    shown = page.locator(HITS).first.text_content() or ""

    assert "uav" not in shown.casefold()
    assert "كيم" in shown


def test_a_hit_stands_below_the_title_of_its_story_once_for_claims_that_are_folded_together(page: Page) -> None:
    found = hits(page, "القطار")

    assert (
        page.locator(".md-search-result__item h1").first.text_content()
        == "Kim Jong Un's visit to Russia, September 2023"
    )
    assert len(found) == len(set(found))


def test_the_search_is_used_with_keys_alone_and_lands_on_the_claim_also_after_a_page_changed(page: Page) -> None:
    page.locator(".story-entry h2 a").first.click()
    page.wait_for_selector("table.consensus")
    page.keyboard.press("/")
    page.keyboard.type("drones")
    settled(page)
    page.locator(HITS).first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_url("**/kim-in-russia-2023/index.html*#c-*")
    target = page.url.split("#")[1]
    assert page.locator(f"section:has(> h3[id='{target}'])").is_visible()


def test_a_word_that_nobody_wrote_finds_nothing(page: Page) -> None:
    typed(page.locator(BOX), "xyzzyqua")

    assert settled(page)[1:] == []


def test_a_hit_on_the_same_page_is_gone_to_on_a_phone_where_the_search_holds_the_page(
    browser: Browser, site: Built
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{site.address}/stories/derna-flood-2023/index.html", wait_until="networkidle")
    page.locator("label.md-header__button[for=__search]").click()
    page.locator("body[data-md-scrolllock]").wait_for()
    typed(page.locator(BOX), "dams")
    page.locator(HITS.replace("'#'", "'derna-flood-2023/index.html?h=dams#c-'")).first.tap()

    page.wait_for_timeout(1500)  # the page is free again a tenth of a second after the search has closed
    top = page.evaluate("document.querySelector(':target').getBoundingClientRect().top")
    context.close()
    assert 0 <= top < 844
