"""Denials that oppose statements, and differences inside one origin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compare.denials import denials
from generator.compare.slips import SLIP, as_slip
from generator.compare.states import cells
from generator.model import Difference, Lineage, MentionKind, Passage, Shared, Version
from tests import builders, texts

FIVE, SIX = Passage("a", 0, 4, "five"), Passage("b", 0, 4, "sita")
NUMBER = Difference(
    "d-00000001", "c-00000001", "number", "how many: drone", (Version("5", (FIVE,)), Version("6", (SIX,))), ""
)


def one_origin(*, known: bool = True) -> Lineage:
    """Return the lineage of both articles."""
    return Lineage("origin-1", "Sample Wire", ("a", "b"), "both credit it", known=known)


def put(**states: str) -> tuple[Difference, ...]:
    """Return the denials in a sure row whose articles put it by these letters."""
    readings = [texts.reading("en", "The bridge in Mombasa fell on Monday.", id=name) for name in states]
    by_article = {reading.article.id: reading for reading in readings}
    return denials(builders.compared(texts.whole_row(*readings), builders.story(*readings), states), by_article)


def reported(row: tuple[str, ...], *told: str) -> tuple[Difference, ...]:
    """Return the denials in a sure row of these articles' first sentences, which shares these concepts."""
    readings = [texts.reading("en", text, id=f"a{number}") for number, text in enumerate(told)]
    firsts = [reading.sentences[0] for reading in readings]
    passages = tuple(
        Passage(reading.article.id, first.start, first.end, reading.article.text[first.start : first.end])
        for reading, first in zip(readings, firsts, strict=True)
    )
    claim = replace(texts.whole_row(*readings), passages=passages, shared=tuple(map(builders.shared, row)))
    compared = builders.compared(claim, builders.story(*readings), {reading.article.id: "A" for reading in readings})
    return denials(compared, {reading.article.id: reading for reading in readings})


def test_a_denial_beside_a_statement_is_a_difference_in_certainty() -> None:
    (found,) = put(a="S", b="D")

    assert (found.kind, [version.value for version in found.versions]) == ("certainty", ["told", "denied"])


def test_who_is_less_sure_opposes_nobody() -> None:
    assert put(a="S", b="H") == ()


CAMPS = "The group accused the army of a missile attack on its camps."


def test_who_denies_it_in_the_next_sentence_or_behind_a_comma_is_shown() -> None:
    behind = "The group accused the army of a missile attack on its camps, which the defence ministry denied."

    (found,) = reported(("camp", "missile", "attack"), f"{CAMPS} The ministry denied it.", behind, CAMPS)

    assert [version.value for version in found.versions] == ["told", "denied"]
    assert [passage.text for passage in found.versions[1].passages] == ["The ministry denied it.", behind]
    assert found.compatible


@pytest.mark.parametrize(
    "told",
    [
        f"{CAMPS} The ministry denied that prices of bread and fuel had risen in the north.",
        f"{CAMPS} Prices rose, which the ministry denied.",
        f"{CAMPS[:-1]}, and on Tuesday its leader said that prices had doubled, which the ministry denied.",
        "Denying the claim, the ministry said that the group attacked its camps with missiles.",
    ],
)
def test_a_denial_of_something_else_is_not_shown(told: str) -> None:
    assert reported(("camp", "missile", "attack"), told, CAMPS) == ()


def test_a_row_about_a_denial_is_not_denied() -> None:
    denial = "The defence ministry denied a missile attack on the camps."

    assert reported(("camp", "missile", "deny"), denial, denial) == ()


def hedged(one: str, other: str, *shared: Shared) -> tuple[Difference, ...]:
    """Return the denials in a sure row of two articles whose claim is these things."""
    readings = [texts.reading("en", one, id="a"), texts.reading("en", other, id="b")]
    claim = replace(texts.whole_row(*readings), shared=shared)
    parts = cells(claim, readings)
    compared = replace(builders.compared(claim, builders.story(*readings), {"a": "S", "b": "H"}), cells=parts)
    return denials(compared, {reading.article.id: reading for reading in readings})


def test_who_only_claims_it_is_less_sure() -> None:
    things = builders.shared("helicopter"), builders.shared("6", MentionKind.NUMBER)

    (found,) = hedged("Wagner shot down six helicopters.", "Wagner claimed that it shot down six helicopters.", *things)

    assert [version.value for version in found.versions] == ["told", "less sure"]
    assert found.compatible


@pytest.mark.parametrize("how", ["reportedly", "allegedly"])
def test_what_is_only_said_to_be_so_is_less_sure(how: str) -> None:
    things = builders.shared("helicopter"), builders.shared("6", MentionKind.NUMBER)

    (found,) = hedged("Wagner shot down six helicopters.", f"Wagner {how} shot down six helicopters.", *things)

    assert [version.value for version in found.versions] == ["told", "less sure"]


def test_who_is_cited_for_what_is_said_is_no_hearsay() -> None:
    things = builders.shared("helicopter"), builders.shared("6", MentionKind.NUMBER)
    told = "Wagner reportedly shot down six helicopters, according to the mayor."

    assert hedged("Wagner shot down six helicopters.", told, *things) == ()


def test_who_is_less_sure_has_a_thing_in_common_and_not_only_people_and_places() -> None:
    claim = (
        builders.shared("give"),
        builders.shared("vladimir-putin", MentionKind.NAME),
        builders.shared("kim-jong-un", MentionKind.NAME),
    )
    claimed = "The group claimed that Vladimir Putin gave Kim Jong Un a {}."

    (found,) = hedged("Vladimir Putin gave Kim Jong Un a helicopter.", claimed.format("helicopter"), *claim)

    assert [version.value for version in found.versions] == ["told", "less sure"]
    assert hedged("Vladimir Putin gave Kim Jong Un a helicopter.", claimed.format("museum"), *claim) == ()


def test_where_all_deny_nothing_is_opposed() -> None:
    assert put(a="D", b="D") == ()


def test_two_languages_of_one_origin_that_differ_may_be_a_slip_of_translation() -> None:
    readings = (texts.reading("en", "Five drones.", id="a"), texts.reading("sw", "Droni sita.", id="b"))

    assert as_slip(NUMBER, (one_origin(),), readings).kind == SLIP


def test_one_language_of_one_origin_may_be_a_slip_of_copying() -> None:
    readings = (texts.reading("en", "Five drones.", id="a"), texts.reading("en", "Six drones.", id="b"))

    found = as_slip(NUMBER, (one_origin(),), readings)

    assert (found.kind, "copying" in found.reading) == ("number", True)


def test_articles_of_two_origins_or_of_unknown_ones_differ_as_they_are() -> None:
    readings = (texts.reading("en", "Five drones.", id="a"), texts.reading("sw", "Droni sita.", id="b"))
    apart = (replace(one_origin(), articles=("a",)), replace(one_origin(), articles=("b",)))

    assert as_slip(NUMBER, apart, readings) == as_slip(NUMBER, (one_origin(known=False),), readings) == NUMBER


def test_what_can_all_be_true_hints_at_no_slip() -> None:
    readings = (texts.reading("en", "Five drones.", id="a"), texts.reading("sw", "Droni sita.", id="b"))
    worded = replace(NUMBER, compatible=True)

    assert as_slip(worded, (one_origin(),), readings) == worded


def listed_behind(denial: str) -> bool:
    """Tell whether a denial in a sentence of its own, behind what two articles tell, is listed."""
    told = "The army attacked the camps with missiles on Friday."
    comparison = texts.compared(texts.reading("en", f"{told} {denial}", id="a"), texts.reading("en", told, id="b"))
    return any(found.kind == "certainty" for found in comparison.differences)


@pytest.mark.parametrize("denial", ["The ministry denied it.", "The ministry denied the attack."])
def test_a_denial_in_a_sentence_of_its_own_is_of_what_stands_before(denial: str) -> None:
    assert listed_behind(denial)


@pytest.mark.parametrize(
    "denial",
    [
        "The cause has not been confirmed by officials.",
        "Officials have not confirmed the names of the dead.",
        "The minister denied it was his fault.",
        "The minister denied corruption.",
    ],
)
def test_a_denial_in_a_sentence_of_its_own_that_names_another_thing_is_of_that(denial: str) -> None:
    assert not listed_behind(denial)


def test_what_is_denied_between_its_subject_and_its_verb_is_another_thing() -> None:
    told = "सेना ने शुक्रवार को शिविरों पर मिसाइलों से हमला किया।"
    behind = "विपक्ष ने जेल के बारे में इस रिपोर्ट का खंडन किया।"
    comparison = texts.compared(texts.reading("hi", f"{told} {behind}", id="a"), texts.reading("hi", told, id="b"))

    assert not any(found.kind == "certainty" for found in comparison.differences)
