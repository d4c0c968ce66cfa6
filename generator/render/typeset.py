"""Typesetting: a text and the faces in, lines of outlines out, each letter shaped as its script wants it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from generator.render.bidi import direction_of, runs_of
from generator.render.faces import Face, Remember, outlines

if TYPE_CHECKING:
    import uharfbuzz

_CHARACTERS = regex.compile(r"\X")
_INVISIBLE = frozenset({"Cf", "Cc", "Zs"})  # no face needs a picture of them
_LANGUAGE = "en"  # else the shaper asks the machine for its own
_BOLD = 700
_OPEN, _SHAPED = 64, 4096  # fonts, and words and glyphs of them, that are kept at hand: a site ships fewer fonts


@dataclass(frozen=True, slots=True)
class Glyph:
    """One outline with its place on the line, in pixels."""

    x: float
    y: float
    scale: float
    path: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A line of outlines."""

    width: float  # pixels
    direction: str  # of the text it is part of
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Setter:
    """What sets text: faces, the first that has a letter sets it."""

    faces: tuple[Face, ...]
    remember: Remember

    def can_set(self, text: str) -> bool:
        """Tell whether some face has each letter."""
        return all(self._face(letter) or unicodedata.category(letter) in _INVISIBLE for letter in text)

    def lines(self, text: str, size: float, width: float) -> tuple[Setting, ...]:
        """Return a text in lines of at most that width."""
        base, lines = direction_of(text), [""]
        for word in _words(text):
            longer = lines[-1] + word
            if lines[-1] and self._reach(longer.strip(), base) * size > width:
                lines.append(word.lstrip())
            else:
                lines[-1] = longer
        return tuple(self.line(line.strip(), size, base) for line in lines)

    def line(self, text: str, size: float, base: str = "") -> Setting:
        """Return a text on one line, in the direction of the text that it is part of."""
        base, x, glyphs = base or direction_of(text), 0.0, []
        for font, found, advance in self._set(text, base):
            scale = size / font.face.upem
            places = ((x + at * scale, -up * scale, _path(font, number)) for number, at, up in found)
            glyphs += [Glyph(round(at, 2), round(up, 2), scale, path) for at, up, path in places if path]
            x += advance * scale
        return Setting(x, base, tuple(glyphs))

    def _reach(self, text: str, base: str) -> float:
        """The width of a line in ems."""
        return sum((advance / int(font.face.upem) for font, _, advance in self._set(text, base)), start=0.0)

    def _set(
        self, text: str, base: str
    ) -> Iterator[tuple[uharfbuzz.Font, tuple[tuple[int, float, float], ...], float]]:
        """Yield what stands on a line from the left: a font, its glyphs and how far they reach."""
        for run in runs_of(text, base):
            parts = list(self._by_face(run.text))
            for face, part in reversed(parts) if run.direction == "rtl" else parts:
                font = _font(face, self.remember)
                yield font, *_shaped(font, part, run.direction)

    def _face(self, letter: str) -> Face | None:
        return next((face for face in self.faces if ord(letter) in face.letters), None)

    def _by_face(self, text: str) -> Iterator[tuple[Face, str]]:
        """Yield the parts of a text with the face of each; a blank and what no face has stay with what they follow."""
        chosen: list[Face] = []
        for character in _CHARACTERS.findall(text):
            own = None if character.isspace() else self._face(character[0])
            chosen += [own or (chosen[-1] if chosen else self.faces[0])] * len(character)
        for _, members in groupby(zip(text, chosen, strict=True), key=lambda pair: pair[1].name):
            found = list(members)
            yield found[0][1], "".join(letter for letter, _ in found)


def _words(text: str) -> list[str]:
    """The pieces that a line may end behind: words, and each character of a script without blanks."""
    return regex.findall(r"\s*(?:[\p{Han}\p{Hiragana}\p{Katakana}]|[^\s\p{Han}\p{Hiragana}\p{Katakana}]+)", text)


@lru_cache(maxsize=_OPEN)
def _font(face: Face, remember: Remember) -> uharfbuzz.Font:
    import uharfbuzz  # noqa: PLC0415 - heavy, and not needed to compare

    font = uharfbuzz.Font(uharfbuzz.Face(outlines(face, remember)))
    if "wght" in face.name:
        font.set_variations({"wght": _BOLD})
    return font


@lru_cache(maxsize=_SHAPED)
def _shaped(font: uharfbuzz.Font, text: str, direction: str) -> tuple[tuple[tuple[int, float, float], ...], float]:
    """Return (number, x, y) of each glyph in units of the font, from the left, and how far the text reaches."""
    import uharfbuzz  # noqa: PLC0415 - the same

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.language = direction, _LANGUAGE
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    x, glyphs = 0.0, []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyphs.append((info.codepoint, x + place.x_offset, float(place.y_offset)))
        x += place.x_advance
    return tuple(glyphs), x


@lru_cache(maxsize=_SHAPED)
def _path(font: uharfbuzz.Font, glyph: int) -> str:
    from fontTools.pens.svgPathPen import SVGPathPen  # noqa: PLC0415 - the same

    pen = SVGPathPen(None)
    font.draw_glyph_with_pen(glyph, pen)
    path: str = pen.getCommands()
    return path
