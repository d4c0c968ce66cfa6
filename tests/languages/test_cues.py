"""Which origins have a name of their own, and which names are known in every language."""

from __future__ import annotations

import pytest

from generator.languages import language, language_codes
from generator.languages.credits import credited_origin
from generator.languages.cues import is_institution, is_known_name


@pytest.mark.parametrize(
    ("origin", "named"),
    [
        ("who", True),
        ("iom", True),
        ("reuters", True),
        ("officials", False),
        ("russian-media", False),
        ("nobody", False),
    ],
)
def test_an_institution_has_a_name_and_officials_have_none(origin: str, named: bool) -> None:  # noqa: FBT001 - a column
    assert is_institution(origin) is named


@pytest.mark.parametrize(("key", "known"), [("who", True), ("abiy-ahmed", True), ("kslf", False), ("", False)])
def test_people_and_origins_are_known_names_and_skeletons_are_not(key: str, known: bool) -> None:  # noqa: FBT001 - a column
    assert is_known_name(key) is known


@pytest.mark.parametrize(
    ("credit", "origin"), [("共同", "kyodo"), ("共同通信", "kyodo"), ("時事", "jiji"), ("AP", "ap")]
)
def test_a_short_name_that_is_another_word_in_a_text_is_an_agency_in_a_credit(credit: str, origin: str) -> None:
    assert credited_origin(credit) == origin


@pytest.mark.parametrize("code", language_codes())
def test_a_verb_that_cites_pictures_is_a_plain_verb_of_saying_at_the_most(code: str) -> None:
    cues = language(code).attribution
    assert not set(cues.showing) & {*cues.telling, *cues.adding, *cues.relaying}
