"""The measures of a comparison: a gold file and a story's data export in, figures and misses out.

After the summary content units of the Pyramid method (Nenkova and Passonneau, 2004): a row is right
where the texts that it sets side by side state one claim that people found in these articles too.
All shares are between 0 and 1, and count characters of whole sentences where they speak of text.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.evaluate.gold import Claim, Gold, Shown, load_gold, load_shown
from generator.evaluate.spans import Evidence, holds, length, length_within, meets

ABOUT = 0.5  # of the text shown must be about a claim for the row to count as showing it
OPPOSED = 2  # articles whose values a difference must show: one value opposes nothing


class Miss(NamedTuple):
    """Two articles that state a claim, and no row shows it of both."""

    claim: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class StoryScore:
    """How well the rows and differences of a story fit what people found."""

    pair_precision: float  # over the pairs of articles that a row sets side by side: text about one claim
    pair_recall: float  # of the pairs of articles that state one claim: share that some row shows
    claim_recall: float  # of the claims of two or more articles: share that one row shows as a whole
    support_exact: float  # the same, and the row shows no article that does not state it
    row_purity: float  # over the rows of two or more articles: text about the claim that fits best
    difference_recall: float  # of the differences that people found: share that is listed
    difference_precision: float  # of the listed differences: share that people found
    false_alarms: int  # listed differences that oppose two spellings of one value
    rows: int
    compared_rows: int  # rows that show two or more articles
    pairs: int  # of articles that state one claim
    misses: tuple[Miss, ...]  # those of these pairs that no row shows, in the gold file's order
    lost: tuple[tuple[str, str], ...]  # (article id, text) of the export that stands in no article

    @property
    def pair_f1(self) -> float:
        """The harmonic mean of pair precision and pair recall."""
        both = self.pair_precision + self.pair_recall
        return 2 * self.pair_precision * self.pair_recall / both if both else 0.0

    @property
    def figures(self) -> dict[str, float | int]:
        """The figures by the names that people, floors and reports use, in the order printed."""
        return {
            "pair precision": self.pair_precision,
            "pair recall": self.pair_recall,
            "pair F1": self.pair_f1,
            "claim recall": self.claim_recall,
            "support exact": self.support_exact,
            "row purity": self.row_purity,
            "difference recall": self.difference_recall,
            "difference precision": self.difference_precision,
            "false alarms": self.false_alarms,
            "rows": self.rows,
            "rows with two or more articles": self.compared_rows,
            "texts not found in the articles": len(self.lost),
        }


def evaluate_story(gold: Path, seeds: Path, story: Path) -> StoryScore:
    """Return how well the export `story` fits the judgement `gold` about articles in `seeds`; raises UsageError."""
    judged = load_gold(gold, seeds)
    return score(judged, load_shown(story, judged))


def score(judged: Gold, shown: Shown) -> StoryScore:
    """Return how well what is shown fits the judgement."""
    compared = [row for row in shown.rows if len(row) > 1]
    shared = [claim for claim in judged.claims if len(claim.evidence) > 1]
    pairs = [(claim, pair) for claim in shared for pair in _pairs(claim.evidence)]
    missed = [(claim, pair) for claim, pair in pairs if not any(_shows(row, pair, claim) for row in shown.rows)]
    whole = [(claim, [row for row in shown.rows if _shows_whole(row, claim)]) for claim in shared]
    difference_recall, difference_precision, false_alarms = _differences(shown.differences, judged)
    return StoryScore(
        pair_precision=_mean(_best(row, pair, judged.claims) for row in shown.rows for pair in _pairs(row)),
        pair_recall=(len(pairs) - len(missed)) / len(pairs) if pairs else 0.0,
        claim_recall=_mean(bool(rows) for _, rows in whole),
        support_exact=_mean(any(set(row) == set(claim.evidence) for row in rows) for claim, rows in whole),
        row_purity=_mean(
            max((_share_about(row, row, claim) for claim in judged.claims), default=0.0) for row in compared
        ),
        difference_recall=difference_recall,
        difference_precision=difference_precision,
        false_alarms=false_alarms,
        rows=len(shown.rows),
        compared_rows=len(compared),
        pairs=len(pairs),
        misses=tuple(Miss(claim.id, *pair) for claim, pair in missed),
        lost=shown.lost,
    )


def story_lines(score: StoryScore) -> list[str]:
    """Return the figures as lines to print: a name, and a share with three decimals or a count."""
    return [
        f"{name:32} {value:.3f}" if isinstance(value, float) else f"{name:32} {value}"
        for name, value in score.figures.items()
    ]


def miss_lines(score: StoryScore) -> list[str]:
    """Return one line for each pair that no row shows and for each text that stands in no article."""
    missed = (f"{claim}: {left} ~ {right}" for claim, left, right in score.misses)
    return [*missed, *(f"not in {article}: {text}" for article, text in score.lost)]


def _pairs(articles: Iterable[str]) -> Iterable[tuple[str, str]]:
    return itertools.combinations(sorted(articles), 2)


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def _states(row: Evidence, articles: Collection[str], claim: Claim) -> bool:
    """Tell whether the row shows, for every one of the articles, the words that state the claim."""
    return all(key in row and key in claim.evidence and holds(row[key], claim.evidence[key]) for key in articles)


def _share_about(row: Evidence, articles: Collection[str], claim: Claim) -> float:
    """Return the share of the text that the row shows of these articles which is about the claim."""
    stating = [key for key in articles if _states(row, (key,), claim)]
    about = sum(length_within(row[key], claim.sentences[key]) for key in stating)
    return about / sum(length(row[key]) for key in articles)


def _best(row: Evidence, pair: tuple[str, str], claims: Iterable[Claim]) -> float:
    """Return the share of the pair's text about the claim that fits it best; 0 when both state none."""
    return max((_share_about(row, pair, claim) for claim in claims if _states(row, pair, claim)), default=0.0)


def _shows(row: Evidence, pair: tuple[str, str], claim: Claim) -> bool:
    return _states(row, pair, claim) and _share_about(row, pair, claim) >= ABOUT


def _shows_whole(row: Evidence, claim: Claim) -> bool:
    return _states(row, claim.evidence.keys(), claim) and _share_about(row, row.keys(), claim) >= ABOUT


def _differences(listed: Collection[Evidence], gold: Gold) -> tuple[float, float, int]:
    """Return recall, precision and the number of false alarms of the listed differences."""
    right = [any(_opposes(one, values) for values in (*gold.differs, *gold.differs_fine)) for one in listed]
    alarms = [
        not fits and any(_opposes(one, values) for values in gold.same_value)
        for one, fits in zip(listed, right, strict=True)
    ]
    found = _mean(any(_opposes(one, values) for one in listed) for values in gold.differs)
    return found, _mean(right), sum(alarms)


def _opposes(shown: Evidence, values: Evidence) -> bool:
    """Tell whether a listed difference shows the value of at least two of the articles."""
    return sum(key in shown and meets(shown[key], value) for key, value in values.items()) >= OPPOSED
