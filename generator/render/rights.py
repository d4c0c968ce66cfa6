"""Rights: a comparison and the settings in, out which stretches of each article may be published.

The rule is the editor's for an article or a story, else that of the settings. Headlines, names, numbers and single
words that are compared do not count: they are facts about a text, no part of it that anybody reads instead of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Comparison, Passage, Publishing, Reading, Sentence, SentenceKind, Span
from generator.render.excerpts import opening, words_in
from generator.settings import Settings

OPENING_WORDS = (
    8  # of a sentence that stands in no claim: enough to find it in the article, and not more than half of it
)
SHORTEST_EXCERPT = 4  # words; a shorter opening of a sentence tells a reader nothing


@dataclass(frozen=True, slots=True)
class Shown:
    """What of one article may be published."""

    rule: Publishing
    spans: tuple[Span, ...]  # in order and apart

    def until(self, place: int) -> int:
        """Return where the stretch ends that may be shown from a place on; the place itself where nothing may be."""
        return next((span.end for span in self.spans if span.start <= place < span.end), place)


def shown_of(comparison: Comparison, settings: Settings) -> dict[str, Shown]:
    """Return by Article.id what may be published of each article."""
    return {reading.article.id: _shown(reading, comparison, settings) for reading in comparison.story.readings}


def rule_of(reading: Reading, settings: Settings) -> Publishing:
    """Return the rule for an article."""
    return reading.article.publishing or Publishing(settings.articles)


def _shown(reading: Reading, comparison: Comparison, settings: Settings) -> Shown:
    rule = rule_of(reading, settings)
    if rule is Publishing.FULL:
        return Shown(rule, (Span(0, len(reading.article.text)),))
    quoted = list(_quoted(reading, comparison))
    found = _with_openings(reading, quoted) if rule is Publishing.QUOTES else _excerpts(reading, quoted, settings)
    return Shown(rule, _joined(found, reading.article.text))


def _quoted(reading: Reading, comparison: Comparison) -> Iterator[Sentence]:
    """Yield the sentences that a page quotes, those of the claims first, in the order of the consensus table."""
    rows = [compared.row for compared in comparison.rows if not compared.row.hidden]
    claims = [passage for row in rows for passage in row.passages]
    versions = [passage for entry in comparison.differences for told in entry.versions for passage in told.passages]
    seen: set[int] = set()
    for passage in (*claims, *versions):
        for sentence in _within(passage, reading):
            if sentence.index not in seen:
                seen.add(sentence.index)
                yield sentence


def _within(passage: Passage, reading: Reading) -> Iterator[Sentence]:
    if passage.article == reading.article.id:
        yield from (one for one in reading.sentences if one.start < passage.end and passage.start < one.end)


def _with_openings(reading: Reading, quoted: list[Sentence]) -> Iterator[Span]:
    """Yield the quoted sentences, and of the others the first words."""
    whole = {sentence.index for sentence in quoted}
    for sentence in reading.sentences:
        if sentence.index in whole:
            yield Span(sentence.start, sentence.end)
        elif sentence.kind is not SentenceKind.HEADING:
            text = reading.text_of(sentence)
            most = max(1, min(OPENING_WORDS, words_in(text) // 2))
            yield Span(sentence.start, sentence.start + opening(text, most))


def _excerpts(reading: Reading, quoted: list[Sentence], settings: Settings) -> Iterator[Span]:
    """Yield so many words in all: of the quoted sentences first, then of the others in the order of the text."""
    left = settings.excerpt_words
    first = {sentence.index for sentence in quoted}
    for sentence in (*quoted, *(one for one in reading.sentences if one.index not in first)):
        text = reading.text_of(sentence)
        end = opening(text, left)
        used = words_in(text[:end])
        if end < len(text) and used < SHORTEST_EXCERPT:
            return
        yield Span(sentence.start, sentence.start + end)
        left -= used
        if end < len(text):
            return


def _joined(found: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return the stretches in order; two with nothing but white space between them are one."""
    joined: list[Span] = []
    for span in sorted(span for span in found if span.start < span.end):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
