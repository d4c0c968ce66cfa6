"""Retrieval of translations: a folder of parallel sentences and a ranking in, P@1 both ways out.

The folder holds one `<language>.txt` for each language; the same line is the same sentence. P@1 is
the share of sentences whose translation comes first among all sentences of the other language.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from generator.errors import UsageError

_PAIR = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")


class Retrieval(Protocol):
    """Whatever can look for translations."""

    def __call__(
        self, left: Sequence[str], right: Sequence[str], left_language: str, right_language: str, /
    ) -> Sequence[int]:
        """Return for each left sentence the index of the right sentence that comes first; -1 for none."""


@dataclass(frozen=True, slots=True)
class PairScore:
    """How well two languages find each other."""

    left: str
    right: str
    forward: float  # share of left sentences that find theirs
    backward: float  # share of right sentences that find theirs

    @property
    def mean(self) -> float:
        """The mean of both ways."""
        return (self.forward + self.backward) / 2


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """How well languages find each other, pair by pair."""

    pairs: tuple[PairScore, ...]  # in the order asked for
    sentences: int  # of each language

    @property
    def mean(self) -> float:
        """The mean over the pairs."""
        return sum(pair.mean for pair in self.pairs) / len(self.pairs)


def parse_pairs(words: str) -> tuple[tuple[str, str], ...] | None:
    """Return the pairs in words like "ar-hi,ar-sw"; None for no words, which stands for every pair.

    Raises UsageError that quotes the part which is no pair.
    """
    pairs = []
    for part in words.replace(" ", "").split(",") if words.strip() else ():
        match = _PAIR.fullmatch(part)
        if match is None:
            message = f"--pairs: {part!r} is no pair of languages (write them like ar-hi,ar-sw)"
            raise UsageError(message)
        pairs.append((match[1], match[2]))
    return tuple(pairs) or None


def evaluate_sentences(folder: Path, pairs: tuple[tuple[str, str], ...] | None, rank: Retrieval) -> SentenceScore:
    """Return P@1 of `rank` for each of the pairs; None stands for every pair that the folder allows.

    Raises UsageError when a language is missing or its file has another number of lines.
    """
    wanted = pairs or tuple(itertools.combinations(sorted(path.stem for path in folder.glob("*.txt")), 2))
    if not wanted:
        message = f"{folder}: holds no two files <language>.txt (put one for each language there)"
        raise UsageError(message)
    lines = {language: _lines(folder, language) for language in sorted({one for pair in wanted for one in pair})}
    _refuse_unequal(folder, {language: len(found) for language, found in lines.items()})
    scores = tuple(_score(pair, lines, rank) for pair in wanted)
    return SentenceScore(scores, len(next(iter(lines.values()))))


def sentence_lines(score: SentenceScore) -> list[str]:
    """Return the table to print: for each pair P@1 both ways and their mean, then the mean of all."""
    head = f"{'P@1':10} {'there':>6} {'back':>6} {'mean':>6}   of {score.sentences} sentences"
    rows = [
        f"{pair.left + '-' + pair.right:10} {pair.forward:6.3f} {pair.backward:6.3f} {pair.mean:6.3f}"
        for pair in score.pairs
    ]
    return [head, *rows, f"{'mean':24} {score.mean:6.3f}"]


def parallel_sentences(folder: Path) -> dict[str, list[str]]:
    """Return the sentences of every language of a folder; raises UsageError for none or unequal numbers."""
    lines = {path.stem: _lines(folder, path.stem) for path in sorted(folder.glob("*.txt"))}
    if not lines:
        message = f"{folder}: holds no file <language>.txt (put one for each language there)"
        raise UsageError(message)
    _refuse_unequal(folder, {language: len(found) for language, found in lines.items()})
    return lines


def _lines(folder: Path, language: str) -> list[str]:
    path = folder / f"{language}.txt"
    try:
        # not splitlines: a sentence may hold one of the rarer line separators
        lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"{path}: cannot be read: {reason} (put the sentences of that language there, in UTF-8)"
        raise UsageError(message) from error
    if not any(line.strip() for line in lines):
        message = f"{path}: holds no sentence (put one on each line)"
        raise UsageError(message)
    return lines


def _refuse_unequal(folder: Path, counts: dict[str, int]) -> None:
    if len(set(counts.values())) > 1:
        listed = ", ".join(f"{language}.txt {count}" for language, count in counts.items())
        message = (
            f"{folder}: the files differ in their number of lines: {listed} (the same line must be the same sentence)"
        )
        raise UsageError(message)


def _score(pair: tuple[str, str], lines: dict[str, list[str]], rank: Retrieval) -> PairScore:
    left, right = pair
    there = rank(lines[left], lines[right], left, right)
    back = rank(lines[right], lines[left], right, left)
    return PairScore(left, right, _share_found(there), _share_found(back))


def _share_found(first: Sequence[int]) -> float:
    return sum(index == found for index, found in enumerate(first)) / len(first)
