"""Who believes a claim: some outlets name who does, others say only that it is believed."""

from __future__ import annotations

import pytest

from generator.compare.believed import believers
from generator.compare.states import cells
from generator.model import ComparedRow, Difference, Passage, VerdictKind
from tests import builders, texts

OPEN = "It is believed that the army destroyed the bridge."
NAMED = "Police believe that the army destroyed the bridge."
Given = tuple[str, str]


def told(*given: Given, sure: bool = True, behind: str = "") -> tuple[Difference, ...]:
    """Return who believes it by outlets of a row, each with its language and text; `behind` ends the last article."""
    whole = [*given[:-1], (given[-1][0], f"{given[-1][1]} {behind}")]
    readings = [texts.reading(language, text, id=f"outlet{at}") for at, (language, text) in enumerate(whole)]
    reasons = tuple(map(builders.shared, ("army", "destroy", "bridge")))
    passages = tuple(Passage(f"outlet{at}", 0, len(text), text) for at, (_, text) in enumerate(given))
    row = builders.row("the claim", *passages, shared=reasons, sure=sure)
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
        "The army, believed to be from Rostov, destroyed the bridge.",
        "Soldiers believed to be of the army destroyed the bridge.",
        "It is not believed that the army destroyed the bridge.",
        "Is it believed that the army destroyed the bridge?",
        "“Is it believed that the army destroyed the bridge?” he asked.",
        "The army is believed by investigators to have destroyed the bridge.",  # somebody is named
        "The army allegedly destroyed the bridge.",  # how courts put it
        "It is claimed that the army destroyed the bridge.",
        "It has not been confirmed that the army destroyed the bridge.",
    ],
)
def test_what_leaves_open_nobodys_belief_is_not_listed(other: str) -> None:
    assert told(("en", NAMED), ("en", other)) == ()


def test_who_names_somebody_of_that_belief_elsewhere_leaves_nothing_open() -> None:
    assert told(("en", NAMED), ("en", OPEN), behind="Experts believe that the army destroyed the bridge.") == ()
    assert told(("en", NAMED), ("en", OPEN), behind="Experts believe that rain will come.")
    assert told(("en", NAMED), ("en", OPEN), behind="Experts said that the army destroyed the bridge.")


def test_a_belief_that_nobody_names_anybody_for_opposes_nothing() -> None:
    assert told(("en", OPEN), ("en", OPEN)) == ()


@pytest.mark.parametrize(
    "other",
    [
        "Police said that the army may have destroyed the bridge.",
        "Police doubt that the army destroyed the bridge.",
        "Police hope that the army destroyed the bridge.",
        "Police do not believe that the army destroyed the bridge.",
        "Do police believe that the army destroyed the bridge?",
        "Police claim that the army destroyed the bridge.",
    ],
)
def test_who_says_doubts_hopes_or_is_asked_does_not_believe_it(other: str) -> None:
    assert told(("en", OPEN), ("en", other)) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "ولا يُعتقد أن الجيش دمر الجسر."),
        ("es", "No se cree que el ejército destruyera el puente."),
        ("sw", "Haiaminiki kuwa jeshi liliharibu daraja."),
        ("es", "¿Se cree que el ejército destruyó el puente?"),
    ],
)
def test_disbelief_and_questions_leave_nothing_open(language: str, text: str) -> None:
    assert told(("en", NAMED), (language, text)) == ()


def test_half_of_a_claim_may_stand_beside_the_belief() -> None:
    half = "It is believed that the army destroyed it, while the bridge stood in Mombasa."

    assert told(("en", NAMED), ("en", half))


def test_a_row_that_is_not_sure_tells_nothing() -> None:
    assert told(("en", NAMED), ("en", OPEN), sure=False) == ()
