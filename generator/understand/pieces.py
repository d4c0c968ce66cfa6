"""What stands around a title: the words of a sentence and the forms known in them in, titles, places and names out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from generator.languages import language
from generator.languages.cues import ORIGIN, is_institution, is_origin
from generator.languages.fold import fold
from generator.languages.gazetteer import is_known_person
from generator.languages.lexicon import word_index
from generator.languages.offices import FORMER, is_field, listed
from generator.languages.stopping import own_stop_words
from generator.languages.topics import is_role
from generator.model import MentionKind
from generator.understand.scan import Hit, Scanned
from generator.understand.tokens import Token


class PieceKind(StrEnum):
    """What a word or a known form can be to a title beside it."""

    PERSON = "person"  # of the gazetteer
    NAME = "name"  # a word that no lexicon knows
    TITLE = "title"
    PLACE = "place"
    FIELD = "field"  # a concept or an institution: a minister of it, a head of it
    KIND = "kind of place"  # the word "region" beside the name of one
    LINK = "link"  # of
    OWNER = "owner"  # what makes the word before it a genitive: 's, के
    JOIN = "join"  # and
    ARTICLE = "article"
    HONORIFIC = "honorific"
    THING = "thing"  # that may be called after a person
    OTHER = "other"


class Piece(NamedTuple):
    """A known form or a single word: it covers words[first:after]."""

    first: int
    after: int
    kind: PieceKind
    key: str


class Line(NamedTuple):
    """A sentence and its pieces."""

    sentence: Scanned
    pieces: Sequence[Piece]


_PLAIN_GAPS = frozenset({"", " ", "\u00a0", "\u200c", "-", "‑", "'", "’", "·", "•", ". "})
_ORDER = {kind: place for place, kind in enumerate(PieceKind)}
_NEVER_CAPITAL = frozenset({PieceKind.OWNER, PieceKind.LINK, PieceKind.JOIN})  # "S. Romanat" is no genitive
_FIRST_HAN, _LAST_HAN = "\u4e00", "\u9fff"


def pieces(sentence: Scanned, unknown: Iterable[int]) -> list[Piece]:
    """Return the sentence in pieces, in order; `unknown` are the places of words that may be a name."""
    words, code = sentence.words, sentence.facts.code
    names, known = frozenset(unknown), _by_start((*sentence.known, *_institutions(sentence)))
    found: list[Piece] = []
    at = 0
    while at < len(words):
        small = _small_words(code).get(words[at].folded)
        if small in _NEVER_CAPITAL and words[at].text[0].isupper():
            small = None
        if small is not None and at not in known:
            found.append(Piece(at, at + 1, small, FORMER if small is PieceKind.FIELD else ""))
        elif at in known:
            found.append(_known(known[at], words, code))
        else:
            unknown_word = at in names and not words[at].text[0].islower()
            may_be_name = unknown_word or _is_short_name(words[at], code) or _is_initial(sentence, words[at])
            kind = PieceKind.NAME if may_be_name else PieceKind.OTHER
            found.append(Piece(at, at + 1, kind, ""))
        at = found[-1].after
    return [_inner(sentence, found, place) for place in range(len(found))]


def _inner(sentence: Scanned, found: Sequence[Piece], at: int) -> Piece:
    """A Chinese character of everyday use between two of a foreign name is part of it: 兹 in 科兹洛夫."""
    piece, around = found[at], (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
    single = piece.kind is PieceKind.OTHER and len(sentence.words[piece.first].text) == 1
    inside = len(around) > 1 and all(other.kind is PieceKind.NAME for other in around)
    return (
        piece._replace(kind=PieceKind.NAME) if single and inside and is_han(sentence.words[piece.first].text) else piece
    )


def _institutions(sentence: Scanned) -> Iterator[Hit]:
    """The names of institutions, but none that a title is part of: "governor of Primorye" is in their lexicon too."""
    titles = [hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT and is_role(hit.key)]
    for cue in sentence.cues:
        holds_title = any(cue.first <= title.first and title.after <= cue.after for title in titles)
        if cue.kind == ORIGIN and is_institution(cue.key) and not holds_title:
            yield Hit(cue.first, cue.after, MentionKind.NAME, cue.key)


def _by_start(hits: Sequence[Hit]) -> Mapping[int, list[Hit]]:
    """The hits that start at a word, none inside another."""
    found: dict[int, list[Hit]] = {}
    behind = 0
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.after, hit.kind, hit.key)):
        if hit.first in found and found[hit.first][0].after == hit.after:
            found[hit.first].append(hit)
        elif hit.first >= behind:
            found[hit.first], behind = [hit], hit.after
    return found


def _known(hits: Sequence[Hit], words: Sequence[Token], code: str) -> Piece:
    """What the forms of one stretch are to a title; the first of its kinds where they are several things."""
    first, after = hits[0].first, hits[0].after
    folded = [word.folded for word in words[first:after]]
    kinds = [(_kind(hit, folded, code), hit.key) for hit in hits]
    kind, key = min(kinds, key=lambda told: (_ORDER[told[0]], told[1]))
    return Piece(first, after, kind, key)


def _kind(hit: Hit, folded: Sequence[str], code: str) -> PieceKind:
    if hit.kind == MentionKind.NAME and is_known_person(hit.key):
        return PieceKind.PERSON
    if hit.kind == MentionKind.PLACE:
        return PieceKind.PLACE
    if hit.kind == MentionKind.CONCEPT and is_role(hit.key):
        heads = folded[:1] if language(code).roles.after == "all" else folded  # وزارة الدفاع, but رئيس الوزراء
        return PieceKind.FIELD if any(map(_no_titles(code), heads)) else PieceKind.TITLE
    return _kind_beside_titles(hit)


def _kind_beside_titles(hit: Hit) -> PieceKind:
    if hit.kind == MentionKind.NAME:
        return PieceKind.FIELD if is_origin(hit.key) else PieceKind.OTHER
    lists = {PieceKind.KIND: "kinds_of_place", PieceKind.THING: "things"}
    kinds = (kind for kind, name in lists.items() if hit.key in listed(name))
    return next(kinds, PieceKind.FIELD if is_field(hit.key) else PieceKind.OTHER)


class _NoTitle:
    """Tells whether a folded word is of a title's concept, but names no person: "ministry"."""

    def __init__(self, code: str) -> None:
        patterns = [fold(pattern) for pattern in language(code).roles.not_titles]
        self._whole = frozenset(pattern for pattern in patterns if not pattern.endswith("*"))
        self._beginnings = tuple(pattern[:-1] for pattern in patterns if pattern.endswith("*"))
        self._index = word_index(code)
        self._has_verbs = bool(language(code).verb_slots)

    def __call__(self, word: str) -> bool:
        variants = self._index.variants(word)
        if self._has_verbs and not any(variant in self._index for variant in variants):
            return True  # a form of "to lead" is no leader
        return any(variant in self._whole or variant.startswith(self._beginnings) for variant in variants)


@cache
def _no_titles(code: str) -> _NoTitle:
    return _NoTitle(code)


@cache
def _small_words(code: str) -> Mapping[str, PieceKind]:
    titles = language(code).roles
    lists = {
        PieceKind.KIND: titles.fillers,
        PieceKind.HONORIFIC: titles.honorifics,
        PieceKind.ARTICLE: titles.articles,
        PieceKind.JOIN: titles.joins,
        PieceKind.LINK: titles.links,
        PieceKind.FIELD: titles.past,
        PieceKind.OWNER: titles.owners,
    }
    return {fold(word): kind for kind, words in lists.items() for word in words}


def _is_short_name(word: Token, code: str) -> bool:
    """Un, Xi and al-: too short to be evidence, yet part of a name; "In" at the head of a sentence is none."""
    if word.folded in listed("particles"):
        return word.text.islower()
    if len(word.text) == 1 and is_han(word.text):
        return word.folded not in own_stop_words(code)
    return word.text[0].isupper() and word.folded not in own_stop_words(code)


def _is_initial(sentence: Scanned, word: Token) -> bool:
    """Tell whether a word is one capital with a full stop: the S of "S. Somanath" is a stop word elsewhere."""
    return len(word.text) == 1 and word.text.isupper() and sentence.text[word.end : word.end + 1] == "."


def is_han(word: str) -> bool:
    """Tell whether a word begins with a Chinese character."""
    return _FIRST_HAN <= word[0] <= _LAST_HAN


def touching(sentence: Scanned, one: Piece, other: Piece) -> bool:
    """Tell whether only a blank, a hyphen or an apostrophe parts two pieces; no comma, no quotation mark."""
    return between(sentence, one, other) in _PLAIN_GAPS


def between(sentence: Scanned, one: Piece, other: Piece) -> str:
    """Return the text that parts two pieces."""
    words = sentence.words
    return sentence.text[words[one.after - 1].end : words[other.first].start]


def behind(sentence: Scanned, found: Sequence[Piece], at: int) -> str:
    """Return the text behind a piece up to the next one; "." behind the last one."""
    return between(sentence, found[at], found[at + 1]) if at + 1 < len(found) else "."


def written(sentence: Scanned, span: Sequence[Piece]) -> Iterator[Token]:
    """Yield the words of neighbouring pieces."""
    yield from sentence.words[span[0].first : span[-1].after]
