"""What readers type: two spellings or forms of a word share a form, and other words share none."""

from __future__ import annotations

import pytest

from generator.languages.typed import typed_forms, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("القطار", "قطار"),
        ("والقطار", "قطاره"),
        ("إيران", "ايران"),
        ("قِطَار", "قـطار"),
        ("طائرة", "طائره"),
        ("ड्रोनों", "ड्रोन"),
        ("पहिये", "पहियों"),
        ("ज़ंज़ीबार", "जंजीबार"),
        ("चाँद", "चांद"),
        ("alisema", "wamesema"),
        ("makombora", "kombora"),
        ("viongozi", "kiongozi"),
        ("поезда", "поездом"),
        ("Türkiye", "turkiye"),
        ("drones", "drone"),
        ("recibió", "recibio"),
        ("٢٥٠", "250"),
    ],
)
def test_forms_of_one_word_find_each_other(one: str, other: str) -> None:
    assert set(typed_forms(one)) & set(typed_forms(other))


@pytest.mark.parametrize(("one", "other"), [("mother", "other"), ("قطار", "قطاع"), ("train", "rain"), ("дом", "дым")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert not set(typed_forms(one)) & set(typed_forms(other))


def test_a_run_without_spaces_is_found_by_each_two_characters_that_stand_together() -> None:
    assert words("买了无人机。") == ["买了无人机"]
    assert {"无人", "人机", "机"} <= set(typed_forms("无人机"))
    assert "无机" not in typed_forms("无人机")


def test_words_are_parted_where_the_search_parts_them() -> None:
    assert words("Putin'in 5G网络, ड्रोनों-को") == ["Putin", "in", "5G", "网络", "ड्रोनों", "को"]
