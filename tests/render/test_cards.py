"""A story's card: set with the fonts of the site alone, the same bytes everywhere, and every script as it wants it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from generator.memory import remembered
from generator.model import Picture
from generator.render import render_cards, render_site
from generator.render.bidi import direction_of, runs_of
from generator.render.cards import FONTS
from generator.render.faces import faces_in
from generator.render.typeset import Setter
from generator.settings import Settings
from tests.builders import inputs
from tests.samples import TEMPLATES, sample_comparison

Made = TypeVar("Made")


class Notebook:
    """Remembers in this process, and what was made."""

    def __init__(self) -> None:
        """Begin empty."""
        self.made: dict[str, object] = {}

    def __call__(self, depends_on: object, make: Callable[[], Made], /) -> Made:
        """Return what was made for it before, else make it."""
        if repr(depends_on) not in self.made:
            self.made[repr(depends_on)] = make()
        found: Made = self.made[repr(depends_on)]  # type: ignore[assignment]
        return found


NOTEBOOK = Notebook()
SETTER = Setter(faces_in(TEMPLATES / FONTS, NOTEBOOK), NOTEBOOK)


def card(title: str) -> Picture:
    """Return the card of the sample story under another title."""
    given = sample_comparison()
    (made,) = render_cards((replace(given, story=replace(given.story, title=title)),), Settings(), TEMPLATES, NOTEBOOK)
    return made


def test_a_card_is_a_picture_of_the_size_that_sites_ask_for_beside_its_page() -> None:
    made = card("A research ship leaves Mombasa")

    assert made.path == "stories/research-ship/card.png"
    assert made.data.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", made.data[16:24]) == (1200, 630)


def test_the_same_story_gives_the_same_bytes_and_another_title_others(tmp_path: Path) -> None:
    given = (sample_comparison(),)
    first, second = (
        render_cards(given, Settings(), TEMPLATES, partial(remembered, tmp_path / name)) for name in ("a", "b")
    )

    assert first == second
    assert card("One title").data != card("Another title").data


def test_a_card_that_was_painted_before_is_not_painted_again() -> None:
    given, notebook = (sample_comparison(),), Notebook()
    render_cards(given, Settings(), TEMPLATES, notebook)
    (painted,) = (key for key in notebook.made if key.startswith("('card'"))
    notebook.made[painted] = b"painted before"

    assert render_cards(given, Settings(), TEMPLATES, notebook)[0].data == b"painted before"


def test_a_title_in_letters_that_no_font_of_the_site_has_is_left_out_rather_than_shown_as_boxes() -> None:
    assert SETTER.can_set("زيارة (عينة)، सितंबर 2023: Визит, ğışŞ")
    assert not SETTER.can_set("船 leaves")
    assert card("船").data == card("𐤀").data


@pytest.mark.parametrize("title", ["سفينة", "यात्रा"])
def test_letters_are_joined_and_set_as_their_script_wants_it(title: str) -> None:
    whole = SETTER.line(title, 40)
    apart = [SETTER.line(letter, 40) for letter in title]

    assert sorted(glyph.path for glyph in whole.glyphs) != sorted(glyph.path for one in apart for glyph in one.glyphs)


def test_a_title_breaks_into_lines_that_fit() -> None:
    lines = SETTER.lines("A long title that does not fit on one line of a card", 60, 600)

    assert len(lines) > 1
    assert all(0 < line.width <= 600 for line in lines)


def test_the_first_of_letters_that_run_to_the_left_stands_at_the_right() -> None:
    both = SETTER.line("س ف", 40)
    first, last = (SETTER.line(letter, 40).glyphs[0].path for letter in ("س", "ف"))
    places = {glyph.path: glyph.x for glyph in both.glyphs}

    assert both.direction == "rtl"
    assert places[first] > places[last]


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ("Ship 2023", ["Ship 2023"]),
        ("سفينة", ["سفينة"]),
        ("سفينة TASS 2023", ["TASS 2023", "سفينة "]),
        ("سنة 2023: خبر", [": خبر", "2023", "سنة "]),
        ("2023: TASS خبر", [" خبر", "TASS", ": ", "2023"]),
        ("Ship سفينة left", ["Ship ", "سفينة", " left"]),
    ],
)
def test_runs_stand_on_paper_as_the_rules_of_direction_say(line: str, runs: list[str]) -> None:
    base = "rtl" if line.startswith("2023") else direction_of(line)
    assert [run.text for run in runs_of(line, base)] == runs


def test_a_page_names_its_card_only_where_cards_are_made() -> None:
    given = sample_comparison()
    with_cards, without = (
        {page.path: page.text for page in render_site((given,), inputs(given), settings, TEMPLATES).pages}
        for settings in (Settings(), Settings(cards=False))
    )
    path = "stories/research-ship/index.md"

    assert 'card: "stories/research-ship/card.png"' in with_cards[path].split("---")[1]
    assert "card" not in without[path].split("---")[1]
