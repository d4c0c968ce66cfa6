"""Where texts come from: the readings of a story in, the families of articles of one origin out.

`ties` finds what says that two articles took their text from one place, `families` makes groups of it, and here each
group gets its name and its reason. Where nothing tells, an article is a lineage of its own, and the page says
that nothing is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.compare.families import Family, families
from generator.compare.order import standing_out, told_alike
from generator.compare.passages import Passage
from generator.compare.ties import CITES, DECLARED, OWN, SAID, Source, sources_of, ties
from generator.languages.cues import is_outlet, origin_name
from generator.messages import Message, Place, joined, message
from generator.model import Lineage, Reading, Tie, TieKind

PAIR = 2  # "both" is for two
MOST_REASONS = 3  # told of one lineage; each source has its own beside it
NOTHING_TELLS = message("nothing in the text tells where it was taken from; counted as an origin of its own")

EVENT_ORDERS = message(
    "most articles tell the same in one order, so it tells nothing of where the text was taken from; counted as an "
    "origin of its own"
)


def lineages(readings: Sequence[Reading]) -> tuple[Lineage, ...]:
    """Return the lineages in the order of their first article; every article stands in exactly one."""
    sources = {source.reading.article.id: source for source in sources_of(readings)}
    credited = {article: frozenset(filter(is_outlet, source.credits)) for article, source in sources.items()}
    told = {(one.article.id, other.article.id): alike for one, other, alike in told_alike(readings)}
    clear = standing_out(told)
    passages = {pair: alike.passage for pair, alike in told.items() if alike.passage}
    tied = tuple(ties(tuple(sources.values()), {pair: told[pair] for pair in clear}, passages))
    found = families(tuple(sources), tied, credited)
    in_one_order = {article for pair in told.keys() - clear if told[pair].same for article in pair}
    nothing_tells = {article: EVENT_ORDERS if article in in_one_order else NOTHING_TELLS for article in sources}
    return tuple(
        _together(f"origin-{number}", family, sources, passages)
        if family.ties
        else _alone(f"origin-{number}", sources[family.articles[0]], nothing_tells[family.articles[0]])
        for number, family in enumerate(found, start=1)
    )


def _together(
    name: str, family: Family, sources: Mapping[str, Source], passages: Mapping[tuple[str, str], Passage]
) -> Lineage:
    reasons = list(dict.fromkeys(_for_all(tie, len(family.articles)) for tie in family.ties))
    return Lineage(
        id=name,
        name=_family_name(family, sources, passages),
        articles=family.articles,
        reason=joined("; ", reasons[:MOST_REASONS]),
        known=True,
        confidence=family.ties[-1].confidence,
        ties=family.ties,
    )


def _for_all(tie: Tie, articles: int) -> str:
    """The reason of a tie, where it may be that of more than two."""
    reason, both = tie.reason, message("both credit {origin}", origin="")
    if articles > PAIR and isinstance(reason, Message) and reason.sentence == both.sentence:
        return message("they credit {origin}", **reason.values)
    return reason


def _family_name(
    family: Family, sources: Mapping[str, Source], passages: Mapping[tuple[str, str], Passage]
) -> Place | str:
    """Whose text it is: whom a passage quotes, where that alone ties them; else what those with another tie credit."""
    whole = {article for tie in family.ties if tie.kind is not TieKind.QUOTED for article in (tie.one, tie.other)}
    if not whole:
        origin = passages[family.ties[0].one, family.ties[0].other].origin
        return Place(origin_name(origin), origin)
    return _name([sources[article] for article in family.articles if article in whole])


def _name(members: Sequence[Source]) -> str:
    """Whom most of them credit, or what is declared; else whose text they say that it is, or whom they retell."""
    declared = [member.reading.article.lineage.value for member in members if member.declared]
    found = [
        _most_named([member.credits for member in members]),
        *declared[:1],
        _most_named([member.taken for member in members]),
        *(Place(origin_name(member.main), member.main) for member in members if is_outlet(member.main)),
        members[0].reading.article.outlet.value,
    ]
    return next(filter(None, found), "")


def _most_named(named: Sequence[Mapping[str, str]]) -> str:
    """The name that most of them have, as the first of them has it; "" where none has any."""
    counted = Counter(key for names in named for key in names)
    if not counted:
        return ""
    best = min(counted, key=lambda key: (-counted[key], key))
    return next(names[best] for names in named if best in names)


def _alone(name: str, source: Source, nothing_tells: Message) -> Lineage:
    article = source.reading.article
    called = article.outlet.value if source.declared == OWN else _name([source])
    if source.declared:
        own = source.declared == OWN
        reason = message("took its text from nobody else") if own else article.lineage.value
        found = (message("declared: {reason}", reason=reason), DECLARED)
    elif source.credits:
        found = (message("credits {origin}", origin=called), SAID)
    elif source.taken:
        found = (message("says that its text comes from {origin}", origin=called), SAID)
    elif is_outlet(source.main):
        found = (message("cites {origin} for most of what it attributes", origin=called), CITES)
    else:
        found = (nothing_tells, 0.0)
    return Lineage(name, called, (article.id,), found[0], known=found[1] > 0, confidence=found[1])
