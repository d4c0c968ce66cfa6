"""Reasons: the units of a row in, what two or more of its articles name, with names for the page's readers, out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from generator.align.units import Unit
from generator.languages.calling import Calling, Written, date_parts
from generator.languages.counting import is_counted
from generator.languages.frequency import LETTERS
from generator.languages.lexicon import counted_as
from generator.model import Mention, MentionKind, Reading, Shared

MOST_REASONS = 8  # shown for one row; the rest adds nothing to what a reader can check
ORDINAL = "no. "  # opens the key of "the fourth"
SURELY_COUNTED = 2  # articles that bind a number to one thing; one alone may have taken a neighbour for it
LARGE = 1000  # such a number is seldom a time or a rank: one article may say what it counts, if none says otherwise
Told = tuple[tuple[str, tuple[str, ...]], ...]  # (article id, the words as written there)
WIDELY = 2  # power of the share of a row's articles: what two of eight share is seldom what the row tells
_KINDS = {letter: kind for kind, letter in LETTERS.items()} | dict.fromkeys("xw", MentionKind.NAME)


def shared(
    members: Sequence[Unit], weights: Mapping[str, float], readings: Mapping[str, Reading], names: Calling
) -> tuple[Shared, ...]:
    """Return what two or more articles of a row name, what weighs most and is named by most first."""
    naming: dict[str, set[str]] = defaultdict(set)  # the articles that name a thing
    for unit in members:
        for key in unit.words:
            naming[key].add(unit.article)
    common = [key for key, articles in naming.items() if len(articles) > 1]
    best = sorted(common, key=lambda key: (-weights.get(key, 0.0) * len(naming[key]), key))[:MOST_REASONS]
    measured = things(members)
    found = []
    for key in best:
        told = _written(key, members, readings)
        spellings = [(readings[article].language, word) for article, ways in told for word in ways]
        label = _label(key, measured.get(key, ""), spellings, names)
        found.append(Shared(_KINDS[key[0]], key[2:], label, told))
    return tuple(found)


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


def things(members: Sequence[Unit]) -> dict[str, str]:
    """Return for the key of each number what it surely measures or counts; "" where the articles leave doubt."""
    measured: dict[str, Counter[str]] = defaultdict(Counter)
    for unit in members:
        for key, mentions in unit.words.items():
            if found := {thing for mention in mentions if (thing := _measured(mention))}:
                measured[key].update(found)
    return {key: _thing(key, found) for key, found in measured.items()}


def measures(members: Sequence[Unit]) -> frozenset[str]:
    """Return the keys of numbers that have a unit: they measure something, and count nothing."""
    return frozenset(
        key
        for unit in members
        for key, mentions in unit.words.items()
        if any(mention.quantity and mention.quantity.unit and _measured(mention) for mention in mentions)
    )


def _measured(mention: Mention) -> str:
    """The unit of a number, or what it counts; "" for none."""
    quantity = mention.quantity
    if quantity is None or mention.key.startswith(ORDINAL):
        return ""
    return quantity.unit or (counted_as(quantity.counted) if is_counted(quantity.counted) else "")


def _written(key: str, members: Sequence[Unit], readings: Mapping[str, Reading]) -> Told:
    """The words of each article for a thing, in the story's order."""
    by_article: dict[str, list[str]] = defaultdict(list)
    for unit in members:
        text = readings[unit.article].article.text
        by_article[unit.article] += [text[mention.start : mention.end] for mention in unit.words.get(key, ())]
    told = {article: tuple(dict.fromkeys(words)) for article, words in by_article.items() if words}
    return tuple((article, told[article]) for article in readings if article in told)


def _thing(key: str, measured: Counter[str]) -> str:
    """What a number surely measures or counts; "" where the articles leave doubt."""
    sure = 1 if len(measured) == 1 and key.startswith("n:") and float(key[2:]) >= LARGE else SURELY_COUNTED
    things = [name for name in measured if measured[name] >= sure]
    return min(things, key=lambda name: (-measured[name], name), default="")


def _label(key: str, measured: str, written: Written, names: Calling) -> str:
    kind, name = key[0], key[2:]
    if kind == "n":
        rank = name.startswith(ORDINAL)
        return names.rank(int(name.removeprefix(ORDINAL))) if rank else names.counted(float(name), measured)
    if kind in "xw":
        return names.name(written)
    if kind == "m":
        return names.date(*date_parts(name)) or name.split()[-1]
    return _NAMES[kind](names, name)


_NAMES: dict[str, Callable[[Calling, str], str]] = {
    "c": lambda names, key: names.concept(key),
    "d": lambda names, key: names.day(key),
    "p": lambda names, key: names.origin(key),
    "h": lambda names, key: names.origin(key),
}
