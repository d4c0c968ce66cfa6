"""Datelines and agency marks at the edges of a text."""

from __future__ import annotations

import pytest

from generator.read import marks
from generator.read.marks import find_marks, is_only_marks

LEAD = "The fishing fleet came home on Monday, its owners said."


def parts(text: str) -> tuple[str, tuple[str, ...], list[str]]:
    """Return dateline, credits and the asides as written."""
    found = find_marks(text, "")
    return found.dateline, found.credits, [text[aside.start : aside.end] for aside in found.asides]


@pytest.mark.parametrize(
    ("opening", "dateline", "agencies"),
    [
        ("(موسكو)", "موسكو", ()),
        ("(AFP) -", "", ("AFP",)),
        ("(Port Sample, AFP)", "Port Sample", ("AFP",)),
        ("मॉस्को (एएनआई):", "मॉस्को", ("एएनआई",)),
        ("MOSCOW, Sept 17 (Reuters) -", "MOSCOW", ("Reuters",)),
        ("MOSCOW, Sept. 17 (Reuters) —", "MOSCOW", ("Reuters",)),
        ("VLADIVOSTOK (Sample Wire) –", "VLADIVOSTOK", ("Sample Wire",)),
        ("Moscú, 17 sep (EFE).-", "Moscú", ("EFE",)),
        ("Rio de Janeiro (AFP/EFE) -", "Rio de Janeiro", ("AFP", "EFE")),
        ("МОСКВА, 17 сентября. /ТАСС/.", "МОСКВА", ("ТАСС",)),
        ("BENGHAZI, Libya —", "BENGHAZI, Libya", ()),
        ("NEW DELHI:", "NEW DELHI", ()),
        ("莫斯科（样本社）：", "莫斯科", ("样本社",)),
        ("NAIROBI (Sample Wire)", "NAIROBI", ("Sample Wire",)),
        ("MOSCOW Sept 17 (Reuters) -", "MOSCOW", ("Reuters",)),
        ("بكين 17 سبتمبر (شينخوا) --", "بكين", ("شينخوا",)),
        ("नई दिल्ली, 5 सितंबर (भाषा)", "नई दिल्ली", ("भाषा",)),
        ("新华社北京9月17日电（记者 某某）", "北京", ("新华社",)),
        ("据新华社莫斯科9月17日电", "莫斯科", ("新华社",)),
        ("/TASS/.", "", ("TASS",)),
        ("TASS/", "", ("TASS",)),
        ("EFE |", "", ("EFE",)),
        ("(AA)", "", ("AA",)),
        ("【カイロ時事】", "カイロ", ("時事",)),
        ("【ワシントン共同】", "ワシントン", ("共同",)),
        ("【北京＝山川海子】", "北京", ()),
        ("[東京 20日 ロイター] -", "東京", ("ロイター",)),
        ("【AFP時事】", "", ("AFP時事",)),
    ],
)
def test_a_dateline_gives_its_place_and_its_agency(opening: str, dateline: str, agencies: tuple[str, ...]) -> None:
    assert parts(f"{opening} {LEAD}") == (dateline, agencies, [opening])


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "Kim Jong Un (39) left the city.",
        "The harbour (which is old) - and small - was shut.",
        "The harbour — its owners say — was shut.",
        "The mayor said: the harbour is shut.",
        "Kim Jong Un (DPRK) left the city.",
        "BREAKING: the harbour is shut.",
        "(which is why) the harbour was shut.",
        "(1) The harbour was shut.",
        "ISRO (Indian Space Research Organisation) said that the harbour was shut.",
        "The 17th Army (TASS) left the harbour.",
        "डोमिनिकन गणराज्य (स्पैनिश भाषा में) एक देश है।",
        "Kim arrived on 12 September (Tuesday) at the harbour.",
        "【写真】港に戻った船。",
        "【速報＝山川海子】港が閉鎖された。",
        "“MOSCOW” - the film - opens today.",
        "पुतिन: यह सवाल पीछे छूट गया कि तय क्या हुआ (और कब) - और किसने किया।",
    ],
)
def test_words_in_brackets_or_before_a_dash_are_not_always_a_dateline(text: str) -> None:
    assert parts(text) == ("", (), [])


@pytest.mark.parametrize(
    ("closing", "agencies"),
    [
        (" (एएनआई)", ("एएनआई",)),
        (" (AFP, Reuters)", ("AFP", "Reuters")),
        ("\n\n(Sample Wire)", ("Sample Wire",)),
        ("\n\n[AFP]\n", ("AFP",)),
        ("（样本社）", ("样本社",)),
        ("\n— AFP", ("AFP",)),
        ("\nSource: Sample Wire", ("Sample Wire",)),
        ("\nWith inputs from Sample Wire", ("Sample Wire",)),
        ("\nAgence France-Presse", ("Agence France-Presse",)),
        ("\n来源：样本社", ("样本社",)),
        ("\nالمصدر: وكالات", ("وكالات",)),
    ],
)
def test_a_mark_at_the_end_gives_the_agency(closing: str, agencies: tuple[str, ...]) -> None:
    assert parts(LEAD + closing) == ("", agencies, [closing.strip()])


@pytest.mark.parametrize(
    "closing",
    [
        " It was his last (and longest) trip",
        " It is called the union (JCA)",
        " (see page 4)",
        " (He was not.)",
        " (2019)",
    ],
)
def test_brackets_that_end_a_sentence_are_part_of_it(closing: str) -> None:
    assert parts(LEAD + closing)[1] == ()


def test_an_agency_of_the_lexicon_is_known_without_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "is_agency", lambda name: name in ("Sample Wire", "رويترز"))
    monkeypatch.setattr(marks, "is_place", lambda name, _: name in ("موسكو", "सियोल"))

    assert parts(f"{LEAD}\n\nSample Wire") == ("", ("Sample Wire",), ["Sample Wire"])
    assert parts(f"{LEAD} (with inputs from Sample Wire)")[1] == ("with inputs from Sample Wire",)
    assert parts(f"موسكو - رويترز: {LEAD}") == ("موسكو", ("رويترز",), ["موسكو - رويترز:"])
    assert parts(f"सियोल: {LEAD}") == ("सियोल", (), ["सियोल:"])


def test_an_agency_behind_the_last_dash_is_a_mark_where_a_sentence_ends_before_it() -> None:
    assert parts(f"{LEAD} — AFP")[1:] == (("AFP",), ["AFP"])
    assert parts(f"{LEAD} It was the year of AFP — AFP")[1] == ()


def test_a_credit_may_stand_above_a_line_that_signs_the_text() -> None:
    assert parts(f"{LEAD}\nSource: Sample Wire\nThe foreign desk")[2] == ["Source: Sample Wire"]


def test_a_credit_may_stand_on_the_first_two_lines() -> None:
    assert parts(f"Source: Sample Wire\n{LEAD}")[1] == ("Sample Wire",)
    assert parts(f"La Nación / AP\n{LEAD}")[1] == ("AP",)
    assert parts(f"Avec le soleil\n{LEAD}")[1] == ()


def test_a_mark_at_both_ends_is_one_credit_and_two_asides() -> None:
    assert parts(f"मॉस्को (एएनआई): {LEAD} (एएनआई)") == ("मॉस्को", ("एएनआई",), ["मॉस्को (एएनआई):", "(एएनआई)"])


def test_a_dateline_may_stand_below_a_line_that_is_no_sentence() -> None:
    assert parts(f"Por la Redacción\n\n  LIMA (Sample Wire) – {LEAD}")[2] == ["LIMA (Sample Wire) –"]
    assert parts(f"{LEAD}\nLIMA (Sample Wire) – {LEAD}")[2] == []


def test_a_mark_that_ends_the_text_is_known_at_its_start() -> None:
    assert parts(f"मॉस्को (एएनआई) {LEAD} (एएनआई)")[2] == ["मॉस्को (एएनआई)", "(एएनआई)"]


def test_a_line_that_is_only_a_dateline_is_told_from_a_headline() -> None:
    assert is_only_marks("MOSCOW (Reuters) -")
    assert not is_only_marks("Moscow waits (again)")
