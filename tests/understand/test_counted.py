"""What a number counts: twelve of the same things in every language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.understand import understand_sentence

TABLE: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "counted.yml").read_text(encoding="utf-8")
)
TWELVE = 12.0


@pytest.mark.parametrize("code", TABLE)
def test_the_same_things_are_counted_in_every_language(code: str) -> None:
    table, others = TABLE[code], set()
    for thing, words in table["things"].items():
        text = table["sentence"].format(words)
        mentions = understand_sentence(text[0].upper() + text[1:], code).mentions
        counted = [entry.quantity.counted for entry in mentions if entry.quantity and entry.quantity.value == TWELVE]
        if counted != [thing]:
            others.add(thing)
    assert others == set(table.get("known", ()))


def test_thirteen_languages_count_the_same_twenty_things() -> None:
    things = frozenset(TABLE["en"]["things"])
    assert [frozenset(table["things"]) for table in TABLE.values()] == [things] * 13
    assert len(things) == 20
