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
    ("ja", "ハミッシュ・ハーディング氏（77歳）が乗っていた。"),
    ("ja", "77歳のハミッシュ・ハーディング氏が乗っていた。"),
    ("zh", "普京（77岁）在船上。"),
    ("zh", "77岁的普京在船上。"),
    ("fa", "پوتین (77 ساله) در کشتی بود."),
    ("fa", "هامیش هاردینگ، 77 ساله، در کشتی بود."),
    ("hi", "हामिश हार्डिंग (77 वर्षीय) सवार थे।"),
    ("ur", "ہیمش ہارڈنگ (77 سالہ) سوار تھے۔"),
]

# What a language writes between an age and a name, each set in for "*".
WORDS = [
    ("en", "Hamish Harding, * 77, was on board.", ("aged", "age")),
    ("ar", "وكان على متنها هاميش هاردينغ، * 77 عاماً، مع ابنه.", ("البالغ من العمر", "البالغ", "وعمره", "عمره")),
    ("ar", "وكانت على متنها مريم هاردينغ، * 77 عاماً، مع ابنها.", ("البالغة من العمر",)),
    ("fr", "Hamish Harding, * 77 ans, était à bord.", ("âgé de", "âgé d'")),
    ("fr", "Anne Harding, * 77 ans, était à bord.", ("âgée de", "âgée d'")),
    ("pt", "Hamish Harding, * 77 anos, estava a bordo.", ("de", "com")),
    ("hi", "हामिश हार्डिंग (* 77 साल) सवार थे।", ("उम्र",)),
    ("hi", "77 * हामिश हार्डिंग सवार थे।", ("वर्षीय", "साला")),
    ("ur", "ہیمش ہارڈنگ (* 77 سال) سوار تھے۔", ("عمر",)),
    ("sw", "Hamish Harding, * 77, alikuwa ndani.", ("mwenye miaka", "umri wa miaka", "wa miaka", "miaka")),
    ("ru", "77-* Хардинг плыли вместе.", ("летний", "летняя", "летнего", "летнему", "летним", "летней", "летнюю")),
    ("tr", "77 * Hamish Harding gemideydi.", ("yaşında olan",)),
    ("zh", "船上是77*普京。", ("岁",)),
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


@pytest.mark.parametrize(
    ("code", "text"), [(code, text.replace("*", word)) for code, text, words in WORDS for word in words]
)
def test_an_age_is_read_by_every_word_that_says_so(code: str, text: str) -> None:
    ((_, versions),) = told(report("a", text, code), report("b", text.replace("77", "73"), code))

    assert versions == [("73 years", ["b"]), ("77 years", ["a"])]


def test_one_person_has_one_name_in_several_languages() -> None:
    spanish = report("a", "Hamish Harding, de 77 años, iba a bordo.", "es")
    hindi = report("b", "73 वर्षीय हामिश हार्डिंग सवार थे।", "hi")
    english = report("c", "Hamish Harding, 77, was on board.")

    assert told(spanish, hindi, english) == [("age: Hamish Harding", [("73 years", ["b"]), ("77 years", ["a", "c"])])]


def test_a_family_name_that_only_one_person_has_is_his() -> None:
    found = told(report("a", "Harding, 77, was on board."), report("b", "Hamish Harding, 73, was on board."))

    assert found == [("age: Hamish Harding", [("73 years", ["b"]), ("77 years", ["a"])])]


def test_ages_above_a_hundred_are_not_rounded() -> None:
    found = told(report("a", "Hamish Harding, 100, was on board."), report("b", "Hamish Harding (103) was on board."))

    assert [values for _, values in found] == [[("100 years", ["a"]), ("103 years", ["b"])]]


def test_a_person_is_called_as_in_latin_letters_where_one_article_does() -> None:
    hindi = report("a", "77 वर्षीय हामिश हार्डिंग सवार थे।", "hi")

    assert [about for about, _ in told(hindi, report("b", "Harding, 73, was on board."))] == ["age: Harding"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hamish Harding, 77, was on board.", "Hamish Harding (77) was on board."),  # one age
        ("Peter, 77, was on board.", "Bitter, 73, was on board."),  # one skeleton
        ("Hamish Harding, 77, was on board.", "Stockton Rush, 73, was on board."),  # two people
        ("Hamish Harding, 77, and Peter Harding, 19, were on board.", "Harding, 73, was on board."),  # which?
        ("Hamish Harding, 77, was on board. Hamish Harding was 73, not 77.", "Hamish Harding, 177, was on board."),
        ("Hamish Harding, 77 years later, was on board.", "Hamish Harding, 73 years later, was on board."),
        ("Hamish Harding, seventh, slept.", "Hamish Harding, sixth, slept."),
        ("Hamish Harding, cabin 77, slept.", "Hamish Harding, cabin 73, slept."),
        ("Hamish Harding, 77 kilometres away, slept.", "Hamish Harding, 73 kilometres away, slept."),
        ("After 77 years Hamish Harding returned.", "After 73 years Hamish Harding returned."),
        ("The goals of the match: Hamish Harding (77).", "The goals of the match: Hamish Harding (73)."),
        ("Hamish Harding, about 77, was on board.", "Hamish Harding, about 73, was on board."),
        ("The almost 77-year-old Hamish Harding was on board.", "The 73-year-old Hamish Harding was on board."),
        ("Hamish Harding, 77-78, was on board.", "Hamish Harding, 73, was on board."),
        ("Hamish Harding (77.5) was on board.", "Hamish Harding (73) was on board."),
        ("On board was Hamish Harding 77.", "On board was Hamish Harding 73."),
        ("Hamish Harding, 77 sailors and a cook left.", "Hamish Harding, 73 sailors and a cook left."),
        ("Donald Trump (48) is ahead of Joe Biden (45).", "Donald Trump (46) is ahead of Joe Biden (45)."),
    ],
)
def test_no_other_number_is_an_age_and_nobody_elses(one: str, other: str) -> None:
    assert told(report("a", one), report("b", other)) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("hi", "77 साल के नरेंद्र मोदी शासन में बदलाव आया।"),
        ("ur", "77 سال کے نریندر مودی دور میں تبدیلی آئی۔"),
        ("zh", "排名77的普京在船上。"),
        ("zh", "执政77年的普京在船上。"),
        ("zh", "普京（77年）在船上。"),
    ],
)
def test_years_of_something_else_and_ranks_are_no_ages(code: str, text: str) -> None:
    assert told(report("a", text, code), report("b", text.replace("77", "73"), code)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The candidate Hamish Harding, 77, slept.",
        "In his constituency Hamish Harding, 77, slept.",
        "Before the election Hamish Harding, 77, slept.",
        "In the exit poll it was Hamish Harding, 77, so far.",
        "A majority is for Hamish Harding, 77, so far.",
        "In the survey it was Hamish Harding, 77, so far.",
        "In parliament Hamish Harding, 77, slept.",
        "Of the parties it was that of Hamish Harding, 77, so far.",
        "In percent it was Hamish Harding, 77, so far.",
        "In the primaries it was Hamish Harding, 77, so far.",
        "In the runoff it was Hamish Harding, 77, so far.",
        "In the vote of the year it was Hamish Harding, 77, so far.",
    ],
)
def test_a_bare_number_beside_words_of_voting_is_no_age(text: str) -> None:
    assert told(report("a", text), report("b", text.replace("77", "73"))) == []


def test_years_are_an_age_beside_words_of_voting_too() -> None:
    text = "Before the election Hamish Harding, aged {}, spoke."

    assert len(told(report("a", text.format(77)), report("b", text.format(73)))) == 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Hamish Harding, 77, and Suleman Dawood, 19, were on board."),
        ("fr", "Hamish Harding (77 ans) et Suleman Dawood (19 ans) étaient à bord."),
    ],
)
def test_several_people_of_a_sentence_have_ages_between_commas_or_in_years(code: str, text: str) -> None:
    assert len(told(report("a", text, code), report("b", text.replace("77", "73"), code))) == 1


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("en", "Vladimir Putin, 77, sat there.", "Ludmila Putin, 73, sat there."),
        ("zh", "普京（77岁）在船上。", "柳德米拉·普京（73岁）在船上。"),
    ],
)
def test_who_has_a_given_name_before_a_well_known_family_name_is_somebody_else(code: str, one: str, other: str) -> None:
    assert told(report("a", one, code), report("b", other, code)) == []


def test_who_tells_two_ages_tells_none() -> None:
    both = report("a", "Hamish Harding, 77, was on board. Hamish Harding, 75, had left.")

    assert told(both, report("b", "Hamish Harding, 73, was on board.")) == []
