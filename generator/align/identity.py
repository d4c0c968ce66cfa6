"""Which claim of an earlier build a row is: alignments and the lock in, the same with lasting ids and a new lock out.

A row is found again by its evidence. Each quote of the lock stands in the passage that it was taken from, in the
nearest one of its article where the words were edited, or nowhere. Ids go to the rows that keep most of the
evidence; an id whose evidence is gone is retired, and comes back for that evidence only.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Alignment, Lock, LockedClaim, Passage, Quote, Row

LONGEST_WHOLE = 64  # characters of a passage that is kept whole; the sentences of our stories have 111 in the median
OPENING, ENDING = 40, 20  # of a longer one: a line of a diff, and enough to tell sentences apart (see EDITED)
CUT = " … "
STANDS = 0.5  # of the evidence: from here on the claim is the row's
# Of the trigrams: quotes of different sentences of one article share .38 at the most (313 sentences in twelve
# languages), a quote shares .5 or more with itself after three words of its sentence were changed, 99 times of 100.
EDITED = 0.5
_TRIGRAM = 3

_Quotes = frozenset[Quote]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A row that a claim of the lock may have become; candidates are sorted by their rank."""

    rank: tuple[float, bool, bool, str, str, list[Quote]]  # the best fit has the lowest
    claim: LockedClaim
    row: int  # index


def settled(alignments: Sequence[Alignment], lock: Lock) -> tuple[tuple[Alignment, ...], Lock]:
    """Return the alignments of one folder's stories with the ids that last, and the lock for the next build."""
    rows = [row for alignment in alignments for row in alignment.rows]
    evidence = [_evidence(row) for row in rows]
    standing = _standing(lock, {_quote(passage) for alignment in alignments for passage in _passages(alignment)})
    ids: dict[int, str] = {}
    for claims in (lock.claims, lock.retired):  # a claim that was there goes before one that comes back
        _give(ids, _candidates(claims, rows, evidence, standing))
    taken = {claim.id for claim in (*lock.claims, *lock.retired)}
    for at in sorted(set(range(len(rows))) - ids.keys(), key=lambda at: (rows[at].label, sorted(evidence[at]))):
        ids[at] = _fresh(rows[at].id, taken)
        taken.add(ids[at])
    return tuple(_renamed(alignments, ids)), _lock(lock, rows, evidence, ids)


def alike(alignment: Alignment, settled: Alignment) -> Alignment:
    """Return an alignment for readers of another language with the ids of the one that was settled."""
    rows = zip(alignment.rows, settled.rows, strict=True)
    return replace(alignment, rows=tuple(replace(row, id=other.id, beside=other.beside) for row, other in rows))


def _passages(alignment: Alignment) -> Iterator[Passage]:
    for row in alignment.rows:
        yield from row.passages
    yield from alignment.unaligned


def _evidence(row: Row) -> _Quotes:
    return frozenset(_quote(passage) for passage in row.passages)


def _quote(passage: Passage) -> Quote:
    line = _one_line(passage.text)
    short = line if len(line) <= LONGEST_WHOLE else f"{line[:OPENING].rstrip()}{CUT}{line[-ENDING:].lstrip()}"
    return Quote(passage.article, short)


def _one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _standing(lock: Lock, present: set[Quote]) -> dict[Quote, tuple[Quote, float]]:
    """Return where each quote of the lock stands now and how surely; a quote that stands nowhere is left out."""
    of_article: dict[str, list[Quote]] = defaultdict(list)
    of_text: dict[str, list[Quote]] = defaultdict(list)
    for quote in sorted(present):
        of_article[quote.article].append(quote)
        of_text[quote.text].append(quote)
    shelves = {article: _Shelf(quotes) for article, quotes in of_article.items()}
    found = {}
    for quote in {quote for claim in (*lock.claims, *lock.retired) for quote in claim.evidence}:
        if quote in present:
            found[quote] = (quote, 1.0)
        elif quote.article in shelves:
            found[quote] = shelves[quote.article].likest(quote)
        elif len(of_text[quote.text]) == 1:  # its file has a new name
            found[quote] = (of_text[quote.text][0], 1.0)
    return {quote: (other, sure) for quote, (other, sure) in found.items() if sure >= EDITED}


def _surest(entry: tuple[Quote, float]) -> tuple[float, Quote]:
    return entry[1], entry[0]


class _Shelf:
    """The quotes of an article by their trigrams: the lock of a story that goes on keeps hundreds that are gone."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        counted = {quote: Counter(_trigrams(quote.text.casefold())) for quote in quotes}
        self._sizes = {quote: trigrams.total() for quote, trigrams in counted.items()}
        self._holding: dict[str, list[tuple[Quote, int]]] = defaultdict(list)
        for quote, trigrams in counted.items():
            for trigram, times in trigrams.items():
                self._holding[trigram].append((quote, times))

    def likest(self, quote: Quote) -> tuple[Quote, float]:
        """Return the quote with most of the trigrams in common and the share of them, 0 to 1 (Dice)."""
        trigrams = Counter(_trigrams(quote.text.casefold()))
        common: dict[Quote, int] = defaultdict(int)
        for trigram, times in trigrams.items():
            for other, there in self._holding.get(trigram, ()):
                common[other] += min(times, there)
        shares = ((other, 2 * both / (trigrams.total() + self._sizes[other])) for other, both in common.items())
        return max(shares, key=_surest, default=(quote, 0.0))


def _trigrams(text: str) -> Iterator[str]:
    padded = f"  {text}  "
    return (padded[at : at + _TRIGRAM] for at in range(len(padded) - _TRIGRAM + 1))


def _candidates(
    claims: Iterable[LockedClaim],
    rows: Sequence[Row],
    evidence: Sequence[_Quotes],
    standing: Mapping[Quote, tuple[Quote, float]],
) -> list[_Candidate]:
    """Return each claim with each row that holds half of its evidence or more, the best fit first."""
    holding: dict[Quote, list[int]] = defaultdict(list)
    for at, quotes in enumerate(evidence):
        for quote in quotes:
            holding[quote].append(at)
    found = []
    for claim in claims:
        shares: dict[int, list[float]] = defaultdict(list)
        for stands, sure in (standing[quote] for quote in claim.evidence if quote in standing):
            for at in holding[stands]:
                shares[at].append(sure)
        for at, sures in shares.items():
            kept = sum(sures) / len(claim.evidence)
            if kept >= STANDS:
                both = 2 * sum(sures) / (len(claim.evidence) + len(evidence[at]))
                told = (_one_line(rows[at].label) != claim.label, rows[at].id != claim.id)
                content = (claim.id, rows[at].label, sorted(evidence[at]))  # the order of the rows must not matter
                found.append(_Candidate((-both, *told, *content), claim, at))
    return sorted(found, key=lambda candidate: candidate.rank)


def _give(ids: dict[int, str], candidates: Iterable[_Candidate]) -> None:
    """Give each claim's id to one row and each row one id: no claim and row left would both fit better."""
    given = set(ids.values())
    for candidate in candidates:
        if candidate.row not in ids and candidate.claim.id not in given:
            ids[candidate.row] = candidate.claim.id
            given.add(candidate.claim.id)


def _fresh(proposed: str, taken: set[str]) -> str:
    """Return the proposed id, or else the first made from it that nothing has or had."""
    fresh, number = proposed, 1
    while fresh in taken:
        number += 1
        fresh = "c-" + hashlib.sha256(f"{proposed}\n{number}".encode()).hexdigest()[:8]
    return fresh


def _renamed(alignments: Iterable[Alignment], ids: Mapping[int, str]) -> Iterator[Alignment]:
    first = 0
    for alignment in alignments:
        names = {row.id: ids[at] for at, row in enumerate(alignment.rows, first)} | {"": ""}
        first += len(alignment.rows)
        rows = tuple(replace(row, id=names[row.id], beside=names[row.beside]) for row in alignment.rows)
        yield replace(alignment, rows=rows)


def _lock(before: Lock, rows: Sequence[Row], evidence: Sequence[_Quotes], ids: Mapping[int, str]) -> Lock:
    claims = [
        LockedClaim(ids[at], _one_line(row.label), tuple(sorted(quotes)))
        for at, (row, quotes) in enumerate(zip(rows, evidence, strict=True))
    ]
    given = set(ids.values())
    gone = [claim for claim in (*before.claims, *before.retired) if claim.id not in given]
    return Lock(tuple(sorted(claims, key=_by_id)), tuple(sorted(gone, key=_by_id)))


def _by_id(claim: LockedClaim) -> str:
    return claim.id
