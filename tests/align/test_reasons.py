"""The reasons a row gives: what its articles share, in readable words."""

from __future__ import annotations

import pytest

from generator.align.reasons import shared
from generator.align.units import Unit
from generator.languages.calling import calling
from generator.model import Bound, Mention, MentionKind, Quantity, Reading, Shared
from tests import builders

KINDS = {"n": MentionKind.NUMBER, "d": MentionKind.DAY, "m": MentionKind.DATE, "p": MentionKind.PLACE}
KINDS |= {"c": MentionKind.CONCEPT, "x": MentionKind.NAME, "w": MentionKind.NAME, "h": MentionKind.NAME}


def reasons(words: dict[str, dict[str, str]], weights: dict[str, float] | None = None) -> tuple[Shared, ...]:
    """Return the reasons of a row: {"n:5": {"a": "five", "b": "tano"}} is a number that two articles write."""
    articles = sorted({name for written in words.values() for name in written})
    readings: dict[str, Reading] = {}
    members = []
    for place, name in enumerate(articles):
        text = " ".join(written.get(name, "") for written in words.values())
        readings[name] = builders.reading("en", text, id=name)
        found = {key: (mention(text, key, written[name]),) for key, written in words.items() if name in written}
        members.append(Unit(name, place, (builders.sentence(0, 0, len(text)),), (), found))
    return shared(members, weights or dict.fromkeys(words, 1.0), readings, calling("en"))


def mention(text: str, key: str, word: str) -> Mention:
    """Return the mention of a word of the text; "five@drone" counts drones, "250@@kilometre" measures."""
    word, _, thing = word.partition("@")
    start = text.index(word)
    quantity = Quantity(float(key[2:]), thing[1:], "", Bound.EXACT) if thing[:1] == "@" else None
    quantity = Quantity(float(key[2:]), "", thing, Bound.EXACT) if thing and not quantity else quantity
    return Mention(start, start + len(word), KINDS[key[0]], key[2:], quantity)


@pytest.mark.parametrize(
    ("key", "one", "other", "called"),
    [
        ("n:5", "five", "tano", "5"),
        ("d:sunday", "Sunday", "रविवार", "Sunday"),
        ("m:month 9 day 17", "17", "१७", "17 September"),
        ("m:month 9", "September", "سبتمبر", "September"),
        ("m:year 2023", "2023", "२०२३", "2023"),
        ("n:71400000", "71.4 million", "71,4 millones", "71.4 million"),
        ("n:no. 4", "fourth", "चौथा", "4th"),
        ("p:KE", "Kenya", "केन्या", "Kenya"),
        ("c:drone", "droni", "ड्रोन", "drone"),
        ("x:kslf", "كوزلوف", "Kozlov", "Kozlov"),
        ("x:mmbs", "मोम्बासा", "مومباسا", "Mombasa"),
        ("w:drn", "Derna’s", "Derna'nın", "Derna"),
        ("c:kremlin", "الكرملين", "क्रेमलिन", "Kremlin"),
        ("c:arrive", "وصل", "पहुँचे", "arrival"),
    ],
)
def test_a_reason_is_called_in_english(key: str, one: str, other: str, called: str) -> None:
    (reason,) = reasons({key: {"a": one, "b": other}})

    assert reason.label == called
    assert reason.words == (("a", (one,)), ("b", (other,)))


def test_what_one_article_alone_names_is_no_reason() -> None:
    found = reasons({"n:5": {"a": "five", "b": "tano"}, "c:drone": {"a": "drones"}})

    assert [reason.key for reason in found] == ["5"]


def test_the_strongest_reason_comes_first_and_what_more_articles_name_is_stronger() -> None:
    words = {"n:5": {"a": "five", "b": "tano"}, "c:drone": {"a": "drones", "b": "droni", "c": "drone"}}

    assert [reason.key for reason in reasons(words, {"n:5": 1.0, "c:drone": 0.9})] == ["drone", "5"]
    assert [reason.key for reason in reasons(words, {"n:5": 9.0, "c:drone": 0.9})] == ["5", "drone"]


def test_a_row_shows_eight_reasons_at_the_most() -> None:
    words = {f"n:{number}": {"a": f"#{number}#", "b": f"#{number}#"} for number in range(11, 31)}

    assert len(reasons(words)) == 8


@pytest.mark.parametrize(
    ("key", "one", "other", "called"),
    [
        ("n:5", "five@drone", "tano@drone", "5 drones"),
        ("n:250", "250@@kilometre", "250", "250"),
        ("n:250", "250@@kilometre", "250@@kilometre", "250 kilometres"),
        ("n:5", "five@drone", "tano", "5"),
        ("n:5", "five@appear", "tano@appear", "5"),
        ("n:20", "twenty@islamic_state", "ishirini@islamic_state", "20"),
        ("n:3", "three@kremlin", "tatu@kremlin", "3"),
        ("n:850000", "850,000@vehicle", "850000", "850,000 vehicles"),
        ("n:850000", "850,000@vehicle", "850000@people", "850,000"),
        ("n:5300", "5,300@die", "5300@kill", "5,300 dead"),
        ("n:6000", "6,000@build", "6000@build", "6,000 buildings"),
    ],
)
def test_a_number_says_what_it_counts_where_the_articles_leave_no_doubt(
    key: str, one: str, other: str, called: str
) -> None:
    (reason,) = reasons({key: {"a": one, "b": other}})

    assert reason.label == called
