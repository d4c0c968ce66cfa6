"""What MkDocs is told of the editions of a site: their switch, and the whole addresses that search engines take."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from generator import edition_builds
from tests.samples import TEMPLATES

ENTRIES = [
    {"code": "en", "name": "English", "folder": ""},
    {"code": "ar", "name": "العربية", "folder": "ar/"},
]
SITE = "https://example.org/news/"


def offered(folder: Path, *, edition: str = "", site_url: str = SITE) -> dict[str, Any]:
    """Return the configuration of the default edition, or of a further one, once the editions were offered to it."""
    editions = folder / "site" / "editions"
    editions.mkdir(parents=True)
    (editions / "editions.json").write_text(json.dumps(ENTRIES), encoding="utf-8")
    docs = editions / edition / "docs" if edition else folder / "site" / "docs"
    config: dict[str, Any] = {"docs_dir": str(docs), "site_url": site_url, "extra": {}}
    if edition:
        config["extra"]["edition"] = edition
    edition_builds.offer(config)
    return config


def alternates(config: dict[str, Any]) -> dict[str, str]:
    """Return the addresses of the other editions that the head of a story names, by language."""
    surroundings = Environment(loader=FileSystemLoader(TEMPLATES / "theme"), autoescape=False)  # noqa: S701 - as MkDocs has it
    page = SimpleNamespace(url="stories/ship/index.html")
    head = surroundings.get_template("partials/editions.html").render(config=SimpleNamespace(**config), page=page)
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]*)">', head))


@pytest.mark.parametrize("edition", ["", "ar"])
def test_every_edition_names_the_same_page_of_all_editions_by_its_whole_address(tmp_path: Path, edition: str) -> None:
    assert alternates(offered(tmp_path, edition=edition)) == {
        "en": f"{SITE}stories/ship/index.html",
        "ar": f"{SITE}ar/stories/ship/index.html",
        "x-default": f"{SITE}stories/ship/index.html",
    }


def test_a_site_without_an_address_names_none_but_has_its_switch(tmp_path: Path) -> None:
    config = offered(tmp_path, site_url="")
    assert alternates(config) == {}
    assert config["extra"]["alternate"] is True  # a list would make the theme link the front pages from every page
    assert [(entry["link"], entry["here"]) for entry in config["extra"]["editions"]] == [("", True), ("ar/", False)]


@pytest.mark.parametrize(("edition", "address"), [("", SITE), ("ar", f"{SITE}ar/")])
def test_an_edition_stands_at_its_own_address(tmp_path: Path, edition: str, address: str) -> None:
    assert offered(tmp_path, edition=edition)["site_url"] == address


@pytest.mark.parametrize(
    ("base", "edition", "addresses"),
    [
        ("/", "", {"en": "/", "ar": "/ar/"}),
        ("/syn/ar/", "ar", {"en": "/syn/ar/../", "ar": "/syn/ar/../ar/"}),
        ("../..", "", {"en": "../../", "ar": "../../ar/"}),
    ],
)
def test_the_switch_of_a_page_that_was_not_found_stays_on_the_site(
    tmp_path: Path, base: str, edition: str, addresses: dict[str, str]
) -> None:
    surroundings = Environment(loader=FileSystemLoader(TEMPLATES / "theme"), autoescape=False)  # noqa: S701 - as MkDocs has it
    text = (TEMPLATES / "theme" / "partials" / "alternate.html").read_text(encoding="utf-8")
    template = surroundings.from_string(re.sub(r"{% include [^%]*%}|{{ lang[^}]*}}", "", text))
    switch = template.render(config=SimpleNamespace(**offered(tmp_path, edition=edition)), base_url=base, page=None)
    assert {code: link for link, code in re.findall(r'<a href="([^"]*)" hreflang="([^"]*)"', switch)} == addresses
