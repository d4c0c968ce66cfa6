"""Which stretches of a sentence read as a statement by themselves."""

from __future__ import annotations

import pytest

from generator.align.clauses import clauses_of, statements
from generator.align.quoted import SHORT
from tests import texts


def told(text: str, code: str = "en") -> list[str]:
    """Return all stretches of a sentence that can stand alone."""
    reading = texts.reading(code, text)
    (sentence,) = reading.sentences
    return [text[start:end] for start, end in statements(clauses_of(sentence, reading), SHORT.words)]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("He left the port on Monday, and the crew, tired and wet, stayed behind.", "He left the port on Monday"),
        ("The bridge, opened in 1977, carried cars.", "The bridge, opened in 1977, carried cars"),
        ("The train left Artyom, near the coast, with guests.", "The train left Artyom, near the coast"),
        ("On Saturday, he met the ministers of the north.", "he met the ministers of the north"),
        ("TASS said on Monday that the ship left the port.", "the ship left the port"),
        ("The crew of 1,200 left at 4:17 in the morning.", "The crew of 1,200 left at 4:17 in the morning"),
    ],
)
def test_a_clause_is_a_statement(text: str, statement: str) -> None:
    assert statement in told(text)


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        (
            "He could be saved, the head of the office, Ali, said.",
            "He could be saved, the head of the office",
        ),
        (
            "There was hope for Atsu: his club, Hatayspor, said so.",
            "There was hope for Atsu: his club, Hatayspor, said so",
        ),
        ("TASS warned on Monday that prices would rise and declined to say.", "prices would rise and declined to say"),
        ("The president, who held talks in the north, agreed.", "The president, who held talks in the north"),
        ("The first shock, measured at sea, hit the coast.", "The first shock, measured at sea"),
        ("Teams from Turkey, Egypt and Italy are on the sea.", "Egypt and Italy are on the sea"),
        ("The success comes days after the failure of the probe.", "The success comes days"),
        ("A port, two ships, the crew and all of the guests.", "A port, two ships, the crew and all of the guests"),
    ],
)
def test_what_is_torn_out_of_its_clause_is_no_statement(text: str, torn: str) -> None:
    assert torn in text
    assert torn not in told(text)


def test_a_language_that_lists_no_verbs_is_cut_only_behind_the_beginning_of_a_sentence() -> None:
    text = "Gavana alimpa mgeni droni tano, huku wageni wengine wakiondoka bandarini mapema sana."

    assert told(text, "sw") == ["Gavana alimpa mgeni droni tano", text.removesuffix(".")]


def test_a_statement_is_short_enough_for_a_heading() -> None:
    assert told("He " + "and then he left the port " * 9 + "again.") != []
    assert max(len(one.split()) for one in told("He " + "and then he left the port " * 9 + "again.")) <= 15
    assert told("He left.") == []


def test_the_sign_of_money_and_minus_are_no_space_before_a_statement() -> None:
    assert told("$5 million was sent to the victims of the flood.") == [
        "$5 million was sent to the victims of the flood"
    ]


def test_conjunctions_in_a_row_and_endless_sentences_are_cut_in_time() -> None:
    assert told(f"The mayor left on Monday, {'and ' * 150}the crew stayed behind.") != []
    assert told(f"The mayor left on Monday{', and the crew stayed behind' * 60}.") == []
