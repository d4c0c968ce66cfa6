"""Initials, whose full stops part nothing."""

from __future__ import annotations

import pytest

from generator.languages import language
from generator.understand import understand_sentence
from generator.understand.shortened import with_whole_initials


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The officer, T.J. Malinowski, said no arrests were made.", "T.J. Malinowski"),
        ("No arrests were made, according to T.J. Malinowski.", "T.J. Malinowski"),
        ("J. K. Rowlson said the book was late.", "J. K. Rowlson"),
        ("R. Holloway said the rocket was ready.", "R. Holloway"),
        ("The mayor, J. R. Rowlson, said it was late.", "J. R. Rowlson"),
    ],
)
def test_a_name_with_initials_is_cited_whole(text: str, source: str) -> None:
    (found,) = understand_sentence(text, "en").attributions

    assert found.source.endswith(source)


@pytest.mark.parametrize(
    ("code", "text", "plain"),
    [
        ("en", "The mayor met J. R. Rowlson.", "The mayor met J\u200d\u200dR  Rowlson."),
        ("ru", "Приехал А.С. Рябинкин.", "Приехал А\u200dС  Рябинкин."),
        ("en", "The U.S. Army left at 5 p.m. Monday.", "The U.S. Army left at 5 p.m. Monday."),
        ("en", "They chose Plan B. The mayor left.", "They chose Plan B. The mayor left."),
        ("en", "He was held by the F.B.I. Police said so.", "He was held by the F.B.I. Police said so."),
        ("en", "He was held by the F.B.I. The mayor said so.", "He was held by the F.B.I. The mayor said so."),
        ("ru", "Президент В. В. Путин заявил.", "Президент В. В. Путин заявил."),
        ("ja", "首相は述べた。", "首相は述べた。"),
    ],
)
def test_only_initials_before_an_unknown_name_are_joined(code: str, text: str, plain: str) -> None:
    found = with_whole_initials(text, language(code))

    assert (found, len(found)) == (plain, len(text))


def test_who_is_known_by_a_family_name_stays_known() -> None:
    (found,) = understand_sentence("Президент В. В. Путин заявил, что встреча состоится.", "ru").attributions

    assert found.origin == "vladimir-putin"
