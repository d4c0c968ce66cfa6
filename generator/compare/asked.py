"""Whether something is asked: a place in a reading in, whether its sentence ends as a question out."""

from __future__ import annotations

import re

from generator.languages.punctuation import QUESTIONS, TERMINATORS
from generator.model import Reading

_END = re.compile(f"[{re.escape(TERMINATORS)}]")


def is_asked(place: int, reading: Reading) -> bool:
    """Tell whether the first mark behind a place that ends a sentence is a question's: '"Is it so?" he asked' asks."""
    end = _END.search(reading.text, place)
    return end is not None and end.group() in QUESTIONS
