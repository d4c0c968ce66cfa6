"""Offices: which titles name one, which go together, and that the file names nothing that the lexicon has not."""

from __future__ import annotations

from importlib import resources

import pytest

from generator.languages.lexicon import concept_column
from generator.languages.offices import go_together, is_field, listed, offices
from generator.understand import understand_sentence


@pytest.mark.parametrize(
    ("title", "fields", "named"),
    [
        ("defence_minister", (), {"defence"}),
        ("minister", ("natural_resource", "environment"), {"environment"}),
        ("minister", ("finance", "trade"), {"finance", "trade"}),
        ("minister", (), set()),
        ("leader", (), set()),
        ("president", ("former",), set()),
    ],
)
def test_a_title_names_these_offices(title: str, fields: tuple[str, ...], named: set[str]) -> None:
    assert offices(title, fields) == named


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("defence", "health", False),
        ("head_of_government", "defence", True),
        ("defence", "head_of_government", True),
        ("governor", "foreign_affairs", False),
    ],
)
def test_one_person_may_hold_these_offices_at_once(one: str, other: str, together: bool) -> None:  # noqa: FBT001 - a column of the table
    assert go_together(frozenset({one}), frozenset({other})) is together


def test_a_title_without_an_office_goes_with_everything() -> None:
    assert go_together(frozenset(), frozenset({"defence"}))


@pytest.mark.parametrize("name", ["fielded", "fields", "ranks", "kinds_of_place", "things", "kept", "placed"])
def test_the_lists_name_concepts_of_the_lexicon(name: str) -> None:
    known = {concept for concept, _ in concept_column("en")}

    assert listed(name) - known == set()


def test_whatever_the_file_lists_is_a_concept_of_the_lexicon_or_an_office_of_the_file() -> None:
    text = (resources.files("generator.languages") / "offices.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    own = {name for name, mark, *_ in lines if mark == "="}
    known = {concept for concept, _ in concept_column("en")}
    fits = {"=": known, ":": known, "+": own}

    assert {mark for _, mark, *_ in lines} == set(fits)
    strange = {(name, word) for name, mark, *words in lines for word in words if word not in fits[mark]}
    assert {entry for entry in strange if entry[0] != "particles"} == set()


def test_a_minister_for_labour_is_one_of_workers() -> None:
    (role,) = understand_sentence("The minister for labour, Amina Juma, left.", "en").roles

    assert offices(role.role, role.fields) == {"labour"}


def test_a_title_is_said_of_a_field_and_not_of_a_deed() -> None:
    assert is_field("police")
    assert not is_field("meet")
