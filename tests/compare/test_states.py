"""What an outlet does with a claim: states, attributes, hedges, denies it or is silent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compare.states import cells
from generator.model import Cell, CellState, MentionKind, Reading, Row
from tests import builders, texts

STATES, ATTRIBUTES, HEDGES = CellState.STATES, CellState.ATTRIBUTES, CellState.HEDGES
DENIES, SILENT = CellState.DENIES, CellState.SILENT
REASONS = (
    builders.shared("bridge"),
    builders.shared("mombasa", MentionKind.PLACE),
    builders.shared("monday", MentionKind.DAY),
)
FLAT = "The bridge in Mombasa fell on Monday."


def row(*readings: Reading) -> Row:
    """Return a row of these whole texts; its claim is what fell where and when."""
    return replace(texts.whole_row(*readings), shared=REASONS)


def put(language: str, text: str) -> Cell:
    """Return the cell of an article that says `text` of the bridge, beside two that state it."""
    readings = (
        texts.reading(language, text, id="said"),
        texts.reading("en", FLAT, id="flat"),
        texts.reading("sw", "Daraja la Mombasa lilianguka Jumatatu.", id="wazi"),
    )
    return cells(row(*readings), readings)[0]


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "The bridge in Mombasa fell on Monday.", STATES),
        ("sw", "Daraja la Mombasa lilianguka Jumatatu.", STATES),
        ("ar", "انهار الجسر في مومباسا يوم الاثنين.", STATES),
        ("hi", "मोम्बासा में पुल सोमवार को गिरा।", STATES),
        ("en", "The bridge in Mombasa fell on Monday, according to Reuters.", ATTRIBUTES),
        ("sw", "Daraja la Mombasa lilianguka Jumatatu, kwa mujibu wa Reuters.", ATTRIBUTES),
        ("ar", "انهار الجسر في مومباسا يوم الاثنين بحسب رويترز.", ATTRIBUTES),
        ("hi", "रॉयटर्स के अनुसार मोम्बासा में पुल सोमवार को गिरा।", ATTRIBUTES),
        ("en", "The bridge in Mombasa may have fallen on Monday.", HEDGES),
        ("sw", "Huenda daraja la Mombasa lilianguka Jumatatu.", HEDGES),
        ("ar", "ربما انهار الجسر في مومباسا يوم الاثنين.", HEDGES),
        ("hi", "मोम्बासा में पुल शायद सोमवार को गिरा।", HEDGES),
        ("en", "The mayor denied that the bridge in Mombasa fell on Monday.", DENIES),
        ("sw", "Meya alikanusha kwamba daraja la Mombasa lilianguka Jumatatu.", DENIES),
        ("ar", "نفى رئيس البلدية انهيار الجسر في مومباسا يوم الاثنين.", DENIES),
        ("hi", "महापौर ने मोम्बासा में सोमवार को पुल गिरने की ख़बर का खंडन किया।", DENIES),
    ],
)
def test_an_outlet_puts_a_claim_in_one_of_four_ways(language: str, text: str, state: CellState) -> None:
    assert put(language, text).state is state


def test_an_outlet_without_a_passage_is_silent_and_has_no_evidence() -> None:
    said, flat, other = (texts.reading("en", FLAT, id=name) for name in ("said", "flat", "other"))

    found = cells(row(said, flat), (said, other, flat))

    assert [cell.state for cell in found] == [STATES, SILENT, STATES]
    assert found[1].statements == ()


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The bridge in Mombasa fell on Monday, according to Reuters.", ("Reuters",)),
        ("ar", "انهار الجسر في مومباسا يوم الاثنين بحسب رويترز.", ("Reuters",)),
        ("hi", "रॉयटर्स के अनुसार मोम्बासा में पुल सोमवार को गिरा।", ("Reuters",)),
        ("en", "According to the harbour office, the bridge in Mombasa fell on Monday.", ("the harbour office",)),
        ("en", "The bridge in Mombasa reportedly fell on Monday.", ()),
    ],
)
def test_the_source_is_named_by_one_name_or_as_written(language: str, text: str, names: tuple[str, ...]) -> None:
    assert put(language, text).statements[0].attributed_to == names


def test_a_doubt_in_another_clause_means_another_claim() -> None:
    assert put("en", "The bridge in Mombasa fell on Monday, while the mayor might resign.").state is STATES
    assert put("en", "The bridge in Mombasa may have fallen on Monday, while the mayor resigned.").state is HEDGES


def test_a_denial_of_something_beside_the_claim_is_no_contradiction() -> None:
    assert put("en", "The bridge in Mombasa fell on Monday, and the mayor denied any guilt.").state is not DENIES
    assert put("en", "The mayor denied that the bridge was old.").state is not DENIES


def test_a_denial_that_is_itself_denied_is_none() -> None:
    assert put("en", "The mayor did not deny that the bridge in Mombasa fell on Monday.").state is not DENIES


def test_one_outlet_that_denies_what_the_only_other_one_states_contradicts_it() -> None:
    said = texts.reading("en", "The mayor denied that the bridge in Mombasa fell on Monday.", id="said")
    flat = texts.reading("en", FLAT, id="flat")

    assert [cell.state for cell in cells(row(said, flat), (said, flat))] == [DENIES, STATES]


def test_where_all_deny_the_denial_is_what_they_agree_on() -> None:
    first = texts.reading("en", "The mayor denied that the bridge in Mombasa fell on Monday.", id="first")
    second = texts.reading("sw", "Meya alikanusha kwamba daraja la Mombasa lilianguka Jumatatu.", id="second")

    found = cells(row(first, second), (first, second))

    assert all(cell.state in (STATES, ATTRIBUTES) for cell in found)


def test_an_outlet_that_once_states_a_claim_flatly_states_it() -> None:
    doubting = "The bridge in Mombasa may have fallen on Monday."
    twice, flat = texts.reading("en", f"{doubting} {FLAT}", id="twice"), texts.reading("en", FLAT, id="flat")
    claim = builders.row(
        "the claim",
        builders.passage(twice, doubting),
        builders.passage(twice, FLAT),
        builders.passage(flat, FLAT),
        shared=(builders.shared("bridge"),),
    )

    found = cells(claim, (twice, flat))[0]

    assert found.state is STATES
    assert [statement.state for statement in found.statements] == [HEDGES, STATES]


def test_an_aside_of_the_sentence_beside_the_passage_does_not_colour_it() -> None:
    careful, flat = texts.reading("en", f"{FLAT} The mayor might resign."), texts.reading("en", FLAT, id="flat")
    claim = row_of_first_sentences(careful, flat)

    assert cells(claim, (careful, flat))[0].state is STATES


def row_of_first_sentences(*readings: Reading) -> Row:
    """Return a row of the first sentence of each reading."""
    return builders.row(
        "the claim",
        *(builders.passage(given, given.text_of(given.sentences[0])) for given in readings),
        shared=(builders.shared("bridge"),),
    )


def test_who_is_cited_for_another_part_of_the_sentence_is_not_cited_for_the_claim() -> None:
    put_so = put("en", "The bridge in Mombasa fell on Monday, while TASS said that the ferry sank.")

    assert (put_so.state, put_so.statements[0].attributed_to) == (STATES, ())


def test_what_somebody_may_fear_beside_the_claim_makes_it_no_less_sure() -> None:
    fear = (
        "The bridge in Mombasa fell on Monday after a week of heavy rain and of storms that Moscow fears could return."
    )

    assert put("en", fear).state is STATES


def test_a_sentence_of_which_a_third_is_quoted_is_said_by_who_is_quoted() -> None:
    said = (
        "“The bridge in Mombasa fell on Monday,” said the mayor, as boats that had left the harbour at dawn came home."
    )

    assert put("en", said).state is ATTRIBUTES


def test_a_denial_need_not_name_what_only_the_others_tell_of_the_claim() -> None:
    flat = texts.reading("en", "The finance minister of Kenya resigned on Tuesday after a dispute over taxes.", id="a")
    other = texts.reading("sw", "Waziri wa fedha wa Kenya alijiuzulu Jumanne baada ya mvutano kuhusu kodi.", id="b")
    said = texts.reading("hi", "केन्या के वित्त मंत्री ने मंगलवार को इस्तीफ़ा देने की ख़बर का खंडन किया।", id="c")
    readings = (flat, other, said)
    office, act = builders.shared("finance_minister"), builders.shared("resign")
    day, country = builders.shared("tuesday", MentionKind.DAY), builders.shared("KE", MentionKind.PLACE)
    told_by_two = (builders.shared("tax"), builders.shared("dispute"), builders.shared("after"))
    claim = texts.whole_row(*readings)

    assert cells(replace(claim, shared=(told_by_two[0], day, office, act, country)), readings)[2].state is DENIES
    tax = texts.reading("hi", "केन्या के वित्त मंत्री ने कर विवाद की ख़बर का खंडन किया।", id="c")
    assert cells(replace(claim, shared=(day, office, act, country)), (flat, other, tax))[2].state is not DENIES


def test_a_short_denial_of_what_another_article_tells_is_one_of_the_claim() -> None:
    long = "Organised criminals hijacked the peaceful march and spread terror, treason and fire, Ruto claimed."
    readings = (
        texts.reading("en", long, id="a"),
        texts.reading("sw", "Wahalifu waliteka maandamano.", id="b"),
        texts.reading("ar", "ونفى ناشطون أن يكون مجرمون قد اختطفوا المسيرة.", id="c"),
    )
    reasons = ("crime", "protest", "peace", "treason", "terror", "fire", "claim", "spread")
    claim = replace(texts.whole_row(*readings), shared=tuple(map(builders.shared, reasons)))

    assert cells(claim, readings)[2].state is DENIES
    assert cells(texts.whole_row(*readings[::2]), readings[::2])[1].state is not DENIES


def test_a_denial_behind_a_comma_and_that_is_of_what_follows() -> None:
    denied = "Мэр отрицает, что мост в Момбасе рухнул в понедельник."

    assert put("ru", denied).state is DENIES
    assert put("ru", "Мэр отрицает вину, мост в Момбасе рухнул в понедельник.").state is not DENIES


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge in Mombasa fell on Monday, Reuters said, which the mayor denied."),
        ("es", "El puente de Mombasa cayó el lunes, según Reuters, algo que el alcalde niega."),
        ("ar", "وقالت رويترز إن الجسر في مومباسا انهار يوم الاثنين، وهو ما نفاه رئيس البلدية."),
    ],
)
def test_who_denies_what_another_one_said_is_not_cited_for_it(language: str, text: str) -> None:
    assert put(language, text).statements[0].attributed_to == ("Reuters",)
