"""`synoptic edit`: the starting file changes nothing, and each of its lines corrects something once uncommented."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.comparing import comparison
from generator.edit.starting import quoted, starting_file
from generator.group import folder_story
from generator.model import Comparison
from generator.read.editor import read_editors_file
from generator.read.strict_yaml import load_table
from generator.understand import understand
from tests.projects import FERRY, contents, make_project, write

PAGE = Path("site") / "docs" / "stories" / "ferry"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with one story, built, and its starting file written."""
    folder = make_project(tmp_path_factory.mktemp("edit") / "project", {"ferry": dict(FERRY)})
    assert main(["build", "-C", str(folder)]) == 0
    return folder


@pytest.fixture
def copied(project: Path, tmp_path: Path) -> Path:
    """Return a copy of the project that a test may change."""
    return Path(shutil.copytree(project, tmp_path / "project"))


def story_file(folder: Path) -> Path:
    """Return the place of the editor's file."""
    return folder / "seeds" / "ferry" / "_story.yml"


def data_of(folder: Path) -> dict[str, Any]:
    """Return the data export of the story."""
    found: dict[str, Any] = json.loads((folder / PAGE / "story.json").read_text(encoding="utf-8"))
    return found


def corrected(folder: Path, *lines: str) -> dict[str, Any]:
    """Build with these corrections; return the data export."""
    write(story_file(folder), "corrections:\n" + "".join(f"  - {line}\n" for line in lines))
    assert main(["build", "-C", str(folder)]) == 0
    return data_of(folder)


def test_the_starting_file_as_written_changes_no_byte_of_the_pages(
    copied: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(copied / PAGE)

    assert main(["edit", "ferry", "-C", str(copied)]) == 0
    assert capsys.readouterr().out == "seeds/ferry/_story.yml\n"
    assert main(["build", "-C", str(copied)]) == 0

    assert contents(copied / PAGE) == before


def test_a_mark_that_yaml_cannot_hold_in_an_article_leaves_a_file_that_can_be_read(copied: Path) -> None:
    for name in ("one.txt", "two.txt"):
        told = f"---\nlanguage: en\noutlet: {name}\n---\nThe boat \0 left Mombasa on Monday with 12 students.\n"
        write(copied / "seeds" / "ferry" / name, told)

    assert main(["edit", "ferry", "-C", str(copied)]) == 0

    assert "boat \\u0000 left" in story_file(copied).read_text(encoding="utf-8")
    assert main(["build", "-C", str(copied)]) == 0


def test_an_editors_file_is_never_written_over(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(story_file(copied), "title: Mine\n")

    assert main(["edit", "ferry", "-C", str(copied)]) == 2
    assert story_file(copied).read_text(encoding="utf-8") == "title: Mine\n"
    assert "is there already (print the lines with --stdout" in capsys.readouterr().err
    assert main(["edit", "ferry", "--stdout", "-C", str(copied)]) == 0
    assert '# title: "Mine"' in capsys.readouterr().out


def test_a_story_that_is_none_is_named_with_those_that_are(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", "fery", "-C", str(copied)]) == 2
    assert "seeds/fery: no such story (there are: ferry)" in capsys.readouterr().err


def test_every_line_can_be_uncommented_by_itself(project: Path) -> None:
    given = Uncommented(project)
    lines = [at for at, line in enumerate(given.lines) if line.startswith("# ")]

    failed = [given.lines[at] for at in lines if given.without_marks([at]).corrections.unapplied]

    assert (len(lines) > 30, failed) == (True, [])


def test_every_line_that_sets_something_marks_what_it_set(project: Path) -> None:
    given = Uncommented(project)
    cells = [at for at, line in enumerate(given.lines) if " state: " in line and line.startswith("# ")]

    for at in cells:
        edits = [
            edit.change.value
            for compared in given.without_marks([at]).rows
            for cell in compared.cells
            for statement in cell.statements
            for edit in statement.edits
        ]
        assert edits == ["state", "origin", "value"]


def test_lines_that_repeat_what_was_found_leave_states_and_verdicts_as_they_were(project: Path) -> None:
    given = Uncommented(project)
    cells = [at for at, line in enumerate(given.lines) if " state: " in line and line.startswith("# ")]

    told = [
        [(e.row.id, e.verdict, [c.state for c in e.cells]) for e in given.without_marks(at).rows] for at in ([], cells)
    ]

    assert told[0] == told[1]


class Uncommented:
    """The starting file of the story, and what comes of it when some lines are uncommented."""

    def __init__(self, project: Path) -> None:
        """Read the articles once."""
        from generator.read import read_seeds  # noqa: PLC0415 - the story alone needs it

        self._readings = [understand(article) for article in read_seeds(project, "seeds").articles]
        self._names = frozenset(FERRY)
        self.lines: list[str] = []
        self.lines = starting_file(self.without_marks([])).splitlines()

    def without_marks(self, wanted: list[int]) -> Comparison:
        """Return the story compared with the marks of comments taken off these lines."""
        lines = [line.removeprefix("# ") if at in wanted else line for at, line in enumerate(self.lines)]
        edited = read_editors_file("\n".join(lines), "seeds/ferry/_story.yml", "ferry", self._names)
        return comparison(folder_story(edited.story, self._readings, ()))


def test_each_kind_of_correction_shows_in_the_data(copied: Path) -> None:
    first, second = [entry["id"] for entry in data_of(copied)["rows"]][:2]

    given = corrected(
        copied,
        f"{{row: {first}, rename: The ferry left, why: shorter}}",
        f"{{row: {first}, note: Nobody disputes it.}}",
        f"{{row: {second}, hide: yes, why: a slip}}",
        f"{{row: {first}, quote: bandari ya Mombasa, state: hedges, origin: KBC, value: '12', why: heard}}",
        "{quote: wanafunzi kumi na wawili, gloss: twelve students}",
    )

    rows = {entry["id"]: entry for entry in given["rows"]}
    assert (rows[first]["label"], rows[first]["label_from"]) == ("The ferry left", None)
    assert rows[first]["edited"] == [{"change": "rename", "why": "shorter"}]
    assert rows[first]["editors_notes"] == ["Nobody disputes it."]
    assert (rows[second]["hidden"], rows[second]["edited"]) == (True, [{"change": "hide", "why": "a slip"}])
    (cell,) = rows[first]["cells"]["pwani"]
    assert (cell["state"], cell["attributed_to"], cell["value"]) == ("H", ["KBC"], "12")
    assert [edit["change"] for edit in cell["edited"]] == ["state", "origin", "value"]
    assert given["glosses"][0]["text"] == "twelve students"
    assert given["glosses"][0]["words"][0]["text"] == "wanafunzi kumi na wawili"


def test_the_page_marks_what_a_hand_changed_and_why(copied: Path) -> None:
    first, second = [entry["id"] for entry in data_of(copied)["rows"]][:2]
    corrected(
        copied,
        f"{{row: {first}, rename: The ferry left, pin: yes, why: shorter}}",
        f"{{row: {first}, note: Nobody disputes it.}}",
        f"{{row: {second}, hide: yes, why: a slip}}",
        f"{{row: {first}, file: pwani.txt, state: hedges, why: heard}}",
        "{quote: wanafunzi kumi na wawili, gloss: twelve students}",
        "{claim: Students and drones, quotes: {pwani.txt: droni tano, sagar.md: छह ड्रोन}, why: my own}",
    )

    page = unescape((copied / PAGE / "index.md").read_text(encoding="utf-8"))

    part = page.split(f'<h3 id="{first}">')[1].split("</section>")[0]
    assert part.startswith("The ferry left</h3>")
    assert "edited by hand: renamed (shorter)" in part
    assert "edited by hand: put first (shorter)" in part
    assert "edited by hand: how it is put (heard)" in part
    assert re.search(r'<p class="gloss">.*wanafunzi kumi na wawili</bdi>: twelve students</p>', part)
    assert '<p class="editors-note"><span class="kind">editor</span> Nobody disputes it.</p>' in part
    assert page.index("Put first by the editor") < page.index("## Where they differ")
    assert f'id="{second}"' not in page
    assert "1 claim is hidden by the editor" in page
    assert "hidden by hand: a slip" in page
    assert "Set side by side by hand" in page
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= set(re.findall(r'\bid="([^"]+)"', page)) | set(re.findall(r"\{#([a-z-]+)\}", page))


def test_a_correction_that_does_not_stand_is_told_everywhere_and_the_story_is_built(
    copied: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(story_file(copied), "corrections:\n  - {row: c-00000000, quote: Nobody said it., hide: yes, why: y}\n")

    assert main(["build", "-C", str(copied)]) == 3

    problem = "line 2: hide: the quote 'Nobody said it.' does not stand in any article"
    assert f"not applied seeds/ferry/_story.yml: {problem} (copy words" in capsys.readouterr().err
    assert data_of(copied)["not_applied"][0]["problem"] == problem
    assert "correction could not be applied</b>" in (copied / PAGE / "index.md").read_text(encoding="utf-8")


def test_a_correction_stands_when_the_article_around_its_quote_changes(copied: Path) -> None:
    line = '{quote: "droni tano", file: pwani.txt, gloss: five drones}'
    write(copied / "seeds" / "ferry" / "pwani.txt", FERRY["pwani.txt"].replace("Feri ya Upepo yaondoka", "Sasa: feri"))

    assert "not_applied" not in corrected(copied, line)


@pytest.mark.parametrize(
    "text", ['a "b" \\ c', "# no: comment", "a\tb\u200bc\u2028d\x85e\x07", "می\u200cرود", "\U0001f600"]
)
def test_any_text_of_a_stranger_survives_quoting(text: str) -> None:
    assert load_table(f"key: {quoted(text)}", "x") == {"key": " ".join(text.split())}
