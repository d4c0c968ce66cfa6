"""Composed labels: the reasons of a row in, "Who: how many, what (where, when)" out.

A label names what the row's quotes share and claims nothing about it: it has no verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from generator.align.reasons import ORDINAL
from generator.languages.calling import Calling, date_parts
from generator.languages.cues import is_known_name, is_outlet
from generator.languages.frequency import is_everyday
from generator.languages.gazetteer import country_of
from generator.languages.lexicon import counted_as
from generator.languages.names import is_latin
from generator.languages.topics import is_role, topic_of
from generator.model import MentionKind, Shared

MOST_LETTERS = 64  # what a line of the table and a heading on a phone hold
FEWEST_PARTS = 2  # named even where they are longer
MOST_PARTS = 5
ENOUGH = 3  # parts without deeds and qualities, which say little by themselves
_SAY_LITTLE = frozenset({"deeds", "qualities", "traits", "thinking", "amounts"})  # topics of the lexicon
_BARE_NUMBER = 1000  # a smaller one says nothing without what it counts
_WORD = regex.compile(r"\p{Han}|[^\s\p{Han}]+")
_WHO, _MANY, _WHAT, _RANK, _WHERE, _WHEN = range(6)
_PLACE_OF = {
    MentionKind.NAME: _WHO,
    MentionKind.NUMBER: _MANY,
    MentionKind.CONCEPT: _WHAT,
    MentionKind.PLACE: _WHERE,
    MentionKind.DAY: _WHEN,
    MentionKind.DATE: _WHEN,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a label can name."""

    role: int  # its place in the label
    text: str
    key: str  # Shared.key


def composed(reasons: Sequence[Shared], texts: Sequence[str], names: Calling, parts: int = MOST_PARTS) -> str:
    """Return a label of the strongest things that the row's articles share; `texts` are the row's passages.

    With more than MOST_PARTS parts it may be long: it must differ from the label of another row.
    """
    chosen: list[Part] = []
    for part in _named(reasons, texts, names):
        longer = [*chosen, part]
        if len(chosen) < FEWEST_PARTS or (len(longer) <= parts and (parts > MOST_PARTS or _fits(longer, names))):
            chosen = longer
    return _written(chosen, names)


def _fits(longer: Sequence[Part], names: Calling) -> bool:
    """Tell whether a label that names some things already is the better for one more, the last."""
    says_little = longer[-1].role == _WHAT and topic_of(longer[-1].key) in _SAY_LITTLE
    return not (says_little and len(longer) > ENOUGH) and len(_written(longer, names)) <= MOST_LETTERS


def _named(reasons: Sequence[Shared], texts: Sequence[str], names: Calling) -> list[Part]:
    """What a label may name, strongest first and nothing twice."""
    telling = [reason for reason in reasons if _tells(reason, names)] or _without_bare_numbers(reasons)
    telling = _without_offices(telling)
    telling.sort(key=lambda reason: topic_of(reason.key) in _SAY_LITTLE)
    parts = [Part(_role(reason), reason.label, reason.key) for reason in telling]
    parts = _joined_names(parts, telling, texts)
    parts = _whole_dates(parts, names)
    parts = [part for part in parts if not _said_by_another(part, parts, names)]
    seen: dict[str, Part] = {}
    for part in parts:
        known = seen.setdefault(part.text.casefold(), part)
        if known.role != part.role:  # a place and a concept of one name are an institution: the United Nations
            seen[part.text.casefold()] = replace(known, role=_WHO)
    return list(seen.values())


def _role(reason: Shared) -> int:
    return _RANK if reason.key.startswith(ORDINAL) else _PLACE_OF[reason.kind]


def _without_bare_numbers(reasons: Sequence[Shared]) -> list[Shared]:
    return [reason for reason in reasons if reason.kind is not MentionKind.NUMBER] or list(reasons)


def _without_offices(reasons: Sequence[Shared]) -> list[Shared]:
    """Beside a name and something else, leave out offices: "Kozlov: governor" may be wrong, nobody says whose it is."""
    named = any(reason.kind is MentionKind.NAME for reason in reasons)
    plain = [reason for reason in reasons if not is_role(reason.key)]
    told = any(reason.kind in (MentionKind.CONCEPT, MentionKind.NUMBER) for reason in plain)
    return plain if named and told else list(reasons)


def _tells(reason: Shared, names: Calling) -> bool:
    """Everyday words, bare small numbers, who is cited and what only may be a name are fair reasons, but read badly."""
    if reason.kind is MentionKind.NAME:
        known = is_known_name(reason.key) or any(_capitalised(word) for _, words in reason.words for word in words)
        return known and not is_outlet(reason.key)
    if reason.kind is MentionKind.NUMBER:
        if reason.key.startswith(ORDINAL) or float(reason.key) >= _BARE_NUMBER:
            return True
        return reason.label != names.amount(float(reason.key))
    return not is_everyday(f"c:{reason.key}")


def _capitalised(word: str) -> bool:
    return word[0].isupper() and is_latin(word)


def _joined_names(parts: Sequence[Part], reasons: Sequence[Shared], texts: Sequence[str]) -> list[Part]:
    """Names that follow each other in a passage are one: Petteri, Taalas is Petteri Taalas."""
    joined = list(parts)
    names = [one for one in reasons if one.kind is MentionKind.NAME and not is_known_name(one.key)]
    for first in names:
        for second in names:
            if first is not second and _stand_together(first, second, texts):
                joined = list(_as_one(joined, first.key, second.key))
    return joined


def _stand_together(first: Shared, second: Shared, texts: Sequence[str]) -> bool:
    befores = [word for _, words in first.words for word in words]
    afters = [word for _, words in second.words for word in words]
    return any(f"{before} {after}" in text for before in befores for after in afters for text in texts)


def _as_one(parts: Iterable[Part], first: str, second: str) -> Iterable[Part]:
    """The parts with both names as one, in the place of the stronger."""
    known = {part.key: part for part in parts if part.role == _WHO}
    if not {first, second} <= set(known):
        yield from parts
        return
    whole = f"{known[first].text} {known[second].text}"
    place = min((first, second), key=list(known).index)
    for part in parts:
        if part.role == _WHO and part.key == place:
            yield replace(part, text=whole)
        elif part.role != _WHO or part.key not in (first, second):
            yield part


def _whole_dates(parts: Sequence[Part], names: Calling) -> list[Part]:
    """Day, month and year as one date: "14 July" says "July" too, "September" and "2019" are "September 2019"."""
    dates = [part for part in parts if part.key.startswith(("month ", "year "))]
    days = [part for part in dates if " day " in part.key]
    months = [part for part in dates if part.key.startswith("month ") and part not in days]
    years = [part for part in dates if part.key.startswith("year ")]
    stem = (days or months or years)[:1]
    if not stem:
        return list(parts)
    month, day, _ = date_parts(stem[0].key)
    _, _, year = date_parts(years[0].key) if years else ("", "", "")
    text = names.date(month, day, year) if year and month else stem[0].text
    place = parts.index(min(dates, key=parts.index))
    whole = replace(stem[0], text=text)
    return [whole if at == place else part for at, part in enumerate(parts) if at == place or part not in dates]


def _said_by_another(part: Part, parts: Sequence[Part], names: Calling) -> bool:
    """Tell whether another part says it: the words of a longer one, what a number counts, the country of a city."""
    others = [other for other in parts if other is not part]
    words = _words(part)
    for other in others:
        longer = _words(other)
        if len(longer) > len(words) and (set(words) <= set(longer) and other.role in (part.role, _MANY)):
            return True
        if part.role == _WHAT and other.role == _MANY and _is_counted_in(part.key, other.text, names):
            return True
    if part.role != _WHERE:
        return False
    before = parts[: parts.index(part)]
    return any(country_of(part.key) == other.key or country_of(other.key) == part.key for other in before)


def _is_counted_in(concept: str, text: str, names: Calling) -> bool:
    return any(noun in text for noun in names.nouns(counted_as(concept)))


def _words(part: Part) -> list[str]:
    """The words of a part; each character by itself where the script has no blanks."""
    return _WORD.findall(part.text.casefold())


def _written(parts: Iterable[Part], names: Calling) -> str:
    marks = names.marks
    by_role = [[part.text for part in parts if part.role == role] for role in range(_WHEN + 1)]
    who, frame = by_role[_WHO], by_role[_WHERE] + by_role[_WHEN]
    what = by_role[_MANY] + by_role[_WHAT] + by_role[_RANK]
    main = marks.colon.join(marks.comma.join(group) for group in (who, what) if group)
    around = marks.comma.join(frame)
    opening, closing = marks.brackets
    return names.opened(f"{main}{opening}{around}{closing}" if main and around else main or around)
