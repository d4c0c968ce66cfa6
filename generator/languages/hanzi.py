"""Chinese characters: a text in, the same in the Simplified characters that the language file is written in out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

CHINESE = "zh"
_TO_SIMPLIFIED, _TO_TRADITIONAL = "t2s", "s2t"  # of characters alone: words of Taiwan and Hong Kong stay
TEXTS_REMEMBERED = 64  # an article is asked for again right away


@lru_cache(maxsize=TEXTS_REMEMBERED)
def in_known_characters(text: str, code: str) -> str:
    """Return a text of a language in the characters of its file, each in its place.

    That is Traditional Chinese in Simplified characters, and any other text as it is. Which one a text is written in is
    told by the characters that only one of the two has: those in which both are alike, and Japanese, do not count.
    """
    if code != CHINESE or text.isascii():
        return text
    simplified = _converted(text, _TO_SIMPLIFIED)
    return simplified if _changed(text, simplified) > _changed(text, _converted(text, _TO_TRADITIONAL)) else text


def in_both(forms: Iterable[str], code: str) -> tuple[str, ...]:
    """Return forms of a language file with those that Traditional characters give Chinese ones, behind them."""
    listed = tuple(forms)
    if code != CHINESE:
        return listed
    return tuple(dict.fromkeys((*listed, *(_converted(form, _TO_TRADITIONAL) for form in listed))))


def _converted(text: str, into: str) -> str:
    whole = _converter(into).convert(text)
    # Places in the text are places in the article, so no phrase may grow or shrink.
    return whole if len(whole) == len(text) else "".join(map(_converter(into).convert, text))


def _changed(text: str, other: str) -> int:
    return sum(one != two for one, two in zip(text, other, strict=True))


@cache
def _converter(into: str) -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - only Chinese needs it

    return OpenCC(into)
