"""Parts of a file that Synoptic wrote: a YAML value and its place in, what it must be out, or the damage named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from generator.errors import SeedError
from generator.read.strict_yaml import Value, load_table

LARGEST_KEPT = 4_194_304  # bytes: a hundred times what a story of eight articles and 73 claims takes
LONGEST_NUMBER = 9  # digits: what is counted are origins, and Python reads no number of thousands


@dataclass(frozen=True, slots=True)
class Part:
    """A value of such a file."""

    path: str  # as messages call the file
    remedy: str
    place: str  # in the file: "label of c-1a2b3c4d"
    value: Value

    def table(self) -> dict[str, Part]:
        """Return the parts of a table by key, in the order of the keys; none for an empty value."""
        if not isinstance(self.value, dict):
            return {} if self.value == "" else self._refuse("is not a table")
        named = f" of {self.place}" if self.place else ""
        return {key: self._inner(f"{key}{named}", self.value[key]) for key in sorted(self.value)}

    def entries(self) -> list[Part]:
        """Return the parts of a list; none for an empty value."""
        if not isinstance(self.value, list):
            return [] if self.value == "" else self._refuse("is not a list")
        return [self._inner(self.place, value) for value in self.value]

    def fields(self, *names: str) -> tuple[Part, ...]:
        """Return these parts of a table, empty ones where it has none; a part of another name is damage."""
        table = self.table()
        if strange := sorted(table.keys() - set(names)):
            return self._refuse(f"holds {strange[0]!a}, which is not its own")
        return tuple(table.get(name, self._inner(name, "")) for name in names)

    def pair(self) -> tuple[str, Part]:
        """Return the only key of a table and its part."""
        table = self.table()
        if len(table) != 1:
            return self._refuse("is not one name and its words a line")
        return next(iter(table.items()))

    def line(self) -> str:
        """Return a line of text."""
        return self.value if isinstance(self.value, str) else self._refuse("is not a line of text")

    def number(self) -> int:
        """Return a whole number of 0 or more."""
        line = self.line()
        fits = line.isascii() and line.isdigit() and len(line) <= LONGEST_NUMBER
        return int(line) if fits else self._refuse("is not a number")

    def one_of(self, *words: str) -> str:
        """Return a line that is one of these."""
        line = self.line()
        return line if line in words else self._refuse(f"is {line!a} and not one of: {', '.join(words)}")

    def _inner(self, place: str, value: Value) -> Part:
        return Part(self.path, self.remedy, place, value)

    def _refuse(self, problem: str) -> NoReturn:
        raise SeedError(self.path, f"{self.place} {problem}".strip(), self.remedy)


def parts_of(text: str, path: str, remedy: str) -> Part:
    """Return the whole of a file; raises SeedError with that remedy, as all its parts do, when it is damaged."""
    try:
        return Part(path, remedy, "", load_table(text, path, LARGEST_KEPT))
    except SeedError as error:
        raise SeedError(path, error.problem, remedy) from error
