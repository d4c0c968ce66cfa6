"""The eight stages in order: a project in, its published pages out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.align import align, alignments
from generator.align.identity import alike, settled
from generator.compare import compare
from generator.compare.changes import release_of, with_changes, with_changes_of
from generator.edit import edit
from generator.errors import DataError, UsageError, printable
from generator.group import folder_story, loose_stories, loose_story, slug_of
from generator.memory import remembered, trim
from generator.model import (
    Alignment,
    Article,
    Comparison,
    GlossCatalog,
    Inputs,
    Kept,
    Reading,
    Refusal,
    Story,
    StoryFile,
)
from generator.publish import hand_out, keep, publish
from generator.read import read_files, read_seeds
from generator.render import (
    render_cards,
    render_editions,
    render_locks,
    render_releases,
    render_site,
    render_standalone,
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
class Folder:
    """The work of one story's folder, handed to a process as one piece."""

    file: StoryFile
    articles: tuple[Article, ...]
    refused: tuple[Refusal, ...]
    kept: Kept
    languages: tuple[str, ...]  # of the site's editions, the default one first
    memory: Path | None
    glosses: tuple[GlossCatalog, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of one folder."""

    comparisons: tuple[Comparison, ...]  # one for a story's folder; one for each story of the loose articles
    kept: Kept  # with the lock for the next build
    editions: tuple[tuple[Comparison, ...], ...] = ()  # the same for readers of each further language

    def edition(self, place: int) -> tuple[Comparison, ...]:
        """Return the comparisons for the further language at that place; none where there are none at all."""
        return self.editions[place] if self.comparisons else ()


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    inputs: Inputs
    comparisons: tuple[Comparison, ...]  # by slug
    changed: tuple[str, ...]  # paths written or removed, below the project
    kept: tuple[str, ...] = ()  # paths written beside the articles, below the project's


def build(project: Project, say: Said) -> Built:
    """Build the project's pages; `say` hears one line for each step. Raises PublishError."""
    settings = project.settings
    inputs = read_seeds(project.root, settings.seeds, partial(remembered, project.memory))
    say(f"read {len(inputs.articles)} articles, refused {len(inputs.refused)}")
    folders = _folders(inputs, project)
    told = tuple(_told(_each(_folder_compared, folders, settings.workers), len(folders), say))
    inputs = _without_failed(inputs, [entry for entry in told if isinstance(entry, Refusal)])
    compared = (*(entry for entry in told if isinstance(entry, Compared)), _loose_compared(inputs, settings))
    comparisons = tuple(sorted((one for entry in compared for one in entry.comparisons), key=_slug))
    if project.memory is not None:
        trim(project.memory)
    site = render_site(comparisons, inputs, settings, project.templates)
    if settings.cards:
        drawn = render_cards(comparisons, settings, project.templates, partial(remembered, project.memory))
        site = site.with_pictures(*drawn)
    pages = project.root / settings.pages
    changed = _below(settings.pages, publish(site, pages))
    editions = {
        code: tuple(sorted((one for entry in compared for one in entry.edition(place)), key=_slug))
        for place, code in enumerate(settings.languages[1:])
    }
    further = render_editions(editions, inputs, settings, project.templates)
    changed += _below(settings.editions_folder, publish(further, project.root / settings.editions_folder))
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


def _folder_compared(folder: Folder) -> Compared | Refusal:
    """Understand, group, align and compare one folder; only what changed since it was done before."""
    try:
        follows_from = (_depends_on(folder), folder.kept, folder.glosses)
        return remembered(folder.memory, follows_from, lambda: _compared_anew(folder))
    except DataError:  # all stories are compared with the same data
        raise
    except Exception as error:  # noqa: BLE001 - one story that our code cannot take must not sink the others
        what = f"cannot be compared: {type(error).__name__}: {error}"
        place = str(PurePosixPath(folder.articles[0].path).parent)
        return Refusal(place, what, "a fault of Synoptic: report it with the story", folder.file.slug)


def _without_failed(inputs: Inputs, failed: Sequence[Refusal]) -> Inputs:
    """Stories that could not be compared are refused with their articles; their last good pages stay."""
    slugs = {entry.story for entry in failed}
    lost = [article for article in inputs.articles if article.story in slugs]
    refused = [Refusal(article.path, "its story cannot be compared", "see there", article.story) for article in lost]
    return replace(
        inputs,
        articles=tuple(article for article in inputs.articles if article.story not in slugs),
        refused=tuple(sorted((*inputs.refused, *failed, *refused), key=lambda entry: entry.path)),
        broken_stories=tuple(sorted({*inputs.broken_stories, *slugs})),
    )


def _depends_on(folder: Folder) -> tuple[object, ...]:
    """Return what the rows of a folder follow from; their ids follow from what was kept, and no row from a gloss."""
    return folder.file, folder.articles, folder.refused, folder.languages


def _compared_anew(folder: Folder) -> Compared:
    story, aligned = remembered(folder.memory, _depends_on(folder), lambda: _aligned(folder))
    return _settled([story], [aligned], folder.kept, folder.glosses)


def _aligned(folder: Folder) -> tuple[Story, tuple[Alignment, ...]]:
    members = [remembered(folder.memory, article, partial(understand, article)) for article in folder.articles]
    story = folder_story(folder.file, members, folder.refused)
    return story, alignments(story, folder.languages)


def _loose_compared(inputs: Inputs, settings: Settings) -> Compared:
    """Group, align and compare the loose articles; one lock keeps the claims of them all, however they are grouped."""
    loose = [article for article in inputs.articles if not article.story]
    stories = loose_stories(readings(loose, settings), (file.slug for file in inputs.stories))
    aligned = _each(partial(alignments, page_languages=settings.languages), stories, settings.workers)
    return _settled(stories, tuple(aligned), inputs.kept_of(""))


def _settled(
    stories: Sequence[Story],
    aligned: Sequence[tuple[Alignment, ...]],
    kept: Kept,
    glosses: Sequence[GlossCatalog] = (),
) -> Compared:
    """Compare a folder's stories, their claims under the ids that earlier builds gave them; once for each edition."""
    lasting, lock = settled([first for first, *_ in aligned], kept.lock)
    pairs = zip(stories, lasting, strict=True)
    compared = tuple(with_changes(_edited(story, one, glosses), kept.released) for story, one in pairs)
    editions = []
    for further in zip(*(rest for _, *rest in aligned), strict=True):
        same = [alike(alignment, default) for alignment, default in zip(further, lasting, strict=True)]
        told = [_edited(story, one, glosses) for story, one in zip(stories, same, strict=True)]
        editions.append(tuple(with_changes_of(*pair) for pair in zip(told, compared, strict=True)))
    return Compared(compared, replace(kept, lock=lock), tuple(editions))


def _edited(story: Story, alignment: Alignment, glosses: Sequence[GlossCatalog] = ()) -> Comparison:
    return compare(story, *edit(story, alignment, glosses))


def _below(folder: str, paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{folder}/{path}" for path in paths)


def _slug(compared: Comparison) -> str:
    return compared.story.slug


def story_of(project: Project, slug: str) -> tuple[Inputs, Comparison | None]:
    """Return what lies below the seeds and the story of that slug, compared; None when it has no readable article."""
    inputs = read_seeds(project.root, project.settings.seeds, partial(remembered, project.memory))
    folder = next((folder for folder in _folders(inputs, project) if folder.file.slug == slug), None)
    return inputs, None if folder is None else _compared_anew(folder).comparisons[0]


def build_one(
    files: tuple[Path, ...], folder: Path | None, settings: Settings, templates: Path
) -> tuple[Built, Path | None]:
    """Compare the given files alone, into a folder of their own; returns where, None when no file could be read.

    The default folder is named after the story, in the working directory. Raises PublishError.
    """
    inputs = read_files(files)
    if not inputs.articles:
        return Built(inputs, (), ()), None
    story = loose_story([understand(article) for article in inputs.articles])
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


def comparison(story: Story, page_language: str = "en") -> Comparison:
    """Return a story with its claims aligned, labelled for readers of the language, edited by hand, and compared."""
    return _edited(story, align(story, page_language))


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
