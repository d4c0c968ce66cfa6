"""The page and the data of one small story, byte for byte: whoever changes them sees the change in the diff.

`pytest --accept tests/golden` writes them anew.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.__main__ import main

HERE = Path(__file__).parent
STORY = Path("site") / "docs" / "stories" / "ferry"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the story's page, built from the seeds beside this test."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(HERE / "seeds", project / "seeds" / "ferry")
    assert main(["build", "-C", str(project)]) == 0
    return project / STORY


@pytest.mark.parametrize("name", ["index.md", "story.json", "claims.csv", "cells.csv"])
def test_the_story_is_published_byte_for_byte_as_before(built: Path, name: str, accept: bool) -> None:  # noqa: FBT001 - a fixture
    golden = HERE / name
    if accept:
        shutil.copyfile(built / name, golden)

    assert (built / name).read_text(encoding="utf-8") == golden.read_text(encoding="utf-8")
