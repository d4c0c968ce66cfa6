"""YAML of strangers: every value a string, and no surprises."""

from __future__ import annotations

import pytest

from generator.errors import SeedError
from generator.read.strict_yaml import load_table


def test_no_value_is_anything_but_the_words_that_were_written() -> None:
    written = "language: no\ncode: 0123\nat: 12:30\nday: 2023-09-17\nnothing:\ntilde: ~\nyes: true"

    assert load_table(written, "a.txt") == {
        "language": "no",
        "code": "0123",
        "at": "12:30",
        "day": "2023-09-17",
        "nothing": "",
        "tilde": "~",
        "yes": "true",
    }


def test_tables_and_lists_keep_their_shape() -> None:
    assert load_table("a: {b: [c, d]}", "a.txt") == {"a": {"b": ["c", "d"]}}


def test_an_empty_text_is_an_empty_table() -> None:
    assert load_table("\n# only a comment\n", "a.txt") == {}


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("a: &x 1\nb: *x", "line 1: anchors and aliases"),
        ("a: 1\nb: *x", "line 2: "),
        ("a: !!python/name:os.system x", "line 1: tags"),
        ("a: ! x", "line 1: tags"),
        ("a: 1\na: 2", "line 2: the key 'a' stands twice"),
        ("a: " + "[" * 5_000 + "]" * 5_000, "line 1: is nested more than 10 levels deep"),
        ("a: " + "x" * 70_000, "holds more than 64 KB"),
        ("a: 1\n---\nb: 2", "line 2: a second document begins"),
        ("[a]: 1", "line 1: a key is not a word"),
        ("- a", "holds no table of keys"),
        ("only words", "holds no table of keys"),
        ("a: b: c", "line 1: is not valid YAML"),
        ('a: "\\ud800"', "line 1: "),
    ],
)
def test_what_could_surprise_is_refused_with_its_line(written: str, problem: str) -> None:
    with pytest.raises(SeedError) as refused:
        load_table(written, "a.txt")

    assert refused.value.problem.startswith(problem)
