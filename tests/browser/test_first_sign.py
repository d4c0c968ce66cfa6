"""Words first, then letters, and the scripts when somebody is there, who loses nothing that was done before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.audit.hosting import hosted
from tests.browser.chromium import ARRIVED, Watcher, build_site, chromium, open_alone, until
from tests.browser.test_story_widgets import PATIENCE, PHONE, SEEDS
from tests.search.asking import BOX

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

STORY = "stories/told-by-five/index.html"
MOMENT = 300  # ms in which what comes by itself would come
STILL = 0.001  # of the window
TOUCHED = "section.claim .quote u"  # words that light up with the others of their reason


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("first-sign")
    finished = build_site(project, SEEDS)
    assert finished.returncode == 0, finished.stderr
    return project / "site" / "html"


@pytest.fixture(scope="module")
def address(html: Path) -> Iterator[str]:
    with hosted(html, "/some/project") as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


class Unread:
    """A page at which nobody has looked yet; its scripts are held back until they are let in."""

    def __init__(self, page: Page) -> None:
        """Hold the scripts of this page."""
        self.page = page
        self.asked: list[str] = []
        self._held: list[Route] = []
        self._open = False
        page.route("**/*.js", self._meet)

    def let_in(self) -> None:
        """Let the scripts come, and wait until they have started."""
        self.admit()
        self.page.locator(ARRIVED).wait_for(state="attached")

    def admit(self, but: str = "") -> None:
        """Let the scripts come, but one that is named."""
        self._open, held = not but, self._held
        self._held = [route for route in held if but and route.request.url.endswith(f"/{but}")]
        for route in held:
            if route not in self._held:
                route.continue_()

    def _meet(self, route: Route) -> None:
        self.asked.append(route.request.url.rsplit("/", 1)[1])
        if self._open:
            route.continue_()
        else:
            self._held.append(route)


@contextmanager
def unread(browser: Browser, url: str, **context: object) -> Iterator[Unread]:
    """Yield a page that is open and whole, without a sign of a reader."""
    made = browser.new_context(**context)  # type: ignore[arg-type]
    made.set_default_timeout(PATIENCE)
    page = made.new_page()
    watcher = Watcher(page, url)
    found = Unread(page)
    open_alone(page, url)
    yield found
    watcher.check()
    made.close()


def test_the_first_words_wait_for_the_sheet_alone_and_the_letters_come_after(browser: Browser, address: str) -> None:
    with unread(browser, f"{address}/{STORY}") as found:
        page = found.page
        until(page, "performance.getEntriesByType('resource').some(one => one.name.endsWith('.woff2'))")
        painted, early, late = page.evaluate(
            "() => { const painted = performance.getEntriesByName('first-contentful-paint')[0].startTime;"
            " const asked = performance.getEntriesByType('resource')"
            ".map(one => [one.startTime, one.name.split('/').pop()]);"
            " const names = early => asked.filter(one => (one[0] < painted) === early).map(one => one[1]);"
            " return [painted, names(true), names(false)]; }"
        )

    assert painted > 0
    assert [name for name in early if name.endswith((".js", ".woff2")) or name == "fonts.css"] == []
    assert "fonts.css" in late
    assert any(name.endswith(".woff2") for name in late)


SIGNS: dict[str, Callable[[Page], None]] = {
    "pointer": lambda page: page.mouse.move(9, 9),
    "wheel": lambda page: page.mouse.wheel(0, 90),
    "scroll": lambda page: page.evaluate("scrollTo(0, 90)"),
    "key": lambda page: page.keyboard.press("Tab"),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_no_script_is_asked_for_before_somebody_is_there(browser: Browser, address: str, sign: str) -> None:
    with unread(browser, f"{address}/{STORY}") as found:
        found.page.wait_for_timeout(MOMENT)
        assert found.asked == []
        SIGNS[sign](found.page)
        found.let_in()
        assert any(name.startswith("bundle.") for name in found.asked)
        assert "copying.js" in found.asked


def test_an_address_that_asks_for_something_of_the_scripts_brings_them(browser: Browser, address: str) -> None:
    with unread(browser, f"{address}/{STORY}?a=al-marfa&b=sagar-samachar") as found:
        found.let_in()
        assert "pair.js" in found.asked
        assert found.page.locator(".pair").count()


@pytest.mark.parametrize("touch", [False, True])
def test_the_first_click_does_its_work_though_it_came_before_the_scripts(
    browser: Browser, address: str, *, touch: bool
) -> None:
    with unread(browser, f"{address}/{STORY}", **(PHONE if touch else {})) as found:
        found.page.locator("details.fold").first.evaluate("fold => fold.open = true")
        words = found.page.locator(TOUCHED).first
        words.tap() if touch else words.click()
        assert "lit" not in (words.get_attribute("class") or "")
        found.let_in()
        assert "lit" in (words.get_attribute("class") or "")


def test_the_first_key_does_its_work_though_it_came_before_the_scripts(browser: Browser, address: str) -> None:
    with unread(browser, f"{address}/index.html") as found:
        found.page.keyboard.press("n")  # the next page
        found.admit()
        found.page.wait_for_url("**/outlets/index.html")


@pytest.mark.parametrize("key", ["s", "f", "/"])
def test_a_word_typed_into_the_search_before_the_scripts_is_searched_for(
    browser: Browser, address: str, key: str
) -> None:
    with unread(browser, f"{address}/{STORY}") as found:
        found.page.keyboard.press(key)
        found.page.keyboard.type("told")
        found.let_in()
        assert found.page.locator("#__search").is_checked()
        assert found.page.locator(BOX).input_value() == "told"
        found.page.locator(".md-search-result__item h1", has_text="Told by five").wait_for()


def test_a_choice_before_the_scripts_is_kept(browser: Browser, address: str) -> None:
    with unread(browser, f"{address}/{STORY}") as found:
        found.page.get_by_label("First outlet").select_option("al-marfa")
        found.page.get_by_label("Second outlet").select_option("sagar-samachar")
        found.let_in()
        assert found.page.url.endswith("?a=al-marfa&b=sagar-samachar")
        assert found.page.locator(".pair").count()


def test_a_page_is_started_by_all_of_its_scripts_though_material_tells_of_it_before(
    browser: Browser, address: str
) -> None:
    with unread(browser, f"{address}/{STORY}") as found:
        found.page.mouse.move(9, 9)
        found.page.wait_for_timeout(MOMENT)
        found.admit(but="pair.js")
        until(found.page, "Boolean(window.synoptic && synoptic.showAll)")  # of the script before
        found.page.evaluate("document$.next(document)")
        found.let_in()
        found.page.get_by_label("First outlet").select_option("al-marfa")
        found.page.get_by_label("Second outlet").select_option("sagar-samachar")
        assert found.page.locator(".pair").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_of_the_reader_and_the_button_to_the_others_are_there_before_the_scripts(
    browser: Browser, address: str, scheme: str
) -> None:
    other = {"light": "dark", "dark": "light"}[scheme]
    names = {"light": "default", "dark": "slate"}
    with unread(browser, f"{address}/{STORY}", color_scheme=scheme) as found:
        body = found.page.locator("body")
        assert body.get_attribute("data-md-color-scheme") == names[scheme]
        assert found.asked == []
        found.page.locator("[data-md-component=palette] label:visible").click()
        found.let_in()
        assert body.get_attribute("data-md-color-scheme") == names[other]
        open_alone(found.page, found.page.url)
        assert body.get_attribute("data-md-color-scheme") == names[other]
        button = found.page.locator("[data-md-component=palette] label:visible")
        assert button.get_attribute("title") == f"Switch to {scheme}"
        found.page.mouse.move(19, 19)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize(
    "path",
    [
        STORY,
        *(pytest.param(path, marks=pytest.mark.slow) for path in ("index.html", "method.html", "outlets/index.html")),
    ],
)
def test_nothing_moves_when_the_scripts_come(browser: Browser, address: str, path: str, width: int) -> None:
    with unread(browser, f"{address}/{path}", viewport={"width": width, "height": 900}) as found:
        found.page.evaluate("document.fonts.ready.then(() => true)")
        found.page.wait_for_timeout(MOMENT)
        found.page.evaluate(
            "window.shift = 0;"
            "new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value })"
            ".observe({type: 'layout-shift'})"
        )
        found.page.mouse.move(9, 9)
        found.let_in()
        found.page.wait_for_timeout(MOMENT)
        assert found.page.evaluate("shift") <= STILL


def test_from_a_folder_the_scripts_come_at_the_first_sign_too(browser: Browser, html: Path) -> None:
    with unread(browser, (html / STORY).as_uri()) as found:
        assert found.asked == []
        found.page.mouse.move(9, 9)
        found.let_in()
        assert found.page.locator("details.copy").count()
