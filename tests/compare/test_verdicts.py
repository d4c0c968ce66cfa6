"""The verdict as a table: what the outlets do with a claim, what the origins together do with it.

A line gives the outlets as letters, lineages parted by a space: "SA S -" are two outlets of one
lineage that state and attribute, one of another that states, and a silent third. S states, A
attributes (to TASS; a: to Reuters, r: to RIA Novosti, m: to Russian state media), H hedges, L is
less specific, V gives another value, D denies, ? is unclear, - is silent.
"""

from __future__ import annotations

import pytest

from generator.compare.verdicts import verdict
from generator.model import Cell, CellState, Lineage, Passage, Statement, Verdict, VerdictKind

ALL, BOTH, MOST, SOME = VerdictKind.ALL, VerdictKind.BOTH, VerdictKind.MOST, VerdictKind.SOME
ONE, ONE_OF_TWO, DIFFER = VerdictKind.ONE_ORIGIN, VerdictKind.ONE_OF_TWO, VerdictKind.DIFFER
SOURCES = {"A": "TASS", "a": "Reuters", "m": "Russian state media", "r": "RIA Novosti"}


def judged(outlets: str, *kinds: str, sure: float = 0.0) -> Verdict:
    """Return the verdict on a claim that the outlets put as these letters say."""
    cells: list[Cell] = []
    lineages = []
    for number, letters in enumerate(outlets.split(" "), start=1):
        members = [cell(f"o{number}{at}", letter) for at, letter in enumerate(letters)]
        articles = tuple(member.article for member in members)
        lineages.append(
            Lineage(f"l{number}", f"Agency {number}", articles, "a reason", known=sure > 0, confidence=sure)
        )
        cells += members
    return verdict(cells, lineages, kinds)


def cell(article: str, letter: str) -> Cell:
    """Return the cell of one outlet."""
    state = CellState.ATTRIBUTES if letter in SOURCES else CellState(letter)
    said = Statement(Passage(article, 0, 5, "words"), state, (SOURCES[letter],) if letter in SOURCES else (), "")
    return Cell(article, state, () if state is CellState.SILENT else (said,))


COVERAGE = [
    # every origin
    ("S S S", ALL, "All 3 origins"),
    ("S A S", ALL, "All 3 origins"),
    ("S L S", ALL, "All 3 origins"),
    ("SS S S", ALL, "All 3 origins"),
    ("S- -S S-", ALL, "All 3 origins"),
    ("S S S S S S", ALL, "All 6 origins"),
    ("S H A", ALL, "All 3 origins"),
    # more than half of them
    ("S S -", MOST, "Most: 2 of 3 origins"),
    ("AAS - S", MOST, "Most: 2 of 3 origins"),
    ("AA- - A", MOST, "Most: 2 of 3 origins"),
    ("-SA - H", MOST, "Most: 2 of 3 origins"),
    ("S S S -", MOST, "Most: 3 of 4 origins"),
    ("S S S - -", MOST, "Most: 3 of 5 origins"),
    ("SSSS S -", MOST, "Most: 2 of 3 origins"),
    # half of them or fewer, but more than one
    ("S S - -", SOME, "Some: 2 of 4 origins"),
    ("S S - - -", SOME, "Some: 2 of 5 origins"),
    ("SSS S - -", SOME, "Some: 2 of 4 origins"),
    ("S S S - - -", SOME, "Some: 3 of 6 origins"),
    # one of them, however many outlets repeat it
    ("S - -", ONE, "One origin"),
    ("SS - -", ONE, "2 outlets, one origin"),
    ("AAH - -", ONE, "3 outlets, one origin"),
    ("SSSSSSSSSS - -", ONE, "10 outlets, one origin"),
    ("SSS", ONE, "3 outlets, one origin"),
    ("S", ONE, "One origin"),
    # two origins in all
    ("S S", BOTH, "Both origins"),
    ("SS A", BOTH, "Both origins"),
    ("S H", BOTH, "Both origins"),
    ("S -", ONE_OF_TWO, "One of two origins"),
    ("SS -", ONE_OF_TWO, "2 outlets, one of two origins"),
    ("- H", ONE_OF_TWO, "One of two origins"),
    # a contradiction goes before everything else
    ("S V S", DIFFER, "They differ: number"),
    ("S V", DIFFER, "They differ: number"),
    ("V V", DIFFER, "They differ: number"),
    ("SSV - -", DIFFER, "They differ: number"),
    ("S V -", DIFFER, "They differ: number"),
    ("S S S S V", DIFFER, "They differ: number"),
    ("SV", DIFFER, "They differ: number"),
]


@pytest.mark.parametrize(("outlets", "kind", "words"), COVERAGE)
def test_the_verdict_counts_origins_and_says_it_in_words(outlets: str, kind: VerdictKind, words: str) -> None:
    found = judged(outlets, *(["number"] if kind is DIFFER else []))

    assert (found.kind, found.words) == (kind, words)


def test_the_kind_that_several_sources_are_of_has_a_name_in_every_language() -> None:
    (note,) = judged("A r -").notes
    source = note.values["source"]  # type: ignore[attr-defined]
    assert (source, source.key) == ("Russian state media", "russian-state-media")


NOTES = [
    ("S S S", ()),
    ("S H -", ("certainty differs",)),
    ("S H", ("certainty differs",)),
    ("A H -", ()),
    ("SH - -", ("certainty differs",)),
    ("S A A", ()),
    ("A A A", ("all cite TASS",)),
    ("A A -", ("all cite TASS",)),
    ("AA - -", ("all cite TASS",)),
    ("a a -", ("all cite Reuters",)),
    ("A a -", ()),
    ("A m -", ("all cite Russian state media",)),
    ("A r -", ("all cite Russian state media",)),
    ("A r a", ()),
    ("A - -", ()),
    ("SV - -", ("inside one origin",)),
    ("SD", ("inside one origin",)),
    ("S V -", ()),
    ("S VH -", ("certainty differs",)),
]


@pytest.mark.parametrize(("outlets", "notes"), NOTES)
def test_what_the_count_hides_is_added_to_it(outlets: str, notes: tuple[str, ...]) -> None:
    assert judged(outlets).notes == notes


AGREEING = [
    ("S S S", 3, 3, 3),
    ("SSS S -", 2, 2, 3),
    ("S A L", 3, 3, 3),
    ("S V S", 2, 3, 3),
    ("S S S D", 3, 4, 4),
    ("V V", 1, 2, 2),
    ("S - -", 1, 1, 3),
    ("- - S S S", 3, 3, 5),
    ("H - -", 1, 1, 3),
]


@pytest.mark.parametrize(("outlets", "agreeing", "mentioning", "lineages"), AGREEING)
def test_a_verdict_gives_its_counts(outlets: str, agreeing: int, mentioning: int, lineages: int) -> None:
    found = judged(outlets)

    assert (found.agreeing, found.mentioning, found.lineages) == (agreeing, mentioning, lineages)


def test_who_hedges_mentions_a_claim_and_does_not_agree_to_it() -> None:
    found = judged("S S H")

    assert (found.agreeing, found.mentioning) == (2, 3)


def test_an_unclear_cell_neither_mentions_nor_agrees() -> None:
    found = judged("S S ?")

    assert (found.kind, found.mentioning) == (MOST, 2)


def test_all_cite_one_source_where_no_outlet_states_it_by_itself() -> None:
    assert judged("A A H").notes == ("all cite TASS",)


def test_whom_the_source_of_an_article_cites_counts_where_it_tells_the_claim_again() -> None:
    cells = [cell("o1", "A"), cell("o2", "a")]
    lineages = [Lineage(f"l{name}", "", (name,), "", known=False) for name in ("o1", "o2")]

    assert verdict(cells, lineages, []).notes == ()
    assert verdict(cells, lineages, [], {"o2": frozenset({"TASS", "Reuters"})}).notes == ("all cite TASS",)
    assert verdict(cells, lineages, [], {"o2": frozenset({"TASS", "AFP"})}).notes == ()  # a hand set another source


@pytest.mark.parametrize(
    ("state", "source", "notes"), [("H", "Reuters", ()), ("D", "Reuters", ()), ("H", "TASS", ("all cite TASS",))]
)
def test_who_is_less_sure_or_denies_it_by_another_source_does_not_cite_the_same(
    state: str, source: str, notes: tuple[str, ...]
) -> None:
    less = Statement(Passage("o3", 0, 5, "words"), CellState(state), (source,), "")
    cells = [cell("o1", "A"), cell("o2", "A"), Cell("o3", CellState(state), (less,))]
    lineages = [Lineage(f"l{name}", "", (name,), "", known=False) for name in ("o1", "o2", "o3")]

    assert verdict(cells, lineages, []).notes == notes


def test_silence_is_never_disagreement() -> None:
    assert judged("S S -").kind is not DIFFER


def test_a_denial_alone_makes_them_differ_and_is_named() -> None:
    found = judged("S D -")

    assert (found.kind, found.words) == (DIFFER, "They differ: one denies it")


def test_each_kind_of_difference_is_named_once() -> None:
    assert judged("S V", "number", "update", "number").words == "They differ: number, update"


@pytest.mark.parametrize(
    ("outlets", "words"),
    [
        pytest.param(
            "S - -",
            "One origin: Agency 1",
        ),
        ("SS - -", "2 outlets, one origin: Agency 1"),
        ("S -", "One of two origins: Agency 1"),
        ("- S", "One of two origins: Agency 2"),
        ("S S", "Both origins"),
    ],
)
def test_a_single_origin_is_named_where_it_is_stated(outlets: str, words: str) -> None:
    assert judged(outlets, sure=0.95).words == words


@pytest.mark.parametrize(
    ("outlets", "words"),
    [
        ("S - -", "One origin"),
        ("SS - -", "2 outlets, likely one origin"),
        ("SS -", "2 outlets, likely one of two origins"),
        ("S -", "One of two origins"),
    ],
)
def test_an_origin_that_only_comparing_found_is_likely_and_has_no_name(outlets: str, words: str) -> None:
    assert judged(outlets, sure=0.6).words == words


@pytest.mark.parametrize("outlets", [outlets for outlets, _, _ in COVERAGE])
def test_a_verdict_says_what_is_reported_and_gives_no_percentages(outlets: str) -> None:
    words = judged(outlets).words.casefold()

    assert not any(forbidden in words for forbidden in ("%", "per cent", "true", "confirm", "verif", "fact"))


def test_the_order_of_the_outlets_inside_a_lineage_changes_nothing() -> None:
    assert judged("SAH S -") == judged("HAS S -")


def test_a_claim_that_is_unclear_everywhere_still_has_a_verdict() -> None:
    assert judged("? - -").mentioning == 0
