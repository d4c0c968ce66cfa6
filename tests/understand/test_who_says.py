"""Who is cited where another one acts in what is said: every speaker, every other one, every kind of sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.understand import understand_sentence

TABLE: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "who_says.yml").read_text(encoding="utf-8")
)
UNKNOWN = "unknown"  # somebody whom no lexicon knows: cited by his words alone
NAMES = frozenset({"vladimir-putin", "UA", UNKNOWN})  # keep their capital inside a sentence
MINISTRY = frozenset({"foreign-ministry", "foreign_minister"})  # Persian and Urdu have one word for both


def sentences() -> Iterator[tuple[str, str]]:
    """Yield each language with each of its kinds of sentence."""
    for code, table in TABLE.items():
        yield from ((code, sentence) for sentence in table["sentences"])


def written(code: str, sentence: str, speaker: str, other: str) -> str:
    """Return a kind of sentence with a speaker and another one, with a capital where it begins."""
    words, who = TABLE[code]["speakers"][speaker], TABLE[code]["others"][other]
    inside = words if speaker in NAMES else words[0].lower() + words[1:]
    text = sentence.format(S=words, s=inside, A=who)
    return text[0].upper() + text[1:]


def is_cited(code: str, text: str, speaker: str) -> bool:
    """Tell whether a text cites the speaker and nobody else."""
    found = [entry.origin.split(" ")[0] for entry in understand_sentence(text, code).attributions]
    wanted = "" if speaker == UNKNOWN else speaker
    return len(found) == 1 and (found[0] == wanted or (speaker in MINISTRY and found[0] in MINISTRY))


def faults(code: str, sentence: str) -> list[str]:
    """Return the texts of a kind of sentence that do not cite the speaker alone."""
    table = TABLE[code]
    pairs = ((one, other) for one in table["speakers"] for other in table["others"] if one != other)
    texts = ((written(code, sentence, *pair), pair[0]) for pair in pairs)
    return [text for text, speaker in texts if not is_cited(code, text, speaker)]


@pytest.mark.parametrize(("code", "sentence"), sentences())
def test_who_speaks_is_cited_and_not_who_acts(code: str, sentence: str) -> None:
    known = TABLE[code].get("known", {}).get(sentence, 0)
    assert len(found := faults(code, sentence)) == known, found
