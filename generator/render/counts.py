"""Numbers with their nouns: a count and a word in, "5 outlets" out."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 outlet", "5 outlets"."""
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"
