"""What a story page does for a reader who has scripts, and that it stays whole for one who has none."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench_stories import sentences
from tests.browser.chromium import Watcher, build_site, chromium, served, until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

NAMES = ("harbour-post", "al-marfa", "sagar-samachar", "pwani-leo", "al-shati")  # en, ar, hi, sw, ar
COPIES = ("nine-one", "nine-two", "nine-three", "nine-four")
ADDED = (
    "وقال أحد السكان إنه ينتظر.",
    "وأغلقت المقاهي أبوابها.",
    "وبقي السوق هادئاً.",
    "ولم يعلق أحد.",
)  # a copy has a sentence of its own


def _article(index: int, *more: str) -> str:
    return "\n".join((*sentences(3, index), *more)) + "\n"


SEEDS = {
    **{f"told-by-five/{name}.txt": _article(index) for index, name in enumerate(NAMES)},
    "told-by-five/_story.yml": "title: Told by five\n",
    **{f"told-by-three/{name}.txt": _article(index) for index, name in enumerate(NAMES[:3])},
    **{f"told-by-nine/{name}.txt": _article(index) for index, name in enumerate(NAMES)},
    **{f"told-by-nine/{name}.txt": _article(1, more) for name, more in zip(COPIES, ADDED, strict=True)},
}
BAR = ".shown-bar [role=status]"
PATIENCE = 10_000  # milliseconds
READY = "details.copy"  # the last thing that scripts add
CLAIMS = "section.claim:not([hidden])"
Opener = Callable[..., "Page"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("widgets")
    finished = build_site(project, SEEDS)
    assert finished.returncode == 0, finished.stderr
    return project / "site" / "html"


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Opener]:
    """Open a story as a reader does, and see that nothing went wrong when the test is done."""
    contexts, watchers = [], []

    def open_story(story: str, asked: str = "", **context: object) -> Page:
        made = browser.new_context(**({"viewport": {"width": 1440, "height": 900}} | context))  # type: ignore[arg-type]
        contexts.append(made)
        made.set_default_timeout(PATIENCE)
        page = made.new_page()
        watchers.append(Watcher(page, address))
        page.goto(f"{address}/stories/{story}/index.html{asked}", wait_until="load")
        page.wait_for_selector(READY, state="attached")
        return page

    yield open_story
    for watcher in watchers:
        watcher.check()
    for context in contexts:
        context.close()


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


# ---- two outlets side by side


def test_two_outlets_stand_side_by_side_where_one_of_them_speaks(opened: Opener) -> None:
    page = opened("told-by-five")
    every = page.locator(CLAIMS).count()

    page.get_by_label("First outlet").select_option("harbour-post")
    assert page.locator(".pair").count() == 0
    page.get_by_label("Second outlet").select_option("sagar-samachar")

    assert page.url.endswith("?a=harbour-post&b=sagar-samachar")
    shown = page.locator(CLAIMS).count()
    assert page.locator(".pair").count() == shown
    assert 0 < shown < every
    for claim in page.locator(CLAIMS).all():
        assert claim.locator(".pair .entry:not(.entry-silent)").count() >= 1
        assert claim.locator(".pair .entry").count() == 2
        assert not claim.locator(".lines").is_visible()
    assert f"{shown} of {every} claims" in (page.locator(BAR).text_content() or "")


def test_an_outlet_that_says_nothing_of_a_claim_says_so_beside_the_other(opened: Opener) -> None:
    page = opened("told-by-five", "?a=harbour-post&b=al-marfa")

    silent = page.locator(".pair .entry-silent").first

    assert "not found there" in (silent.text_content() or "")


def test_a_quote_keeps_its_language_and_direction_beside_another(opened: Opener) -> None:
    page = opened("told-by-five", "?a=harbour-post&b=al-marfa")

    arabic = page.locator(".pair blockquote[lang=ar]").first

    assert arabic.get_attribute("dir") == "rtl"
    assert arabic.evaluate("quote => getComputedStyle(quote).direction") == "rtl"
    left, right = (
        page.locator(f".pair:has([lang=ar]):has([lang=en]) blockquote[lang={code}]").first.bounding_box()
        for code in ("en", "ar")
    )
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"]


def test_back_and_forward_lead_through_what_was_chosen(opened: Opener) -> None:
    page = opened("told-by-five")
    page.get_by_label("First outlet").select_option("harbour-post")
    page.get_by_label("Second outlet").select_option("al-marfa")
    page.get_by_label("Second outlet").select_option("pwani-leo")

    page.go_back()
    assert page.get_by_label("Second outlet").input_value() == "al-marfa"
    assert (page.locator(".pair [data-outlet]").nth(1).locator(".who").text_content() or "").split()[-1] == "ar"
    page.go_back()
    assert page.locator(".pair").count() == 0
    page.go_forward()
    assert page.locator(".pair").count() > 0


def test_what_was_chosen_is_there_again_after_a_visit_elsewhere(opened: Opener) -> None:
    page = opened("told-by-five", "?a=harbour-post&b=al-marfa")
    page.locator(".kicker a").click()
    page.wait_for_selector(".story-entry")
    assert not page.locator(".shown-bar").count()

    page.go_back()
    page.wait_for_selector(".pair")

    assert page.get_by_label("First outlet").input_value() == "harbour-post"
    assert page.locator(".pair").count() == page.locator(CLAIMS).count()


def test_a_story_that_arrives_without_a_reload_has_everything_that_scripts_add(opened: Opener) -> None:
    page = opened("told-by-three")
    page.evaluate(
        "async () => { const text = await (await fetch('../told-by-five/index.html')).text();"
        " const other = new DOMParser().parseFromString(text, 'text/html');"
        " history.pushState(null, '', '../told-by-five/index.html');"
        " document.querySelector('.md-container').replaceWith(other.querySelector('.md-container'));"
        " document$.next(document) }"  # as Material does it
    )

    assert page.locator(".reason").count() > 3
    assert page.locator("details.copy").count() == page.locator("section.claim").count()
    page.get_by_label("Language").select_option("hi")
    assert "shown" in (page.locator(BAR).text_content() or "")


def test_a_button_leads_back_to_all_outlets_and_gives_the_focus_back(opened: Opener) -> None:
    page = opened("told-by-five", "?a=harbour-post&b=al-marfa&language=hi")

    page.get_by_role("button", name="Back to all outlets").press("Enter")

    assert page.locator(".pair").count() == 0
    assert page.url.endswith("?language=hi")
    assert page.evaluate("document.activeElement.name") == "a"


def test_an_outlet_is_not_set_beside_itself(opened: Opener) -> None:
    page = opened("told-by-five", "?a=al-marfa")

    assert page.locator("select[name=b] option[value=al-marfa]").is_disabled()
    assert page.locator(".shown-bar.on").count() == 0


def test_up_to_four_outlets_stand_in_columns_below_a_head_that_stays(opened: Opener) -> None:
    page = opened("told-by-three")
    assert page.locator(".picker").count() == 0
    last = page.locator("section.claim .columns-3").last

    last.scroll_into_view_if_needed()
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(300)

    head = page.locator(".columns-head").bounding_box()
    assert head is not None
    assert 0 <= head["y"] < 120
    assert [page.locator(".columns-head > div").nth(n).bounding_box()["x"] for n in range(3)] == pytest.approx(  # type: ignore[index]
        [last.locator("> .entry").nth(n).bounding_box()["x"] for n in range(3)],  # type: ignore[index]
        abs=20,
    )


# ---- choosing claims


def test_claims_are_chosen_by_verdict_outlet_language_and_kind_together(opened: Opener) -> None:
    page = opened("told-by-five")

    page.get_by_label("Kind of difference").select_option("number")
    page.get_by_label("Language").select_option("sw")

    assert page.url.endswith("?language=sw&kind=number")
    ids = page.locator(f"{CLAIMS} h3").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) >= 1
    assert page.locator(f"{CLAIMS}:not(:has(.lines [lang=sw]))").count() == 0
    lines = page.locator(".consensus tbody tr:not(.group-name):visible")
    assert lines.locator("th > a").evaluate_all("all => all.map(one => one.hash.slice(1))") == ids
    assert set(
        page.locator(".difference:visible .see").evaluate_all("all => all.map(one => one.hash.slice(1))")
    ) == set(ids)
    assert "shown" in (page.locator(BAR).text_content() or "")


def test_a_verdict_leaves_its_group_of_the_table_alone(opened: Opener) -> None:
    page = opened("told-by-five", "?verdict=differ")

    assert page.locator(".consensus tbody.group:visible").count() == 1
    assert page.locator(".consensus tbody.group-differ:visible").count() == 1
    assert page.locator(f"{CLAIMS}:not([data-group=differ])").count() == 0


def test_an_outlet_chosen_leaves_only_what_it_tells(opened: Opener) -> None:
    page = opened("told-by-five", "?outlet=pwani-leo")

    assert 0 < page.locator(CLAIMS).count() < page.locator("section.claim").count()
    assert page.locator(f"{CLAIMS}:not(:has([data-outlet] [lang=sw]))").count() == 0


def test_where_no_claim_matches_the_page_says_so_and_leads_back(opened: Opener) -> None:
    page = opened("told-by-five", "?kind=number&language=hi")

    assert page.locator(CLAIMS).count() == 0
    assert "No claim matches" in (page.locator(BAR).text_content() or "")
    assert page.locator(".no-match:visible").count() == 2
    page.locator(".no-match button").first.press("Enter")

    assert page.locator(CLAIMS).count() == page.locator("section.claim").count()
    assert "?" not in page.url
    assert (page.locator(BAR).text_content() or "").startswith("All ")
    assert page.evaluate("document.activeElement.name") == "verdict"


def test_an_address_that_asks_for_what_is_not_there_shows_everything(opened: Opener) -> None:
    page = opened("told-by-five", "?verdict=%3Cb%3E&outlet=nobody&a=al-marfa&b=al-marfa")

    assert page.locator(CLAIMS).count() == page.locator("section.claim").count()
    assert page.locator(".shown-bar.on").count() == 0


def test_a_search_that_led_here_stays_in_the_address(opened: Opener) -> None:
    page = opened("told-by-five", "?h=flood")

    page.get_by_label("Language").select_option("ar")

    assert page.url.endswith("?h=flood&language=ar")


def test_a_link_on_the_page_keeps_what_was_chosen(opened: Opener) -> None:
    page = opened("told-by-five")
    page.get_by_label("Language").select_option("hi")
    shown = page.locator(CLAIMS).count()

    page.locator(".consensus th > a:visible").first.click()
    page.wait_for_url("**?language=hi#c-*")

    assert page.locator(CLAIMS).count() == shown


def test_a_link_to_a_claim_that_is_not_shown_shows_everything(opened: Opener) -> None:
    page = opened("told-by-five", "?language=hi")
    name = page.locator("section.claim[hidden] h3").first.get_attribute("id")

    page.evaluate("name => document.querySelector(`.consensus a[href*='#${name}']`).click()", name)
    page.wait_for_url(f"**index.html#{name}")

    assert page.locator(f"h3[id='{name}']").is_visible()
    assert page.locator("section.claim[hidden]").count() == 0


# ---- why a claim stands together


def lit(page: Page, claim: str) -> list[str]:
    found: list[str] = page.locator(f"{claim} .quote u.lit").evaluate_all(
        "all => all.map(one => one.closest('[lang]').lang)"
    )
    return found


def claim_in_scripts(page: Page) -> str:
    """Find the first claim that stands in three languages and shares something in all of them."""
    found = page.evaluate(
        "() => { for (const claim of document.querySelectorAll('section.claim')) for (const reason of"
        " claim.querySelectorAll('.reason')) { const tongues = new Set(Array.from(claim.querySelectorAll("
        "`.quote u[data-r*=${reason.dataset.r}]`), word => word.closest('[lang]').lang));"
        " if (tongues.size >= 3) return [claim.querySelector('h3').id, reason.dataset.r] } }"
    )
    name, letter = found
    page.evaluate("letter => { window.letter = letter }", letter)
    return f"section.claim:has(> h3[id='{name}'])"


def test_to_point_at_a_reason_lights_its_words_in_every_script_and_calms_the_rest(opened: Opener) -> None:
    page = opened("told-by-five")
    claim = claim_in_scripts(page)
    letter = page.evaluate("letter")
    page.locator(f"{claim} .reason[data-r={letter}]").hover()

    assert len(set(lit(page, claim))) >= 3
    assert page.locator(f"{claim} .quote u.lit:not([data-r*={letter}])").count() == 0
    assert page.locator(f"{claim}.calm").count() == 1
    page.mouse.move(0, 0)
    assert lit(page, claim) == []


def test_to_point_at_a_shared_word_lights_it_up_in_the_other_quotes(opened: Opener) -> None:
    page = opened("told-by-five")
    claim = claim_in_scripts(page)

    page.locator(f"{claim} .quote[lang=ar] u[data-r*={page.evaluate('letter')}]").first.hover()

    assert {"ar", "en"} <= set(lit(page, claim)) or {"ar", "hi"} <= set(lit(page, claim))


def test_the_keyboard_goes_through_the_reasons_with_arrows_and_out_with_escape(opened: Opener) -> None:
    page = opened("told-by-five")
    claim = claim_in_scripts(page)
    reasons = page.locator(f"{claim} .reason")
    page.locator(f"{claim} details.copy summary").focus()

    page.keyboard.press("Tab")
    assert reasons.first.evaluate("one => one === document.activeElement")
    assert lit(page, claim)
    page.keyboard.press("ArrowRight")
    assert reasons.nth(1).evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    assert reasons.nth(1).get_attribute("aria-pressed") == "true"
    page.keyboard.press("Tab")
    assert not page.locator(f"{claim} .reason:focus").count()
    assert lit(page, claim)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")

    assert reasons.nth(1).get_attribute("aria-pressed") == "false"
    assert lit(page, claim) == []


def test_a_tap_lights_a_reason_up_and_a_second_tap_ends_it(opened: Opener) -> None:
    page = opened("told-by-five", **PHONE)
    claim = claim_in_scripts(page)
    page.locator(f"{claim} .fold > summary").tap()
    reason = page.locator(f"{claim} .reason[data-r={page.evaluate('letter')}]")

    reason.tap()
    assert len(set(lit(page, claim))) >= 3
    reason.tap()
    assert lit(page, claim) == []


def test_the_shared_words_of_two_outlets_side_by_side_are_lit_up_too(opened: Opener) -> None:
    page = opened("told-by-five", "?a=al-marfa&b=sagar-samachar")
    claim = claim_in_scripts(page)

    page.locator(f"{claim} .reason[data-r={page.evaluate('letter')}]").hover()

    assert page.locator(f"{claim} .pair u.lit").count() >= 1


# ---- copying a claim


def copied(page: Page, form: str) -> str:
    menu = page.locator("section.claim details.copy").first
    if not menu.evaluate("one => one.open"):
        menu.locator("summary").click()
    menu.get_by_role("button", name=form).click()
    menu.locator("[role=status]:not(:empty)").wait_for()
    assert menu.locator("[role=status]").text_content() == "Copied."
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_claim_is_copied_as_text_row_json_and_citation(opened: Opener) -> None:
    page = opened("told-by-five", permissions=["clipboard-read", "clipboard-write"])
    claim = page.locator("section.claim").first
    label, name = claim.locator("h3").text_content() or "", claim.locator("h3").get_attribute("id")
    quotes = claim.locator(".quote").all_text_contents()
    link = page.url.split("?")[0] + f"#{name}"

    text, row, cited = copied(page, "Text"), copied(page, "CSV row"), copied(page, "Citation")
    told = json.loads(copied(page, "JSON"))

    assert all(quote in text for quote in quotes)
    assert text.startswith(label)
    assert link in text
    head, line = csv.reader(row.splitlines())
    assert head[:2] == ["claim", "label"]
    assert dict(zip(head, line, strict=True))["claim"] == name
    assert dict(zip(head, line, strict=True))["label"] == label
    assert set(line[5:]) <= set("SAHLVD-?")
    assert told["id"] == name
    assert [cell["text"] for cells in told["cells"].values() for cell in cells] == quotes
    assert told["address"] == link
    assert all(f"“{quote}”" in cited for quote in quotes)
    assert "Told by five" in cited
    assert link in cited


def test_where_the_clipboard_is_closed_the_text_stands_ready_to_be_copied(opened: Opener) -> None:
    page = opened("told-by-five")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    menu = page.locator("section.claim details.copy").first
    menu.locator("summary").click()

    menu.get_by_role("button", name="Text").click()

    field = menu.get_by_label("Text to copy")
    assert field.evaluate(
        "one => one === document.activeElement && one.selectionEnd - one.selectionStart === one.value.length"
    )
    assert (page.locator("section.claim h3").first.text_content() or "none").strip() in field.input_value()
    assert "Copy it from here" in (menu.locator("[role=status]").text_content() or "")


def test_escape_or_a_click_elsewhere_closes_what_copies(opened: Opener) -> None:
    page = opened("told-by-five")
    menu = page.locator("section.claim details.copy").first
    summary = menu.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    page.keyboard.press("Escape")
    assert not menu.evaluate("one => one.open")
    assert summary.evaluate("one => one === document.activeElement")
    summary.click()
    page.locator("h1").click()

    assert not menu.evaluate("one => one.open")


# ---- many outlets, a phone, no scripts, a folder


def test_outlets_with_one_wording_stand_behind_the_first_of_them(opened: Opener) -> None:
    page = opened("told-by-nine")
    fold = page.locator(".copies").first

    fold.scroll_into_view_if_needed()  # what is far away is not laid out
    assert "with the same wording" in (fold.locator("summary").text_content() or "")
    assert not fold.locator(".who").first.is_visible()
    fold.locator("summary").click()

    assert fold.locator(".who").first.is_visible()
    assert fold.locator("blockquote").count() == 0


def test_a_copy_has_its_quote_when_it_stands_beside_another_outlet(opened: Opener) -> None:
    page = opened("told-by-nine", "?a=nine-two&b=harbour-post")
    copies = page.locator(".pair .entry-same")

    assert copies.count() > 0
    assert all(copy.locator("blockquote[lang=ar]").first.text_content() for copy in copies.all())


@pytest.mark.parametrize("story", ["told-by-three", "told-by-five", "told-by-nine"])
@pytest.mark.parametrize("width", [320, 768, 1024])
def test_no_page_is_wider_than_its_window(opened: Opener, story: str, width: int) -> None:
    page = opened(story, "?language=hi", viewport={"width": width, "height": 800})
    page.locator(f"{CLAIMS} details.copy summary").first.click()

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_a_phone_the_quotes_of_a_claim_are_folded_until_asked_for(opened: Opener) -> None:
    page = opened("told-by-five", **PHONE)
    claim = page.locator("section.claim").first
    assert not claim.locator("blockquote").first.is_visible()
    assert claim.locator(".verdict").is_visible()

    claim.locator(".fold > summary").tap()

    assert claim.locator("blockquote").first.is_visible()


def test_a_link_to_a_claim_opens_its_quotes_on_a_phone(opened: Opener) -> None:
    page = opened("told-by-five", **PHONE)

    page.locator(".consensus th > a").nth(2).tap()
    page.wait_for_timeout(300)

    target = page.locator(f"section.claim:has(> h3[id='{page.url.split('#')[1]}'])")
    assert target.locator("blockquote").first.is_visible()


def test_what_is_pressed_is_large_enough_for_a_finger(opened: Opener) -> None:
    page = opened("told-by-five", "?language=hi", **PHONE)
    page.locator(f"{CLAIMS} details.copy summary").first.tap()
    small = page.evaluate(
        "() => Array.from(document.querySelectorAll('main :is(button, select, summary, .anchor)')).filter(one => {"
        " const box = one.getBoundingClientRect();"
        " return one.checkVisibility() && Math.min(box.width, box.height) < 24 })"
        ".map(one => one.outerHTML)"
    )
    assert small == []


def test_without_scripts_every_quote_stands_open_and_nothing_dead_is_offered(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/stories/told-by-nine/index.html")

    for claim in page.locator("section.claim").all():
        if not claim.locator("xpath=ancestor::details").count():
            assert claim.locator(".lines > .entry blockquote").first.is_visible()
            assert claim.locator(".why").is_visible()
    assert not page.locator(".controls").first.is_visible()
    assert not page.locator("button:visible", has_text="Show everything").count()
    context.close()


def test_without_scripts_a_phone_opens_the_quotes_all_the_same(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, **PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/stories/told-by-five/index.html")
    claim = page.locator("section.claim").first

    claim.locator(".fold > summary").tap()

    assert claim.locator("blockquote").first.is_visible()
    context.close()


def test_it_all_works_from_a_folder(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    watcher = Watcher(page, "file://")
    page.goto((folder / "stories" / "told-by-five" / "index.html").as_uri(), wait_until="load")

    page.get_by_label("First outlet").select_option("harbour-post")
    page.get_by_label("Second outlet").select_option("al-marfa")
    assert page.url.endswith("?a=harbour-post&b=al-marfa")
    assert page.locator(".pair").count() == page.locator(CLAIMS).count()
    page.go_back()
    until(page, "!document.querySelector('.pair')")

    watcher.check()
    page.close()
