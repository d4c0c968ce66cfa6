"""Stories that this build cannot make, as an earlier one made them: what is compared now in, the editions out.

Their pages stay, so lists and feed must go on telling of them. What was compared last is remembered by folder; the
loose articles are one, whose stories are held one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.comparing import Compared, last_compared, noted
from generator.model import Comparison, Inputs
from generator.settings import Settings


def editions(
    compared: Sequence[Compared], inputs: Inputs, settings: Settings, place: tuple[Path, Path | None]
) -> dict[str, tuple[Comparison, ...]]:
    """Return the comparisons of each language of the site, by slug: those of now, and those held from the last build.

    Held are stories whose files cannot be used now, as far as they are remembered and their pages still stand;
    `place` is the project's folder and that of its memory.
    """
    root, memory = place
    now = frozenset(one.story.slug for entry in compared for one in entry.comparisons)
    last = tuple(_last(now, inputs, memory))
    _note_loose(compared, last, settings, memory)
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
    if (loose := last_compared("", memory)) is not None:
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


def _note_loose(
    compared: Sequence[Compared], last: Sequence[Compared], settings: Settings, memory: Path | None
) -> None:
    """Note the loose stories of now with those held, if these were compared for the same languages."""
    loose = [entry for entry in compared if not entry.kept.story]
    held = [entry for entry in last if not entry.kept.story and entry.languages == settings.languages]
    both = (*loose, *held)
    if any(entry.comparisons for entry in both):
        further = settings.languages[1:]
        stories = tuple(one for entry in both for one in entry.comparisons)
        told = tuple(tuple(one for entry in both for one in entry.edition(code)) for code in further)
        noted("", replace(both[0], comparisons=stories, editions=told), memory)
