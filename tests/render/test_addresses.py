"""Folders and links are made of nothing that an article could misuse."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.addresses import language_code, outlet_slug, web_address


@given(st.text(min_size=1))
def test_the_folder_of_an_outlet_holds_only_small_letters_digits_and_hyphens(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", outlet_slug(name))


def test_outlets_whose_names_have_the_same_letters_keep_folders_apart() -> None:
    assert outlet_slug("النهار") != outlet_slug("الحياة")
    assert outlet_slug("A B") != outlet_slug("A-B")


def test_one_name_in_capitals_and_in_small_letters_is_one_outlet() -> None:
    assert outlet_slug("Pwani Leo") == outlet_slug("PWANI LEO")


@pytest.mark.parametrize("code", ["../..", "sw onclick=x", "SW", "", "a"])
def test_a_language_that_is_no_code_is_undetermined(code: str) -> None:
    assert language_code(code) == "und"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org/x",
        "ftp://example.org",
        "https://user:secret@example.org/",
        "https://",
        "https://example.org/\nx",
        'https://example.org/"onclick=x',
        "https://example.org:port/",
        "https://[::1/",
        "HTTP\u2028://example.org",
    ],
)
def test_an_address_that_could_harm_becomes_no_link(url: str) -> None:
    assert web_address(url) == ""


def test_a_web_address_becomes_a_link() -> None:
    assert web_address("https://example.org:8080/a?b=c#d") == "https://example.org:8080/a?b=c#d"


def test_a_host_with_look_alike_letters_shows_its_punycode() -> None:
    assert web_address("https://ех\u0430mple.org/") == "https://xn--mple-43d3a6i.org/"
