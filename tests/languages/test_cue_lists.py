"""The lists of cues as they are written: no form twice, no brackets left, none that is never read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
import yaml

from generator.languages import language, language_codes
from generator.languages.cues import sayings
from generator.understand.scan import scan
from generator.understand.tokens import tokens

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
    kinds = ("attribution", "hedges", "denials", "conditionals", "negations", "no_negations", "no_cues")
    return [found for kind in kinds for found in lists(facts.get(kind, []), kind)]


@pytest.mark.parametrize("code", language_codes())
def test_no_list_has_a_form_twice(code: str) -> None:
    twice = [(name, form) for name, forms in cues(code) for form, times in Counter(forms).items() if times > 1]

    assert twice == []


@pytest.mark.parametrize("code", language_codes())
def test_no_form_has_brackets_that_stand_for_themselves(code: str) -> None:
    assert [(name, form) for name, forms in cues(code) for form in forms if LITERAL.search(form)] == []


@pytest.mark.parametrize("code", ["ja", "zh"])
def test_a_form_is_cut_into_words_that_it_is_known_by(code: str) -> None:
    """Its beginning is enough: the rest may be an ending."""
    unread = []
    for kind, form in sayings(language(code)):
        written = form.replace(" ", "")
        words = tokens(written, (0, len(written)), code)
        found = scan(words, [(at, word.known.cues) for at, word in enumerate(words)])
        if "*" not in form and "…" not in form and all(hit.kind != kind for hit in found):
            unread.append((kind, form))

    assert unread == []
