"""Differences of a judged story: which that people found are listed, and which listed ones are right."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.evaluate.differing import DifferenceScore, difference_lines, evaluate_differences
from generator.evaluate.judged import load_judged
from tests.projects import write

ENGLISH = "The flood took 30 buildings. The road is closed. A quake of magnitude 6.1 struck Mombasa on Monday."
SWAHILI = "Mafuriko yaliharibu majengo 45. Barabara imefungwa. Tetemeko la ukubwa wa 6.3 lilitokea Mombasa Jumatatu."


@pytest.mark.parametrize(
    ("differs", "same", "figures"),
    [
        ({"en": "30 buildings", "sw": "majengo 45"}, {}, (1, 2, 1.0, 0.5, 0)),
        ({"en": "The road", "sw": "Barabara"}, {}, (1, 2, 0.0, 0.0, 0)),
        ({"en": "30 buildings", "sw": "majengo 45"}, {"en": "magnitude 6.1", "sw": "6.3"}, (1, 2, 1.0, 0.5, 1)),
    ],
)
def test_what_people_found_is_listed_or_missed_and_what_is_listed_is_right_or_wrong(
    tmp_path: Path,
    differs: dict[str, str],
    same: dict[str, str],
    figures: tuple[int, int, float, float, int],
) -> None:
    articles = {"en": ENGLISH, "sw": SWAHILI}
    gold = {
        "articles": {code: {"file": f"{code}.txt", "language": code} for code in articles},
        "claims": [{"id": "road", "in": {"en": ["The road is closed"], "sw": ["Barabara imefungwa"]}}],
        "differs": [{"id": "one", "values": differs}],
        **({"same_value": [{"id": "two", "values": same}]} if same else {}),
    }
    for code, text in articles.items():
        write(tmp_path / "texts" / f"{code}.txt", f"Title\n\n{text}\n")
    write(tmp_path / "gold.yml", yaml.safe_dump(gold, allow_unicode=True))
    write(tmp_path / "list.yml", yaml.safe_dump([{"gold": "gold.yml", "seeds": "texts", "use": "test"}]))

    (score,) = evaluate_differences(load_judged(tmp_path / "list.yml"))

    assert (score.found, score.listed, score.recall, score.precision, score.false_alarms) == figures


def test_the_table_counts_every_difference_once() -> None:
    scored = (DifferenceScore("flood", 3, 1, 1 / 3, 1.0, 0), DifferenceScore("quake", 1, 3, 1.0, 1 / 3, 2))

    assert [line.split() for line in difference_lines(scored)] == [
        ["found", "listed", "recall", "precision", "false", "alarms"],
        ["flood", "3", "1", "0.333", "1.000", "0"],
        ["quake", "1", "3", "1.000", "0.333", "2"],
        ["together", "4", "4", "0.500", "0.500", "2"],
    ]


def test_where_nothing_is_listed_nothing_is_right_or_wrong() -> None:
    assert difference_lines((DifferenceScore("calm", 3, 0, 0.0, 0.0, 0),))[1].split() == [
        *("calm", "3", "0", "0.000", "-", "0")
    ]


def test_no_story_makes_a_table_without_lines() -> None:
    assert len(difference_lines(())) == 1
