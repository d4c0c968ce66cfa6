"""How much wording two texts have in common."""

from __future__ import annotations

import pytest

from generator.compare.copies import copied, runs, shared_run

COPY = "The ferry left the harbour on Monday with forty passengers and a cargo of rice for the islands in the north."
OTHER = "On Monday morning a boat carrying rice and some forty travellers set out for islands far to the north of us."
CHINESE = "渡轮星期一载着四十名乘客和一批大米离开港口，驶向北方的岛屿。"


def test_half_of_a_text_is_still_a_copy() -> None:
    assert copied(COPY, " ".join(COPY.split()[:10])) == 1.0


def test_two_reports_of_one_event_in_their_own_words_are_no_copies() -> None:
    assert copied(COPY, OTHER) == 0.0


@pytest.mark.parametrize("text", ["", "The ferry left", "渡轮星期一"])
def test_a_text_of_three_words_is_nobodys_copy(text: str) -> None:
    assert copied(text, COPY) == 0.0


def test_a_script_that_writes_words_together_is_compared_by_its_characters() -> None:
    assert runs(CHINESE)[0] == tuple("渡轮星期一载着四")
    assert copied(CHINESE, CHINESE.replace("大米", "玉米")) > 0.6
    assert copied(CHINESE, "周一，四十名乘客登上渡轮，船上还有大米。") == 0.0


def test_the_longest_passage_is_counted_in_words() -> None:
    assert shared_run(runs(f"{OTHER} {COPY}"), runs(f"{COPY} Nobody else was there to see it.")) == len(COPY.split())
    assert shared_run(runs(COPY), runs(OTHER)) == 0
