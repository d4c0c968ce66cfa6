"""Which lines of a pasted page are not part of its article: the rules; `cases/residue` has the languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.languages import language_codes
from generator.model import Cut, Finding
from generator.read import read_files
from generator.read.residue import Line, Residue, without_residue
from tests.read.lexicon import BODY, RESIDUE, article_of

CASES = Path(__file__).parent.parent / "cases" / "residue"


def residue(text: str, outlet: str = "") -> Residue:
    """Return what the rules do to a text."""
    lines = tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))
    return without_residue(lines, RESIDUE, outlet)


def cut(text: str, outlet: str = "") -> list[tuple[str, str]]:
    """Return (text, reason) of what the rules cut from a text."""
    return [(entry.text, entry.reason) for entry in residue(text, outlet).cuts]


def test_what_is_cut_is_listed_with_reason_and_line_and_all_else_stays_verbatim() -> None:
    found = residue(f"  A title \n\nby sampler\n12 Comments\n\n{BODY}\n\nYou may also like")

    assert found.cuts == (
        Cut("by sampler", "byline", 3),
        Cut("12 Comments", "comments", 4),
        Cut("You may also like", "related", 24),
    )
    assert "\n".join(line.text for line in found.kept) == f"  A title \n\n\n{BODY}\n"
    assert found.byline == "sampler"


def test_an_exact_entry_is_cut_wherever_it_stands() -> None:
    assert cut(f"{BODY}\n\n3 comments\n\n{BODY}") == [("3 comments", "comments")]


def test_an_entry_with_a_wildcard_is_cut_only_near_the_top_and_the_end() -> None:
    assert cut(f"{BODY}\n\nRead also: Who was there\n\n{BODY}") == []
    assert cut(f"{BODY}\n\nRead also: Who was there") == [("Read also: Who was there", "related")]


@pytest.mark.parametrize(
    "line", ["0 comment", "٣ comment", "1,200 COMMENT", " • 7 comment: ", "评论（0）", "评论（１２）"]
)
def test_numbers_of_all_scripts_case_and_edges_do_not_matter(line: str) -> None:
    assert cut(f"{BODY}\n\n{line}") == [(line, "comments")]


def test_entries_of_every_language_apply_to_every_text() -> None:
    text = "\n".join(f"الفقرة رقم {number} تروي ما حدث في الميناء في ذلك اليوم بالتفصيل." for number in range(9))

    assert [entry for entry, _ in cut(f"{text}\nLeave a Comment\nاقرأ أيضاً: خبر آخر")] == [
        "Leave a Comment",
        "اقرأ أيضاً: خبر آخر",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By the time the fire was out, the harbour was empty.",
        "By far the largest ship that has ever been seen to burn in any harbour of the whole long coast",
        "Na Kremlin imesema hakuna makubaliano.",
        "Photo: the ship burns, as a resident of the quarter saw it from her window at dawn on Monday.",
        "Read also: " + "a very long line " * 20,
    ],
)
def test_a_sentence_of_the_article_is_not_taken_for_residue(line: str) -> None:
    assert cut(f"{BODY}\n\n{line}") == []


def test_an_entry_labels_what_stands_behind_its_colon() -> None:
    assert cut(f"{BODY}\n\nYou may also like: The calm") == [("You may also like: The calm", "related")]
    assert cut(f"{BODY}\n\n3 comments: Ann says hello") == [("3 comments: Ann says hello", "comments")]
    assert cut(f"{BODY}\n\nThe calm: You may also like") == []


def test_a_related_article_may_be_a_question() -> None:
    assert len(cut(f"{BODY}\n\nRead also: Who pays?")) == 1


def test_a_headline_that_begins_like_residue_stays() -> None:
    assert cut(f"Photo: the night in pictures\n\n{BODY}") == []
    assert cut(f"By the river, a city waits for its ships\n\n{BODY}") == []


def test_titles_below_a_related_heading_go_with_it_until_a_sentence_comes() -> None:
    text = f"{BODY}\n\nYou may also like\n\nA storm in the north\nA calm in the south\nThis is a sentence.\nA last line"

    assert cut(text) == [
        ("You may also like", "related"),
        ("A storm in the north", "related"),
        ("A calm in the south", "related"),
    ]


def test_never_more_than_a_fifth_goes_and_what_stays_is_told() -> None:
    found = residue("A short text of one line and no more.\nby sampler\nLeave a comment\nYou may also like")

    assert [entry.text for entry in found.cuts] == ["Leave a comment"]
    assert found.notices == ("may hold page residue that is too large a part of the text to be cut (line 2, 4)",)


def test_the_outlets_own_name_near_the_top_is_a_byline() -> None:
    assert cut(f"样本新闻编辑部\n\n{BODY}", "样本新闻") == [("样本新闻编辑部", "byline")]
    assert cut(f"Foreign desk, Sample News\n\n{BODY}", "Sample News") == [("Foreign desk, Sample News", "byline")]
    assert cut(f"Sample News won it.\n\n{BODY}", "Sample News") == []


def test_a_byline_of_a_handle_names_the_outlet(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"A title\n\nby samplenews\n\n{BODY}", "000_c37500ce6aeb1b5b.txt")

    assert article.outlet == Finding("samplenews", "byline")
    assert article.byline == Finding("samplenews", "byline")


def cases() -> list[object]:
    """Return every case of every language: a pasted text and what is to be found in it."""
    return [
        pytest.param(file.stem, text, expected, id=f"{file.stem}-{number}")
        for file in sorted(CASES.glob("*.txt"))
        for number, case in enumerate(file.read_text(encoding="utf-8").split("\n===\n"), 1)
        for text, _, expected in [case.partition("\n---\n")]
    ]


@pytest.mark.parametrize(("code", "text", "expected"), cases())
def test_the_page_around_an_article_is_told_from_it(tmp_path: Path, code: str, text: str, expected: str) -> None:
    assert code in language_codes()
    file = tmp_path / "7.txt"
    file.write_text(text, encoding="utf-8")
    article = read_files((file,)).articles[0]
    found = [
        *(f"title: {value}" for value in [article.title.value] if value),
        *(f"byline: {value}" for value in [article.byline.value] if value),
        *(f"dateline: {value}" for value in [article.dateline.value] if value),
        *(f"credit: {credit}" for credit in article.credits),
        *(f"{entry.reason}: {entry.text}" for entry in article.cuts if entry.reason != "byline"),
    ]

    assert found == expected.strip().split("\n")
    gone = {article.title.value, *(entry.text for entry in article.cuts)}
    assert filled(article.text) == [line for line in filled(text) if line not in gone]


def filled(text: str) -> list[str]:
    """Return the lines of a text that are not blank."""
    return [line for line in text.split("\n") if line.strip()]
