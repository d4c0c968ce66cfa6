"""Where a sentence is parted: clause by clause, and never inside what belongs together."""

from __future__ import annotations

import pytest

from generator.align.parts import parted
from tests import texts


def parts(text: str, code: str = "en") -> list[str]:
    """Return the parts of a sentence."""
    reading = texts.reading(code, text)
    (unit,) = texts.units(reading)
    return [text[start:end] for start, end in parted(unit, reading).parts]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The ferry left the port | while the rain fell | and was seen at sea by night."),
        ("en", "The guide showed the old room | where the treaty was signed in spring."),
        ("en", "The crew slept (the night was cold, the deck was wet) on the ferry."),
        ("en", 'The old man said "the night was cold, the deck was wet, the crew slept".'),
        ("fr", "Le bateau a quitté le port | tandis que la pluie tombait | et que dormait l’équipage."),
        ("es", "El barco dejó el puerto | donde dormían los marineros | cuando empezó la lluvia."),
        ("pt", "O barco deixou o porto | onde dormiam os marinheiros | quando começou a chuva."),
        ("ru", "Паром вышел из порта | где спали моряки | когда начался сильный дождь."),
        ("ar", "غادرت العبارة الميناء القديم | الذي نام فيه البحارة | عندما هطل المطر الغزير."),
        ("hi", "नाव ने बंदरगाह छोड़ दिया | जहाँ नाविक सो रहे थे | जब बारिश शुरू हो गई।"),
        ("ur", "کشتی نے بندرگاہ چھوڑ دی | جہاں ملاح سو رہے تھے | جب بارش شروع ہو گئی۔"),
        ("fa", "کشتی بندر را ترک کرد | که ملوانان در آن خوابیده بودند | زیرا باران شروع شده بود."),
        ("sw", "Feri iliondoka bandari kubwa | ambapo mabaharia walilala usiku | kwa sababu mvua ilinyesha sana."),
        ("tr", "Feribot bu sabah limandan ayrıldı | çünkü gece boyunca yağmur yağmıştı."),
        ("zh", "渡轮昨天晚上离开了港口 | 因为当天夜里下了大雨。"),
    ],
)
def test_a_sentence_is_parted_where_a_clause_begins(code: str, text: str) -> None:
    between = "，" if code == "zh" else " "

    assert parts(text.replace(" | ", between), code) == text.split(" | ")


def test_a_short_stretch_goes_with_what_stands_before_it() -> None:
    assert parts("The crew slept on the ferry, he said.") == ["The crew slept on the ferry, he said."]
    assert parts("In Kenya, the crew slept on the ferry.") == ["In Kenya, the crew slept on the ferry."]


def test_words_that_name_a_source_are_one_part() -> None:
    text = "The crew slept on the ferry, the head of the agency in Mombasa, Amina Juma, told TASS on Sunday."
    (said,) = texts.reading("en", text).sentences[0].attributions

    assert text[said.start : said.end] == "Amina Juma, told"
    assert parts(text) == [
        "The crew slept on the ferry",
        "the head of the agency in Mombasa",
        "Amina Juma, told TASS on Sunday.",
    ]
