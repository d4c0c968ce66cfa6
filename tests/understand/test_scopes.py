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
        # quotations
        ("“The port is closed,” said the mayor, as the boats left.", "“The port is closed,” said the mayor"),
        ("The mayor said: “The port is closed” and the boats left the bay.", "mayor said: “The port is closed”"),
        (
            "The mayor said that “the port is closed” and the boats left the bay.",
            "mayor said that “the port is closed”",
        ),
        ("The mayor said “Dali” had left the port.", "mayor said “Dali” had left the port"),
        # "according to"
        (
            "The port was closed on Monday morning, according to TASS, and the boats left.",
            "The port was closed on Monday morning, according to TASS",
        ),
        (
            "The boats left the bay at noon, and the old port of the town was closed, according to TASS.",
            "and the old port of the town was closed, according to TASS",
        ),
        ("He was given five boats, a drone, and a vest, according to TASS.", None),
        (
            "The boats left the harbour which was, according to TASS, closed.",
            "which was, according to TASS, closed",
        ),
        (
            "The ferry, old and slow according to TASS, left the port in the morning with all its crew.",
            "old and slow according to TASS",
        ),
        (
            "Seven boats left the big port, according to TASS, a news agency of the state with its seat in a city.",
            None,
        ),
        # the verb first
        (
            "They gave each other old rifles, said TASS, which had been asked about them often, before and after.",
            "They gave each other old rifles, said TASS",
        ),
        ("On Monday, said TASS, the two men gave each other rifles.", "said TASS, the two men gave each other rifles"),
    ],
)
def test_who_is_cited_answers_for_a_part_of_the_sentence(text: str, answered: str | None) -> None:
    (cited,) = texts.reading("en", text).sentences[0].attributions

    assert text[cited.scope.start : cited.scope.end] == (answered or text.removesuffix("."))


def test_a_mark_that_ends_the_sentence_before_opens_no_quotation() -> None:
    text = "“The town is in mourning.” The mayor said: “The bridge in Mombasa fell on Monday.”"
    (cited,) = texts.reading("en", text).sentences[1].attributions

    assert text[cited.scope.start : cited.scope.end] == "mayor said: “The bridge in Mombasa fell on Monday.”"


def test_a_verb_whose_subject_began_the_sentence_answers_for_its_own_clause() -> None:
    text = "The court approved the deployment on Thursday, but it said that the soldiers must leave."
    (cited,) = texts.reading("en", text).sentences[0].attributions

    assert text[cited.scope.start :] == "said that the soldiers must leave."
