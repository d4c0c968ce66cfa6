"""The commands: parsed words in, results on stdout and messages on stderr, an exit code out."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from generator import build as stages
from generator.edit.gloss_file import catalog_text, empty_catalog, updated
from generator.edit.starting import starting_file
from generator.errors import SeedError, UsageError, printable
from generator.model import Article, Comparison, Finding, Inputs, Reading
from generator.publish import write_new, write_over
from generator.read import read_seeds
from generator.settings import Settings, load_settings, with_site_url

FINE, REFUSED = 0, 3
EDITORS_FILE = "_story.yml"
PATIENCE = 5.0  # seconds in which a server ends that was told to; it takes half a second
MEMORY = ".cache/synoptic"  # in the project; may be deleted


def build(arguments: argparse.Namespace) -> int:
    """Write the pages; say what was refused."""
    root, settings = _project(arguments.project)
    if arguments.site_url:
        settings = with_site_url(settings, arguments.site_url)
    project = stages.Project(root, settings, _templates(root, settings), root / MEMORY)
    if arguments.strict and (refused := _refused(read_seeds(root, settings.seeds))):
        return refused
    built = stages.build(project, _say)
    for path in built.changed:
        _say(f"changed {path}")
    for path in built.kept:
        _say(f"changed {path}")
    files = (*built.changed, *built.kept)
    figures = (("stories", built.comparisons), ("articles", built.inputs.articles), ("files changed", files))
    print(", ".join(f"{noun}: {len(things)}" for noun, things in figures))
    return max(_refused(built.inputs), _unapplied(built.comparisons))


def serve(arguments: argparse.Namespace) -> int:
    """Serve the site and follow changes; the hook of MkDocs builds first and after every change."""
    root, _ = _project(arguments.project)
    if not (root / "mkdocs.yml").is_file():
        message = f"{arguments.project}: holds no mkdocs.yml (call it in the project folder or name that with -C)"
        raise UsageError(message)
    _refuse_taken(arguments.address)
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", arguments.address]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}  # the advertisement of its theme would hide our messages
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)  # else nobody would be left to end the server
    try:
        with subprocess.Popen(command, cwd=root, env=environment) as server:
            return _waited_for(server)
    finally:
        signal.signal(signal.SIGTERM, before)


def _waited_for(server: subprocess.Popen[bytes]) -> int:
    """Return the exit code of the server; whatever stops the waiting stops the server too."""
    try:
        return server.wait()
    finally:
        server.terminate()  # does nothing to one that has ended
        try:
            server.wait(PATIENCE)
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            server.kill()


def _refuse_taken(address: str) -> None:
    """Say in one line that somebody listens there already; MkDocs would build first and then fail in twenty."""
    host, _, port = address.rpartition(":")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except (OSError, ValueError, OverflowError) as error:
            message = f"--address {printable(address)}: cannot listen there (name another one, such as 127.0.0.1:8001)"
            raise UsageError(message) from error


def check(arguments: argparse.Namespace) -> int:
    """Print for each seed what was detected and what was cut."""
    root, settings = _project(arguments.project)
    inputs = read_seeds(root, settings.seeds)
    wanted = _wanted(arguments.stories, inputs, settings)
    articles = [article for article in inputs.articles if not arguments.stories or article.story in wanted]
    for reading in stages.readings(articles, settings):
        print("\n".join(_described(reading)))
    for left_out, kept in inputs.duplicates:
        print(f"{printable(left_out)}: the same text as {printable(kept)}, left out")
    return _refused(inputs)


def edit(arguments: argparse.Namespace) -> int:
    """Write a starting file for the editor of a story, in which all that can be corrected stands as comments."""
    root, settings = _project(arguments.project)
    project = stages.Project(root, settings, _templates(root, settings), root / MEMORY)
    inputs, compared = stages.story_of(project, arguments.story)
    _wanted([arguments.story], inputs, settings)
    if compared is None:
        _refused(inputs)
        message = f"{settings.seeds}/{arguments.story}: no article of it can be read (mend what is named above)"
        raise UsageError(message)
    text = starting_file(compared)
    if arguments.stdout:
        print(text, end="")
        return FINE
    place = Path(compared.story.readings[0].article.path).parent / EDITORS_FILE
    write_new(text, root / place, "print the lines with --stdout and copy those that you need")
    print(place)
    return FINE


def gloss(arguments: argparse.Namespace) -> int:
    """Write or update the file in which a translator glosses what a story's articles say in other languages."""
    root, settings = _project(arguments.project)
    project = stages.Project(root, settings, _templates(root, settings), root / MEMORY)
    inputs, compared = stages.story_of(project, arguments.story)
    _wanted([arguments.story], inputs, settings)
    if compared is None:
        _refused(inputs)
        message = f"{settings.seeds}/{arguments.story}: no article of it can be read (mend what is named above)"
        raise UsageError(message)
    language = arguments.language or settings.page_language
    place = f"{Path(compared.story.readings[0].article.path).parent.as_posix()}/_glosses/{language}.po"
    if broken := next((entry for entry in inputs.refused if entry.path in (place, str(Path(place).parent))), None):
        raise SeedError(broken.path, broken.problem, broken.remedy)
    before = next((one for one in inputs.glosses_of(compared.story.slug) if one.language == language), None)
    catalog = updated(compared, before or empty_catalog(compared.story.slug, place, language))
    if arguments.stdout:
        print(catalog_text(catalog, compared), end="")
        return FINE
    write_over(catalog_text(catalog, compared), root, place)
    missing = sum(not entry.text for entry in catalog.entries)
    print(f"{place}: {len(catalog.entries)} to gloss, {missing} without a gloss, {len(catalog.set_aside)} set aside")
    return FINE


def release(arguments: argparse.Namespace) -> int:
    """Note the stories as released, and build; say what had changed."""
    root, settings = _project(arguments.project)
    project = stages.Project(root, settings, _templates(root, settings), root / MEMORY)
    wanted = _wanted(arguments.stories, read_seeds(root, settings.seeds), settings)
    date = arguments.date or datetime.now().astimezone().date().isoformat()
    built, released = stages.release(project, wanted, date, _say)
    for path in built.kept:
        _say(f"changed {path}")
    for one in released:
        since = f"{len(one.changes)} changes since {one.released.date}" if one.released else f"{len(one.rows)} claims"
        print(f"released {one.story.slug} on {date}: {since}")
    if not released:
        print("released nothing: no story has changed since its last release")
    return _refused(built.inputs)


def _wanted(named: Sequence[str], inputs: Inputs, settings: Settings) -> frozenset[str]:
    """Return the slugs of the named stories, those of all folders when none is named; UsageError for an unknown one."""
    there = [file.slug for file in inputs.stories]
    if unknown := sorted(set(named) - set(there)):
        message = f"{settings.seeds}/{printable(unknown[0])}: no such story (there are: {', '.join(there)})"
        raise UsageError(message)
    return frozenset(named or there)


def compare(arguments: argparse.Namespace) -> int:
    """Compare the given files alone."""
    built, place = stages.build_one(tuple(arguments.files), arguments.output, _shipped_templates(), _say)
    if place is not None:
        print(place / "index.html")
    if len(built.inputs.articles) == 1:
        _say(f"{built.inputs.articles[0].path}: there is nothing to compare it with (name further articles)")
    return _refused(built.inputs)


def _project(folder: Path) -> tuple[Path, Settings]:
    root = folder.resolve()
    settings = load_settings(root)
    if not (root / settings.seeds).resolve().is_relative_to(root):
        message = f"{settings.seeds}: lies outside of the project (keep the seeds in a folder of the project)"
        raise UsageError(message)
    if not (root / settings.seeds).is_dir():
        message = f"{folder}: holds no folder {settings.seeds}/ (call it in the project folder or name that with -C)"
        raise UsageError(message)
    return root, settings


def _templates(root: Path, settings: Settings) -> Path:
    """The project's own templates, else those that came with the package."""
    own = root / settings.templates
    return own if own.is_dir() else _shipped_templates()


def _shipped_templates() -> Path:
    """The templates beside the package in a working tree, inside it where it was installed from a wheel."""
    package = Path(__file__).parent
    beside = package.parent / "templates"
    return beside if beside.is_dir() else package / "templates"


def _unapplied(comparisons: Sequence[Comparison]) -> int:
    """Name every correction of an editor that does not fit any more."""
    told = [entry for compared in comparisons for entry in compared.corrections.unapplied]
    for entry in told:
        print(f"not applied {SeedError(entry.path, entry.problem, entry.remedy)}", file=sys.stderr)
    return REFUSED if told else FINE


def _refused(inputs: Inputs) -> int:
    for refusal in inputs.refused:
        print(f"refused {SeedError(refusal.path, refusal.problem, refusal.remedy)}", file=sys.stderr)
    return REFUSED if inputs.refused else FINE


def _say(line: str) -> None:
    print(printable(line), file=sys.stderr)


def _described(reading: Reading) -> Iterable[str]:
    article = reading.article
    yield printable(article.path)
    rows = (
        ("outlet", _found(article.outlet)),
        ("language", f"{reading.language} ({reading.language_origin}; support: {reading.support.value})"),
        ("title", _found(article.title)),
        ("date", _found(article.published)),
        ("address", _found(article.url)),
        ("byline", _found(article.byline)),
        ("dateline", _found(article.dateline)),
        ("credits", ", ".join(article.credits) or "none"),
        ("sentences", f"{len(reading.sentences)} ({_kinds(reading)})"),
        ("cut", _cuts(article)),
    )
    yield from (f"  {name:<10}{value}" for name, value in rows)
    yield from (f"  notice    {printable(notice)}" for notice in article.notices)


def _found(finding: Finding) -> str:
    return f"{printable(finding.value)} ({finding.origin or 'guessed'})" if finding.value else "none found"


def _kinds(reading: Reading) -> str:
    kinds: Sequence[str] = [sentence.kind.value for sentence in reading.sentences]
    return (
        ", ".join(f"{kinds.count(kind)} {kind}s" for kind in ("sentence", "heading", "fragment") if kind in kinds)
        or "no text"
    )


def _cuts(article: Article) -> str:
    if not article.cuts:
        return "nothing"
    return "; ".join(f"{cut.reason} in line {cut.line}: {printable(cut.text)}" for cut in article.cuts)
