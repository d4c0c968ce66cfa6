"""Mistakes in settings, templates and editors' files: each is one line, and the last good pages stay."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.projects import FERRY, contents, make_project, write
from tests.samples import TEMPLATES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one story of three articles."""
    return make_project(tmp_path / "project", {"ferry": dict(FERRY)})


def test_settings_that_are_no_file_are_not_taken_for_none(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "synoptic.toml").mkdir()

    assert main(["build", "-C", str(project)]) == 2
    assert "synoptic.toml: cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        ("pages/story.md.j2", "{{ x", "templates/pages/story.md.j2: line 1: "),
        ("pages/story.md.j2", "\n{{ nope.foo }}", "templates/pages/story.md.j2: line 2: 'nope' is undefined"),
        ("pages/feed.xml.j2", None, "templates/pages/feed.xml.j2: is missing"),
        ("pictures/card.svg.j2", "<svg", "pictures/card.svg.j2: makes no picture"),
    ],
)
def test_what_a_template_does_wrong_is_one_line_and_the_pages_stay(
    project: Path, capsys: pytest.CaptureFixture[str], wrong: tuple[str, str | None, str]
) -> None:
    name, text, problem = wrong
    shutil.copytree(TEMPLATES, project / "templates", dirs_exist_ok=True)
    assert main(["build", "-C", str(project)]) == 0
    before = contents(project / "site" / "docs")
    capsys.readouterr()
    template = project / "templates" / name
    template.unlink() if text is None else template.write_text(text, encoding="utf-8")

    assert main(["build", "-C", str(project)]) == 1

    told = capsys.readouterr().err
    assert problem in told
    assert "Traceback" not in told
    assert contents(project / "site" / "docs") == before


def test_a_held_story_keeps_the_pages_that_it_links_to(tmp_path: Path) -> None:
    told = "Floods hit the city of Derna in Libya. Many people died."
    other = {
        "a.txt": "A ferry left Mombasa in Kenya on Monday.\n",
        "b.txt": "Kivuko kiliondoka Mombasa, Kenya Jumatatu.\n",
    }
    seeds: dict[str, dict[str, str | bytes]] = {
        "derna": {"a.txt": f"{told}\n", "b.txt": f"{told} It rained.\n"},
        "ferry": {**other},
    }
    project = make_project(tmp_path / "project", seeds)
    assert main(["build", "-C", str(project)]) == 0
    places = set((project / "site" / "docs" / "places").rglob("index.md"))
    write(project / "seeds" / "derna" / "_story.yml", "titel: x\n")

    assert main(["build", "-C", str(project)]) == 3

    assert set((project / "site" / "docs" / "places").rglob("index.md")) == places
    assert any("derna" in str(place) for place in places)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf\n", b"\x00\x00"])
def test_an_editors_file_without_a_word_corrects_nothing(project: Path, content: bytes) -> None:
    (project / "seeds" / "ferry" / "_story.yml").write_bytes(content)

    assert main(["build", "-C", str(project)]) == 0


@pytest.mark.parametrize("key", ["row", "quote", "file"])
def test_a_correction_of_empty_words_says_so(project: Path, capsys: pytest.CaptureFixture[str], key: str) -> None:
    entry = {"row": "ferry", "file": "beta.txt", "quote": "words"} | {key: "'\u200b'"}
    line = ", ".join(f"{name}: {value}" for name, value in entry.items())
    write(project / "seeds" / "ferry" / "_story.yml", f"corrections:\n  - {{{line}, gloss: x}}\n")

    assert main(["build", "-C", str(project)]) == 3
    told = capsys.readouterr().err
    assert f"line 2: {key} is empty" in told
    assert "a fault of Synoptic" not in told
