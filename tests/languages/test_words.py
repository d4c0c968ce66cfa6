"""What a language knows about a word is the same whether it is met alone or among others, and is looked up once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from generator.languages.fold import fold, folded
from generator.languages.remembered import Learned
from generator.languages.words import words_of

WRITTEN = (
    "Öldü",
    "oldu",
    "ÉTÉ",
    "\u0301a",
    "\u200c",
    "Straße",
    "مدرسةٌ",
    "وَالبيت",
    "क़लम",
    "हाँ",
    "Ёлка",
    "习近平",
    "7th",
    "ΟΔΟΣ",
)
SENTENCES = {
    "ar": "وقال المتحدث للصحفيين إن القدس الشرقية وبالمدينة 25 جريحا",
    "en": "The prime minister said 25 thirds of Buildings were Unbuilt",
    "sw": "Waziri mkuu alisema watu kumi na wawili waliokolewa",
    "zh": "总统 说 三分之二",
}


def test_words_folded_together_are_folded_as_each_by_itself() -> None:
    assert folded(WRITTEN) == [fold(word) for word in WRITTEN]
    assert folded(["One", "TWO"]) == ["one", "two"]
    assert folded([]) == []


@pytest.mark.parametrize("code", SENTENCES)
def test_words_met_together_are_known_as_each_by_itself(code: str) -> None:
    words = folded(SENTENCES[code].split())
    together, alone = words_of.__wrapped__(code), words_of.__wrapped__(code)

    together.learn(words)

    assert together == {word: alone[word] for word in words}


def test_each_word_is_asked_about_once() -> None:
    asked: list[str] = []

    def lengths(words: Sequence[str]) -> Iterable[int]:
        asked.extend(words)
        return map(len, words)

    known = Learned(lengths)
    known.learn(["one", "three", "one"])
    known.learn(["three", "eleven"])

    assert [known["eleven"], known["one"], known["seventeen"]] == [6, 3, 9]
    assert asked == ["one", "three", "eleven", "seventeen"]
