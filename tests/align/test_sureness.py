"""What may be a sure row: one number among everyday words is too little, however likely the row."""

from __future__ import annotations

from pathlib import Path

from generator.align import align
from generator.evaluate.judged import load_judged
from generator.languages.frequency import LETTERS, is_everyday
from generator.model import MentionKind

JUDGED = Path(__file__).parents[1] / "gold" / "judged.yml"


def test_a_row_that_one_number_and_everyday_words_tie_is_possible_only() -> None:
    """In one article of the story 50 people were shot, in another 50 were arrested, and somebody said so of both."""
    story = next(entry.story for entry in load_judged(JUDGED) if entry.name == "kenya-finance-bill-2024")

    rows = align(story).rows

    by_number = []
    for row in rows:
        telling = [entry for entry in row.shared if not is_everyday(f"{LETTERS[entry.kind]}:{entry.key}")]
        if len(telling) == 1 and telling[0].kind is MentionKind.NUMBER:
            by_number.append(row.sure)
    assert by_number
    assert not any(by_number)
