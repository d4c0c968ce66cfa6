"""Which passages stand in one row: told with real sentences first, then with chances made for the test."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from generator.align import align
from generator.align.growing import RULES, Rules
from generator.align.joining import JOINING, Joining
from generator.align.rows import Group, groups
from generator.align.similarity import Similarity
from generator.align.units import Unit
from generator.align.weights import Regression
from generator.model import MentionKind, Reading, Row
from tests import builders, texts

FERRY = {
    "ar": "غادرت العبّارة ميناء مومباسا يوم الاثنين وعلى متنها اثنا عشر طالبًا.",
    "en": "The ferry left the port of Mombasa on Monday with twelve students on board.",
    "hi": "नौका सोमवार को बारह छात्रों के साथ मोम्बासा बंदरगाह से रवाना हुई।",
    "sw": "Feri iliondoka bandari ya Mombasa Jumatatu ikiwa na wanafunzi kumi na wawili.",
}
RAIN = {
    "ar": "وهطلت أمطار غزيرة على مزارع القهوة في كينيا.",
    "en": "Heavy rain fell on the coffee farms of Kenya.",
    "hi": "केन्या के कॉफ़ी के खेतों में भारी बारिश हुई।",
    "sw": "Mvua kubwa ilinyesha kwenye mashamba ya kahawa nchini Kenya.",
}
DRONES = {
    "ar": "وأهدى الحاكم ضيفه خمس طائرات مسيرة في فلاديفوستوك.",
    "en": "The governor gave his guest five drones in Vladivostok.",
    "hi": "राज्यपाल ने व्लादिवोस्तोक में अतिथि को पाँच ड्रोन उपहार में दिए।",
    "sw": "Gavana alimpa mgeni wake droni tano mjini Vladivostok kama zawadi.",
}


def report(language: str, *told: dict[str, str]) -> Reading:
    """Return a report in one language of these claims."""
    return texts.reading(language, " ".join(claim[language] for claim in told))


def told_together(*readings: Reading) -> list[list[str]]:
    """Return for each row the articles that stand in it."""
    return [[passage.article for passage in row.passages] for row in texts.rows(*readings)]


def test_a_claim_told_in_four_languages_is_one_row() -> None:
    order = [[FERRY, RAIN, DRONES], [RAIN, DRONES, FERRY], [DRONES, FERRY, RAIN], [FERRY, DRONES, RAIN]]
    readings = [report(code, *claims) for code, claims in zip(("ar", "en", "hi", "sw"), order, strict=True)]

    rows = texts.rows(*readings)

    found = {tuple(passage.text for passage in row.passages) for row in rows}
    assert tuple(FERRY.values()) in found
    assert tuple(DRONES.values()) in found


def test_claims_that_share_nothing_stand_in_no_row() -> None:
    assert texts.rows(report("en", FERRY), report("sw", RAIN)) == ()


def test_one_shared_thing_is_no_reason() -> None:
    first = texts.reading("en", "The ferry left on Monday.")
    second = texts.reading("sw", "Mvua ilinyesha Jumatatu.")

    assert texts.rows(first, second) == ()


def test_a_row_tells_what_its_passages_share_with_the_words_of_each() -> None:
    (row,) = texts.rows(report("en", DRONES), report("sw", DRONES))

    reasons = {(reason.kind, reason.key): dict(reason.words) for reason in row.shared}

    assert reasons[MentionKind.NUMBER, "5"] == {"en": ("five",), "sw": ("tano",)}
    assert reasons[MentionKind.CONCEPT, "drone"] == {"en": ("drones",), "sw": ("droni",)}


def test_an_article_stands_at_most_once_in_a_row() -> None:
    twice = texts.reading("en", f"{FERRY['en']} {RAIN['en']} {FERRY['en'].replace('twelve', '12')}")

    for articles in told_together(twice, report("sw", FERRY, RAIN), report("hi", FERRY)):
        assert len(articles) == len(set(articles))


def test_passages_stand_in_the_order_of_the_story() -> None:
    assert told_together(report("sw", FERRY), report("ar", FERRY), report("hi", FERRY)) == [["sw", "ar", "hi"]]


def test_rows_stand_in_the_order_of_their_first_appearance() -> None:
    rows = texts.rows(report("en", DRONES, RAIN, FERRY), report("sw", FERRY, DRONES))

    assert [row.passages[0].text for row in rows] == [DRONES["en"], FERRY["en"]]


def test_a_single_article_has_no_rows_and_is_left_over_whole() -> None:
    alone = align(texts.story(report("en", FERRY, RAIN)))

    assert alone.rows == ()
    assert [passage.text for passage in alone.unaligned] == [FERRY["en"], RAIN["en"]]


def test_a_story_of_empty_articles_has_nothing_to_align() -> None:
    empty = align(texts.story(texts.reading("en", ""), texts.reading("sw", "\n\n")))

    assert (empty.rows, empty.unaligned) == ((), ())


def test_headings_carry_no_claim_but_are_not_lost() -> None:
    headed = texts.reading("en", f"Five drones in Vladivostok\n{DRONES['en']}")

    found = align(texts.story(headed, report("sw", DRONES)))

    assert [[passage.text for passage in row.passages] for row in found.rows] == [[DRONES["en"], DRONES["sw"]]]
    assert [passage.text for passage in found.unaligned] == ["Five drones in Vladivostok"]


def test_a_fragment_stays_with_the_sentence_it_was_cut_from() -> None:
    cut = texts.reading("en", f"{DRONES['en']} (And a vest.)")

    (row,) = texts.rows(cut, report("sw", DRONES))

    assert row.passages[0].text == f"{DRONES['en']} (And a vest.)"


def test_a_long_sentence_can_serve_several_rows() -> None:
    both = f"{DRONES['en'].removesuffix('.')}, and the {FERRY['en'].removeprefix('The ')}"
    others = [report(code, DRONES, RAIN, FERRY) for code in ("sw", "ar", "hi")]

    rows = texts.rows(texts.reading("en", f"{both} {RAIN['en']}"), *others)

    assert [row.passages[1].text for row in rows if row.passages[0].text == both] == [DRONES["sw"], FERRY["sw"]]


def ids(rows: tuple[Row, ...], text: str) -> list[str]:
    """Return the ids of the rows that hold a text."""
    return [row.id for row in rows if any(passage.text == text for passage in row.passages)]


def test_the_id_of_a_row_survives_a_rebuild() -> None:
    assert ids(texts.rows(report("en", DRONES), report("sw", DRONES)), DRONES["en"]) == ["c-c134c4b4"]


def test_the_id_of_a_row_survives_a_change_elsewhere_in_an_article() -> None:
    before = texts.rows(report("en", RAIN, DRONES), report("sw", DRONES))
    after = texts.rows(report("en", FERRY, RAIN, DRONES), report("sw", DRONES))

    assert ids(before, DRONES["en"]) == ids(after, DRONES["en"]) != []


# ---------------------------------------------------------------- the rules, with chances made for the test

BY_MEAN = Regression(0.0, tuple(float(name == "mean") for name in JOINING))  # who joins does so with the mean chance
BY_HELD = Regression(-5.0, tuple(10.0 * (name == "held") for name in JOINING))
HIGH, LOW = 0.95, 0.1
EVERYDAY = ("c:say", "c:many")


def formed(
    units: list[Unit],
    given: dict[tuple[int, int], float],
    *anchors: str,
    regression: Regression = BY_MEAN,
    rules: Rules = RULES,
) -> list[Group]:
    """Return the groups where the pairs have these chances; `anchors` are the reasons of each unit."""
    chance = np.zeros((len(anchors), len(anchors)))
    for (one, other), value in given.items():
        chance[one, other] = chance[other, one] = value
    reasons = tuple({key: 1.0 if key in EVERYDAY else 8.0 for key in keys.split()} for keys in anchors)
    return list(groups(units, Joining(Similarity(chance, reasons, reasons), chance), regression, rules))


def members(found: list[Group]) -> list[tuple[int, ...]]:
    """Return the units of each group."""
    return [group.units for group in found]


def articles(names: str) -> list[Unit]:
    """Return a unit of each of these articles; a letter that comes again is a further sentence of its article."""
    return [builders.unit(name, names[:at].count(name)) for at, name in enumerate(names)]


SAME = "n:5 c:drone"


def test_two_near_passages_with_two_reasons_are_a_row() -> None:
    assert members(formed(articles("ab"), {(0, 1): HIGH}, SAME, SAME)) == [(0, 1)]


@pytest.mark.parametrize(
    ("chance", "left", "right"),
    [
        (LOW, SAME, SAME),
        (HIGH, SAME, "n:5 c:boat"),
        (HIGH, "n:5", "c:boat"),
        (HIGH, "c:say c:many", "c:say c:many"),
    ],
)
def test_far_passages_and_those_with_one_reason_or_with_everyday_reasons_only_are_none(
    chance: float, left: str, right: str
) -> None:
    assert formed(articles("ab"), {(0, 1): chance}, left, right) == []


def test_a_further_article_joins_where_it_likely_states_the_claim() -> None:
    given = {(0, 1): HIGH, (0, 2): 0.8, (1, 2): 0.8}

    assert members(formed(articles("abc"), given, SAME, SAME, SAME)) == [(0, 1, 2)]


def test_what_the_members_have_in_common_decides_where_it_weighs() -> None:
    given = {(0, 1): HIGH, (0, 2): 0.7, (1, 2): 0.7, (0, 3): 0.7, (1, 3): 0.7, (2, 3): LOW}
    anchors = (f"{SAME} p:RU", f"{SAME} p:RU", SAME, "p:RU")

    assert members(formed(articles("abcd"), given, *anchors, regression=BY_HELD)) == [(0, 1, 2)]


def test_of_two_sentences_of_an_article_the_better_fit_joins() -> None:
    given = {(0, 1): HIGH, (0, 2): 0.75, (1, 2): 0.75, (0, 3): 0.8, (1, 3): 0.8}

    assert members(formed(articles("abcc"), given, *[SAME] * 4, rules=replace(RULES, seed=0.9))) == [(0, 1, 3)]


def test_a_sentence_that_fits_one_member_badly_forms_a_row_of_its_own() -> None:
    given = {(0, 1): HIGH, (0, 2): HIGH, (1, 2): LOW}

    assert members(formed(articles("abc"), given, *[SAME] * 3)) == [(0, 1), (0, 2)]


def test_a_row_is_as_sure_as_its_least_likely_member() -> None:
    given = {(0, 1): HIGH, (0, 2): 0.9, (1, 2): 0.7}

    (group,) = formed(articles("abc"), given, *[SAME] * 3)

    assert group.confidence == pytest.approx((0.9 + 0.7) / 2, abs=1e-6)


def test_the_core_of_a_row_is_what_surely_states_one_claim() -> None:
    given = {(0, 1): HIGH, (0, 2): 0.66, (1, 2): 0.66}

    (group,) = formed(articles("abc"), given, *[SAME] * 3)

    assert (group.units, group.core) == ((0, 1, 2), (0, 1))


def test_all_of_a_sure_row_is_its_core_and_nothing_of_one_where_no_two_are_sure() -> None:
    given = {(0, 1): HIGH, (0, 2): HIGH, (1, 2): HIGH}

    assert formed(articles("abc"), given, *[SAME] * 3)[0].core == (0, 1, 2)
    assert formed(articles("ab"), {(0, 1): HIGH}, SAME, SAME)[0].core == (0, 1)
    assert formed(articles("ab"), {(0, 1): 0.6}, SAME, SAME)[0].core == ()


def test_a_row_of_two_is_as_sure_as_the_pair() -> None:
    assert formed(articles("ab"), {(0, 1): 0.81}, SAME, SAME)[0].confidence == 0.81


def test_a_pair_that_a_row_shows_grows_no_row_of_its_own() -> None:
    given = {(0, 1): HIGH, (0, 2): HIGH, (1, 2): HIGH}

    assert members(formed(articles("abc"), given, *[SAME] * 3)) == [(0, 1, 2)]


FITTING = {(0, 1): HIGH, (0, 2): 0.8, (1, 2): 0.8}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, [(0, 1, 2)]),
        ({"seed": 0.96}, []),
        ({"joining": 0.9}, [(0, 1), (0, 2), (1, 2)]),
        ({"mean": 0.86}, [(0, 1)]),
        ({"least": 0.81}, [(0, 1)]),
        ({"mean": 0.96}, []),
        ({"least": 0.96}, []),
    ],
)
def test_each_rule_can_keep_a_row_from_forming(changed: dict[str, float], expected: list[tuple[int, ...]]) -> None:
    assert members(formed(articles("abc"), FITTING, *[SAME] * 3, rules=replace(RULES, **changed))) == expected


@pytest.mark.parametrize(("same_row", "expected"), [(1 / 2, [(0, 1)]), (0.8, [(0, 1), (0, 2)])])
def test_two_rows_are_one_where_enough_of_the_smaller_stands_in_the_other(
    same_row: float, expected: list[tuple[int, ...]]
) -> None:
    given = {(0, 1): HIGH, (0, 2): HIGH - 0.1, (1, 2): LOW}

    assert members(formed(articles("abc"), given, *[SAME] * 3, rules=replace(RULES, same_row=same_row))) == expected


def test_what_a_part_of_a_row_names_beside_the_rest_is_a_row_of_its_own() -> None:
    given = dict.fromkeys(((0, 1), (0, 2), (1, 2)), HIGH)

    found = formed(articles("abc"), given, f"{SAME} c:gift d:monday", f"{SAME} c:gift d:monday", SAME)

    assert [(group.units, set(group.alone)) for group in found] == [
        ((0, 1), {"c:gift", "d:monday"}),
        ((0, 1, 2), set()),
    ]


def test_a_pair_that_is_left_of_a_row_needs_two_reasons_as_well() -> None:
    given = {(0, 1): 0.6, (0, 2): 0.55, (1, 2): HIGH}
    anchors = (SAME, f"{SAME} p:RU", "p:RU")

    assert members(formed(articles("abc"), given, *anchors, rules=replace(RULES, mean=0.9))) == []
