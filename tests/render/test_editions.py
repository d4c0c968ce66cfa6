"""The pages of a further edition: the same story for readers of another language."""

from __future__ import annotations

import json
from html import unescape

from generator.align import alignments
from generator.compare import compare
from generator.comparing import comparison
from generator.render import render_editions
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
SITE = {page.path: page.text for page in render_editions({"fr": (FRENCH,)}, inputs(FRENCH), SETTINGS, TEMPLATES).pages}
PAGE = SITE[f"fr/docs/stories/{TOLD.slug}/index.md"]


def test_rows_are_the_same_in_each_language_and_only_their_names_differ() -> None:
    english = comparison(TOLD)
    assert [row.row.passages for row in FRENCH.rows] == [row.row.passages for row in english.rows]
    assert [row.row.id for row in FRENCH.rows] == [row.row.id for row in english.rows]
    assert FRENCH.rows[0].row.label != english.rows[0].row.label


def test_the_data_files_are_those_of_the_default_edition() -> None:
    assert not [path for path in SITE if path.endswith((".csv", "story.json"))]
    assert f'href="../../../stories/{TOLD.slug}/story.json"' in unescape(PAGE)


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
