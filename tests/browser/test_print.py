"""What comes out of the printer: the story without its controls, its quotes unfolded, on any size of paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import ROOT, build_site, chromium, served
from tests.colours import LEAST_CONTRAST, contrast

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STORY = "kim-in-russia-2023"
SEEDS = {
    path.relative_to(ROOT / "seeds").as_posix(): path.read_bytes()
    for path in sorted((ROOT / "seeds" / STORY).iterdir())
    if path.is_file()
}
PAPERS = {"A4": (596, 843), "Letter": (612, 792)}  # points, as Chromium rounds them up
WHITE = "#ffffff"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    project = tmp_path_factory.mktemp("print")
    finished = build_site(project, SEEDS)
    assert finished.returncode == 0, finished.stderr
    with served(project / "site" / "html") as found:
        yield f"{found}/stories/{STORY}"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(params=["light", "dark"])
def paper(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """Yield the story as it is printed, without scripts, by a reader of either scheme."""
    context = browser.new_context(java_script_enabled=False, color_scheme=request.param)
    page = context.new_page()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})
    page.goto(f"{address}/index.html")
    yield page
    context.close()


def visible(page: Page, selector: str) -> int:
    """Return how many of the elements take room on the paper."""
    return sum(element.is_visible() for element in page.locator(selector).all())


def test_nothing_to_click_is_printed(paper: Page) -> None:
    for selector in (".md-header", ".md-tabs", ".md-footer", ".jump", ".downloads", ".kicker", ".anchor", ".see"):
        assert paper.locator(selector).count() > 0, selector
        assert visible(paper, selector) == 0, selector


def test_the_sentences_of_one_outlet_are_unfolded_and_long_tails_are_not(paper: Page) -> None:
    sentences = paper.locator(".only .sentences li").count()
    assert sentences > 0
    assert visible(paper, ".only .sentences li") == sentences
    assert (
        visible(paper, ".why-words > ul") == visible(paper, ".tail > table") == visible(paper, ".near > section") == 0
    )
    assert visible(paper, ".why-words > summary") > 0
    assert visible(paper, "blockquote.quote") > 0


def test_the_consensus_stays_a_table_on_the_width_of_a_sheet(paper: Page) -> None:
    assert visible(paper, "table.consensus thead") == 1
    assert visible(paper, ".only-narrow") == 0


def test_the_address_of_a_source_is_printed_whole(paper: Page) -> None:
    links = paper.locator(".facts a[href^='http']")
    assert links.count() > 0
    assert all(link.inner_text() == link.get_attribute("href") for link in links.all())


def test_ink_is_dark_on_white_whatever_the_screen_shows(browser: Browser, address: str) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{address}/index.html", wait_until="networkidle")
        page.emulate_media(media="print", color_scheme=scheme)
        inks = page.evaluate(
            "['--ink','--ink-soft','--link','--everyone','--most','--some','--differ','--single'].map("
            "name => getComputedStyle(document.body).getPropertyValue(name).trim())"
        )
        tag, exact = page.evaluate(
            "[getComputedStyle(document.querySelector('.tag-letter')).color,"
            " getComputedStyle(document.querySelector('.sign')).printColorAdjust]"
        )
        assert all(contrast(WHITE, long_form(ink)) >= LEAST_CONTRAST for ink in inks), inks
        assert tag == "rgb(0, 0, 0)"  # paper on ink would vanish where backgrounds are not printed
        assert exact == "exact"  # a sign is a background cut to a shape
        context.close()


def long_form(colour: str) -> str:
    """Return "#444444" for "#444"."""
    return re.sub(r"^#(.)(.)(.)$", r"#\1\1\2\2\3\3", colour)


def test_a_claim_a_source_and_a_row_end_on_the_sheet_they_begin_on(paper: Page) -> None:
    context = paper.context
    session = context.new_cdp_session(paper)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    for selector in (".claim", ".difference", ".source", ".consensus tbody tr", "blockquote.quote"):
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        styles = session.send("CSS.getComputedStyleForNode", {"nodeId": node})["computedStyle"]
        assert {"name": "break-inside", "value": "avoid"} in styles, selector


@pytest.mark.parametrize("size", sorted(PAPERS))
@pytest.mark.parametrize("path", ["index.html", "classroom/index.html"])
def test_the_reader_chooses_the_paper(browser: Browser, address: str, path: str, size: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/{path}", wait_until="networkidle")
    printed = page.pdf(format=size, prefer_css_page_size=True)  # a size named by a sheet of ours would win
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {PAPERS[size]}
    page.close()


def test_every_sheet_has_the_title_of_its_page_below(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/index.html", wait_until="networkidle")
    title = page.locator("h1").inner_text()
    told = page.evaluate(
        "(() => { const made = document.createElement('i'); document.body.append(made);"
        " made.style.fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--running-title');"
        " return made.style.fontFamily.replaceAll('\"', '') })()"
    )
    assert told == title.replace("\n", " ")
    page.close()


def test_the_key_of_the_exercise_begins_a_sheet_and_needs_no_click_on_paper(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/classroom/index.html")
    assert visible(page, ".answers-sheet") == 0
    assert page.locator(".matrix").is_visible()
    page.locator(".answers > summary").click()
    assert visible(page, ".answers-sheet") == 1
    page.locator(".answers > summary").click()
    page.emulate_media(media="print")
    assert visible(page, ".answers-sheet") == 1
    context.close()
