"""How many died, over the whole story: several counts are set beside each other, what is only feared is none."""

from __future__ import annotations

from generator.compare.tolls import tolls
from generator.model import Difference, Reading
from tests import texts


def told(*readings: Reading) -> tuple[Difference, ...]:
    """Return the tolls of a story whose articles stand in one row."""
    return tolls((texts.whole_row(*readings, about="kill"),), readings)


def report(name: str, text: str, language: str = "en", published: str = "") -> Reading:
    """Return a report of a flood."""
    return texts.reading(language, text, id=name, published=published)


def test_every_count_of_the_dead_stands_with_those_who_give_it() -> None:
    (found,) = told(
        report("a", "The flood killed 11,300 people. The ministry had counted 5,300 deaths."),
        report("b", "Mafuriko yaliua watu 5,300.", language="sw"),
    )

    assert found.about == "how many: the dead"
    assert [(version.value, [passage.article for passage in version.passages]) for version in found.versions] == [
        ("5,300", ["a", "b"]),
        ("11,300", ["a"]),
    ]


def test_a_toll_that_is_only_feared_is_no_count() -> None:
    assert (
        told(
            report("a", "The flood killed 2,000 people in the city."),
            report("b", "The dead could number 20,000, the mayor said."),
        )
        == ()
    )


def test_one_outlet_alone_contradicts_nobody() -> None:
    assert (
        told(report("a", "The flood killed 2,000 people. Later 5,300 deaths were counted."), report("b", "It rained."))
        == ()
    )


def test_articles_that_all_give_both_counts_contradict_nobody() -> None:
    first, second = "The flood killed 53 people on Monday.", "The flood killed 71 people on Tuesday."

    assert told(report("a", f"{first} {second}"), report("b", f"{second} {first}")) == ()
