"""A bound beside a number that lies well within it; and what is no such thing."""

from __future__ import annotations

import pytest

from generator.compare.bounds import bounded_differently
from generator.compare.counts import told as numbers_told
from generator.model import Difference, Reading
from tests import builders, texts


def found(*readings: Reading, sure: bool = True) -> tuple[Difference, ...]:
    """Return what is told more or less exactly in a row of the whole readings."""
    row = texts.whole_row(*readings, about="kilometre", sure=sure)
    return bounded_differently((row,), readings, numbers_told(readings))


def report(name: str, text: str, language: str = "en") -> Reading:
    """Return a report that measures a way."""
    return texts.reading(language, text, id=name)


def test_a_bound_and_numbers_within_it_are_of_one_scope_each() -> None:
    (difference,) = found(
        report("a", "The border is more than 200 kilometres away."),
        report("b", "Mpaka uko umbali wa kilomita 250.", language="sw"),
        report("c", "The border is 155 miles away."),
    )

    assert (difference.kind, difference.about, difference.compatible) == ("scope", "length or distance", True)
    assert [(version.value, [passage.article for passage in version.passages]) for version in difference.versions] == [
        ("at least 200 kilometres", ["a"]),
        ("250 kilometres", ["b", "c"]),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("more than 240 kilometres", "250 kilometres", id="nearly the same"),
        pytest.param("more than 200 kilometres, in all 250 kilometres,", "250 kilometres", id="the number told too"),
        pytest.param("more than 300 kilometres", "250 kilometres", id="not within"),
        pytest.param("200 kilometres", "250 kilometres", id="no bound"),
        pytest.param("more than 200 kilometres", "between 240 and 260 kilometres", id="a range"),
        pytest.param("more than 200 kilometres", "250 kilometres or 400 kilometres", id="two numbers within"),
        pytest.param("more than 200 kilometres and less than 400 kilometres", "300 kilometres", id="two bounds of one"),
        pytest.param("more than 200 kilometres and more than 200 miles", "400 kilometres", id="two units"),
    ],
)
def test_what_is_no_bound_around_a_number_is_no_other_scope(one: str, other: str) -> None:
    assert found(report("a", f"The border is {one} away."), report("b", f"The border is {other} away.")) == ()


def trucks(name: str, told: str, language: str = "en") -> Reading:
    """Return a report that counts trucks."""
    return texts.reading(language, told, id=name)


def of_trucks(*readings: Reading) -> tuple[Difference, ...]:
    """Return what is told more or less exactly in a row about trucks."""
    row = texts.whole_row(*readings, about="fire_engine")
    return bounded_differently((row,), readings, numbers_told(readings))


def test_two_bounds_of_one_side_are_of_two_scopes() -> None:
    (difference,) = of_trucks(
        trucks("a", "More than 70 fire trucks fought the blaze."),
        trucks("b", "At least 100 fire trucks fought the blaze."),
        trucks("c", "70’ten fazla itfaiye aracı sevk edildi.", language="tr"),
    )

    assert (difference.kind, difference.compatible) == ("scope", True)
    assert [(version.value, [passage.article for passage in version.passages]) for version in difference.versions] == [
        ("at least 70", ["a", "c"]),
        ("at least 100", ["b"]),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("More than 70 fire trucks", "Fewer than 100 fire trucks", id="of two sides"),
        pytest.param("More than 95 fire trucks", "More than 100 fire trucks", id="nearly the same"),
        pytest.param("More than 40 fire trucks and more than 70 fire trucks", "At least 100 fire trucks", id="three"),
    ],
)
def test_other_bounds_are_no_other_scopes(one: str, other: str) -> None:
    assert of_trucks(trucks("a", f"{one} fought the blaze."), trucks("b", f"{other} fought the blaze.")) == ()


@pytest.mark.parametrize("told_too", [0, 1])
def test_who_tells_both_bounds_somewhere_says_no_other_thing(told_too: int) -> None:
    first, second = "More than 70 fire trucks fought the blaze.", "At least 100 fire trucks fought the blaze."
    told = [first, second]
    told[told_too] += f" {(second, first)[told_too]}"
    readings = [trucks(name, text) for name, text in zip("ab", told, strict=True)]
    passages = [builders.passage(reading, text) for reading, text in zip(readings, (first, second), strict=True)]
    row = builders.row("the claim", *passages, shared=(builders.shared("fire_engine"),))

    assert bounded_differently((row,), readings, numbers_told(readings)) == ()


def test_bounds_of_measures_are_of_two_things_mostly() -> None:
    assert found(report("a", "It is more than 20 metres high."), report("b", "It is more than 500 metres long.")) == ()


def test_bounds_of_the_dead_stand_among_their_tolls() -> None:
    readings = [report("a", "More than 200 people died."), report("b", "More than 300 people died.")]
    row = texts.whole_row(*readings, about="die")

    assert bounded_differently((row,), readings, numbers_told(readings)) == ()


def test_of_two_rows_that_show_the_same_bounds_the_fuller_one_tells_of_them() -> None:
    readings = [
        trucks("a", "More than 70 fire trucks fought the blaze."),
        trucks("b", "At least 100 fire trucks fought the blaze."),
        trucks("c", "More than 100 fire trucks fought the blaze."),
    ]
    rows = texts.whole_row(*readings[:2], about="fire_engine"), texts.whole_row(*readings, about="fire_engine")

    (difference,) = bounded_differently(rows, readings, numbers_told(readings))

    assert len(difference.versions[1].passages) == 2


def test_an_unsure_row_tells_nothing_of_scope() -> None:
    ways = report("a", "It is more than 200 kilometres away."), report("b", "It is 250 kilometres away.")

    assert found(*ways, sure=False) == ()
