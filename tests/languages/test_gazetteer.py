"""Places, people and the calendar of a language."""

from __future__ import annotations

import subprocess
import sys


def test_days_and_months_are_never_those_of_a_language_asked_before() -> None:
    """A process of its own: what Babel gives hangs on the order in which languages are asked for."""
    asked = (
        "from generator.languages.lexicon import word_index\nword_index('sw')\nprint('jumatatu' in word_index('ru'))"
    )

    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "False"
