"""Reasons and labels: the units of a row in, what they share in the page's language out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.align.units import Unit
from generator.languages.cues import origin_name
from generator.languages.frequency import LETTERS, is_everyday
from generator.languages.lexicon import concept_label, counted_as
from generator.languages.names import romanised
from generator.model import Mention, MentionKind, Reading, Shared

MOST_REASONS = 8  # shown for one row; the rest adds nothing to what a reader can check
ORDINAL = "ordinal"  # unit of "the fourth"
LABEL_PARTS = 4  # things named in a label: more is no longer short
_KINDS = {letter: kind for kind, letter in LETTERS.items()} | dict.fromkeys("xw", MentionKind.NAME)
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
    measured: dict[str, Counter[str]] = defaultdict(Counter)
    for unit in members:
        text = readings[unit.article].article.text
        for key, mentions in unit.words.items():
            words[key][unit.article] += [text[mention.start : mention.end] for mention in mentions]
            measured[key].update(thing for mention in mentions if (thing := _measured(mention)))
    common = {key: by_article for key, by_article in words.items() if len(by_article) > 1}
    best = sorted(common, key=lambda key: (-weights.get(key, 0.0) * len(common[key]), key))[:MOST_REASONS]
    return tuple(_shared(key, common[key], readings, measured[key]) for key in best)


def _measured(mention: Mention) -> str:
    """What a number measures or counts; "" for none."""
    quantity = mention.quantity
    return "" if quantity is None else quantity.unit.replace("_", " ") or counted_as(quantity.counted)


def _shared(
    key: str, by_article: Mapping[str, Sequence[str]], readings: Mapping[str, Reading], measured: Counter[str]
) -> Shared:
    written = tuple(
        (article, tuple(dict.fromkeys(by_article[article]))) for article in readings if article in by_article
    )
    thing = min(measured, key=lambda name: (-measured[name], name), default="")
    return Shared(_KINDS[key[0]], key[2:], _label(key, written, thing), written)


def _label(key: str, written: Sequence[tuple[str, tuple[str, ...]]], measured: str) -> str:
    kind, name = key[0], key[2:]
    if kind == "c":
        return concept_label(name)
    if kind in "ph":
        return origin_name(name)
    if kind == "d":
        return name.title()
    if kind == "m":
        return _date(name)
    return _in_latin(written) if kind in "xw" else _number(name, measured)


def _number(name: str, measured: str) -> str:
    """A number with what it measures or counts: "250 kilometre", "5 drone", "no. 4"."""
    if measured == ORDINAL:
        return name
    return f"{float(name):,g} {concept_label(measured)}".strip() if measured else f"{float(name):,g}"


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


def labels(rows: Sequence[Sequence[Shared]]) -> list[str]:
    """Return a label for each row from its reasons; rows of one label get more parts until they differ."""
    found = [label(reasons) for reasons in rows]
    for parts in range(LABEL_PARTS + 1, MOST_REASONS + 1):
        twice = {name for name in found if found.count(name) > 1}
        found = [label(rows[at], parts) if name in twice else name for at, name in enumerate(found)]
    return found


def label(reasons: Sequence[Shared], parts: int = LABEL_PARTS) -> str:
    """Return a short neutral label: the strongest things that the row's articles share."""
    readable = [reason for reason in reasons if _readable(reason)] or list(reasons)
    best = sorted(readable[:parts], key=lambda reason: (_ORDER.index(_letter(reason.kind)), reason.label))
    return " · ".join(dict.fromkeys(reason.label for reason in best))


def _readable(reason: Shared) -> bool:
    """A word that no lexicon knows and an everyday word are fair reasons, but they read badly in a label."""
    if reason.kind is MentionKind.NAME:
        return reason.label == origin_name(reason.key) or _capitalised(reason)
    return not is_everyday(f"c:{reason.key}")


def _capitalised(reason: Shared) -> bool:
    return any(word[0].isascii() and word[0].isupper() for _, words in reason.words for word in words)


def _letter(kind: MentionKind) -> str:
    return next(letter for letter in _ORDER if _KINDS[letter] is kind)
