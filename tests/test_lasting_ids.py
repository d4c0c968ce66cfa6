"""The addresses of claims through whole builds: kept beside the articles, read again, and never guessed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.projects import FERRY, contents, make_project, write

PAGES = Path("site") / "docs"
SEEDS = Path(__file__).parent.parent / "seeds"
CLAIMS = Path("seeds") / "ferry" / "_claims.yml"
ENGLISH = """---
outlet: Harbour (sample)
---
The ferry Upepo left the harbour of Mombasa on Monday with twelve students. The governor gave the captain five drones.

The ferry will arrive in Zanzibar on Tuesday, according to Reuters.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one story of three articles."""
    return make_project(tmp_path / "project", {"ferry": dict(FERRY)})


def build(project: Path) -> int:
    return main(["build", "-C", str(project)])


def evidence_of(project: Path, story: str = "ferry") -> dict[str, set[str]]:
    """Return the words that each claim of the built story stands on, by its id."""
    told = json.loads((project / PAGES / "stories" / story / "story.json").read_text(encoding="utf-8"))
    return {row["id"]: {cell["text"] for cells in row["cells"].values() for cell in cells} for row in told["rows"]}


def test_the_first_build_makes_the_file_and_the_second_changes_nothing_at_all(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(project)
    first = contents(project / PAGES) | contents(project / "seeds")
    said = capsys.readouterr().err

    build(project)

    assert "changed seeds/ferry/_claims.yml" in said
    assert capsys.readouterr().out.endswith("files changed: 0\n")
    assert contents(project / PAGES) | contents(project / "seeds") == first


def test_a_build_leaves_the_shipped_files_of_claims_as_they_were_committed(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    write(tmp_path / "synoptic.toml", "cards = false\n")

    build(tmp_path)

    files = sorted(SEEDS.rglob("_claims.yml"))
    assert files
    for file in files:  # `make build` makes them anew; commit them with what changed them
        assert (tmp_path / "seeds" / file.relative_to(SEEDS)).read_bytes() == file.read_bytes(), file.parent.name


def test_with_the_file_alone_a_fresh_clone_gives_the_same_pages(project: Path) -> None:
    build(project)
    write(project / "seeds" / "ferry" / "harbour.txt", ENGLISH)
    build(project)
    before = contents(project / PAGES)
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".cache")

    build(project)

    assert contents(project / PAGES) == before


def test_an_added_article_and_an_edited_one_leave_every_claim_its_id(project: Path) -> None:
    build(project)
    before = evidence_of(project)
    write(project / "seeds" / "ferry" / "harbour.txt", ENGLISH)
    write(project / "seeds" / "ferry" / "pwani.txt", FERRY["pwani.txt"].replace("tano", "saba"))

    build(project)

    after = evidence_of(project)
    assert before.keys() <= after.keys()
    assert all(before[name] & after[name] for name in before)


def test_an_article_that_breaks_and_is_mended_brings_the_same_ids_back(project: Path) -> None:
    build(project)
    before = evidence_of(project)
    write(project / "seeds" / "ferry" / "pwani.txt", "")
    write(project / "seeds" / "ferry" / "marfa.txt", "")
    build(project)
    assert evidence_of(project) == {}
    assert "retired:" in (project / CLAIMS).read_text(encoding="utf-8")

    make_project(project, {"ferry": dict(FERRY)})
    build(project)

    assert evidence_of(project) == before
    assert "retired:" not in (project / CLAIMS).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is empty"),
        (f"#{' ' * 5_000_000}\n", "is larger than 5 MB"),
        ("claims: [\n", "is not valid YAML"),
        ("<<<<<<< ours\nclaims:\n=======\n", "is not valid YAML"),
        ("claim:\n", "holds 'claim', which is not its own"),
        ("claims:\n  c-1:\n    label: x\n", "'c-1' is no id of a claim"),
        ("claims:\n  c-12345678:\n    label: x\n", "c-12345678 has no evidence"),
        ("claims:\n  c-12345678: x\n", "c-12345678 of claims is not a table"),
        ("claims:\n  c-12345678:\n    evidence: [{a: x, b: y}]\n", "is not one name and its words"),
    ],
)
def test_a_damaged_file_is_named_with_a_remedy_and_the_last_good_page_stays(
    project: Path, capsys: pytest.CaptureFixture[str], text: str, problem: str
) -> None:
    build(project)
    before = contents(project / PAGES / "stories")
    write(project / CLAIMS, text)
    capsys.readouterr()

    assert build(project) == 3

    (line,) = [line for line in capsys.readouterr().err.splitlines() if "refused seeds/ferry/_claims.yml: " in line]
    assert problem in line
    assert "bring it back from version control, or delete it" in line
    assert contents(project / PAGES / "stories") == before
    assert (project / CLAIMS).read_text(encoding="utf-8") == text


def test_two_broken_files_about_a_story_are_named_in_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / CLAIMS, "claims: [\n")
    write(project / "seeds" / "ferry" / "_story.yml", "titel: x\n")

    build(project)

    said = capsys.readouterr().err
    assert "refused seeds/ferry/_claims.yml: " in said
    assert "refused seeds/ferry/_story.yml: " in said


def test_loose_articles_have_one_file_for_all_their_stories(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", {"": dict(FERRY)})
    build(project)
    before = evidence_of(project, "marfa")

    write(project / "seeds" / "harbour.txt", ENGLISH)  # now the first of them, so that the page moves
    build(project)

    assert (project / "seeds" / "_claims.yml").is_file()
    assert before.keys() <= evidence_of(project, "harbour").keys()


def test_a_damaged_file_of_the_loose_articles_keeps_their_pages(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", {"": dict(FERRY)})
    build(project)
    before = contents(project / PAGES / "stories")
    write(project / "seeds" / "_claims.yml", "claims: [\n")

    assert build(project) == 3

    assert contents(project / PAGES / "stories") == before
    assert "loose articles" in (project / PAGES / "index.md").read_text(encoding="utf-8")


def test_a_setting_keeps_the_seeds_as_they_are(project: Path) -> None:
    write(project / "synoptic.toml", "keep_claims = false\n")
    before = contents(project / "seeds")

    assert build(project) == 0

    assert contents(project / "seeds") == before


def test_compare_keeps_nothing_beside_the_files_it_is_given(tmp_path: Path) -> None:
    files = [str(write(tmp_path / "given" / name, text)) for name, text in FERRY.items()]

    main(["compare", *files, "-o", str(tmp_path / "result")])

    assert {file.name for file in (tmp_path / "given").iterdir()} == set(FERRY)


def test_a_claim_of_hostile_words_survives_the_file(project: Path) -> None:
    for name, text in FERRY.items():
        odd = text.replace("Mombasa", 'Mombasa "\\ \u202e: #\u007f').replace("مومباسا", "مومباسا \u202e'\u200d🚢")
        write(project / "seeds" / "ferry" / name, odd)
    build(project)
    before = contents(project / PAGES)

    assert build(project) == 0

    assert contents(project / PAGES) == before
    assert "\u202e" not in (project / CLAIMS).read_text(encoding="utf-8")
