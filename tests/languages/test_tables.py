"""Tables of forms: damage in one is an error that names the line."""

from __future__ import annotations

import pytest

from generator.errors import DataError
from generator.languages.tables import rows, whole
from generator.languages.worded import worded_concepts

PATH = ("concepts", "ships.txt")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("# only words about it\n", "holds no table"),
        ("concept | en | sw\nship | ship | meli | meli\n", "line 2 has no name at its beginning, or more cells"),
        ("# a\nconcept | en | sw\n\n| ship | meli\n", "line 4 has no name at its beginning"),
    ],
)
def test_a_damaged_table_is_one_line_that_says_where(text: str, problem: str) -> None:
    with pytest.raises(DataError, match=rf"^generator/languages/concepts/ships\.txt: {problem}.* \(mend it, or"):
        whole(text, PATH)


def test_a_line_may_lack_its_last_cells() -> None:
    text = "concept | en | sw\nship | ship\n"

    assert whole(text, PATH) == text


def test_senses_are_told_of_concepts_whose_words_are_listed() -> None:
    listed = {concept for concepts in worded_concepts() for concept in concepts}
    senses = [(row["concept"], row["sense"]) for row in rows("worded_senses.txt")]

    assert {concept for concept, _ in senses} <= listed
    assert len(set(senses)) == len(senses)
