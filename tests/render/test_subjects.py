"""People and places gather their stories, and the list of stories can be filtered by them."""

from __future__ import annotations

from html import unescape

from generator.comparing import comparison
from generator.render import render_site
from generator.render.facets import facets, filed
from generator.render.subjects import people, places
from generator.settings import Settings
from tests.builders import inputs
from tests.samples import TEMPLATES
from tests.texts import reading, story

FIRST = comparison(
    story(
        reading("en", "President William Ruto opened the port of Mombasa on Monday.", id="a", outlet="Alpha"),
        reading("es", "El presidente William Ruto inauguró el lunes el puerto de Mombasa.", id="b", outlet="Beta"),
        slug="port",
        title="A port opens",
    )
)
SECOND = comparison(
    story(
        reading("en", "President William Ruto left Nairobi on Tuesday.", id="c", published="2024-03-05"),
        reading("es", "El presidente William Ruto salió de Nairobi el martes.", id="d"),
        slug="leaves",
        title="A journey",
    )
)
BOTH = (FIRST, SECOND)
PAGES = {page.path: unescape(page.text) for page in render_site(BOTH, inputs(*BOTH), Settings(), TEMPLATES).pages}


def test_a_person_has_one_page_with_all_stories_and_the_titles_each_outlet_gives() -> None:
    (ruto,) = people(BOTH)
    assert (ruto.name, ruto.summary) == ("William Ruto", "2 stories · 2 claims")
    first = ruto.appearances[0]
    assert first.entry.slug == "port"
    assert [(named.outlet.article, named.words) for named in first.named] == [
        ("a", ("President William Ruto",)),
        ("b", ("presidente William Ruto",)),
    ]


def test_a_place_has_a_page_where_claims_share_it() -> None:
    found = {place.name: [one.entry.slug for one in place.appearances] for place in places(BOTH)}
    assert found == {"Mombasa": ["port"], "Nairobi": ["leaves"]}


def test_a_claim_on_the_page_of_a_person_links_to_its_place_in_the_story() -> None:
    (ruto,) = people(BOTH)
    claim = ruto.appearances[0].claims[0]
    assert f'href="../../stories/port/index.html#{claim.id}"' in PAGES[f"people/{ruto.folder}/index.md"]
    assert f'<h3 id="{claim.id}">' in PAGES["stories/port/index.md"]


def test_the_head_of_a_story_links_to_its_people_and_places() -> None:
    (ruto,) = people(BOTH)
    head = PAGES["stories/port/index.md"].split("## In short")[0]
    assert f'href="../../people/{ruto.folder}/index.html"' in head
    assert ">Mombasa<" in head
    assert ">Nairobi<" not in head


def test_stories_can_be_filtered_by_what_tells_them_apart() -> None:
    found = {facet.name: [(option.name, option.count) for option in facet.options] for facet in facets(BOTH)}
    assert found == {
        "language": [("en", 2), ("es", 2)],
        "outlet": [("Alpha", 1), ("Beta", 1)],
        "place": [("Mombasa", 1), ("Nairobi", 1)],
    }


def test_a_story_is_filed_under_its_languages_and_the_dates_of_its_articles() -> None:
    entry = filed(SECOND)
    assert (entry.languages, entry.first, entry.last) == ("en es", "2024-03-05", "2024-03-05")
    assert 'data-language="en es"' in PAGES["index.md"]


def test_a_story_without_dates_is_filed_under_none() -> None:
    assert (filed(FIRST).first, filed(FIRST).last) == ("", "")
