"""The hook between MkDocs and the generator: thin, loud when something is wrong, and never fatal."""

from __future__ import annotations

import json
import logging
import re
import shutil
import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from generator import mkdocs_hook
from tests.projects import write

ROOT = Path(__file__).parents[2]


def project(folder: Path, program: str) -> dict[str, Any]:
    """Return the configuration of a project whose generator is this program."""
    (folder / "generator").mkdir()
    (folder / "generator" / "__init__.py").touch()
    (folder / "generator" / "__main__.py").write_text(program, encoding="utf-8")
    docs = str(folder / "site" / "docs")
    return {"config_file_path": str(folder / "mkdocs.yml"), "docs_dir": docs, "extra": {}}


def test_each_line_of_a_failed_build_is_an_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    program = "import sys; print('one\\n\\ntwo', file=sys.stderr); sys.exit(1)"
    mkdocs_hook.on_pre_build(project(tmp_path, program))
    assert [(r.levelno, r.getMessage()) for r in caplog.records] == [(logging.ERROR, "one"), (logging.ERROR, "two")]
    assert caplog.records[0].name == "mkdocs.hooks.synoptic"


def test_refused_files_are_warnings(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    program = "import sys; print('seeds/x.pdf: is a PDF', file=sys.stderr); sys.exit(3)"
    mkdocs_hook.on_pre_build(project(tmp_path, program))
    assert [r.levelno for r in caplog.records] == [logging.WARNING]


def test_a_build_that_fails_without_a_word_is_an_error_too(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    mkdocs_hook.on_pre_build(project(tmp_path, "raise SystemExit(7)"))
    assert "code 7" in caplog.text


def test_a_good_build_is_no_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "mkdocs.hooks.synoptic")
    program = (
        "import sys; assert sys.argv[1:] == ['build']; print('3 stories'); print('read 9 articles', file=sys.stderr)"
    )
    mkdocs_hook.on_pre_build(project(tmp_path, program))
    assert [(r.levelno, r.getMessage()) for r in caplog.records] == [(logging.INFO, "3 stories")]


def test_the_address_of_the_site_is_handed_over_but_not_while_it_is_served_here(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG, "mkdocs.hooks.synoptic")
    config = project(tmp_path, "import sys; print(*sys.argv[1:])") | {"site_url": "https://example.org/"}

    mkdocs_hook.on_pre_build(config)
    monkeypatch.setitem(mkdocs_hook._serving, "now", value=True)
    mkdocs_hook.on_pre_build(config)

    assert [record.getMessage() for record in caplog.records] == ["build --site-url https://example.org/", "build"]


class Server:
    """Remembers what is watched."""

    def __init__(self) -> None:
        """Watch nothing yet."""
        self.watched: list[tuple[str, bool]] = []
        self.unwatched: list[str] = []

    def watch(self, path: str, *, recursive: bool = True) -> None:
        """Remember it."""
        self.watched.append((path, recursive))

    def unwatch(self, path: str) -> None:
        """Remember it."""
        self.unwatched.append(path)


def test_the_server_watches_what_pages_are_made_of_and_not_the_pages(tmp_path: Path) -> None:
    config = project(tmp_path, "")
    for name in ("seeds", "templates"):
        (tmp_path / name).mkdir()
    server = mkdocs_hook.on_serve(Server(), config)
    assert server.unwatched == [config["docs_dir"]]
    assert (str(tmp_path / "seeds"), True) in server.watched
    assert (str(tmp_path / "templates"), True) in server.watched
    assert (str(tmp_path / "generator"), False) in server.watched  # what Python caches below must not start a build


def test_a_page_runs_its_own_scripts_and_no_other(tmp_path: Path) -> None:
    config = {"docs_dir": str(tmp_path), "extra": {}}
    page = mkdocs_hook.on_post_page(
        "<html><head><title>x</title></head><script>go()</script></html>", _At("index.html"), config
    )
    policy = page.split('content="')[1].split('"')[0]
    assert page.index("Content-Security-Policy") < page.index("<title>")
    assert "script-src 'self' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='" in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]


@dataclass(frozen=True)
class _At:
    """A page of MkDocs, of which only the address counts."""

    url: str


def test_a_page_asks_for_one_sheet_that_holds_what_the_pages_use(tmp_path: Path) -> None:
    sheets = {"stylesheets/main.css": ".used{top:0}.unused{top:0}", "own.css": "/* why */.mine{top:0}", "one.js": ""}
    for name, text in sheets.items():
        write(tmp_path / "assets" / name, text)
    links = "".join(f'<link rel="stylesheet" href="../../assets/{name}">' for name in list(sheets)[:2])

    config = {"site_dir": str(tmp_path), "docs_dir": str(tmp_path / "docs"), "extra": {}}

    page = mkdocs_hook.on_post_page(f'<head>{links}</head><p class="used">', _At("stories/one/index.html"), config)
    mkdocs_hook.on_post_build(config)

    assert page.count("stylesheet") == 1
    assert '<link rel="stylesheet" href="../../assets/one.css">' in page
    assert (tmp_path / "assets" / "one.css").read_text(encoding="utf-8") == ".used{top:0}.mine{top:0}"


def test_the_letters_come_in_a_sheet_of_their_own_without_those_that_no_page_has(tmp_path: Path) -> None:
    face = '@font-face { font-family: "%s"; src: url(fonts/%s.woff2); unicode-range: U+%s; }'
    faces = face % ("Latin", "latin", "0000-00FF") + face % ("Thai", "thai", "0E01-0E5B")
    write(tmp_path / "assets" / "fonts.css", faces)
    write(tmp_path / "assets" / "own.css", 'p{font-family:"Latin","Thai",serif}')
    links = "".join(f'<link rel="stylesheet" href="assets/{name}.css">' for name in ("fonts", "own"))
    config = {"site_dir": str(tmp_path), "docs_dir": str(tmp_path / "docs"), "extra": {}}

    mkdocs_hook.on_post_page(f"<head>{links}</head><p>words", _At("index.html"), config)
    mkdocs_hook.on_post_build(config)

    assert (tmp_path / "assets" / "one.css").read_text(encoding="utf-8") == 'p{font-family:"Latin",serif}'
    assert (tmp_path / "assets" / "fonts.css").read_text(encoding="utf-8") == face % ("Latin", "latin", "0000-00FF")


class Plugin:
    """Material's search, with what it read off the pages."""

    def __init__(self, *locations: str) -> None:
        """Take the addresses of what it found."""
        self.search_index: Any = self
        self.config = {"lang": ["multi"], "separator": " ", "pipeline": [], "fields": {}}
        self.entries = [{"location": location, "title": "", "text": ""} for location in locations]


def searched(folder: Path, engine: str) -> dict[str, Any]:
    """Return the configuration of a project with the documents of one story."""
    config = {**project(folder, ""), "site_dir": str(folder / "site" / "html")}
    docs = Path(config["docs_dir"])
    (docs / "stories" / "ship").mkdir(parents=True)
    (docs / "search.json").write_text(json.dumps({"engine": engine}), encoding="utf-8")
    document = {"location": "stories/ship/index.html#c-1", "title": "قطار", "text": "", "keywords": "train"}
    (docs / "stories" / "ship" / "search.json").write_text(json.dumps([document]), encoding="utf-8")
    plugin = Plugin("method.html", "stories/ship/index.html#made", "stories/old/index.html#c-2")
    return {**config, "plugins": {"material/search": plugin}}


def test_a_story_is_in_the_index_as_its_documents_say_and_other_pages_as_they_are(tmp_path: Path) -> None:
    config = searched(tmp_path, "material")

    mkdocs_hook.on_post_build(config)

    written = config["plugins"]["material/search"].search_index.generate_search_index(None)
    places = [document["location"] for document in json.loads(written)["docs"]]
    assert places == ["method.html", "stories/old/index.html#c-2", "stories/ship/index.html#c-1"]
    assert "قطار" in written  # not as escapes


def test_a_search_without_its_extra_is_one_line_with_the_remedy(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = searched(tmp_path, "pagefind")
    shutil.copy(ROOT / "generator" / "pagefind_index.py", tmp_path / "generator")
    (tmp_path / "generator" / "languages").symlink_to(ROOT / "generator" / "languages")
    (tmp_path / "generator" / "errors.py").symlink_to(ROOT / "generator" / "errors.py")
    (tmp_path / "generator" / "model.py").symlink_to(ROOT / "generator" / "model.py")
    (tmp_path / "pagefind.py").write_text("raise ImportError", encoding="utf-8")  # as where it is not installed

    mkdocs_hook.on_post_build(config)

    errors = [(record.levelno, record.message) for record in caplog.records]
    assert errors == [(logging.ERROR, "search = \"pagefind\" needs its extra (pip install 'synoptic[pagefind]')")]


def test_pages_name_the_worker_of_the_engine_that_is_set(tmp_path: Path) -> None:
    page = '<head></head>{"search": "../../assets/javascripts/workers/search.a76.min.js"}'
    kept, changed = tmp_path / "kept", tmp_path / "changed"
    kept.mkdir()
    changed.mkdir()

    material = mkdocs_hook.on_post_page(page, _At("index.html"), searched(kept, "material"))
    pagefind = mkdocs_hook.on_post_page(page, _At("index.html"), searched(changed, "pagefind"))

    assert '"../../assets/javascripts/workers/search.a76.min.js"' in material
    assert '"../../assets/search/pagefind-worker.js"' in pagefind


def test_the_theme_names_its_worker_as_the_hook_expects() -> None:
    base = (files("material") / "templates" / "base.html").read_text(encoding="utf-8")

    assert re.search(r'"search": "assets/javascripts/workers/search\.\w+\.min\.js"', base)


def test_the_hook_needs_little_beside_the_standard_library() -> None:
    imported = {
        line.split()[1]
        for line in (ROOT / "generator" / "mkdocs_hook.py").read_text(encoding="utf-8").splitlines()
        if line.startswith(("import ", "from "))
    }
    beside = {name for name in imported if name.split(".")[0] not in sys.stdlib_module_names}
    # MkDocs, which runs it, and what it only needs for a build: code that it keeps would be old while it serves
    assert beside == {"mkdocs.utils", "generator", "generator.first_paint", "generator.one_sheet"}
