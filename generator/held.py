"""Stories that this build cannot make, as an earlier one made them: what is compared now in, the editions out.

Their pages stay, so lists and feed must go on telling of them. What was compared last is remembered by folder; the
loose articles are one, whose stories are held one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.comparing import Compared, last_compared, last_loose, note_loose
from generator.model import Comparison, Inputs
from generator.settings import Settings


def editions(
    compared: Sequence[Compared], inputs: Inputs, settings: Settings, folders: tuple[Path, Path | None]
) -> dict[str, tuple[Comparison, ...]]:
    """Return the comparisons of each language of the site, by slug: those of now, and those held from the last build.

    Held are stories whose files cannot be used now, as far as they are remembered and their pages still stand;
    `folders` are the project's and that of its memory.
    """
    root, memory = folders
    now = frozenset(one.story.slug for entry in compared for one in entry.comparisons)
    last = tuple(_last(now, inputs, memory))
    note_loose(tuple(entry for entry in (*compared, *last) if not entry.kept.story and entry.comparisons), memory)
    found = {}
    for code in settings.languages:
        default = code == settings.page_language
        pages = root / (settings.pages if default else f"{settings.editions_folder}/{code}/docs")
        held = (replace(one, held=True) for entry in last for one in entry.edition(code))
        there = (one for one in held if (pages / "stories" / one.story.slug / "index.md").is_file())
        made = (one for entry in compared for one in entry.edition(code))
        found[code] = tuple(sorted((*made, *there), key=lambda one: one.story.slug))
    return found


def _last(now: frozenset[str], inputs: Inputs, memory: Path | None) -> Iterator[Compared]:
    """Yield what was compared last of each folder that has no story now, and of the loose stories that are lost."""
    lost = {*inputs.broken_stories, *(entry.story for entry in inputs.refused)} - {"", *now}
    for slug in sorted(lost):
        if (last := last_compared(slug, memory)) is not None:
            yield last
    refused = {entry.path for entry in inputs.refused}
    for loose in last_loose(memory):
        paths = [{reading.article.path for reading in one.story.readings} for one in loose.comparisons]
        kept = [
            at
            for at, one in enumerate(loose.comparisons)
            if one.story.slug not in now and not refused.isdisjoint(paths[at])
        ]
        if kept:
            yield _only(loose, kept)


def _only(compared: Compared, places: Sequence[int]) -> Compared:
    """Return what was compared of some of a folder's stories, in every language."""
    return replace(
        compared,
        comparisons=tuple(compared.comparisons[at] for at in places),
        editions=tuple(tuple(edition[at] for at in places) for edition in compared.editions),
    )
