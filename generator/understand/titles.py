"""The words of a title: a sentence in pieces and where the title stands in, it with its places and fields out."""

from __future__ import annotations

from typing import NamedTuple

from generator.languages.fold import fold
from generator.languages.offices import FORMER, listed
from generator.understand.pieces import Line, PieceKind, touching

_BEFORE = frozenset({PieceKind.PLACE, PieceKind.FIELD, PieceKind.KIND, PieceKind.OWNER, PieceKind.JOIN})
WITHIN = frozenset(
    {PieceKind.PLACE, PieceKind.FIELD, PieceKind.KIND, PieceKind.LINK, PieceKind.JOIN, PieceKind.ARTICLE}
)
_MEANING = frozenset({PieceKind.PLACE, PieceKind.FIELD, PieceKind.TITLE, PieceKind.KIND})


class Chunk(NamedTuple):
    """The words of a title with its places and fields: pieces[first:after], the title itself at `head`."""

    first: int
    head: int
    after: int


def chunk_of(line: Line, head: int) -> Chunk:
    """Return the words that say of what place and field the title at `head` is."""
    first, after = _left(line, head), _right(line, head)
    return Chunk(first, head, after)


def _left(line: Line, head: int) -> int:
    """Where the title's words begin: "Russian", "रूस के", "natural resources"; "former" may go before in any language."""
    first = best = head
    while first > 0 and touching(line.sentence, line.pieces[first - 1], line.pieces[first]):
        piece = line.pieces[first - 1]
        goes = _goes_before(line, first) if piece.kind is PieceKind.TITLE else _may_go_before(line, first - 1, head)
        if not goes:
            break
        first -= 1
        if piece.kind in _MEANING:
            best = first
    return _without_what_stands_apart(line, best, head)


def _may_go_before(line: Line, at: int, head: int) -> bool:
    side, piece = line.sentence.facts.roles.before, line.pieces[at]
    if piece.key == FORMER:
        return True
    if not side or (side == "adjectives" and not _is_small(line, at)):
        return False
    return line.pieces[at].kind in _BEFORE and _may_stand(line, at, head)


def _goes_before(line: Line, first: int) -> bool:
    """A title before this one is part of its words where a link follows it: रक्षा मंत्री के सलाहकार."""
    titles = line.sentence.facts.roles
    return titles.before == "all" and not titles.chained and line.pieces[first].kind is PieceKind.OWNER


def _without_what_stands_apart(line: Line, first: int, head: int) -> int:
    """Leave out a place that says where: "In China President Putin" is president of something else."""
    apart = {fold(word) for word in line.sentence.facts.roles.apart}
    if first in (head, 0) or line.pieces[first].kind is not PieceKind.PLACE:
        return first
    before = line.sentence.words[line.pieces[first].first - 1].folded
    return head if before in apart else first


def _right(line: Line, head: int) -> int:
    """Where the title's words end: "wa Urusi", "of the Primorye region", "الروسي"."""
    side = line.sentence.facts.roles.after
    after = best = head + 1
    if not side or (side == "linked" and (after >= len(line.pieces) or line.pieces[after].kind is not PieceKind.LINK)):
        return after
    while after < len(line.pieces) and touching(line.sentence, line.pieces[after - 1], line.pieces[after]):
        piece = line.pieces[after]
        chained = piece.kind is PieceKind.TITLE and piece.key not in listed("ranks")
        if not (chained or (piece.kind in WITHIN and _may_stand(line, after, head))):
            break
        after += 1
        if piece.kind in _MEANING:
            best = after
    return best


def _may_stand(line: Line, at: int, head: int) -> bool:
    """A field only beside titles that have one, a "for" only before a field, an "and" only between two fields."""
    piece, title = line.pieces[at], line.pieces[head].key
    if piece.kind is PieceKind.FIELD and piece.key != FORMER:
        return title in listed("fielded")
    if piece.kind is PieceKind.JOIN:
        around = (*line.pieces[at - 1 : at], *line.pieces[at + 1 : at + 2])
        return [other.kind for other in around] == [PieceKind.FIELD, PieceKind.FIELD]
    return True


def _is_small(line: Line, at: int) -> bool:
    piece = line.pieces[at]
    return piece.first == 0 or line.sentence.words[piece.first].text[0].islower()
