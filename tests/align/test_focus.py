"""Which part of a long sentence tells the claim of its row: the clauses, and when the whole sentence is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.align.focus import focus_of
from generator.align.parts import parted
from generator.align.reasons import disputed, worth
from generator.model import Passage, Reading, Span
from tests import texts
from tests.align.test_rows import DRONES, FERRY, report


def meant(text: str, *others: Reading, code: str = "en") -> str:
    """Return the part of a sentence that tells what it shares with the other sentences, each thing worth the same."""
    reading = texts.reading(code, text)
    units = texts.units(reading, *others)
    told = worth(units, {key: 1.0 for unit in units for key in unit.words})
    found = focus_of(parted(units[0], reading), told, disputed(units))
    return " … ".join(text[span.start : span.end] for span in found)


DRONES_OF_OTHERS = report("sw", DRONES), report("ar", DRONES)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "The weather was bad in the east, and on Sunday the governor gave his guest five drones in Vladivostok.",
            "and on Sunday the governor gave his guest five drones in Vladivostok.",
        ),
        (
            "The governor gave his guest five drones in Vladivostok, which the ministry had bought there in spring.",
            "The governor gave his guest five drones in Vladivostok",
        ),
        (
            "On the last day the governor gave his guest five drones in Vladivostok where snow had fallen for a week.",
            "On the last day the governor gave his guest five drones in Vladivostok",
        ),
        (
            "TASS said late in the evening on Sunday that the governor gave his guest five drones in Vladivostok.",
            "the governor gave his guest five drones in Vladivostok.",
        ),
        (
            "He saw a harbour, got five drones in Vladivostok from the governor, his host, and then slept on a train.",
            "got five drones in Vladivostok from the governor, his host",
        ),
    ],
    ids=["comma", "relative clause", "relative clause without a comma", "what is said", "in the middle"],
)
def test_the_shortest_run_of_clauses_that_tells_the_claim_is_meant(text: str, part: str) -> None:
    assert meant(text, *DRONES_OF_OTHERS) == part


def test_two_claims_of_one_sentence_have_each_their_own_part() -> None:
    text = (
        "The ferry left the port of Mombasa on Monday with twelve students, "
        "and the governor gave his guest five drones in Vladivostok."
    )

    assert meant(text, report("sw", DRONES)) == "and the governor gave his guest five drones in Vladivostok."
    assert meant(text, report("sw", FERRY)) == "The ferry left the port of Mombasa on Monday with twelve students"


@pytest.mark.parametrize(
    ("code", "before", "part", "behind"),
    [
        ("ar", "هطلت أمطار غزيرة على مزارع القهوة، ", "وأهدى الحاكم ضيفه خمس طائرات مسيرة في فلاديفوستوك.", ""),
        (
            "hi",
            "",
            "राज्यपाल ने व्लादिवोस्तोक में अतिथि को पाँच ड्रोन उपहार में दिए",
            ", जबकि केन्या के खेतों में भारी बारिश हुई।",
        ),
        ("zh", "当天下午肯尼亚的咖啡农场下了一场大雨，", "州长在符拉迪沃斯托克送给客人五架无人机作为礼物。", ""),
    ],
)
def test_sentences_of_other_scripts_are_parted_too(code: str, before: str, part: str, behind: str) -> None:
    assert meant(before + part + behind, report("sw", DRONES), report("en", DRONES), code=code) == part


@pytest.mark.parametrize(
    "text",
    [
        "The governor gave his guest five drones in Vladivostok.",
        "The governor, who met his guest in Vladivostok, where the snow was deep, gave away five drones.",
        "The weather was bad, but the sun came out in Vladivostok before the evening began.",
        "If the ministry in the capital agrees to it, the governor gives his guest five drones in Vladivostok.",
        "It is not the case, says the ministry in the capital, the governor gave five drones in Vladivostok.",
        "The captain (the weather was bad, the governor gave five drones in Vladivostok to a guest) slept.",
    ],
    ids=["short", "all over it", "one thing", "condition", "negation", "brackets"],
)
def test_the_whole_sentence_is_meant_where_no_part_surely_tells_the_claim(text: str) -> None:
    assert meant(text, *DRONES_OF_OTHERS) in ("", text)


def test_one_thing_is_no_claim_however_much_it_is_worth() -> None:
    text = "The governor gave his guest five drones in Vladivostok, while the snow had not yet gone away."
    told = texts.reading("en", text, id="a")
    (unit,) = texts.units(told)
    worths = {"c:governor": 1.0, "c:drone": 1.0, "p:vladivostok": 1.0, "c:snow": 100.0}
    (part,) = focus_of(parted(unit, told), worths, ()) or (Span(0, len(text)),)

    assert text[part.start : part.end].startswith("The governor gave")


def test_a_quotation_is_never_cut_in_the_middle() -> None:
    text = "The old man slept on the train, “the weather was bad, and the governor gave five drones in Vladivostok”."

    assert meant(text, *DRONES_OF_OTHERS) == (
        "“the weather was bad, and the governor gave five drones in Vladivostok”."
    )


def test_a_number_that_is_told_differently_is_never_left_out() -> None:
    text = "At the port, where six drones were seen, the governor met his guest in Vladivostok on Sunday."
    other = "The governor met his guest and five drones in Vladivostok on Sunday."
    others = [texts.reading("en", other, id=name) for name in ("b", "c")]

    assert "six drones" in (meant(text, *others) or text)


def test_a_sentence_that_a_wrong_full_stop_cut_stays_whole() -> None:
    reading = texts.reading("en", "The weather was bad, and the governor gave his guest five drones in Vladivostok.")
    (unit,) = texts.units(reading)

    assert len(parted(unit, reading).parts) > 1
    assert len(parted(replace(unit, sentences=unit.sentences * 2), reading).parts) == 1


def test_a_dateline_is_no_part_of_the_claim() -> None:
    dateline = "VLADIVOSTOK (Sample Wire) — "
    text = f"{dateline}The governor gave his guest five drones, and the weather was bad in the far east."
    reading = texts.reading("en", text, asides=(Span(0, len(dateline)),))
    (unit,) = texts.units(reading)

    assert text[slice(*parted(unit, reading).parts[0])] == "The governor gave his guest five drones"


def test_a_passage_whose_part_is_not_known_is_meant_as_a_whole() -> None:
    whole = Passage("a", 10, 20, "0123456789")

    assert whole.focus == (Span(10, 20),)
    assert Passage("a", 10, 20, "0123456789", (Span(12, 15),)).focus == (Span(12, 15),)


@pytest.mark.parametrize(
    "clauses",
    [(Span(9, 12),), (Span(12, 21),), (Span(12, 12),), (Span(14, 16), Span(11, 13)), (Span(11, 13), Span(13, 14))],
)
def test_the_part_that_is_meant_lies_in_its_passage(clauses: tuple[Span, ...]) -> None:
    with pytest.raises(ValueError, match="no stretches"):
        Passage("a", 10, 20, "0123456789", clauses)


def test_rows_say_which_part_of_each_passage_they_mean() -> None:
    long = "The weather was bad in the far east, and the governor gave his guest five drones in Vladivostok."
    (row,) = texts.rows(texts.reading("en", long), report("sw", DRONES))

    text = {passage.article: [long[one.start : one.end] for one in passage.focus] for passage in row.passages}
    assert text["en"] == ["and the governor gave his guest five drones in Vladivostok."]
    assert row.passages[1].focus == (Span(0, len(DRONES["sw"])),)


def test_a_passage_is_the_same_in_two_rows_that_mean_different_parts_of_it() -> None:
    assert Passage("a", 0, 9, "012345678", (Span(0, 3),)) == Passage("a", 0, 9, "012345678", (Span(5, 9),))
