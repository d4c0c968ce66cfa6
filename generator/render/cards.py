"""Cards: a comparison in, out the picture that other sites show beside a link to its page.

Title, counts and the signs of all claims, on 1200 × 630 pixels. All text is set as outlines from the site's own fonts,
so that the same story gives the same bytes on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.errors import DataError, printable
from generator.model import CellState, Comparison, Picture
from generator.render.claims import leading
from generator.render.encoder import visible
from generator.render.environment import environment
from generator.render.faces import Remember, faces_in
from generator.render.outlets import outlets_of, sign_of
from generator.render.story_page import counts_of
from generator.render.typeset import Glyph, Setter, Setting
from generator.settings import Settings

WIDTH, HEIGHT = 1200, 630  # pixels, as sites that show cards ask for
NAME = "card.png"  # beside the page of its story
FONTS = "theme/assets/fonts"  # below the templates
_EDGE, _TOP = 64, 64  # pixels
_ROOM = WIDTH - 2 * _EDGE
_SIZES = ((68, 2), (56, 3), (42, 4))  # height of the title's letters, and how many lines of them there is room for
_SMALL = 30  # height of other letters
_LEADING = 1.24  # from line to line; the marks of Arabic and Devanagari need that much
_MATRIX_TOP, _MATRIX_HEIGHT = 394, 190
_SIGN = 16  # units of a sign
_WIDEST = 34.0  # pixels from claim to claim at most
_FILLED = 0.86  # of that, the sign
_TITLE_TOP = 118
_LESS_BOLD = 400


_TEMPLATE = "pictures/card.svg.j2"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of outlines with its place on the card."""

    x: float
    y: float
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A cell with its place on the card."""

    state: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Card:
    """All that a card shows."""

    width: int
    height: int
    lines: tuple[Line, ...]
    quiet: tuple[Line, ...]  # in softer ink
    signs: tuple[Sign, ...]
    scale: float  # of a sign


def render_cards(
    comparisons: Iterable[Comparison], settings: Settings, templates: Path, remember: Remember
) -> tuple[Picture, ...]:
    """Return the card of each story; a drawing that was painted before is not painted again."""
    setter = Setter(faces_in(templates / FONTS, remember), remember)
    template = environment(templates).get_template(_TEMPLATE)
    cards = []
    for comparison in comparisons:
        drawing = template.render(card=_card(comparison, settings, setter))
        data = remember(("card", drawing), partial(_painted, drawing))
        cards.append(Picture(card_path(comparison), data))
    return tuple(cards)


def card_path(comparison: Comparison) -> str:
    """Return where the card of a story stands, below the folder of pages."""
    return f"stories/{comparison.story.slug}/{NAME}"


def _painted(drawing: str) -> bytes:
    import resvg_py  # noqa: PLC0415 - heavy, and not needed to compare

    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=drawing, skip_system_fonts=True))
    except ValueError as error:
        message = f"{_TEMPLATE}: makes no picture: {printable(str(error))} (mend the template, or bring it back)"
        raise DataError(message) from error


def _card(comparison: Comparison, settings: Settings, setter: Setter) -> Card:
    title = _title(visible(comparison.story.title), setter)
    small = Setter(tuple(sorted(setter.faces, key=lambda face: face.weight != _LESS_BOLD)), setter.remember)
    counts = " · ".join(counts_of(comparison)[:3])
    words = ((visible(settings.title), _TOP + _SMALL // 2), (counts, _MATRIX_TOP - 36))
    quiet = tuple(_placed(small.line(text, _SMALL), y) for text, y in words if small.can_set(text))
    signs, scale = _signs(comparison)
    return Card(WIDTH, HEIGHT, title, quiet, signs, scale)


def _title(text: str, setter: Setter) -> tuple[Line, ...]:
    """The title in the largest letters that it fits in; none where the site has no letters for it."""
    if not setter.can_set(text):
        return ()
    for size, most in _SIZES:
        lines = setter.lines(text, size, _ROOM)
        if len(lines) <= most:
            break
    shown = lines if len(lines) <= most else (*lines[: most - 1], setter.line("…", size, lines[0].direction))
    return tuple(
        _placed(line, _TITLE_TOP + round(size * (0.8 + _LEADING * number))) for number, line in enumerate(shown)
    )


def _placed(line: Setting, y: float) -> Line:
    x = WIDTH - _EDGE - line.width if line.direction == "rtl" else _EDGE
    return Line(round(x, 2), y, line.glyphs)


def _signs(comparison: Comparison) -> tuple[tuple[Sign, ...], float]:
    """The signs of the claims that are sure, a column for each; as many as fit legibly."""
    outlets = outlets_of(comparison)
    claims = [compared for compared in leading(comparison) if compared.row.sure]
    if not claims:
        return (), 1.0
    down = min(_WIDEST, _MATRIX_HEIGHT / len(outlets), _ROOM / len(claims))
    across = min(_WIDEST, _ROOM / len(claims))
    signs = []
    for column, claim in enumerate(claims):
        states = {cell.article: cell.state for cell in claim.cells}
        for row, outlet in enumerate(outlets):
            sign = sign_of(states.get(outlet.article, CellState.SILENT))
            signs.append(Sign(sign, round(_EDGE + column * across, 2), round(_MATRIX_TOP + row * down, 2)))
    return tuple(signs), round(down * _FILLED / _SIGN, 3)
