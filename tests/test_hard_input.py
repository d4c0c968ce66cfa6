"""What an attacker, an accident or a fault of ours may do to one story, and may not do to the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import comparing as stages
from generator.__main__ import main
from generator.align import alignments
from generator.errors import DataError
from generator.model import Alignment, Story
from tests.projects import FERRY, contents, make_project, write

PAGES = Path("site") / "docs"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one story of three articles."""
    return make_project(tmp_path / "project", {"ferry": dict(FERRY)})


def build(project: Path) -> int:
    """Build the project in this process; return the exit code."""
    return main(["build", "-C", str(project)])


def test_a_number_longer_than_any_number_is_no_number(project: Path) -> None:
    write(
        project / "seeds" / "ferry" / "long.txt", f"---\nlanguage: en\n---\nIn all {'9' * 400} boats sank on Monday.\n"
    )

    assert build(project) == 0


def test_one_story_that_cannot_be_compared_is_refused_and_the_others_are_built(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_project(project, {"bad": {"alone.txt": FERRY["pwani.txt"]}})

    def fail(story: Story, languages: tuple[str, ...]) -> tuple[Alignment, ...]:
        if story.slug == "bad":
            raise ZeroDivisionError
        return alignments(story, languages)

    monkeypatch.setattr(stages, "alignments", fail)

    assert build(project) == 3
    assert "seeds/bad: cannot be compared: ZeroDivisionError" in capsys.readouterr().err
    assert (project / PAGES / "stories" / "ferry" / "index.md").exists()


def test_damaged_data_of_our_own_is_one_line_and_every_page_stays(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build(project)
    before = contents(project / PAGES)
    write(project / "seeds" / "ferry" / "new.txt", "A ship left the port of Mombasa on Monday.")

    def fail(_story: Story, _languages: tuple[str, ...]) -> tuple[Alignment, ...]:
        message = "weights.json: is damaged (bring it back)"
        raise DataError(message)

    monkeypatch.setattr(stages, "alignments", fail)

    assert build(project) == 1
    assert "weights.json: is damaged (bring it back)\n" in capsys.readouterr().err
    assert contents(project / PAGES) == before


def test_compare_never_writes_over_somebodys_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(write(tmp_path / "given" / name, text)) for name, text in FERRY.items()]

    assert main(["compare", *files, "-o", str(tmp_path / "given")]) == 2
    assert "holds other files" in capsys.readouterr().err


@pytest.mark.parametrize("setting", ['seeds = "../elsewhere"', 'pages = ""', 'templates = "/tmp"', "workers = -1"])
def test_folders_outside_of_the_project_are_a_usage_error_and_the_pages_stay(project: Path, setting: str) -> None:
    build(project)
    write(project / "synoptic.toml", setting)

    assert build(project) == 2
    assert (project / PAGES / "stories" / "ferry" / "index.md").exists()


def test_a_damaged_memory_is_made_anew(project: Path) -> None:
    build(project)
    before = contents(project / PAGES)
    for record in (project / ".cache" / "synoptic").iterdir():
        record.write_bytes(record.read_bytes()[:-1] + b"!")

    assert build(project) == 0
    assert contents(project / PAGES) == before
