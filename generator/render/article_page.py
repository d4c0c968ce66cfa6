"""The annotated article: a comparison and its story page in, out what the page of each article loops over.

The text stands as in the article, as far as it may be published; each sentence has a mark that tells how many origins
share it, and a note where others tell it differently. See `annotations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.messages import counted, message
from generator.model import Comparison, Passage, Publishing, Reading, Sentence, SentenceKind
from generator.render.addresses import sentence_anchor
from generator.render.annotations import ALONE, UNSURE, Annotated, Annotation, annotated
from generator.render.outlets import Outlet
from generator.render.sources import OriginGroup, Source
from generator.render.story_page import StoryView

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_RULES = {
    Publishing.FULL: "",
    Publishing.QUOTES: message("Only sentences that stand in a claim are shown here: read the whole at its outlet."),
    Publishing.EXCERPTS: message("Only an excerpt is shown here: read the whole at its outlet."),
}
_LEGEND = (
    ("everyone", message("in a claim that all origins report")),
    ("some", message("that some origins report")),
    ("single", message("that one origin reports")),
    ("differ", message("others tell it differently")),
    ("unsure", message("possibly related to what others say")),
    ("alone", message("only here")),
)  # (group of a mark, what it means)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or a heading of the article, or what is not shown between two of them."""

    kind: str  # "sentence", "heading", "gap"
    anchors: tuple[str, ...]  # its own first, then those of quotes that begin inside it; none for a gap
    text: str  # as far as it may be published; what a gap says
    cut: bool  # True where more of it follows that may not be
    note: Annotation | None  # None for a heading and a gap


@dataclass(frozen=True, slots=True)
class ArticleView:
    """All that the page of an annotated article shows."""

    outlet: Outlet
    source: Source
    origin: OriginGroup
    counts: tuple[str, ...]
    rule: str  # what is shown of it, in words; "" for all
    full: bool  # the search may find all of it
    legend: tuple[tuple[str, str], ...]
    paragraphs: tuple[tuple[Line, ...], ...]
    before: Outlet | None  # the article of the story that stands before it, and the next
    after: Outlet | None


def article_views(comparison: Comparison, story: StoryView) -> tuple[ArticleView, ...]:
    """Return the annotated articles of a story in the order of its outlets."""
    found = annotated(comparison, story)
    groups = {source.outlet.article: (source, group) for group in story.origins for source in group.sources}
    neighbours: tuple[Outlet | None, ...] = (None, *story.outlets, None)
    views = []
    for place, outlet in enumerate(story.outlets):
        reading, (source, group) = comparison.reading(outlet.article), groups[outlet.article]
        rule = reading.article.publishing or Publishing.FULL
        views.append(
            ArticleView(
                outlet=outlet,
                source=source,
                origin=group,
                counts=_counts(reading, found[outlet.article]),
                rule=_RULES[rule],
                full=rule is Publishing.FULL,
                legend=_LEGEND,
                paragraphs=tuple(_paragraphs(reading, found[outlet.article])),
                before=neighbours[place],
                after=neighbours[place + 2],
            )
        )
    return tuple(views)


def _counts(reading: Reading, found: Annotated) -> tuple[str, ...]:
    """Return how many sentences stand in a claim, are told differently elsewhere, and stand only here."""
    notes = [found.notes[one.index] for one in reading.sentences if one.kind is SentenceKind.SENTENCE]
    groups = [note.group for note in notes]
    told, differ = sum(bool(note.standings) for note in notes), sum(bool(note.others) for note in notes)
    unsure, alone = groups.count(UNSURE), groups.count(ALONE)
    others = (
        counted(differ, "{number} is told differently elsewhere", "{number} are told differently elsewhere"),
        counted(unsure, "{number} is possibly related", "{number} are possibly related"),
        counted(alone, "{number} stands only here", "{number} stand only here"),
    )
    return (
        counted(
            told - unsure,
            "{number} of {all} sentences stands in a claim",
            "{number} of {all} sentences stand in a claim",
            all=len(notes),
        ),
        *(part for part, number in zip(others, (differ, unsure, alone), strict=True) if number),
    )


def _paragraphs(reading: Reading, found: Annotated) -> Iterator[tuple[Line, ...]]:
    """Yield the paragraphs as the article parts them; what is not shown stands as one line wherever it begins."""
    lines: list[Line] = []
    hidden, end = 0, 0
    text = reading.article.text
    parts = _BLANK_LINE if _BLANK_LINE.search(text) else re.compile("\n")
    for sentence in reading.sentences:
        line = _line(reading, sentence, found)
        heading = sentence.kind is SentenceKind.HEADING
        if line is None:
            hidden += not heading
            continue
        if lines and (heading or lines[-1].kind == "heading" or parts.search(text[end : sentence.start])):
            yield tuple(lines)
            lines = []
        if hidden:
            lines.append(_gap(hidden))
        hidden, end = 0, sentence.end
        lines.append(line)
    if hidden:
        lines.append(_gap(hidden))
    if lines:
        yield tuple(lines)


def _gap(number: int) -> Line:
    words = counted(number, "{number} sentence not shown", "{number} sentences not shown")
    return Line("gap", (), words, cut=False, note=None)


def _line(reading: Reading, sentence: Sentence, found: Annotated) -> Line | None:
    """The line of a sentence; None where it is not shown. First words alone are for lists, not for reading on."""
    shown = _shown(reading, sentence)
    cut = shown < sentence.end
    if shown == sentence.start or (cut and reading.article.publishing is Publishing.QUOTES):
        return None
    heading = sentence.kind is SentenceKind.HEADING
    return Line(
        "heading" if heading else "sentence",
        _anchors(sentence, found.passages),
        reading.article.text[sentence.start : shown],
        cut,
        None if heading else found.notes[sentence.index],
    )


def _shown(reading: Reading, sentence: Sentence) -> int:
    """Return where what is shown of a sentence ends."""
    hidden = (span.start for span in reading.article.withheld if span.end > sentence.start)
    return max(sentence.start, min(next(hidden, sentence.end), sentence.end))


def _anchors(sentence: Sentence, passages: tuple[Passage, ...]) -> tuple[str, ...]:
    inside = {passage.start for passage in passages if sentence.start < passage.start < sentence.end}
    return tuple(sentence_anchor(start) for start in (sentence.start, *sorted(inside)))
