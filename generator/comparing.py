"""The work on one folder: its articles in, its stories compared out, once for each edition of the site.

It is a piece of work of its own, so that processes share folders, and what did not change is not done again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from generator.align import align, alignments
from generator.align.identity import alike, settled
from generator.compare import compare
from generator.compare.changes import with_changes, with_changes_of
from generator.edit import edit
from generator.errors import DataError, SeedError
from generator.group import folder_story
from generator.memory import note, recalled, remembered
from generator.model import Alignment, Article, Comparison, GlossCatalog, Kept, Reading, Refusal, Story, StoryFile
from generator.understand import understand

MOST_SENTENCES = 4_000  # of a story: time and memory grow with their square, and 4,000 take 1.5 GB and 45 s


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

    languages: tuple[str, ...] = ()  # of the comparisons and of the editions, in order

    def edition(self, code: str) -> tuple[Comparison, ...]:
        """Return the comparisons for readers of a language; none where it was not compared for them."""
        return dict(zip(self.languages, (self.comparisons, *self.editions), strict=False)).get(code, ())


def folder_compared(folder: Folder) -> Compared | Refusal:
    """Understand, group, align and compare one folder; only what changed since it was done before."""
    try:
        follows_from = (_depends_on(folder), folder.kept, folder.glosses)
        compared = remembered(folder.memory, follows_from, lambda: compared_anew(folder))
    except SeedError as error:
        return Refusal(error.path, error.problem, error.remedy, folder.file.slug)
    except DataError:  # all stories are compared with the same data
        raise
    except Exception as error:  # noqa: BLE001 - one story that our code cannot take must not sink the others
        what = f"cannot be compared: {type(error).__name__}: {error}"
        return Refusal(_place_of(folder), what, "a fault of Synoptic: report it with the story", folder.file.slug)
    note(folder.memory, _last(folder.file.slug), follows_from)
    return compared


def last_compared(slug: str, memory: Path | None) -> Compared | None:
    """Return what last came of that folder; None where nothing is remembered."""
    last = recalled(memory, _last(slug))
    return last if isinstance(last, Compared) else None


def last_loose(memory: Path | None) -> tuple[Compared, ...]:
    """Return what last came of the loose articles, by the builds that it is from; none where it is forgotten."""
    last = recalled(memory, _last(""))
    return last if isinstance(last, tuple) else ()


def note_loose(compared: tuple[Compared, ...], memory: Path | None) -> None:
    """Remember what came of the loose articles, which are compared without a memory."""
    articles = [reading.article for entry in compared for one in entry.comparisons for reading in one.story.readings]
    follows_from = ("loose", [(entry.languages, entry.kept) for entry in compared], articles)
    remembered(memory, follows_from, lambda: compared)
    note(memory, _last(""), follows_from)


def _last(slug: str) -> tuple[object, ...]:
    return "last compared", slug


def _place_of(folder: Folder) -> str:
    return str(PurePosixPath(folder.articles[0].path).parent)


def _depends_on(folder: Folder) -> tuple[object, ...]:
    """Return what the rows of a folder follow from; their ids follow from what was kept, and no row from a gloss."""
    return folder.file, folder.articles, folder.refused, folder.languages


def compared_anew(folder: Folder) -> Compared:
    """Return what comes of a folder, compared now; only its rows may be remembered."""
    story, aligned = remembered(folder.memory, _depends_on(folder), lambda: _aligned(folder))
    compared = compared_together([story], [aligned], folder.kept, folder.glosses)
    return replace(compared, languages=folder.languages)


def _aligned(folder: Folder) -> tuple[Story, tuple[Alignment, ...]]:
    members = [remembered(folder.memory, article, partial(understand, article)) for article in folder.articles]
    refuse_too_many(members, _place_of(folder))
    story = folder_story(folder.file, members, folder.refused)
    return story, alignments(story, folder.languages)


def refuse_too_many(readings: Iterable[Reading], place: str) -> None:
    """Raise SeedError, which names the place, where the readings of one story hold more than can be compared."""
    sentences = sum(len(reading.sentences) for reading in readings)
    if sentences > MOST_SENTENCES:
        problem = f"holds {sentences:,} sentences, more than the {MOST_SENTENCES:,} that can be compared as one story"
        raise SeedError(place, problem, "part it into several stories")


def compared_together(
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


def comparison(story: Story, page_language: str = "en") -> Comparison:
    """Return a story with its claims aligned, labelled for readers of the language, edited by hand, and compared."""
    return _edited(story, align(story, page_language))
