"""The search as readers use it: a query typed into the box in, the places it offers out, in their order."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import yaml
from lxml import html

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

QUERIES = Path(__file__).with_name("queries.yml")
FIRST = 3  # a reader looks at so many hits
FLOOR = 38  # of 40 queries with the wanted claim among these
BOX = "input.md-search__input"
HITS = ".md-search-result__item a.md-search-result__link[href*='#']"
LOOKS, PAUSE = 3, 50  # so often is the list looked at before it counts as settled; milliseconds between two looks
PATIENCE = 10.0  # seconds for hits to come


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader types, and words of a claim that is wanted."""

    language: str
    query: str
    wanted: str


def queries() -> tuple[Query, ...]:
    """Return the queries, in the order of their file."""
    return tuple(Query(**entry) for entry in yaml.safe_load(QUERIES.read_text(encoding="utf-8")))


def hits(page: Page, query: str) -> list[str]:
    """Return the addresses of the hits for a query, those behind a fold too; the best first."""
    box = page.locator(BOX)
    if not box.is_visible():
        page.locator("label.md-header__button[for=__search]").click()
    typed(box, "")
    empty = settled(page)
    typed(box, query)
    until = time.monotonic() + PATIENCE
    while (found := settled(page)) == empty and time.monotonic() < until:
        pass
    return [unquote(address) for address in found[1:]]


def typed(box: Locator, text: str) -> None:
    """Put text into the box as keys would."""
    box.fill(text)
    box.press("End")  # the search listens for keys, and filling in presses none


def settled(page: Page) -> list[str]:
    """Return what the search says and the addresses that it lists, once both stay as they are."""
    seen: list[list[str]] = []
    while len(seen) < LOOKS or seen[-1] != seen[-LOOKS]:
        page.wait_for_timeout(PAUSE)
        said = page.locator(".md-search-result__meta").text_content() or ""
        seen.append([said.strip(), *page.locator(HITS).evaluate_all("links => links.map(link => link.href)")])
    return seen[-1]


def place(site: Path, address: str) -> str:
    """Return the text of the place on a page that an address names, white space folded."""
    parts = urlsplit(address)
    document = html.parse(str(site / parts.path.lstrip("/"))).getroot()
    heading = document.get_element_by_id(parts.fragment)
    return " ".join(heading.getparent().text_content().split())


def rank(site: Path, found: Sequence[str], wanted: str) -> int:
    """Return which of the hits holds the wanted words, counted from 1; 0 where none of the first twenty does."""
    for number, address in enumerate(found[:20], start=1):
        if wanted in place(site, address):
            return number
    return 0
