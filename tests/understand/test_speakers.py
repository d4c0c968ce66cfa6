"""Who goes on speaking is called as the article named it: bodies and holders of offices, with all their words."""

from __future__ import annotations

from tests import texts


def sources(code: str, text: str) -> list[list[str]]:
    """Return the sources of each sentence of a text, as written."""
    return [[entry.source for entry in sentence.attributions] for sentence in texts.reading(code, text).sentences]


def test_the_organisation_is_the_body_named_before_though_no_lexicon_has_it() -> None:
    found = sources("ar", "قالت جمعية أصدقاء النهر إن المياه ملوثة. وأضافت المنظمة أن الأسماك نفقت.")

    assert found == [["جمعية أصدقاء النهر"], ["جمعية أصدقاء النهر"]]


def test_an_organisation_that_nobody_named_before_is_called_as_it_stands() -> None:
    assert sources("ar", "جفت الآبار في القرية. وأضافت المنظمة أن الأسماك نفقت.") == [[], ["المنظمة"]]


def test_a_name_behind_an_office_belongs_to_it_before_a_verb_and_behind_whom_it_is_accredited_to() -> None:
    assert sources("ar", "لكن مدير المطار فؤاد سليم قال يوم الأحد إن المدرج آمن.") == [["مدير المطار فؤاد سليم"]]
    assert sources("ar", "وأكد سفير تونس لدى الأمم المتحدة طارق العرفاوي أن الاتفاق قائم.") == [
        ["سفير تونس لدى الأمم المتحدة طارق العرفاوي"]
    ]
