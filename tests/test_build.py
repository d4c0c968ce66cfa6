"""The whole command in a project of its own: what it writes, what it refuses, and what it says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from tests.projects import FERRY, contents, make_project, write

REPOSITORY = Path(__file__).parent.parent
PAGES = Path("site") / "docs"
REPORT = PAGES / "build-report.json"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one story of three articles."""
    return make_project(tmp_path / "project", {"ferry": dict(FERRY)})


def build(project: Path, *words: str) -> int:
    """Build the project in this process; return the exit code."""
    return main(["build", "-C", str(project), *words])


def build_apart(project: Path, seed: str) -> str:
    """Build the project in a process of its own under that hash seed; return what it prints."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-m", "generator", "build"]
    return subprocess.run(
        command, cwd=project, env=environment, capture_output=True, encoding="utf-8", check=True
    ).stdout


def report(project: Path) -> dict[str, Any]:
    """Return the report of the build."""
    found: dict[str, Any] = json.loads((project / REPORT).read_text(encoding="utf-8"))
    return found


# ---------------------------------------------------------------- the same seeds, the same bytes


def test_two_builds_under_different_hash_seeds_are_byte_identical(tmp_path: Path) -> None:
    projects = [make_project(tmp_path / seed, {"ferry": dict(FERRY)}) for seed in "01"]

    for project, seed in zip(projects, "01", strict=True):
        build_apart(project, seed)

    assert contents(projects[0] / PAGES) == contents(projects[1] / PAGES)


def test_a_second_build_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(project)
    before = {file: file.stat().st_mtime_ns for file in (project / PAGES).rglob("*.*") if file.name != ".lock"}
    capsys.readouterr()

    assert build(project) == 0

    assert capsys.readouterr().out == "stories: 1, articles: 3, files changed: 0\n"
    assert {file: file.stat().st_mtime_ns for file in before} == before


def test_what_is_remembered_gives_the_same_pages_as_what_is_made_anew(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(project)
    shutil.rmtree(project / ".cache")
    capsys.readouterr()

    build(project)

    assert capsys.readouterr().out.endswith("files changed: 0\n")


def test_a_damaged_memory_costs_time_and_no_pages(project: Path) -> None:
    build(project)
    before = contents(project / PAGES)
    for file in (project / ".cache").rglob("*"):
        if file.is_file():
            file.write_bytes(b"damaged")

    assert build(project) == 0
    assert contents(project / PAGES) == before


def test_the_order_in_which_files_were_written_changes_nothing(project: Path, tmp_path: Path) -> None:
    other = make_project(tmp_path / "other", {"ferry": dict(reversed(FERRY.items()))})

    build(project)
    build(other)

    assert contents(project / PAGES) == contents(other / PAGES)


def test_a_changed_article_changes_the_pages(project: Path) -> None:
    build(project)
    before = contents(project / PAGES)
    write(project / "seeds" / "ferry" / "pwani.txt", FERRY["pwani.txt"].replace("tano", "saba"))

    build(project)

    changed = {path for path, digest in contents(project / PAGES).items() if before.get(path) != digest}
    assert {"stories/ferry/index.md", "stories/ferry/story.json"} <= changed


def test_a_story_that_is_gone_leaves_no_page_behind(project: Path) -> None:
    make_project(project, {"other": dict(FERRY)})
    build(project)
    shutil.rmtree(project / "seeds" / "other")

    build(project)

    assert not (project / PAGES / "stories" / "other").exists()
    assert (project / PAGES / "stories" / "ferry" / "index.md").is_file()


def test_loose_articles_are_grouped_into_stories(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", {"": dict(FERRY)})

    assert build(project) == 0

    assert [story["articles"] for story in report(project)["stories"]] == [3]


# ---------------------------------------------------------------- bad input

BAD_FILES = {
    "an unknown suffix": ("notes.docx", b"words", "is of an unknown kind '.docx'", "known are .txt, .md"),
    "no suffix": ("notes", b"words", "has no suffix", "known are .txt, .md"),
    "an empty file": ("empty.txt", b"", "is empty or holds no words", "put the text of the article in it"),
    "only white space": ("blank.txt", b" \n\t\n ", "is empty or holds no words", "put the text of the article in it"),
    "zero bytes": ("binary.txt", bytes(range(256)) * 9, "is not text: it holds zero bytes", "in UTF-8"),
    "a PDF by another name": ("paper.txt", b"%PDF-1.7 ...", "is a PDF", "save its text as .txt"),
    "a broken UTF-16": ("wide.txt", b"\xff\xfea\x00b", "says it is UTF-16 but is not", "save it as UTF-8"),
    "no encoding": ("odd.txt", bytes(range(128, 256)) * 20, "encoding that cannot be told", "save it as UTF-8"),
    "a header that never closes": ("open.txt", b"---\noutlet: X\ntext", "opens a header with ---", "add a second ---"),
    "an unknown key": ("key.txt", b"---\ntitel: X\n---\nA text.", "unknown key 'titel'", "did you mean 'title'?"),
    "another tool's key": ("date.txt", b"---\ndate: 2024-03-05\n---\nA text.", "unknown key 'date'", "'published'?"),
    "a date that is none": ("day.txt", b"---\npublished: soon\n---\nA text.", "'soon' is not a date", "such as 2023"),
    "an unsafe address": ("link.txt", b"---\nurl: javascript:x\n---\nA text.", "is not a web address", "https://"),
    "an empty article": ("head.txt", b"---\noutlet: X\n---\n", "", "text"),
}


@pytest.mark.parametrize("bad", BAD_FILES.values(), ids=BAD_FILES)
def test_one_bad_file_is_named_and_refused_and_the_others_are_built(
    project: Path, capsys: pytest.CaptureFixture[str], bad: tuple[str, bytes, str, str]
) -> None:
    name, content, problem, remedy = bad
    write(project / "seeds" / "ferry" / name, content)

    assert build(project) == 3

    (line,) = [line for line in capsys.readouterr().err.splitlines() if line.startswith("refused ")]
    assert line.startswith(f"refused seeds/ferry/{name}: ")
    assert problem in line
    assert remedy in line
    assert (project / PAGES / "stories" / "ferry" / "index.md").is_file()
    assert len(report(project)["published"]) == 3


def test_what_is_wrong_is_told_last_and_together(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "seeds" / "ferry" / "one.pdf", b"%PDF")
    write(project / "seeds" / "ferry" / "two.pdf", b"%PDF")
    correction = '{row: c-00000000, hide: yes, why: "it is gone"}'
    write(project / "seeds" / "ferry" / "_story.yml", f"corrections:\n  - {correction}\n")

    assert build(project) == 3

    told = [line.partition(" ")[0] for line in capsys.readouterr().err.splitlines()]
    assert told[-4:] == ["changed", "refused", "refused", "not"]


def test_files_that_would_have_one_id_are_both_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "seeds" / "ferry" / "sagar.txt", "Another text about a ferry.")

    assert build(project) == 3

    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("refused ")]
    assert [line.split(": ")[0] for line in lines] == ["refused seeds/ferry/sagar.md", "refused seeds/ferry/sagar.txt"]
    assert all("rename one of them" in line for line in lines)
    assert len(report(project)["published"]) == 2


def test_the_same_text_twice_is_left_out_once_and_reported(project: Path) -> None:
    write(project / "seeds" / "ferry" / "zz-copy.txt", FERRY["pwani.txt"])

    assert build(project) == 0

    assert report(project)["duplicates"] == [{"path": "seeds/ferry/zz-copy.txt", "same_as": "seeds/ferry/pwani.txt"}]


def test_every_file_is_accounted_for_exactly_once(project: Path) -> None:
    write(project / "seeds" / "ferry" / "zz-copy.txt", FERRY["pwani.txt"])
    write(project / "seeds" / "ferry" / "empty.txt", "")

    build(project)

    found = report(project)
    accounted = [entry["path"] for part in ("published", "refused", "duplicates") for entry in found[part]]
    files = [file.name for file in (project / "seeds" / "ferry").iterdir() if not file.name.startswith("_")]
    assert sorted(accounted) == sorted(f"seeds/ferry/{name}" for name in files)
    assert found["inputs"] == len(accounted)


def test_strict_writes_nothing_while_a_file_is_refused(project: Path) -> None:
    write(project / "seeds" / "ferry" / "empty.txt", "")

    assert build(project, "--strict") == 3

    assert not (project / PAGES).exists()


def test_a_story_with_one_article_has_a_page_that_says_there_is_nothing_to_compare(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", {"alone": {"pwani.txt": FERRY["pwani.txt"]}})

    assert build(project) == 0

    page = (project / PAGES / "stories" / "alone" / "index.md").read_text(encoding="utf-8")
    told = json.loads((project / PAGES / "stories" / "alone" / "story.json").read_text(encoding="utf-8"))
    assert "nothing to compare" in page.lower() or "one article" in page.lower()
    assert told["rows"] == []
    assert [part["text"] for part in told["unaligned"]["pwani"]][-1].startswith("Kwa mujibu wa Reuters")


def test_a_folder_of_nothing_but_bad_files_has_no_page_and_is_reported(project: Path) -> None:
    make_project(project, {"broken": {"empty.txt": ""}})

    assert build(project) == 3

    assert not (project / PAGES / "stories" / "broken").exists()
    assert [entry["story"] for entry in report(project)["refused"]] == ["broken"]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("titel: The ferry\n", "did you mean 'title'?"),
        ("title: [\n", "("),
        ("articles:\n  nobody.txt: {outlet: X}\n", "here are: "),
    ],
)
def test_the_last_good_pages_stay_when_the_editors_file_breaks(
    project: Path, capsys: pytest.CaptureFixture[str], text: str, remedy: str
) -> None:
    build(project)
    before = contents(project / PAGES / "stories")
    capsys.readouterr()
    write(project / "seeds" / "ferry" / "_story.yml", text)

    assert build(project) == 3

    said = capsys.readouterr().err
    assert "refused seeds/ferry/_story.yml: " in said
    assert remedy in said
    assert contents(project / PAGES / "stories") == before


def lists_of(project: Path, folder: str = "site/docs") -> dict[str, str]:
    """Return the pages of the site that list its stories, and the feed, by path."""
    pages = project / folder
    found = [*pages.glob("*.md"), *pages.glob("feed.xml"), *pages.glob("[!s]*/**/*.md")]
    return {page.relative_to(pages).as_posix(): page.read_text(encoding="utf-8") for page in found}


@pytest.fixture
def held(project: Path) -> dict[str, str]:
    """Return the lists of a project with an edition in French whose one story was released, and then broke."""
    write(project / "synoptic.toml", 'editions = ["fr"]\n')
    assert main(["release", "ferry", "--date", "2024-03-07", "-C", str(project)]) == 0
    listed = lists_of(project)
    write(project / "seeds" / "ferry" / "_story.yml", "titel: The ferry\n")
    return listed


def test_the_lists_and_the_feed_go_on_telling_of_a_story_whose_file_is_broken(
    project: Path, held: dict[str, str]
) -> None:
    french = lists_of(project, "site/editions/fr/docs")

    assert build(project) == 3

    told, told_in_french = lists_of(project), lists_of(project, "site/editions/fr/docs")
    refused, in_french = told.pop("index.md"), told_in_french.pop("index.md")
    assert (held.pop("feed.xml").count("<entry>"), told.pop("feed.xml").count("<entry>")) == (1, 1)
    assert "stays as it was last built" in refused
    assert all(line in refused for line in held.pop("index.md").splitlines() if "stories/ferry/" in line)
    assert "stories/ferry/" in in_french
    french.pop("index.md")
    assert (told, told_in_french) == (held, french)


def test_a_story_that_is_held_is_not_built_nor_released(
    project: Path, held: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert held
    capsys.readouterr()

    build(project)

    assert capsys.readouterr().out.startswith("stories: 0, articles: 0, ")
    assert report(project)["stories"] == []


@pytest.mark.parametrize("gone", [".cache", "site/docs/stories"])
def test_a_story_that_is_forgotten_or_has_no_page_is_no_longer_listed(
    project: Path, held: dict[str, str], gone: str
) -> None:
    assert held
    shutil.rmtree(project / gone)

    assert build(project) == 3

    assert "stories/ferry/" not in lists_of(project)["index.md"]


def test_no_page_tells_of_a_story_that_is_removed_while_another_is_held(project: Path, held: dict[str, str]) -> None:
    assert held
    make_project(project, {"port": {"harbour.txt": "Harbour of Lamu\n\nThe harbour of Lamu opened on Monday.\n"}})
    build(project)
    assert "stories/port/" in lists_of(project)["index.md"]
    shutil.rmtree(project / "seeds" / "port")

    build(project)

    pages = [*lists_of(project).values(), *lists_of(project, "site/editions/fr/docs").values()]
    assert [text for text in pages if "stories/ferry/" in text]
    assert not [text for text in pages if "stories/port/" in text]


def test_a_story_that_is_held_is_told_of_in_each_language_that_has_its_page(
    project: Path, held: dict[str, str]
) -> None:
    write(project / "synoptic.toml", 'editions = ["es", "fr"]\n')

    build(project)

    listed = {
        code: "stories/ferry/" in lists_of(project, f"site/editions/{code}/docs")["index.md"] for code in ("fr", "es")
    }
    assert held["index.md"].count("stories/ferry/") == lists_of(project)["index.md"].count("stories/ferry/")
    assert listed == {"fr": True, "es": False}


LOOSE = {"a.txt": "Ferry leaves Lamu\n\nThe ferry Upepo left Lamu with twelve students on Monday.\n"}


def test_loose_stories_are_held_one_by_one(tmp_path: Path) -> None:
    project = make_project(
        tmp_path / "project", {"": dict(LOOSE), "port": {"b.txt": "Harbour\n\nThe harbour opened.\n"}}
    )
    build(project)
    (name,) = [
        page.parent.name for page in (project / PAGES / "stories").glob("*/index.md") if page.parent.name != "port"
    ]
    write(project / "seeds" / "a.txt", "")
    write(project / "seeds" / "c.txt", "Rain over Nakuru\n\nHeavy rain fell on Nakuru for six hours.\n")

    for _ in range(2):  # what is held is remembered from build to build
        assert build(project) == 3
        assert f"stories/{name}/" in lists_of(project)["index.md"]
        assert (project / PAGES / "stories" / name / "index.md").exists()
    (project / "seeds" / "a.txt").unlink()
    build(project)

    assert f"stories/{name}/" not in lists_of(project)["index.md"]
    assert not (project / PAGES / "stories" / name).exists()


def test_a_held_loose_story_stays_when_the_languages_of_the_site_change(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", {"": dict(LOOSE)})
    build(project)
    (name,) = [page.parent.name for page in (project / PAGES / "stories").glob("*/index.md")]
    write(project / "seeds" / "a.txt", "")
    write(project / "synoptic.toml", 'editions = ["fr"]\n')
    write(project / "seeds" / "c.txt", "Rain over Nakuru\n\nHeavy rain fell on Nakuru for six hours.\n")

    for _ in range(3):
        build(project)
        assert f"stories/{name}/" in lists_of(project)["index.md"]
        assert (project / PAGES / "stories" / name / "index.md").exists()


def test_a_broken_file_of_the_loose_articles_holds_their_stories_and_no_removed_folder(tmp_path: Path) -> None:
    project = make_project(
        tmp_path / "project", {"": dict(LOOSE), "port": {"b.txt": "Harbour\n\nThe harbour opened.\n"}}
    )
    build(project)
    write(project / "seeds" / "_claims.yml", ": [")
    shutil.rmtree(project / "seeds" / "port")

    assert build(project) == 3

    (page,) = (project / PAGES / "stories").glob("*/index.md")
    assert page.parent.name != "port"
    assert f"stories/{page.parent.name}/" in lists_of(project)["index.md"]
    assert "stories/port/" not in lists_of(project)["index.md"]


def test_a_mended_editors_file_brings_the_story_back(project: Path) -> None:
    write(project / "seeds" / "ferry" / "_story.yml", "titel: The ferry\n")
    build(project)
    write(project / "seeds" / "ferry" / "_story.yml", "title: The ferry of Mombasa\n")

    assert build(project) == 0

    assert "The ferry of Mombasa" in (project / PAGES / "stories" / "ferry" / "index.md").read_text(encoding="utf-8")


def test_nothing_below_seeds_is_ever_changed_but_the_file_of_claims(project: Path) -> None:
    before = contents(project / "seeds")

    build(project)

    after = contents(project / "seeds")
    assert after.pop("ferry/_claims.yml")
    assert after == before


# ---------------------------------------------------------------- compare


def test_compare_writes_four_files_anywhere_and_prints_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [write(tmp_path / "far" / "away" / name, text) for name, text in FERRY.items()]
    place = tmp_path / "result"

    assert main(["compare", *map(str, files), "-o", str(place)]) == 0

    assert capsys.readouterr().out == f"{place / 'index.html'}\n"
    assert {file.name for file in place.iterdir()} == {
        "index.html",
        "story.json",
        "claims.csv",
        "cells.csv",
    }


def test_without_a_folder_compare_makes_one_named_after_the_story_and_never_takes_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(write(tmp_path / "given" / name, text)) for name, text in FERRY.items()]
    monkeypatch.chdir(tmp_path)

    places = []
    for _ in range(2):
        assert main(["compare", *files]) == 0
        places.append(Path(capsys.readouterr().out.strip()).parent)

    slug = json.loads((tmp_path / places[0] / "story.json").read_text(encoding="utf-8"))["story"]
    assert [str(place) for place in places] == [slug, f"{slug}-2"]


def test_compare_takes_no_templates_from_the_folder_it_is_called_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [str(write(tmp_path / "given" / name, text)) for name, text in FERRY.items()]
    (tmp_path / "templates").mkdir()
    monkeypatch.chdir(tmp_path)

    assert main(["compare", *files, "-o", "out"]) == 0


def test_a_story_whose_files_all_break_keeps_its_last_good_page(project: Path) -> None:
    make_project(project, {"alone": {"pwani.txt": FERRY["pwani.txt"]}})
    build(project)

    write(project / "seeds" / "alone" / "pwani.txt", "")

    assert build(project) == 3
    assert (project / PAGES / "stories" / "alone" / "index.md").exists()


def test_compare_names_a_file_that_cannot_be_read_and_compares_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(write(tmp_path / name, text)) for name, text in FERRY.items()]

    assert main(["compare", *files, str(tmp_path / "missing.txt"), "-o", str(tmp_path / "result")]) == 3

    assert "missing.txt" in capsys.readouterr().err
    assert (tmp_path / "result" / "index.html").is_file()


def test_compare_of_nothing_readable_writes_nothing(tmp_path: Path) -> None:
    empty = write(tmp_path / "empty.txt", "")

    assert main(["compare", str(empty), "-o", str(tmp_path / "result")]) == 3

    assert not (tmp_path / "result").exists()


def test_compare_of_one_article_says_that_there_is_nothing_to_compare(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path / "pwani.txt", FERRY["pwani.txt"])

    assert main(["compare", str(file), "-o", str(tmp_path / "result")]) == 0

    told = capsys.readouterr().err.splitlines()
    assert told[-1] == "pwani.txt: there is nothing to compare it with (name further articles)"


def test_compare_of_no_article_is_a_usage_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path / "_story.yml", "title: x\n")

    assert main(["compare", str(file)]) == 2

    assert capsys.readouterr().err.startswith("no article is named (")


def test_build_and_compare_find_the_same_rows(project: Path, tmp_path: Path) -> None:
    build(project)
    main(["compare", *(str(project / "seeds" / "ferry" / name) for name in FERRY), "-o", str(tmp_path / "result")])

    built = json.loads((project / PAGES / "stories" / "ferry" / "story.json").read_text(encoding="utf-8"))
    alone = json.loads((tmp_path / "result" / "story.json").read_text(encoding="utf-8"))

    assert built["rows"] == alone["rows"] != []


# ---------------------------------------------------------------- check


def test_check_lists_what_was_detected_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(project)

    assert main(["check", "-C", str(project)]) == 0

    told = capsys.readouterr().out
    for fact in (
        "seeds/ferry/pwani.txt",
        "Pwani (sample) (header)",
        "sw (declared; support: full)",
        "2024-03-05 (header)",
        "sentences",
        "Feri ya Upepo yaondoka Mombasa (first line)",
    ):
        assert fact in told
    assert contents(project) == before


def test_check_shows_what_was_cut_with_its_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "seeds" / "ferry" / "pwani.txt", FERRY["pwani.txt"] + "\nSoma pia: bei ya samaki\n")

    main(["check", "-C", str(project), "ferry"])

    assert "related in line 13: Soma pia: bei ya samaki" in capsys.readouterr().out


def test_check_of_one_story_leaves_the_others_out(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_project(project, {"other": {"pwani.txt": FERRY["pwani.txt"]}})

    main(["check", "-C", str(project), "other"])

    assert "seeds/ferry" not in capsys.readouterr().out


# ---------------------------------------------------------------- the command line


@pytest.mark.parametrize(
    "command",
    ["", "build", "release", "serve", "check", "compare", "evaluate", "evaluate sentences", "evaluate story"],
)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([*command.split(), "--help"])

    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("usage: synoptic")


@pytest.mark.parametrize(
    "words",
    [[], ["bild"], ["compare"], ["build", "--fast"], ["evaluate"], ["evaluate", "story"], ["serve", "one", "two"]],
    ids=" ".join,
)
def test_words_that_do_not_fit_are_a_usage_error(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)

    assert left.value.code == 2
    assert "usage: synoptic" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "check", "serve"])
def test_a_folder_without_seeds_is_a_usage_error_of_one_line(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "-C", str(tmp_path)]) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert "holds no folder seeds/" in line
    assert "-C" in line


def test_a_project_that_cannot_be_served_says_what_is_missing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "-C", str(project)]) == 2

    assert "holds no mkdocs.yml" in capsys.readouterr().err


def test_an_unknown_story_is_a_usage_error_that_lists_those_there_are(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "-C", str(project), "fery"]) == 2

    assert "seeds/fery: no such story (there are: ferry)" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        ("synoptic.toml", 'seed = "x"\n', "synoptic.toml: unknown key 'seed' (did you mean 'seeds'?)"),
        (
            "synoptic.toml",
            'articles = "excerpt"\n',
            "synoptic.toml: articles 'excerpt' is no rule for publishing (did you mean 'excerpts'?)",
        ),
        ("synoptic.toml", "excerpt_words = 0\n", "synoptic.toml: excerpt_words is less than 1 (write how many words"),
        (
            "synoptic.toml",
            'excerpt_words = "9"\n',
            "synoptic.toml: excerpt_words is text in quotes (write a whole number)",
        ),
        ("synoptic.toml", "workers = true\n", "synoptic.toml: workers is true or false (write a whole number)"),
        (
            "synoptic.toml",
            'page_language = "english"\n',
            "synoptic.toml: page_language 'english' is no language code (write one such as 'en' or 'sw')",
        ),
        (
            "synoptic.toml",
            'pages = "seeds/out"\n',
            "synoptic.toml: pages and seeds lie in each other (give pages a folder of its own: 'site/docs')",
        ),
        ("synoptic.toml", "title = \n", "synoptic.toml: is not valid TOML"),
        ("synoptic.toml", 'title = "a\\u0000"\n', "synoptic.toml: title 'a\\x00' is no line that can be read"),
        ("synoptic.toml", 'site_url = "https://["\n', "synoptic.toml: site_url 'https://[' is no address of a site"),
        (
            "synoptic.toml",
            'site_url = "https://a:999999/"\n',
            "synoptic.toml: site_url 'https://a:999999/' is no address",
        ),
        ("synoptic.toml", 'page_language = "xx"\n', "page_language 'xx' is no language that is known"),
        ("pyproject.toml", "[tool]\nsynoptic = 3\n", "pyproject.toml: tool.synoptic is no table"),
        ("pyproject.toml", '[tool.synoptic]\ntitel = "x"\n', "did you mean 'title'?"),
    ],
)
def test_settings_that_cannot_be_used_are_a_usage_error_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str], wrong: tuple[str, str, str]
) -> None:
    name, text, said = wrong
    write(project / name, text)

    assert build(project) == 2

    assert said in capsys.readouterr().err
    assert not (project / PAGES).exists()


def test_settings_choose_the_folders_and_the_title(project: Path) -> None:
    write(project / "synoptic.toml", 'seeds = "texts"\npages = "out"\ntitle = "The harbour"\n')
    (project / "seeds").rename(project / "texts")

    assert build(project) == 0

    assert "The harbour" in (project / "out" / "index.md").read_text(encoding="utf-8")
