"""Abbreviations spelled letter by letter are read as their Latin letters."""

from __future__ import annotations

import pytest

from generator.languages.letters import letters
from generator.model import MentionKind
from generator.understand import understand_sentence


def names(language: str, text: str) -> list[str]:
    """Return the keys of the names in a sentence."""
    return [mention.key for mention in understand_sentence(text, language).mentions if mention.kind == MentionKind.NAME]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hi", "सीजीटीएन ने कहा"),
        ("ur", "سی جی ٹی این نے کہا"),
        ("fa", "سی جی تی ان گفت"),
        ("ar", "وقالت سي جي تي إن"),
        ("en", "CGTN said"),
    ],
)
def test_an_outlet_is_found_under_its_letters(language: str, text: str) -> None:
    assert "cgtn" in names(language, text)


def test_a_clitic_may_stand_before_the_first_letter() -> None:
    assert names("ar", "وقالت لسي إن إن") == ["cnn"]


def test_an_abbreviation_that_no_lexicon_knows_is_a_name_with_the_skeleton_of_its_letters() -> None:
    assert names("hi", "एनसीपीआर पहुंची") == names("en", "The NCPR arrived")


def test_two_letter_names_are_no_abbreviation() -> None:
    assert letters("Deva").spelled("बीबी") == ""
    assert letters("Deva").spelled("बीबीसी") == "BBC"


def test_a_preposition_that_is_a_letter_name_too_ends_no_abbreviation() -> None:
    text = "این سی پی آر کے رہنما"

    (found,) = (mention for mention in understand_sentence(text, "ur").mentions if mention.kind == MentionKind.NAME)

    assert text[found.start : found.end] == "این سی پی آر"


def test_a_letter_of_an_abbreviation_is_no_number() -> None:
    mentions = understand_sentence("به گزارش سی ان ان از تهران", "fa").mentions

    assert not [mention for mention in mentions if mention.kind is MentionKind.NUMBER]


def test_an_outlet_is_named_beside_the_concept_of_its_words() -> None:
    assert names("en", "The BBC reported it") == ["bbc"]
