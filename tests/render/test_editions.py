"""The pages of a further edition: the same story for readers of another language."""

from __future__ import annotations

import json
from hashlib import sha256
from html import unescape

import pytest

from generator.align import alignments
from generator.compare import compare
from generator.comparing import comparison
from generator.errors import SettingsError
from generator.render import refuse_unknown_editions, render_editions, render_site
from generator.settings import Settings
from tests.builders import inputs
from tests.samples import TEMPLATES
from tests.texts import reading, story

SETTINGS = Settings(editions=("fr",))
ARTICLES = (
    reading("sw", "Meli iliondoka Mombasa siku ya Jumatatu ikiwa na wanafunzi kumi na wawili.", id="pwani"),
    reading("en", "The ship left Mombasa on Monday with twelve students.", id="harbour"),
)
TOLD = story(*ARTICLES)
FRENCH = compare(TOLD, alignments(TOLD, ("en", "fr"))[1])
ENGLISH = comparison(TOLD)
BOTH = {"en": (ENGLISH,), "fr": (FRENCH,)}
SITE = {page.path: page.text for page in render_editions(BOTH, inputs(FRENCH), SETTINGS, TEMPLATES).pages}
PAGE = SITE[f"fr/docs/stories/{TOLD.slug}/index.md"]


def test_rows_are_the_same_in_each_language_and_only_their_names_differ() -> None:
    assert [row.row.passages for row in FRENCH.rows] == [row.row.passages for row in ENGLISH.rows]
    assert [row.row.id for row in FRENCH.rows] == [row.row.id for row in ENGLISH.rows]
    assert FRENCH.rows[0].row.label != ENGLISH.rows[0].row.label


def test_the_data_files_are_those_of_the_default_edition() -> None:
    assert not [path for path in SITE if path.endswith((".csv", "story.json"))]
    assert f'href="../../../stories/{TOLD.slug}/story.json"' in unescape(PAGE)


def test_an_edition_names_the_digest_of_the_data_file_that_it_links_to() -> None:
    data = next(
        page.text
        for page in render_site((ENGLISH,), inputs(ENGLISH), SETTINGS, TEMPLATES).pages
        if page.path.endswith("story.json")
    )
    assert f"<code>{sha256(data.encode('utf-8')).hexdigest()}</code>" in unescape(PAGE)


def test_a_site_of_one_edition_has_no_folder_of_others() -> None:
    assert render_editions({"en": (ENGLISH,)}, inputs(ENGLISH), Settings(), TEMPLATES).pages == ()


def test_an_edition_without_a_catalog_is_refused_with_the_remedy() -> None:
    with pytest.raises(SettingsError, match=r"'tlh', which has no catalog .*make catalogs LANGUAGE=tlh"):
        refuse_unknown_editions(Settings(editions=("fr", "tlh")))


def test_each_edition_has_a_configuration_that_takes_over_all_else() -> None:
    config = json.loads(SITE["fr/mkdocs.yml"])
    assert config["INHERIT"] == "../../../mkdocs.yml"
    assert (config["docs_dir"], config["theme"]["language"], config["extra"]["edition"]) == ("docs", "fr", "fr")


def test_the_editions_know_each_other() -> None:
    assert json.loads(SITE["editions.json"]) == [
        {"code": "en", "name": "English", "folder": ""},
        {"code": "fr", "name": "Français", "folder": "fr/"},
    ]


def test_the_feed_of_an_edition_is_in_its_language() -> None:
    assert 'xml:lang="fr"' in SITE["fr/docs/feed.xml"]
