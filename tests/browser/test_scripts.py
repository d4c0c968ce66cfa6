"""One event in twenty languages and fifteen scripts: every letter drawn, every line whole, nothing loaded in vain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import ROOT, build_site, chromium, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CHECK = Path(__file__).parent / "scripts"
SEEDS = {f"check/{path.name}": path.read_bytes() for path in sorted(CHECK.iterdir())} | {
    path.relative_to(ROOT / "seeds").as_posix(): path.read_bytes()
    for path in sorted((ROOT / "seeds").rglob("*"))
    if path.is_file()
}
STORY = "stories/check/index.html"
DEMONSTRATIONS = sorted({path.split("/")[0] for path in SEEDS} - {"check"})
SETS = {  # the letters that each language is drawn with; digits and marks may be those of Latin
    "am": "Noto Sans Ethiopic",
    "ar": "Noto Naskh Arabic",
    "bn": "Noto Serif Bengali",
    "el": "Literata",
    "en": "Literata",
    "fa": "Noto Naskh Arabic",
    "he": "Noto Serif Hebrew",
    "hi": "Noto Serif Devanagari",
    "hy": "Noto Serif Armenian",
    "ka": "Noto Serif Georgian",
    "ru": "Literata",
    "ta": "Noto Serif Tamil",
    "te": "Noto Serif Telugu",
    "th": "Noto Serif Thai",
    "tr": "Literata",
    "ur": "Noto Nastaliq Urdu",
    "vi": "Literata",
}
OF_THE_READER = {"ja": "JP", "ko": "KR", "zh": "SC"}  # the shapes of a language, in the names of Noto's CJK sets
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
KILOBYTE = 1024
MOST_FOR_A_PAGE = 420  # KB: a demonstration with Arabic, Devanagari and Nastaliq, both weights
MOST_FOR_THE_CHECK = 950  # KB: fourteen scripts on one page
LITTLE_SHIFT = 0.01  # of the window; 0.1 is called good, and this cannot be seen
LATE = 0.05  # seconds that every file of letters is held back, so that the page is drawn without it first
WATCH_SHIFTS = (
    "window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value })"
    ".observe({type: 'layout-shift', buffered: true})"
)
TURNED = (('<html lang="en"', '<html lang="ar" dir="rtl"'), ('<body dir="ltr"', '<body dir="rtl"'))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("scripts")
    finished = build_site(project, SEEDS)
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


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Page]:
    """Yield the check on a desktop, for tests that only look at it."""
    with opened(browser, address, STORY) as page:
        yield page


@contextmanager
def opened(browser: Browser, address: str, path: str, width: int = 1440) -> Iterator[Page]:
    """Yield a page with all its letters."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/{path}", wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => 0)")
    yield page
    context.close()


def drawn_with(page: Page, language: str) -> dict[str, bool]:
    """Return the sets of letters that the quotes in a language are drawn with, and whether each came with the page."""
    page.evaluate("document.body.offsetHeight; document.fonts.ready.then(() => true)")
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    chosen = f":is(blockquote, .sentences li, .source-title)[lang='{language}']"
    nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": chosen})["nodeIds"]
    assert nodes
    fonts = [font for node in nodes for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]]
    return {font["familyName"]: font["isCustomFont"] for font in fonts}


@pytest.mark.parametrize("language", sorted(SETS))
def test_every_letter_is_drawn_with_the_set_that_came_with_the_page(desk: Page, language: str) -> None:
    sets = drawn_with(desk, language)
    assert SETS[language] in sets
    assert set(sets) <= {SETS[language], "Literata"}
    assert all(sets.values())


@pytest.mark.parametrize("language", sorted(OF_THE_READER))
def test_chinese_japanese_and_korean_are_each_drawn_in_their_own_shapes(desk: Page, language: str) -> None:
    sets = drawn_with(desk, language)
    assert not any(sets.values())  # the reader's own: no set that travels holds all their letters
    shapes = {name.rsplit(" ", 1)[1] for name in sets if "CJK" in name}
    assert shapes <= {OF_THE_READER[language]}, sets


def test_every_quote_runs_in_the_direction_of_its_language(desk: Page) -> None:
    found = desk.evaluate(
        "[...document.querySelectorAll('.md-content :is(blockquote, li, p, q, bdi)[lang]')].map("
        "e => [e.lang, getComputedStyle(e).direction, getComputedStyle(e).unicodeBidi])"
    )
    assert {language for language, _, _ in found} >= set(SETS) | set(OF_THE_READER)
    assert all(way == ("rtl" if language in RIGHT_TO_LEFT else "ltr") for language, way, _ in found)
    assert {bidi for _, _, bidi in found} <= {"isolate", "plaintext"}


def test_no_line_runs_into_the_next_and_none_is_cut(desk: Page) -> None:
    found = desk.evaluate(
        "[...document.querySelectorAll(':is(blockquote, .sentences li, .source-title)[lang]')]"
        ".filter(e => e.offsetHeight).map(e => { const style = getComputedStyle(e);"
        " const pen = document.createElement('canvas').getContext('2d');"
        " pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;"
        " const ink = pen.measureText(e.textContent);"
        " return [e.lang, ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent,"
        "  parseFloat(style.lineHeight), e.scrollHeight - e.clientHeight, e.scrollWidth - e.clientWidth] })"
    )
    assert {language for language, *_ in found} >= {"ur", "th", "hi", "ar"}
    assert [line for line in found if line[1] > line[2]] == []  # ink taller than the room of its line
    assert [line for line in found if line[3] > 1 or line[4] > 1] == []


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("path", [STORY, "stories/check/classroom/index.html"])
def test_no_script_makes_the_page_wider_than_the_window(browser: Browser, address: str, path: str, width: int) -> None:
    with opened(browser, address, path, width) as page:
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def turn(route: Route) -> None:
    """Answer with the page as an edition in Arabic has it."""
    answer = route.fetch()
    text = answer.text()
    for before, after in TURNED:
        assert before in text
        text = text.replace(before, after, 1)
    route.fulfill(response=answer, body=text)


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("path", [STORY, "stories/check/classroom/index.html", "index.html"])
def test_the_whole_page_turns_with_its_script(browser: Browser, address: str, path: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.route("**/*.html", turn)
    page = context.new_page()
    page.goto(f"{address}/{path}", wait_until="networkidle")

    wide, head, middle = page.evaluate(
        "[document.documentElement.scrollWidth - document.documentElement.clientWidth,"
        " (r => { r.selectNodeContents(document.querySelector('h1')); return r.getBoundingClientRect().right })"
        "(document.createRange()), document.querySelector('.md-content').getBoundingClientRect().right]"
    )
    small = page.evaluate(
        "[...document.querySelectorAll('.kicker, .kind')].map(e => getComputedStyle(e)).map("
        "s => [s.textTransform, parseFloat(s.letterSpacing) || 0])"
    )

    assert wide == 0
    assert middle - head < 60  # the title begins where the line of this script begins
    assert all(style == ["none", 0] for style in small)
    context.close()


def letters_loaded(page: Page, address: str, path: str) -> set[str]:
    """Open a page, let every file of letters come late, and return their names."""
    names: set[str] = set()

    def late(route: Route) -> None:
        names.add(route.request.url.rsplit("/", 1)[1])
        page.wait_for_timeout(LATE * 1000)
        route.continue_()

    page.route("**/*.woff2", late)
    page.add_init_script(WATCH_SHIFTS)
    page.goto(f"{address}/{path}", wait_until="networkidle")
    page.wait_for_timeout(200)
    return names


@pytest.mark.parametrize("story", [*DEMONSTRATIONS, "check"])
def test_a_page_loads_the_letters_it_holds_and_no_more_than_its_budget(
    browser: Browser, address: str, site: Path, story: str
) -> None:
    with opened(browser, address, f"stories/{story}/index.html") as page:
        page.evaluate("document.body.offsetHeight; document.fonts.ready.then(() => true)")
        loaded = page.evaluate(
            "performance.getEntriesByType('resource').map(e => e.name).filter(n => n.endsWith('.woff2'))"
        )
        letters = {ord(letter) for letter in page.locator("body").inner_text() + page.title()}
    names = {name.rsplit("/", 1)[1] for name in loaded}
    ranges = dict(
        re.findall(
            r"url\(fonts/([^)]+)\).*?unicode-range: ([^;]+);", (site / "assets" / "fonts.css").read_text("utf-8")
        )
    )
    idle = {name for name in names if not letters & codes(ranges[name])}
    size = sum((site / "assets" / "fonts" / name).stat().st_size for name in names)
    assert names
    assert idle == set()
    assert size <= (MOST_FOR_THE_CHECK if story == "check" else MOST_FOR_A_PAGE) * KILOBYTE


def codes(ranges: str) -> set[int]:
    """Return the code points of a `unicode-range` that are letters of its script, not marks that several share."""
    found: set[int] = set()
    for part in ranges.replace("U+", "").split(", "):
        first, _, last = part.partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found - {0x0964, 0x0965, 0x200C, 0x200D, 0x25CC}


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("story", [*DEMONSTRATIONS, "check"])
def test_nothing_moves_when_the_letters_come(browser: Browser, address: str, story: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    assert letters_loaded(page, address, f"stories/{story}/index.html")
    assert page.evaluate("shift") <= LITTLE_SHIFT
    context.close()
