"""What an editor can make of the five development articles: every verdict and every state of the table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.__main__ import main
from generator.evaluate.verdicts import evaluate_verdicts
from tests.projects import write

ROOT = Path(__file__).parents[2]
DEVELOPMENT = ROOT.parent / "shared"
GOLD, SEEDS = DEVELOPMENT / "gold" / "kim-leaves-russia.yml", DEVELOPMENT / "seeds"
TABLE = ROOT / "tests" / "gold" / "seeds-verdicts.yml"
WORDS = {"S": "states", "A": "attributes", "H": "hedges", "L": "less specific", "V": "differs"}

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the development articles do not lie beside the repository")


def test_with_an_editors_file_all_verdicts_and_states_of_the_table_come_out(tmp_path: Path) -> None:
    table, gold = (yaml.safe_load(file.read_text(encoding="utf-8")) for file in (TABLE, GOLD))
    files = {key: entry["file"] for key, entry in gold["articles"].items()}
    for name in files.values():
        write(tmp_path / "seeds" / "kim" / name, (SEEDS / name).read_bytes())
    evidence = {claim["id"]: claim["in"] for claim in gold["claims"]}
    lineages = {files[key]: {"lineage": f"family {at}"} for at, keys in enumerate(table["lineages"]) for key in keys}
    rows = [_claim(name, told, evidence, files) for name, told in table["claims"].items()]
    ids = _ids(_built(tmp_path, lineages, rows))

    cells = [cell for name, told in table["claims"].items() for cell in _cells(ids[name], told, files)]
    story = _built(tmp_path, lineages, [*rows, *cells])

    found = evaluate_verdicts(TABLE, GOLD, SEEDS, story)
    assert [one.claim for one in found if not one.right] == []
    assert [one.claim for one in found for wanted, given in one.states.values() if wanted != given] == []


def _claim(
    name: str, told: dict[str, Any], evidence: dict[str, dict[str, list[str]]], files: dict[str, str]
) -> dict[str, Any]:
    """The claim made of the first words by which each article states it."""
    also = {key: evidence[other][key] for key, other in told.get("also", {}).items()}
    quotes = {files[key]: words[0] for key, words in (evidence[name] | also).items() if told["states"][key] != "-"}
    return {"claim": name, "quotes": quotes, "why": "as the table has it"}


def _cells(row: str, told: dict[str, Any], files: dict[str, str]) -> list[dict[str, Any]]:
    """How each article puts a claim, and whom all of them cite."""
    citing = {"origin": "Kremlin"} if "all cite" in told.get("notes", ()) else {}
    return [
        {"row": row, "file": files[key], "state": WORDS[state], **citing, "why": "as the table has it"}
        for key, state in told["states"].items()
        if state in WORDS
    ]


def _built(project: Path, lineages: dict[str, dict[str, str]], corrections: list[dict[str, Any]]) -> Path:
    file = {"articles": lineages, "corrections": corrections}
    write(project / "seeds" / "kim" / "_story.yml", yaml.safe_dump(file, allow_unicode=True, default_style='"'))
    assert main(["build", "-C", str(project)]) == 0
    return project / "site" / "docs" / "stories" / "kim" / "story.json"


def _ids(story: Path) -> dict[str, str]:
    rows = json.loads(story.read_text(encoding="utf-8"))["rows"]
    return {row["label"]: row["id"] for row in rows if row.get("edited")}
