"""Reading: the project's folder in, every article below `seeds/` out, and every file that could not be used.

Nobody else opens `seeds/`. A mistake in one file costs that file; all mistakes are reported together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import SeedError, printable
from generator.languages import residue_lines
from generator.model import Article, Finding, Inputs, Refusal, StoryFile
from generator.read.article import Tools, read_article
from generator.read.decoding import decode
from generator.read.editor import EDITORS_FILE, Edited, read_editors_file
from generator.read.folders import Folder, find_folders, given_files
from generator.read.html import Remember, anew, page_reader
from generator.read.opening import read_bytes
from generator.read.residue import Entries

__all__ = ["read_files", "read_folders", "read_seeds"]

_UNKNOWN_OUTLET = "Source"


@dataclass(frozen=True, slots=True)
class _Read:
    """What one folder gives."""

    story: StoryFile
    articles: tuple[Article, ...] = ()
    refused: tuple[Refusal, ...] = ()
    duplicates: tuple[tuple[str, str], ...] = ()
    broken: bool = False


def read_seeds(root: Path, seeds: str, remember: Remember = anew) -> Inputs:
    """Return everything below the folder `seeds` of the project at `root`; never raises for what lies there.

    `remember` may know the article of a saved page from an earlier build.
    """
    return read_folders(find_folders(root, seeds), residue_lines(), remember)


def read_files(paths: tuple[Path, ...]) -> Inputs:
    """Return the given files as articles of one story with the slug ""; their paths start at their common folder."""
    return read_folders((given_files(paths),), residue_lines())


def read_folders(folders: Iterable[Folder], residue: Entries, remember: Remember = anew) -> Inputs:
    """Return what the folders hold, every file in exactly one of articles, refused and duplicates."""
    with page_reader(remember) as pages:
        read = [_folder(folder, Tools(residue, pages)) for folder in folders]
    articles = [article for part in read for article in part.articles]
    refused = [_one_line(refusal) for part in read for refusal in part.refused]
    stories = {part.story.slug: part.story for part in read if part.story.slug}
    return Inputs(
        articles=tuple(sorted(articles, key=lambda article: article.path)),
        refused=tuple(sorted(refused, key=lambda refusal: refusal.path)),
        duplicates=tuple(sorted(pair for part in read for pair in part.duplicates)),
        stories=tuple(stories[slug] for slug in sorted(stories)),
        broken_stories=tuple(sorted({part.story.slug for part in read if part.broken})),
    )


def _one_line(refusal: Refusal) -> Refusal:
    return replace(refusal, problem=printable(refusal.problem), remedy=printable(refusal.remedy))


def _folder(folder: Folder, tools: Tools) -> _Read:
    try:
        edited = _edited(folder)
    except SeedError as error:
        refused = (*folder.refused, _refusal(error, folder.slug), *_without_editor(folder))
        return _Read(StoryFile(folder.slug), refused=refused, broken=True)
    articles: list[Article] = []
    refusals = list(folder.refused)
    for seed in folder.seeds:
        try:
            about = edited.details_of(seed.path.rpartition("/")[2])
            articles.append(read_article(seed, folder.slug, about, tools))
        except SeedError as error:
            refusals.append(_refusal(error, folder.slug))
    originals, duplicates = _without_duplicates(articles)
    return _Read(edited.story, tuple(_told_apart(originals)), tuple(refusals), duplicates, broken=folder.blocked)


def _edited(folder: Folder) -> Edited:
    if folder.editors_file is None:
        return Edited(StoryFile(folder.slug), ())
    path = f"{folder.path}/{EDITORS_FILE}"
    text = decode(read_bytes(folder.editors_file, path), path).text
    return read_editors_file(text, path, folder.slug, folder.names)


def _refusal(error: SeedError, story: str) -> Refusal:
    return Refusal(error.path, error.problem, error.remedy, story)


def _without_editor(folder: Folder) -> Iterator[Refusal]:
    """Articles are not published against what their editor may have meant."""
    for seed in folder.seeds:
        yield Refusal(seed.path, "the editor's file cannot be used", f"mend {EDITORS_FILE} first", folder.slug)


def _without_duplicates(articles: list[Article]) -> tuple[list[Article], tuple[tuple[str, str], ...]]:
    """Part the articles from copies of them that no other outlet is known to have published."""
    seen: dict[tuple[str, str], str] = {}
    originals: list[Article] = []
    duplicates: list[tuple[str, str]] = []
    for article in articles:
        first = seen.setdefault((article.digest, article.outlet.value), article.path)
        if first == article.path:
            originals.append(article)
        else:
            duplicates.append((article.path, first))
    return originals, tuple(duplicates)


def _told_apart(articles: list[Article]) -> Iterator[Article]:
    """Number the outlets that nothing names, story by story, in order of path."""
    counts: dict[str, int] = defaultdict(int)
    for article in articles:
        if article.outlet.value:
            yield article
        else:
            counts[article.story] += 1
            yield replace(article, outlet=Finding(f"{_UNKNOWN_OUTLET} {counts[article.story]}"))
