"""The story page by keyboard alone: what Tab reaches, in which order, whether it is seen, and what Escape closes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from tests.audit.crowd import crowd
from tests.browser.chromium import build_site, chromium, served, until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDTHS = (1440, 390)
STORY = "stories/crowd-of-02/index.html"
FARTHEST = 400  # presses of Tab, more than the page has controls: a walk that does not end is a trap
OPENED = 300  # ms in which what opens on focus has opened

# Everything that must be reached: controls with a place on the page. Of buttons of one choice the chosen one is enough.
CONTROLS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])")].filter(element =>
  element.checkVisibility({visibilityProperty: true}) && !element.disabled && element.tabIndex >= 0
  && !element.closest("[hidden]") && !(element.type === "radio" && !element.checked)).map(window.walked)"""
# The number of an element in the document, and how to call it in a report.
NUMBER = """() => { window.walked = element => {
  const words = (element.getAttribute("aria-label") || element.textContent || element.id).trim().slice(0, 40);
  return [[...document.querySelectorAll("*")].indexOf(element), `${element.localName}.${element.className.replace?.(
    " focus-visible", "")} ${words}`];
} }"""
# What shows that an element has the focus: a ring around it, around its form, or around the sign that stands for it.
SHOWN = """() => {
  const element = document.activeElement;
  const ring = box => { const style = getComputedStyle(box);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0; };
  const boxes = [element, element.closest("form"), element.matches(".md-option") && element.nextElementSibling]
    .filter(Boolean);
  const marked = boxes.filter(ring).map(box => box.getBoundingClientRect());
  return marked.some(place => place.width >= 8 && place.height >= 8 && place.right > 0 && place.bottom > 0
    && place.left < innerWidth && place.top < innerHeight);
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    project = tmp_path_factory.mktemp("keyboard")
    finished = build_site(project, crowd(2))
    assert finished.returncode == 0, finished.stderr
    with served(project / "site" / "html") as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/{STORY}", wait_until="networkidle")
    page.evaluate(NUMBER)
    yield page
    context.close()


def walk(page: Page, key: str) -> list[tuple[int, str]]:
    """Press the key until the focus leaves the page; return number and name of every element it stood on."""
    steps: list[tuple[int, str]] = []
    while len(steps) < FARTHEST:
        page.keyboard.press(key)
        here: Any = page.evaluate(
            "document.activeElement === document.body ? null : window.walked(document.activeElement)"
        )
        if here is not None:
            steps.append((here[0], here[1]))
        elif steps:
            return steps
    pytest.fail(f"{key} does not leave the page: {steps[-3:]}")


def test_the_first_stop_is_a_link_that_skips_to_the_story(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a.md-skip')")
    page.wait_for_timeout(OPENED)
    assert page.evaluate(SHOWN)
    page.keyboard.press("Enter")
    page.wait_for_timeout(OPENED)
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('.md-content').contains(document.activeElement)")


def test_tab_reaches_every_control_once_in_the_order_of_the_page_and_leaves_it(page: Page) -> None:
    wanted = [(number, name) for number, name in page.evaluate(CONTROLS)]

    steps = walk(page, "Tab")

    assert [name for number, name in wanted if number not in dict(steps)] == []
    assert [step for step, following in pairwise(steps) if step[0] >= following[0]] == []
    assert "md-search__input" in "".join(name for _, name in steps)
    assert len([name for _, name in steps if name.startswith("summary")]) > 5


def test_the_way_back_is_the_way_there(page: Page) -> None:
    there = walk(page, "Tab")
    back = walk(page, "Shift+Tab")

    # What leads to the top appears only while somebody goes up; the browser may begin again without a pause.
    stops = [step for step in back if "md-top" not in step[1]][: len(there)]
    assert stops[::-1] == there


def test_every_stop_is_seen(page: Page) -> None:
    unseen = []
    for _ in range(len(page.evaluate(CONTROLS)) + 20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        if not page.evaluate(SHOWN):
            page.wait_for_timeout(OPENED)
            if not page.evaluate(SHOWN):
                unseen.append(page.evaluate("window.walked(document.activeElement)")[1])

    assert unseen == []


def test_no_stop_is_hidden_under_the_bar_that_stays(page: Page) -> None:
    covered = []
    for _ in range(len(page.evaluate(CONTROLS)) + 20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        under = page.evaluate(
            "() => { const e = document.activeElement, r = e.getClientRects()[0];"
            " const bar = document.querySelector('.md-header');"
            " return !!r && !bar.contains(e) && !e.closest('.md-sidebar') && !e.matches('.md-skip')"
            " && r.height > 0 && r.bottom <= bar.getBoundingClientRect().bottom; }"
        )
        if under:
            covered.append(page.evaluate("window.walked(document.activeElement)")[1])

    assert covered == []


def test_enter_opens_a_fold_and_closes_it_again(page: Page) -> None:
    page.locator("details.why-words > summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details.why-words").first.get_attribute("open") is not None
    page.keyboard.press("Enter")
    assert page.locator("details.why-words").first.get_attribute("open") is None


def test_escape_closes_the_search_and_gives_the_page_back(page: Page) -> None:
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.md-search__input')"):
            break
    page.keyboard.type("police")
    page.locator(".md-search-result__item").first.wait_for()
    assert page.evaluate("document.querySelector('#__search').checked")

    page.keyboard.press("Escape")

    until(page, "!document.querySelector('#__search').checked")
    assert page.locator(".md-search-result__item").first.is_hidden()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement !== document.body")


def test_the_arrow_keys_lead_from_the_search_to_a_claim(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("police")
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(OPENED)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    assert page.evaluate("document.activeElement.matches('.md-search-result__link')")
    page.keyboard.press("Enter")
    page.wait_for_url("**#*")
