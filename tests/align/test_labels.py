"""What a row is called, and the reasons it gives: short, neutral, in the page's language."""

from __future__ import annotations

import pytest

from generator.align.labels import label, shared
from generator.align.units import Unit
from generator.model import Mention, MentionKind, Reading, Shared
from tests import builders

KINDS = {"n": MentionKind.NUMBER, "d": MentionKind.DAY, "m": MentionKind.DATE, "p": MentionKind.PLACE}
KINDS |= {"c": MentionKind.CONCEPT, "x": MentionKind.NAME, "h": MentionKind.NAME}


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
    return shared(members, weights or dict.fromkeys(words, 1.0), readings)


def mention(text: str, key: str, word: str) -> Mention:
    """Return the mention of a word of the text."""
    start = text.index(word)
    return Mention(start, start + len(word), KINDS[key[0]], key[2:])


@pytest.mark.parametrize(
    ("key", "one", "other", "called"),
    [
        ("n:5", "five", "tano", "5"),
        ("d:sunday", "Sunday", "रविवार", "Sunday"),
        ("m:month 9 day 17", "17", "१७", "17 September"),
        ("m:month 9", "September", "سبتمبر", "September"),
        ("m:year 2023", "2023", "२०२३", "2023"),
        ("p:KE", "Kenya", "केन्या", "Kenya"),
        ("c:drone", "droni", "ड्रोन", "drone"),
        ("x:kslf", "كوزلوف", "Kozlov", "Kozlov"),
        ("x:mmbs", "मोम्बासा", "مومباسا", "Mombasa"),
    ],
)
def test_a_reason_is_called_in_the_language_of_the_page(key: str, one: str, other: str, called: str) -> None:
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


def test_a_label_names_who_and_where_then_what_then_how_many_then_when() -> None:
    written = {"d:sunday": "Sunday", "n:5": "five", "c:drone": "drones", "x:kslf": "Kozlov"}
    words = {key: {"a": word, "b": word} for key, word in written.items()}

    assert label(reasons(words)) == "Kozlov · drone · 5 · Sunday"


def test_a_label_names_four_things_at_the_most() -> None:
    words = {f"n:{number}": {"a": f"#{number}#", "b": f"#{number}#"} for number in range(11, 31)}

    assert label(reasons(words)).count(" · ") == 3


def test_a_word_of_no_lexicon_is_left_out_of_the_label_where_something_else_is_known() -> None:
    unknown = {"a": "तूफ़ान", "b": "طوفان"}

    assert label(reasons({"x:tfn": unknown, "c:drone": {"a": "ड्रोन", "b": "مسيرة"}})) == "drone"
    assert label(reasons({"x:tfn": unknown})) != ""
