"""The generated set that the benchmark builds is always the same, and is worth building."""

from __future__ import annotations

from pathlib import Path

from tests.bench_stories import ARTICLES, CLAIMS, sentences, write_stories


def contents(folder: Path) -> dict[str, str]:
    """Return every file below the folder with its text."""
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))}


def test_every_story_has_five_articles_in_four_languages(tmp_path: Path) -> None:
    write_stories(tmp_path, 3)

    assert len(contents(tmp_path)) == 3 * len(ARTICLES)
    assert set(ARTICLES) == {"ar", "en", "hi", "sw"}


def test_the_set_is_the_same_every_time(tmp_path: Path) -> None:
    write_stories(tmp_path / "once", 4)
    write_stories(tmp_path / "again", 4)

    assert contents(tmp_path / "once") == contents(tmp_path / "again")


def test_no_article_is_like_another() -> None:
    texts = {tuple(sentences(story, index)) for story in range(200) for index in range(len(ARTICLES))}

    assert len(texts) == 200 * len(ARTICLES)


def test_articles_leave_out_different_claims() -> None:
    english, second_arabic = list(sentences(0, 0)), list(sentences(0, 4))
    first_arabic = list(sentences(0, 1))

    assert len(english) == len(first_arabic) == len(CLAIMS) * 3 // 4
    assert set(first_arabic) != set(second_arabic)


def test_one_number_of_a_story_is_told_differently() -> None:
    told = [sentence for index in (1, 4) for sentence in sentences(1, index) if "الشرطة" in sentence]

    assert len(set(told)) == 2
