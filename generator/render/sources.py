"""Sources: a comparison and its inputs in, out what the page tells about each article and each origin."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.messages import Day, counted, message
from generator.model import Comparison, Cut, Inputs, Lineage, Reading
from generator.render.addresses import web_address
from generator.render.encoder import hidden_controls
from generator.render.outlets import Outlet, by_lineage

_LANGUAGE_TOLD = {
    "declared": message("as declared"),
    "script": message("told by its script"),
    "statistics": message("told by its words"),
}


@dataclass(frozen=True, slots=True)
class CutGroup:
    """What was cut from an article for one reason."""

    reason: str
    texts: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Source:
    """One article in the table of sources."""

    outlet: Outlet
    title: str
    path: str
    language_told: str
    published: str  # ISO
    published_day: str  # the same for readers
    published_from: str
    link: str  # "" when the address is not safe to follow
    address: str  # as declared
    details: tuple[tuple[str, str], ...]  # (what, words as written): byline, place, credits
    tied: str  # what ties this article to its origin; "" where the origin's reason says it
    note: str
    words_read: int
    cuts: tuple[CutGroup, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """A lineage with its sources."""

    number: int  # 1-based, in the order of the page
    name: str
    reason: str
    how_sure: str  # "stated, 95 of 100", "likely, 62 of 100"; "not known"
    known: bool
    sources: tuple[Source, ...]


def origins_of(comparison: Comparison, outlets: tuple[Outlet, ...], page_note: str) -> tuple[OriginGroup, ...]:
    """Return the origins in the order of the page, each with its sources; the head's note is not repeated."""
    return tuple(
        OriginGroup(
            number,
            lineage.name,
            lineage.reason,
            _how_sure(lineage),
            lineage.known,
            tuple(
                _source(outlet, comparison.reading(outlet.article), _tied(lineage, outlet.article), page_note)
                for outlet in members
            ),
        )
        for number, (lineage, members) in enumerate(by_lineage(comparison, outlets), 1)
    )


def duplicates_of(comparison: Comparison, inputs: Inputs) -> tuple[tuple[str, str], ...]:
    """Return (file left out, file of the same text) for the files of this story."""
    used = {reading.article.path for reading in comparison.story.readings}
    return tuple((left_out, kept) for left_out, kept in inputs.duplicates if kept in used)


def dates_line(comparison: Comparison) -> str:
    """Return what is known of the dates of publication, in words."""
    readings = comparison.story.readings
    dates = sorted(reading.article.published.value for reading in readings if reading.article.published.value)
    if not dates:
        return message("dates: none given")
    first, last = Day(dates[0]), Day(dates[-1])
    span = first if first == last else message("{first} to {last}", first=first, last=last)
    if len(dates) == len(readings):
        return span
    return message("{span} ({number} of {all} dated)", span=span, number=len(dates), all=len(readings))


def _how_sure(lineage: Lineage) -> str:
    if not lineage.known:
        return message("not known")
    level = message(lineage.level)
    number = round(lineage.confidence * 100)
    return message("{level}, {number} of 100", level=level, number=number) if number else level


def _tied(lineage: Lineage, article: str) -> str:
    """What ties an article to its origin, where the articles of that origin have several reasons."""
    tie = lineage.tie_of(article)
    several = len({entry.reason for entry in lineage.ties}) > 1
    if tie is None or not several:
        return ""
    return message("{reason} ({number} of 100)", reason=tie.reason, number=round(tie.confidence * 100))


def _source(outlet: Outlet, reading: Reading, tied: str, page_note: str) -> Source:
    article = reading.article
    details = (
        (message("Byline"), article.byline.value),
        (message("Place"), article.dateline.value),
        (message("Credits"), ", ".join(article.credits)),
        (message("Text from"), ", ".join(article.taken_from)),
    )
    return Source(
        outlet=outlet,
        title=article.title.value,
        path=article.path,
        language_told=_LANGUAGE_TOLD.get(reading.language_origin, ""),
        published=article.published.value,
        published_day=Day(article.published.value),
        published_from=article.published.origin,
        link=web_address(article.url.value),
        address=article.url.value,
        details=tuple((what, words) for what, words in details if words),
        tied=tied,
        note="" if article.note == page_note else article.note,
        words_read=sum(sentence.words for sentence in reading.sentences),
        cuts=_cut_groups(article.cuts),
        notices=(*article.notices, *_page_notices(reading)),
    )


def _cut_groups(cuts: tuple[Cut, ...]) -> tuple[CutGroup, ...]:
    """Return the cuts by reason, in order of first appearance."""
    groups: dict[str, list[str]] = defaultdict(list)
    for cut in cuts:
        groups[cut.reason].append(cut.text)
    return tuple(
        CutGroup(reason, tuple(text for text in texts if text), len(texts)) for reason, texts in groups.items()
    )


def _page_notices(reading: Reading) -> tuple[str, ...]:
    article = reading.article
    hidden = hidden_controls(article.text) + hidden_controls(article.title.value)
    if not hidden:
        return ()
    return (
        counted(
            hidden,
            "{number} hidden direction control is left out of the text shown here",
            "{number} hidden direction controls are left out of the text shown here",
        ),
    )
