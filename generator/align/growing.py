"""How one row grows: a likely pair in, all units out that state its claim.

The unit that likeliest states the claim of all members joins next, one of each article at the most. A row that
came out too loosely loses its weakest members again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.align.joining import Joining
from generator.align.units import Unit
from generator.align.weights import Regression
from generator.model import SURE

PAIR = 2
LEAST_CHANCE = 0.05  # with one of the pair; beside it no unit of a judged story joined


@dataclass(frozen=True, slots=True)
class Rules:
    """Where the lines are drawn.

    Chosen in November 2026 on the stories that weights are fitted to, each left out in turn, so that no floor of any
    judged story or of the real articles falls: .05 up or down moves no mean of the left-out stories by more than .02.
    """

    seed: float = 0.4  # chance of the pair that a row grows from
    joining: float = 0.65  # chance of a further unit to state the claim of the row
    mean: float = 0.54  # mean chance of the pairs; below it the weakest member leaves
    least: float = 0.5  # chance of each member to state the claim of the others; below it the weakest member leaves
    same_row: float = 0.9  # share of units at which two rows are one
    facet: float = 5.0  # weight of what a part of a row alone names, at which the part is a row too


RULES = Rules()


class Grower:
    """What rows grow by; what fits how well is remembered, as it is asked while a row is thinned and again after."""

    def __init__(self, units: Sequence[Unit], joining: Joining, regression: Regression, rules: Rules) -> None:
        """Keep the units with the chances of their pairs; `regression` is over JOINING."""
        self.units = units
        self.joining = joining
        self.regression = regression
        self.rules = rules
        self._known: dict[tuple[int, ...], list[float]] = {}

    def grown(self, pair: tuple[int, int]) -> list[int]:
        """Return the units of a row in the order they joined: the likeliest to state its claim first."""
        members, open_to = list(pair), self._candidates(pair)
        while open_to := self._of_further_articles(open_to, members):
            likely = self.regression.chance(self.joining.features(members, open_to))
            best = int(likely.argmax())
            if likely[best] < self.rules.joining:
                break
            members.append(open_to[best])
        return members

    def thinned(self, members: Sequence[int]) -> tuple[int, ...]:
        """Return a row without its weakest members, as far as the rules ask, ascending; a pair stays."""
        left = tuple(sorted(members))
        while len(left) > PAIR and not self.holds(left):
            left = self._without_weakest(left)
        return left

    def holds(self, members: tuple[int, ...]) -> bool:
        """Tell whether the members fit well enough to be a row."""
        return self._mean_chance(members) >= self.rules.mean and self.confidence(members) >= self.rules.least

    def confidence(self, members: tuple[int, ...]) -> float:
        """Return the least chance of a member to state the claim of the others; of two, the chance of the pair."""
        return min(self._fits(members))

    def core(self, members: tuple[int, ...]) -> tuple[int, ...]:
        """Return those of the members that surely state one claim, the weakest left out in turn; none if no two do."""
        left = members
        while len(left) > PAIR and self.confidence(left) < SURE:
            left = self._without_weakest(left)
        return left if self.confidence(left) >= SURE else ()

    def _without_weakest(self, members: tuple[int, ...]) -> tuple[int, ...]:
        fits = self._fits(members)
        weakest = fits.index(min(fits))
        return (*members[:weakest], *members[weakest + 1 :])

    def _fits(self, members: tuple[int, ...]) -> list[float]:
        """For each member the chance that it states the claim of the others."""
        if members not in self._known:
            self._known[members] = self._fit_of_each(members)
        return self._known[members]

    def _fit_of_each(self, members: tuple[int, ...]) -> list[float]:
        if len(members) == PAIR:
            return [float(self.joining.chance[members])] * PAIR
        fits: list[float] = self.regression.chance(self.joining.beside_the_rest(members)).tolist()
        return fits

    def _candidates(self, pair: tuple[int, int]) -> list[int]:
        """The units that one of the pair may well state a claim with: others are not looked at, whoever else joins."""
        found: list[int] = (self.joining.chance[:, pair].max(axis=1) >= LEAST_CHANCE).nonzero()[0].tolist()
        return found

    def _of_further_articles(self, open_to: Sequence[int], members: Sequence[int]) -> list[int]:
        taken = {self.units[at].place for at in members}
        return [at for at in open_to if self.units[at].place not in taken]

    def _mean_chance(self, members: Sequence[int]) -> float:
        """The mean chance of the pairs."""
        each = [float(self.joining.chance[pair]) for pair in combinations(members, 2)]
        return sum(each) / len(each)
