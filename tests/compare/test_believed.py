"""Who believes a claim: some outlets name who does, others say only that it is believed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compare.believed import believers
from generator.compare.states import cells
from generator.model import ComparedRow, Difference, VerdictKind
from tests import builders, texts

OPEN = "It is believed that the army destroyed the bridge."
NAMED = "Police believe that the army destroyed the bridge."
Given = tuple[str, str]


def told(*given: Given, sure: bool = True) -> tuple[Difference, ...]:
    """Return who believes it by the outlets of a row, each with its language and text."""
    readings = [texts.reading(language, text, id=f"outlet{at}") for at, (language, text) in enumerate(given)]
    reasons = tuple(map(builders.shared, ("army", "destroy", "bridge")))
    row = replace(texts.whole_row(*readings, sure=sure), shared=reasons)
    compared = ComparedRow(row, cells(row, readings), builders.verdict(VerdictKind.ALL), ())
    return believers(compared, {reading.article.id: reading for reading in readings})


@pytest.mark.parametrize(
    "given",
    [
        ("en", "The army is believed to have destroyed the bridge."),
        ("ar", "ويُعتقد أن الجيش دمر الجسر."),
        ("es", "Se cree que el ejército destruyó el puente."),
        ("sw", "Inaaminika kuwa jeshi liliharibu daraja."),
    ],
)
def test_who_leaves_open_whose_belief_it_is_stands_beside_who_names_them(given: Given) -> None:
    (found,) = told(("en", NAMED), given)

    assert (found.kind, found.compatible) == ("certainty", True)
    assert [(version.value, [words.article for words in version.passages]) for version in found.versions] == [
        ("Police", ["outlet0"]),
        ("nobody is named", ["outlet1"]),
    ]


def test_those_who_name_others_have_versions_of_their_own() -> None:
    (found,) = told(("en", NAMED), ("en", "Witnesses believe that the army destroyed the bridge."), ("en", OPEN))

    assert [version.value for version in found.versions] == ["Police", "Eyewitnesses", "nobody is named"]


@pytest.mark.parametrize(
    "other",
    [
        NAMED,  # both name somebody
        "The army destroyed the bridge.",  # nobody believes it: it is told flatly
        "Police said that the army destroyed the bridge.",
        "The army may have destroyed the bridge.",  # how one knows is not told
        "The army is suspected of having destroyed the bridge.",  # by the police
        "It is believed that rain will come; the army destroyed the bridge.",  # another thing is believed
    ],
)
def test_what_leaves_open_nobodys_belief_is_not_listed(other: str) -> None:
    assert told(("en", NAMED), ("en", other)) == ()


def test_a_belief_that_nobody_names_anybody_for_opposes_nothing() -> None:
    assert told(("en", OPEN), ("en", OPEN)) == ()


def test_who_is_cited_for_what_is_only_possible_believes_nothing() -> None:
    assert told(("en", OPEN), ("en", "Police said that the army may have destroyed the bridge.")) == ()


def test_half_of_a_claim_may_stand_beside_the_belief() -> None:
    half = "It is believed that the army destroyed it, while the bridge stood in Mombasa."

    assert told(("en", NAMED), ("en", half))


def test_a_row_that_is_not_sure_tells_nothing() -> None:
    assert told(("en", NAMED), ("en", OPEN), sure=False) == ()
