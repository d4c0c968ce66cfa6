"""What the origins together do with a claim: its cells and the lineages in, the verdict out.

The verdict counts origins, not outlets, and says only what is reported. The rules stand in one
order: a contradiction first, then a single origin, then how many of the origins agree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from generator.languages.cues import origin_name, wider_kinds
from generator.messages import Place, joined, message
from generator.model import LIKELY, SAID, Cell, CellState, Lineage, Verdict, VerdictKind

_NO_MENTION = {CellState.SILENT, CellState.UNCLEAR}
_AGREEING = {CellState.STATES, CellState.ATTRIBUTES, CellState.LESS_SPECIFIC}
_CONTRADICTING = {CellState.DIFFERS, CellState.DENIES}
NOBODY_ELSE: Mapping[str, frozenset[str]] = MappingProxyType({})
PAIR = 2  # with two lineages "all" and "most" would be too big a word


def verdict(
    cells: Sequence[Cell],
    lineages: Sequence[Lineage],
    kinds: Sequence[str],
    relayed: Mapping[str, frozenset[str]] = NOBODY_ELSE,
) -> Verdict:
    """Return the verdict on one claim; `kinds` are the kinds of the differences found in it.

    `relayed` are, by article, the names that it cites for the claim when it tells it again, if it does.
    """
    spoken = {cell.article: cell for cell in cells if cell.state not in _NO_MENTION}
    mentioning = [lineage for lineage in lineages if any(article in spoken for article in lineage.articles)]
    if not mentioning:
        return Verdict(VerdictKind.SOME, 0, 0, len(lineages), message("Unclear"), ())
    contradicting = [
        lineage
        for lineage in mentioning
        if any(spoken[a].state in _CONTRADICTING for a in lineage.articles if a in spoken)
    ]
    kind = _kind(mentioning, contradicting, lineages)
    named = joined(", ", [message(entry) for entry in dict.fromkeys(kinds)]) or message("one denies it")
    words = (
        message("They differ: {kinds}", kinds=named) if contradicting else _words(kind, spoken, mentioning, lineages)
    )
    return Verdict(
        kind,
        len(mentioning),
        _largest_group(mentioning, spoken),
        len(lineages),
        words,
        _notes(kind, spoken, mentioning, relayed),
    )


def _largest_group(mentioning: Sequence[Lineage], spoken: dict[str, Cell]) -> int:
    """How many lineages stand in the largest group that agrees: those who state it, are less sure, or deny it.

    Values that differ stand for themselves.
    """
    states = [{spoken[article].state for article in lineage.articles if article in spoken} for lineage in mentioning]
    groups = (_AGREEING, {CellState.HEDGES}, {CellState.DENIES})
    return max(1, *(sum(not found.isdisjoint(group) for found in states) for group in groups))


def _kind(mentioning: Sequence[Lineage], contradicting: Sequence[Lineage], lineages: Sequence[Lineage]) -> VerdictKind:
    if contradicting:
        return VerdictKind.DIFFER
    if len(mentioning) == 1:
        return VerdictKind.ONE_OF_TWO if len(lineages) == PAIR else VerdictKind.ONE_ORIGIN
    if len(lineages) == PAIR:
        return VerdictKind.BOTH
    if len(mentioning) == len(lineages):
        return VerdictKind.ALL
    return VerdictKind.MOST if len(mentioning) * 2 > len(lineages) else VerdictKind.SOME


def _words(
    kind: VerdictKind, spoken: dict[str, Cell], mentioning: Sequence[Lineage], lineages: Sequence[Lineage]
) -> str:
    if kind in (VerdictKind.ONE_ORIGIN, VerdictKind.ONE_OF_TWO):
        return _single(kind, len(spoken), mentioning[0])
    return {
        VerdictKind.BOTH: message("Both origins"),
        VerdictKind.ALL: message("All {all} origins", all=len(lineages)),
        VerdictKind.MOST: message("Most: {number} of {all} origins", number=len(mentioning), all=len(lineages)),
        VerdictKind.SOME: message("Some: {number} of {all} origins", number=len(mentioning), all=len(lineages)),
    }[kind]


def _single(kind: VerdictKind, outlets: int, lineage: Lineage) -> str:
    """The words for one origin: that several outlets have one may be likely only, and a name must be stated.

    Whom an article mostly cites need not be the origin of each of its claims.
    """
    alone = kind is VerdictKind.ONE_ORIGIN
    words: str
    if outlets == 1:
        words = message("One origin") if alone else message("One of two origins")
    elif lineage.level == LIKELY:
        likely = message("{number} outlets, likely one origin", number=outlets)
        words = likely if alone else message("{number} outlets, likely one of two origins", number=outlets)
    else:
        several = message("{number} outlets, one origin", number=outlets)
        words = several if alone else message("{number} outlets, one of two origins", number=outlets)
    return message("{verdict}: {origin}", verdict=words, origin=lineage.name) if lineage.level == SAID else words


def _notes(
    kind: VerdictKind, spoken: dict[str, Cell], mentioning: Sequence[Lineage], relayed: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    states = {cell.state for cell in spoken.values()}
    notes = []
    if kind is VerdictKind.DIFFER and len(mentioning) == 1:
        notes.append(message("inside one origin"))
    if {CellState.STATES, CellState.HEDGES} <= states:
        notes.append(message("certainty differs"))
    attributed = [cell for cell in spoken.values() if cell.state is CellState.ATTRIBUTES]
    # Who is less sure, or denies it, and names another source does not have it from the one that the others cite.
    citing = [cell for cell in spoken.values() if any(statement.attributed_to for statement in cell.statements)]
    if len(attributed) > 1 and CellState.STATES not in states and (common := _cited_by_all(citing, relayed)):
        notes.append(message("all cite {source}", source=common))
    return tuple(notes)


def _cited_by_all(cells: Sequence[Cell], relayed: Mapping[str, frozenset[str]]) -> str:
    """The name that all cells cite; where they cite several of one kind, such as agencies of one state, that kind."""
    own = [{name for statement in cell.statements for name in statement.attributed_to} for cell in cells]
    again = [relayed.get(cell.article, frozenset()) for cell in cells]
    # Where a hand set another source, what the article cites elsewhere says nothing of it.
    named = [names | further if names <= further else names for names, further in zip(own, again, strict=True)]
    if common := set.intersection(*named):
        return min(common)
    wider = {name: [Place(origin_name(kind), kind) for kind in kinds] for name, kinds in wider_kinds().items()}
    kinds = [[*sorted(names), *(kind for name in sorted(names) for kind in wider.get(name, ()))] for names in named]
    common = set.intersection(*map(set, kinds))
    return min(common, key=lambda kind: (max(of.index(kind) for of in kinds), kind), default="")  # the narrowest
