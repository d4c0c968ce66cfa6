"""Who speaks a quotation behind a sentence that tells about one person and cites nobody."""

from __future__ import annotations

import pytest

from generator.model import SentenceKind
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
        ("en", "Emmanuel Macron landed in Kyiv with the chief of police. “We are here,” he said.", "Emmanuel Macron"),
        ("fr", "La veille, William Ruto avait cédé : le président plie. « Soit », a-t-il dit.", "William Ruto"),
    ],
)
def test_who_alone_is_told_about_speaks_the_quotation_behind(code: str, text: str, speaker: str) -> None:
    assert source(code, text) == speaker


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("en", "Biden officials met on Monday. “We stand with you,” he said.", id="his officials"),
        pytest.param("en", "Joe Biden long-time lawyer arrived. “We are here,” he said.", id="his lawyer"),
        pytest.param("en", "Trump's tariffs hit the farm. “I cannot sell my corn,” he said.", id="a thing of his"),
        pytest.param("en", "Emmanuel Macron met Hadi Matar. “It is safe,” he said.", id="two names"),
        pytest.param("en", "The minister met Emmanuel Macron. “We are here,” he said.", id="an object"),
        pytest.param("en", "He voted for Trump in three elections. “It was wrong,” he said.", id="behind a pronoun"),
        pytest.param("en", "Crowds cheered Modi in Houston. “I drove for hours,” he said.", id="behind a crowd"),
        pytest.param("en", "In Houston, crowds cheered Modi. “I drove for hours,” he said.", id="not at once"),
        pytest.param("en", "Late on that cold and rainy day, Emmanuel Macron came. “Soon,” he said.", id="far behind"),
        pytest.param("en", "Matar landed in Kyiv on Monday. “We stand with you,” he said.", id="not known"),
        pytest.param("en", "Trump had fired the man on Monday. “I was not told why,” he said.", id="a man"),
        pytest.param("en", "Khamenei was killed on Saturday. “I heard three explosions,” he said.", id="a victim"),
        pytest.param(
            "en", "Navalny left Moscow on Friday. “We will not forget him,” he said.", id="he in the quotation"
        ),
        pytest.param("en", "Biden dropped out on Sunday. “I cried when I heard it,” she said.", id="she"),
        pytest.param("fr", "Navalny a quitté la ville. « C’est fini », a-t-elle affirmé.", id="elle"),
        pytest.param("en", "Emmanuel Macron landed in Kyiv on Monday. “We stand with you,” they said.", id="they"),
        pytest.param(
            "en", "Emmanuel Macron landed in Kyiv. The sea was calm that day. “Here we are,” he said.", id="between"
        ),
        pytest.param(
            "en", "Emmanuel Macron landed in Kyiv on Monday. He said that the bridge was safe.", id="no quotation"
        ),
        pytest.param(
            "en", "Emmanuel Macron landed in “free” Kyiv on Monday. “We are here,” he said.", id="a quotation before"
        ),
        pytest.param("ru", "Эмманюэля Макрона ждали в Киеве. «Мы с вами», — сказал он.", id="a language with cases"),
        pytest.param("es", "Petro fue operado el lunes. “Está estable”, afirmó.", id="no pronoun"),
    ],
)
def test_nobody_is_cited_where_another_may_be_meant(code: str, text: str) -> None:
    assert not source(code, text)


def test_who_was_cited_goes_on_speaking() -> None:
    told = "The mayor said the bridge was safe. Emmanuel Macron landed in Kyiv on Monday. “We stand with you,” he said."
    assert source("en", told) == "mayor"


def test_a_heading_cites_nobody_whom_the_text_before_tells_about() -> None:
    told = "Emmanuel Macron landed in Kyiv on Monday.\n\n“We stand with you,” he said\n\nThe sea was calm on that day."
    heading = texts.reading("en", told).sentences[1]
    assert (heading.kind, heading.attributions) == (SentenceKind.HEADING, ())
