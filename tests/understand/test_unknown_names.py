"""Names that no lexicon knows are cited in whatever way news tells who speaks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.understand import understand_sentence

TABLE: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "unknown_names.yml").read_text(encoding="utf-8")
)


def is_cited(code: str, text: str, name: str) -> bool:
    """Tell whether a sentence cites nobody but the name, perhaps with a title."""
    found = understand_sentence(text, code).attributions
    return len(found) == 1 and name in found[0].source


@pytest.mark.parametrize("code", TABLE)
def test_an_unknown_name_is_cited_alone(code: str) -> None:
    table = TABLE[code]
    texts = [sentence.format(N=table["name"]) for sentence in table["sentences"]]
    faults = [text for text in texts if not is_cited(code, text, table["name"])]

    assert faults == [sentence.format(N=table["name"]) for sentence in table.get("known", [])]
