"""Where outlets give one person different offices; another title for one office, or a general one, is no difference."""

from __future__ import annotations

import pytest

from generator import model
from generator.compare.people import people
from generator.compare.roles import office_wordings, role_differences
from generator.model import Difference, Reading
from tests import builders, texts


def differing(*readings: Reading, sure: bool = True) -> tuple[Difference, ...]:
    """Return the roles that differ in a row of the whole readings."""
    row = texts.whole_row(*readings, sure=sure)
    return role_differences((row,), readings, people((row,), readings))[row.id]


def told(one: str, other: str) -> tuple[Difference, ...]:
    """Return the roles that differ between two English sentences."""
    return differing(texts.reading("en", one, id="a"), texts.reading("en", other, id="b"))


def test_two_offices_of_one_person_differ_and_both_are_quoted() -> None:
    found = told("Defence Minister Adaeze Balogunde came.", "Health Minister Adaeze Balogunde came.")

    assert [(entry.kind, entry.about) for entry in found] == [("role", "role: Adaeze Balogunde")]
    assert [(version.value, version.passages[0].text) for version in found[0].versions] == [
        ("defence minister", "Defence Minister"),
        ("health minister", "Health Minister"),
    ]
    assert found[0].reading.startswith("One person seldom holds both")


def test_two_offices_differ_across_languages() -> None:
    sw = texts.reading("sw", "Waziri wa Ulinzi Sergei Shoigu aliwasili Jumatatu.")
    hi = texts.reading("hi", "विदेश मंत्री सर्गेई शोइगु सोमवार को पहुँचे।")

    assert [[p.text for v in entry.versions for p in v.passages] for entry in differing(sw, hi)] == [
        ["Waziri wa Ulinzi", "विदेश मंत्री"]
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("President Adaeze Balogunde", "the leader, Adaeze Balogunde,", id="a general word"),
        pytest.param("Minister Adaeze Balogunde", "Health Minister Adaeze Balogunde", id="a minister of something"),
        pytest.param(
            "Natural Resources Minister Adaeze Balogunde", "Environment Minister Adaeze Balogunde", id="one ministry"
        ),
        pytest.param("Prime Minister Adaeze Balogunde", "Foreign Minister Adaeze Balogunde", id="two at once"),
        pytest.param(
            "Former Prime Minister Adaeze Balogunde", "President Adaeze Balogunde", id="an office of the past"
        ),
        pytest.param("President Adaeze Balogunde", "Adaeze Balogunde", id="nothing said"),
        pytest.param("General Adaeze Balogunde", "Defence Minister Adaeze Balogunde", id="a rank"),
        pytest.param("Kenyan President Adaeze Balogunde", "President Adaeze Balogunde", id="no place said"),
        pytest.param("Primorye Governor Adaeze Balogunde", "Russian Governor Adaeze Balogunde", id="its country"),
        pytest.param("Governor Adaeze Balogunde", "Mayor Peter Balogunde", id="two people"),
    ],
)
def test_what_goes_together_is_no_difference(one: str, other: str) -> None:
    assert told(f"{one} came on Monday.", f"{other} came on Monday.") == ()


def test_governors_of_two_regions_differ() -> None:
    found = told("Texas Governor Adaeze Balogunde came.", "Primorye Governor Adaeze Balogunde came.")

    assert [[version.value for version in entry.versions] for entry in found] == [
        ["governor, Texas", "governor, Primorye"]
    ]


def test_an_outlet_that_gives_both_offices_agrees_with_either() -> None:
    both = "Health Minister Adaeze Balogunde came. Defence Minister Adaeze Balogunde left."

    assert told(both, "Defence Minister Adaeze Balogunde came.") == ()


def test_a_word_for_the_head_of_anything_is_no_other_office() -> None:
    es = texts.reading("es", "El presidente Adaeze Balogunde llegó el lunes.")
    en = texts.reading("en", "Prime Minister Adaeze Balogunde came on Monday.")

    assert differing(es, en) == ()


def test_an_unsure_row_shows_no_difference_of_roles() -> None:
    a = texts.reading("en", "Defence Minister Adaeze Balogunde came.", id="a")
    b = texts.reading("en", "Health Minister Adaeze Balogunde came.", id="b")

    assert differing(a, b, sure=False) == ()


def worded(*titles: str) -> tuple[Difference, ...]:
    """Return how the office of one person is worded differently."""
    readings = [
        texts.reading("en", f"{title} Adaeze Balogunde came.", id=f"article-{number}")
        for number, title in enumerate(titles)
    ]
    row = texts.whole_row(*readings)
    return office_wordings((row,), readings, people((row,), readings))


def test_one_ministry_under_two_names_is_shown_and_contradicts_nobody() -> None:
    (found,) = worded("Natural Resources Minister", "Environment Minister")

    assert [version.value for version in found.versions] == ["minister, natural resource", "environment minister"]
    assert found.reading.startswith("It may be one office")
    assert found.compatible


def test_one_ministry_under_two_names_needs_a_sure_row_that_shows_one() -> None:
    readings = [
        texts.reading("en", f"The bridge fell. {title} Adaeze Balogunde came.", id=title)
        for title in ("Natural Resources Minister", "Environment Minister")
    ]
    passages = (model.Passage(given.article.id, 0, 16, "The bridge fell.") for given in readings)
    bridge = builders.row("the bridge fell", *passages, shared=(builders.shared("bridge"),))

    assert office_wordings((bridge,), readings, people((bridge,), readings)) == ()
    whole = texts.whole_row(*readings, sure=False)
    assert office_wordings((whole,), readings, people((whole,), readings)) == ()


@pytest.mark.parametrize(
    "titles",
    [
        pytest.param(("Foreign Minister", "Minister of Foreign Affairs"), id="one name in other words"),
        pytest.param(("Environment Minister", "Minister"), id="a minister of nothing said"),
        pytest.param(("Defence Minister", "Health Minister"), id="two offices"),
        pytest.param(("Natural Resources Minister", "former Environment Minister"), id="once"),
        pytest.param(("former Natural Resources Minister", "Environment Minister"), id="once, of a thing"),
    ],
)
def test_what_is_one_name_or_two_offices_is_no_other_name_of_one(titles: tuple[str, ...]) -> None:
    assert worded(*titles) == ()
