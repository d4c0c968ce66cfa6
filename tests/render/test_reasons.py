"""The words that a claim's quotes share are marked with the reasons that they are words of."""

from __future__ import annotations

from generator.render.outlets import outlets_of
from generator.render.quotes import pieces_of
from generator.render.reasons import reasons_of
from tests.builders import comparison, passage, reading, row, shared, story
from tests.many_outlets import many
from tests.render.pages import page_of


def marked(text: str, *words: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(piece.text, piece.reasons) for piece in pieces_of(text, words) if piece.reasons]


def test_each_word_knows_its_reason() -> None:
    assert marked("पाँच ड्रोन भेंट किए", ("ड्रोन",), ("पाँच",)) == [("पाँच", "b"), ("ड्रोन", "a")]


def test_words_that_touch_without_a_blank_keep_their_own_reasons() -> None:
    assert marked("滨海边疆区行政长官科热米亚科", ("行政长官",), ("科热米亚科",)) == [
        ("行政长官", "a"),
        ("科热米亚科", "b"),
    ]


def test_a_word_inside_another_has_both_reasons() -> None:
    assert marked("five drones", ("five drones",), ("drones",)) == [("five ", "a"), ("drones", "ab")]


def test_a_word_that_several_outlets_write_alike_stands_once_with_all_of_them() -> None:
    readings = [reading(code, "Moscow.", id=name) for name, code in (("a", "en"), ("b", "en"), ("c", "es"))]
    given = comparison(story(*readings))
    reason = shared("moscow", a=("Moscow",), b=("Moscow",), c=("Moscow",))
    line = row("Moscow", *(passage(entry, "Moscow.") for entry in readings), shared=(reason,))

    (found,) = reasons_of(line, outlets_of(given))

    assert [(word.tongue.code, "".join(o.letter for o in word.outlets)) for word in found.words] == [
        ("en", "AB"),
        ("es", "C"),
    ]


def test_every_reason_of_a_page_has_its_words_in_the_quotes() -> None:
    text = page_of(many(5, 3))

    for section in text.split('<section class="claim"')[1:]:
        quotes = section.split('class="said')[1]
        letters = [part[0] for part in section.split('<b data-r="')[1:]]
        assert letters
        assert all(f'<u data-r="{letter}' in quotes or f'{letter}">' in quotes for letter in letters)
