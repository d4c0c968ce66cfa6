"""Words of other scripts in Latin letters, for a reader."""

from __future__ import annotations

import unicodedata

import pytest

from generator.languages.names import spelled


@pytest.mark.parametrize(
    ("script", "text", "latin"),
    [
        ("Deva", "सर्वोच्च नेता", "sarvochch neta"),
        ("Deva", "राष्ट्रपति संघ", "rashtrapati sangh"),
        ("Deva", "ज़ेलेंस्की", "zelenski"),
        ("Jpan", "プーチン", "puchin"),
        ("Cyrl", "Владимир Путин", "vladimir putin"),
        ("Hans", "国防部长", "guo fang bu zhang"),
    ],
)
def test_words_of_other_scripts_are_spelled_in_latin_letters(script: str, text: str, latin: str) -> None:
    assert spelled(text, script) == spelled(unicodedata.normalize("NFD", text), script) == latin


@pytest.mark.parametrize(
    ("script", "text"),
    [("Latn", "Türkiye"), ("Latn", "chef d’État"), ("Latn", "COVID-19"), ("Jpan", "首相"), ("Arab", "الزعيم")],
)
def test_latin_words_japanese_characters_and_words_without_vowels_are_not_spelled(script: str, text: str) -> None:
    assert spelled(text, script) == ""
