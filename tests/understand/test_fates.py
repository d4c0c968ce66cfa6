"""What became of people, of two numbers in one sentence: each counts those of its own clause."""

from __future__ import annotations

import pytest

from generator.understand import understand_sentence

TWO_FATES = [
    ("en", "12 people died, 30 more are missing.", ["die", "missing_person"]),
    ("fr", "12 personnes sont mortes, 30 autres sont portées disparues.", ["die", "missing_person"]),
    ("es", "12 personas murieron, otras 30 siguen desaparecidas.", ["die", "missing_person"]),
    ("pt", "12 pessoas morreram, outras 30 estão desaparecidas.", ["die", "missing_person"]),
    ("ru", "12 человек погибли, ещё 30 пропали без вести.", ["die", "missing_person"]),
    ("hi", "12 लोगों की मौत हो गई, 30 अन्य लापता हैं।", ["die", "missing_person"]),
    ("sw", "Watu 12 walifariki, wengine 30 hawajulikani walipo.", ["die", "missing_person"]),
    ("fa", "۱۲ نفر کشته و ۳۰ نفر دیگر ناپدید شدند.", ["kill", "missing_person"]),
    ("ur", "12 افراد ہلاک ہو گئے، مزید 30 لاپتہ ہیں۔", ["kill", "missing_person"]),
    ("zh", "12人死亡，另有30人失踪。", ["die", "missing_person"]),
    ("ja", "12人が死亡し、さらに30人が行方不明になっている。", ["die", "missing_person"]),
    ("tr", "12 kişi öldü, 30 kişi daha kayıp.", ["die", "missing_person"]),
    ("tr", "12 kişi ölürken 30 kişi yaralandı.", ["die", "injure"]),
    ("tr", "Selde ölen 30 kişi bulundu.", ["die"]),
]


@pytest.mark.parametrize(("code", "text", "counted"), TWO_FATES)
def test_a_number_counts_those_of_its_own_clause(code: str, text: str, counted: list[str]) -> None:
    quantities = [mention.quantity for mention in understand_sentence(text, code).mentions if mention.quantity]

    assert [quantity.counted for quantity in quantities] == counted


def test_what_is_told_of_before_counts_where_no_fate_follows_at_once() -> None:
    for code, text, counted in (
        ("tr", "Depremde ölü sayısı 120'ye yükseldi, 300 kişi yaralandı.", ["death_toll", "injure"]),
        ("tr", "Yaralanan 30 kişiden 5'i hayatını kaybetti.", ["injure", "die"]),
        ("hi", "हमले में घायल 30 लोगों में से 5 की मौत हो गई।", ["injure", "die"]),
        ("hi", "हमले में घायल 30 लोगों की मौत हो गई।", ["die"]),
        ("hi", "बाढ़ में मरे 30 लोगों के शव मिले।", ["die"]),
        (
            "ar",
            "ذكر المحافظ أن عدد القتلى وصل إلى ٢٢٠ وأن ١١٠ أشخاص لا يزالون مفقودين.",
            ["death_toll", "missing_person"],
        ),
        ("ur", "ہلاک 30 افراد کی لاشیں ملیں۔", ["kill"]),
        ("tr", "Selde ölen 30 kişinin cenazesi bulundu.", ["die"]),
    ):
        mentions = understand_sentence(text, code).mentions
        assert [mention.quantity.counted for mention in mentions if mention.quantity] == counted
