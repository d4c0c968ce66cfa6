"""The thin hook: MkDocs is about to build, so the pages are built first, in a process of their own.

A process of its own runs the code as it is on disk now, and cannot take the server down: what it
reports becomes warnings and errors of MkDocs, so that `mkdocs build --strict` fails and `mkdocs
serve` keeps the last good site. Afterwards each page gets a content security policy, one style sheet for all, and
scripts and letters that come after the first paint.
"""

from __future__ import annotations

import base64
import hashlib
import html
import logging
import os
import re
import signal
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from mkdocs.utils import write_file

from generator import edition_builds as editions
from generator import search_index
from generator.first_paint import LETTERS, families_of, letters_of, with_later, with_letters, without_families
from generator.one_sheet import used_properties, used_rules, without_comments, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

log = logging.getLogger("mkdocs.hooks.synoptic")

BUILT_WITH_REFUSALS = 3  # exit code of `synoptic build`: the site is built, some files are not in it
_WATCHED = ("seeds", "templates", "mkdocs.yml", "synoptic.toml", "pyproject.toml")
_PROGRESS = re.compile(
    r"(read|comparing|compared|changed) \S"
)  # what went well begins with a verb, a mistake with its place
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_HEAD = "<head>"
_SHEET = re.compile(r'<link rel="stylesheet" href="([^":]+\.css)">\s*')
_ONE_SHEET = "assets/one.css"  # beside the fonts that it names
_OF_THEME = "stylesheets"  # the folder of sheets that hold rules for much that our pages do not have
_WORKER = re.compile(r'("search": "[^"]*?)assets/javascripts/workers/search\.\w+\.min\.js')


_serving = {"now": editions.SERVED in os.environ}  # MkDocs tells it once, before anything else
_sheets: dict[str, None] = {}  # that the pages of this build ask for, in their order
_words: set[str] = set()  # of the pages of this build
_letters: set[int] = set()  # that these are written in


def on_startup(command: str, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own objects
    """Remember whether pages are served: the script that reloads them is not ours, so a policy would stop it.

    A server that is told to end does so as on Ctrl-C.
    """
    if command == "serve":
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # else MkDocs ends without `on_shutdown`
    _serving["now"] = command == "serve" or editions.SERVED in os.environ


def on_pre_build(config: MutableMapping[str, Any]) -> None:
    """Build the pages; log what went wrong, and never raise. Those of a further edition are built with the default."""
    if editions.is_further(config):
        editions.offer(config)
        return
    editions.stop()  # MkDocs is about to empty the folder they write to
    project = Path(config["config_file_path"]).parent
    Path(config["docs_dir"]).mkdir(parents=True, exist_ok=True)
    finished = subprocess.run(
        [sys.executable, "-m", "generator", "build", *_address(config)],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    lines = [line for line in finished.stderr.splitlines() if line.strip()]
    complaints = [line for line in lines if not _PROGRESS.match(line)]
    if finished.returncode not in (0, BUILT_WITH_REFUSALS):
        for line in complaints or [f"synoptic build ended with code {finished.returncode} and no word"]:
            log.error(line)
        return
    for line in complaints:
        log.warning(line)
    for line in finished.stdout.splitlines():
        log.info(line)
    editions.offer(config)


def on_post_build(config: Mapping[str, Any], **_: Any) -> None:  # noqa: ANN401 - MkDocs' own objects
    """Complete what MkDocs wrote: the index of the search, the one style sheet, and the further editions."""
    for line in search_index.put_together(config):
        log.error(line)
    _write_one_sheet(Path(config["site_dir"]))
    if not editions.is_further(config):
        for line in editions.build(config, serving=_serving["now"]):
            log.warning(line)


on_post_build.mkdocs_priority = 100  # type: ignore[attr-defined]  # before the search writes its index


def on_shutdown(**_: Any) -> None:  # noqa: ANN401 - MkDocs' own objects
    """End what still runs."""
    editions.stop()


def _address(config: Mapping[str, Any]) -> list[str]:
    """The address of the site for its feed; while it is served on this machine, it has none."""
    return [] if _serving["now"] or not config.get("site_url") else ["--site-url", config["site_url"]]


def on_serve(server: Any, config: Mapping[str, Any], **_: Any) -> Any:  # noqa: ANN401 - MkDocs' own objects
    """Watch what the pages are made of, and not the pages: writing them must not start a build."""
    project = Path(config["config_file_path"]).parent
    server.unwatch(config["docs_dir"])
    for name in _WATCHED:
        if (project / name).exists():
            server.watch(str(project / name))
    package = project / "generator"
    folders = {path.parent for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    for folder in sorted(folders):
        server.watch(str(folder), recursive=False)  # not __pycache__, which every build may write
    return server


def on_post_page(output: str, page: Any, config: Mapping[str, Any], **_: Any) -> str:  # noqa: ANN401 - MkDocs' own objects
    """Return the page with a policy that runs its own scripts only, and no other; none while MkDocs serves."""
    if search_index.engine(Path(config["docs_dir"])) == search_index.PAGEFIND:
        output = _WORKER.sub(r"\1assets/search/pagefind-worker.js", output)
    if _serving["now"]:
        return output
    hashes = sorted({_digest(script) for script in _INLINE_SCRIPT.findall(output)})
    sources = " ".join(("'self'", *(f"'sha256-{digest}'" for digest in hashes)))
    policy = (
        f"default-src 'self'; script-src {sources}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "object-src 'none'; base-uri 'none'; form-action 'self'"
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    labelled = output.replace(
        'data-md-component="search" role="dialog"',
        f'data-md-component="search" role="dialog" aria-label="{html.escape(config["extra"].get("search", "Search"))}"',
    )
    # No stop for the Tab key in a closed list, which site.css hides; in an open one the arrow keys lead on.
    stop, no_stop = (f'class="md-search__scrollwrap" tabindex="{index}"' for index in (0, -1))
    passed = labelled.replace(stop, no_stop)
    _words.update(words_of(passed))
    _letters.update(letters_of(passed))
    return _with_one_sheet(passed, page.url).replace(_HEAD, f"{_HEAD}\n    {meta}", 1)


def _with_one_sheet(output: str, url: str) -> str:
    """The page with one style sheet instead of those it asks for, which are noted; what may come later is put off."""
    links = _SHEET.findall(output)
    if not links:
        return output
    up = "../" * url.count("/")
    _sheets.update(dict.fromkeys(link.removeprefix(up) for link in links))
    _sheets.pop(LETTERS, None)
    first, _, rest = output.partition(f'<link rel="stylesheet" href="{links[0]}">')
    return with_later(f'{first}<link rel="stylesheet" href="{up}{_ONE_SHEET}">{_SHEET.sub("", rest)}', up)


def _write_one_sheet(site: Path) -> None:
    """Write the one style sheet: ours whole, of the theme's what some page or program can use."""
    if not _sheets:
        return
    assets = site / "assets"
    programs = "".join(file.read_text(encoding="utf-8") for file in sorted(assets.rglob("*.js")))
    words = words_of(programs) | _words
    texts = {path: (assets.parent / path).read_text(encoding="utf-8") for path in _sheets}
    kept = [
        used_rules(text, words) if PurePosixPath(path).parent.name == _OF_THEME else without_comments(text)
        for path, text in texts.items()
    ]
    sheet = _with_fonts(used_properties("".join(kept), programs), assets.parent / LETTERS)
    write_file(sheet.encode("utf-8"), str(assets.parent / _ONE_SHEET))
    for noted in (_sheets, _words, _letters):
        noted.clear()


def _with_fonts(sheet: str, faces: Path) -> str:
    """Take out of the file of faces, and out of the sheet, the fonts that no page has letters of; return the sheet."""
    travelling = faces.read_text(encoding="utf-8") if faces.is_file() else ""
    letters = frozenset(_letters)
    kept, kept_faces = with_letters(sheet, letters), with_letters(without_comments(travelling), letters)
    if travelling:
        write_file(kept_faces.encode("utf-8"), str(faces))
    return without_families(kept, families_of(sheet + travelling) - families_of(kept + kept_faces))


def on_page_context(context: dict[str, Any], page: Any, **_: Any) -> dict[str, Any]:  # noqa: ANN401 - MkDocs' own objects
    """Give the theme the page's title as a string of CSS: on paper it stands below every sheet."""
    context["running_title"] = _css_string(html.unescape(page.title or ""))
    return context


def _css_string(text: str) -> str:
    """Return text as a string of CSS that holds nothing but letters, digits and the numbers of all else."""
    return '"' + "".join(sign if sign.isalnum() else f"\\{ord(sign):x} " for sign in text) + '"'


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
