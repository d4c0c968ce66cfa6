"""Annotations: a comparison and its story page in, out what stands beside each sentence of each article.

A mark tells how many origins share the sentence, and which claims it stands in; a note, what others tell differently.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.messages import counted, message
from generator.model import CellState, ComparedRow, Comparison, Difference, Passage, Reading, Sentence, Statement
from generator.render.claims import Claim
from generator.render.outlets import Outlet, sign_of
from generator.render.quotes import state_words
from generator.render.story_page import StoryView
from generator.render.versions import DifferenceView, TellingView

UNSURE, ALONE, DIFFER = "unsure", "alone", "differ"  # groups of marks; the others are those of claims
_AGAINST = frozenset({CellState.DIFFERS, CellState.DENIES})


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim that a sentence stands in, and how its article puts it there."""

    claim: Claim
    state: str  # name of the sign
    words: str  # "cites TASS"


@dataclass(frozen=True, slots=True)
class Other:
    """What one outlet tells instead."""

    outlet: Outlet
    words: tuple[str, ...]  # of its article, as far as they may be published
    how: str  # "denies it"; "" where a value tells


@dataclass(frozen=True, slots=True)
class Dissent:
    """One thing in a sentence that others tell differently."""

    about: str
    claim: Claim | None  # whose label says what it is about; None where `about` does
    kind: str
    link: str  # anchor on the story page
    versions: tuple[tuple[str, tuple[Other, ...]], ...]  # (value, who tells it); "" for no value


@dataclass(frozen=True, slots=True)
class Annotation:
    """What stands beside a sentence."""

    group: str  # of its mark
    words: str  # of its mark: "3 of 3 origins", "possibly related", "only here"
    standings: tuple[Standing, ...]  # surest and most shared first
    others: tuple[Dissent, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """What stands beside the sentences of one article."""

    notes: Mapping[int, Annotation]  # by Sentence.index
    passages: tuple[Passage, ...]  # of the article that claims quote


def annotated(comparison: Comparison, story: StoryView) -> dict[str, Annotated]:
    """Return by Article.id what stands beside the sentences of each article."""
    claims = {claim.id: claim for lead in story.claims for claim in (lead, *lead.near)}
    told = _Told(comparison, claims, {view.id: view for view in story.differences})
    return {reading.article.id: told.beside(reading) for reading in comparison.story.readings}


@dataclass(frozen=True, slots=True)
class _Told:
    """A comparison with the views of its claims and differences."""

    comparison: Comparison
    claims: Mapping[str, Claim]  # by id, also those that are folded
    views: Mapping[str, DifferenceView]  # by id

    def beside(self, reading: Reading) -> Annotated:
        """What stands beside the sentences of one article."""
        article = reading.article.id
        found = list(self._statements(article))
        differences = [entry for entry in self.comparison.differences if not entry.compatible]
        notes = {
            sentence.index: self._note(
                article,
                [(row, told) for row, told in found if _touches(told.passage, sentence)],
                [entry for entry in differences if any(_touches(p, sentence) for p in _of(entry, article))],
            )
            for sentence in reading.sentences
        }
        return Annotated(notes, tuple(told.passage for _, told in found))

    def _statements(self, article: str) -> Iterator[tuple[ComparedRow, Statement]]:
        for row in self.comparison.rows:
            if not row.row.hidden:
                yield from ((row, told) for cell in row.cells if cell.article == article for told in cell.statements)

    def _note(
        self, article: str, told: list[tuple[ComparedRow, Statement]], differences: list[Difference]
    ) -> Annotation:
        standings = sorted(
            told, key=lambda pair: (not pair[0].row.sure, -pair[0].verdict.mentioning)
        )  # stable: in the order of the table
        dissents = (*self._dissents(article, differences), *self._disputes(article, told, differences))
        return Annotation(
            *_mark(standings, self.claims, dissents),
            tuple(
                Standing(self.claims[row.row.id], sign_of(statement.state), state_words(statement))
                for row, statement in standings
            ),
            dissents,
        )

    def _dissents(self, article: str, found: list[Difference]) -> Iterator[Dissent]:
        """Yield the differences with the versions that others tell; an article that tells all contradicts nobody."""
        for entry in found:
            view = self.views[entry.id]
            versions = tuple(
                (version.value, tuple(Other(told.outlet, _words(told), "") for told in version.told))
                for version in view.versions
                if all(told.outlet.article != article for told in version.told)
            )
            if versions:
                yield Dissent(view.about, None, view.kind, view.id, versions)

    def _disputes(
        self, article: str, told: list[tuple[ComparedRow, Statement]], listed: list[Difference]
    ) -> Iterator[Dissent]:
        """Yield the claims that others put in another way than the article, where no difference says it already."""
        known = {entry.row for entry in listed}
        rows = {row.row.id: (row, statement) for row, statement in told if row.row.id not in known}
        for row, statement in rows.values():
            against = statement.state in _AGAINST
            states = {
                cell.article: cell.state
                for cell in row.cells
                if cell.article != article and cell.statements and (cell.state in _AGAINST) != against
            }
            if not states or not (against or any(state in _AGAINST for state in states.values())):
                continue
            claim = self.claims[row.row.id]
            others = tuple(
                Other(said.outlet, tuple(quote.value for quote in said.quotes if quote.value), said.words)
                for said in claim.said
                if said.outlet.article in states
            )
            yield Dissent(claim.label, claim, "", claim.id, (("", others),))


def _words(told: TellingView) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.words for value in told.values))


def _touches(passage: Passage, sentence: Sentence) -> bool:
    extent = passage.extent
    return extent.start < sentence.end and sentence.start < extent.end


def _of(entry: Difference, article: str) -> Iterator[Passage]:
    yield from (told for version in entry.versions for told in version.passages if told.article == article)


def _mark(
    standings: list[tuple[ComparedRow, Statement]], claims: Mapping[str, Claim], dissents: tuple[Dissent, ...]
) -> tuple[str, str]:
    """Return the group and the words of a mark."""
    if not standings:
        return (DIFFER if dissents else ALONE), "" if dissents else message("only here")
    row = standings[0][0]
    if not row.row.sure:
        return UNSURE, message("possibly related")
    return (DIFFER if dissents else claims[row.row.id].group), _origins(row)


def _origins(row: ComparedRow) -> str:
    verdict = row.verdict
    return counted(
        verdict.lineages,
        "{mentioning} of {number} origin",
        "{mentioning} of {number} origins",
        mentioning=verdict.mentioning,
    )
