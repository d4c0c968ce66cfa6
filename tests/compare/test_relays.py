"""From whom a cited source has it: what an article adds where it tells a claim again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.compare.relays import relayed
from generator.model import Cell, CellState, Passage, Row, Statement
from tests import builders

HERE, THERE, OTHER = Passage("a", 0, 4, "five"), Passage("a", 9, 13, "tano"), Passage("b", 0, 4, "cinq")
LEAD = builders.row("five drones", HERE, OTHER)
BESIDE = replace(builders.row("five drones, a vest", THERE, OTHER), beside=LEAD.id)


def cell(*names: str, state: CellState = CellState.ATTRIBUTES, passage: Passage = HERE) -> Cell:
    return Cell(passage.article, state, (Statement(passage, state, names, ""),))


def added(rows: Sequence[Row], *cells: Cell) -> dict[str, dict[str, frozenset[str]]]:
    """Return what is added in rows with one cell each."""
    return relayed(rows, {row.id: (given,) for row, given in zip(rows, cells, strict=True)})


CITED, CHAIN = cell("Al Jazeera"), cell("TASS", "Al Jazeera", passage=THERE)


def test_who_is_cited_with_its_own_source_where_the_claim_is_told_again_has_it_from_there() -> None:
    assert added((LEAD, BESIDE), CITED, CHAIN) == {LEAD.id: {"a": frozenset({"TASS", "Al Jazeera"})}}


def test_it_is_told_again_in_either_order_and_beside_a_common_row() -> None:
    other = replace(builders.row("drones", HERE, OTHER), beside=LEAD.id)

    assert added((LEAD, BESIDE, other), CHAIN, cell("Al Jazeera", passage=THERE), CITED).keys() == {
        BESIDE.id,
        other.id,
    }


def test_another_source_elsewhere_adds_nothing() -> None:
    assert added((LEAD, BESIDE), CITED, cell("TASS", "Reuters", passage=THERE)) == {}


def test_a_row_that_leads_itself_tells_another_claim() -> None:
    assert added((LEAD, replace(BESIDE, beside="")), CITED, CHAIN) == {}


def test_a_row_that_is_not_sure_adds_nothing() -> None:
    assert added((LEAD, replace(BESIDE, confidence=0.5)), CITED, CHAIN) == {}


def test_another_article_adds_nothing() -> None:
    assert added((LEAD, BESIDE), CITED, replace(CHAIN, article="b")) == {}


def test_what_is_not_attributed_cites_nobody() -> None:
    assert added((LEAD, BESIDE), CITED, cell("TASS", "Al Jazeera", state=CellState.HEDGES, passage=THERE)) == {}
