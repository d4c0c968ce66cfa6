"""Ties: the readings of a story in, every two articles that took their text from one place out, and what says so.

What the editor or the header declares goes before everything else: an article with a declared lineage is tied to
those declared alike, and to no other. Then what the articles say themselves counts, and last what comparing
their texts finds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.compare.citing import holds_name, main_source
from generator.compare.copies import COPIED, LONG_PASSAGE, Runs, runs, share, shared_run
from generator.compare.order import SAME_ORDER, Told
from generator.compare.passages import Passage
from generator.languages.credits import bare_name, credited_origin, known_origin, name_key
from generator.languages.cues import is_outlet, origin_name
from generator.languages.fold import fold
from generator.messages import Place, message
from generator.model import Reading, Tie, TieKind

OWN = "own"  # declared of an article that took its text from nobody else
# How sure a tie is. None is measured, as judged stories have few of each; the order is what counts. What is declared or
# said is all but certain, who compiles from several agencies has each in part, and who cites may retell freely.
DECLARED, SAID, ONE_OUTLET, SAID_IN_PART, PASSAGE, QUOTED, CITES = 1.0, 0.95, 0.9, 0.8, 0.7, 0.55, 0.5
COPY_AT_LEAST, COPY_AT_MOST = 0.75, 0.98
ORDER_AT_LEAST, ORDER_AT_MOST, ORDER_CLEAR = 0.6, 0.9, 0.4  # the last is the likeness of a faithful translation


@dataclass(frozen=True, slots=True)
class Source:
    """An article with what it says of where its text comes from, as keys that are the same in every script."""

    reading: Reading
    declared: str  # the declared text family, folded; "" when nobody declares it
    credits: Mapping[str, str]  # the name of each agency or outlet credited, as the page calls it, by its key
    taken: Mapping[str, str]  # the same of the outlets that the whole text is said to come from
    outlet: str  # key of its outlet; "" where nothing names it
    main: str  # key of whom it cites for most of what it attributes; "" for nobody
    runs: Runs  # of words of what it tells without quoting

    @property
    def name(self) -> str:
        """How a reason calls it."""
        return self.reading.article.outlet.value or self.reading.article.id


def sources_of(readings: Sequence[Reading]) -> tuple[Source, ...]:
    """Return the articles with what they say of where they come from, in order."""
    outlets = [_outlet(reading) for reading in readings]
    return tuple(
        Source(
            reading=reading,
            declared=fold(reading.article.lineage.value),
            credits=_named(reading.article.credits),
            taken=_named(reading.article.taken_from),
            outlet=outlet,
            main=main_source(reading, sorted({key for key in outlets if key and key != outlet})),
            runs=runs(_own_words(reading)),
        )
        for reading, outlet in zip(readings, outlets, strict=True)
    )


def _outlet(reading: Reading) -> str:
    outlet = reading.article.outlet
    return (known_origin(outlet.value) or name_key(outlet.value)) if outlet.origin else ""


def ties(
    sources: Sequence[Source], told: Mapping[tuple[str, str], Told], passages: Mapping[tuple[str, str], Passage]
) -> Iterator[Tie]:
    """Yield the surest tie of every two articles that have one.

    `told` is what some tell in one order for a reason, `passages` what some quote of one agency; both by the
    ids of two articles.
    """
    for one, other in combinations(sources, 2):
        pair = (one.reading.article.id, other.reading.article.id)
        if one.declared or other.declared:
            found = _declared(one, other)
        else:
            found = [*_said(one, other), *_compared(one, other, told.get(pair)), *_quoted(passages.get(pair))]
        if found:
            kind, reason, confidence = max(found, key=lambda entry: entry[2])
            yield Tie(*pair, kind, reason, round(confidence, 2))


_Found = tuple[TieKind, str, float]


def _named(written: Sequence[str]) -> Mapping[str, str]:
    named: dict[str, str] = {}
    for words in written:
        key = credited_origin(words)
        named.setdefault(key, Place(origin_name(key), key) if is_outlet(key) else bare_name(words))
    named.pop("", None)
    return named


def _own_words(reading: Reading) -> str:
    """The text without its quotes: everybody who quotes a speaker has the same words."""
    text, kept, at = reading.text, [], 0
    for quote in (quote for sentence in reading.sentences for quote in sentence.quotes):
        kept.append(text[at : quote.start])
        at = max(at, quote.end)
    return "\n".join((*kept, text[at:]))


def _declared(one: Source, other: Source) -> list[_Found]:
    """A declared article belongs to those declared alike, and to those that credit what is declared."""
    if one.declared == other.declared and one.declared != OWN:
        reason = message("declared as one text family: {name}", name=one.reading.article.lineage.value)
        return [(TieKind.DECLARED, reason, DECLARED)]
    for declared, free in ((one, other), (other, one)):
        key = credited_origin(declared.declared)
        if not free.declared and declared.declared != OWN and key in free.credits:
            return [
                (
                    TieKind.CREDIT,
                    message("declared of one, credited by the other: {origin}", origin=free.credits[key]),
                    SAID,
                )
            ]
    return []


def _said(one: Source, other: Source) -> Iterator[_Found]:
    """What the articles say of themselves."""
    if common := sorted(one.credits.keys() & other.credits.keys()):
        in_part = max(len(one.credits), len(other.credits)) > len(common)
        yield (
            TieKind.CREDIT,
            message("both credit {origin}", origin=one.credits[common[0]]),
            SAID_IN_PART if in_part else SAID,
        )
    if common := sorted(one.taken.keys() & other.taken.keys()):
        yield TieKind.TAKEN, message("both say that their text comes from {origin}", origin=one.taken[common[0]]), SAID
    for later, earlier in ((one, other), (other, one)):
        if any(holds_name(key, earlier.outlet) for key in later.taken):
            yield (
                TieKind.TAKEN,
                message("{later} says that its text comes from {earlier}", later=later.name, earlier=earlier.name),
                SAID,
            )
        if credited := next((key for key in sorted(earlier.credits) if _comes_from(later, key)), ""):
            reason = message(
                "{later} says that its text comes from {origin}, which {earlier} credits",
                later=later.name,
                origin=earlier.credits[credited],
                earlier=earlier.name,
            )
            yield TieKind.TAKEN, reason, SAID
        if any(holds_name(key, earlier.outlet) for key in later.credits):
            yield TieKind.CREDIT, message("{later} credits {earlier}", later=later.name, earlier=earlier.name), SAID
    # letter by letter between two languages: a Persian and an Urdu paper of one meaning are two
    written = fold if one.reading.language == other.reading.language else str.casefold
    alike = written(one.reading.article.outlet.value) == written(other.reading.article.outlet.value)
    if one.outlet and (alike or (one.outlet == other.outlet and is_outlet(one.outlet))):
        yield TieKind.OUTLET, message("one outlet: {name}", name=one.name), ONE_OUTLET


def _comes_from(article: Source, name: str) -> bool:
    return any(holds_name(key, name) for key in article.taken)


def _compared(one: Source, other: Source, told: Told | None) -> Iterator[_Found]:
    """What comparing the texts finds."""
    if one.reading.language == other.reading.language:
        copied = share(one.runs, other.runs)
        passage = shared_run(one.runs, other.runs)
        if copied >= COPIED:
            sure = COPY_AT_LEAST + (COPY_AT_MOST - COPY_AT_LEAST) * (copied - COPIED) / (1 - COPIED)
            yield TieKind.COPY, message("the texts are largely the same"), sure
        elif passage >= LONG_PASSAGE:
            yield TieKind.COPY, message("one passage of {number} words is the same in both", number=passage), PASSAGE
    if told:
        above = min(1.0, (told.likeness - SAME_ORDER) / (ORDER_CLEAR - SAME_ORDER))
        sure = ORDER_AT_LEAST + (ORDER_AT_MOST - ORDER_AT_LEAST) * above
        yield TieKind.ORDER, message("both tell the same {things} in the same order", things=told.words), sure
    for later, earlier in ((one, other), (other, one)):
        if later.main and later.main == earlier.outlet:
            yield (
                TieKind.CITED,
                message(
                    "{later} cites {earlier} for most of what it attributes", later=later.name, earlier=earlier.name
                ),
                CITES,
            )
    if one.main and one.main == other.main and is_outlet(one.main):
        yield (
            TieKind.CITED,
            message(
                "both cite {origin} for most of what they attribute", origin=Place(origin_name(one.main), one.main)
            ),
            CITES,
        )


def _quoted(passage: Passage | None) -> Iterator[_Found]:
    """What both quote of one agency or outlet."""
    if passage:
        reason = message(
            "both quote {origin} with at least {number} of the same quotes in a row",
            origin=Place(origin_name(passage.origin), passage.origin),
            number=passage.quotes,
        )
        yield TieKind.QUOTED, reason, QUOTED
