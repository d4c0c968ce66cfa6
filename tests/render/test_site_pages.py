"""The pages over all stories list each story, outlet and language, and link to what they list."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from html.parser import HTMLParser

from generator.model import VerdictKind
from generator.render import render_site
from generator.render.site_pages import entry_of
from generator.settings import Settings
from tests.builders import inputs
from tests.samples import TEMPLATES, sample_comparison, sample_of_two

BOTH = (sample_comparison(), sample_of_two())
SITE = render_site(BOTH, inputs(*BOTH), Settings(title="A title: of | ours"), TEMPLATES)
TEXTS = {page.path: page.text for page in SITE.pages}


def test_the_index_lists_every_story_with_its_counts() -> None:
    assert "A research ship leaves Mombasa" in TEXTS["index.md"]
    assert "&#50; where they differ" in TEXTS["index.md"]


def test_the_index_counts_a_toll_that_differs_beyond_every_single_claim() -> None:
    given = sample_comparison()
    agreeing = tuple(line for line in given.rows if line.verdict.kind is not VerdictKind.DIFFER)

    wording = (replace(given.differences[0], compatible=True),)
    told, worded, silent = (
        entry_of(replace(given, rows=agreeing, differences=differences)).figures[2].words
        for differences in (given.differences[:1], wording, ())
    )

    assert (told, worded, silent) == ("1 where they differ", "0 where they differ", "0 where they differ")


def test_there_is_a_page_for_each_language_and_each_named_outlet() -> None:
    assert {"languages/ar/index.md", "languages/hi/index.md", "languages/sw/index.md"} <= set(TEXTS)
    outlets = [path for path in TEXTS if re.fullmatch(r"outlets/[^/]+/index\.md", path)]
    assert len(outlets) == 4  # the fifth has no name
    assert TEXTS["languages/ar/index.md"].count("<article") == 2


class Links(HTMLParser):
    """Collects the links of a page and the places that a link can lead to."""

    def __init__(self, text: str) -> None:
        """Read the page at once."""
        super().__init__()
        self.links: list[str] = []
        self.places = set(re.findall(r"\{#([a-z-]+)\}", text))
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what the element links to, and its id."""
        found = dict(attrs)
        if tag == "a" and found.get("href"):
            self.links.append(found["href"] or "")
        self.places.add(found.get("id") or "")


def test_every_link_leads_to_a_page_or_file_and_to_a_place_on_it() -> None:
    pages = {path.replace(".md", ".html"): Links(text) for path, text in TEXTS.items()}
    for path, page in pages.items():
        for link in page.links:
            if link.startswith("https:"):
                continue
            target, _, anchor = link.partition("#")
            name = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            assert name in pages, (path, link)
            assert not anchor or anchor in pages[name].places, (path, link)


def test_the_title_of_the_site_cannot_break_the_front_matter() -> None:
    assert TEXTS["index.md"].startswith('---\ntitle: "A title&#58; of &#124; ours"\n')


def test_an_empty_site_says_how_to_begin() -> None:
    site = render_site((), inputs(), Settings(), TEMPLATES)
    assert "No story yet" in next(page.text for page in site.pages if page.path == "index.md")
