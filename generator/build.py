"""The seven stages in order: a project in, its published pages out. Told on one screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.align import align
from generator.compare import compare
from generator.group import group, loose_story
from generator.model import Article, Comparison, Inputs, Reading, Story
from generator.publish import publish
from generator.read import read_files, read_seeds
from generator.render import render_site, render_standalone
from generator.settings import Settings
from generator.understand import understand

WORTH_PROCESSES = 60  # pieces of work from which starting further processes (0.5 s) pays
PIECES_AT_ONCE = 8  # handed to a process together, so that handing over costs little

Said = Callable[[str], None]
Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    inputs: Inputs
    comparisons: tuple[Comparison, ...]  # by slug
    changed: tuple[str, ...]  # paths written or removed


def build(root: Path, settings: Settings, templates: Path, say: Said) -> Built:
    """Build the project's pages; `say` hears one line for each step. Raises PublishError."""
    inputs = read_seeds(root, settings.seeds)
    say(f"read {len(inputs.articles)} articles, refused {len(inputs.refused)}")
    readings = tuple(_each(understand, inputs.articles, settings.workers))
    stories = group(readings, inputs)
    comparisons = tuple(_told(_each(comparison, stories, settings.workers), len(stories), say))
    site = render_site(comparisons, inputs, settings, templates)
    return Built(inputs, comparisons, publish(site, root / settings.pages))


def build_one(
    files: tuple[Path, ...], folder: Path | None, settings: Settings, templates: Path
) -> tuple[Built, Path | None]:
    """Compare the given files alone, into a folder of their own; returns where, None when no file could be read.

    The default folder is named after the story, in the working directory. Raises PublishError.
    """
    inputs = read_files(files)
    if not inputs.articles:
        return Built(inputs, (), ()), None
    compared = comparison(loose_story([understand(article) for article in inputs.articles]))
    place = folder or _new_folder(compared.story.slug)
    site = render_standalone(compared, inputs, settings, templates)
    return Built(inputs, (compared,), publish(site, place)), place


def readings(articles: Sequence[Article], settings: Settings) -> tuple[Reading, ...]:
    """Return what is understood of the articles, in order."""
    return tuple(_each(understand, articles, settings.workers))


def comparison(story: Story) -> Comparison:
    """Return a story with its claims aligned and compared."""
    return compare(story, align(story))


def _each(work: Callable[[Given], Made], pieces: Sequence[Given], workers: int) -> Iterator[Made]:
    """Do the work on each piece, in order; in several processes where there is enough of it."""
    processes = workers or os.cpu_count() or 1
    if processes == 1 or len(pieces) < WORTH_PROCESSES:
        yield from map(work, pieces)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(work, pieces, chunksize=PIECES_AT_ONCE)


def _told(made: Iterator[Comparison], count: int, say: Said) -> Iterator[Comparison]:
    for number, compared in enumerate(made, start=1):
        say(f"compared {number} of {count}: {compared.story.slug} ({len(compared.rows)} claims)")
        yield compared


def _new_folder(name: str) -> Path:
    """The first of name, name-2, name-3 ... that does not exist in the working directory."""
    number = 1
    while (place := Path(name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return place
