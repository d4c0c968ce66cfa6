"""The spellings of `tests/cases/names`, one pair a line: each by itself, and each among all the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.align.names import name_keys, possible_names
from generator.languages.cues import is_known_name
from generator.model import MentionKind, Reading
from generator.understand.identify import main_script
from tests import texts

CASES = Path(__file__).parent.parent / "cases" / "names"
SCRIPTS = {"Arabic": "ar", "Devanagari": "hi", "Cyrillic": "ru", "Han": "zh", "Kana": "ja", "Latin": "en"}
SAME = "="
# Reached with all names of a file in one story: 252 of 256 true pairs, and none of 6,796 false ones.
LEAST_FOUND = 0.98
MOST_JOINED = 0.0003


class Pair(NamedTuple):
    """Two spellings with their languages."""

    one: tuple[str, str]
    sign: str
    other: tuple[str, str]


def pairs(code: str) -> Iterator[tuple[Pair, str]]:
    """Yield (pair, why it is known to fail) of a file; the reason is "" for most."""
    for line in (CASES / f"{code}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            case, _, reason = line.partition(" xfail: ")
            one, sign, other = re.split(r" (=|!=) ", case)
            yield Pair((code, one), sign, tagged(other)), reason


def tagged(written: str) -> tuple[str, str]:
    """Return the language of a spelling, as told or by its script, and the spelling."""
    told = re.fullmatch(r"([a-z]{2}):(.+)", written)
    return (told[1], told[2]) if told else (SCRIPTS[main_script(written)], written)


def parameters() -> Iterator[object]:
    """Yield one parameter for each line of the files."""
    for file in sorted(CASES.glob("*.txt")):
        for number, (pair, reason) in enumerate(pairs(file.stem), start=1):
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(pair, id=f"names-{file.stem}-{number}", marks=marks)


@pytest.mark.parametrize("pair", parameters())
def test_spellings_are_taken_for_one_name_or_for_two(pair: Pair) -> None:
    readings = texts.reading(*pair.one, id="one"), texts.reading(*pair.other, id="other")

    (one,), (other,) = keys_of(readings, name_keys(readings))

    assert bool(one & other) == (pair.sign == SAME)


def keys_of(readings: Iterable[Reading], named: Mapping[tuple[str, str], str]) -> Iterator[list[set[str]]]:
    """Yield for each reading, line by line, the keys of all that it names."""
    for reading in readings:
        lines: list[set[str]] = [set() for _ in reading.article.text.split("\n")]
        for sentence in reading.sentences:
            known = (m for m in sentence.mentions if m.kind is not MentionKind.NAME or is_known_name(m.key))
            names = (named.get((reading.language, word), "") for _, word in possible_names(reading, sentence))
            line = lines[reading.article.text.count("\n", 0, sentence.start)]
            line |= {f"{mention.kind}:{mention.key}" for mention in known} | {key for key in names if key}
        yield lines


def measured() -> tuple[int, int, int, int]:
    """Return how many true pairs are found of how many, and how many false ones of how many, each file at once."""
    figures = [0, 0, 0, 0]
    for file in sorted(CASES.glob("*.txt")):
        one, other = pooled([pair for pair, _ in pairs(file.stem) if pair.sign == SAME])
        for left, keys in enumerate(one):
            figures[0] += bool(keys & other[left])
            figures[1] += 1
            # Two lines may be about one person or place that the gazetteer has: those are no false pairs.
            shared = [keys & there for at, there in enumerate(other) if at != left]
            unknown = [both for both in shared if all(key[:2] in ("x:", "w:") for key in both)]
            figures[2] += sum(bool(both) for both in unknown)
            figures[3] += len(unknown)
    return figures[0], figures[1], figures[2], figures[3]


def pooled(true: Sequence[Pair]) -> tuple[list[set[str]], list[set[str]]]:
    """Return the keys of all first and all second spellings, as one story with two articles a language."""
    sides = [[pair.one for pair in true], [pair.other for pair in true]]
    codes = sorted({code for side in sides for code, _ in side})
    readings = {
        (at, code): texts.reading(code, "\n".join(w if c == code else "" for c, w in side), id=f"{at}-{code}")
        for at, side in enumerate(sides)
        for code in codes
    }
    keys = dict(zip(readings, keys_of(readings.values(), name_keys(readings.values())), strict=True))
    first, second = ([keys[at, c][n] for n, (c, _) in enumerate(side)] for at, side in enumerate(sides))
    return first, second


def test_names_are_told_apart_among_many() -> None:
    found, true, joined, false = measured()

    assert found >= LEAST_FOUND * true
    assert joined <= MOST_JOINED * false
