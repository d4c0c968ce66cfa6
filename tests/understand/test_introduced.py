"""Who speaks a quotation behind a sentence that tells about one person and cites nobody."""

from __future__ import annotations

import pytest

from tests import texts


def source(code: str, text: str) -> str:
    """Return whom the last sentence of a text cites, as written; "" for nobody."""
    last = texts.reading(code, text).sentences[-1]
    return next((entry.source for entry in last.attributions), "")


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", "Emmanuel Macron landed in Kyiv on Monday. “We stand with you,” he said.", "Emmanuel Macron"),
        ("en", "President Emmanuel Macron landed in Kyiv on Monday. “We are here,” he said.", "Emmanuel Macron"),
        ("en", "In Paris, Emmanuel Macron opened a bridge. “It is safe,” he said.", "Emmanuel Macron"),
        ("en", "Emmanuel Macron landed in Kyiv with police officers. “We are here,” he said.", "Emmanuel Macron"),
        (
            "fr",
            "La veille, William Ruto avait cédé : le président plie. « Soit », a-t-il dit.",
            "William Ruto",
        ),
        ("ar", "وصل إيمانويل ماكرون إلى كييف. وقال: «نقف معكم».", "إيمانويل ماكرون"),
        ("hi", 'इमैनुएल मैक्रों कीव पहुँचे। "हम आपके साथ हैं," उन्होंने कहा।', "इमैनुएल मैक्रों"),
        ("ru", "Эмманюэль Макрон прибыл в Киев. «Мы с вами», — сказал он.", "Эмманюэль Макрон"),
    ],
)
def test_who_alone_is_told_about_speaks_the_quotation_behind(code: str, text: str, speaker: str) -> None:
    assert source(code, text) == speaker


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Biden officials met on Monday. “We stand with you,” he said."),
        ("en", "Trump's long-time lawyer arrived. “We stand with you,” he said."),
        ("hi", 'ट्रंप के वकील कीव पहुँचे। "हम आपके साथ हैं," उन्होंने कहा।'),
        ("fa", "وکیل ترامپ آمد. او گفت: «با شما هستیم»."),
        ("en", "Emmanuel Macron was attacked by Hadi Matar. “It is safe,” he said."),
        ("en", "The minister met Emmanuel Macron. “We stand with you,” he said."),
        ("en", "Israel received Emmanuel Macron. “We stand with you,” he said."),
        ("en", "Early on that cold and rainy day Emmanuel Macron came. “We stand with you,” he said."),
        ("en", "Hadi Matar landed in Kyiv on Monday. “We stand with you,” he said."),
        ("en", "Emmanuel Macron landed in Kyiv on Monday. “We stand with you,” they said."),
        ("en", "Emmanuel Macron landed in Kyiv. A soldier lost a leg that day. “We stand with you,” he said."),
        ("en", "Emmanuel Macron landed in Kyiv on Monday. He said that the bridge was safe."),
        ("en", "Emmanuel Macron landed in “free” Kyiv on Monday. “We stand with you,” he said."),
    ],
)
def test_nobody_is_cited_where_another_may_be_meant(code: str, text: str) -> None:
    assert not source(code, text)


def test_who_was_cited_goes_on_speaking() -> None:
    told = "The mayor said the bridge was safe. Emmanuel Macron landed in Kyiv on Monday. “We stand with you,” he said."
    assert source("en", told) == "mayor"
