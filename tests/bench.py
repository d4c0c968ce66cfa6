"""Time and memory of whole commands, and the speed of one core: nothing in, a table on stdout out; for `make bench`.

Memory is that of the largest process of a command; CPU seconds are those of all its processes.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from tests.bench_stories import ARTICLES, write_stories

ROOT = Path(__file__).parent.parent
REAL_SEEDS = ROOT.parent / "shared" / "seeds"
STORIES = 200  # what a busy desk gathers in some months
STORIES_IN_MEMORY, MEGABYTES = 20, 400  # the most that a build of so many stories in one process may take
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}  # of NumPy
KIBIBYTES_PER_MEGABYTE = 1e6 / 1024  # Linux counts ru_maxrss in kibibytes


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took."""

    seconds: float
    cpu_seconds: float
    megabytes: float


def main() -> None:
    """Print what building takes for the real articles, where they are, and for a generated set."""
    stories = int(sys.argv[1]) if len(sys.argv) > 1 else STORIES
    print(f"{'command':<58} {'s':>7} {'CPU s':>7} {'MB':>6}")
    for line in chain(_real(), _generated(stories), _memory(min(stories, STORIES_IN_MEMORY))):
        print(line, flush=True)
    subprocess.run([sys.executable, "-m", "tests.bench_speed"], cwd=ROOT, env=os.environ | ONE_THREAD, check=True)


def _real() -> Iterator[str]:
    if not REAL_SEEDS.is_dir():
        yield "synoptic build, five real articles: skipped, the development data is absent"
        return
    with tempfile.TemporaryDirectory() as folder:
        project = _project(Path(folder))
        shutil.copytree(REAL_SEEDS, project / "seeds" / "real")
        yield _line("synoptic build, one story of five real articles", _build(project))
        yield _line("synoptic build again, nothing changed", _build(project))


def _generated(stories: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        project = _project(Path(folder))
        write_stories(project / "seeds", stories)
        built = _build(project)
        yield _line(f"synoptic build, {stories} stories of {len(ARTICLES)} generated articles", built)
        yield _line("synoptic build again, nothing changed", _build(project))
        site = _cost([sys.executable, "-m", "mkdocs", "build", "--strict", "-f", "bare.yml"], project)
        yield _line("mkdocs build of these pages, without the generator", site)
        time_share = _share(built.seconds, site.seconds)
        cpu_share = _share(built.cpu_seconds, site.cpu_seconds)
        yield f"share of the generator in both: {time_share} of the time, {cpu_share} of the CPU seconds"


def _memory(stories: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        project = _project(Path(folder))
        write_stories(project / "seeds", stories)
        (project / "synoptic.toml").write_text("workers = 1\n", encoding="utf-8")
        built = _build(project)
        yield _line(f"synoptic build, {stories} stories in one process (target <= {MEGABYTES} MB)", built)


def _project(folder: Path) -> Path:
    """Return the folder as a project without stories; bare.yml is its configuration without the hook."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    (folder / "site" / "docs").mkdir(parents=True)
    (folder / "seeds").mkdir()
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    bare = re.sub(r"^hooks:\n(?:  .*\n)+", "", configuration, flags=re.MULTILINE)
    (folder / "bare.yml").write_text(bare, encoding="utf-8")
    return folder


def _build(project: Path) -> Cost:
    return _cost([sys.executable, "-m", "generator", "build"], project)


def _cost(command: list[str], folder: Path) -> Cost:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(
                f"{' '.join(command)} ended with code {process.returncode}:\n{said.read().decode(errors='replace')}"
            )
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KIBIBYTES_PER_MEGABYTE)


def _line(what: str, cost: Cost) -> str:
    return f"{what:<58} {cost.seconds:7.2f} {cost.cpu_seconds:7.2f} {cost.megabytes:6.0f}"


def _share(part: float, rest: float) -> str:
    return f"{part / (part + rest):.0%}"


if __name__ == "__main__":
    main()
