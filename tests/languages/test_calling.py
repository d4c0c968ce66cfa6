"""What things are called on a page: the cases of `tests/cases/labels`, and whose writing of a name is taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.languages.calling import Calling, calling, date_parts
from generator.languages.lexicon import has_concepts

CASES = Path(__file__).parents[1] / "cases" / "labels"


def parameters() -> Iterator[object]:
    """Yield (language, thing, its name) for each line of the files."""
    for file in sorted(CASES.glob("??.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                thing, name = line.split(" = ")
                yield pytest.param(file.stem, thing, name, id=f"labels-{file.stem}-{thing}")


def called(names: Calling, thing: str) -> str:
    """Return the name of a thing as the case files write it."""
    kind, _, key = thing.partition(" ")
    if kind.isdecimal():
        return names.counted(float(kind), key)
    named = {"day": names.day, "concept": names.concept, "place": names.origin}
    return names.date(*date_parts(key)) if kind == "date" else named[kind](key)


@pytest.mark.parametrize(("code", "thing", "name"), parameters())
def test_a_page_names_things_in_its_language(code: str, thing: str, name: str) -> None:
    assert called(calling(code), thing).replace("\u00a0", " ") == name


def test_a_page_in_a_language_without_a_lexicon_names_things_in_english() -> None:
    assert not has_concepts("de")
    assert calling("de").code == "en"
    assert calling("de").concept("drone") == "drone"


@pytest.mark.parametrize(
    ("code", "name"),
    [("ar", "كوزلوف"), ("ur", "كوزلوف"), ("sw", "Kozlov"), ("hi", "Kozlov"), ("en", "Kozlov")],
)
def test_a_name_is_written_as_the_pages_language_or_script_writes_it(code: str, name: str) -> None:
    written = [("ar", "وكوزلوف"), ("ar", "كوزلوف"), ("ru", "Козлов"), ("es", "Kozlov")]

    assert calling(code).name(written) == name


def test_the_name_of_a_month_does_not_hang_on_what_was_asked_before() -> None:
    assert [calling(code).date("9", "", "") for code in ("sw", "ru", "hi", "sw")] == [
        "Septemba", "сентябрь", "सितंबर", "Septemba",
    ]  # fmt: skip
