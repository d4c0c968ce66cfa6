"""Since when something is the first: from an event ("since the pandemic") or by time ("in more than four years")."""

from __future__ import annotations

import pytest

from generator.compare.since import counted_since
from generator.model import Difference, Reading
from tests import texts

EVENT = "It was her first visit abroad since the pandemic."
TIME = "It was her first visit abroad in more than four years."
Heads = list[tuple[str, list[str]]]


def told(*texts_told: tuple[str, str], about: str = "visit", sure: bool = True) -> tuple[Difference, ...]:
    """Return what differs between outlets that tell of one visit, each with its language and text."""
    readings: list[Reading] = [
        texts.reading(language, text, id=f"outlet{at}") for at, (language, text) in enumerate(texts_told)
    ]
    return counted_since((texts.whole_row(*readings, about=about, sure=sure),), readings)


def heads(found: Difference) -> Heads:
    return [(version.value, [passage.text for passage in version.passages]) for version in found.versions]


def test_an_event_and_a_length_of_time_are_told_with_both_quotes() -> None:
    (found,) = told(("en", EVENT), ("en", TIME))

    assert (found.kind, found.compatible, found.about) == ("scope", True, "since when: visits")
    assert heads(found) == [("pandemic", ["since the pandemic"]), ("at least 4 years", ["four years"])]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ar", "وكانت هذه أول زيارة لها إلى الخارج منذ بداية الجائحة.", "منذ بداية الجائحة"),
        ("es", "Fue su primera visita al extranjero desde la pandemia.", "desde la pandemia"),
        ("fr", "C'était sa première visite à l'étranger depuis la pandémie.", "depuis la pandémie"),
        ("hi", "यह महामारी के बाद उनकी पहली विदेश यात्रा थी।", "महामारी के बाद"),
        ("ja", "パンデミック以来初の訪問だった。", "パンデミック以来"),
        ("pt", "Foi a sua primeira visita ao exterior desde a pandemia.", "desde a pandemia"),
        ("sw", "Ilikuwa ziara yake ya kwanza nje ya nchi tangu janga la corona.", "tangu janga la corona"),
        ("tr", "Bu, salgından beri ilk yurt dışı ziyaretiydi.", "salgından beri"),
    ],
)
def test_events_are_found_in_their_languages(language: str, text: str, words: str) -> None:
    (found,) = told((language, text), ("en", TIME))

    assert found.versions[0].passages[0].text == words


@pytest.mark.parametrize(
    ("language", "text", "value", "words"),
    [
        ("ar", "وكانت هذه أول زيارة لها إلى الخارج منذ أكثر من أربع سنوات.", "at least 4 years", "أربع سنوات"),
        ("en", "It was her first visit abroad since 2019.", "2019", "2019"),
        ("fr", "C'était sa première visite à l'étranger en quatre ans.", "4 years", "quatre ans"),
        ("hi", "यह चार साल में उनकी पहली यात्रा थी।", "4 years", "चार साल"),
    ],
)
def test_times_are_found_in_their_languages(language: str, text: str, value: str, words: str) -> None:
    (found,) = told(("en", EVENT), (language, text))

    assert heads(found)[1] == (value, [words])


def test_an_event_is_called_by_what_all_who_name_it_have_in_common() -> None:
    longer = "It was her first visit abroad since the coronavirus pandemic."
    (found,) = told(("en", EVENT), ("en", longer), ("en", TIME))

    assert heads(found)[0] == ("pandemic", ["since the pandemic", "since the coronavirus pandemic"])


def test_two_events_stand_apart() -> None:
    (found,) = told(("en", EVENT), ("en", "It was her first visit abroad since the earthquake."), ("en", TIME))

    assert [value for value, _ in heads(found)] == ["pandemic", "earthquake", "at least 4 years"]


@pytest.mark.parametrize(
    "other",
    [
        "It was her first visit abroad since the earthquake.",  # both count from an event
        "It was her first visit abroad.",  # counts from nothing
        "It was her first concert in more than four years.",  # another thing
        "It was her first visit abroad since the pandemic. It was her first visit in four years.",  # tells both
        "It was her first visit since the pandemic, and her first in more than four years.",
        "It was her first visit since the pandemic began four years ago.",
        "It was her first visit in the four years since the pandemic.",
        "The pandemic ended. It was her first visit, which lasted two years.",  # a time in another clause
        "Her first visit lasted two years.",
        "It was her first visit for four years.",
        "It was her first visit abroad in more than four weeks.",  # no years
        "In four years of war in the region on the evening before her first visit abroad she lost.",  # before the first
        "The first four years were hard, and she made a visit.",  # the first of years
        "The 39-year-old made her first visit abroad.",  # an age
        "Her first visit abroad was in 2011.",  # when it was, not since when
        "It was her first visit in 2023 since the end.",
        "It was her first visit two years after the war.",
        "It was her first visit since the 2011 earthquake.",  # the year of the event
        "It was not her first visit in four years.",
        "Was it her first visit in four years?",
        "“Was it her first visit in four years?” he asked.",
        "She denied that it was her first visit in four years.",
        "It was her first visit to Russia in four years.",  # another place than abroad
    ],
)
def test_what_gives_no_other_kind_of_since_is_not_listed(other: str) -> None:
    assert told(("en", EVENT), ("en", other)) == ()


@pytest.mark.parametrize(
    "other",
    [
        "It was her first visit in more than five years.",  # both give a time
        "It was her first visit since the pandemic, and her first in more than four years.",  # gives both
        "It was her first visit since the pandemic began four years ago.",
        "It was her first visit in the four years since the pandemic.",
        "It was not her first visit abroad since the pandemic.",
        "Was it her first visit abroad since the pandemic?",
        "“Was it her first visit abroad since the pandemic?” he asked.",
        "It was her first visit to Russia since the pandemic.",
    ],
)
def test_what_gives_no_other_kind_than_a_time_is_not_listed(other: str) -> None:
    assert told(("en", TIME), ("en", other)) == ()


def test_the_firsts_of_two_people_are_two() -> None:
    event = "It was the first visit of Joe Biden abroad since the pandemic."

    assert told(("en", event), ("en", "It was the first visit abroad of Emmanuel Macron in four years.")) == ()
    assert told(("en", event), ("en", "It was the first visit abroad of Joe Biden in four years."))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sw", "Ilikuwa ziara yake ya kwanza nje ya nchi katika miaka minne."),
        ("zh", "这是她四年来首次出访。"),
        ("es", "Fue su primera visita al extranjero en cuatro años."),
        ("ru", "Это был её первый визит за четыре года."),
        ("ur", "یہ چار سال میں ان کا پہلا دورہ تھا۔"),
    ],
)
def test_a_time_that_ends_now_is_found_in_more_languages(language: str, text: str) -> None:
    (found,) = told(("en", EVENT), (language, text))

    assert heads(found)[1][0] == "4 years"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "وقام الزعيم البالغ من العمر 39 عاما بأول زيارة إلى الخارج."),
        ("zh", "39岁的她首次访问。"),
        ("tr", "39 yaşındaki lider ilk ziyaretini yaptı."),
        ("ur", "39 سالہ رہنما نے اپنا پہلا دورہ کیا۔"),
        ("sw", "Kiongozi huyo mwenye umri wa miaka 39 alifanya ziara yake ya kwanza nje ya nchi."),
        ("sw", "Haikuwa ziara yake ya kwanza nje ya nchi katika miaka minne."),
        ("hi", "यह चार साल में उनकी पहली यात्रा नहीं थी।"),
        ("hi", "यह युद्ध के दो साल बाद पहली यात्रा है।"),
        ("fr", "La première visite a été lancée depuis un aéroport."),
    ],
)
def test_ages_and_what_is_negated_are_no_time_in_other_languages_too(language: str, text: str) -> None:
    assert told(("en", EVENT), (language, text)) == ()
    assert told(("en", TIME), (language, text)) == ()


def test_the_first_of_somebody_who_holds_an_office_is_a_title() -> None:
    assert (
        told(("en", "The first minister since the war came."), ("en", "The first minister in four years came.")) == ()
    )


def test_the_word_for_since_says_which_of_two_times_is_meant() -> None:
    longest = "It was her first visit abroad since the pandemic and her longest since 2011."
    (found,) = told(("en", longest), ("en", TIME))

    assert heads(found)[0] == ("pandemic", ["since the pandemic"])


def test_rows_that_are_not_sure_tell_it_too_if_their_claim_is_of_the_thing() -> None:
    assert told(("en", EVENT), ("en", TIME), sure=False)
    assert told(("en", EVENT), ("en", TIME), about="bridge") == ()


def test_each_thing_is_told_once_a_story() -> None:
    readings = [texts.reading("en", text, id=name) for name, text in (("a", EVENT), ("b", TIME))]
    row = texts.whole_row(*readings, about="visit")

    assert len(counted_since((row, row), readings)) == 1
