"""What of a sentence the one who is cited answers for."""

from __future__ import annotations

import pytest

from tests import texts


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("TASS said that the train had left.", "TASS said that the train had left"),
        ("The train had left the station in the morning, TASS said.", None),
        ("The ferry sank, while TASS said that the train had left.", "TASS said that the train had left"),
        ("TASS said that the train had left, while the ferry sank.", "TASS said that the train had left, "),
        (
            "The leader ended a visit to the coast that Moscow fears could bring arms to the island.",
            "Moscow fears could bring arms to the island",
        ),
    ],
)
def test_who_is_cited_answers_for_a_part_of_the_sentence(text: str, answered: str | None) -> None:
    (cited,) = texts.reading("en", text).sentences[0].attributions

    assert text[cited.scope.start : cited.scope.end] == (answered or text.removesuffix("."))
