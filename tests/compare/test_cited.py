"""By what name a source is called: one for all that a story calls it."""

from __future__ import annotations

import pytest

from generator.compare.cited import naming
from generator.compare.people import people
from generator.model import Reading
from tests import texts

NAMED = texts.reading("en", "The mayor of Mombasa, Adaeze Balogunde, came.", id="named")
TEXTS = (
    NAMED,
    texts.reading("en", "Synergy Marine said that the bridge fell.", id="firm"),
)


def called(text: str, language: str = "en", *others: Reading) -> list[str]:
    """Return the names of the sources of a sentence, in a story that names the mayor of Mombasa."""
    readings = (*TEXTS, *others, texts.reading(language, text, id="said"))
    name_of = naming(people((), readings), readings)
    return [name_of(entry, "said") for entry in readings[-1].sentences[0].attributions]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor of Mombasa said that the bridge fell."),
        ("en", "The mayor said that the bridge fell."),
        ("en", "Balogunde said that the bridge fell."),
        ("en", "Adaeze Balogunde said that the bridge fell."),
        ("sw", "Meya wa Mombasa alisema kwamba daraja lilianguka."),
        ("es", "Según la comandante de la policía, Adaeze Balogunde, el puente cayó."),
        ("ru", "Мост упал, заявила глава полиции Adaeze Balogunde."),
    ],
)
def test_a_title_and_a_name_are_one_source(language: str, text: str) -> None:
    assert called(text, language) == ["Adaeze Balogunde"]


def test_a_title_that_two_people_bear_or_of_another_place_is_nobody_named() -> None:
    other = texts.reading("en", "The mayor of Nairobi, Tunde Oyelaran, came.", id="other")

    assert called("The mayor said that the bridge fell.", "en", other) == ["mayor"]
    assert called("The mayor of Nairobi said that the bridge fell.", "en", other) == ["Tunde Oyelaran"]
    assert called("The mayor of Zanzibar said that the bridge fell.") == ["mayor (Zanzibar)"]


def test_an_unknown_name_is_one_source_in_every_script() -> None:
    assert called("सिनर्जी मरीन ने कहा कि पुल गिर गया।", "hi") == ["Synergy Marine"]


def test_who_is_in_the_lexicon_is_called_by_its_name_there() -> None:
    assert called("Reuters said that the bridge fell.") == ["Reuters"]


def test_somebody_else_is_called_as_written() -> None:
    assert called("Chidi Okonjo said that the bridge fell.") == ["Chidi Okonjo"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A lawyer for Adaeze Balogunde said that the bridge fell."),
        ("sw", "Wakili wa Adaeze Balogunde alisema kwamba daraja lilianguka."),
        ("es", "El abogado de Adaeze Balogunde dijo que el puente cayó."),
    ],
)
def test_whoever_speaks_for_somebody_is_not_that_person(language: str, text: str) -> None:
    assert called(text, language) == ["lawyer"]


def test_a_known_spokesman_is_the_institution_also_where_the_words_hold_his_name() -> None:
    title = "El portavoz del Kremlin, Dmitri Peskov, dijo que el puente cayó."

    assert called(title, "es", texts.reading("es", title, id="also")) == ["Kremlin"]


def test_who_bears_the_title_of_another_one_with_a_name_of_his_own_is_not_that_one() -> None:
    (name,) = called("وقال رئيس البلدية أليكسي لوغفينينكو إن الجسر سقط.", "ar")

    assert name != "Adaeze Balogunde"
    assert "لوغفينينكو" in name
