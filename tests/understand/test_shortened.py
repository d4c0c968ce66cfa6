"""Initials and shortened titles, whose full stops part nothing."""

from __future__ import annotations

import pytest

from generator.languages import language
from generator.understand import understand_sentence
from generator.understand.shortened import without_short_stops


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sgt. T.J. Malinowski said no arrests were made.", "T.J. Malinowski"),
        ("No arrests were made, according to Capt. T.J. Malinowski.", "T.J. Malinowski"),
        ("J. K. Rowlson said the book was late.", "J. K. Rowlson"),
        ("R. Holloway said the rocket was ready.", "R. Holloway"),
        ("The mayor, J. R. Smith, said it was late.", "J. R. Smith"),
    ],
)
def test_a_name_with_initials_is_cited_whole(text: str, source: str) -> None:
    (found,) = understand_sentence(text, "en").attributions

    assert found.source.endswith(source)


@pytest.mark.parametrize(
    ("code", "text", "plain"),
    [
        ("en", "Dr. Pike met J. R. Smith.", "Dr  Pike met J\u200d\u200dR  Smith."),
        ("en", "The U.S. Army left at 5 p.m. Monday.", "The U.S. Army left at 5 p.m. Monday."),
        ("en", "They chose Plan B. The mayor left.", "They chose Plan B. The mayor left."),
        ("en", "It cost Rs. 615.", "It cost Rs. 615."),
        ("hi", "डॉ. सिंह आए।", "डॉ  सिंह आए।"),
        ("ja", "首相は述べた。", "首相は述べた。"),
    ],
)
def test_only_short_stops_before_a_name_go(code: str, text: str, plain: str) -> None:
    found = without_short_stops(text, language(code))

    assert (found, len(found)) == (plain, len(text))
