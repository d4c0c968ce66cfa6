"""The headline of a plain text: its lines in, the index of the line that is its title out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.read.residue import Line, ends_like_a_sentence

LONGEST_TITLE = 150  # characters; longer first lines are leads
CLEARLY_LONGER = 1.5  # times as long as the title: so is the first paragraph of an article under its headline
_MAY_END_A_TITLE = re.compile(r"(?:[?!؟？！…]|\.\.+)[\"'”’»)\]]*$")


def headline_index(lines: Sequence[Line], cut_numbers: frozenset[int]) -> int | None:
    """Return the index of the headline among the lines that were kept; None when they begin with the text.

    `cut_numbers` are the lines of the file that were cut as residue: one between the headline
    and the text parts them as a blank line does.
    """
    filled = [index for index, line in enumerate(lines) if line.text.strip()]
    if len(filled) <= 1:
        return None
    first, second = (lines[index] for index in filled[:2])
    title = first.text.strip()
    parted = filled[1] - filled[0] > 1 or any(first.number < number < second.number for number in cut_numbers)
    longer = len(second.text.strip()) >= CLEARLY_LONGER * len(title)
    rest = sum(len(lines[index].text) for index in filled[1:])
    fits = len(title) <= LONGEST_TITLE and len(title) * CLEARLY_LONGER <= rest
    if not fits or not (parted or longer) or title.endswith((":", "：")):
        return None
    if _MAY_END_A_TITLE.search(title):
        return filled[0] if parted else None
    return None if ends_like_a_sentence(title) else filled[0]
