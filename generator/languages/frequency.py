"""How rare a key is in news: an evidence key in, its inverse document frequency out.

`frequency.txt` holds, for each key seen at least twice, in how many of 10,000 sentences it
stands; `make frequency` counts it anew.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from math import log

SENTENCES = 10_000  # the counts are per so many sentences
NEVER_SEEN = 4  # of 10,000 sentences: half of the rarest key that was counted


@cache
def _counts() -> dict[str, float]:
    file = resources.files("generator.languages") / "frequency.txt"
    if not file.is_file():
        return {}
    lines = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {key: float(count) for key, count in lines}


@cache
def rarity(key: str) -> float:
    """Return log(sentences / sentences with the key); a key never counted is taken for very rare."""
    return log(SENTENCES / _counts().get(key, NEVER_SEEN))
