"""What a page tells the sites that show a card beside a link to it."""

from __future__ import annotations

import re
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader

from tests.samples import TEMPLATES

STORY = {"title": "A ship &#60;b&#62;", "description": "&#53; outlets", "card": "stories/ship/card.png"}


def told(meta: dict[str, str], site_url: str = "") -> dict[str, str]:
    """Return what the head of a page says, by name, where MkDocs has that address of the site."""
    config = SimpleNamespace(site_name="News & more", site_description="All stories", site_url=site_url)
    page = SimpleNamespace(meta=meta, canonical_url=f"{site_url}stories/ship/index.html" if site_url else None)
    surroundings = Environment(loader=FileSystemLoader(TEMPLATES / "theme"), autoescape=False)  # noqa: S701 - as MkDocs has it
    surroundings.filters["url"] = lambda path: f"../../{path}"
    head = surroundings.get_template("partials/share.html").render(config=config, page=page)
    return dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', head))


def test_a_story_has_a_large_card_under_its_full_address_where_the_site_has_one() -> None:
    head = told(STORY, "https://example.org/news/")

    assert head["og:image"] == "https://example.org/news/stories/ship/card.png"
    assert head["og:url"] == "https://example.org/news/stories/ship/index.html"
    assert (head["og:type"], head["twitter:card"]) == ("article", "summary_large_image")


def test_without_an_address_of_the_site_the_card_has_a_relative_one() -> None:
    head = told(STORY)

    assert head["og:image"] == "../../stories/ship/card.png"
    assert "og:url" not in head


def test_a_title_stays_encoded_and_the_card_says_in_words_what_it_shows() -> None:
    head = told(STORY)

    assert (head["og:title"], head["og:description"]) == ("A ship &#60;b&#62;", "&#53; outlets")
    assert head["og:image:alt"] == "A ship &#60;b&#62;: &#53; outlets"


def test_a_page_without_a_card_says_what_the_site_is() -> None:
    head = told({})

    assert "og:image" not in head
    assert (head["og:title"], head["og:description"]) == ("News &amp; more", "All stories")
    assert head["twitter:card"] == "summary"
