"""What a reader sees of a Markdown document."""

from __future__ import annotations

import time
from pathlib import Path

from generator.model import Cut, Finding
from generator.read.markdown import read_markdown
from tests.read.lexicon import BODY, article_of, refusal_of


def text_of(document: str) -> list[str]:
    """Return the lines of a document that are not blank."""
    return [line.text for line in read_markdown(document, 1).lines if line.text]


def test_headings_paragraphs_items_and_quotations_are_lines() -> None:
    document = (
        "## Part\n\nA [link](https://example.org) and\n*emphasis* \\* &amp; `code`.\n\n"
        "- one\n- two\n\n> said\n\n1986\\. Year"
    )

    assert text_of(document) == ["Part", "A link and emphasis * & code.", "one", "two", "said", "1986. Year"]


def test_reference_links_lose_their_targets_too() -> None:
    assert text_of("See [the report][1].\n\n[1]: https://example.org") == ["See the report."]


def test_pictures_code_and_markup_are_cut_and_listed() -> None:
    document = read_markdown("![alt](p.png) Text <b>bold</b>.\n\n```\ncode\n```\n\n<div>\nhtml\n</div>", 5)

    assert [line.text for line in document.lines] == ["Text bold."]
    assert document.cuts == (
        Cut("<b>", "markup", 5),
        Cut("</b>", "markup", 5),
        Cut("![alt](p.png)", "picture", 5),
        Cut("code", "code", 7),
        Cut("<div>\nhtml\n</div>", "markup", 11),
    )


def test_the_first_heading_is_the_title(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"# Fire at the harbour\n\n{BODY}\n\n# Another part\n\nEnd.", "sample.md")

    assert article.title == Finding("Fire at the harbour", "first line")
    assert article.text == f"{BODY}\n\nAnother part\n\nEnd."


def test_front_matter_declares_and_keeps_the_heading_that_it_overrides(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"---\ntitle: Declared\n---\n# Written\n\n{BODY}", "sample.md")

    assert article.title == Finding("Declared", "front matter")
    assert article.text == f"Written\n\n{BODY}"


def test_a_heading_that_repeats_the_declared_title_is_not_shown_twice(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"---\ntitle: Fire at sea\n---\n# FIRE at sea\n\n{BODY}", "sample.md")

    assert article.text == BODY


def test_residue_lines_are_counted_in_the_file(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"---\ntitle: T\n---\n\nBy Ann Writer\n\n{BODY}\n", "sample.md")

    assert article.cuts == (Cut("By Ann Writer", "byline", 5),)


def test_a_document_of_pictures_alone_is_refused(tmp_path: Path) -> None:
    assert refusal_of(tmp_path, "![alt](p.png)", "sample.md").startswith("holds no text besides pictures")


def test_no_document_keeps_the_parser_busy() -> None:
    started = time.monotonic()
    for marker in ("[", "![", "*a ", "<", "`", "> ", "- ", "[a](", "&", "**_"):
        read_markdown(marker * 100_000, 1)

    assert time.monotonic() - started < 5
