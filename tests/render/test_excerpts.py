"""Words are counted and texts cut as a reader of each script would do it."""

from __future__ import annotations

import pytest

from generator.render.excerpts import opening, words_in


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("The ship left on Monday.", 3, "The ship left"),
        ("غادرت السفينة ميناء مومباسا.", 2, "غادرت السفينة"),
        ("पोत सोमवार को रवाना हुआ।", 2, "पोत सोमवार"),
        ("He said — at last — no.", 2, "He said —"),
        ("船离开港口，前往蒙巴萨。", 3, "船离开港口，前"),
        ("新しいカタカナ語です", 3, "新しい"),  # a run of katakana is one word and is not broken
        ("นายกรัฐมนตรี กล่าววันจันทร์", 9, "นายกรัฐมนตรี"),  # cut between phrases, where Thai writes blanks
        ("The ship left.", 99, "The ship left."),
        ("The ship left.", 0, ""),
    ],
)
def test_a_text_is_cut_after_so_many_words_and_never_inside_one(text: str, words: int, shown: str) -> None:
    assert text[: opening(text, words)] == shown
    assert words_in(shown) <= words


def test_two_characters_of_a_script_without_spaces_count_as_a_word() -> None:
    assert [words_in(text) for text in ("船离开港", "四字 and two", "—", "")] == [2, 3, 0, 0]
