"""What a reader of another language does: switch the edition, stay with the story, filter the list of stories."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import build_site, chromium, served, until

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SEEDS = {
    "port-opens/pwani-leo.txt": (
        "---\nlanguage: sw\npublished: 2024-03-04\n---\n"
        "Rais William Ruto alifungua bandari ya Mombasa siku ya Jumatatu. Bandari ina gati tano.\n"
    ),
    "port-opens/al-marfa.txt": (
        "---\nlanguage: ar\npublished: 2024-03-05\n---\n"
        "افتتح الرئيس وليام روتو ميناء مومباسا يوم الاثنين. وفي الميناء خمسة أرصفة.\n"
    ),
    "journey/beta.txt": (
        "---\nlanguage: es\npublished: 2024-05-01\n---\nEl presidente William Ruto salió de Nairobi el martes.\n"
    ),
    "journey/pwani-leo.txt": (
        "---\nlanguage: sw\npublished: 2024-05-02\n---\nRais William Ruto aliondoka Nairobi siku ya Jumanne.\n"
    ),
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    project = tmp_path_factory.mktemp("editions")
    finished = build_site(project, SEEDS, 'editions = ["ar", "sw"]\n')
    assert finished.returncode == 0, finished.stderr
    with served(project / "site" / "html") as found:
        yield found


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    with chromium() as browser:
        context = browser.new_context(viewport={"width": 1440, "height": 900}, base_url=address)
        yield context.new_page()
        context.close()


def shell(page: Page) -> tuple[str | None, str | None]:
    """Return the language and the direction of the page."""
    html = page.locator("html")
    return html.get_attribute("lang"), html.get_attribute("dir") or page.locator("body").get_attribute("dir")


def test_the_language_switch_stays_with_the_story(page: Page, address: str) -> None:
    page.goto("/stories/port-opens/index.html")
    assert shell(page) == ("en", "ltr")

    for code, folder in (("ar", "/ar"), ("sw", "/sw"), ("en", "")):
        page.locator(".md-select button").hover()
        page.locator(f".md-select__link[hreflang={code}]").click()
        page.wait_for_url(f"{address}{folder}/stories/port-opens/index.html")
        assert shell(page) == (code, "rtl" if code == "ar" else "ltr")


def test_an_edition_names_claims_in_its_language_and_quotes_each_outlet_in_its_own(page: Page) -> None:
    page.goto("/ar/stories/port-opens/index.html")
    names = page.locator("section.claim h3").all_inner_texts()
    assert names
    assert all(any("\u0600" <= letter <= "\u06ff" for letter in name) for name in names)
    assert page.locator("blockquote[lang=sw][dir=ltr]").count() == page.locator("blockquote[lang=ar][dir=rtl]").count()


def test_the_files_of_the_data_are_found_from_every_edition(page: Page) -> None:
    page.goto("/sw/stories/port-opens/index.html")
    for link in page.locator(".downloads a").all():
        answer = page.request.get(page.evaluate("link => link.href", link.element_handle()))
        assert answer.ok


def test_the_list_of_stories_is_filtered_and_the_address_keeps_it(page: Page) -> None:
    page.goto("/index.html")
    shown = page.locator(".story-entry").locator("visible=true")
    assert shown.count() == 2
    page.locator(".story-filters select[name=language]").select_option("ar")
    assert shown.locator("h2").all_inner_texts() == ["Port opens"]
    assert page.locator(".found").inner_text() == "1 story"

    page.goto("/index.html?language=es")
    assert shown.locator("h2").all_inner_texts() == ["Journey"]
    page.locator(".story-filters input[name=to]").fill("2024-04-01")
    assert page.locator(".found").inner_text() == "No story matches."
    page.locator(".story-filters button[type=reset]").click()
    until(page, "document.querySelector('.found').textContent === ''")
    assert shown.count() == 2


def test_without_scripts_all_stories_stand_and_no_filter_does(address: str) -> None:
    with chromium() as browser:
        context = browser.new_context(java_script_enabled=False)
        still = context.new_page()
        still.goto(f"{address}/index.html")
        assert still.locator(".story-entry").locator("visible=true").count() == 2
        assert not still.locator(".story-filters").is_visible()
        context.close()
