"""What a header declares, and what is wrong with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Finding
from generator.read.declared import KEYS
from generator.read.header import split_header
from tests.read.lexicon import BODY, article_of, refusal_of

QUOTES = 'put values with : or # into "quotes"'


def test_a_header_declares_everything_about_an_article(tmp_path: Path) -> None:
    article = article_of(
        tmp_path,
        "---\noutlet: Sample News\nlanguage: zh-Hant\ntitle: A title\npublished: 2023-09-17T10:00Z\n"
        "url: https://example.org/a\nbyline: A. Writer\ndateline: Harbour\ncredit: Sample Wire, AFP\n"
        f"lineage: sample-wire\nnote: Written for a test.\n---\n{BODY}",
    )

    assert article.outlet == Finding("Sample News", "header")
    assert article.language == Finding("zh", "header")
    assert article.title == Finding("A title", "header")
    assert article.published == Finding("2023-09-17", "header")
    assert article.url == Finding("https://example.org/a", "header")
    assert article.byline == Finding("A. Writer", "header")
    assert article.dateline == Finding("Harbour", "header")
    assert article.lineage == Finding("sample-wire", "header")
    assert article.credits == ("Sample Wire", "AFP")
    assert article.note == "Written for a test."
    assert article.text == BODY


def test_a_headline_with_a_colon_needs_no_quotes() -> None:
    headed = split_header("---\ntitle: Harbour: what we know\noutlet: X\n---\nText", "header", "a.txt")

    assert headed.details.title == Finding("Harbour: what we know", "header")


def test_lines_are_counted_in_the_file_and_not_below_the_header() -> None:
    headed = split_header("---\noutlet: X\n---\n\nText", "header", "a.txt")

    assert (headed.body, headed.first_line) == ("\nText", 4)


def test_a_text_without_a_header_is_left_as_it_is() -> None:
    assert split_header("Text\n---\nmore", "header", "a.txt").body == "Text\n---\nmore"


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("outlt: X", "unknown key 'outlt' | did you mean 'outlet'?"),
        ("date: 2023-09-17", "unknown key 'date' | did you mean 'published'?"),
        (
            "zzz: X",
            f"unknown key 'zzz' | known keys: {', '.join(KEYS)}",
        ),
        ("published: 17.9.2023", "published '17.9.2023' is not a date | write year-month-day, such as 2023-09-17"),
        ("published: 2023-02-30", "published '2023-02-30' is not a date | write year-month-day, such as 2023-09-17"),
        (
            "published: 2024-01-01T25:00",
            "published '2024-01-01T25:00' is not a date | write year-month-day, such as 2023-09-17",
        ),
        (
            "published: 2024-01-01 10:00:75",
            "published '2024-01-01 10:00:75' is not a date | write year-month-day, such as 2023-09-17",
        ),
        ("language: zz", "language 'zz' is the code of no language | write its code in ISO 639, such as ar or sw"),
        (
            "language: xx-EG",
            "language 'xx-EG' is the code of no language | write its code in ISO 639, such as ar or sw",
        ),
        ('outlet: "A\\0B\\a"', "outlet holds control characters: U+0000, U+0007 | take them out"),
        ("language: Arabic", "language 'Arabic' is not a language code | write two or three letters, such as ar or sw"),
        ("title: [a, b]", "title is a list | write title: and one line of text"),
        ("title: {a: b}", "title is a table | write title: and one line of text"),
        (
            "title: a: b\ntitle: c",
            "line 2: is not valid YAML: mapping values are not allowed in this context | " + QUOTES,
        ),
        (
            'title: a: b\noutlet: "c',
            "line 2: is not valid YAML: mapping values are not allowed in this context | " + QUOTES,
        ),
        (
            f"title: {'x' * 1_001}",
            "title is longer than 1,000 characters | put the text of the article below the header",
        ),
        ("title: a\ntitle: b", "line 3: the key 'title' stands twice | keep one of them"),
    ],
)
def test_a_mistake_in_a_header_is_named_with_its_remedy(tmp_path: Path, header: str, message: str) -> None:
    assert refusal_of(tmp_path, f"---\n{header}\n---\n{BODY}") == message


@pytest.mark.parametrize(
    ("written", "code"),
    [("yo", "yo"), ("AR-EG", "ar"), ("iw", "iw"), ("zh_Hant", "zh"), ("prs", "prs"), ("mhr", "mhr"), ("und", "und")],
)
def test_a_language_without_a_file_of_its_own_is_taken_by_its_code(tmp_path: Path, written: str, code: str) -> None:
    assert article_of(tmp_path, f"---\nlanguage: {written}\n---\n{BODY}").language.value == code


@pytest.mark.parametrize(
    "time", ["T10:00", " 23:59:60", "T10:00:00.123Z", "T10:00+03:00", "T10:00:00-0500", " 10:00 GMT", "T24:00"]
)
def test_a_date_may_bear_any_time_of_a_day(tmp_path: Path, time: str) -> None:
    assert article_of(tmp_path, f"---\npublished: 2024-01-01{time}\n---\n{BODY}").published.value == "2024-01-01"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "ftp://example.org/", "https://", "example.org/a", "https://a:b@example.org/", "http://[x"],
)
def test_an_address_that_is_not_safe_to_link_to_is_refused(tmp_path: Path, url: str) -> None:
    assert refusal_of(tmp_path, f'---\nurl: "{url}"\n---\n{BODY}').startswith(f"url '{url}' ")


def test_all_mistakes_of_a_header_are_told_at_once(tmp_path: Path) -> None:
    problem = refusal_of(tmp_path, f"---\noutlt: X\npublished: soon\n---\n{BODY}")

    assert problem.startswith("unknown key 'outlt'; published 'soon' is not a date | ")


def test_a_header_that_never_closes_says_how_to_close_it(tmp_path: Path) -> None:
    assert refusal_of(tmp_path, f"---\noutlet: X\n{BODY}") == (
        "opens a header with --- that never closes | add a second --- line"
    )


def test_a_header_without_a_text_is_refused(tmp_path: Path) -> None:
    assert refusal_of(tmp_path, "---\noutlet: X\n---\n \n").startswith("has a header but no text | ")
