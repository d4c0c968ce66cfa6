"""Whatever a stranger writes, a page shows it as text."""

from __future__ import annotations

import html
import unicodedata

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.render.encoder import encode, hidden_controls, visible

READER = markdown.Markdown(extensions=["attr_list", "toc", "tables"])  # loading these takes longer than reading
MARKUP = "&<>\"'`*_{}[]#+|~^=:$@\\"


@pytest.mark.parametrize("character", MARKUP)
def test_no_character_of_html_or_markdown_passes_as_it_is(character: str) -> None:
    assert str(encode(f"a{character}b")) == f"a&#{ord(character)};b"


@given(st.text())
def test_a_browser_reads_back_what_was_encoded(text: str) -> None:
    assert html.unescape(str(encode(text))) == visible(text)


@given(st.text(max_size=200))
def test_markdown_makes_nothing_of_encoded_text(text: str) -> None:
    page = READER.reset().convert(str(encode("x" + text)))
    assert html.unescape(page.removeprefix("<p>").removesuffix("</p>")).split() == visible("x" + text).split()


@pytest.mark.parametrize("text", ["1986. X", "- X", "    X", "--- X", "2) X"])
def test_a_first_character_opens_no_list_and_no_block(text: str) -> None:
    assert "<li>" not in markdown.markdown(str(encode(text)))
    assert "<pre>" not in markdown.markdown(str(encode(text)))


def test_text_is_shown_in_normal_form_on_one_line_without_controls() -> None:
    assert visible("e\u0301\x00\x1b\n\u202ex\u2066\ud800") == "\u00e9 x"


def test_joiners_and_direction_marks_that_words_need_are_kept() -> None:
    words = "می\u200cخواهم \u200f\u061c"
    assert visible(words) == unicodedata.normalize("NFC", words)


def test_markup_of_our_own_is_not_encoded_again() -> None:
    assert encode(Markup("<b>")) == "<b>"


def test_numbers_stay_as_they_are() -> None:
    assert encode(12) == "12"


def test_hidden_direction_controls_are_counted() -> None:
    assert hidden_controls("a\u202eb\u2069") == 2
