"""Which agency a credit names, in any language."""

from __future__ import annotations

import pytest

from generator.languages.credits import agency_within, bare_name, credited_origin, known_origin, name_key


@pytest.mark.parametrize(
    ("credit", "origin"),
    [
        ("Reuters", "reuters"),
        ("رويترز", "reuters"),
        ("Agence France-Presse", "afp"),
        ("A.F.P.", "afp"),
        ("أ ف ب", "afp"),
        ("AA", "anadolu"),
        ("भाषा", "pti"),
        ("पीटीआई-भाषा", "pti"),
        ("with inputs from ANI", "ani"),
        ("ANI इनपुट के साथ", "ani"),
        ("Source: Xinhua", "xinhua"),
        ("来源：新华社", "xinhua"),
        ("据新华社", "xinhua"),
        ("с использованием материалов ТАСС", "tass"),
    ],
)
def test_a_credit_names_an_agency_of_the_lexicon(credit: str, origin: str) -> None:
    assert credited_origin(credit) == origin


def test_an_agency_that_no_lexicon_knows_has_one_key_in_every_script() -> None:
    assert credited_origin("Source: Sample Wire") == credited_origin("سامبل واير") == name_key("sample-wire")


@pytest.mark.parametrize("credit", ["agencies", "Fuente: Agencias", "المصدر: وكالات", "एजेंसी", "", " - "])
def test_who_says_no_more_than_agencies_names_none(credit: str) -> None:
    assert credited_origin(credit) == ""


def test_initials_with_one_skeleton_are_two_agencies() -> None:
    assert len({name_key("XNA"), name_key("XAN"), name_key("XN")}) == 3


def test_what_is_written_in_capitals_only_is_no_name_of_a_person() -> None:
    assert known_origin("EFE") == "efe"
    assert known_origin("Efe") == ""


def test_a_word_that_means_an_agency_in_a_credit_does_not_mean_it_among_other_words() -> None:
    assert agency_within("भाषा") == "भाषा"
    assert agency_within("स्पैनिश भाषा में") == ""


def test_the_words_around_a_name_are_left_out() -> None:
    assert bare_name("(With inputs from Sample Wire)") == "Sample Wire"
    assert bare_name("Sample Wire") == "Sample Wire"
