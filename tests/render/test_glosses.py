# ruff: noqa: ANN401 - the details of a record are of as many types as it has fields
"""Glosses on the page: below the quote in the reader's language, marked where nobody reviewed them, never instead."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from generator.model import Comparison, Corrections, Gloss, Glossed, GlossMaker, Passage, Refusal
from generator.render import render_site, render_standalone
from generator.render.exports import story_json
from generator.render.glosses import glosses_of
from generator.settings import Settings
from tests.builders import compared, comparison, inputs, passage, reading, row, shared, story
from tests.samples import TEMPLATES

ARABIC = reading("ar", "غادرت السفينة. وبقي الطاقم.", "مات خمسة.", id="ar")
ENGLISH = reading("en", "The ship left.", "The crew stayed.", id="en")
LEFT = passage(ARABIC, "غادرت السفينة. وبقي الطاقم.")
FIRST, SECOND = passage(ARABIC, "غادرت السفينة."), passage(ARABIC, "وبقي الطاقم.")
DIED = passage(ARABIC, "مات خمسة.")


def glossed(words: Passage, text: str, **details: Any) -> Glossed:
    """Return a person's reviewed English gloss."""
    plain: dict[str, Any] = {"language": "en", "text": text, "maker": GlossMaker.PERSON, "reviewed": True}
    return Glossed(words, **(plain | details))


def told_with(*glosses: Glossed, **details: Any) -> Comparison:
    """Return a claim of two articles and a sentence that stands alone, with these glosses."""
    told = story(ARABIC, ENGLISH)
    claim = compared(row("Ship left", LEFT, passage(ENGLISH, "The ship left."), shared=(shared("ship"),)), told)
    by_article = {name: tuple(one for one in glosses if one.words.article == name) for name in ("ar", "en")}
    hands = Corrections(glossed=tuple(pair for pair in by_article.items() if pair[1]), **details)
    return comparison(told, claim, unaligned=(DIED,), corrections=hands)


def page_of(given: Comparison) -> str:
    return file_of(given, "index.md")


def file_of(given: Comparison, name: str) -> str:
    site = render_site((given,), inputs(given), Settings(articles="full"), TEMPLATES)
    return next(page.text for page in site.pages if page.path == f"stories/{given.story.slug}/{name}")


def shown(page: str) -> list[str]:
    """Return the glosses of catalogs on a page, in its order, as text."""
    found = re.findall(r'<(?:p|li) class="gloss gloss-catalog" lang="en" dir="ltr">(.*?)</(?:p|li)>', page)
    return [re.sub("<[^>]+>", "", text).replace("gloss&#58; ", "").replace("gloss: ", "") for text in found]


def test_a_gloss_stands_below_its_quote_and_its_sentence_alone_with_language_and_direction() -> None:
    page = page_of(told_with(glossed(LEFT, "The ship left and the crew stayed."), glossed(DIED, "Five died.")))

    assert shown(page) == ["The ship left and the crew stayed.", "Five died."]
    quote = page.index("<blockquote")
    assert "غادرت السفينة" in page[quote : page.index("gloss-catalog", quote)]


def test_glosses_of_sentences_that_a_quote_holds_are_joined() -> None:
    assert shown(page_of(told_with(glossed(FIRST, "The ship left."), glossed(SECOND, "The crew stayed.")))) == [
        "The ship left. The crew stayed."
    ]


def test_a_gloss_of_some_words_says_which() -> None:
    views = glosses_of(LEFT, "ar", told_with(glossed(SECOND, "The crew stayed.")).corrections)["en"]

    assert [(view.words, view.text) for view in views] == [("وبقي الطاقم.", "The crew stayed.")]


def test_a_gloss_of_the_whole_goes_before_those_of_its_parts() -> None:
    views = glosses_of(LEFT, "ar", told_with(glossed(LEFT, "All of it."), glossed(SECOND, "A part.")).corrections)["en"]

    assert [(view.words, view.text) for view in views] == [("", "All of it.")]


def test_a_machine_and_a_missing_review_are_marked() -> None:
    marks = [
        glosses_of(LEFT, "ar", told_with(glossed(LEFT, "x", maker=maker, reviewed=seen)).corrections)["en"][0].mark
        for maker in GlossMaker
        for seen in (True, False)
    ]

    assert marks == ["", "gloss, not reviewed", "machine gloss", "machine gloss, not reviewed"]
    page = page_of(told_with(glossed(LEFT, "x", maker=GlossMaker.MACHINE, reviewed=False)))
    assert '<span class="note note-unsure">machine gloss, not reviewed</span>' in page


def test_a_quote_in_the_readers_language_gets_none_and_other_languages_are_for_other_readers() -> None:
    page = page_of(
        told_with(
            glossed(passage(ENGLISH, "The ship left."), "The vessel left."), glossed(LEFT, "Le bateau.", language="fr")
        )
    )

    assert shown(page) == []
    assert "Le bateau" not in page
    assert "show-glosses" not in page


def test_the_switch_stands_once_and_only_where_there_is_something_to_switch() -> None:
    assert page_of(told_with(glossed(LEFT, "The ship left."))).count('id="show-glosses" checked') == 1
    assert "show-glosses" not in page_of(told_with())


def test_without_any_gloss_the_page_and_the_data_are_as_they_were() -> None:
    assert "gloss" not in story_json(told_with()).replace('"glosses": {}', "")
    assert "gloss" not in page_of(told_with())


def test_a_gloss_is_text_whatever_it_holds() -> None:
    hostile = "<script>alert(1)</script> {{ 7*7 }} | ](javascript:x) `x`"
    page = page_of(told_with(glossed(LEFT, hostile), glossed(DIED, hostile)))

    assert "<script>alert" not in page
    assert page.count("&#60;script&#62;alert(1)&#60;/script&#62; &#123;&#123; 7&#42;7 &#125;&#125;") == 2


def test_the_editors_gloss_goes_first() -> None:
    given = told_with(glossed(LEFT, "From the catalog."), glosses=(Gloss((LEFT,), "From the editor."),))

    assert page_of(given).index("From the editor.") < page_of(given).index("From the catalog.")


def test_the_search_knows_the_words_of_a_gloss() -> None:
    given = told_with(glossed(LEFT, "Sailors were leaving ships."))
    found = {entry["location"]: entry["keywords"] for entry in json.loads(file_of(given, "search.json"))}

    assert any("Sailors were leaving ships." in keywords for keywords in found.values())


def test_the_data_has_the_gloss_beside_the_text_and_says_who_made_it() -> None:
    given = told_with(
        glossed(LEFT, "The ship left."), glossed(DIED, "Five died.", maker=GlossMaker.MACHINE, reviewed=False)
    )

    export = json.loads(story_json(given))

    assert export["rows"][0]["cells"]["ar"][0]["glosses"] == {"en": "The ship left."}
    assert "gloss_marks" not in export["rows"][0]["cells"]["ar"][0]
    alone = export["unaligned"]["ar"][0]
    assert (alone["glosses"], alone["gloss_marks"]) == ({"en": "Five died."}, {"en": "machine gloss, not reviewed"})
    assert "glosses" not in export["rows"][0]["cells"]["en"][0]


def test_a_page_that_stands_alone_shows_them_without_a_script() -> None:
    given = told_with(glossed(LEFT, "The ship left."))
    page = next(
        page.text
        for page in render_standalone(given, inputs(given), Settings(articles="full"), TEMPLATES).pages
        if page.path == "index.html"
    )

    assert shown(page) == ["The ship left."]
    assert ":has(#show-glosses:not(:checked)) .gloss-catalog { display: none; }" in page
    assert "<script" not in page


def test_what_could_not_be_applied_is_told_on_the_page() -> None:
    given = told_with()
    stale = Refusal("seeds/s/_glosses/en.po", "line 7 of en.po: gloss: gone", "mend it", "s")
    given = replace(given, corrections=replace(given.corrections, unapplied=(stale,)))

    assert "line 7 of en.po&#58; gloss&#58; gone (mend it)" in page_of(given)
