"""Mistakes in settings, templates and editors' files: each is one line, and the last good pages stay."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import comparing
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


def test_a_story_of_too_many_sentences_is_held_back_and_its_pages_and_the_others_stay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path / "project", {"ferry": dict(FERRY), "port": dict(FERRY)})
    assert main(["build", "-C", str(project)]) == 0
    page = project / "site" / "docs" / "stories" / "ferry" / "index.md"
    before = page.read_text(encoding="utf-8")
    write(project / "seeds" / "ferry" / "long.txt", "It rained in Mombasa. " * 60)
    capsys.readouterr()
    monkeypatch.setattr(comparing, "MOST_SENTENCES", 50)

    assert main(["build", "-C", str(project)]) == 3

    told = capsys.readouterr().err
    assert "seeds/ferry: holds 6" in told
    assert "sentences, more than the 50 that can be compared as one story (part it into several stories)" in told
    assert page.read_text(encoding="utf-8") == before
    assert (project / "site" / "docs" / "stories" / "port" / "index.md").exists()


def test_loose_articles_of_one_story_of_too_many_sentences_are_each_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path / "project", {"": dict(FERRY), "port": {"a.txt": "A ship left Lamu on Sunday."}})
    assert main(["build", "-C", str(project)]) == 0
    before = sorted(page.name for page in (project / "site" / "docs" / "stories").iterdir())
    capsys.readouterr()
    monkeypatch.setattr(comparing, "MOST_SENTENCES", 3)

    assert main(["build", "-C", str(project)]) == 3

    told = capsys.readouterr().err
    for name in FERRY:
        assert f"seeds/{name}: stands among 3 articles of one story that holds " in told
    assert told.count("(put those that belong together into folders)") == len(FERRY)
    assert sorted(page.name for page in (project / "site" / "docs" / "stories").iterdir()) == before


def test_a_loose_article_of_too_many_sentences_is_named_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path / "project", {"": {"a.txt": "A ship left Lamu. It was full. It rained. It sank."}})
    monkeypatch.setattr(comparing, "MOST_SENTENCES", 3)

    assert main(["build", "-C", str(project)]) == 3
    assert "seeds/a.txt: holds 4 sentences, more than the 3 " in capsys.readouterr().err


def test_compare_of_too_many_sentences_is_one_line(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "MOST_SENTENCES", 3)
    files = sorted(map(str, (project / "seeds" / "ferry").glob("*.txt")))

    assert main(["compare", *files, "-o", str(tmp_path / "out")]) == 2

    assert "what is compared: holds 6 sentences, more than the 3 " in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
