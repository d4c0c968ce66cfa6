"""Who says what has no subject of its own in the sentence behind one about the person whom the headline names."""

from __future__ import annotations

import pytest

from generator.model import Voice
from generator.understand import understand
from tests import builders

HEADLINE = "Ruto drops the finance bill"


def cited(text: str, headline: str = HEADLINE, language: str = "en") -> list[list[str]]:
    """Return the sources of each sentence of an article under that headline."""
    reading = understand(builders.article(text, title=headline, language=language))
    return [[entry.source for entry in sentence.attributions] for sentence in reading.sentences]


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        ("en", HEADLINE, "On Wednesday evening, Ruto gave in. The bill will not become law, he said."),
        ("sw", "Ruto aondoa muswada wa fedha", "Ruto alikubali Jumatano. Alisema muswada hautakuwa sheria."),
        ("es", "Ruto retira la ley", "Ruto cedió el miércoles. Dijo que la ley no entrará en vigor."),
        ("fr", "Ruto retire la loi", "La veille, Ruto avait cédé. La loi est morte, a-t-il dit devant la presse."),
    ],
)
def test_the_person_of_the_headline_goes_on_to_speak(language: str, headline: str, text: str) -> None:
    assert cited(text, headline, language) == [[], ["Ruto"]]


def test_what_he_says_is_told_as_carried_on() -> None:
    reading = understand(builders.article("Ruto gave in. It is dead, he said.", title=HEADLINE, language="en"))
    assert [entry.voice for entry in reading.sentences[1].attributions] == [Voice.CARRIED]


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("others of his", "Ruto officials met on Wednesday. The bill will not become law, they said."),
        ("somebody of his", "Ruto's lawyer gave in on Wednesday. The bill will not become law, he said."),
        ("not the subject", "A friend of Ruto gave in on Wednesday. The bill will not become law, he said."),
        ("far from the beginning", "In the heat of the long night of Wednesday, Ruto gave in. It is dead, he said."),
        ("another person", "Ruto met Angela Merkel on Wednesday. The bill will not become law, she said."),
        ("a person whom nobody knows", "Ruto met Emma Zorgel on Wednesday. The bill will not become law, she said."),
        ("not in the sentence before", "Ruto gave in. The rain fell on Nairobi for hours. It will not stop, he said."),
    ],
)
def test_nobody_speaks_where_it_may_be_somebody_else(why: str, text: str) -> None:
    assert not any(cited(text)), why


@pytest.mark.parametrize(
    "headline",
    ["The finance bill is dropped", "Ruto meets Merkel about the finance bill", "Zorgel drops the finance bill"],
)
def test_the_headline_names_one_person_who_is_known(headline: str) -> None:
    assert not any(cited("Ruto gave in on Wednesday. The bill will not become law, he said.", headline))


def test_who_was_cited_before_goes_before_him() -> None:
    text = "The governor said on Monday that it will rain. Ruto gave in on Wednesday. He added that it will not last."
    assert cited(text) == [["governor"], [], ["governor"]]
