"""Whatever an article contains, no script of it runs, and the reader sees exactly its text.

The corpus goes through the real command into a real browser, with the content security policy
taken off: the encoder alone must hold.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import Watcher, build_site, chromium, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

RUN = "window.ran=(window.ran||0)+1"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</title></style></textarea><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg/onload={RUN}>",
    f'"><svg onload="{RUN}">',
    f"' autofocus onfocus='{RUN}' x='",
    f"<details open ontoggle={RUN}>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<a href='javascript:{RUN}'>x</a>",
    f"[x](javascript:{RUN})",
    f"![x](x){{ onerror={RUN} }}",
    f"word {{ onmouseover={RUN} style=position:fixed;inset:0 }}",
    f"{{: onclick={RUN} }}",
    "{{ 7*7 }} {% for x in range(9) %} {# x #} {{ config }} ${7*7} <%= 7*7 %>",
    "| a | b |",
    '--8<-- "mkdocs.yml"',
    "!!! danger",
    "``` x",
    "&lt;script&gt; &#60; &amp;amp; &nbsp;",
    "*a* _b_ **c** `d` ~~e~~ ==f== ^g^ H~2~O :smile: [[x]] [^1] <!-- x -->",
    "http://example.org/<b>x</b> <mailto:a@example.org>",
    "\u202eevil\u202c \u2066isolated\u2069 text",
    "=HYPERLINK(x) +1 @SUM(A1)",
    "a\u0301 decomposed",
)


def article(payload: str, number: int) -> str:
    """Return an article whose every sentence carries the payload, beside words that make a row."""
    return (
        f"Kim {payload} title\n\n"
        f"The president opened the bridge in Mombasa on Monday with {payload} and 12 ships. "
        f"Number {number}: {payload} was said by the minister.\n"
        "1986. A year begins this sentence.\n"
    )


SEEDS = (
    {
        f"corpus-{number:02}/{outlet}.txt": article(payload, number)
        for number, payload in enumerate(PAYLOADS)
        for outlet in ("one", "two")
    }
    | {
        # all of the text on all of the pages
        f"{story}/_story.yml": "publish: full\n"
        for story in (*(f"corpus-{number:02}" for number in range(len(PAYLOADS))), "named", "brackets", "matter")
    }
    | {
        "named/a<script>x.txt": article("plain", 1),
        "named/b{{x}} | '\".txt": "---\noutlet: <img src=x onerror=window.ran=1>\n---\n" + article("plain", 2),
        "brackets/one.txt": article("[" * 20_000, 3),
        "brackets/two.txt": article("plain", 4),
        "matter/one.txt": "\n\n---\ntitle: x\n---\n" + article("plain", 5),
        "matter/two.txt": article("plain", 6),
    }
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("injection")
    finished = build_site(folder, SEEDS)
    assert "Documentation built" in finished.stderr or "Aborted with" in finished.stderr, finished.stderr
    for page in (folder / "site" / "html").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


def shown(text: str) -> str:
    """Return what a reader must see of a text: normal form, without controls, white space folded."""
    kept = "".join(c for c in text if unicodedata.category(c) != "Cc" or c.isspace())
    plain = re.sub("[\u202a-\u202e\u2066-\u2069]", "", kept)
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", plain)).strip()


def test_no_script_of_an_article_runs_and_its_text_is_shown_as_it_is(project: Path, browser: Browser) -> None:
    stories = sorted((project / "site" / "docs" / "stories").glob("*/story.json"))
    assert len(stories) >= len(PAYLOADS)
    wrong = []
    with served(project / "site" / "html") as address:
        page = browser.new_page()
        watcher = Watcher(page, address)
        for data in stories:
            page.goto(f"{address}/stories/{data.parent.name}/index.html", wait_until="load")
            page.mouse.move(300, 300)
            page.wait_for_timeout(30)
            texts = {shown(text) for text in page.locator("blockquote, .sentences li").all_text_contents()}
            wrong += [(data.parent.name, text) for text in quoted(data) if shown(text) not in texts]
            if page.evaluate("window.ran"):
                wrong.append((data.parent.name, "a script ran"))
        watcher.check()
    assert wrong == []


def test_no_script_runs_in_an_annotated_article_and_its_text_is_shown_as_it_is(project: Path, browser: Browser) -> None:
    wrong = []
    with served(project / "site" / "html") as address:
        page = browser.new_page()
        watcher = Watcher(page, address)
        for number, payload in enumerate(PAYLOADS):
            page.goto(f"{address}/stories/corpus-{number:02}/one/index.html", wait_until="load")
            page.locator("details.mark summary").first.click()
            page.mouse.move(300, 300)
            text = shown(" ".join(page.locator(".annotated .words").all_text_contents()))
            if shown(f"with {payload} and 12 ships") not in text or page.evaluate("window.ran"):
                wrong.append((payload, text))
        watcher.check()
    assert wrong == []


def quoted(data: Path) -> list[str]:
    """Return every text that a story's export quotes."""
    export = json.loads(data.read_text(encoding="utf-8"))
    cells = [told["text"] for row in export["rows"] for cell in row["cells"].values() for told in cell]
    return cells + [entry["text"] for texts in export["unaligned"].values() for entry in texts]


@pytest.mark.parametrize("path", ["index.html", "outlets/index.html", "languages/en/index.html"])
def test_no_script_runs_on_the_pages_that_list_stories(project: Path, browser: Browser, path: str) -> None:
    with served(project / "site" / "html") as address:
        page = browser.new_page()
        watcher = Watcher(page, address)
        page.goto(f"{address}/{path}", wait_until="load")
        page.wait_for_timeout(100)
        assert page.evaluate("window.ran") is None
        watcher.check()


def test_a_hit_of_the_search_runs_no_script_either(project: Path, browser: Browser) -> None:
    with served(project / "site" / "html") as address:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        watcher = Watcher(page, address)
        page.goto(f"{address}/method.html", wait_until="networkidle")
        box = page.locator("input.md-search__input")
        for word in ("onerror", "president", "script"):
            box.fill(word)
            box.press("End")
            page.locator(".md-search-result__item").first.wait_for()
            page.wait_for_timeout(200)
        assert page.evaluate("window.ran") is None
        watcher.check()


def test_every_file_lies_where_it_belongs(project: Path) -> None:
    docs = project / "site" / "docs"
    files = {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()}
    assert files - {".manifest.json", ".lock"} == set(json.loads((docs / ".manifest.json").read_text(encoding="utf-8")))
    assert all(re.fullmatch(r"[a-z0-9./-]+", path) for path in files)
