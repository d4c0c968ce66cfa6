"""What bytes become text, and which are refused."""

from __future__ import annotations

import codecs

import pytest

from generator.errors import SeedError
from generator.read.decoding import decode, hidden_controls

ARABIC = "أنهى الرئيس زيارته إلى المدينة اليوم الأحد بعد ستة أيام من الوصول. " * 5


def test_utf8_is_read_without_a_notice_and_keeps_every_character() -> None:
    decoded = decode("e\u0301 \u200f\u200d नमस्ते".encode(), "a.txt")

    assert (decoded.text, decoded.notices) == ("e\u0301 \u200f\u200d नमस्ते", ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_dropped(mark: bytes, encoding: str) -> None:
    assert decode(mark + ARABIC.encode(encoding), "a.txt").text == ARABIC


def test_line_ends_of_all_systems_become_one() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\nb\nc\n"


def test_a_few_bad_bytes_are_replaced_with_a_notice_that_says_where() -> None:
    decoded = decode(b"x" * 500 + b"\xff" + b"y" * 500, "a.txt")

    assert decoded.text == "x" * 500 + "\ufffd" + "y" * 500
    assert decoded.notices == ("1 character is not UTF-8 and shown as \ufffd; the first at byte 500",)


def test_an_old_encoding_is_guessed_with_a_notice_that_names_it() -> None:
    decoded = decode(ARABIC.encode("cp1256"), "a.txt")

    assert decoded.text == ARABIC
    assert "cp1256" in decoded.notices[0]


def test_a_page_in_the_encoding_that_it_names_is_read_in_it() -> None:
    page = f'<meta charset="windows-1251">{"Глава государства прибыл. " * 20}'

    decoded = decode(page.encode("cp1251"), "a.html")

    assert decoded.text == page
    assert decoded.notices == ("is not UTF-8; read as windows-1251, as the page says",)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is empty or holds no words"),
        (b" \n\t\r\n\xe2\x80\x8f...", "is empty or holds no words"),
        (b"%PDF-1.7 and so on", "is a PDF"),
        (b"PK\x03\x04 and so on", "is a word processor or zip file"),
        (b"abc\x00\xff" * 50, "is not text: it holds zero bytes"),
        (b"word\x01" * 50, "is not text: it is full of control characters"),
        (codecs.BOM_UTF16_LE + b"abc", "says it is UTF-16 but is not"),
    ],
)
def test_what_is_no_text_is_refused_by_name(content: bytes, problem: str) -> None:
    with pytest.raises(SeedError, match=f"^a.txt: {problem} "):
        decode(content, "a.txt")


def test_characters_that_hide_or_turn_text_are_named() -> None:
    assert hidden_controls("a\u202eb\u2066c\x07") == (
        "holds characters that turn the direction of writing: U+202E, U+2066",
        "holds control characters: U+0007",
    )
    assert hidden_controls("joiners \u200d and marks \u200f are part of writing\tthem\n") == ()
