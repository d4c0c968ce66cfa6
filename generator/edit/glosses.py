"""Glosses from catalogs: a story and what its catalogs hold in, each gloss at the words that it is for out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.edit.desk import Desk, cited
from generator.errors import SeedError, printable
from generator.model import GlossCatalog, Glossed, Refusal, Story

_ByArticle = tuple[tuple[str, tuple[Glossed, ...]], ...]


def glossed(story: Story, catalogs: Sequence[GlossCatalog]) -> tuple[_ByArticle, tuple[Refusal, ...]]:
    """Return the glosses by article and place, and those whose words do not stand in the articles any more."""
    found: dict[str, list[Glossed]] = {reading.article.id: [] for reading in story.readings} if catalogs else {}
    stale: list[Refusal] = []
    for catalog in catalogs:
        desk, name = Desk(catalog.path, story, ()), catalog.path.rpartition("/")[2]
        for entry in catalog.entries:
            if not entry.text:
                continue
            try:
                places = cited(desk, entry.quote)
            except SeedError as error:
                problem = f"line {entry.line} of {name}: gloss: {error.problem}"
                remedy = (
                    f"synoptic gloss {story.slug} --language {catalog.language} sets it aside and lists what to gloss"
                )
                stale.append(Refusal(catalog.path, printable(problem), remedy, story.slug))
                continue
            for words in places:
                of_words = Glossed(words, catalog.language, entry.text, catalog.maker, entry.reviewed)
                found[words.article].append(of_words)
    return tuple((article, tuple(sorted(told, key=_place))) for article, told in found.items() if told), tuple(stale)


def _place(entry: Glossed) -> tuple[int, int, str]:
    """By start, the longer first: the gloss of a whole sentence goes before that of some of its words."""
    return entry.words.start, -entry.words.end, entry.language
