"""The lists of cues as they are written: no form twice in one list, and none that cannot match."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
import yaml

from generator.languages import language_codes

FOLDER = files("generator.languages")
LITERAL = re.compile(r"\([^()|]*\)")  # brackets without a bar stand for themselves, and no cue has any


def lists(entry: Any, name: str = "") -> Iterator[tuple[str, list[str]]]:  # noqa: ANN401 - a file of any shape
    """Yield each list of words in an entry of a language's file, with its name."""
    if isinstance(entry, dict):
        for key, value in entry.items():
            yield from lists(value, f"{name}.{key}")
    elif isinstance(entry, list) and all(isinstance(one, str) for one in entry):
        yield name, entry


def cues(code: str) -> list[tuple[str, list[str]]]:
    """Return the lists of a language that hold cues."""
    facts = yaml.safe_load((FOLDER / f"{code}.yml").read_text(encoding="utf-8"))
    kinds = ("attribution", "hedges", "denials", "negations", "no_cues")
    return [found for kind in kinds for found in lists(facts.get(kind, []), kind)]


@pytest.mark.parametrize("code", language_codes())
def test_no_list_has_a_form_twice(code: str) -> None:
    twice = [(name, form) for name, forms in cues(code) for form, times in Counter(forms).items() if times > 1]

    assert twice == []


@pytest.mark.parametrize("code", language_codes())
def test_no_form_has_brackets_that_stand_for_themselves(code: str) -> None:
    assert [(name, form) for name, forms in cues(code) for form in forms if LITERAL.search(form)] == []
