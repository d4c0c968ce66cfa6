"""How old people are by several outlets."""

from __future__ import annotations

import pytest

from generator.compare.ages import aged_differently
from generator.model import Reading
from tests import texts

# A sentence in which he is 77.
SEVENTY_SEVEN = [
    ("en", "The pilot, Hamish Harding, 77, was on board."),
    ("en", "Hamish Harding (77) was on board."),
    ("en", "The 77-year-old Hamish Harding was on board."),
    ("es", "Hamish Harding, de 77 años, iba a bordo."),
    ("fr", "Hamish Harding, 77 ans, était à bord."),
    ("pt", "Hamish Harding, de 77 anos, estava a bordo."),
    ("ru", "77-летний Хэмиш Хардинг был на борту."),
    ("ru", "Хэмиш Хардинг, 77 лет, был на борту."),
    ("ar", "وكان على متنها هاميش هاردينغ (77 عاماً)."),
    ("hi", "77 वर्षीय हामिश हार्डिंग सवार थे।"),
    ("sw", "Hamish Harding, mwenye umri wa miaka 77, alikuwa ndani."),
    ("tr", "77 yaşındaki Hamish Harding gemideydi."),
    ("ur", "77 سالہ ہیمش ہارڈنگ سوار تھے۔"),
    ("ja", "ハミッシュ・ハーディング氏（77）が乗っていた。"),
]


def report(name: str, text: str, language: str = "en") -> Reading:
    """Return an article."""
    return texts.reading(language, text, id=name)


def told(*readings: Reading) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return whose ages differ, with the ages and who gives them."""
    return [
        (
            entry.about,
            [(version.value, [passage.article for passage in version.passages]) for version in entry.versions],
        )
        for entry in aged_differently((texts.whole_row(*readings),), readings)
    ]


@pytest.mark.parametrize(("code", "text"), SEVENTY_SEVEN)
def test_an_age_is_read_beside_a_name(code: str, text: str) -> None:
    ((about, versions),) = told(report("a", text, code), report("b", text.replace("77", "73"), code))

    assert about.startswith("age: ")
    assert versions == [("73 years", ["b"]), ("77 years", ["a"])]


def test_one_person_has_one_name_in_several_languages() -> None:
    spanish = report("a", "Hamish Harding, de 77 años, iba a bordo.", "es")
    hindi = report("b", "73 वर्षीय हामिश हार्डिंग सवार थे।", "hi")
    english = report("c", "Hamish Harding, 77, was on board.")

    assert told(spanish, hindi, english) == [("age: Hamish Harding", [("73 years", ["b"]), ("77 years", ["a", "c"])])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hamish Harding, 77, was on board.", "Hamish Harding (77) was on board."),  # one age
        ("Hamish Harding, 77, was on board.", "Stockton Rush, 73, was on board."),  # two people
        ("Hamish Harding, 77, and Peter Harding, 19, were on board.", "Harding, 73, was on board."),  # which?
        ("Hamish Harding, 77, was on board. Hamish Harding was 73, not 77.", "Hamish Harding, 177, was on board."),
        ("Hamish Harding, 77 years later, was on board.", "Hamish Harding, 73 years later, was on board."),
        ("Hamish Harding, 77 kilometres away, slept.", "Hamish Harding, 73 kilometres away, slept."),
        ("After 77 years Hamish Harding returned.", "After 73 years Hamish Harding returned."),
        ("The goals of the match: Hamish Harding (77).", "The goals of the match: Hamish Harding (73)."),
        ("Hamish Harding, about 77, was on board.", "Hamish Harding, about 73, was on board."),
    ],
)
def test_no_other_number_is_an_age_and_nobody_elses(one: str, other: str) -> None:
    assert told(report("a", one), report("b", other)) == []


def test_who_tells_two_ages_tells_none() -> None:
    both = report("a", "Hamish Harding, 77, was on board. Hamish Harding, 75, had left.")

    assert told(both, report("b", "Hamish Harding, 73, was on board.")) == []
