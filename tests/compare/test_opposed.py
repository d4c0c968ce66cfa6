"""Numbers of one thing that stand in different rows or in none: who opposes whom, and who does not."""

from __future__ import annotations

import pytest

from generator.compare.counts import told as numbers_told
from generator.compare.opposed import opposed, told_in
from generator.model import Difference, Reading
from tests import texts


def report(name: str, text: str, language: str = "en", published: str = "2023-02-08") -> Reading:
    """Return a report of an earthquake."""
    return texts.reading(language, text, id=name, published=published)


def told(*readings: Reading, sure: bool = False) -> tuple[Difference, ...]:
    """Return what opposes in a story whose articles stand in one row; a sure one shows that they are of one thing."""
    return opposed((texts.whole_row(*readings, about="earthquake", sure=sure),), readings, numbers_told(readings))


def shown(found: tuple[Difference, ...]) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return what each difference is of, with its values and who gives them."""
    return [
        (
            entry.about,
            [(version.value, [passage.article for passage in version.passages]) for version in entry.versions],
        )
        for entry in found
    ]


def test_a_thing_that_each_counts_once_is_one_thing() -> None:
    found = told(
        report("a", "The minister said that 5,775 buildings were gone.", published="2023-02-07"),
        report("b", "Majengo 6,444 yalianguka.", language="sw"),
    )

    assert shown(found) == [("how many: buildings", [("5,775", ["a"]), ("6,444", ["b"])])]
    assert found[0].kind == "update"


def test_a_length_is_of_one_thing_where_the_clauses_name_the_same() -> None:
    others = [report(f"other-{number}", "Help came from many countries. It rained on Monday.") for number in range(3)]
    found = told(
        report("a", "The epicentre lay at a depth of 18 kilometres. The road is 90 kilometres long."),
        report("b", "Kitovu cha tetemeko kilikuwa kwenye kina cha kilomita 7.", language="sw"),
        *others,
    )

    assert shown(found) == [("length or distance", [("7 kilometres", ["b"]), ("18 kilometres", ["a"])])]


def test_a_doubt_in_the_clause_behind_makes_a_number_no_less_flat() -> None:
    found = told(report("a", "5,775 buildings fell which may have been old."), report("b", "6,444 buildings fell."))

    assert [entry.about for entry in found] == ["how many: buildings"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The road is 90 kilometres long.", "The depth was 7 kilometres.", id="two things measured"),
        pytest.param("The rescue took 90 hours.", "The crew slept for 7 hours.", id="two lengths of time"),
        pytest.param("5,775 buildings fell.", "6,444 buildings fell, after 5,775 the day before.", id="both told"),
        pytest.param("5,775 buildings fell.", "6,444 buildings fell and 20 buildings stood.", id="told of two groups"),
        pytest.param("5,775 buildings fell.", "6,444 buildings may have fallen.", id="not told flatly"),
        pytest.param("5,775 buildings fell.", "More than 5,000 buildings fell.", id="a bound"),
        pytest.param("5,775 buildings fell.", "In 1999, 300 buildings fell.", id="another year"),
        pytest.param("The quake moved 40 people.", "Aid reached 90 people.", id="too many things are counted so"),
        pytest.param("40 soldiers died.", "90 soldiers came.", id="other fates"),
    ],
)
def test_what_may_be_of_two_things_opposes_nothing(one: str, other: str) -> None:
    assert told(report("a", one), report("b", other)) == ()


def test_a_sure_row_shows_that_both_measure_one_thing_but_time() -> None:
    lengths = report("a", "It lay at 18 kilometres."), report("b", "Its source was 7 kilometres away.")
    times = report("a", "The search took 18 hours."), report("b", "The crew slept for 7 hours.")

    assert [entry.about for entry in told(*lengths, sure=True)] == ["length or distance"]
    assert told(*lengths, sure=False) == ()
    assert told(*times, sure=True) == ()


OTHERS = [report(f"other-{number}", "Help came. It rained on Monday. Fish was cheap.") for number in range(4)]


def test_two_numbers_of_a_thing_in_one_sentence_are_of_two_groups() -> None:
    found = told(
        report("a", "The army launched 400 drones and shot down 98 drones."),
        report("b", "The army launched 130 drones and shot down 30 drones."),
        *OTHERS,
        sure=True,
    )

    assert found == ()


def test_of_two_groups_in_one_sentence_each_is_set_beside_the_nearest() -> None:
    found = told(
        report("a", "The army launched 120 drones and shot down 98 drones."),
        report("b", "The army launched 130 drones and shot down 101 drones."),
        *OTHERS,
    )

    assert shown(found) == [
        ("how many: drones", [("120", ["a"]), ("130", ["b"])]),
        ("how many: drones", [("98", ["a"]), ("101", ["b"])]),
    ]


def test_numbers_that_lie_near_are_of_one_thing_where_their_sentences_name_the_same() -> None:
    tunnel = "At the tunnel below the old bridge, said the mayor, it was {depth}."
    near = told(report("a", tunnel.format(depth="18 metres")), report("b", tunnel.format(depth="14 metres")), *OTHERS)
    far = told(report("a", tunnel.format(depth="18 metres")), report("b", tunnel.format(depth="8 metres")), *OTHERS)

    assert shown(near) == [("length or distance", [("14 metres", ["b"]), ("18 metres", ["a"])])]
    assert far == ()
    assert told(report("a", "At the bridge it was 18 metres."), report("b", "The tunnel has 14 metres."), *OTHERS) == ()


def test_what_is_not_told_flatly_opposes_nothing_however_near_it_lies() -> None:
    flat = report("a", "The tunnel below the old bridge is 18 metres deep.")

    assert told(flat, report("b", "The tunnel below the old bridge may be 14 metres deep."), *OTHERS) == ()
    assert (
        told(flat, report("b", "The mayor denied that the tunnel below the old bridge is 14 metres deep."), *OTHERS)
        == ()
    )


def test_percentages_of_two_wholes_oppose_nothing_however_much_their_sentences_have_in_common() -> None:
    one = report("a", "The central bank of Turkey raised its interest rate to 50 percent in March.")
    other = report(
        "b", "Inflation in Turkey reached 67 percent, and the central bank raised its interest rate in March."
    )

    assert told(one, other, *OTHERS) == ()


def test_the_votes_of_two_candidates_oppose_nothing_and_those_of_one_do() -> None:
    won = "{} won {} percent of the vote in the first round in Turkey."
    one = report("a", won.format("Recep Tayyip Erdogan", "49.5"))

    assert told(one, report("b", won.format("Jair Bolsonaro", "44.9")), *OTHERS) == ()
    found = told(one, report("b", won.format("Recep Tayyip Erdogan", "44.9")), *OTHERS)
    assert shown(found) == [("how many percent", [("44.9 percent", ["b"]), ("49.5 percent", ["a"])])]


def test_a_second_number_of_an_article_is_of_another_thing() -> None:
    lay = "The centre of the tunnel below the old bridge lay {} from the harbour."
    found = told(
        report("a", lay.format("70 kilometres")),
        report(
            "b", f"{lay.format('72 kilometres')} The next tunnel below a bridge lies 55 kilometres from the harbour."
        ),
        *OTHERS,
    )

    assert shown(found) == [("length or distance", [("70 kilometres", ["a"]), ("72 kilometres", ["b"])])]


def test_the_numbers_of_a_table_oppose_nothing() -> None:
    tunnel = "The tunnel below the old bridge is {} metres long."
    pipes = [
        f"Pipe {letter} has {length} metres." for length, letter in enumerate("abcdefghijklmnopqrstuvwxyzabcd", 400)
    ]
    other = report("b", tunnel.format(150))

    assert told(report("a", " ".join((tunnel.format(180), *pipes[1:]))), other, *OTHERS) != ()
    assert told(report("a", " ".join((tunnel.format(180), *pipes))), other, *OTHERS) == ()


def test_each_opposition_of_a_story_has_an_id_of_its_own() -> None:
    found = told(
        report("a", "The old bridge was 90 metres long. The epicentre lay at a depth of 18 kilometres."),
        report("b", "The old bridge had a length of 70 metres. The epicentre lay at a depth of 7 kilometres."),
        *(report(f"other-{number}", "Help came. It rained on Monday. Fish was cheap.") for number in range(4)),
    )

    assert [entry.about for entry in found] == ["length or distance", "length or distance"]
    assert len({entry.id for entry in found}) == len(found)


def test_a_comma_inside_a_number_parts_no_clause() -> None:
    found = told(
        report("a", "The epicentre lay at a depth of 18,500 metres."),
        report("b", "The epicentre lay at a depth of 7 kilometres."),
        *(report(f"other-{number}", "Help came. It rained on Monday. Fish was cheap.") for number in range(4)),
    )

    assert shown(found) == [("length or distance", [("7 kilometres", ["b"]), ("18,500 metres", ["a"])])]


def test_magnitudes_are_compared_wherever_they_stand() -> None:
    found = told(report("a", "It was of magnitude 7.8."), report("b", "तीव्रता 7.7 थी।", language="hi"))

    assert shown(found) == [("magnitude", [("7.7 magnitude", ["b"]), ("7.8 magnitude", ["a"])])]


def test_magnitudes_of_two_earthquakes_are_compared_with_the_nearest_of_the_other_outlet() -> None:
    found = told(
        report("a", "The first earthquake had magnitude 7.8. At noon one of magnitude 7.5 followed."),
        report("b", "İlk deprem 7,7 büyüklüğündeydi. Öğlen 6,6’lık bir deprem oldu.", language="tr"),
    )

    assert shown(found) == [("magnitude", [("7.7 magnitude", ["b"]), ("7.8 magnitude", ["a"])])]


def test_a_magnitude_that_lies_as_near_to_two_is_of_neither() -> None:
    assert (
        told(
            report("a", "An earthquake of magnitude 7.5 came. Another earthquake of magnitude 6.1 came."),
            report("b", "One earthquake of magnitude 7.4 came. One earthquake of magnitude 7.6 came."),
        )
        == ()
    )


def test_numbers_in_the_words_of_one_sure_row_contradict_in_it_once() -> None:
    readings = (
        report("a", "President Samia Suluhu Hassan declared 3 days of national mourning."),
        report("b", "La presidenta Samia Suluhu Hassan decretó 5 días de luto nacional.", language="es"),
        *(report(f"other-{number}", "It rained on Monday. Help came.") for number in range(3)),
    )
    row = texts.whole_row(*readings[:2], about="mourning", sure=True)
    found = opposed((row,), readings, numbers_told(readings))

    assert shown(told_in(row, found, ())) == [("how long", [("3 days", ["a"]), ("5 days", ["b"])])]
    assert told_in(row, found, found) == ()
    assert told_in(texts.whole_row(*readings[:2], about="mourning", sure=False), found, ()) == ()
    assert told_in(texts.whole_row(readings[0], readings[2], about="mourning", sure=True), found, ()) == ()


@pytest.mark.parametrize(
    ("other", "found"), [("The debt is 70% of the economy.", 0), ("Interest takes 70% of the budget.", 1)]
)
def test_a_sure_row_says_little_of_what_a_percentage_is_of(other: str, found: int) -> None:
    readings = report("a", "To pay for the debt, interest takes 37% of the budget."), report("b", other)

    assert len(told(*readings, sure=True)) == found


def test_of_two_scales_that_as_many_tell_neither_hides_the_other() -> None:
    counts = {"a": "20", "b": "30", "c": "2,000", "d": "3,000"}
    found = told(*(report(name, f"{count} buildings fell.") for name, count in counts.items()))

    assert [[version.value for version in entry.versions] for entry in found] == [["20", "30"], ["2,000", "3,000"]]
    assert len({entry.id for entry in found}) == len(found)


def test_numbers_of_two_scales_are_of_two_things() -> None:
    near = told(report("a", "On Monday 5,775 buildings fell."), report("b", "On Monday 9,444 buildings fell."))
    far = told(report("a", "On Monday 775 buildings fell."), report("b", "On Monday 94,400 buildings fell."))

    assert near
    assert not far
