"""What issue 5 asks of a page, measured: a built site in, tables on stdout out; exit code 1 when a figure is missed.

`make audit` builds the site and calls it. Kinds of pages and editions are found by what exists.
"""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.audit import axe, lighthouse, measures
from tests.audit.crowd import crowd, large_crowd
from tests.audit.hosting import hosted
from tests.audit.pages import KINDS, MEASURED, Found, find_pages
from tests.browser.chromium import build_site, chromium

ROOT = Path(__file__).parents[2]
PARTS = ("lighthouse", "axe", "width", "shift", "requests", "speed")
CROWDS = (2, 4, 5, 9, 20)  # sources of a story
LARGEST_PAGE = 1_000_000  # bytes of HTML of a story of 20 sources and 40 claims
STILL = 0.005  # a cumulative layout shift below it is 0.00

Check = Callable[[Path, tuple[Found, ...]], Iterator[str]]  # yields a line for every miss, prints its table itself


def main() -> int:
    """Measure what is asked for; return the exit code."""
    asked = _asked()
    pages = find_pages(asked.site, tuple(asked.kinds), tuple(asked.editions))
    if not pages:
        sys.exit(f"audit: no page of these kinds in {asked.site} (make build)")
    checks: dict[str, Check] = {
        "lighthouse": _lighthouse,
        "axe": _axe,
        "width": _width,
        "shift": _shift,
        "requests": _requests,
        "speed": _speed,
    }
    misses = []
    for part in asked.parts:
        print(f"\n== {part}", flush=True)
        found = list(checks[part](asked.site, pages))
        print("\n".join(f"  MISSED {line}" for line in found) or "  all as asked", flush=True)
        misses += found
    return 1 if misses else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", choices=[*PARTS, []], default=PARTS, help="what to measure; all of it if none"
    )
    parser.add_argument("--site", type=Path, default=ROOT / "site" / "html", help="the built site")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=MEASURED, help="kinds of pages")
    parser.add_argument("--editions", nargs="+", default=(), help="such as en ar; all of them if none")
    return parser.parse_args()


def _lighthouse(site: Path, pages: tuple[Found, ...]) -> Iterator[str]:
    print(f"  {'page':<16} {' '.join(f'{name:>15}' for name in lighthouse.CATEGORIES)}   largest paint, blocked")
    with hosted(site) as address:
        for page in pages:
            scores = lighthouse.scores_of(f"{address}/{page.path}")
            points = " ".join(f"{number:>15}" for number in scores.points)
            print(f"  {page.name:<16} {points}   {scores.paint}, {scores.blocked}", flush=True)
            if scores.low:
                yield f"{page.name} ({page.path}): {'; '.join(scores.faults)}"


def _axe(site: Path, pages: tuple[Found, ...]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder, hosted(site) as address, chromium() as browser:
        alone = _standalone(Path(folder))
        addresses = [(page.name, f"{address}/{page.path}") for page in pages] + [("standalone", alone.as_uri())]
        for name, url in addresses:
            counts = []
            for scheme in measures.SCHEMES:
                for width in (measures.PHONE, measures.DESKTOP):
                    context = measures.context_of(browser, width, scheme)
                    page = context.new_page()
                    page.goto(url, wait_until="load")
                    page.wait_for_timeout(measures.SETTLED)
                    faults = axe.faults_of(page)
                    context.close()
                    counts.append(f"{len(faults)} at {width} {scheme}")
                    yield from (f"{name} at {width} {scheme}: {fault}" for fault in faults)
            print(f"  {name:<16} {', '.join(counts)}", flush=True)


def _standalone(folder: Path) -> Path:
    """Compare the articles of a shipped story as a user does; return the page that stands alone."""
    story = min(entry for entry in (ROOT / "seeds").iterdir() if entry.is_dir())
    files = [str(file) for file in sorted(story.glob("*.txt")) if not file.name.startswith("_")]
    command = [sys.executable, "-m", "generator", "compare", *files, "-o", str(folder / "alone")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next((folder / "alone").glob("*.html"))


def _width(site: Path, pages: tuple[Found, ...]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        project = Path(folder)
        _built(project, {path: text for count in CROWDS for path, text in crowd(count).items()})
        crowds = find_crowds(project / "site" / "html")
        for name, root, path in (*((page.name, site, page.path) for page in pages), *crowds):
            with hosted(root) as address:
                for scheme in measures.SCHEMES:
                    context = measures.context_of(browser, measures.DESKTOP, scheme)
                    page = context.new_page()
                    page.goto(f"{address}/{path}", wait_until="load")
                    for width in measures.WIDTHS:
                        page.set_viewport_size({"width": width, "height": measures.HEIGHT})
                        wide = measures.too_wide(page)
                        if wide:
                            yield f"{name} at {width} {scheme}: {', '.join(wide)}"
                    context.close()
            print(f"  {name:<16} looked at {', '.join(map(str, measures.WIDTHS))} px", flush=True)


def find_crowds(site: Path) -> list[tuple[str, Path, str]]:
    """Return name, root and path of every story page of a built site."""
    files = sorted(site.glob("stories/*/index.html"))
    return [(file.parent.name, site, file.relative_to(site).as_posix()) for file in files]


def _shift(site: Path, pages: tuple[Found, ...]) -> Iterator[str]:
    with hosted(site) as address, chromium() as browser:
        for page in pages:
            shifts = [
                measures.shift_of(browser, f"{address}/{page.path}", w) for w in (measures.PHONE, measures.DESKTOP)
            ]
            print(f"  {page.name:<16} phone {shifts[0].score:.3f}, desktop {shifts[1].score:.3f}", flush=True)
            for shift in shifts:
                if shift.score >= STILL:
                    yield f"{page.name}: {shift.score:.3f} by {'; '.join(shift.moved[:4])}"


def _requests(site: Path, pages: tuple[Found, ...]) -> Iterator[str]:
    with hosted(site) as root, hosted(site, "/a/project") as below, chromium() as browser:
        for page in pages:
            for base in (root, below, site.resolve().as_uri()):
                faults = measures.requests_of(browser, f"{base}/{page.path}")
                yield from (f"{page.name} from {base}: {fault}" for fault in faults)
            print(f"  {page.name:<16} from the root, from a sub-path, from a folder", flush=True)


def _speed(_: Path, __: tuple[Found, ...]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        project = Path(folder)
        _built(project, large_crowd(20))
        site = project / "site" / "html"
        page = find_pages(site, ("story",))[0]
        text = (site / page.path).read_bytes()
        print(
            f"  20 sources, 40 claims: {len(text):,} bytes of HTML, {len(gzip.compress(text)):,} compressed", flush=True
        )
        with hosted(site) as address:
            speed = measures.speed_of(browser, f"{address}/{page.path}")
        print(
            f"  on a phone (processor {measures.SLOWER} times slower): first words after {speed.painted:.0f} ms, "
            f"usable after {speed.interactive:.0f} ms, blocked for {speed.blocked:.0f} ms"
        )
        if len(text) > LARGEST_PAGE:
            yield f"the page has {len(text):,} bytes, more than {LARGEST_PAGE:,}"


def _built(project: Path, seeds: dict[str, str]) -> None:
    finished = build_site(project, seeds)
    if finished.returncode:
        sys.exit(f"audit: the site of generated stories does not build:\n{finished.stderr}")


if __name__ == "__main__":
    sys.exit(main())
