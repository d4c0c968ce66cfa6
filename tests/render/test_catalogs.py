"""The shipped catalogs say every sentence, with the same blanks, in as many forms as the language has."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "generator" / "locales"
SHIPPED = ("ar", "es", "fr", "hi", "sw")
KEYWORDS = ("message:1", "counted:2,3", "_:1")
_BLANK = re.compile(r"\{(\w+)\}")


@cache
def wanted() -> frozenset[object]:
    """Return the sentences that templates and code hold."""
    options = [part for keyword in KEYWORDS for part in ("-k", keyword)]
    with TemporaryDirectory() as folder:
        found = Path(folder) / "synoptic.pot"
        command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", str(LOCALES / "babel.cfg")]
        subprocess.run([*command, *options, "--no-default-keywords", "-o", str(found), "."], cwd=ROOT, check=True)
        with found.open(encoding="utf-8") as file:
            return frozenset(entry.id for entry in read_po(file) if entry.id)


@cache
def shipped(code: str) -> Catalog:
    """Return the catalog of a language."""
    with (LOCALES / code / "LC_MESSAGES" / "synoptic.po").open(encoding="utf-8") as file:
        return read_po(file, locale=code)


def forms(entry: Message) -> tuple[str, ...]:
    """Return the translations of an entry."""
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())


@pytest.mark.parametrize("code", SHIPPED)
def test_every_sentence_is_translated_and_nothing_else(code: str) -> None:
    said = {entry.id for entry in shipped(code) if entry.id and not entry.fuzzy and all(forms(entry))}
    assert sorted(map(str, wanted() - said)) == []  # make catalogs, then translate
    assert sorted(map(str, said - wanted())) == []


@pytest.mark.parametrize("code", SHIPPED)
def test_every_translation_has_the_blanks_of_its_sentence(code: str) -> None:
    wrong = [
        form
        for entry in shipped(code)
        if entry.id
        for form in forms(entry)
        if not set(_BLANK.findall(form)) <= set(_BLANK.findall(str(entry.id)))
        or (isinstance(entry.id, str) and set(_BLANK.findall(form)) != set(_BLANK.findall(entry.id)))
    ]
    assert wrong == []


@pytest.mark.parametrize("code", SHIPPED)
def test_a_number_has_a_form_for_every_plural_of_the_language(code: str) -> None:
    catalog = shipped(code)
    counts = {len(forms(entry)) for entry in catalog if isinstance(entry.id, tuple)}
    assert counts == {catalog.num_plurals}


@pytest.mark.parametrize("code", SHIPPED)
def test_a_translation_is_text_without_markup(code: str) -> None:
    said = [form for entry in shipped(code) if entry.id for form in forms(entry)]
    assert not [form for form in said if re.search(r"[<>&\u202a-\u202e]", form)]
