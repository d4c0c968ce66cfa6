"""Before the first paint a page asks for its sheet alone; scripts and letters are written down for later."""

from __future__ import annotations

import json
import re

import pytest

from generator.first_paint import families_of, letters_of, with_later, with_letters, without_families

THAI = '@font-face { font-family: "Thai"; unicode-range: U+0E01-0E5B, U+25CC; }'
STAND_IN = '@font-face { font-family: "Stand-in"; src: local("Georgia"); }'


def test_scripts_and_letters_are_put_off_and_a_page_without_scripts_has_its_letters() -> None:
    page = (
        "<head><title>x</title></head><body><p>words</p><script>go()</script>"
        '<script src="../a.js"></script> <script src="../b.js" defer></script></body></html>'
    )

    made = with_later(page, "../")

    later = re.search(r'<script id="later" type="application/json">(.*?)</script>', made)
    assert later is not None
    assert json.loads(later.group(1)) == {"letters": "../assets/fonts.css", "scripts": ["../a.js", "../b.js"]}
    assert "<script src" not in made
    assert "<script>go()</script>" in made
    assert '<noscript><link rel="stylesheet" href="../assets/fonts.css"></noscript>' in made.split("</head>")[0]


@pytest.mark.parametrize(
    "page", ["<head></head><body></body>", '<body><script src="https://x.org/a.js"></script></body>']
)
def test_a_page_without_scripts_of_its_own_stays_as_it_is(page: str) -> None:
    assert with_later(page, "") == page


def test_a_face_stays_where_a_page_has_one_of_its_letters() -> None:
    assert with_letters(THAI, letters_of("<p>&#xE01;</p>")) == THAI
    assert with_letters(THAI, letters_of("<p>a</p>")) == ""
    assert with_letters(THAI, letters_of("<p>\u25cc</p>")) == ""  # a mark of several writings alone asks for none
    assert with_letters(STAND_IN, letters_of("")) == STAND_IN


@pytest.mark.parametrize(
    ("fonts", "kept"),
    [
        ('"Latin", "Thai", serif', '"Latin", serif'),
        ('"Thai", "Latin"', '"Latin"'),
        ('"Latin", "Thai"', '"Latin"'),
        ('"Thai"', '"Thai"'),
    ],
)
def test_a_font_without_faces_goes_out_of_the_lists(fonts: str, kept: str) -> None:
    assert without_families(f"p{{font-family:{fonts}}}", families_of(THAI)) == f"p{{font-family:{kept}}}"
