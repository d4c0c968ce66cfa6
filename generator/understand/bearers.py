"""Names beside a title: a sentence in pieces and a place in it in, the name that begins or ends there out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.languages.gazetteer import place_label
from generator.languages.names import skeleton
from generator.understand.pieces import Line, Piece, PieceKind, is_han, touching, written
from generator.understand.tokens import Token

LONGEST_NAME = 5  # words: Abdel Fattah Saeed Hussein al-Sisi
FEWEST_UNMARKED = 2  # words of a name that no capital marks: one unknown word beside a title may be a verb
LONGEST_UNMARKED = 3  # where no capital marks its end, what follows may be a verb
LONGEST_IN_CHARACTERS = 14  # of a script without spaces, where a point parts the names of foreigners: 弗拉基米尔·普京
POINTS = ("·", "•", "・")


def name_from(line: Line, at: int) -> range | None:
    """Return the pieces of the name that begins there; None where it is not sure to be one."""
    name = _run(line, at, 1)
    return name if name and _is_name(line, name, FEWEST_UNMARKED) else None


def enclosed_name(line: Line, at: int) -> range | None:
    """Return the same where a comma goes before and behind it: then one unknown word is enough."""
    name = _run(line, at, 1)
    return name if name and _is_name(line, name, fewest=1) else None


def name_until(line: Line, at: int) -> range | None:
    """Return the pieces of the name that ends there; None where it is not sure to be one."""
    name = _run(line, at, -1)
    return name if name and _is_name(line, name, FEWEST_UNMARKED) else None


def _run(line: Line, at: int, step: int) -> range | None:
    """The pieces of a name from here on: unknown words, and a known person at its end."""
    found: list[int] = []
    while 0 <= at < len(line.pieces) and len(found) < _longest(line, at):
        person = line.pieces[at].kind is PieceKind.PERSON
        if not (person or _may_be_given(line, at, step, found)):
            break
        if found and not touching(line.sentence, line.pieces[min(at, found[-1])], line.pieces[max(at, found[-1])]):
            break
        if person and found and (step < 0 or not _are_given(line, found, line.pieces[at].key)):
            return None  # another name begins here
        found.append(at)
        if person and step > 0:
            break
        at += step
    found.sort()
    while found and _has_capitals(line) and not _has_capital(line, line.pieces[found[-1]]):
        found.pop()
    return range(found[0], found[-1] + 1) if found else None


def _are_given(line: Line, found: Sequence[int], person: str) -> bool:
    """Tell whether the words before a person are the given name; where no capitals mark it, it must resemble one."""
    return _has_capitals(line) or is_given(written(line.sentence, [line.pieces[at] for at in found]), person)


def is_given(words: Iterable[Token], person: str) -> bool:
    """Tell whether words before the name of a known person resemble that person's: no Jill is Joe Biden."""
    names = {skeleton(word) for word in place_label(person).split()}
    given = {skeleton(word.text) for word in words}
    alike = len(given) > 1 and {name[:1] for name in given} <= {name[:1] for name in names}  # Recep Tayyip, रेचेप तैय्यप
    return alike or bool(given & names)


def _longest(line: Line, at: int) -> int:
    if _has_capitals(line):
        return LONGEST_NAME
    return LONGEST_IN_CHARACTERS if is_han(line.sentence.words[line.pieces[at].first].text) else LONGEST_UNMARKED


def _may_be_given(line: Line, at: int, step: int, found: Sequence[int]) -> bool:
    """An unknown word; with a capital also a known one that goes before an unknown one: Bill Nelson."""
    piece = line.pieces[at]
    if piece.kind is PieceKind.NAME:
        return True
    nearby = line.pieces[at + 1 : at + 2] if step > 0 and not found else ()
    name_follows = bool(nearby) and nearby[0].kind in (PieceKind.NAME, PieceKind.PERSON)
    one_word = piece.after - piece.first == 1
    return piece.kind is PieceKind.FIELD and one_word and name_follows and _has_capital(line, piece)


def _has_capital(line: Line, piece: Piece) -> bool:
    return line.sentence.words[piece.first].text[0].isupper()


def _has_capitals(line: Line) -> bool:
    """Tell whether the language's script has capitals, so that a name shows."""
    native = line.sentence.facts.native
    return native.upper() != native.lower()


def _is_name(line: Line, name: range, fewest: int) -> bool:
    """A known person, or enough unknown words that surely are a name."""
    parts = [line.pieces[at] for at in name]
    if any(part.kind is PieceKind.PERSON for part in parts):
        return True
    if _has_capitals(line):
        return _has_capital(line, parts[0])
    words = line.sentence.words[parts[0].first : parts[-1].after]
    if any(is_han(word.text) for word in words):
        return any(point in line.sentence.text[words[0].start : words[-1].end] for point in POINTS)
    return len(parts) >= fewest
