"""What things are called on a page: a language in, how it names concepts, places, people, numbers and days out.

A language with a column of the concept lexicon has names of its own; on any other page they are English.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from generator.languages import counting
from generator.languages.called import Called
from generator.languages.cues import origin_name
from generator.languages.facts import Labels
from generator.languages.lexicon import concept_label, has_concepts
from generator.languages.names import is_latin, romanised, without_case_ending

PLAIN = "en"  # concepts and places are known by English words: what else has no name is called so
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

Written = Sequence[tuple[str, str]]  # (language of the article, a name as it is written there)


class Calling(Protocol):
    """How a language names things."""

    @property
    def code(self) -> str:
        """The language."""

    @property
    def marks(self) -> Labels:
        """What stands between the parts of a label."""

    def concept(self, concept: str) -> str:
        """Return the name of a concept."""

    def origin(self, key: str) -> str:
        """Return the name of a place, a person or an institution."""

    def name(self, written: Written) -> str:
        """Return how to write a name that no gazetteer has; `written` is never empty."""

    def day(self, key: str) -> str:
        """Return the name of a weekday."""

    def date(self, month: str, day: str, year: str) -> str:
        """Return a date; month ("9", "shahrivar"), day and year are "" where they are not known."""

    def rank(self, number: int) -> str:
        """Return "4th"."""

    def amount(self, value: float) -> str:
        """Return a number in digits."""

    def counted(self, value: float, thing: str) -> str:
        """Return a number with what it counts or measures: a concept, a unit or the name of a count; "" for nothing."""

    def nouns(self, thing: str) -> tuple[str, ...]:
        """Return the forms in which a thing may stand beside a number in `counted`."""

    def opened(self, text: str) -> str:
        """Return the text with a capital, where the script has them."""


class _English:
    """The names of English."""

    code = PLAIN
    marks = Labels()
    amount = staticmethod(counting.amount)
    concept = staticmethod(concept_label)
    origin = staticmethod(origin_name)
    rank = staticmethod(counting.ordinal)
    counted = staticmethod(counting.counted)

    def name(self, written: Written) -> str:
        """Return a name as most Latin-script articles write it, without endings; romanised where none does."""
        words = [without_case_ending(word) for _, word in written if word[0].isupper() and is_latin(word)]
        latin = Counter(words)
        return max(latin, key=lambda word: latin[word]) if latin else romanised(written[0][1]).title()

    def nouns(self, thing: str) -> tuple[str, ...]:
        """Return how the thing stands behind a number above one."""
        return (counting.counted_noun(thing),)

    def day(self, key: str) -> str:
        """Return "Sunday"."""
        return key.title()

    def date(self, month: str, day: str, year: str) -> str:
        """Return "17 September 2019", or what is known of it."""
        name = _MONTHS[int(month) - 1] if month.isdecimal() else month.capitalize()
        return " ".join(part for part in (day, name, year) if part)

    def opened(self, text: str) -> str:
        """Return the text with a capital."""
        return text[:1].upper() + text[1:]


@cache
def calling(code: str) -> Calling:
    """Return how a page in the language names things."""
    return Called(code) if code != PLAIN and has_concepts(code) else _English()


def date_parts(key: str) -> tuple[str, str, str]:
    """Return (month, day, year) of a date key: "month 9 day 17" gives ("9", "17", ""), a minute nothing."""
    words = key.split()
    told = dict(zip(words[::2], words[1::2], strict=True))
    return told.get("month", ""), told.get("day", ""), told.get("year", "")
