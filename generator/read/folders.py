"""Finding seeds: the project's folder in, one record per story folder with its files out.

Nothing is opened here, and no link is followed: what cannot be a seed is refused by name.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.model import Refusal
from generator.read.editor import EDITORS_FILE
from generator.read.glosses import GLOSSES, catalog_files
from generator.read.kept_files import KEPT_FILES
from generator.read.names import slug

TEXT, MARKDOWN, PAGE = "text", "Markdown", "page"
KINDS = {".txt": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN, ".html": PAGE, ".htm": PAGE}
_NOT_SEEDS = (".", "_", "README", "readme.")
_MISNAMED = ("_story.yml", "_story.yaml", "_story.yml.txt", "_story.txt", "_story.json")


@dataclass(frozen=True, slots=True)
class Seed:
    """A file that holds an article, not opened yet."""

    file: Path
    path: str  # as messages and the data export call it: POSIX, relative
    id: str  # [a-z0-9-]+, from the file name
    kind: str  # TEXT, MARKDOWN or PAGE


@dataclass(frozen=True, slots=True)
class Folder:
    """A story's folder, or with the slug "" all loose files together."""

    slug: str
    path: str
    seeds: tuple[Seed, ...]  # in order of path
    refused: tuple[Refusal, ...]  # in order of path
    names: frozenset[str] = frozenset()  # all file names in it that may be articles
    editors_file: Path | None = None
    kept_files: tuple[Path, ...] = ()  # what earlier builds and releases left here, in order of name
    blocked: bool = False  # its articles are refused for a reason that lies in the folder
    glosses: tuple[Path, ...] = ()  # catalogs of glosses, in order of name


def find_folders(root: Path, seeds: str) -> tuple[Folder, ...]:
    """Return the loose files and then every story folder below `root`/`seeds`, in order of path."""
    home = root / seeds
    if not home.resolve().is_relative_to(root.resolve()):
        return (_refused_whole(seeds, "lies outside of the project", "keep the seeds in a folder of the project"),)
    if not home.is_dir():
        return (
            _refused_whole(seeds, "is not there", f"make the folder {seeds}/ and put a folder for each story in it"),
        )
    path = PurePosixPath(seeds).as_posix()
    entries = _entries(home)
    stories = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
    loose = _folder([entry for entry in entries if not entry.is_dir(follow_symlinks=False)], path, "")
    companions = _companions(entries)
    folders = [
        _story(entry, f"{path}/{_encodable(entry.name)}")
        for entry in stories
        if entry.name not in companions and _may_be_seed(entry.name)
    ]
    return (loose, *_without_twin_slugs(folders))


def _story(entry: os.DirEntry[str], path: str) -> Folder:
    story = slug(_encodable(entry.name))
    try:
        return _folder(_entries(Path(entry)), path, story)
    except OSError as error:
        refusal = Refusal(path, f"cannot be opened: {error.strerror}", "see that the folder may be read", story)
        return Folder(story, path, (), (refusal,), blocked=True)


def given_files(paths: Iterable[Path]) -> Folder:
    """Return the files named by a person as one folder with the slug ""; their paths start at the common folder.

    Names that are no seeds in a project are none here: who writes `folder/*` means its articles.
    """
    named = dict.fromkeys(Path(os.path.abspath(path)) for path in paths)  # noqa: PTH100 - resolve() loses the names of links
    wanted = sorted(path for path in named if _may_be_seed(path.name))
    if not wanted:
        return Folder("", "", (), ())
    parent = Path(os.path.commonpath([path.parent for path in wanted]))
    found = [_given(file, _encodable(file.relative_to(parent).as_posix())) for file in wanted]
    seeds = _with_folder_names([entry for entry in found if isinstance(entry, Seed)])
    refused = tuple(entry for entry in found if isinstance(entry, Refusal))
    return _without_twin_ids(Folder("", "", tuple(seeds), refused))


def _given(file: Path, path: str) -> Seed | Refusal:
    if file.is_dir():
        return Refusal(path, "is a folder", f"name the articles in it: {path}/*")
    return _seed(file.resolve(), path)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: os.fsencode(entry.name))


def _may_be_seed(name: str) -> bool:
    return not name.startswith(_NOT_SEEDS)


def _companions(entries: list[os.DirEntry[str]]) -> frozenset[str]:
    """Folders with the pictures of a page that a browser saved: "x_files" beside "x.html"."""
    pages = (Path(entry.name) for entry in entries if KINDS.get(Path(entry.name).suffix.lower()) == PAGE)
    return frozenset(f"{page.stem}_files" for page in pages)


def _folder(entries: list[os.DirEntry[str]], path: str, story: str) -> Folder:
    seeds: list[Seed] = []
    refused: list[Refusal] = []
    companions = _companions(entries)
    for entry in entries:
        where = f"{path}/{_encodable(entry.name)}"
        if story and entry.name != EDITORS_FILE and entry.name.casefold() in _MISNAMED:
            refused.append(Refusal(where, "is not read by this name", f"rename it {EDITORS_FILE}", story))
        elif _may_be_seed(entry.name) and entry.name not in companions:
            found = _one(entry, where)
            if isinstance(found, Seed):
                seeds.append(found)
            else:
                refused.append(replace(found, story=story))
    editors = next((Path(entry) for entry in entries if story and entry.name == EDITORS_FILE), None)
    kept = tuple(Path(entry) for entry in entries if entry.name in KEPT_FILES)
    names = frozenset(entry.name for entry in entries if _may_be_seed(entry.name))
    glosses = next((entry for entry in entries if story and entry.name == GLOSSES), None)
    catalogs, unread = catalog_files(glosses, path, story) if glosses else ((), ())
    told = (*refused, *unread)
    return _without_twin_ids(Folder(story, path, tuple(seeds), told, names, editors, kept, glosses=catalogs))


def _one(entry: os.DirEntry[str], path: str) -> Seed | Refusal:
    if entry.is_symlink():
        return Refusal(path, "is a link to another place", "put a copy of the file here")
    if entry.is_dir(follow_symlinks=False):
        return Refusal(path, "is a folder inside a story", "move its files up: a story is one folder of files")
    if not entry.is_file(follow_symlinks=False):
        return Refusal(path, "is not a regular file", "give the article as a file")
    return _seed(Path(entry), path)


def _seed(file: Path, path: str) -> Seed | Refusal:
    name = PurePosixPath(path)
    kind = KINDS.get(name.suffix.lower())
    if kind is None:
        kinds = ", ".join(KINDS)
        return Refusal(
            path, f"is of an unknown kind {name.suffix!a}" if name.suffix else "has no suffix", f"known are {kinds}"
        )
    return Seed(file, path, slug(name.stem), kind)


def _encodable(name: str) -> str:
    """A name whose bytes are not UTF-8 is shown with its bad bytes escaped."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _refused_whole(path: str, problem: str, remedy: str) -> Folder:
    return Folder("", path, (), (Refusal(path, problem, remedy),))


def _with_folder_names(seeds: list[Seed]) -> list[Seed]:
    """Files of one name from several folders take the folder into their ids."""
    parents = defaultdict(set)
    for seed in seeds:
        parents[seed.id].add(PurePosixPath(seed.path).parent)
    return [
        replace(seed, id=slug(PurePosixPath(seed.path).with_suffix("").as_posix().replace("/", "-")))
        if len(parents[seed.id]) > 1
        else seed
        for seed in seeds
    ]


def _without_twin_ids(folder: Folder) -> Folder:
    """Refuse all seeds of a folder that would have one id."""
    named = defaultdict(list)
    for seed in folder.seeds:
        named[seed.id].append(seed)
    twins = [(seed, other) for group in named.values() for seed, other in _with_another(group)]
    refused = [
        Refusal(seed.path, f"has the same name as {PurePosixPath(other.path).name}", "rename one of them", folder.slug)
        for seed, other in twins
    ]
    doubled = {seed.path for seed, _ in twins}
    kept = tuple(seed for seed in folder.seeds if seed.path not in doubled)
    return replace(folder, seeds=kept, refused=tuple(sorted((*folder.refused, *refused), key=lambda entry: entry.path)))


def _with_another(group: list[Seed]) -> Iterator[tuple[Seed, Seed]]:
    """Yield each seed of a group of several with one of the others."""
    for index, seed in enumerate(group):
        if len(group) > 1:
            yield seed, group[index - 1] if index else group[1]


def _without_twin_slugs(folders: list[Folder]) -> Iterator[Folder]:
    """Refuse the files of folders that would have one page."""
    named = defaultdict(list)
    for folder in folders:
        named[folder.slug].append(folder.path)
    for folder in folders:
        other = next((path for path in named[folder.slug] if path != folder.path), None)
        if other is None:
            yield folder
            continue
        problem = f"its folder would have the same page as {other}"
        twins = tuple(Refusal(seed.path, problem, "rename one of the folders", folder.slug) for seed in folder.seeds)
        refused = tuple(sorted((*folder.refused, *twins), key=lambda entry: entry.path))
        yield replace(folder, seeds=(), refused=refused, editors_file=None, blocked=True)
