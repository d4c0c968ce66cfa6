"""A table of verdicts against a data export: how often verdicts and cell states are as the table says out.

The table lists claims of a gold file, for each the verdict that the rules must give and how each article puts it. The
row of a claim is the one that shows it for the most articles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import UsageError
from generator.evaluate.gold import Claim, Gold, load_gold, load_shown, names_of, parsed
from generator.evaluate.spans import Evidence, holds

SILENT = "-"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One claim of the table beside what the export says."""

    claim: str
    wanted: str  # the verdict with its notes
    given: str
    right: bool
    states: Mapping[str, tuple[str, str]]  # by article: (state of the table, state given)


def evaluate_verdicts(table: Path, gold: Path, seeds: Path, story: Path) -> tuple[Judgement, ...]:
    """Return for each claim of the table whether the export gives its verdict and states; raises UsageError."""
    judged = load_gold(gold, seeds)
    shown, export = load_shown(story, judged), parsed(story)
    names = names_of(export["articles"], judged)
    try:
        return tuple(
            _judgement(claim, wanted, _row_of(claim, judged, shown.rows, export["rows"]), names)
            for claim, wanted in parsed(table)["claims"].items()
        )
    except (KeyError, TypeError, AttributeError, StopIteration) as error:
        message = f"{table}: is no table of verdicts for {gold}: {error!r} (it needs claims with verdict and states)"
        raise UsageError(message) from error


def _row_of(name: str, judged: Gold, shown: Sequence[Evidence], rows: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The row that shows a claim for the most articles, made by hand before any other, and for the fewest others."""
    claim = next(claim for claim in judged.claims if claim.id == name)
    ranked = [
        (_showing(shown[place], claim), "edited" in row, -len(shown[place]), -place) for place, row in enumerate(rows)
    ]
    best = max(ranked, default=(0, False, 0, 0))
    return rows[-best[-1]] if best[0] else {"kind": "no row", "notes": [], "states": {}}


def _showing(row: Evidence, claim: Claim) -> int:
    return sum(key in claim.evidence and holds(spans, claim.evidence[key]) for key, spans in row.items())


def _judgement(claim: str, wanted: Mapping[str, Any], row: Mapping[str, Any], names: Mapping[str, str]) -> Judgement:
    states = {names[article]: state for article, state in row["states"].items()}
    notes = wanted.get("notes", [])
    noted = all(any(note in given for given in row["notes"]) for note in notes)
    return Judgement(
        claim,
        "; ".join((wanted["verdict"], *notes)),
        "; ".join((row["kind"], *row["notes"])),
        wanted["verdict"] == row["kind"] and noted,
        {key: (state, states.get(key, SILENT)) for key, state in wanted["states"].items()},
    )


def verdict_lines(found: Sequence[Judgement]) -> list[str]:
    """Return the figures as lines to print: how many verdicts and states are right, then what is not."""
    cells = [pair for one in found for pair in one.states.values()]
    right = sum(wanted == given for wanted, given in cells)
    lines = [
        f"{'verdicts right':32} {sum(one.right for one in found)} of {len(found)}",
        f"{'cell states right':32} {right / len(cells) if cells else 0:.3f} ({right} of {len(cells)})",
    ]
    for one in found:
        wrong = " ".join(
            f"{key} {given} for {wanted}" for key, (wanted, given) in one.states.items() if wanted != given
        )
        if wrong or not one.right:
            verdict = "" if one.right else f"{one.given}, not {one.wanted}"
            lines.append(f"  {one.claim}: {'; '.join(filter(None, (verdict, wrong)))}")
    return lines
