"""Parts: a unit in, the same parted where one clause of its sentence ends and the next begins, out.

Pauses, the words that open a clause or say more about one before, and what opens the words of a source part a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from generator.align.clauses import LONGEST_CUT, Bounds, Clauses, clauses_of, length, openings, sayings
from generator.align.meaning import BRACKETS
from generator.align.units import Unit
from generator.model import Reading

FEWEST_WORDS = 3  # a shorter stretch is a name in a list or "he said": it goes with what stands before it
_BRACKETED = regex.compile(
    "|".join(f"\\{opening}[^\\{opening}\\{closing}]*\\{closing}" for opening, closing in BRACKETS)
)


@dataclass(frozen=True, slots=True)
class Parted:
    """A unit, parted where one clause ends and the next begins."""

    unit: Unit
    clauses: Clauses  # of its first sentence
    parts: tuple[Bounds, ...]  # in order, without the pauses between them

    def bounds(self, run: range) -> Bounds:
        """Return where a run of parts begins and ends."""
        return self.parts[run[0]][0], self.parts[run[-1]][1]


def parted(unit: Unit, reading: Reading) -> Parted:
    """Return the unit in parts: one, where nothing can be parted.

    A unit of several sentences is one that a wrong full stop cut, and one without end is a list: both stay whole.
    """
    clauses = clauses_of(unit.sentences[0], reading)
    if len(unit.sentences) > 1 or len(clauses.words) > LONGEST_CUT:
        return Parted(unit, clauses, ((unit.start, unit.end),))
    edges = [clauses.opening, *(place for cut in _cuts(clauses, unit) for place in cut), unit.end]
    parts: list[Bounds] = []
    lengths: list[int] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = length(clauses, (start, end))
        if parts and min(words, lengths[-1]) < FEWEST_WORDS:
            parts[-1] = parts[-1][0], end
            lengths[-1] += words
        else:
            parts.append((start, end))
            lengths.append(words)
    return Parted(unit, clauses, tuple(parts))


def _cuts(clauses: Clauses, unit: Unit) -> list[Bounds]:
    """Where one clause ends and the next begins; never inside brackets, quotes, what names a source or one thing."""
    words, sentence = clauses.words, clauses.sentence
    cues = clauses.facts.clauses.openers + clauses.facts.clauses.relatives
    told = sayings(clauses)
    begun = {*openings(clauses, cues), *(at for at, word in enumerate(words) if word.start in told)} - {0}
    cuts = {words[at].start: words[at - 1].end for at in begun} | {after: before for before, after in clauses.pauses}
    if not cuts:
        return []
    mentions = [mention for found in unit.words.values() for mention in found]
    whole = [(one.start, one.end) for kind in (sentence.quotes, sentence.attributions, mentions) for one in kind]
    whole += [match.span() for match in _BRACKETED.finditer(clauses.text, sentence.start, sentence.end)]
    return [
        (before, after)
        for after, before in sorted(cuts.items())
        if not any(start < after < end or start < before < end for start, end in whole)
    ]
