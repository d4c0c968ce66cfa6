"""Messages: an English sentence with its blanks in, text out that a catalog can say in another language.

A message is plain English text wherever text is wanted: in data files, in comparisons, in a page of the default
edition. Only what shows it to a reader looks at how it was made, and asks a catalog for the same in another language.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Self


class Message(str):
    """English text with how it was made: the sentence with its blanks, its plural, and what fills the blanks."""

    __slots__ = ("number", "plural", "sentence", "values")

    sentence: str  # with blanks: "{number} of {all} origins"; the key in a catalog
    plural: str  # the same for other numbers than one; "" where no number decides
    number: int  # that decides between the two
    values: Mapping[str, object]  # by blank; a value may be a message

    def __new__(cls, sentence: str, plural: str, number: int, values: Mapping[str, object]) -> Self:
        """Return the message; raises KeyError for a blank that nothing fills."""
        made = super().__new__(cls, filled(plural if plural and number != 1 else sentence, values))
        made.sentence, made.plural, made.number, made.values = sentence, plural, number, values
        return made

    def __reduce__(self) -> tuple[type[Message], tuple[str, str, int, Mapping[str, object]]]:
        """Return how to make it again: a process hands it on to another."""
        return Message, (self.sentence, self.plural, self.number, dict(self.values))


class Day(str):
    """An ISO date that a page writes out in its language: "2023-09-17", "--09-17" of any year, "2023-09"."""

    __slots__ = ()


class Thing(str):
    """The English name of what every language names for itself: a concept in the plural, a unit, a place, an origin."""

    __slots__ = ("key",)

    key: str  # of the concept, unit, place or origin

    def __new__(cls, name: str, key: str) -> Self:
        """Return the name, with the key by which languages know the thing."""
        made = super().__new__(cls, name)
        made.key = key
        return made

    def __reduce__(self) -> tuple[type[Thing], tuple[str, str]]:
        """Return how to make it again."""
        return type(self), (str(self), self.key)


class Place(Thing):
    """The English name of a place, a person, an institution or an office that has a key."""

    __slots__ = ()


class Amount(str):
    """A number with what it counts or measures, in English: "250 kilometres"."""

    __slots__ = ("ends", "thing")

    ends: tuple[float, ...]  # one, or two of a range
    thing: str  # key of the concept or unit; "" for nothing

    def __new__(cls, words: str, ends: tuple[float, ...], thing: str) -> Self:
        """Return the words, with what they say."""
        made = super().__new__(cls, words)
        made.ends, made.thing = ends, thing
        return made

    def __reduce__(self) -> tuple[type[Amount], tuple[str, tuple[float, ...], str]]:
        """Return how to make it again."""
        return Amount, (str(self), self.ends, self.thing)


def message(sentence: str, **values: object) -> Message:
    """Return a sentence of ours, its blanks filled by name: "All {number} origins" and number=3."""
    return Message(sentence, "", 1, values)


def counted(number: int, one: str, many: str, **values: object) -> Message:
    """Return what is said of a number, for one and for others: "{number} outlet", "{number} outlets"."""
    return Message(one, many, number, {"number": number, **values})


def joined(separator: str, parts: tuple[str, ...] | list[str]) -> str:
    """Return the parts with a separator between them: a message where one of them is no plain text."""
    if not any(isinstance(part, (Message, Day, Thing, Amount)) for part in parts):
        return separator.join(parts)
    values = {f"part{place}": part for place, part in enumerate(parts)}
    return Message(separator.join(f"{{{name}}}" for name in values), "", 1, values)


def filled(sentence: str, values: Mapping[str, object]) -> str:
    """Return a sentence with its blanks filled; raises KeyError for a blank without a value.

    A blank is a name in braces and nothing else: no part of a value is ever reached through one.
    """
    pieces = Formatter().parse(sentence)
    return "".join(before + ("" if name is None else str(values[name])) for before, name, _, _ in pieces)


WEEKDAYS = {  # by their keys in articles
    "monday": message("Monday"),
    "tuesday": message("Tuesday"),
    "wednesday": message("Wednesday"),
    "thursday": message("Thursday"),
    "friday": message("Friday"),
    "saturday": message("Saturday"),
    "sunday": message("Sunday"),
}
