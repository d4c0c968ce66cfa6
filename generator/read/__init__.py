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
from generator.messages import message
from generator.model import Article, Finding, GlossCatalog, Inputs, Kept, Refusal, StoryFile
from generator.read.article import Tools, read_article
from generator.read.decoding import decode
from generator.read.editor import EDITORS_FILE, Edited, read_editors_file
from generator.read.folders import Folder, find_folders, given_files
from generator.read.glosses import GLOSSES, read_catalog
from generator.read.html import Remember, anew, page_reader
from generator.read.kept_files import with_kept_file
from generator.read.opening import read_bytes
from generator.read.residue import Entries

_BLANK = b"\xef\xbb\xbf\x00 \t\r\n"  # of a file without words

__all__ = ["read_files", "read_folders", "read_seeds"]


@dataclass(frozen=True, slots=True)
class _Read:
    """What one folder gives."""

    story: StoryFile
    kept: Kept
    articles: tuple[Article, ...] = ()
    refused: tuple[Refusal, ...] = ()
    duplicates: tuple[tuple[str, str], ...] = ()
    broken: bool = False
    glosses: tuple[GlossCatalog, ...] = ()


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
        kept=tuple(sorted((part.kept for part in read), key=lambda kept: kept.story)),
        glosses=tuple(sorted((one for part in read for one in part.glosses), key=lambda one: (one.story, one.path))),
    )


def _one_line(refusal: Refusal) -> Refusal:
    return replace(refusal, problem=printable(refusal.problem), remedy=printable(refusal.remedy))


def _folder(folder: Folder, tools: Tools) -> _Read:
    edited, kept, mistakes = _about_the_story(folder)
    if mistakes:
        refused = (*folder.refused, *mistakes, *_withheld(folder, mistakes[0]))
        return _Read(StoryFile(folder.slug), Kept(folder.slug, folder.path), refused=refused, broken=True)
    articles: list[Article] = []
    glosses, unread = _glosses(folder)
    refusals = [*folder.refused, *unread]
    for seed in folder.seeds:
        try:
            name = seed.path.rpartition("/")[2]
            article = read_article(seed, folder.slug, edited.details_of(name), tools)
            articles.append(replace(article, publishing=edited.publishing_of(name)))
        except SeedError as error:
            refusals.append(_refusal(error, folder.slug))
    originals, duplicates = _without_duplicates(articles)
    told_apart = tuple(_told_apart(originals))
    return _Read(edited.story, kept, told_apart, tuple(refusals), duplicates, broken=folder.blocked, glosses=glosses)


def _about_the_story(folder: Folder) -> tuple[Edited, Kept, tuple[Refusal, ...]]:
    """Return what the editor says, what was kept, and the files of both that cannot be used."""
    edited, kept, mistakes = Edited(StoryFile(folder.slug), ()), Kept(folder.slug, folder.path), []
    if folder.editors_file is not None:
        path = f"{folder.path}/{EDITORS_FILE}"
        try:
            content = read_bytes(folder.editors_file, path)
            text = decode(content, path).text if content.strip(_BLANK) else ""  # a file of no words corrects nothing
            edited = read_editors_file(text, path, folder.slug, folder.names)
        except SeedError as error:
            mistakes.append(_refusal(error, folder.slug))
    for file in folder.kept_files:
        path = f"{folder.path}/{file.name}"
        try:
            kept = with_kept_file(kept, file, path)
        except SeedError as error:
            mistakes.append(_refusal(error, folder.slug))
    return edited, kept, tuple(mistakes)


def _glosses(folder: Folder) -> tuple[tuple[GlossCatalog, ...], tuple[Refusal, ...]]:
    """Return the catalogs of glosses, and those that cannot be used: the story stands without them."""
    catalogs, refused = [], []
    for file in folder.glosses:
        try:
            catalogs.append(read_catalog(file, f"{folder.path}/{GLOSSES}/{file.name}", folder.slug))
        except SeedError as error:
            refused.append(_refusal(error, folder.slug))
    return tuple(catalogs), tuple(refused)


def _refusal(error: SeedError, story: str) -> Refusal:
    return Refusal(error.path, error.problem, error.remedy, story)


def _withheld(folder: Folder, mistake: Refusal) -> Iterator[Refusal]:
    """Articles are not published against what their editor may have meant, nor under other addresses."""
    name = mistake.path.rpartition("/")[2]
    for seed in folder.seeds:
        yield Refusal(seed.path, f"{name} beside it cannot be used", f"mend {name} first", folder.slug)


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
            yield replace(article, outlet=Finding(message("Source {number}", number=counts[article.story])))
