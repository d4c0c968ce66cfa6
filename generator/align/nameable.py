"""What a label can name: what the articles of a row have in common in, the same by how fit it is for a label out.

What most of the articles name goes before what only some do, and what tells something before what stands in any news.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.align.in_common import Common
from generator.align.reasons import ORDINAL
from generator.languages.calling import Calling
from generator.languages.cues import is_known_name, is_outlet
from generator.languages.frequency import is_everyday
from generator.languages.names import is_latin
from generator.languages.topics import ACTS, NO_THINGS, SAY_LITTLE, is_role, topic_of
from generator.model import MentionKind, Shared

_SAY = "say"  # tells how articles know a claim and not what it is about
_BARE_NUMBER = 1000  # a smaller one says nothing without what it counts
_TIME = "time "  # opens the key of a clock time, of which time zones leave the minutes only


@dataclass(frozen=True, slots=True)
class Nameable:
    """The reasons of a row by how fit they are for its label, each kind with what tells most of the row first."""

    telling: tuple[Shared, ...]  # most articles name it, and it tells something
    everyday: tuple[Shared, ...]  # most name it, and it stands in any news: things first, then acts
    narrow: tuple[Shared, ...]  # it tells something, but half of the articles or fewer name it
    rest: tuple[Shared, ...]


def nameable(common: Common, names: Calling) -> Nameable:
    """Return the reasons of a row by how fit they are for its label."""
    widely = [reason for reason in common.reasons if 2 * len(reason.words) > common.articles]
    telling = _without_offices(_without_bare_numbers([one for one in widely if _tells(one, names)], names))
    telling.sort(key=lambda reason: topic_of(reason.key) in SAY_LITTLE)
    things = [reason for reason in widely if _is_everyday_thing(reason)]
    acts = [reason for reason in widely if _is_everyday_act(reason)]
    narrow = [reason for reason in common.reasons if reason not in widely and _tells(reason, names)]
    known = (*telling, *things, *acts, *narrow)
    rest = [reason for reason in common.reasons if reason not in known]
    return Nameable(tuple(telling), (*things, *acts), tuple(narrow), tuple(rest))


def _tells(reason: Shared, names: Calling) -> bool:
    """Everyday words, bare small numbers, who is cited and what only may be a name are fair reasons, but read badly."""
    if reason.kind is MentionKind.NAME:
        known = is_known_name(reason.key) or any(_capitalised(word) for _, words in reason.words for word in words)
        return known and not is_outlet(reason.key)
    if reason.kind is MentionKind.NUMBER:
        return not _is_bare(reason, names) or float(reason.key) >= _BARE_NUMBER
    if reason.kind is MentionKind.DATE:
        return not reason.key.startswith(_TIME)
    return not is_everyday(f"c:{reason.key}")


def _is_bare(reason: Shared, names: Calling) -> bool:
    ranks = reason.kind is not MentionKind.NUMBER or reason.key.startswith(ORDINAL)
    return not ranks and reason.label == names.amount(float(reason.key))


def _capitalised(word: str) -> bool:
    return word[0].isupper() and is_latin(word)


def _is_everyday_thing(reason: Shared) -> bool:
    """Tell whether it is an everyday word for something that one can point at: a home, a region, the government."""
    everyday = reason.kind is MentionKind.CONCEPT and is_everyday(f"c:{reason.key}")
    return everyday and topic_of(reason.key) not in NO_THINGS


def _is_everyday_act(reason: Shared) -> bool:
    everyday = reason.kind is MentionKind.CONCEPT and is_everyday(f"c:{reason.key}")
    return everyday and topic_of(reason.key) == ACTS and reason.key != _SAY


def _without_bare_numbers(reasons: Sequence[Shared], names: Calling) -> list[Shared]:
    """Beside a number with what it counts, leave out those without: they are other ends of it, or of something else."""
    full = [one for one in reasons if not _is_bare(one, names)]
    return full if any(one.kind is MentionKind.NUMBER for one in full) else list(reasons)


def _without_offices(reasons: Iterable[Shared]) -> list[Shared]:
    """Beside a name and something else, leave out offices: "Kozlov: governor" may be wrong, nobody says whose it is."""
    given = list(reasons)
    named = any(reason.kind is MentionKind.NAME for reason in given)
    plain = [reason for reason in given if not is_role(reason.key)]
    told = any(reason.kind in (MentionKind.CONCEPT, MentionKind.NUMBER) for reason in plain)
    return plain if named and told else given
