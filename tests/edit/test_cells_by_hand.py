"""States, origins and values that the editor sets: verdicts and differences follow from them."""

from __future__ import annotations

from generator.model import Action, CellState, ComparedRow, Edit, VerdictKind
from tests.edit.hands import DIED, LEFT, corrected, line_of


def states(entry: ComparedRow) -> dict[str, str]:
    """Return the letter of each article."""
    return {cell.article: cell.state.value for cell in entry.cells}


def test_a_state_set_by_hand_counts_in_the_verdict() -> None:
    entry = line_of(corrected("{row: LEFT, file: en.txt, state: denies, why: read it again}"), LEFT)

    assert states(entry) == {"sw": "S", "en": "D", "hi": "S"}
    assert entry.verdict.kind is VerdictKind.DIFFER
    assert entry.cells[1].statements[0].edits == (Edit(Action.STATE, "read it again"),)


def test_a_state_is_set_for_the_words_that_the_quote_names() -> None:
    entry = line_of(corrected("{quote: The ship left, state: hedges, why: y}"), LEFT)

    assert states(entry) == {"sw": "S", "en": "H", "hi": "S"}
    assert entry.verdict.notes == ("certainty differs",)


def test_an_outlet_that_is_silent_by_hand_leaves_the_row() -> None:
    entry = line_of(corrected("{row: LEFT, file: hi.txt, state: silent, why: y}"), LEFT)

    assert states(entry) == {"sw": "S", "en": "S", "hi": "-"}
    assert entry.row.edits == (Edit(Action.REMOVE, "y"),)


def test_an_unclear_outlet_mentions_nothing() -> None:
    entry = line_of(corrected("{row: LEFT, file: hi.txt, state: unclear, why: y}"), LEFT)

    assert (states(entry)["hi"], entry.verdict.mentioning) == ("?", 2)


def test_an_origin_set_by_hand_makes_a_flat_statement_an_attributed_one() -> None:
    every = [f"{{row: LEFT, file: {name}.txt, origin: TASS, why: y}}" for name in ("sw", "en", "hi")]

    entry = line_of(corrected(*every), LEFT)

    assert set(states(entry).values()) == {"A"}
    assert (entry.cited, entry.verdict.notes) == (("TASS",), ("all cite TASS",))


def test_several_origins_and_none_can_be_set() -> None:
    entry = line_of(corrected("{row: LEFT, file: en.txt, origin: [TASS, KCNA], why: y}"), LEFT)
    again = line_of(
        corrected("{row: LEFT, file: en.txt, origin: [TASS], why: y}", "{row: LEFT, file: en.txt, origin: '', why: y}"),
        LEFT,
    )

    assert entry.cells[1].statements[0].attributed_to == ("TASS", "KCNA")
    assert again.cells[1].state is CellState.STATES


def test_two_values_set_by_hand_make_a_difference() -> None:
    given = corrected(
        "{row: DIED, file: sw.txt, value: watano, why: read there}",
        "{row: DIED, file: en.txt, value: Six, why: read there}",
    )

    (difference,) = given.differences
    assert [(version.value, version.passages[0].text) for version in difference.versions] == [
        ("watano", "watano"),
        ("Six", "Six"),
    ]
    assert (difference.row, difference.edited) == (DIED.id, "read there")
    assert line_of(given, DIED).verdict.words == "They differ: value"


def test_one_value_set_by_hand_stands_in_its_cell_and_differs_from_nothing() -> None:
    given = corrected("{row: DIED, file: en.txt, value: '6', why: y}")

    assert given.differences == ()
    assert line_of(given, DIED).cells[1].statements[0].value == "6"


def test_a_state_differs_by_hand_without_any_value() -> None:
    entry = line_of(corrected("{row: DIED, file: en.txt, state: differs, why: y}"), DIED)

    assert entry.verdict.words == "They differ: value"
