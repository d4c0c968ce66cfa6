"""What a sentence is matched by: the keys of its quantities and what they weigh."""

from __future__ import annotations

import pytest

from generator.understand import understand_sentence


def keys(text: str, *kinds: str) -> list[str]:
    """Return the evidence keys of these kinds in an English sentence."""
    return [key for key, _ in understand_sentence(text, "en").vector if key[0] in kinds]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trip took 14 days.", "The trip took two weeks."),
        ("They drove 155 miles.", "They drove 250 kilometres."),
        ("The ship carried 2 tonnes.", "The ship carried 2,000 kilograms."),
        ("The storm killed 7 people.", "Seven people died in the storm."),
    ],
)
def test_one_amount_in_two_units_or_wordings_is_one_key(one: str, other: str) -> None:
    assert keys(one, "q") == keys(other, "q") != []


def test_one_number_of_two_things_is_two_keys_beside_the_number_itself() -> None:
    assert keys("He saw 14 boats.", "n", "q", "u") == ["n:14", "q:14 boat"]
    assert keys("He walked 14 kilometres.", "n", "q", "u") == ["n:14", "q:1.4e+04 length", "u:kilometre"]


def test_two_digits_of_an_amount_are_compared() -> None:
    assert keys("They drove 1,234 kilometres.", "q") == keys("They drove 1,190 kilometres.", "q")
    assert keys("They drove 1,234 kilometres.", "q") != keys("They drove 1,340 kilometres.", "q")


def test_a_number_of_nothing_known_has_no_key_of_an_amount() -> None:
    assert keys("The answer was 4711.", "n", "q", "u") == ["n:4711"]


def test_a_key_counts_twice_at_the_most() -> None:
    def weight(text: str) -> float:
        return dict(understand_sentence(text, "en").vector)["c:boat"]

    assert weight("A boat saw a boat.") == 2 * weight("A boat sank.")
    assert weight("A boat saw a boat and a boat.") == 2 * weight("A boat sank.")


def test_a_place_that_two_forms_fit_is_mentioned_once() -> None:
    (mention,) = [m for m in understand_sentence("وكان على متنها خبز.", "ar").mentions if m.key == "passenger"]

    assert mention.end - mention.start == len("على متنها")
