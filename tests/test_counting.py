"""Numbers in words, and the names that concepts have on a page."""

from __future__ import annotations

import pytest

from generator.languages import language
from generator.languages.counting import amount, counted, named_plurals, ordinal, plural
from generator.languages.lexicon import concept_label
from generator.languages.topics import roles, topic_of


@pytest.mark.parametrize(
    ("value", "thing", "words"),
    [
        (5, "drone", "5 drones"),
        (1, "dam", "1 dam"),
        (2, "country", "2 countries"),
        (3, "child", "3 children"),
        (2, "prime_minister", "2 prime ministers"),
        (2, "chief_of_staff", "2 chiefs of staff"),
        (250, "kilometre", "250 kilometres"),
        (90, "kilometre_per_hour", "90 kilometres per hour"),
        (5300, "the dead", "5,300 dead"),
        (1, "the missing", "1 missing"),
        (71_400_000, "dollar", "71.4 million dollars"),
        (4_100_000, "dollar", "4.1 million dollars"),
        (7, "", "7"),
    ],
)
def test_a_number_stands_with_what_it_counts(value: float, thing: str, words: str) -> None:
    assert counted(value, thing) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (7.8, "7.8"),
        (850_000, "850,000"),
        (1_000_000, "1 million"),
        (80_800_000_000, "80.8 billion"),
        (1_234_567, "1,234,567"),
        (38_239.98, "38,239.98"),
        (81_234.25, "81,234.25"),
        (1_234_567.8, "1,234,567.8"),
        (0.1 + 0.2, "0.3"),
    ],
)
def test_a_number_is_written_out_to_its_last_digit_and_a_large_round_one_in_words(value: float, words: str) -> None:
    assert amount(value) == words


def test_nouns_take_their_plural_by_the_rule() -> None:
    nouns = ["church", "box", "bus", "day", "army", "fisherman", "woman", "clothes", "crisis"]

    assert list(map(plural, nouns)) == [
        "churches", "boxes", "buses", "days", "armies", "fishermen", "women", "clothes", "crises",
    ]  # fmt: skip


def test_ranks_end_as_they_are_said() -> None:
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("concept", "name"),
    [
        ("leave", "departure"),
        ("united_nations", "United Nations"),
        ("brics", "BRICS"),
        ("ship", "ship"),
    ],
)
def test_a_concept_is_called_by_a_noun_or_its_proper_name(concept: str, name: str) -> None:
    assert concept_label(concept) == name


def test_the_lists_name_concepts_and_units_that_there_are() -> None:
    units = set(language("en").units)

    assert [name for name in sorted({*roles(), *named_plurals()}) if not topic_of(name) and name not in units] == []
