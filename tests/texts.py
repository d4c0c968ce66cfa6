# ruff: noqa: ANN401 - the details of a record are of as many types as it has fields
"""Texts as Synoptic really understands them: a language and a text in, a reading or a story out.

`builders.py` makes up what a stage hands on; here the stages run: `reading("sw", "Meli iliondoka.")`
is understood by `understand`, so its sentences mention what the language files know.
"""

from __future__ import annotations

from typing import Any

from generator import model
from generator.align import align
from generator.align.names import name_keys
from generator.align.units import Unit
from generator.align.units import units as units_of
from generator.comparing import comparison
from generator.understand import understand
from tests import builders


def article(language: str, text: str, **details: Any) -> model.Article:
    """Return an article that declares its language; its id is the language unless told otherwise."""
    return builders.article(text, language=language, **({"id": language} | details))


def reading(language: str, text: str, **details: Any) -> model.Reading:
    """Return the article as understood."""
    return understand(article(language, text, **details))


def story(*readings: model.Reading, **details: Any) -> model.Story:
    """Return a story of these readings, in the order given."""
    return builders.story(*readings, **details)


def units(*readings: model.Reading) -> tuple[Unit, ...]:
    """Return the units of a story of these readings."""
    return units_of(story(*readings), name_keys(readings))


def rows(*readings: model.Reading) -> tuple[model.Row, ...]:
    """Return the rows that these readings form."""
    return align(story(*readings)).rows


def compared(*readings: model.Reading) -> model.Comparison:
    """Return the comparison of these readings."""
    return comparison(story(*readings))


def whole_row(*readings: model.Reading, about: str = "bridge", sure: bool = True) -> model.Row:
    """Return a row that holds the whole text of each reading: its claim is the concept `about`."""
    whole = (model.Passage(given.article.id, 0, len(given.article.text), given.article.text) for given in readings)
    return builders.row("the claim", *whole, shared=(builders.shared(about),), sure=sure)
