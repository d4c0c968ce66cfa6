"""Stage 4, align: a story in, the rows of passages that state one claim, and all that is left, out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.align.focus import focus_of
from generator.align.formation import formed
from generator.align.in_common import Edition
from generator.align.labels import draft, labels
from generator.align.leads import led
from generator.align.names import name_keys
from generator.align.parts import Parted, parted
from generator.align.reasons import disputed, shared, worth
from generator.align.rows import Group
from generator.align.similarity import Similarity
from generator.align.units import units
from generator.align.weights import shipped_weights
from generator.languages.calling import calling
from generator.languages.frequency import LETTERS, is_everyday
from generator.model import SURE, Alignment, MentionKind, Passage, Reading, Row, Shared, Story

OF_ONE_NUMBER = SURE - 0.1  # the most confidence of a row that one number and everyday words tie: it is no sure one
OWN_SHARE = 3.0  # of its weight, of what a part of a row alone names: it comes first among the reasons and in the label


def align(story: Story, page_language: str = "en") -> Alignment:
    """Return the story's rows by first appearance, and every passage that stands in none."""
    return alignments(story, (page_language,))[0]


def alignments(story: Story, page_languages: Sequence[str]) -> tuple[Alignment, ...]:
    """Return the same alignment for readers of each language: the rows are formed once, and called in each."""
    everything = units(story, name_keys(story.readings))
    readings = {reading.article.id: reading for reading in story.readings}
    pages = [Edition(readings, code, calling(code)) for code in page_languages]
    if len(story.readings) < 2 or not everything:  # noqa: PLR2004 - two is what comparing means
        return tuple(Alignment((), tuple(_left_over(story, ())), page.names.code) for page in pages)
    found = formed(everything, shipped_weights())
    standing = sorted({at for group in found.groups for at in group.units})
    parts = {at: parted(everything[at], readings[everything[at].article]) for at in standing}
    return tuple(_alignment(story, found.groups, _Drafts(found.near, parts, page)) for page in pages)


def _alignment(story: Story, groups: Sequence[Group], drafts: _Drafts) -> Alignment:
    drafted = [drafts.drafted(group) for group in groups]
    shown = [entry for entry in drafted if entry.reasons]  # else nothing can be shown to a reader
    rows = _labelled(shown, drafts.edition)
    used = [passage for row in rows for passage in row.passages]
    return Alignment(led(_numbered(rows)), tuple(_left_over(story, used)), drafts.edition.names.code)


@dataclass(frozen=True, slots=True)
class _Drafted:
    """A row before it has words: its units, and how much of what it tells each thing is that they name."""

    members: tuple[Parted, ...]
    told: Mapping[str, float]
    disputed: frozenset[str]  # keys of numbers that its articles tell differently
    reasons: tuple[Shared, ...]
    confidence: float
    core: frozenset[str]  # articles of the members that surely state one claim


@dataclass(frozen=True, slots=True)
class _Drafts:
    """All that rows are drafted from."""

    near: Similarity
    parts: Mapping[int, Parted]  # of each unit that stands in a group; it may stand in many
    edition: Edition

    def drafted(self, group: Group) -> _Drafted:
        """Return the row of a group."""
        named = {key: weight for at in group.units for key, weight in self.near.anchors[at].items()}
        weights = {key: weight * (OWN_SHARE if key in group.alone else 1.0) for key, weight in named.items()}
        members = tuple(self.parts[at] for at in group.units)
        units = [member.unit for member in members]
        reasons = shared(units, weights, self.edition.readings, self.edition.names)
        confidence = group.confidence if _tells(reasons) else min(group.confidence, OF_ONE_NUMBER)
        core = frozenset(self.parts[at].unit.article for at in group.core) if _tells(reasons) else frozenset()
        return _Drafted(members, worth(units, weights), disputed(units), reasons, confidence, core)


def _tells(reasons: Sequence[Shared]) -> bool:
    """Tell whether more than a number and everyday words tie a row: in one 50 people were shot, in another arrested."""
    telling = [reason for reason in reasons if not is_everyday(f"{LETTERS[reason.kind]}:{reason.key}")]
    return len(telling) > 1 or any(reason.kind is not MentionKind.NUMBER for reason in telling)


def _labelled(drafted: Sequence[_Drafted], edition: Edition) -> list[Row]:
    unnamed = [_row(entry, edition.readings) for entry in drafted]
    drafts = [
        draft(entry.members, entry.told, edition, sure=row.sure) for entry, row in zip(drafted, unnamed, strict=True)
    ]
    return [
        replace(row, label=label.text, label_from=label.quoted, unquoted=label.unquoted)
        for row, label in zip(unnamed, labels(drafts, edition.names), strict=True)
    ]


def _row(drafted: _Drafted, readings: Mapping[str, Reading]) -> Row:
    passages = tuple(
        replace(_passage(readings[member.unit.article], member.unit.start, member.unit.end), clauses=clauses)
        for member in drafted.members
        for clauses in [focus_of(member, drafted.told, drafted.disputed)]
    )
    return Row(_id(passages, drafted.reasons), "", passages, drafted.reasons, drafted.confidence, core=drafted.core)


def _passage(reading: Reading, start: int, end: int) -> Passage:
    return Passage(reading.article.id, start, end, reading.article.text[start:end])


def _id(passages: Iterable[Passage], reasons: Sequence[Shared]) -> str:
    """A name that mostly stays when articles are added: it hangs on one passage and the strongest reason, not on all.

    Names that surely last are given by generator/align/identity.py.
    """
    passage = min(hashlib.sha256(f"{passage.article}\n{passage.text}".encode()).hexdigest() for passage in passages)
    return "c-" + hashlib.sha256(f"{passage}\n{reasons[0].key}".encode()).hexdigest()[:8]


def _numbered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Give rows that hang on one passage names of their own: c-1a2b3c4d, c-1a2b3c4d-2."""
    seen: dict[str, int] = {}
    named = []
    for row in rows:
        seen[row.id] = seen.get(row.id, 0) + 1
        times = seen[row.id]
        named.append(row if times == 1 else replace(row, id=f"{row.id}-{times}"))
    return tuple(named)


def _left_over(story: Story, used: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the sentences, fragments and headings that stand in no row: nothing of an article is lost."""
    for reading in story.readings:
        taken = [(passage.start, passage.end) for passage in used if passage.article == reading.article.id]
        for sentence in reading.sentences:
            if not any(start <= sentence.start and sentence.end <= end for start, end in taken):
                yield _passage(reading, sentence.start, sentence.end)
