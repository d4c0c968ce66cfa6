"""Withheld: a comparison and the settings in, the same comparison out without what may not be published.

Everything that `render` makes is made of what this gives, so that no page and no data file can tell more: the text of
an article holds blanks where it is withheld, and a passage ends where what is shown of it ends. Places stay true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.messages import joined, message
from generator.model import (
    Cell,
    Change,
    ComparedRow,
    Comparison,
    Corrections,
    Cut,
    Difference,
    Gloss,
    Passage,
    Person,
    Publishing,
    Reading,
    Released,
    Role,
    Row,
    Span,
)
from generator.render.excerpts import opening
from generator.render.rights import OPENING_WORDS, Shown, shown_of
from generator.settings import Settings

MOST_NAMED = 4  # things that a label names which may not quote: as many as one that is put together


def as_published(comparison: Comparison, settings: Settings) -> Comparison:
    """Return what of a comparison may be published."""
    shown = shown_of(comparison, settings)
    if all(one.rule is Publishing.FULL for one in shown.values()):
        readings = tuple(_reading(reading, shown) for reading in comparison.story.readings)
        return replace(comparison, story=replace(comparison.story, readings=readings))
    return _Withholding(comparison, shown).published()


@dataclass(frozen=True, slots=True)
class _Withholding:
    """One comparison with what of it may be shown."""

    comparison: Comparison
    shown: Mapping[str, Shown]

    def published(self) -> Comparison:
        given = self.comparison
        readings = tuple(_reading(reading, self.shown) for reading in given.story.readings)
        rows = tuple(self._row(compared) for compared in given.rows)
        labels = {compared.row.id: compared.row.label for compared in rows}
        return replace(
            given,
            story=replace(given.story, readings=readings),
            rows=rows,
            differences=tuple(self._difference(entry, labels) for entry in given.differences),
            unaligned=tuple(self._passage(passage) for passage in given.unaligned),
            corrections=self._corrections(given.corrections),
            people=tuple(self._people()),
            changes=tuple(self._change(change, labels) for change in given.changes),
            released=self._released(given.released, labels),
        )

    def _passage(self, passage: Passage) -> Passage:
        """The beginning of a passage, as far as it may be shown."""
        end = min(passage.end, self.shown[passage.article].until(passage.start))
        if end == passage.end:
            return passage
        clauses = tuple(Span(clause.start, min(clause.end, end)) for clause in passage.clauses if clause.start < end)
        text = passage.text[: end - passage.start]
        return replace(passage, end=end, text=text, clauses=clauses, cut_from=passage.end)

    def _whole(self, passage: Passage) -> bool:
        return self._passage(passage) is passage

    def _row(self, compared: ComparedRow) -> ComparedRow:
        row = compared.row
        passages = tuple(self._passage(passage) for passage in row.passages)
        if row.label_from and not self._whole(row.label_from):
            row = replace(row, label=_unquoted(row), label_from=None)
        return replace(
            compared, row=replace(row, passages=passages), cells=tuple(self._cell(cell) for cell in compared.cells)
        )

    def _cell(self, cell: Cell) -> Cell:
        statements = tuple(replace(told, passage=self._passage(told.passage)) for told in cell.statements)
        return replace(cell, statements=statements)

    def _difference(self, entry: Difference, labels: Mapping[str, str]) -> Difference:
        versions = tuple(
            replace(version, passages=tuple(self._passage(passage) for passage in version.passages))
            for version in entry.versions
        )
        about = labels.get(entry.row, entry.about) if entry.about == self._label(entry.row) else entry.about
        return replace(entry, versions=versions, about=about)

    def _label(self, row: str) -> str:
        """The label that a row has in the comparison."""
        return next((one.row.label for one in self.comparison.rows if one.row.id == row), "")

    def _corrections(self, given: Corrections) -> Corrections:
        """What the editor and catalogs say of words that are shown; of others it would tell what they say."""
        glosses = (
            Gloss(tuple(place for place in gloss.words if self._whole(place)), gloss.text) for gloss in given.glosses
        )
        glossed = (
            (article, tuple(entry for entry in found if self._whole(entry.words))) for article, found in given.glossed
        )
        return replace(given, glosses=tuple(gloss for gloss in glosses if gloss.words), glossed=tuple(glossed))

    def _people(self) -> Iterator[Person]:
        """Yield the people with the titles whose words are shown."""
        for person in self.comparison.people:
            found = ((article, tuple(self._titles(article, roles))) for article, roles in person.roles)
            if roles := tuple((article, titles) for article, titles in found if titles):
                yield replace(person, roles=roles)

    def _titles(self, article: str, roles: tuple[Role, ...]) -> Iterator[Role]:
        yield from (role for role in roles if role.end <= self.shown[article].until(role.start))

    def _released(self, released: Released | None, labels: Mapping[str, str]) -> Released | None:
        if released is None:
            return None
        releases = tuple(
            replace(release, changes=tuple(self._change(change, labels) for change in release.changes))
            for release in released.releases
        )
        return replace(released, releases=releases)

    def _change(self, change: Change, labels: Mapping[str, str]) -> Change:
        """A change under the label that its claim has now; one of an excerpt's story has no other words of old."""
        old, counted = self._label(change.claim), any(one.rule is Publishing.EXCERPTS for one in self.shown.values())
        label = labels.get(change.claim, "") if counted else change.label
        if old and change.label == old:
            label = labels[change.claim]
        words = label + change.words.removeprefix(old) if old and change.words.startswith(old) else change.words
        return replace(change, label=label, words=words)


def _unquoted(row: Row) -> str:
    """A label of what the row shares, where the words that it quoted are withheld."""
    if row.unquoted:
        return row.unquoted
    named = [shared.label for shared in row.shared[:MOST_NAMED]]
    return joined(" · ", named) if named else message("a claim that is not quoted here")


def _reading(reading: Reading, shown: Mapping[str, Shown]) -> Reading:
    """The reading with blanks for all that is withheld."""
    article, here = reading.article, shown[reading.article.id]
    edges = [0, *(place for span in here.spans for place in (span.start, span.end)), len(article.text)]
    hidden = tuple(Span(start, end) for start, end in list(pairwise(edges))[::2] if start < end)
    masked = _blanked(article.text, hidden) if hidden else article.text
    cuts = tuple(_cut(cut, here.rule) for cut in article.cuts)
    told = replace(article, publishing=here.rule, text=masked, withheld=hidden, cuts=cuts)
    return replace(reading, article=told)


def _blanked(text: str, hidden: tuple[Span, ...]) -> str:
    """The text with a blank for every withheld character; lines end where they did."""
    letters = list(text)
    for span in hidden:
        for place in range(span.start, span.end):
            if not letters[place].isspace():
                letters[place] = " "
    return "".join(letters)


def _cut(cut: Cut, rule: Publishing) -> Cut:
    """What was cut from a page is its outlet's text too: its first words tell what it was."""
    if rule is Publishing.FULL:
        return cut
    return replace(cut, text=cut.text[: opening(cut.text, OPENING_WORDS)] if rule is Publishing.QUOTES else "")
