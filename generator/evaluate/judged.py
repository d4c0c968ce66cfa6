"""Judged stories: a list of gold files with their articles in, stories that can be aligned and scored at once out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.align.names import name_keys
from generator.align.units import Unit, units
from generator.errors import UsageError
from generator.evaluate.gold import Gold, Shown, load_gold
from generator.evaluate.spans import Spans, folded, holds, places
from generator.evaluate.story import StoryScore, score
from generator.group import loose_story
from generator.model import Story
from generator.read import read_files
from generator.understand import understand

FIT, TEST = "fit", "test"


@dataclass(frozen=True, slots=True)
class Judged:
    """A story with what people found in it."""

    name: str  # of its gold file
    use: str  # FIT: weights may be fitted to it; TEST: it is measured only
    story: Story
    units: tuple[Unit, ...]
    gold: Gold
    articles: tuple[str, ...]  # for each unit the gold file's name of its article
    spans: tuple[Spans, ...]  # for each unit where it stands in the folded text of its article
    claims: tuple[frozenset[int], ...]  # for each unit the claims it states, by place in the gold file


def load_judged(file: Path) -> tuple[Judged, ...]:
    """Return the stories that the list in `file` names, in its order; raises UsageError."""
    try:
        entries = yaml.safe_load(file.read_text(encoding="utf-8"))
        stories = tuple(_judged(file.parent, entry) for entry in entries)
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        message = f"{file}: cannot be read: {' '.join(str(error).split())} (give the list of judged stories)"
        raise UsageError(message) from error
    except (KeyError, TypeError) as error:
        message = f"{file}: is no list of judged stories: {error!r} (each entry needs gold, seeds and use)"
        raise UsageError(message) from error
    if not stories:
        message = f"{file}: lists no story (each entry needs gold, seeds and use)"
        raise UsageError(message)
    return stories


def _judged(folder: Path, entry: dict[str, Any]) -> Judged:
    if entry["use"] not in (FIT, TEST):
        message = f"{entry['gold']}: its use is {entry['use']!r} (write {FIT} or {TEST})"
        raise UsageError(message)
    gold, seeds = folder / entry["gold"], folder / entry["seeds"]
    judgement = load_gold(gold, seeds)
    names = {path.stem: path for path in sorted(seeds.iterdir())}
    read = read_files(tuple(names[stem] for stem in judgement.files.values()))
    if read.refused:
        raise UsageError("\n".join(map(str, read.refused)))
    story = loose_story([understand(article) for article in read.articles])
    return _with_claims(gold.stem, entry["use"], story, judgement)


def _with_claims(name: str, use: str, story: Story, gold: Gold) -> Judged:
    everything = units(story, name_keys(story.readings))
    texts = {reading.article.id: reading.article.text for reading in story.readings}
    known = {Path(reading.article.path).stem: reading.article.id for reading in story.readings}
    to_gold = {known[stem]: key for key, stem in gold.files.items()}
    articles = tuple(to_gold[unit.article] for unit in everything)
    spans = tuple(
        places(folded(texts[unit.article][unit.start : unit.end]), gold.texts[key])
        for unit, key in zip(everything, articles, strict=True)
    )
    claims = tuple(
        frozenset(
            at for at, claim in enumerate(gold.claims) if key in claim.evidence and holds(found, claim.evidence[key])
        )
        for key, found in zip(articles, spans, strict=True)
    )
    return Judged(name, use, story, everything, gold, articles, spans, claims)


def score_rows(judged: Judged, rows: Sequence[Sequence[int]]) -> StoryScore:
    """Return how well rows of units fit what people found; differences are not looked at."""
    shown = []
    for members in rows:
        row: dict[str, Spans] = {}
        for at in members:
            row[judged.articles[at]] = (*row.get(judged.articles[at], ()), *judged.spans[at])
        shown.append(row)
    return score(judged.gold, Shown(tuple(shown), (), ()))
