"""Saved pages: the article, what the page says about it, what is cut, and pages that want to do harm."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.model import Cut, Finding
from generator.read import html
from generator.read.html import PageReader, page_reader
from tests.read.lexicon import BODY, article_of, inputs_of, put, read, refusal_of

PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in BODY.split("\n\n"))
JSON_LD = {
    "@type": ["NewsArticle"],
    "headline": "Fire &amp; water at the harbour",
    "datePublished": "2023-09-17T19:20:00+10:00",
    "author": [{"name": "Ann Writer"}, {"name": "Bo Reader"}],
    "publisher": {"name": "Sample News"},
    "inLanguage": "en-GB",
}


def page(head: str = "", around: str = "", title: str = "Fire &amp; water at the harbour") -> str:
    """Return a page with an article in it."""
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body>"
        "<header><nav><ul><li>Politics</li><li>Sport</li></ul></nav></header>"
        f"<main><article><h1>{title}</h1>{PARAGRAPHS}</article></main>{around}</body></html>"
    )


def test_the_article_is_found_and_the_rest_of_the_page_is_listed(tmp_path: Path) -> None:
    around = '<div class="comments"><p>2 comments</p><p>First!</p></div><footer>About us</footer><script>var x</script>'

    article = article_of(tmp_path, page(around=around), "sample.html")

    assert article.text == BODY
    assert article.title == Finding("Fire & water at the harbour", "page metadata")
    assert article.cuts == (
        Cut("Politics\nSport", "navigation", 0),
        Cut("2 comments\nFirst!", "comments", 0),
        Cut("About us", "navigation", 0),
    )


def test_the_page_says_what_it_is_about(tmp_path: Path) -> None:
    head = (
        f'<script type="application/ld+json">{json.dumps(JSON_LD)}</script>'
        '<link rel="canonical" href="https://www.example.org/2023/09/17/fire">'
    )

    article = article_of(tmp_path, page(head), "a1.html")

    assert article.outlet == Finding("Sample News", "page metadata")
    assert article.language == Finding("en", "page metadata")
    assert article.published == Finding("2023-09-17", "page metadata")
    assert article.url == Finding("https://www.example.org/2023/09/17/fire", "page metadata")
    assert article.byline == Finding("Ann Writer, Bo Reader", "page metadata")


def test_the_address_of_a_profile_is_no_byline(tmp_path: Path) -> None:
    head = '<meta property="article:author" content="https://example.org/ann">'

    assert article_of(tmp_path, page(head), "a.html").byline == Finding()


def test_most_marks_of_the_page_decide(tmp_path: Path) -> None:
    head = (
        '<meta property="og:title" content="The harbour burns - Sample News">'
        '<meta property="og:site_name" content="Sample News"><title>The harbour burns | Sample News</title>'
    )

    assert article_of(tmp_path, page(head, title="Our picture of the day"), "a.html").title.value == "The harbour burns"


def test_a_page_without_a_date_has_none_whatever_stands_in_its_footer(tmp_path: Path) -> None:
    footer = "<footer>© 2019 Sample News. Last build 5 May 2020</footer>"

    assert article_of(tmp_path, page(around=footer), "a.html").published == Finding()


def test_a_page_without_a_name_is_called_by_its_address(tmp_path: Path) -> None:
    head = '<meta property="og:url" content="https://www.example.org/a">'

    assert article_of(tmp_path, page(head), "a.html").outlet == Finding("example.org", "address")


def test_an_address_that_is_not_safe_is_not_taken_from_a_page(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://user:word@example.org/">'

    assert article_of(tmp_path, page(head), "a.html").url == Finding()


def test_a_language_that_the_letters_deny_is_not_believed(tmp_path: Path) -> None:
    arabic = "<html lang='en-US'><body><article><p>" + "عاد أسطول الصيد يوم الاثنين بعد تسعة أيام في البحر. " * 20

    article = article_of(tmp_path, arabic, "a.html")

    assert article.language == Finding()
    assert article.notices == ("the page says that its language is en; its letters say otherwise",)


def test_the_editor_goes_before_the_page(tmp_path: Path) -> None:
    inputs = inputs_of(tmp_path, a__html=page(), _story__yml="articles: {a.html: {outlet: Sample, title: Fire}}")

    assert inputs.articles[0].outlet == Finding("Sample", "editor's file")
    assert inputs.articles[0].title == Finding("Fire", "editor's file")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("just words without any markup", "holds no article that can be found"),
        ("<html><body></body></html>", "holds no article that can be found"),
        ("<div>" * 10_000 + BODY + "</div>" * 10_000, "holds no article that can be found"),
        ("<html><body>" + "<p>x</p>" * 60_000, "has more than 50,000 elements"),
    ],
)
def test_a_page_without_a_readable_article_is_refused(tmp_path: Path, content: str, problem: str) -> None:
    assert refusal_of(tmp_path, content, "a.html") == f"{problem} | paste the text of the article into a .txt file"


def test_broken_metadata_has_no_vote(tmp_path: Path) -> None:
    bad = ("[" * 100_000, "{", '{"@type": "NewsArticle", "headline": "half \\ud800 a character"}', '{"@graph": 7}')
    head = "".join(f'<script type="application/ld+json">{text}</script>' for text in bad)

    assert article_of(tmp_path, page(head), "a.html").title.value == "half a character"


def test_a_page_that_takes_too_long_costs_itself_alone() -> None:
    attributes = " ".join(f"a{number}=1" for number in range(100_000))
    with page_reader() as pages:
        impatient = PageReader(seconds=0.5)
        with pytest.raises(SeedError, match="takes more than 0 seconds to read"):
            impatient.read(f"<html><body><p {attributes}>{BODY}</p></body></html>", "a.html")
        impatient.close()

        assert pages.read(page(), "b.html").lines


def test_one_process_reads_all_pages_and_is_replaced_when_it_dies() -> None:
    with page_reader() as pages:
        pages.read(page(), "a.html")
        first = pages._process
        pages.read(page(), "b.html")
        assert pages._process is first
        assert first is not None
        first.kill()
        with pytest.raises(SeedError, match="makes the reader of pages fail"):
            pages.read(page(), "c.html")

        assert pages.read(page(), "d.html").lines


def test_a_broken_installation_is_not_blamed_on_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")

    assert refusal_of(tmp_path, page(), "a.html").startswith("cannot be read: the reader of pages does not start")


def test_a_story_of_texts_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "story/a.txt", BODY)
    monkeypatch.setattr(html, "_start", lambda: pytest.fail("a process was started"))

    assert len(read(tmp_path).articles) == 1
