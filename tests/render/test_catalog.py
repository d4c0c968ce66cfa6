"""How an edition says our sentences."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from generator.messages import Amount, Day, Place, Thing, counted, message
from generator.render.catalog import Catalog, catalog
from generator.render.environment import environment

SENTENCES = {
    "{number} outlet": ("kituo {number}", "vituo {number}"),
    "cites {source}": ("kinamnukuu {source}",),
    "All stories": ("Habari zote",),
}
SWAHILI = Catalog("sw", "ltr", SENTENCES, lambda number: int(number != 1))


def shown(value: object, speaking: Catalog = SWAHILI) -> str:
    """Return what a page shows of a value."""
    return unescape(str(speaking.shown(value)))


def test_a_sentence_is_said_in_the_language_of_the_edition() -> None:
    assert shown(message("All stories")) == "Habari zote"


def test_a_sentence_that_the_catalog_lacks_is_said_in_english() -> None:
    assert shown(message("All outlets")) == "All outlets"


def test_a_number_picks_the_form_that_the_language_has_for_it() -> None:
    assert [shown(counted(n, "{number} outlet", "{number} outlets")) for n in (1, 4)] == ["kituo 1", "vituo 4"]


def test_a_message_within_a_message_is_translated_too() -> None:
    inner = counted(2, "{number} outlet", "{number} outlets")
    assert shown(message("cites {source}", source=inner)) == "kinamnukuu vituo 2"


def test_a_value_of_the_other_direction_turns_nothing_around_it() -> None:
    assert shown(message("cites {source}", source="تاس")) == "kinamnukuu \u2068تاس\u2069"
    assert shown(message("cites {source}", source="TASS")) == "kinamnukuu TASS"


def test_a_value_is_encoded_and_a_translation_too() -> None:
    told = Catalog("sw", "ltr", {"cites {source}": ("<i> {source}",)}, lambda _number: 0)
    assert str(told.shown(message("cites {source}", source="<b>*"))) == "&#60;i&#62; &#60;b&#62;&#42;"


@pytest.mark.parametrize(
    ("code", "day", "amount"),
    [
        ("en", "17 September 2023", "5,300"),
        ("sw", "17 Septemba 2023", "5,300"),
        ("fr", "17 septembre 2023", "5\u202f300"),
        ("es", "17 de septiembre de 2023", "5.300"),
    ],
)
def test_days_and_numbers_are_written_as_cldr_has_them(code: str, day: str, amount: str) -> None:
    speaking = catalog(code)
    assert (speaking.day("2023-09-17"), speaking.amount(5300)) == (day, amount)


@pytest.mark.parametrize(
    ("code", "month"),
    [("en", "November 2013"), ("ar", "نوفمبر 2013"), ("hi", "नवंबर 2013"), ("ru", "ноябрь 2013\u202fг.")],
)
def test_a_month_of_a_year_is_written_as_cldr_has_it(code: str, month: str) -> None:
    assert catalog(code).day("2013-11") == month


def test_what_is_no_date_stays_as_it_is() -> None:
    assert shown(Day("last week")) == "last week"


def test_things_places_and_amounts_have_the_names_of_the_language() -> None:
    named = [Thing("drones", "drone"), Place("Russia", "RU"), Amount("250 kilometres", (250.0,), "kilometre")]
    english = [shown(value, catalog("en")) for value in named]
    french = [shown(value, catalog("fr")) for value in named]
    assert english == ["drones", "Russia", "250 kilometres"]
    assert french == ["drone", "Russie", "250\u00a0kilomètres"]


def test_languages_are_named_in_the_language_of_the_edition() -> None:
    assert (catalog("es").language("hi"), catalog("en").language("hi")) == ("hindi", "Hindi")


def test_a_template_says_sentences_and_messages(tmp_path: Path) -> None:
    (tmp_path / "a.j2").write_text(
        '{{ _("no {what}", what=thing) }} {{ counted(2, "{number} claim", "{number} claims") }} {{ said }}',
        encoding="utf-8",
    )
    page = environment(tmp_path).get_template("a.j2").render(thing="<b>", said=message("link"))
    assert page == "no &#60;b&#62; &#50; claims link"


def test_who_is_cited_without_a_name_is_called_in_the_language_of_the_edition() -> None:
    cited = [
        Place("mayor (Derna)", "mayor derna"),
        Place("The army (United States)", "the-army US"),
        Place("blogger", "blogger"),
        Place("Chidi", "chidi"),
    ]

    assert [shown(value, catalog("en")) for value in cited] == [
        "mayor (Derna)",
        "The army (United States)",
        "blogger",
        "Chidi",
    ]
    assert [shown(value, catalog("fr")) for value in cited] == [
        "maire (Derna)",
        "armée (États-Unis)",
        "blogueur",
        "Chidi",
    ]
