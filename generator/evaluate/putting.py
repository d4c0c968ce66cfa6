"""How articles put claims: judged stories in, how often states, sources and verdicts are right out.

A cell is right where its state is the one that people gave the article's statement of the claim which the row fits
best. A source is right where it has a word in common with the words that people gave. A verdict "they differ" is right
where people found that the articles differ, or that one of them denies the claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.align import align
from generator.compare import compare
from generator.evaluate.gold import Claim, Put
from generator.evaluate.judged import Judged
from generator.evaluate.spans import Evidence, Spans, folded, holds, length, length_within, meets, places, widened
from generator.languages.fold import fold
from generator.model import CellState, ComparedRow, Comparison, Reading, Sentence, VerdictKind

FEWEST = 2  # articles that a row must have of a claim to be about it
SHORT = 3  # letters; shorter words are articles and prepositions


@dataclass(frozen=True, slots=True)
class Putting:
    """What is right of how articles put their claims, as (right, all) or counts."""

    cells: Mapping[str, tuple[int, int]]  # by language
    confused: Mapping[tuple[str, str], int]  # (state given, state that people gave) -> cells, where they are not one
    differing: tuple[int, int]  # rows with the verdict "they differ"
    sources: Mapping[str, tuple[int, int]]  # by language: statements with a named source, those with a right one first
    invented: Mapping[str, tuple[int, int]]  # by language: flat statements, those for which a source is named first


def evaluate_putting(stories: Sequence[Judged]) -> Putting:
    """Return how well states, sources and verdicts of the stories fit what people found, with the shipped weights."""
    cells: Counter[tuple[str, bool]] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    differing: Counter[bool] = Counter()
    sources: Counter[tuple[str, bool]] = Counter()
    invented: Counter[tuple[str, bool]] = Counter()
    for judged in stories:
        compared = compare(judged.story, align(judged.story))
        for language, given, wanted in _cells(judged, compared):
            cells[language, given == wanted] += 1
            confused[given, wanted] += given != wanted
        differing.update(_differing(judged, compared))
        for language, put, named in _statements(judged):
            if put.sources:
                sources[language, named] += 1
            elif put.state == CellState.STATES:
                invented[language, named] += 1
    return Putting(_shares(cells), +confused, (differing[True], differing.total()), _shares(sources), _shares(invented))


def _shares(counted: Counter[tuple[str, bool]]) -> dict[str, tuple[int, int]]:
    languages = sorted({language for language, _ in counted})
    return {code: (counted[code, True], counted[code, True] + counted[code, False]) for code in languages}


def _keys(judged: Judged) -> dict[str, str]:
    """The gold file's name of each article of the story."""
    stems = {stem: key for key, stem in judged.gold.files.items()}
    return {reading.article.id: stems[Path(reading.article.path).stem] for reading in judged.story.readings}


def _spans(row: ComparedRow, judged: Judged, keys: Mapping[str, str]) -> Evidence:
    shown: dict[str, Spans] = {}
    for passage in row.row.passages:
        key = keys[passage.article]
        shown[key] = (*shown.get(key, ()), *places(folded(passage.text), judged.gold.texts[key]))
    return shown


def _told(row: ComparedRow, judged: Judged, keys: Mapping[str, str]) -> Evidence:
    """What a row means of the sentences that it shows: the words that tell its claim."""
    texts = {reading.article.id: reading.article.text for reading in judged.story.readings}
    told: dict[str, Spans] = {}
    for passage in row.row.passages:
        key = keys[passage.article]
        inside = (texts[passage.article][part.start : part.end] for part in passage.focus)
        found = (place for words in inside for place in places(folded(words), judged.gold.texts[key]))
        told[key] = (*told.get(key, ()), *found)
    return told


def _claim_of(shown: Evidence, told: Evidence, claims: Sequence[Claim]) -> Claim | None:
    """The claim that most articles of a row state, of several the one that its words tell best.

    None where two articles state none together.
    """
    held = [
        (sum(_holds(shown, claim, key) for key in shown), _fit(told, claim.evidence), -place, claim)
        for place, claim in enumerate(claims)
    ]
    most, _, _, claim = max(held, key=lambda entry: entry[:3], default=(0, 0.0, 0, None))
    return claim if most >= FEWEST else None


def _fit(told: Evidence, evidence: Evidence) -> float:
    """Return how alike two stretches of the same articles are: twice what both have, over the sum of their lengths."""
    keys = told.keys() & evidence.keys()
    both = sum(length_within(told[key], evidence[key]) for key in keys)
    lengths = sum(length(stretches[key]) for key in keys for stretches in (told, evidence))
    return 2 * both / lengths if lengths else 0.0


def _holds(shown: Evidence, claim: Claim, key: str) -> bool:
    return key in shown and key in claim.evidence and holds(shown[key], claim.evidence[key])


def _cells(judged: Judged, compared: Comparison) -> Iterator[tuple[str, str, str]]:
    """Yield (language, state given, state that people gave) of each cell that people judged, but of no silent one."""
    keys = _keys(judged)
    for row in compared.rows:
        shown = _spans(row, judged, keys)
        claim = _claim_of(shown, _told(row, judged, keys), judged.gold.claims)
        for cell in row.cells:
            key = keys[cell.article]
            put = judged.gold.puts.get((claim.id, key)) if claim and _holds(shown, claim, key) else None
            if put and cell.state is not CellState.SILENT:
                yield compared.reading(cell.article).language, cell.state.value, put.state


def _differing(judged: Judged, compared: Comparison) -> Iterator[bool]:
    """Tell of each row with the verdict "they differ" whether people found that too."""
    keys, gold = _keys(judged), judged.gold
    for row in compared.rows:
        if row.verdict.kind is VerdictKind.DIFFER:
            shown = _spans(row, judged, keys)
            claim = _claim_of(shown, _told(row, judged, keys), gold.claims)
            denied = claim is not None and any(
                gold.puts[claim.id, key].state in (CellState.DENIES, CellState.DIFFERS)
                for key in shown
                if (claim.id, key) in gold.puts
            )
            found = (
                sum(key in shown and meets(shown[key], value) for key, value in values.items()) >= FEWEST
                for values in (*gold.differs, *gold.differs_fine)
            )
            yield denied or any(found)


def _statements(judged: Judged) -> Iterator[tuple[str, Put, bool]]:
    """Yield (language, how people say it is put, whether a right source is named; for none, whether any is)."""
    keys = _keys(judged)
    readings = {keys[reading.article.id]: reading for reading in judged.story.readings}
    claims = {claim.id: claim for claim in judged.gold.claims}
    for (claim, key), put in sorted(judged.gold.puts.items()):
        reading = readings[key]
        stating = [
            s for s in reading.sentences if _states(s, reading, claims[claim].evidence[key], judged.gold.texts[key])
        ]
        named = [entry.source for s in stating for entry in s.attributions if entry.source]
        right = any(_alike(one, other) for one in named for other in put.sources) if put.sources else bool(named)
        yield reading.language, put, right


def _states(sentence: Sentence, reading: Reading, evidence: Spans, text: str) -> bool:
    spans = places(folded(reading.text_of(sentence)), text)
    return any(holds((span,), evidence) for span in spans) or any(
        bound in widened(evidence, spans) and meets((bound,), evidence) for bound in spans
    )


def _alike(one: str, other: str) -> bool:
    """Tell whether two wordings of a source share a word, or one holds the other where no blanks part words."""
    left, right = fold(one), fold(other)
    words = {word for word in left.split() if len(word) >= SHORT} & {
        word for word in right.split() if len(word) >= SHORT
    }
    return bool(words) or left in right or right in left


def putting_lines(found: Putting) -> list[str]:
    """Return the figures as lines to print."""
    lines = []
    for name, table in (
        ("cell states right", found.cells),
        ("attributed statements with the right source", found.sources),
        ("flat statements with a source", found.invented),
    ):
        right, total = (sum(counts[at] for counts in table.values()) for at in (0, 1))
        lines += [f"{name:48}{_share(right, total)}"]
        lines += [f"  {code:46}{_share(*counts)}" for code, counts in table.items()]
    lines.append(f"{'verdicts that they differ, right':48}{_share(*found.differing)}")
    ordered = sorted(found.confused.items(), key=lambda entry: (-entry[1], entry[0]))
    lines += [f"  {given} where people say {wanted}: {count}" for (given, wanted), count in ordered]
    return lines


def _share(right: int, total: int) -> str:
    return f"{right / total:.3f} ({right} of {total})" if total else "none"
