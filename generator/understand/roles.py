"""Who bears which title: a scanned sentence in, its people linked to the titles beside their names out.

Precision first: title and name touch, or only places, fields, links and ranks stand between them, or one
comma where the language sets the name or the title off by it. Never across a verb or a quotation mark.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages.fold import fold
from generator.languages.gazetteer import is_territory
from generator.languages.names import skeleton
from generator.languages.offices import listed
from generator.languages.topics import is_role
from generator.model import MentionKind, Role, Span
from generator.understand.bearers import enclosed_name, is_given, name_from, name_until
from generator.understand.pieces import Line, Piece, PieceKind, behind, between, pieces, touching, written
from generator.understand.scan import Scanned
from generator.understand.titles import WITHIN, Chunk, chunk_of

CHAINED = frozenset(
    {"deputy", "deputy_minister", "vice_president"}
)  # "deputy governor" is the deputy, and nobody's governor
_COMMAS = (",", "،", "，", "、")
_CLOSING = (*_COMMAS, ".", "。", "।", "۔", ";", "؛", ")", "(", "–", "—", ":", "!", "?", "؟")
_OPENING, _ENDING = frozenset("“«„\"'‘《"), frozenset("”»“\"'’》")


def roles(sentence: Scanned, unknown: Sequence[int]) -> tuple[Role, ...]:
    """Return the people whose title stands beside their name, by place; `unknown` are words that may be a name."""
    if not any(hit.kind == MentionKind.CONCEPT and is_role(hit.key) for hit in sentence.known):
        return ()
    line = Line(sentence, pieces(sentence, unknown))
    found: dict[Span, Role] = {}
    for head, piece in enumerate(line.pieces):
        if piece.kind is not PieceKind.TITLE:
            continue
        role = _role_of(line, chunk_of(line, head))
        if role is not None:
            found.setdefault(role.name, role)
    return tuple(sorted(found.values(), key=lambda role: (role.start, role.end)))


def _role_of(line: Line, chunk: Chunk) -> Role | None:
    name = _name_of(line, chunk)
    if name is None:
        alone = _role(line, chunk, range(0))
        return alone if _is_head_of_country(alone) and not _is_chained(line, chunk) else None
    return None if _is_called_after(line, chunk, name) else _role(line, chunk, name)


def _is_head_of_country(role: Role) -> bool:
    """Tell whether a title says without a name who is meant: "the North Korean leader"."""
    return role.role in listed("heads") and is_territory(role.place) and not role.fields


def _is_called_after(line: Line, chunk: Chunk, name: range) -> bool:
    """Tell whether title and name name a ship or a bridge: beside the word for it, or in quotation marks."""
    if line.pieces[chunk.head].key not in listed("kept"):
        return False
    first, after = min(chunk.first, name[0]), max(chunk.after, name[-1] + 1)
    around = (*line.pieces[max(0, first - 1) : first], *line.pieces[after : after + 1])
    if any(piece.kind is PieceKind.THING for piece in around):
        return True
    text, words = line.sentence.text, line.sentence.words
    start, end = words[line.pieces[first].first].start, words[line.pieces[after - 1].after - 1].end
    return text[max(0, start - 1) : start] in _OPENING and text[end : end + 1] in _ENDING


def _name_of(line: Line, chunk: Chunk) -> range | None:
    """The pieces of the name that the title belongs to; None where that is not sure."""
    return _name_behind(line, chunk) or _name_before(line, chunk) or _name_behind_comma(line, chunk)


def _name_behind(line: Line, chunk: Chunk) -> range | None:
    """The name right behind the title: "President Putin", "rais wa Urusi Vladimir Putin"."""
    if _has_another_title(line, chunk) or _is_chained(line, chunk) or _wants_more(line, chunk):
        return None
    at = chunk.after
    while at < len(line.pieces) and _may_stand_between(line.pieces[at]) and _touches_last(line, at):
        at += 1
    if at >= len(line.pieces) or not _touches_last(line, at):
        return None
    return name_from(line, at)


def _wants_more(line: Line, chunk: Chunk) -> bool:
    """Tell whether "of" ends the title, of something that no lexicon knows: what follows is not the name alone."""
    last = line.sentence.words[line.pieces[chunk.after - 1].after - 1].folded
    return last in {fold(word) for word in line.sentence.facts.roles.links}


def _touches_last(line: Line, at: int) -> bool:
    return touching(line.sentence, line.pieces[at - 1], line.pieces[at])


def _may_stand_between(piece: Piece) -> bool:
    return piece.kind is PieceKind.HONORIFIC or (piece.kind is PieceKind.TITLE and piece.key in listed("ranks"))


def _has_another_title(line: Line, chunk: Chunk) -> bool:
    """Of two titles in a chain the name behind them may belong to either: "adviser of the president NAME"."""
    titles = [piece for piece in line.pieces[chunk.head + 1 : chunk.after] if piece.kind is PieceKind.TITLE]
    return bool(titles) and line.pieces[chunk.head].key not in CHAINED


def _is_chained(line: Line, chunk: Chunk) -> bool:
    """Tell whether the title stands in the words of another one before it, and the language leaves open whose it is."""
    titles = line.sentence.facts.roles
    at = chunk.first - 1
    while at >= 0 and line.pieces[at].kind in WITHIN and _touches_last(line, at + 1):
        at -= 1
    if at < 0 or line.pieces[at].kind is not PieceKind.TITLE or not _touches_last(line, at + 1):
        return False
    before = line.pieces[at]
    if at == chunk.first - 1:
        return before.key in CHAINED or titles.after == "all"
    return not titles.chained and bool(titles.after)


def _name_before(line: Line, chunk: Chunk) -> range | None:
    """The name before the title: "Alexander Kozlov, minister of natural resources," and 普京总统."""
    at = chunk.first - 1
    if at >= 0 and line.pieces[at].kind is PieceKind.ARTICLE:
        at -= 1
    if at < 0:
        return None
    gap = between(line.sentence, line.pieces[at], line.pieces[at + 1])
    if gap == "" and line.sentence.facts.roles.title_behind:
        return range(at, at + 1) if line.pieces[at].kind is PieceKind.PERSON else None
    says_more = chunk.after - chunk.first > 1 or at < chunk.first - 1
    if not says_more or gap.strip() not in _COMMAS or not _closes(line, chunk.after - 1):
        return None
    return None if _is_part_of_name(line, chunk.after) else name_until(line, at)


def _name_behind_comma(line: Line, chunk: Chunk) -> range | None:
    """The name set off by commas: "The governor of the Primorye region, Oleg Kozhemyako," with the place."""
    openers = {fold(word) for word in line.sentence.facts.roles.behind_comma}
    named = (*line.pieces[chunk.first : chunk.head], *line.pieces[chunk.head + 1 : chunk.after])
    head = line.pieces[chunk.head]
    described = head.after - head.first > 1 or any(piece.kind in (PieceKind.PLACE, PieceKind.FIELD) for piece in named)
    if not openers or not described or chunk.after >= len(line.pieces) or _has_another_title(line, chunk):
        return None
    opener = line.sentence.words[line.pieces[chunk.first].first - 1].folded if chunk.first else ""
    owned = any(piece.kind is PieceKind.OWNER for piece in named)
    if "*" not in openers and opener not in openers and not owned:
        return None
    if between(line.sentence, line.pieces[chunk.after - 1], line.pieces[chunk.after]).strip() not in _COMMAS:
        return None
    if _stands_in_list(line, chunk):
        return None
    name = enclosed_name(line, chunk.after)
    return name if name and _closes(line, name[-1]) else None


def _stands_in_list(line: Line, chunk: Chunk) -> bool:
    """Tell whether a name and a comma go before the title: "Gingrich, the governor of Texas, Rick Perry, and"."""
    at = chunk.first - 1
    if at >= 0 and line.pieces[at].kind is PieceKind.ARTICLE:
        at -= 1
    gap = between(line.sentence, line.pieces[at], line.pieces[at + 1]).strip() if at >= 0 else ""
    return gap in _COMMAS and _is_part_of_name(line, at)


def _is_part_of_name(line: Line, at: int) -> bool:
    return at < len(line.pieces) and line.pieces[at].kind in (PieceKind.NAME, PieceKind.PERSON)


def _closes(line: Line, at: int) -> bool:
    """Tell whether a comma or the sentence's end follows, and no "and", which would make it a list."""
    if not behind(line.sentence, line.pieces, at).strip().startswith(_CLOSING):
        return False
    following = line.pieces[at + 1 : at + 2]
    return not following or following[0].kind is not PieceKind.JOIN


def _role(line: Line, chunk: Chunk, name: range) -> Role:
    head, words = line.pieces[chunk.head], line.sentence.words
    told = [*line.pieces[chunk.first : chunk.head], *line.pieces[chunk.head + 1 : chunk.after]]
    fields = tuple(piece.key for piece in told if piece.kind in (PieceKind.FIELD, PieceKind.TITLE))
    people = [line.pieces[at] for at in name]
    start = words[line.pieces[chunk.first].first].start
    end = words[line.pieces[chunk.after - 1].after - 1].end
    return Role(
        person=_person(line, people) if people else "",
        role=head.key,
        place=_place(line, chunk),
        fields=fields,
        start=start,
        end=end,
        name=Span(words[people[0].first].start, words[people[-1].after - 1].end) if people else Span(end, end),
    )


def _person(line: Line, people: Sequence[Piece]) -> str:
    """The key of a known person, unless other given names say that it is another of the family."""
    *given, last = people
    if last.kind is PieceKind.PERSON and (not given or is_given(written(line.sentence, given), last.key)):
        return last.key
    return " ".join(filter(None, (skeleton(word.text) for word in written(line.sentence, people))))


def _place(line: Line, chunk: Chunk) -> str:
    """The place nearest to the title, a region before a country: "governor of Primorye in Russia"."""
    told = [(at, line.pieces[at]) for at in range(chunk.first, chunk.after)]
    places = [
        (is_territory(piece.key), abs(at - chunk.head), piece.key)
        for at, piece in told
        if piece.kind is PieceKind.PLACE
    ]
    return min(places)[2] if places else ""
