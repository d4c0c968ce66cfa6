"""The search at the size of a large site, in Chromium: a number of stories in, a table on stdout out.

Twenty generated stories are built by the real command; their documents are then repeated under other addresses and
with other numbers up to the size asked for: what is measured is the search and not the build. For `make bench-search`.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench_stories import write_stories
from tests.browser.chromium import ROOT, chromium, served
from tests.search.asking import BOX, HITS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BUILT = 20  # stories
STORIES = 1000
QUERIES = ("flood", "القطار", "स्कूलों", "shule", "hospitals", "زلزال", "मिसाइल", "mafuriko")
PATIENCE = 600_000  # milliseconds: Material reads an index of some 20 MB first
MEGABYTE = 1e6
_LINE = "{:<10}" + " {:>11}" * 7


def main() -> None:
    """Print for each engine how large its index is, when it is ready, and when the first hit of a query shows."""
    stories = int(sys.argv[1]) if len(sys.argv) > 1 else STORIES
    engines = ["material", *(["pagefind"] if importlib.util.find_spec("pagefind") else [])]
    print(_LINE.format("engine", "stories", "places", "MB", "files", "ready s", "first hit s", "worst s"))
    for engine in engines:
        with tempfile.TemporaryDirectory() as folder, chromium() as browser:
            project = Path(folder)
            places = _site(project, engine, stories)
            size, files = _weight(project / "site" / "html", engine)
            ready, hits = _timed(browser, project / "site" / "html")
            median = sorted(hits)[len(hits) // 2]
            times = (f"{seconds:.2f}" for seconds in (ready, median, max(hits)))
            print(_LINE.format(engine, stories, places, f"{size:.1f}", files, *times), flush=True)


def _site(project: Path, engine: str, stories: int) -> int:
    """Build a site whose index holds so many stories; return how many documents that are."""
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    (project / "site" / "docs").mkdir(parents=True)
    (project / "synoptic.toml").write_text(f'search = "{engine}"\n', encoding="utf-8")
    write_stories(project / "seeds", min(BUILT, stories))
    _run(project, "generator", "build")
    documents = _repeated(project / "site" / "docs" / "stories", stories)
    _run(project, "mkdocs", "build")  # whose build leaves alone what it did not write
    return documents


def _run(project: Path, *command: str) -> None:
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    finished = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=quiet, capture_output=True, encoding="utf-8", check=False
    )
    if finished.returncode:
        sys.exit(finished.stderr)


def _repeated(folder: Path, stories: int) -> int:
    """Repeat the documents of the stories there are, each time with other numbers; return how many there are then."""
    originals = sorted(folder.glob("*/search.json"))
    count = 0
    for number in range(stories):
        original = originals[number % len(originals)]
        text = original.read_text(encoding="utf-8")
        count += len(json.loads(text))
        if number >= len(originals):
            copy = folder / f"repeated-{number:05}" / "search.json"
            copy.parent.mkdir()
            changed = text.replace(original.parent.name, copy.parent.name).replace("</p>", f" {number}</p>")
            copy.write_text(changed, encoding="utf-8")
    return count


def _weight(site: Path, engine: str) -> tuple[float, int]:
    folder = site / ("pagefind" if engine == "pagefind" else "search")
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files) / MEGABYTE, len(files)


def _timed(browser: Browser, site: Path) -> tuple[float, list[float]]:
    """Seconds from opening a page until a query is answered, then from one key until the first hit, query by query."""
    hits = []
    with served(site) as address:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        start = time.perf_counter()
        page.goto(f"{address}/method.html", wait_until="load")
        box = page.locator(BOX)
        box.fill(QUERIES[0])
        box.press("End")
        page.locator(HITS).first.wait_for(timeout=PATIENCE)
        ready = time.perf_counter() - start
        for query in QUERIES[1:] + QUERIES[:1]:
            box.fill("")
            box.press("End")
            page.locator(HITS).first.wait_for(state="detached", timeout=PATIENCE)
            box.fill(query)
            start = time.perf_counter()
            box.press("End")
            page.locator(HITS).first.wait_for(timeout=PATIENCE)
            hits.append(time.perf_counter() - start)
        page.close()
    return ready, hits


if __name__ == "__main__":
    main()
