"""Releasing a story through whole builds: the file beside it, what changed since on its page, and the feed."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET  # our own feed: written by the build under test
from datetime import datetime
from html import unescape
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.compare.changes import release_of
from generator.model import Change, ChangeKind, Release
from generator.read.kept_files import read_released_file
from generator.render.kept_files import released_yaml
from tests.projects import FERRY, contents, make_project, write
from tests.samples import sample_comparison

PAGES = Path("site") / "docs"
STORY = PAGES / "stories" / "ferry"
RELEASED = Path("seeds") / "ferry" / "_published.yml"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one story of three articles."""
    return make_project(tmp_path / "project", {"ferry": dict(FERRY)})


def run(project: Path, *words: str) -> int:
    command, *rest = words
    return main([command, "-C", str(project), *rest])


def update(project: Path) -> None:
    """Let one outlet give another number."""
    write(project / "seeds" / "ferry" / "sagar.md", FERRY["sagar.md"].replace("बारह", "चौदह"))


def changes(project: Path) -> list[tuple[str, str]]:
    told = json.loads((project / STORY / "story.json").read_text(encoding="utf-8"))
    return [(change["kind"], change["words"]) for change in told["changes"]]


def feed(project: Path) -> ET.Element:
    return ET.fromstring((project / PAGES / "feed.xml").read_text(encoding="utf-8"))  # noqa: S314 - see above


def test_a_story_never_released_tells_no_changes(project: Path) -> None:
    run(project, "build")
    update(project)
    run(project, "build")

    assert changes(project) == []
    assert "What changed" not in (project / STORY / "index.md").read_text(encoding="utf-8")


def test_what_changed_since_the_release_stands_on_the_page_in_the_data_and_in_the_feed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "release", "ferry", "--date", "2024-03-07") == 0
    assert capsys.readouterr().out.startswith("released ferry on 2024-03-07: ")
    update(project)

    run(project, "build")

    page = (project / STORY / "index.md").read_text(encoding="utf-8")
    part = page.partition("{#changes}\n")[2].partition("\n## ")[0]
    told = changes(project)
    assert ("value updated", "12 → 14") in told
    assert "## What changed since 7 March 2024 {#changes}" in unescape(page)
    assert part.count("<li>") == len(told)
    assert set(re.findall(r'href="#(c-[0-9a-f]{8})"', part)) <= set(re.findall(r'<h3 id="(c-[0-9a-f]{8})"', page))
    assert [entry.findtext(f"{ATOM}title") for entry in feed(project).iter(f"{ATOM}entry")] == [
        f"Ferry: {len(told)} change" + ("s" if len(told) > 1 else ""),
        "Ferry",
    ]


def test_the_next_release_takes_the_changes_off_the_page_and_keeps_them_in_the_feed(project: Path) -> None:
    run(project, "release", "--date", "2024-03-07")
    update(project)
    run(project, "build")
    told = changes(project)

    run(project, "release", "--date", "2024-03-08")

    assert changes(project) == []
    entry = next(feed(project).iter(f"{ATOM}entry"))
    assert entry.findtext(f"{ATOM}updated") == "2024-03-08T00:00:00Z"
    assert len(list(entry.iter("{http://www.w3.org/1999/xhtml}li"))) == len(told)


def test_a_build_after_a_release_writes_nothing_and_reads_no_clock(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(project, "release", "--date", "2024-03-07")
    before = contents(project / PAGES) | contents(project / "seeds")
    capsys.readouterr()

    run(project, "build")

    assert capsys.readouterr().out.endswith("files changed: 0\n")
    assert contents(project / PAGES) | contents(project / "seeds") == before


def test_a_story_that_has_not_changed_is_not_released_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project, "release", "--date", "2024-03-07")
    before = (project / RELEASED).read_text(encoding="utf-8")
    capsys.readouterr()

    assert run(project, "release", "--date", "2024-03-08") == 0

    assert capsys.readouterr().out == "released nothing: no story has changed since its last release\n"
    assert (project / RELEASED).read_text(encoding="utf-8") == before


def test_the_named_stories_are_released_and_no_others(project: Path) -> None:
    make_project(project, {"other": dict(FERRY)})

    run(project, "release", "other", "--date", "2024-03-07")

    assert (project / "seeds" / "other" / "_published.yml").is_file()
    assert not (project / RELEASED).exists()


def test_a_release_without_a_date_is_of_today(project: Path) -> None:
    days = {datetime.now().astimezone().date().isoformat()}

    run(project, "release")

    days.add(datetime.now().astimezone().date().isoformat())  # midnight may have passed
    assert read_released_file((project / RELEASED).read_text(encoding="utf-8"), "x").date in days


def test_a_release_before_the_last_and_an_unknown_story_are_usage_errors(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(project, "release", "--date", "2024-03-07")
    update(project)
    capsys.readouterr()

    assert run(project, "release", "--date", "2024-03-06") == 2
    assert "ferry: was released on 2024-03-07 (give that --date or a later one)" in capsys.readouterr().err
    assert run(project, "release", "fery") == 2
    assert "seeds/fery: no such story (there are: ferry)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is empty"),
        ("# nothing\n", "holds no release"),
        (
            "releases: [{date: 2024-03-07}, {date: 2024-03-07}]\n",
            "release of 2024-03-07 stands before one of the same day",
        ),
        (
            "releases: [{date: 2024-03-07}, {date: 2024-03-08}]\n",
            "release of 2024-03-07 stands before one of the same day",
        ),
        (
            f"releases: [{{date: 2024-03-07}}]\nclaims: {{c-1: {{listed: no, kind: all, origins: {'9' * 5000}}}}}\n",
            "number",
        ),
        ("releases: [{date: soon}]\n", "'soon' is no date of a release"),
        ("releases:\n  - date: 2024-03-07\n    changes: [{kind: gossip}]\n", "is 'gossip' and not one of: new outlet"),
        ("releases: [{date: 2024-03-07}]\nclaims: {c-1: {origins: many}}\n", "not one of: yes, no"),
        ("releases: {date: 2024-03-07}\n", "releases is not a list"),
    ],
)
def test_a_damaged_file_of_releases_is_named_and_the_last_good_page_stays(
    project: Path, capsys: pytest.CaptureFixture[str], text: str, problem: str
) -> None:
    run(project, "build")
    before = contents(project / PAGES / "stories")
    write(project / RELEASED, text)
    capsys.readouterr()

    assert run(project, "build") == 3

    (line,) = [line for line in capsys.readouterr().err.splitlines() if "refused seeds/ferry/_published.yml: " in line]
    assert problem in line
    assert "delete it and the story counts as never released" in line
    assert contents(project / PAGES / "stories") == before


def test_what_is_written_about_a_release_is_what_is_read_again() -> None:
    released = release_of(sample_comparison(), "2024-03-05")
    odd = Change(ChangeKind.VALUE, "c-00000001", 'no: "\\ # \u202e\u2028', "5 → 7", ("null", "000-1f3a"))
    kept = type(released)(
        (Release("2024-03-06", (odd,)), *released.releases), *(released.outlets,), released.claims, ()
    )

    assert read_released_file(released_yaml(kept), "x") == kept


# ---------------------------------------------------------------- the feed


def test_the_feed_has_all_that_atom_asks_for_even_before_the_first_release(project: Path) -> None:
    run(project, "build")
    empty = feed(project)
    run(project, "release", "--date", "2024-03-07")
    update(project)
    run(project, "build")
    full = feed(project)

    for part in (empty, full, *full.iter(f"{ATOM}entry")):
        assert all(len(part.findall(f"{ATOM}{name}")) == 1 for name in ("id", "title", "updated"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", part.findtext(f"{ATOM}updated") or "")
    assert full.findtext(f"{ATOM}author/{ATOM}name") == "Synoptic"
    names = [found.text for found in full.iter(f"{ATOM}id")]
    assert len(set(names)) == len(names) == 3
    assert all((name or "").startswith("urn:uuid:") for name in names)


def test_links_are_relative_until_the_site_has_an_address(project: Path) -> None:
    run(project, "release", "--date", "2024-03-07")
    relative = {link.get("href") for link in feed(project).iter(f"{ATOM}link")}

    run(project, "build", "--site-url", "https://example.org/news")

    absolute = {link.get("href") for link in feed(project).iter(f"{ATOM}link")}
    assert relative == {"feed.xml", "index.html", "stories/ferry/index.html"}
    assert absolute == {f"https://example.org/news/{link}" for link in relative}


@pytest.mark.parametrize("wrong", ["example.org", "javascript:x", "https://example.org/?q", 'https://e"x'])
def test_an_address_that_is_none_is_a_usage_error(
    project: Path, capsys: pytest.CaptureFixture[str], wrong: str
) -> None:
    assert run(project, "build", "--site-url", wrong) == 2

    assert "is no address of a site (write one such as" in capsys.readouterr().err


def test_the_words_of_a_hostile_outlet_are_only_words_in_the_feed(project: Path) -> None:
    run(project, "release", "--date", "2024-03-07")
    name = "</name><script>x</script> ]]> &amp; {{ 7 }} \u202e"
    write(project / "seeds" / "ferry" / "new.txt", FERRY["sagar.md"].replace("सागर (नमूना)", f"'{name}'"))

    run(project, "build")

    text = (project / PAGES / "feed.xml").read_text(encoding="utf-8")
    assert "<script" not in text
    assert any(name.rstrip("\u202e ") in "".join(item.itertext()) for item in feed(project).iter())
