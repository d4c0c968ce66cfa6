"""The cases of `tests/cases/lineages`: small stories as files, read and understood, and what their lineages are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.compare.lineages import lineages
from generator.model import Lineage, Reading
from generator.read import read_files
from generator.understand import understand

CASES = Path(__file__).parent.parent / "cases" / "lineages"


def blocks() -> Iterator[object]:
    """Yield (articles, expected lines) of each block of the files, named by its file and first comment."""
    for file in sorted(CASES.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("\n===\n"):
            lines = block.strip("\n").split("\n")
            about = [line.removeprefix("# ") for line in lines if line.startswith("# ")][-1]
            articles, _, expected = "\n".join(line for line in lines if not line.startswith("# ")).partition("\n---\n")
            yield pytest.param(articles, expected.split("\n"), id=f"{file.stem}: {about}")


def understood(articles: str, folder: Path) -> list[Reading]:
    """Return the articles as read from files, and understood, in their order."""
    files = []
    for article in articles.removeprefix("@ ").split("\n@ "):
        head, _, text = article.partition("\n")
        named, *declared = head.split(" | ")
        name, language, outlet = named.split(" ", 2)
        header = "\n".join(("---", f"language: {language}", f"outlet: {outlet}", *declared, "---"))
        files.append(folder / f"{name}.txt")
        files[-1].write_text(f"{header}\n{text}\n", encoding="utf-8")
    read = read_files(tuple(files))
    assert read.refused == ()
    return [understand(article) for article in read.articles]


def told(lineage: Lineage) -> str:
    """Return a lineage as the cases write it."""
    kinds = ", ".join(sorted({tie.kind.value for tie in lineage.ties}))
    return f"{' '.join(lineage.articles)}: {kinds or '-'}"


@pytest.mark.parametrize(("articles", "expected"), blocks())
def test_a_small_story_has_the_lineages_that_its_case_says(articles: str, expected: list[str], tmp_path: Path) -> None:
    assert [told(lineage) for lineage in lineages(understood(articles, tmp_path))] == expected
