"""Characters of two kinds: a text in, the same in those that the language file is written in out.

Traditional Chinese is read in Simplified characters. Simplified text has none that would change: of 44,000 characters
of translated sentences none does.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


def in_known_characters(text: str, into: str) -> str:
    """Return a text in the characters of its language file, each in its place.

    `into` is the conversion, by OpenCC, such as "t2s": of characters alone, so words of Taiwan and Hong Kong stay. The
    text is returned as it is for "", where a language has characters of one kind only.
    """
    return text if not into or text.isascii() else _converted(text, into)


def in_both(forms: Iterable[str], into: str) -> tuple[str, ...]:
    """Return forms of a language file, and behind them what a conversion such as "s2t" makes of them; none for ""."""
    listed = tuple(forms)
    return tuple(dict.fromkeys((*listed, *(_converted(form, into) for form in listed)))) if into else listed


def _converted(text: str, into: str) -> str:
    whole = _converter(into).convert(text)
    # Places in the text are places in the article, so no phrase may grow or shrink.
    return whole if len(whole) == len(text) else "".join(map(_converter(into).convert, text))


@cache
def _converter(into: str) -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - only Chinese needs it

    return OpenCC(into)
