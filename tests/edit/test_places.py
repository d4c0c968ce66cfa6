"""Where words stand: verbatim but for white space, composition and marks that nobody sees."""

from __future__ import annotations

import pytest

from generator.edit.places import places


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("ship left", "The ship\n  left.", ["ship\n  left"]),
        ("ship\u00a0left", "The ship left.", ["ship left"]),
        ("café", "Le cafe\u0301 noir.", ["cafe\u0301"]),
        ("cafe\u0301", "Le café noir.", ["café"]),
        ("غادرت السفينة", "غادرت \u200fالسفينة الميناء", ["غادرت \u200fالسفينة"]),
        ("पोत", "पोत और पोत", ["पोत", "पोत"]),
        ("Ship", "The ship left.", []),
        (" ", "The ship left.", []),
    ],
)
def test_words_are_found_with_their_places_in_the_text(words: str, text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in places(words, text)] == found
