"""Where outlets differ: the differences of a story in, what the page shows of each out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Comparison, Difference, Passage, Reading
from generator.render.outlets import Outlet

AROUND = 40  # characters of its sentence on each side of a value: what is counted, and by whom, mostly stands there
CUT = "…"


@dataclass(frozen=True, slots=True)
class ValueView:
    """The words that give a value, amid those of their sentence."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class TellingView:
    """What one outlet tells."""

    outlet: Outlet
    values: tuple[ValueView, ...]


@dataclass(frozen=True, slots=True)
class VersionView:
    """One of the versions told of a thing."""

    value: str
    told: tuple[TellingView, ...]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """A difference with its versions."""

    id: str
    row: str
    about: str
    kind: str
    kind_key: str  # the same in every edition
    versions: tuple[VersionView, ...]
    reading: str
    compatible: bool  # all versions can be true at once
    edited: str  # why the editor set a value of it; "" where no hand did


def differences(comparison: Comparison, outlets: tuple[Outlet, ...]) -> tuple[DifferenceView, ...]:
    """Return the differences in their order, the outlets of each version in the order of the page."""
    readings = {reading.article.id: reading for reading in comparison.story.readings}
    return tuple(_difference(entry, outlets, readings) for entry in comparison.differences)


def _difference(difference: Difference, outlets: tuple[Outlet, ...], readings: Mapping[str, Reading]) -> DifferenceView:
    versions = []
    for version in difference.versions:
        told: dict[str, list[ValueView]] = defaultdict(list)
        for passage in version.passages:
            views = told[passage.article]  # there even where its words may not be published
            views += [_amid(passage, readings[passage.article])] if passage.text else []
        shown = (TellingView(outlet, tuple(told[outlet.article])) for outlet in outlets if outlet.article in told)
        versions.append(VersionView(version.value, tuple(shown)))
    return DifferenceView(
        difference.id,
        difference.row,
        difference.about,
        difference.kind,
        str(difference.kind),
        tuple(versions),
        difference.reading,
        difference.compatible,
        difference.edited,
    )


def _amid(passage: Passage, reading: Reading) -> ValueView:
    """The words with what stands around them in their sentence, cut between words."""
    text = reading.article.text
    holding = (one for one in reading.sentences if one.start <= passage.start and passage.end <= one.end)
    sentence = next(holding, None)
    if sentence is None:
        return ValueView("", passage.text, "")
    before, after = text[sentence.start : passage.start], text[passage.end : sentence.end]
    if len(before) > AROUND:
        before = CUT + (before[-AROUND:].partition(" ")[2] or before[-AROUND:])
    if len(after.rstrip()) < len(after):  # the rest may not be published
        after = after.rstrip() + CUT
    elif len(after) > AROUND:
        after = (after[:AROUND].rpartition(" ")[0] or after[:AROUND]) + CUT
    return ValueView(_on_one_line(before), passage.text, _on_one_line(after))


def _on_one_line(text: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in text)
