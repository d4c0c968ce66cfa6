"""Which rows lead and which stand beside them: rows made for the test."""

from __future__ import annotations

from generator.align.leads import led
from generator.model import Row
from tests.builders import passage, reading, row, shared

A = reading("en", "Five drones.", "A gift.", "Rain.", id="a")
B = reading("sw", "Droni tano.", "Zawadi.", "Mvua.", id="b")
FIVE, DRONE, GIFT, RAIN = (shared(key) for key in ("5", "drone", "gift", "rain"))


def pair(label: str, first: str, second: str, **details: object) -> Row:
    """Return a row of a sentence of each article."""
    return row(label, passage(A, first), passage(B, second), **details)


def beside(*rows: Row) -> dict[str, str]:
    """Return by label the label of the row that it stands beside."""
    names = {one.id: one.label for one in rows} | {"": ""}
    return {one.label: names[one.beside] for one in led(rows)}


def test_a_row_with_a_passage_and_most_reasons_of_a_surer_one_stands_beside_it() -> None:
    sure = pair("sure", "Five drones.", "Droni tano.", shared=(FIVE, DRONE, GIFT), confidence=0.9)
    less = pair("less", "Five drones.", "Zawadi.", shared=(FIVE, DRONE, RAIN), confidence=0.8)

    assert beside(less, sure) == {"less": "sure", "sure": ""}


def test_half_of_the_reasons_of_the_one_with_fewer_are_most() -> None:
    sure = pair("sure", "Five drones.", "Droni tano.", shared=(FIVE, DRONE, GIFT), confidence=0.9)
    half = pair("half", "Five drones.", "Zawadi.", shared=(FIVE, RAIN), confidence=0.8)
    third = pair("third", "Five drones.", "Mvua.", shared=(GIFT, RAIN, shared("wind")), confidence=0.8)

    assert beside(sure, half, third) == {"sure": "", "half": "sure", "third": ""}


def test_rows_without_a_common_passage_both_lead() -> None:
    one = pair("one", "Five drones.", "Droni tano.", shared=(FIVE, DRONE))
    other = pair("other", "A gift.", "Zawadi.", shared=(FIVE, DRONE))

    assert beside(one, other) == {"one": "", "other": ""}


def test_of_two_rows_that_are_sure_the_larger_one_leads() -> None:
    third = reading("hi", "Paanch drone.", id="c")
    small = pair("small", "Five drones.", "Droni tano.", shared=(FIVE, DRONE), confidence=0.99)
    large = row(
        "large",
        *(passage(A, "Five drones."), passage(B, "Droni tano."), passage(third, "Paanch drone.")),
        shared=(FIVE, DRONE),
        confidence=0.8,
    )

    assert beside(small, large) == {"small": "large", "large": ""}


def test_a_row_that_is_not_sure_never_leads_one_that_is() -> None:
    thin = pair("thin", "Five drones.", "Droni tano.", shared=(FIVE, DRONE), sure=False)
    sure = pair("sure", "Five drones.", "Zawadi.", shared=(FIVE, DRONE))

    assert beside(thin, sure) == {"thin": "sure", "sure": ""}


def test_rows_keep_their_order() -> None:
    rows = (pair("thin", "Five drones.", "Droni tano.", sure=False), pair("sure", "Five drones.", "Zawadi."))

    assert [one.label for one in led(rows)] == ["thin", "sure"]
