"""P@1: a tiny folder of parallel sentences, a ranking made for the test, and what must come out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.evaluate.sentences import PairScore, evaluate_sentences, parallel_sentences, parse_pairs, sentence_lines


def by_number(left: Sequence[str], right: Sequence[str], _left_language: str, _right_language: str) -> list[int]:
    """Return for each left sentence the first right one with the same digit; -1 for none."""
    digits = ["".join(filter(str.isdigit, sentence)) for sentence in right]
    wanted = ["".join(filter(str.isdigit, sentence)) for sentence in left]
    return [digits.index(digit) if digit in digits else -1 for digit in wanted]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of four sentences in three languages."""
    (tmp_path / "en.txt").write_text("1 boat\n2 boats\n3 boats\n4 boats\n", encoding="utf-8")
    (tmp_path / "sw.txt").write_text("mashua 1\nmashua 2\nmashua 2\nmashua 4\n", encoding="utf-8")
    (tmp_path / "hi.txt").write_text("नाव 1\nनाव 2\nनाव 3\nनाव 4\n", encoding="utf-8")
    return tmp_path


def test_each_way_counts_the_sentences_that_find_their_own_line(folder: Path) -> None:
    score = evaluate_sentences(folder, (("en", "sw"),), by_number)

    assert score.pairs == (PairScore("en", "sw", forward=3 / 4, backward=3 / 4),)


def test_the_two_ways_are_asked_for_separately(folder: Path) -> None:
    def finds_swahili_only(left: Sequence[str], _right: Sequence[str], _left: str, right: str) -> list[int]:
        return list(range(len(left))) if right == "sw" else [-1] * len(left)

    score = evaluate_sentences(folder, (("en", "sw"),), finds_swahili_only)

    assert (score.pairs[0].forward, score.pairs[0].backward, score.mean) == (1.0, 0.0, 0.5)


def test_without_a_choice_every_pair_of_the_folder_is_measured(folder: Path) -> None:
    score = evaluate_sentences(folder, None, by_number)

    assert [(pair.left, pair.right) for pair in score.pairs] == [("en", "hi"), ("en", "sw"), ("hi", "sw")]


def test_the_table_ends_with_the_mean_over_the_pairs(folder: Path) -> None:
    lines = sentence_lines(evaluate_sentences(folder, (("en", "hi"), ("en", "sw")), by_number))

    assert lines == [
        "P@1         there   back   mean   of 4 sentences",
        "en-hi       1.000  1.000  1.000",
        "en-sw       0.750  0.750  0.750",
        "mean                      0.875",
    ]


def test_files_of_different_length_are_refused_with_their_lengths(folder: Path) -> None:
    (folder / "hi.txt").write_text("नाव 1\n", encoding="utf-8")

    with pytest.raises(UsageError, match=r"en\.txt 4, hi\.txt 1"):
        evaluate_sentences(folder, (("en", "hi"),), by_number)


def test_a_file_of_blank_lines_is_refused_by_name(folder: Path) -> None:
    (folder / "hi.txt").write_text("\n\n\n\n", encoding="utf-8")

    with pytest.raises(UsageError, match=r"hi\.txt: holds no sentence"):
        evaluate_sentences(folder, (("en", "hi"),), by_number)


def test_an_empty_folder_of_parallel_sentences_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"holds no file <language>\.txt"):
        parallel_sentences(tmp_path)


def test_a_language_without_a_file_is_refused_by_name(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"ar\.txt: cannot be read"):
        evaluate_sentences(folder, (("ar", "en"),), by_number)


def test_a_folder_without_two_languages_says_what_belongs_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no two files"):
        evaluate_sentences(tmp_path, None, by_number)


def test_pairs_are_read_from_words_with_commas() -> None:
    assert parse_pairs("ar-hi, sw-en") == (("ar", "hi"), ("sw", "en"))


def test_no_words_stand_for_every_pair() -> None:
    assert parse_pairs("") is None


def test_a_part_that_is_no_pair_is_quoted() -> None:
    with pytest.raises(UsageError, match="'arhi' is no pair"):
        parse_pairs("ar-hi,arhi")
