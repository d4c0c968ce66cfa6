"""Reasons: the units of a row in, what two or more of its articles name, with readable names, out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import regex

from generator.align.units import Unit
from generator.languages.counting import counted, is_counted, ordinal
from generator.languages.cues import origin_name
from generator.languages.frequency import LETTERS
from generator.languages.lexicon import concept_label, counted_as
from generator.languages.names import romanised
from generator.model import Mention, MentionKind, Reading, Shared

MOST_REASONS = 8  # shown for one row; the rest adds nothing to what a reader can check
ORDINAL = "no. "  # opens the key of "the fourth"
SURELY_COUNTED = 2  # articles that bind a number to one thing; one alone may have taken a neighbour for it
LARGE = 1000  # such a number is seldom a time or a rank: one article may say what it counts, if none says otherwise
WIDELY = 2  # power of the share of a row's articles: what two of eight share is seldom what the row tells
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
_CASE_ENDING = regex.compile(r"['’]\p{Ll}{1,3}$")  # Derna’s, İskenderun'e: what stands behind it is not the name


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
            measured[key].update({thing for mention in mentions if (thing := _measured(mention))})
    common = {key: by_article for key, by_article in words.items() if len(by_article) > 1}
    best = sorted(common, key=lambda key: (-weights.get(key, 0.0) * len(common[key]), key))[:MOST_REASONS]
    return tuple(_shared(key, common[key], readings, measured[key]) for key in best)


def worth(members: Sequence[Unit], weights: Mapping[str, float]) -> dict[str, float]:
    """Return for each key that two units of a row or more name how much of what the row tells it is."""
    naming = Counter(key for unit in members for key in unit.words)
    shares = {key: times / len(members) for key, times in sorted(naming.items()) if times > 1}
    return {key: weights.get(key, 0.0) * share**WIDELY for key, share in shares.items()}


def disputed(members: Sequence[Unit]) -> frozenset[str]:
    """Return the keys of numbers for which another article of the row has another number of the same thing."""
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))  # thing -> article -> keys
    for unit in members:
        for key, mentions in unit.words.items():
            for thing in {_measured(mention) for mention in mentions} - {""}:
                told[thing][unit.article].add(key)
    return frozenset(
        key
        for by_article in told.values()
        for keys in by_article.values()
        for key in keys
        if any(key not in others for others in by_article.values())
    )


def _measured(mention: Mention) -> str:
    """The unit of a number, or what it counts; "" for none."""
    quantity = mention.quantity
    if quantity is None or mention.key.startswith(ORDINAL):
        return ""
    return quantity.unit or (counted_as(quantity.counted) if is_counted(quantity.counted) else "")


def _shared(
    key: str, by_article: Mapping[str, Sequence[str]], readings: Mapping[str, Reading], measured: Counter[str]
) -> Shared:
    written = tuple(
        (article, tuple(dict.fromkeys(by_article[article]))) for article in readings if article in by_article
    )
    return Shared(_KINDS[key[0]], key[2:], _label(key, written, _thing(key, measured)), written)


def _thing(key: str, measured: Counter[str]) -> str:
    """What a number surely measures or counts; "" where the articles leave doubt."""
    sure = 1 if len(measured) == 1 and key.startswith("n:") and float(key[2:]) >= LARGE else SURELY_COUNTED
    things = [name for name in measured if measured[name] >= sure]
    return min(things, key=lambda name: (-measured[name], name), default="")


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
    """A number with what it measures or counts: "250 kilometres", "5 drones", "4th"."""
    if name.startswith(ORDINAL):
        return ordinal(int(name.removeprefix(ORDINAL)))
    return counted(float(name), measured)


def _date(key: str) -> str:
    """Return a date key for readers: "month 9 day 17" is 17 September."""
    what, number, *day = key.replace(" day ", " ").split()
    month = _MONTHS[int(number) - 1] if number.isdecimal() and what == "month" else number
    return " ".join([*day, month.capitalize()])


def _in_latin(written: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    """A name as most Latin-script articles write it, without endings; romanised where none does."""
    words = [word for _, spellings in written for word in spellings]
    latin = Counter(_CASE_ENDING.sub("", word) for word in words if word[0].isupper() and is_latin(word))
    return max(latin, key=lambda word: latin[word]) if latin else romanised(words[0]).title()


def is_latin(word: str) -> bool:
    """Tell whether the word is written in Latin letters."""
    return regex.match(r"\p{Latin}", word) is not None
