"""What the search knows of a story: quotes to show, keywords that nobody sees, and one document for each claim."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.languages.fold import fold
from generator.model import ComparedRow, Comparison, MentionKind
from generator.render.keywords import keywords, keywords_alone
from generator.render.search import DOCUMENTS, search_page, search_pages
from generator.render.story_page import story_view
from generator.understand import understand
from tests.builders import article, compared, comparison, inputs, passage, row, shared, story

ARABIC = "أهدى الحاكم القبطان خمس طائرات بدون طيار يوم الاثنين في موسكو."
SWAHILI = "Gavana alimpa nahodha zawadi mjini Moscow."


def told(*texts: tuple[str, str]) -> tuple[ComparedRow, Comparison]:
    """Return a row of articles of one sentence each, understood, and its comparison."""
    readings = [
        understand(article(text, id=f"{code}{number}", language=code)) for number, (code, text) in enumerate(texts)
    ]
    whole = story(*readings)
    line = compared(row("gift", *(passage(one, one.article.text) for one in readings)), whole)
    return line, comparison(whole, line)


def documents(given: Comparison) -> list[dict[str, Any]]:
    """Return the documents of a story in the default edition."""
    found: list[dict[str, Any]] = json.loads(search_page(given, story_view(given, inputs(), ""), "en").text)
    return found


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("en", "drone"),
        ("en", "uav"),
        ("en", "Monday"),
        ("es", "dron"),
        ("ru", "дрон"),
        ("hi", "ड्रोन"),
        ("en", "Moscow"),
    ],
)
def test_a_claim_told_in_arabic_alone_has_the_words_of_the_editions_language(code: str, word: str) -> None:
    line, whole = told(("ar", ARABIC), ("ar", ARABIC))

    assert fold(word) in {fold(found) for found in keywords(line, whole, code)}


def test_the_languages_of_the_story_give_keywords_too_and_other_languages_none() -> None:
    line, whole = told(("ar", ARABIC), ("sw", SWAHILI))
    found = {fold(word) for word in keywords(line, whole, "en")}

    assert "droni" in found
    assert "dron" not in found


def test_a_word_that_stands_in_a_quote_is_no_keyword_besides() -> None:
    line, whole = told(("en", "The governor gave five drones on Monday."), ("ar", ARABIC))
    found = {fold(word) for word in keywords(line, whole, "en")}

    assert "monday" not in found
    assert "moscow" in found


def test_a_long_claim_keeps_the_names_of_what_its_articles_share(monkeypatch: pytest.MonkeyPatch) -> None:
    line, whole = told(("ar", ARABIC), ("sw", SWAHILI))
    monkeypatch.setattr("generator.render.keywords.MOST_WORDS", 3)
    common = compared(row("x", *line.row.passages, shared=(shared("drone", MentionKind.CONCEPT),)), whole.story)

    assert {"drone", "uav"} <= set(keywords(common, whole, "en"))
    assert len(keywords(common, whole, "en")) == 3


def test_what_stands_in_no_claim_has_keywords_too() -> None:
    line, whole = told(("ar", ARABIC), ("sw", SWAHILI))

    assert {"Monday", "drone"} <= set(keywords_alone(line.row.passages[:1], whole, "en"))


def test_a_claim_is_one_document_with_its_quotes_in_their_own_language_and_direction() -> None:
    line, whole = told(("ar", ARABIC), ("sw", SWAHILI))
    document = next(one for one in documents(whole) if one["location"].endswith(f"#{line.row.id}"))

    assert '<p lang="ar" dir="rtl" data-outlet="' in document["text"]
    assert f">{ARABIC}</p>" in document["text"]
    assert "drone" in document["keywords"].split()
    assert "drone" not in document["text"]


def test_every_claim_of_the_page_is_a_document_and_a_folded_one_names_its_lead() -> None:
    line, alone = told(("ar", ARABIC), ("sw", SWAHILI))
    near = compared(row("near", *line.row.passages, id="c-near", beside=line.row.id), alone.story)
    leads = {one["location"].partition("#")[2]: one["lead"] for one in documents(comparison(alone.story, line, near))}

    assert leads[line.row.id] == ""
    assert leads["c-near"].endswith(f"#{line.row.id}")


def test_text_of_an_article_is_no_markup_in_the_index() -> None:
    line, whole = told(("en", "<img src=x onerror=alert(1)> the ship & left Moscow."), ("sw", SWAHILI))
    document = next(one for one in documents(whole) if one["location"].endswith(f"#{line.row.id}"))

    assert "<img" not in document["text"]
    assert "&lt;img src=x onerror=alert(1)&gt; the ship &amp; left" in document["text"]


def test_the_pages_hold_no_keywords_and_the_index_says_which_engine_finds() -> None:
    settings, tables = search_pages("pagefind")

    assert (settings.path, json.loads(settings.text)) == (DOCUMENTS, {"engine": "pagefind"})
    assert tables.text.startswith("self.synopticWords={")
