"""What the name of a file stands for."""

from __future__ import annotations

import re

import pytest

from generator.read.names import is_handle, outlet_in_address, outlet_in_name, slug


@pytest.mark.parametrize("name", ["sample-news", "sample_news", "sample news"])
def test_a_plain_name_is_its_own_slug(name: str) -> None:
    assert slug(name) == "sample-news"


@pytest.mark.parametrize(
    ("name", "readable"),
    [("Sample News", "sample-news-"), ("sample.news", "sample-news-"), ("El País", "el-pais-"), ("الجزيرة", "")],
)
def test_a_name_that_a_slug_cannot_show_in_full_is_told_apart_by_a_hash(name: str, readable: str) -> None:
    assert re.fullmatch(rf"{readable}[0-9a-f]{{6}}", slug(name))


def test_a_slug_has_a_length_that_file_systems_allow() -> None:
    assert slug("x" * 200) != slug("x" * 201)
    assert len(slug("x" * 200)) == len("x" * 60 + "-123456")


def test_one_name_in_two_normal_forms_has_one_slug() -> None:
    assert slug("caf\u00e9") == slug("cafe\u0301")


@pytest.mark.parametrize(
    ("stem", "outlet"),
    [
        ("sample-daily", "Sample Daily"),
        ("sample_daily-ar", "Sample Daily"),
        ("bbc", "BBC"),
        ("eKathimerini", "eKathimerini"),
        ("Le Monde diplomatique", "Le Monde Diplomatique"),
        ("نمونہ-اخبار", "نمونہ اخبار"),
        ("000_c37500ce6aeb1b5b", ""),
        ("12", ""),
        ("2023-09-17", ""),
        ("550e8400-e29b-41d4-a716-446655440000", ""),
        ("article1", ""),
        ("decade", "Decade"),
        ("x\x1b[31m", "x[31m"),
    ],
)
def test_a_file_name_is_the_outlet_unless_it_is_a_number_or_a_hash(stem: str, outlet: str) -> None:
    assert outlet_in_name(stem) == outlet


def test_an_address_gives_the_host_without_its_technical_prefix() -> None:
    assert outlet_in_address("https://www.example.org/a/b") == "example.org"
    assert outlet_in_address("") == ""


def test_a_byline_of_one_small_word_is_an_outlet_signing_but_admin_is_anybody() -> None:
    assert is_handle("hayatnews")
    assert not is_handle("admin")
    assert not is_handle("Ann Writer")
