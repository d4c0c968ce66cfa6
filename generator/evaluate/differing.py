"""Differences: judged stories in, how many of those that people found are listed and how many listed are right out.

A listed difference is right where it shows, for two articles at least, the words that people set against each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.comparing import comparison
from generator.evaluate.gold import Shown
from generator.evaluate.judged import Judged
from generator.evaluate.spans import Evidence, folded, places
from generator.evaluate.story import score
from generator.model import Difference


@dataclass(frozen=True, slots=True)
class DifferenceScore:
    """What is listed of one story."""

    name: str
    found: int  # differences that people found
    listed: int
    recall: float  # of those found the share that is listed
    precision: float  # of those listed the share that people found, be it as a finer point only; 0 where none is
    false_alarms: int  # listed ones that oppose two spellings of one value


def evaluate_differences(stories: Sequence[Judged]) -> tuple[DifferenceScore, ...]:
    """Return how well the differences of each story fit what people found, with the shipped weights."""
    return tuple(map(_score, stories))


def _score(judged: Judged) -> DifferenceScore:
    stems = {stem: key for key, stem in judged.gold.files.items()}
    keys = {reading.article.id: stems[Path(reading.article.path).stem] for reading in judged.story.readings}
    listed = [_evidence(difference, judged, keys) for difference in comparison(judged.story).differences]
    fit = score(judged.gold, Shown((), tuple(listed), ()))
    return DifferenceScore(
        judged.name,
        len(judged.gold.differs),
        len(listed),
        fit.difference_recall,
        fit.difference_precision,
        fit.false_alarms,
    )


def _evidence(difference: Difference, judged: Judged, keys: dict[str, str]) -> Evidence:
    """The words of each article, the last ones where it tells several values, as in the data export."""
    told = (passage for version in difference.versions for passage in version.passages)
    return {
        keys[passage.article]: places(folded(passage.text), judged.gold.texts[keys[passage.article]])
        for passage in told
    }


def difference_lines(scored: Sequence[DifferenceScore]) -> list[str]:
    """Return the table to print: a story a line, then all of them together."""
    width = max((len(entry.name) for entry in scored), default=0) + 4
    names = ("found", "listed", "recall", "precision", "false alarms")
    head = " " * width + "".join(f"{name:>14}" for name in names)
    lines = [
        f"{entry.name:<{width}}{entry.found:14}{entry.listed:14}{entry.recall:14.3f}{_precision(entry):>14}"
        f"{entry.false_alarms:14}"
        for entry in scored
    ]
    return [head, *lines, *([_together(scored, width)] if scored else [])]


def _precision(entry: DifferenceScore) -> str:
    """Nothing listed is neither right nor wrong."""
    return f"{entry.precision:.3f}" if entry.listed else "-"


def _together(scored: Sequence[DifferenceScore], width: int) -> str:
    """Every difference counts once, whatever story it is of."""
    found, listed = sum(entry.found for entry in scored), sum(entry.listed for entry in scored)
    recall = sum(entry.recall * entry.found for entry in scored) / found if found else 0.0
    precision = sum(entry.precision * entry.listed for entry in scored) / listed if listed else 0.0
    alarms = sum(entry.false_alarms for entry in scored)
    return f"{'together':<{width}}{found:14}{listed:14}{recall:14.3f}{precision:14.3f}{alarms:14}"
