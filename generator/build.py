"""The eight stages in order: a project in, its published pages out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.align import alignments
from generator.compare.changes import release_of
from generator.comparing import (
    Compared,
    Folder,
    compared_anew,
    compared_together,
    comparison,
    folder_compared,
    refuse_too_many,
)
from generator.errors import SeedError, UsageError, printable
from generator.group import loose_stories, loose_story, slug_of
from generator.held import editions
from generator.memory import remembered, trim
from generator.model import (
    Article,
    Comparison,
    Inputs,
    Reading,
    Refusal,
    Story,
)
from generator.publish import hand_out, keep, publish
from generator.read import read_files, read_seeds
from generator.render import (
    refuse_unknown_editions,
    render_cards,
    render_editions,
    render_locks,
    render_releases,
    render_site,
    render_standalone,
    told_where,
)
from generator.settings import Settings
from generator.understand import understand

WORTH_PROCESSES = 12  # pieces of work from which starting further processes (0.5 s) pays
PIECES_AT_ONCE = 4  # handed to a process together, so that handing over costs little

STANDALONE_FILES = {"index.html", "story.json", "claims.csv", "cells.csv"}

Said = Callable[[str], None]
Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Project:
    """What a build works on."""

    root: Path
    settings: Settings
    templates: Path
    memory: Path | None  # folder for what was made before


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    inputs: Inputs
    comparisons: tuple[Comparison, ...]  # by slug
    changed: tuple[str, ...]  # paths written or removed, below the project
    kept: tuple[str, ...] = ()  # paths written beside the articles, below the project's


def build(project: Project, say: Said) -> Built:
    """Build the project's pages; `say` hears one line for each step. Raises PublishError and SettingsError."""
    settings = project.settings
    refuse_unknown_editions(settings)
    inputs = read_seeds(project.root, settings.seeds, partial(remembered, project.memory))
    say(f"read {len(inputs.articles)} articles, refused {len(inputs.refused)}")
    folders = _folders(inputs, project)
    say(f"comparing {len(folders)} stories")
    told = tuple(_told(_each(folder_compared, folders, settings.workers), len(folders), say))
    loose, too_large = _loose(inputs, settings)
    failed = [entry for entry in told if isinstance(entry, Refusal)]
    inputs = _without_failed(inputs, [*failed, *(entry for refused in too_large.values() for entry in refused)])
    inputs = replace(inputs, broken_stories=tuple(sorted({*inputs.broken_stories, *too_large})))
    compared = (*(entry for entry in told if isinstance(entry, Compared)), _loose_compared(loose, inputs, settings))
    by_language = editions(compared, inputs, settings, (project.root, project.memory))
    if project.memory is not None:
        trim(project.memory)
    comparisons = tuple(one for one in by_language[settings.page_language] if not one.held)
    with told_where(project.templates):
        site = render_site(by_language[settings.page_language], inputs, settings, project.templates)
        if settings.cards:
            drawn = render_cards(comparisons, settings, project.templates, partial(remembered, project.memory))
            site = site.with_pictures(*drawn)
    pages = project.root / settings.pages
    changed = _below(settings.pages, publish(site, pages))
    with told_where(project.templates):
        further, folder = render_editions(by_language, inputs, settings, project.templates), settings.editions_folder
    if further.pages or (project.root / folder).exists():  # what an edition left that is no more is removed
        changed += _below(folder, publish(further, project.root / folder))
    locks = render_locks([entry.kept for entry in compared]) if settings.keep_claims else ()
    return Built(inputs, comparisons, changed, keep(locks, project.root, pages))


def release(project: Project, stories: frozenset[str], date: str, say: Said) -> tuple[Built, tuple[Comparison, ...]]:
    """Note the stories as they are as released on that ISO date, and build; returns the build and what was released.

    A story that is as it was last released is left out. Raises UsageError for a date before that of a release.
    """
    built = build(project, say)
    due = tuple(one for one in built.comparisons if one.story.slug in stories and (one.changes or one.released is None))
    for one in due:
        if one.released and one.released.date > date:
            message = f"{one.story.slug}: was released on {one.released.date} (give that --date or a later one)"
            raise UsageError(message)
    kept = [replace(built.inputs.kept_of(one.story.slug), released=release_of(one, date)) for one in due]
    written = keep(render_releases(kept), project.root, project.root / project.settings.pages)
    again = build(project, lambda _line: None)  # what is told has been told
    return replace(again, kept=(*built.kept, *written, *again.kept)), due


def _folders(inputs: Inputs, project: Project) -> tuple[Folder, ...]:
    """Return the folders that hold at least one article, by slug."""
    articles: dict[str, list[Article]] = {}
    for article in inputs.articles:
        articles.setdefault(article.story, []).append(article)
    refused = {
        file.slug: tuple(entry for entry in inputs.refused if entry.story == file.slug) for file in inputs.stories
    }
    return tuple(
        Folder(
            file,
            tuple(articles[file.slug]),
            refused[file.slug],
            inputs.kept_of(file.slug),
            project.settings.languages,
            project.memory,
            inputs.glosses_of(file.slug),
        )
        for file in sorted(inputs.stories, key=lambda file: file.slug)
        if file.slug in articles
    )


def _without_failed(inputs: Inputs, failed: Sequence[Refusal]) -> Inputs:
    """Stories that could not be compared are refused with their articles; their last good pages stay."""
    slugs, paths = {entry.story for entry in failed if entry.story}, {entry.path for entry in failed}
    lost = [article for article in inputs.articles if article.story in slugs]
    refused = [Refusal(article.path, "its story cannot be compared", "see there", article.story) for article in lost]
    return replace(
        inputs,
        articles=tuple(one for one in inputs.articles if one.story not in slugs and one.path not in paths),
        refused=tuple(sorted((*inputs.refused, *failed, *refused), key=lambda entry: entry.path)),
        broken_stories=tuple(sorted({*inputs.broken_stories, *slugs})),
    )


def _loose(inputs: Inputs, settings: Settings) -> tuple[tuple[Story, ...], dict[str, list[Refusal]]]:
    """Return the stories of the loose articles, and by slug the articles of those with too many sentences, refused."""
    loose = [article for article in inputs.articles if not article.story]
    stories, refused = [], dict[str, list[Refusal]]()
    for story in loose_stories(readings(loose, settings), (file.slug for file in inputs.stories)):
        try:
            refuse_too_many(story.readings, story.slug)
            stories.append(story)
        except SeedError as error:
            count = len(story.readings)
            told = f"stands among {count:,} articles of one story that {error.problem}" if count > 1 else error.problem
            remedy = "put those that belong together into folders" if count > 1 else error.remedy
            refused[story.slug] = [Refusal(reading.article.path, told, remedy) for reading in story.readings]
    return tuple(stories), refused


def _loose_compared(stories: Sequence[Story], inputs: Inputs, settings: Settings) -> Compared:
    """Align and compare loose stories; one lock keeps the claims of them all, however their articles are grouped."""
    aligned = _each(partial(alignments, page_languages=settings.languages), stories, settings.workers)
    compared = compared_together(stories, tuple(aligned), inputs.kept_of(""))
    return replace(compared, languages=settings.languages)


def _below(folder: str, paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{folder}/{path}" for path in paths)


def story_of(project: Project, slug: str) -> tuple[Inputs, Comparison | None]:
    """Return what lies below the seeds and the story of that slug, compared; None when it has no readable article."""
    inputs = read_seeds(project.root, project.settings.seeds, partial(remembered, project.memory))
    folder = next((folder for folder in _folders(inputs, project) if folder.file.slug == slug), None)
    return inputs, None if folder is None else compared_anew(folder).comparisons[0]


def build_one(files: tuple[Path, ...], folder: Path | None, templates: Path, say: Said) -> tuple[Built, Path | None]:
    """Compare the given files alone, into a folder of their own; returns where, None when no file could be read.

    The default folder is named after the story, in the working directory; `say` hears one line for each step.
    Raises PublishError, and SeedError for what is too much to compare.
    """
    inputs, settings = read_files(files), Settings()
    if not (inputs.articles or inputs.refused):
        message = "no article is named (names that begin with . or _, and README files, are none: name others)"
        raise UsageError(message)
    if not inputs.articles:
        return Built(inputs, (), ()), None
    story = loose_story([understand(article) for article in inputs.articles])
    refuse_too_many(story.readings, "what is compared")
    say(f"comparing {sum(len(one.sentences) for one in story.readings)} sentences of {len(story.readings)} articles")
    compared = comparison(replace(story, slug=slug_of(story.title) or story.slug), settings.page_language)
    place = folder or _new_folder(compared.story.slug)
    _refuse_foreign(place, files)
    site = render_standalone(compared, inputs, settings, templates)
    return Built(inputs, (compared,), hand_out(site, place)), place


def _refuse_foreign(place: Path, files: Sequence[Path]) -> None:
    """Never write over somebody's files: a folder must be new, empty or hold nothing but an earlier comparison."""
    given = {file.resolve() for file in files}
    if place.is_dir():
        there = {entry.name for entry in place.iterdir()}
        if there - STANDALONE_FILES or not given.isdisjoint(entry.resolve() for entry in place.iterdir()):
            message = f"{printable(str(place))}: holds other files (name a new or an empty folder with -o)"
            raise UsageError(message)


def readings(articles: Sequence[Article], settings: Settings) -> tuple[Reading, ...]:
    """Return what is understood of the articles, in order."""
    return tuple(_each(understand, articles, settings.workers))


def _each(work: Callable[[Given], Made], pieces: Sequence[Given], workers: int) -> Iterator[Made]:
    """Do the work on each piece, in order; in several processes where there is enough of it."""
    processes = workers or os.cpu_count() or 1
    if processes == 1 or len(pieces) < WORTH_PROCESSES:
        yield from map(work, pieces)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(work, pieces, chunksize=PIECES_AT_ONCE)


def _told(made: Iterator[Compared | Refusal], count: int, say: Said) -> Iterator[Compared | Refusal]:
    for number, compared in enumerate(made, start=1):
        for found in compared.comparisons if isinstance(compared, Compared) else ():
            say(f"compared {number} of {count}: {found.story.slug} ({len(found.rows)} claims)")
        yield compared


def _new_folder(name: str) -> Path:
    """The first of name, name-2, name-3 ... that does not exist in the working directory."""
    number = 1
    while (place := Path(name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return place
