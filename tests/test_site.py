"""The site of the shipped stories: MkDocs builds it strictly, through the hook, and every page of it is there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ports import free_port

ROOT = Path(__file__).parent.parent
PARTS = ("generator", "templates", "seeds", "mkdocs.yml", "pyproject.toml")
QUIET = os.environ | {"NO_MKDOCS_2_WARNING": "1"}  # the notice of its theme is no warning of ours
PATIENCE = 60.0  # seconds until a server must answer; a build takes three


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project as it is shipped, but in one edition: five more take a minute."""
    for part in PARTS:
        place = ROOT / part
        if place.is_dir():
            shutil.copytree(place, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(place, tmp_path / part)
    (tmp_path / "synoptic.toml").touch()  # goes before the settings in pyproject.toml
    (tmp_path / "site" / "docs").mkdir(parents=True)  # in git it holds a .gitignore
    return tmp_path


def test_the_shipped_stories_build_strictly_in_all_editions(project: Path) -> None:
    (project / "synoptic.toml").unlink()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    finished = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, env=QUIET)

    assert (finished.returncode, "WARNING" in finished.stderr) == (0, False), finished.stderr
    report = json.loads((project / "site" / "html" / "build-report.json").read_text(encoding="utf-8"))
    stories = {path.parent.name for path in (project / "site" / "html" / "stories").glob("*/index.html")}
    assert stories == {folder.name for folder in (ROOT / "seeds").iterdir()}
    assert report["refused"] == []
    assert (project / "site" / "html" / "ar" / "stories" / "kim-in-russia-2023" / "index.html").is_file()
    home = (project / "site" / "html" / "index.html").read_text(encoding="utf-8")
    assert "<title>Synoptic</title>" in home  # not "Synoptic - Synoptic"


def test_a_refused_article_fails_the_strict_build_and_the_page_says_so(project: Path) -> None:
    (project / "seeds" / "derna-flood-2023" / "broken.pdf").write_bytes(b"%PDF")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]

    finished = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, env=QUIET)

    assert finished.returncode != 0
    assert "broken.pdf" in finished.stderr
    assert "broken.pdf" in (project / "site/docs/stories/derna-flood-2023/index.md").read_text(encoding="utf-8")


@pytest.fixture
def served(project: Path) -> Iterator[tuple[Path, str]]:
    """Yield the project and the address it is served at."""
    address = f"127.0.0.1:{free_port()}"
    log = (project / "served.log").open("w")
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address], cwd=project, stdout=log, stderr=log
    )
    try:
        waited_for(f"http://{address}/index.html", "Derna")
        yield project, f"http://{address}"
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def waited_for(url: str, text: str) -> None:
    """Wait until the page holds the text."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our own server
                if text in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass
        time.sleep(0.1)
    pytest.fail(f"{url} does not show {text!r}")


def test_a_changed_seed_and_a_changed_template_reach_the_served_page_in_one_build_each(
    served: tuple[Path, str],
) -> None:
    project, address = served
    page = f"{address}/stories/derna-flood-2023/index.html"

    with (project / "seeds" / "derna-flood-2023" / "sample-post-en.txt").open("a", encoding="utf-8") as seed:
        seed.write("\nA zebra crossed the harbour square on Friday morning.\n")
    waited_for(page, "A zebra crossed")
    with (project / "templates" / "pages" / "story.md.j2").open("a", encoding="utf-8") as template:
        template.write("\nThe template changed.\n")
    waited_for(page, "The template changed.")
    time.sleep(3)  # a loop would go on by now

    built = (project / "served.log").read_text(encoding="utf-8").count("Building documentation")
    assert built == 3


def test_a_served_page_runs_the_script_that_reloads_it(served: tuple[Path, str]) -> None:
    _, address = served

    with urllib.request.urlopen(f"{address}/index.html", timeout=5) as answer:  # noqa: S310 - our own server
        assert "Content-Security-Policy" not in answer.read().decode("utf-8")
