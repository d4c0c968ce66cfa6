"""Reasons and labels: the units of a row in, what they share in the page's language out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.align.units import Unit
from generator.languages.frequency import is_everyday
from generator.languages.gazetteer import place_label
from generator.languages.lexicon import concept_label
from generator.languages.names import romanised
from generator.model import MentionKind, Reading, Shared

MOST_REASONS = 8  # shown for one row; the rest adds nothing to what a reader can check
LABEL_PARTS = 4  # things named in a label: more is no longer short
_KINDS = {
    "n": MentionKind.NUMBER,
    "d": MentionKind.DAY,
    "m": MentionKind.DATE,
    "p": MentionKind.PLACE,
    "h": MentionKind.NAME,
    "x": MentionKind.NAME,
    "w": MentionKind.NAME,
    "c": MentionKind.CONCEPT,
}
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_ORDER = "xwhpcnmd"  # a label names who and where first, then what, how many and when


def shared(
    members: Sequence[Unit], weights: Mapping[str, float], readings: Mapping[str, Reading]
) -> tuple[Shared, ...]:
    """Return what two or more articles of a row name, what weighs most and is named by most first."""
    words: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for unit in members:
        text = readings[unit.article].article.text
        for key, mentions in unit.words.items():
            words[key][unit.article] += [text[mention.start : mention.end] for mention in mentions]
    common = {key: by_article for key, by_article in words.items() if len(by_article) > 1}
    best = sorted(common, key=lambda key: (-weights.get(key, 0.0) * len(common[key]), key))[:MOST_REASONS]
    return tuple(_shared(key, common[key], readings) for key in best)


def _shared(key: str, by_article: Mapping[str, Sequence[str]], readings: Mapping[str, Reading]) -> Shared:
    written = tuple(
        (article, tuple(dict.fromkeys(by_article[article]))) for article in readings if article in by_article
    )
    return Shared(_KINDS[key[0]], key[2:], _label(key, written), written)


def _label(key: str, written: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    kind, name = key[0], key[2:]
    if kind == "c":
        return concept_label(name)
    if kind in "ph":
        return place_label(name)
    if kind == "d":
        return name.title()
    if kind == "m":
        return _date(name)
    return _in_latin(written) if kind in "xw" else name


def _date(key: str) -> str:
    """Return a date key for readers: "month 9 day 17" is 17 September."""
    what, number, *day = key.replace(" day ", " ").split()
    month = _MONTHS[int(number) - 1] if number.isdecimal() and what == "month" else number
    return " ".join([*day, month.capitalize()])


def _in_latin(written: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    """A name as a Latin-script article writes it, else romanised."""
    words = [word for _, spellings in written for word in spellings]
    latin = [word for word in words if word[0].isascii() and word[0].isupper()]
    return latin[0] if latin else romanised(words[0]).title()


def label(reasons: Sequence[Shared]) -> str:
    """Return a short neutral label: the strongest things that the row's articles share."""
    readable = [reason for reason in reasons if _readable(reason)] or list(reasons)
    best = sorted(readable[:LABEL_PARTS], key=lambda reason: (_ORDER.index(_letter(reason.kind)), reason.label))
    return " · ".join(dict.fromkeys(reason.label for reason in best))


def _readable(reason: Shared) -> bool:
    """A word that no lexicon knows and an everyday word are fair reasons, but they read badly in a label."""
    if reason.kind is MentionKind.NAME:
        return reason.label == place_label(reason.key) or _capitalised(reason)
    return not is_everyday(f"c:{reason.key}")


def _capitalised(reason: Shared) -> bool:
    return any(word[0].isascii() and word[0].isupper() for _, words in reason.words for word in words)


def _letter(kind: MentionKind) -> str:
    return next(letter for letter in _ORDER if _KINDS[letter] is kind)
