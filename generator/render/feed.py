"""The feed of the site: comparisons in, out what its Atom template loops over.

No clock: an entry is as old as the release that it tells of, so that the same seeds give the same feed.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.messages import Day, counted, message
from generator.model import Change, Comparison, Release
from generator.settings import Settings

FEED_LENGTH = 100  # entries; readers of feeds keep what they have seen
NEVER = "1970-01-01"  # the feed of a site that was never released needs a date too


@dataclass(frozen=True, slots=True)
class Line:
    """A change as the feed lists it."""

    kind: str
    label: str
    words: str
    outlets: tuple[str, ...]  # whose doing it is
    link: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A release of a story, or what changed since the last."""

    id: str  # an IRI that no other entry has
    title: str
    updated: str  # RFC 3339
    link: str
    lead: str  # a sentence
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """All that the feed holds."""

    id: str
    title: str
    language: str
    updated: str
    home: str
    link: str  # its own
    entries: tuple[FeedEntry, ...]  # latest first


def feed_view(comparisons: tuple[Comparison, ...], settings: Settings, edition: str) -> Feed:
    """Return the feed of all releases; its links are relative where the address of the site is not known."""
    found = [entry for comparison in comparisons for entry in _entries(comparison, settings)]
    entries = sorted(found, key=lambda entry: entry.updated, reverse=True)[:FEED_LENGTH]  # stable: by story in a day
    updated = entries[0].updated if entries else _moment(NEVER)
    home, link = _address(settings, "index.html"), _address(settings, "feed.xml")
    return Feed(_name(settings, ""), settings.title, edition, updated, home, link, tuple(entries))


def _entries(comparison: Comparison, settings: Settings) -> Iterator[FeedEntry]:
    if comparison.released is None:
        return
    slug, since = comparison.story.slug, comparison.released.date
    if comparison.changes:
        name, lead = f"{slug}/since/{since}", message("Not released yet: what changed since {day}.", day=Day(since))
        yield _entry(comparison, settings, (name, lead), Release(since, comparison.changes))
    for release, before in zip(comparison.released.releases, (*comparison.released.releases[1:], None), strict=True):
        lead = (
            message("Released on {day}; what changed since {before}.", day=Day(release.date), before=Day(before.date))
            if before
            else message("First release.")
        )
        yield _entry(comparison, settings, (f"{slug}/{release.date}", lead), release)


def _entry(comparison: Comparison, settings: Settings, told: tuple[str, str], release: Release) -> FeedEntry:
    name, lead = told
    page = _address(settings, f"stories/{comparison.story.slug}/index.html")
    there = {compared.row.id for compared in comparison.rows}
    names = dict(comparison.released.outlets if comparison.released else ())
    names |= {reading.article.id: reading.article.outlet.value for reading in comparison.story.readings}
    lines = tuple(
        _line(change, f"{page}#{change.claim}" if change.claim in there else page, names) for change in release.changes
    )
    title = _title(comparison.story.title, len(lines))
    return FeedEntry(_name(settings, name), title, _moment(release.date), page, lead, lines)


def _title(story: str, changes: int) -> str:
    return counted(changes, "{story}: {number} change", "{story}: {number} changes", story=story) if changes else story


def _line(change: Change, link: str, names: Mapping[str, str]) -> Line:
    told = dict.fromkeys(names[article] for article in change.articles if article in names)
    return Line(
        change.kind.value, change.label, change.words, tuple(name for name in told if name != change.words), link
    )


def _address(settings: Settings, path: str) -> str:
    return f"{settings.site_url.rstrip('/')}/{path}" if settings.site_url else path


def _name(settings: Settings, what: str) -> str:
    """Return an IRI that stays: made of the site's address, or its title where that is not known, and what is told."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{settings.site_url or settings.title}\n{what}").urn


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
