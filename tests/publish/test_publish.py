"""Publishing changes what must change, removes what is ours and stale, and nothing else."""

from __future__ import annotations

import json
import multiprocessing
import os
import time
from contextlib import suppress
from pathlib import Path

import pytest

from generator import publish as module
from generator.errors import PublishError
from generator.model import Page, Site
from generator.publish import keep, plan, publish, write_over


def site(*paths: str, kept: tuple[str, ...] = ()) -> Site:
    return Site(kept=kept).with_pages(*(Page(path, f"text of {path}") for path in paths))


def test_a_plan_writes_what_is_new_or_changed_and_removes_what_is_stale() -> None:
    made = plan(site("a.md", "b.md"), ("b.md", "old.md"), {"b.md": b"text of b.md", "old.md": b""})
    assert [path for path, _ in made.write] == ["a.md"]
    assert made.remove == ("old.md",)
    assert made.manifest == ("a.md", "b.md")


def test_a_folder_that_the_site_keeps_stays() -> None:
    made = plan(site("a.md", kept=("stories/x",)), ("stories/x/index.md", "stories/xy/index.md"), {})
    assert made.remove == ("stories/xy/index.md",)
    assert "stories/x/index.md" in made.manifest


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "", "a\\b", "a\0b"])
def test_no_page_lands_outside_the_folder(path: str) -> None:
    with pytest.raises(PublishError, match="no place inside"):
        plan(site(path), (), {})


def test_publishing_tells_what_was_written_and_removed(tmp_path: Path) -> None:
    assert publish(site("a.md", "s/b.md"), tmp_path) == ("a.md", "s/b.md")
    assert publish(site("a.md"), tmp_path) == ("s/b.md",)
    assert not (tmp_path / "s").exists()


def test_a_second_build_touches_nothing(tmp_path: Path) -> None:
    publish(site("a.md"), tmp_path)
    before = [(path.name, path.stat().st_mtime_ns) for path in sorted(tmp_path.iterdir()) if path.name != ".lock"]
    assert publish(site("a.md"), tmp_path) == ()
    assert before == [(p.name, p.stat().st_mtime_ns) for p in sorted(tmp_path.iterdir()) if p.name != ".lock"]


def test_a_file_of_somebody_else_is_never_removed(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "mine.md").write_text("mine", encoding="utf-8")
    publish(site("s/a.md"), tmp_path)
    publish(site("b.md"), tmp_path)
    assert (tmp_path / "s" / "mine.md").read_text(encoding="utf-8") == "mine"


def test_a_manifest_that_somebody_changed_cannot_reach_outside(tmp_path: Path) -> None:
    folder, outside = tmp_path / "docs", tmp_path / "outside.md"
    outside.write_text("mine", encoding="utf-8")
    publish(site("a.md"), folder)
    (folder / ".manifest.json").write_text(json.dumps(["../outside.md"]), encoding="utf-8")
    with pytest.raises(PublishError):
        publish(site("a.md"), folder)
    assert outside.exists()


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / "s").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(PublishError, match="is a link"):
        publish(site("s/a.md"), folder)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("name", [".a.md.new", ".lock"])
def test_no_file_that_a_link_leads_to_is_written_over(tmp_path: Path, name: str) -> None:
    folder, outside = tmp_path / "docs", tmp_path / "outside"
    folder.mkdir()
    outside.write_text("mine", encoding="utf-8")
    (folder / name).symlink_to(outside)
    with suppress(PublishError):
        publish(site("a.md"), folder)
    assert outside.read_text(encoding="utf-8") == "mine"


def test_a_damaged_manifest_loses_no_page(tmp_path: Path) -> None:
    publish(site("a.md"), tmp_path)
    (tmp_path / ".manifest.json").write_text("{", encoding="utf-8")
    assert publish(site("a.md"), tmp_path) == ()
    assert publish(site("b.md"), tmp_path) == ("a.md", "b.md")


def test_a_build_cut_short_leaves_nothing_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(site("a.md"), tmp_path)
    real = module._replace

    def cut(path: Path, text: bytes) -> None:
        if path.name == "c.md":
            raise KeyboardInterrupt
        real(path, text)

    monkeypatch.setattr(module, "_replace", cut)
    with pytest.raises(KeyboardInterrupt):
        publish(site("b.md", "c.md"), tmp_path)
    monkeypatch.undo()
    publish(site("a.md"), tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*.md")) == ["a.md"]


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    (tmp_path / "a.md" / "x").write_text("", encoding="utf-8")
    with pytest.raises(PublishError, match="build again") as caught:
        publish(site("a.md"), tmp_path)
    assert "\n" not in str(caught.value)
    assert not list(tmp_path.glob(".*.new"))


def _hold(folder: str, seconds: float) -> None:
    with module._lock(Path(folder)):
        Path(folder, "held").write_text("", encoding="utf-8")
        time.sleep(seconds)


def _holder(folder: Path, seconds: float) -> multiprocessing.process.BaseProcess:
    process = multiprocessing.get_context("spawn").Process(target=_hold, args=(str(folder), seconds))
    process.start()
    deadline = time.monotonic() + 20
    while not (folder / "held").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    return process


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    first = _holder(tmp_path, 0.5)
    assert publish(site("a.md"), tmp_path) == ("a.md",)
    first.join(5)


def test_what_is_kept_beside_the_articles_waits_for_the_first_build_too(tmp_path: Path) -> None:
    first, start = _holder(tmp_path, 1), time.monotonic()
    assert keep((Page("seeds/_claims.yml", "claims"),), tmp_path, tmp_path) == ("seeds/_claims.yml",)
    assert time.monotonic() - start > 0.5
    assert keep((Page("seeds/_claims.yml", "claims"),), tmp_path, tmp_path) == ()
    first.join(5)


def test_a_build_that_waits_too_long_says_who_holds_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    first = _holder(tmp_path, 3)
    with pytest.raises(PublishError, match=f"process {first.pid} is writing"):
        publish(site("a.md"), tmp_path)
    os.kill(first.pid or 0, 15)
    first.join(5)


def test_a_file_of_the_project_is_written_over_but_never_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "elsewhere")
    write_over("first", tmp_path, "seeds/en.po")

    write_over("second", tmp_path, "seeds/en.po")

    assert (tmp_path / "seeds" / "en.po").read_text(encoding="utf-8") == "second"
    with pytest.raises(PublishError, match="is a link"):
        write_over("third", tmp_path, "linked/en.po")
    assert list((tmp_path / "elsewhere").iterdir()) == []
