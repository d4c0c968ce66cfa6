"""The names of `labels/concepts`: complete, in their script, and known to the language's own lexicon."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from generator.languages import language
from generator.languages.called import names_table
from generator.languages.known import NOTHING
from generator.languages.lexicon import concept_column, has_concepts
from generator.languages.topics import topic_of
from generator.model import MentionKind
from generator.understand.scan import scan
from generator.understand.tokens import tokens

COMPLETE = ("ar", "es", "fr", "hi", "ru", "sw")  # the languages that pages are written in next
TABLES = Path(__file__).parents[2] / "generator" / "languages" / "labels" / "concepts"
HOMONYMS = Path(__file__).parents[1] / "cases" / "labels" / "homonyms.txt"
SCRIPTS = {"Arab": "Arabic", "Deva": "Devanagari", "Cyrl": "Cyrillic", "Latn": "Latin", "Hans": "Han"}
CODES = sorted(table.stem for table in TABLES.glob("*.txt"))


def named(name: str, code: str) -> set[str]:
    """Return the concepts that the lexicon finds in a name."""
    words = tokens(name, (0, len(name)), code)
    known = [(at, word.known.names) for at, word in enumerate(words) if word.known.names is not NOTHING]
    return {hit.key for hit in scan(words, known) if hit.kind == MentionKind.CONCEPT}


def homonyms() -> set[tuple[str, str]]:
    """Return the (language, concept) pairs whose name the lexicon takes for another concept."""
    lines = HOMONYMS.read_text(encoding="utf-8").splitlines()
    listed = (line.split() for line in lines if not line.startswith("#"))
    return {(code, concept) for code, *concepts in listed for concept in concepts}


@pytest.mark.parametrize("code", COMPLETE)
def test_every_concept_has_a_name(code: str) -> None:
    assert {concept for concept, _ in concept_column("en")} - set(names_table("concepts", code)) == set()


@pytest.mark.parametrize("code", CODES)
def test_a_name_is_known_as_its_concept_or_as_nothing_else(code: str) -> None:
    wrong = {
        (code, concept)
        for concept, (name, _) in names_table("concepts", code).items()
        if topic_of(concept) and (known := named(name, code)) and concept not in known
    }

    assert wrong == {pair for pair in homonyms() if pair[0] == code}


@pytest.mark.parametrize("code", CODES)
def test_a_name_is_written_in_the_script_of_its_language(code: str) -> None:
    own = regex.compile(rf"\p{{{SCRIPTS[language(code).script]}}}")
    foreign = [name for name, _ in names_table("concepts", code).values() if not own.search(name)]

    assert [name for name in foreign if not name.isascii()] == []  # Wi-Fi, GPS, IPO are so written everywhere
    assert has_concepts(code)
