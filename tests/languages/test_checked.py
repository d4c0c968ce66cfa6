"""What a language file may say: every key by its name, every value of its kind, and else a line that tells which."""

from __future__ import annotations

import re

import pytest

from generator import languages
from generator.errors import DataError
from generator.languages import language


def loaded(monkeypatch: pytest.MonkeyPatch, **table: object) -> languages.Language:
    """Return what Swahili is where its file is this."""
    whole = {"code": "sw", "name": "Swahili", "native": "Kiswahili", "script": "Latn", "direction": "ltr", **table}
    monkeypatch.setattr(languages, "load_yaml", lambda _: dict(whole))
    return language.__wrapped__("sw")


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"hedge": ["labda"]}, "unknown key 'hedge' (did you mean 'hedges'?)"),
        ({"numbers": {"word": {"tano": 5}}}, "unknown key 'numbers: word' (did you mean 'words'?)"),
        ({"hedges": "labda"}, "'hedges' is no list of words (quote every word)"),
        ({"hedges": [True]}, "'hedges' is no list of words (quote every word)"),
        ({"numbers": {"words": {"tano": "5"}}}, "'numbers: words' is no table of numbers (quote every word)"),
        ({"labels": ["a"]}, "labels is no table"),
        ({"verb_slots": ["a"]}, "'verb_slots' is no list of lists of words (quote every word)"),
        ({"quotation_marks": ["«"]}, "'quotation_marks' has to be an opening and a closing one"),
    ],
)
def test_what_a_file_may_not_say_is_one_line(
    monkeypatch: pytest.MonkeyPatch, table: dict[str, object], problem: str
) -> None:
    with pytest.raises(DataError, match=re.escape(f"generator/languages/sw.yml: {problem}")):
        loaded(monkeypatch, **table)


def test_a_group_without_keys_and_a_key_without_a_value_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    found = loaded(monkeypatch, numbers=None, hedges=None)

    assert (found.numbers.words, found.hedges) == ({}, ())


def test_forms_with_alternatives_are_spelled_out_at_every_depth(monkeypatch: pytest.MonkeyPatch) -> None:
    found = loaded(monkeypatch, hedges=["(a|b)c"], units={"day": ["si(k|g)u"]})

    assert (found.hedges, found.units) == (("ac", "bc"), {"day": ("siku", "sigu")})
