"""`synoptic gloss`: a file for a translator, kept up to date, and what the build makes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import comparing as stages
from generator.__main__ import main
from tests.projects import FERRY, contents, make_project, write

CATALOG = Path("seeds") / "ferry" / "_glosses" / "en.po"
PAGE = Path("site") / "docs" / "stories" / "ferry"
SWAHILI = "Kwa mujibu wa Reuters, feri hiyo itafika Zanzibar Jumanne."
EMPTY = f'msgid "{SWAHILI}"\nmsgstr ""'
FILLED = f'msgid "{SWAHILI}"\nmsgstr "According to Reuters, the ferry will reach Zanzibar on Tuesday."'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one story of three articles."""
    return make_project(tmp_path / "project", {"ferry": dict(FERRY)})


def gloss(project: Path, *words: str) -> int:
    return main(["gloss", "ferry", "-C", str(project), *words])


def translate(project: Path, before: str = EMPTY, after: str = FILLED) -> None:
    """Write a gloss into the catalog as an editor of such files does."""
    text = (project / CATALOG).read_text(encoding="utf-8")
    assert before in text
    write(project / CATALOG, text.replace(before, after))


def data_of(project: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((project / PAGE / "story.json").read_text(encoding="utf-8"))
    return found


def test_the_file_lists_every_sentence_and_changes_no_page_until_one_is_glossed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build", "-C", str(project)])
    before = contents(project / PAGE)

    assert gloss(project, "--language", "en") == 0

    assert capsys.readouterr().out.endswith("seeds/ferry/_glosses/en.po: 9 to gloss, 9 without a gloss, 0 set aside\n")
    assert main(["build", "-C", str(project)]) == 0
    assert contents(project / PAGE) == before


def test_a_gloss_comes_below_its_quote_with_the_next_build(project: Path) -> None:
    gloss(project)
    translate(project)

    assert main(["build", "-C", str(project)]) == 0

    page = (project / PAGE / "index.md").read_text(encoding="utf-8")
    assert page.count("According to Reuters, the ferry will reach Zanzibar on Tuesday.") >= 1
    told = json.dumps(data_of(project), ensure_ascii=False)
    assert '"glosses": {"en": "According to Reuters, the ferry will reach Zanzibar on Tuesday."}' in told


def test_a_changed_gloss_is_seen_and_aligns_nothing_anew(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gloss(project)
    translate(project)
    main(["build", "-C", str(project)])
    main(["build", "-C", str(project)])  # from memory: the first has left the claims beside the articles
    translate(project, "will reach Zanzibar", "is to reach Zanzibar")
    aligned: list[object] = []
    monkeypatch.setattr(stages, "align", lambda *given: aligned.append(given))

    assert main(["build", "-C", str(project)]) == 0

    assert "is to reach Zanzibar" in (project / PAGE / "index.md").read_text(encoding="utf-8")
    assert aligned == []


def test_writing_it_again_keeps_every_byte_of_what_is_glossed(project: Path) -> None:
    gloss(project)
    translate(project)
    before = (project / CATALOG).read_bytes()

    gloss(project)

    assert (project / CATALOG).read_bytes() == before


def test_an_edited_article_leaves_a_gloss_behind_until_it_is_set_aside(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gloss(project)
    translate(project)
    article = project / "seeds" / "ferry" / "pwani.txt"
    write(article, article.read_text(encoding="utf-8").replace("itafika Zanzibar", "ilifika Zanzibar"))

    assert main(["build", "-C", str(project)]) == 3
    told = capsys.readouterr().err
    assert "not applied seeds/ferry/_glosses/en.po: line" in told
    assert "synoptic gloss ferry --language en sets it aside" in told
    gloss(project)
    assert '#~ msgstr "According to Reuters' in (project / CATALOG).read_text(encoding="utf-8")
    assert main(["build", "-C", str(project)]) == 0


def test_a_broken_catalog_is_named_and_its_story_is_built_without_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gloss(project)
    translate(project)
    write(project / CATALOG, (project / CATALOG).read_bytes() + b"msgid broken\n")

    assert main(["build", "-C", str(project)]) == 3

    assert "refused seeds/ferry/_glosses/en.po: line" in capsys.readouterr().err
    assert len(data_of(project)["articles"]) == 3
    assert "According to Reuters" not in (project / PAGE / "index.md").read_text(encoding="utf-8")


def test_a_broken_catalog_is_never_written_over(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / CATALOG, "what somebody wrote")

    assert gloss(project) == 2

    assert (project / CATALOG).read_text(encoding="utf-8") == "what somebody wrote"
    assert "line 1: is no line of a gettext catalog" in capsys.readouterr().err


def test_nothing_is_written_through_a_link(project: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (project / CATALOG).parent.symlink_to(tmp_path / "elsewhere")

    assert gloss(project) == 2

    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_printing_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gloss(project, "--language", "fr", "--stdout") == 0

    assert '"Language: fr\\n"' in capsys.readouterr().out
    assert not (project / CATALOG.parent).exists()


def test_a_story_that_is_not_there_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gloss", "fery", "-C", str(project)]) == 2

    assert "fery: no such story (there are: ferry)" in capsys.readouterr().err


def test_a_word_that_is_no_code_of_a_language_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        gloss(project, "--language", "English")

    assert "'English' is no code of a language (write one such as en or sw)" in capsys.readouterr().err
