"""The lint of the concept lexicon: every kind of fault on a few made-up cells, then the shipped tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.evaluate.lexicon import (
    FEWEST_SENTENCES,
    Fault,
    agreements,
    concept_cells,
    concept_ids,
    faults_of_form,
    faults_of_use,
    lexicon_lines,
    mean_agreement,
)
from generator.evaluate.ranking import concepts_of
from generator.evaluate.sentences import parallel_sentences
from generator.languages import language_codes

TRANSLATIONS = Path(__file__).parent.parent.parent.parent / "shared" / "dev" / "flores"
needs_translations = pytest.mark.skipif(
    not TRANSLATIONS.is_dir(), reason="the translations of the development data are absent"
)
FEWEST_CONCEPTS = 2000
# Measured on 1,004 sentences in eleven languages, 2026-11-25. The first may only fall, the second only rise.
MOST_DISAGREEING = 185  # (language, concept) pairs; 177 then
LEAST_MEAN_AGREEMENT = 0.535  # .540 then
# A third of the sentences come from travel guides; in news a visit tells, and without its weight rows get worse.
OFTEN_IN_TRAVEL_GUIDES = {"visit"}


def kinds(**cells: str) -> list[tuple[str, str, str]]:
    """Return (kind, language, concept) of the faults of made-up cells: boat_en="boat boats"."""
    table = {(name[:-3], name[-2:]): tuple(written.split()) for name, written in cells.items()}
    found = faults_of_form(table, sorted({concept for concept, _ in table}))
    return [(fault.kind, fault.language, fault.concept) for fault in found]


def test_whole_words_phrases_and_verb_roots_in_the_right_script_are_well() -> None:
    cells = {
        "boat_en": "boat boats ferry_boat",
        "boat_sw": "mashua v:safiri",
        "boat_ar": "قارب قوارب",
        "boat_hi": "नाव*",
    }

    assert kinds(**cells, boat_ru="лодк*", boat_zh="船") == []


def test_a_form_of_two_concepts_is_named_once_whatever_its_spelling() -> None:
    (fault,) = faults_of_form({("boat", "fr"): ("bâteau",), ("ship", "fr"): ("bateau",)}, ("boat", "ship"))

    assert fault == Fault("twice", "fr", "boat", "bateau stands in ship too (choose one)")


def test_one_spelling_in_two_languages_is_no_fault() -> None:
    assert kinds(bridge_fr="pont", boat_es="pont") == []


def test_an_empty_cell_is_a_fault() -> None:
    assert kinds(boat_en="boat", boat_tr="") == [("empty", "tr", "boat")]


def test_a_form_without_a_letter_is_a_fault() -> None:
    assert kinds(boat_en="boat _") == [("form", "en", "boat")]


@pytest.mark.parametrize(
    ("cell", "form", "short"),
    [
        ("boat_en", "boa*", True),
        ("boat_en", "boat*", False),
        ("boat_en", "a_b*", False),
        ("boat_sw", "v:end*", True),
        ("boat_ar", "قا*", True),
        ("boat_ar", "قار*", False),
        ("boat_zh", "船*", False),
    ],
)
def test_a_beginning_of_too_few_letters_is_a_fault_and_one_in_a_phrase_is_none(
    cell: str,
    form: str,
    short: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert [kind for kind, _, _ in kinds(**{cell: form})] == ["short"] * short


@pytest.mark.parametrize(
    ("cell", "form", "strange"),
    [
        ("boat_en", "лодка", True),
        ("boat_ru", "bоат", True),
        ("boat_hi", "قارب", True),
        ("boat_ar", "GPS", False),
        ("boat_ru", "gps", False),
        ("boat_fr", "мост", True),
        ("boat_tr", "vapör", False),
    ],
)
def test_a_form_in_another_script_is_a_fault_but_for_latin_abbreviations(
    cell: str,
    form: str,
    strange: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert [kind for kind, _, _ in kinds(**{cell: form})] == ["script"] * strange


def test_a_concept_in_two_rows_is_a_fault() -> None:
    (fault,) = faults_of_form({}, ("boat", "ship", "boat"))

    assert str(fault) == " boat: stands in 2 rows (join them)"


def found(*of_each: str) -> list[frozenset[str]]:
    """Return the concepts of ten times as many sentences as are given."""
    return [frozenset(concepts.split()) for concepts in of_each for _ in range(FEWEST_SENTENCES)]


def test_a_concept_in_too_many_sentences_is_a_fault_unless_it_is_an_everyday_word() -> None:
    others = [""] * 10
    sentences = {"en": found("boat say", "boat say", *others), "sw": found("boat say", "boat say", *others)}

    assert [(fault.kind, fault.language, fault.concept) for fault in faults_of_use(sentences)] == [
        ("often", "en", "boat"),
        ("often", "sw", "boat"),
    ]


def test_of_a_few_sentences_no_share_says_anything() -> None:
    few = [frozenset({"boat"})] * 99

    assert faults_of_use({"en": few, "sw": few}) == ()
    assert [fault.kind for fault in faults_of_use({"en": few + few[:1], "sw": few + few[:1]})] == ["often", "often"]


def test_a_concept_that_translations_do_not_have_is_a_fault_once_it_stands_in_enough_sentences() -> None:
    others = [""] * 20
    lone = {"en": found("boat", *others), "sw": found("", *others), "hi": found("", *others)}
    fewer = {code: told[1:] for code, told in lone.items()}

    (fault,) = faults_of_use(lone)

    assert str(fault) == "en boat: only 0% of its 10 sentences have it in translation"
    assert faults_of_use(fewer) == ()


def test_agreement_is_the_share_of_translations_that_have_the_concept_too() -> None:
    sentences = {"en": found("boat", "boat rain"), "sw": found("boat", "rain"), "hi": found("", "rain")}

    assert agreements(sentences) == {
        ("en", "boat"): (20, 1 / 4),
        ("en", "rain"): (10, 1.0),
        ("sw", "boat"): (10, 1 / 2),
        ("sw", "rain"): (10, 1.0),
        ("hi", "rain"): (10, 1.0),
    }
    assert mean_agreement(sentences) == (20 * 1 / 4 + 10 + 10 * 1 / 2 + 10 + 10) / 60


def test_the_report_tells_the_size_and_then_each_fault() -> None:
    cells = {("boat", "en"): ("boat", "boats"), ("boat", "sw"): ()}

    assert lexicon_lines(cells, faults_of_form(cells, ("boat",))) == [
        "1 concepts in 2 languages, 2 forms",
        "forms: en 2, sw 0",
        "empty      sw boat: has no form (write one)",
        "1 faults",
    ]


# ---------------------------------------------------------------- the shipped tables


def test_the_shipped_lexicon_has_no_fault_of_form() -> None:
    assert faults_of_form(concept_cells(), concept_ids()) == ()


def test_the_shipped_lexicon_has_two_thousand_concepts_in_all_languages() -> None:
    cells = concept_cells()

    full = [concept for concept in concept_ids() if all(cells.get((concept, code)) for code in language_codes())]

    assert len(language_codes()) == 13
    assert len(full) >= FEWEST_CONCEPTS


@pytest.fixture(scope="module")
def in_translations() -> dict[str, list[frozenset[str]]]:
    """Return the concepts of each sentence of the development data."""
    return {code: [concepts_of(text, code) for text in told] for code, told in parallel_sentences(TRANSLATIONS).items()}


@needs_translations
def test_no_shipped_concept_fires_too_often(in_translations: dict[str, list[frozenset[str]]]) -> None:
    often = [fault for fault in faults_of_use(in_translations) if fault.kind == "often"]

    assert [str(fault) for fault in often if fault.concept not in OFTEN_IN_TRAVEL_GUIDES] == []


@needs_translations
def test_concepts_are_found_in_translations_as_often_as_before(
    in_translations: dict[str, list[frozenset[str]]],
) -> None:
    disagreeing = [str(fault) for fault in faults_of_use(in_translations) if fault.kind == "agreement"]

    assert len(disagreeing) <= MOST_DISAGREEING, disagreeing
    assert mean_agreement(in_translations) >= LEAST_MEAN_AGREEMENT
