"""Messages are English text that remembers how it was made."""

from __future__ import annotations

import pickle

import pytest

from generator.messages import Amount, Day, Place, Thing, counted, joined, message


def test_a_message_is_its_english_text() -> None:
    assert message("All {number} origins", number=3) == "All 3 origins"


def test_a_number_decides_between_one_and_many() -> None:
    said = [counted(number, "{number} outlet", "{number} outlets") for number in (0, 1, 2)]
    assert said == ["0 outlets", "1 outlet", "2 outlets"]


def test_messages_joined_stay_messages() -> None:
    both = joined(" · ", (counted(2, "{number} outlet", "{number} outlets"), "2023"))
    assert both == "2 outlets · 2023"
    assert hasattr(both, "sentence")


def test_plain_text_joined_stays_plain() -> None:
    assert not hasattr(joined(", ", ("a", "b")), "sentence")


def test_a_blank_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        message("All {number} origins")


def test_a_value_is_never_taken_for_a_sentence() -> None:
    assert message("cites {sources}", sources="{0.__class__}") == "cites {0.__class__}"


@pytest.mark.parametrize(
    "made",
    [
        counted(5, "{number} of {thing}", "{number} of {thing}", thing=Thing("drones", "drone")),
        message("where: {place}", place=Place("Libya", "LY")),
        message("at least {amount}", amount=Amount("250 kilometres", (250.0,), "kilometre")),
        message("since {day}", day=Day("2023-09-17")),
    ],
    ids=str,
)
def test_a_message_is_handed_from_process_to_process_whole(made: str) -> None:
    again = pickle.loads(pickle.dumps(made))  # noqa: S301 - our own bytes
    assert again == made
    assert (again.sentence, again.values) == (made.sentence, made.values)  # type: ignore[attr-defined]
    assert [type(value) for value in again.values.values()] == [type(v) for v in made.values.values()]  # type: ignore[attr-defined]
