"""What the page shows of a difference: each value amid the words of its sentence."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Difference, Passage, Version
from generator.render.outlets import outlets_of
from generator.render.versions import AROUND, ValueView, differences
from tests import texts

LONG = "On a day in the small port of the island, officials counted 5,300 dead and many more missing in the old town."


def shown(text: str, words: str, language: str = "en") -> ValueView:
    """Return a value as it is shown amid its sentence."""
    readings = (texts.reading(language, text, id="a"), texts.reading("en", "It counted 11,300 dead.", id="b"))
    compared = texts.compared(*readings)
    told = (Passage("a", text.index(words), text.index(words) + len(words), words), Passage("b", 11, 17, "11,300"))
    versions = tuple(Version(passage.text, (passage,)) for passage in told)
    given = replace(compared, differences=(Difference("d-1", "c-1", "number", "how many", versions, "read"),))
    (view,) = differences(given, outlets_of(given))
    return view.versions[0].told[0].values[0]


def test_a_value_stands_amid_its_whole_sentence_where_that_is_short() -> None:
    assert shown("It rained. Officials counted 5,300 dead. It stopped.", "5,300") == ValueView(
        "Officials counted ", "5,300", " dead."
    )


def test_a_long_sentence_is_cut_between_words_on_both_sides() -> None:
    value = shown(LONG, "5,300")

    assert value == ValueView(
        "…port of the island, officials counted ", "5,300", " dead and many more missing in the old…"
    )
    assert max(len(value.before), len(value.after)) <= AROUND + 1


def test_a_sentence_without_blanks_is_cut_anywhere() -> None:
    value = shown("官员" * 40 + "统计出5300人死亡" + "，还有人失踪" * 20 + "。", "5300", "zh")

    assert value.before.startswith("…")
    assert value.after.endswith("…")
    assert len(value.before) == len(value.after) == AROUND + 1
