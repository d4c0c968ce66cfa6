"""Days, towns and holders of an office that outlets tell differently, and what only looks so."""

from __future__ import annotations

import pytest

from generator.compare.counts import told
from generator.compare.doers import done_differently
from generator.compare.holders import named_differently
from generator.compare.moments import Moment, dated_differently, in_words
from generator.compare.people import people
from generator.compare.whereabouts import placed_differently
from generator.model import Difference, Passage, Reading, Row
from tests import builders, texts

# Other reports of the story: without them everything that two sentences name would be common.
OTHERS = tuple(
    texts.reading(
        "en", f"The harbour was quiet. It rained, and {count} boats left. Fish was cheap.", id=f"other-{count}"
    )
    for count in (3, 4, 5)
)

FERRY = "The ferry with the students"


def report(name: str, text: str, language: str = "en", published: str = "") -> Reading:
    """Return a report of a ferry that sank."""
    return texts.reading(language, text, id=name, published=published)


def shown(found: tuple[Difference, ...]) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return the kind of each difference, with its values and who gives them."""
    return [
        (entry.kind, [(version.value, [passage.article for passage in version.passages]) for version in entry.versions])
        for entry in found
    ]


def row_of(*readings: Reading, sure: bool = True) -> Row:
    """Return a row of the first sentence of each reading."""
    passages = (
        Passage(given.article.id, first.start, first.end, given.text_of(first))
        for given in readings
        for first in given.sentences[:1]
    )
    return builders.row("the claim", *passages, shared=(builders.shared("ferry"),), sure=sure)


def dated(*readings: Reading, sure: bool = True) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return what is dated differently in a row of the first sentences."""
    row = row_of(*readings, sure=sure)
    return shown(dated_differently((row,), (*readings, *OTHERS), told((*readings, *OTHERS))))


def placed(*readings: Reading) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return what is placed differently in a row of the first sentences."""
    row = row_of(*readings)
    return shown(placed_differently((row,), (*readings, *OTHERS), told((*readings, *OTHERS))))


def test_two_days_of_one_thing_differ_across_languages() -> None:
    found = dated(
        report("a", "The ferry with the students sank near the island on Monday."),
        report("b", "Feri yenye wanafunzi ilizama karibu na kisiwa Jumanne.", language="sw"),
    )

    assert found == [("date", [("Monday", ["a"]), ("Tuesday", ["b"])])]


def test_two_years_of_one_thing_differ() -> None:
    found = dated(
        report("a", "The dam of the island was last repaired by engineers in 2002."),
        report("b", "The engineers repaired the dam of the island in 2008."),
    )

    assert found == [("date", [("2002", ["a"]), ("2008", ["b"])])]


def test_two_months_of_one_thing_differ() -> None:
    found = dated(
        report("a", f"{FERRY} sank near the island in November 2013."),
        report("b", "Feri yenye wanafunzi ilizama karibu na kisiwa Septemba 2013.", language="sw"),
    )

    assert found == [("date", [("2013-11", ["a"]), ("2013-09", ["b"])])]


@pytest.mark.parametrize(
    ("language", "other"),
    [
        ("en", f"{FERRY} sank near the island in 2012."),
        ("sw", "Feri yenye wanafunzi ilizama karibu na kisiwa mwezi Novemba mwaka 2012."),
        ("es", "El transbordador con los estudiantes se hundió cerca de la isla en noviembre del año 2012."),
    ],
)
def test_a_month_differs_from_another_year(language: str, other: str) -> None:
    assert dated(report("a", f"{FERRY} sank near the island in November 2013."), report("b", other, language=language))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(f"{FERRY} sank near the island in September.", id="no year"),
        pytest.param(f"{FERRY} sank near the island in 2013.", id="its year"),
        pytest.param(f"{FERRY} sank near the island between May and June 2013.", id="between two months"),
        pytest.param(f"{FERRY} sank near the island, in May 2013, not in June.", id="two months, one of a year"),
        pytest.param(f"{FERRY} sank near the island in September 2013. It rained in November.", id="told elsewhere"),
        pytest.param(f"{FERRY} sank near the island in November 2013, not in September 2013.", id="both told"),
    ],
)
def test_months_of_other_things_do_not_differ(other: str) -> None:
    assert dated(report("a", f"{FERRY} sank near the island in November 2013."), report("b", other)) == []


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(f"{FERRY} sank near the island on Monday.", id="one day"),
        pytest.param(f"{FERRY} sank near the island on Monday, not on Tuesday.", id="both told"),
        pytest.param(f"{FERRY} sank near the island on Tuesday. On Monday it rained.", id="the other told elsewhere"),
        pytest.param(f"{FERRY} sank near the island on Tuesday or Wednesday.", id="two days"),
        pytest.param(f"{FERRY} sank near the island in 2008.", id="a day and a year"),
        pytest.param(f"The police said on Tuesday that {FERRY} sank near the island.", id="when it was said"),
    ],
)
def test_days_of_other_things_do_not_differ(other: str) -> None:
    one = report("a", f"{FERRY} sank near the island on Monday.", published="2023-02-08")

    assert dated(one, report("b", other)) == []


def test_a_day_said_a_little_away_from_who_says_so_is_no_day_of_the_claim() -> None:
    one = report("a", f"{FERRY} sank near the island on Monday.")

    assert dated(one, report("b", f"The police said late on Tuesday that {FERRY} sank near the island.")) == []


def test_known_days_of_dated_articles_differ_as_dates() -> None:
    found = dated(
        report("a", f"{FERRY} sank near the island on Monday.", published="2023-02-08"),
        report("b", f"{FERRY} sank near the island on 7 February.", published="2023-02-08"),
    )

    assert found == [("date", [("2023-02-06", ["a"]), ("2023-02-07", ["b"])])]


def test_days_of_a_month_differ_without_a_year() -> None:
    found = dated(
        report("a", f"{FERRY} sank near the island on 7 February."),
        report("b", f"{FERRY} sank near the island on 8 February."),
    )

    assert found == [("date", [("--02-07", ["a"]), ("--02-08", ["b"])])]


def test_days_differ_in_sure_rows_and_clauses_about_one_thing_only() -> None:
    sank = report("a", "The ferry with the students sank near the island on Monday.")

    assert dated(sank, report("b", "The ferry with the students sank near the island on Tuesday."), sure=False) == []
    assert dated(sank, report("b", "The ferry came on Tuesday.")) == []


def test_an_aside_in_brackets_is_read_like_a_sentence() -> None:
    harbour = "The harbour of Mombasa was closed for two weeks."
    readings = [
        texts.reading("en", f"{harbour} (The ferry with the students sank near the island on {day}.)", id=day)
        for day in ("Monday", "Tuesday")
    ]

    assert texts.compared(*readings).rows


def test_a_day_that_no_month_has_is_no_day() -> None:
    one = report("a", "The ferry with the students sank near the island on 31 September.")

    assert dated(one, report("b", "The ferry with the students sank near the island on 29 September.")) == []


def test_a_date_agrees_with_its_weekday_and_with_its_day_of_the_month() -> None:
    sunday = Moment(2023, 9, 17, "sunday")

    assert sunday.agrees(Moment(weekday="sunday"))
    assert sunday.agrees(Moment(0, 9, 17))
    assert not sunday.agrees(Moment(weekday="monday"))
    assert not sunday.agrees(Moment(0, 9, 18))
    assert [in_words(moment) for moment in (sunday, Moment(0, 9, 7), Moment(weekday="sunday"), Moment(2008))] == [
        "2023-09-17",
        "--09-07",
        "Sunday",
        "2008",
    ]


def test_two_towns_of_one_thing_on_one_day_differ() -> None:
    found = placed(
        report("a", "The ferry with the students sank off Mombasa on Monday."),
        report("b", "Feri yenye wanafunzi ilizama Zanzibar Jumatatu.", language="sw"),
    )

    assert found == [("place", [("Mombasa", ["a"]), ("Zanzibar", ["b"])])]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("The ferry with the students sank off Zanzibar on Tuesday.", id="another day"),
        pytest.param("The ferry with the students sank off Kenya on Monday.", id="a country"),
        pytest.param("The ferry with the students sank off Zanzibar in 2021.", id="no day"),
        pytest.param("The ferry with the students sank off Zanzibar on Monday. It came from Mombasa.", id="both told"),
        pytest.param("On Monday it rained in Zanzibar.", id="another thing"),
    ],
)
def test_towns_of_other_things_do_not_differ(other: str) -> None:
    day = "in 2021" if "2021" in other else "on Monday"

    assert placed(report("a", f"The ferry with the students sank off Mombasa {day}."), report("b", other)) == []


def named(*readings: Reading, sure: bool = True) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return who is named differently in one office in a row of the whole readings."""
    row = texts.whole_row(*readings, sure=sure)
    return shown(named_differently((row,), readings, people((row,), readings)))


def test_two_known_people_in_one_office_differ_in_two_scripts() -> None:
    found = named(
        report("a", "Russian President Vladimir Putin came."),
        report("b", "Российский президент Борис Ельцин прибыл.", language="ru"),
    )

    assert [version for version, _ in found[0][1]] == ["Vladimir Putin", "Boris Yeltsin"]


def test_two_people_in_one_office_differ() -> None:
    found = named(
        report("a", "Kenyan Health Minister Adaeze Balogunde came."),
        report("b", "Kenyan Health Minister Tunde Oyelaran came."),
    )

    assert found == [("name", [("Adaeze Balogunde", ["a"]), ("Tunde Oyelaran", ["b"])])]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        pytest.param("Minister Adaeze Balogunde", "Minister Tunde Oyelaran", "en", id="ministers of nothing said"),
        pytest.param("Health Minister Adaeze Balogunde", "Health Minister Tunde Oyelaran", "en", id="of no country"),
        pytest.param(
            "Kenyan Health Minister Adaeze Balogunde", "Kenyan Finance Minister Tunde Oyelaran", "en", id="two offices"
        ),
        pytest.param(
            "Kenyan Health Minister Adaeze Balogunde",
            "former Kenyan Health Minister Tunde Oyelaran",
            "en",
            id="one is former",
        ),
        pytest.param(
            "Kenyan Health Minister Adaeze Balogunde",
            "Министр здравоохранения Кении Тунде Ойеларан",
            "ru",
            id="two scripts",
        ),
        pytest.param(
            "Former Kenyan Health Minister Adaeze Balogunde",
            "Former Kenyan Health Minister Tunde Oyelaran",
            "en",
            id="both are former",
        ),
        pytest.param(
            "Kenyan Health Minister Adaeze Balogunde",
            "Kenyan Health Minister Tunde Oyelaran met Kenyan Finance Minister Adaeze Balogunde and",
            "en",
            id="both named",
        ),
    ],
)
def test_who_bears_another_office_or_may_be_the_same_is_no_difference(one: str, other: str, language: str) -> None:
    assert (
        named(
            report("a", f"{one} came."),
            report("b", f"{other} came." if language == "en" else f"{other} прибыл.", language=language),
        )
        == []
    )


def test_an_unsure_row_names_nobody_differently() -> None:
    ministers = (
        report("a", "Kenyan Health Minister Adaeze Balogunde came."),
        report("b", "Kenyan Health Minister Tunde Oyelaran came."),
    )

    assert named(*ministers, sure=False) == []


KILLED = "Eleven teachers of the village of Baidoa were killed by militants on Friday."
SOLDIERS = KILLED.replace("militants", "soldiers")


def done(*readings: Reading, sure: bool = True) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return what different ones are said to have done in a row of the first sentences."""
    row = row_of(*readings, sure=sure)
    return shown(done_differently((row,), (*readings, *OTHERS), told((*readings, *OTHERS))))


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        ("en", "Eleven teachers of the village of Baidoa were killed late on Friday by Somali soldiers.", "soldier"),
        ("en", "Eleven teachers of the village of Baidoa were killed on Friday by the army, residents said.", "army"),
        ("fr", "Onze enseignants du village de Baidoa ont été tués vendredi par la police.", "police"),
        ("es", "Once maestros de la aldea de Baidoa fueron asesinados el viernes por soldados.", "soldier"),
        ("ar", "قتل أحد عشر معلما من قرية بيدوا يوم الجمعة على يد جنود.", "soldier"),
        ("hi", "शुक्रवार को सैनिकों ने बैदोआ गाँव के ग्यारह शिक्षकों की हत्या की।", "soldier"),
        ("tr", "Baidoa köyünden on bir öğretmen cuma günü askerler tarafından öldürüldü.", "soldier"),
        ("fa", "یازده معلم روستای بیدوا روز جمعه توسط سربازان کشته شدند.", "soldier"),
        ("ur", "جمعے کو بیدوا گاؤں میں فوجیوں نے گیارہ اساتذہ کو قتل کیا۔", "soldier"),
    ],
)
def test_two_kinds_of_doers_of_one_act_differ(language: str, text: str, doer: str) -> None:
    found = done(report("a", KILLED), report("b", text, language))

    assert found == [("who did it", [("militant", ["a"]), (doer, ["b"])])]


def test_who_begins_a_clause_before_its_verb_did_it() -> None:
    police, soldiers = (f"{who} opened fire on students in the market of Khartoum." for who in ("Police", "Soldiers"))

    assert done(report("a", police), report("b", soldiers)) == [("who did it", [("police", ["a"]), ("soldier", ["b"])])]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(KILLED.replace("militants", "rebels"), id="one kind"),
        pytest.param(KILLED.replace("militants", "gunmen"), id="who may be anybody"),
        pytest.param(KILLED.replace("militants", "soldiers and militants"), id="both told"),
        pytest.param(KILLED.replace("militants", "police dogs"), id="another thing of theirs"),
        pytest.param(KILLED.replace("militants", "the relatives of soldiers"), id="others beside them"),
        pytest.param(KILLED.replace("by militants", "in areas held by soldiers"), id="another act of theirs"),
        pytest.param(KILLED.replace("militants on Friday", "soldiers on Thursday"), id="another day"),
        pytest.param(KILLED.replace("by militants", "when soldiers chased militants"), id="who was only there"),
        pytest.param("Soldiers killed on Friday in the village of Baidoa were teachers.", id="whom it was done to"),
        pytest.param(
            KILLED.replace("militants", "soldiers") + " Others were killed by militants.", id="told elsewhere"
        ),
        pytest.param("Ten sailors were killed by soldiers on Friday.", id="another event"),
    ],
)
def test_who_did_other_things_does_not_differ(other: str) -> None:
    assert done(report("a", KILLED), report("b", other)) == []


def test_who_did_it_differs_in_sure_rows_only() -> None:
    other = KILLED.replace("militants", "soldiers")

    assert done(report("a", KILLED), report("b", other), sure=False) == []
    assert done(report("a", KILLED), report("b", other)) != []
