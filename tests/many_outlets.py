"""A comparison of any number of outlets and claims, made by hand for measuring and looking at their page.

`python -m tests.many_outlets FOLDER` writes stories of 2, 4, 5, 9 and 20 outlets there, as pages for MkDocs.
"""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path

from generator.model import (
    Comparison,
    Lineage,
    MentionKind,
    Passage,
    Reading,
    Row,
    Shared,
    VerdictKind,
)
from generator.publish import publish
from generator.render import render_site
from generator.settings import Settings
from tests.bench_stories import CLAIMS, DAYS, PLACES
from tests.builders import compared, comparison, inputs, passage, reading, row, story, verdict
from tests.samples import TEMPLATES

TONGUES = ("en", "ar", "hi", "sw")
ORIGIN = 3  # outlets of one: the first, the fourth and the seventh, and so on, take their text from one agency
_STATES = "SSAASHSL"  # of the cells, one after the other; none differs unless the verdict says so
_VERDICTS = (VerdictKind.ALL, VerdictKind.MOST, VerdictKind.SOME, VerdictKind.DIFFER, VerdictKind.ONE_ORIGIN)
_KINDS = {"place": MentionKind.PLACE, "day": MentionKind.DAY, "number": MentionKind.NUMBER}


def many(outlets: int, claims: int, *, silent: int = 0) -> Comparison:
    """Return a comparison in which each outlet tells each claim; every `silent`-th cell is silence, 0 for none."""
    readings = tuple(_reading(number, claims) for number in range(outlets))
    told = story(*readings, slug=f"outlets-{outlets}", title=f"A story told by {outlets} outlets")
    rows = tuple(_row(claim, readings, silent) for claim in range(claims))
    lines = tuple(
        compared(
            line,
            told,
            {r.article.id: _state(claim, n) for n, r in enumerate(readings)},
            sources={r.article.id: ("TASS", "Kremlin") for n, r in enumerate(readings) if _state(claim, n) == "A"},
            verdict=verdict(_VERDICTS[claim % len(_VERDICTS)]),
            cited=("TASS", "Kremlin"),
        )
        for claim, line in enumerate(rows)
    )
    return comparison(told, *lines, lineages=_lineages(readings))


def _lineages(readings: tuple[Reading, ...]) -> tuple[Lineage, ...]:
    agency = tuple(entry.article.id for entry in readings[::ORIGIN])
    others = [entry.article.id for entry in readings if entry.article.id not in agency]
    first = Lineage("agency", "Agency", agency, "all of them credit one agency", known=True)
    return (
        first,
        *(Lineage(f"own-{name}", "", (name,), "nothing tells where it is from", known=False) for name in others),
    )


def _state(claim: int, outlet: int) -> str:
    return _STATES[(claim + outlet // len(TONGUES)) % len(_STATES)]


def _blanks(claim: int, tongue: str) -> dict[str, str]:
    places = PLACES[claim % len(PLACES)], DAYS[claim % len(DAYS)]
    return {"place": places[0][tongue], "day": places[1][tongue], "number": str(11 + claim * 7)}


def _tongue(outlet: int) -> str:
    return TONGUES[outlet % len(TONGUES)]


def _sentence(claim: int, outlet: int) -> str:
    """A sentence about as long as those of the shipped stories; an outlet of the agency has the agency's."""
    tongue, count = _tongue(outlet), len(CLAIMS)
    first = CLAIMS[claim % count][tongue].format(**_blanks(claim, tongue))
    second = CLAIMS[(claim + 5) % count][tongue].format(**_blanks(claim, tongue))
    third = CLAIMS[(claim + 9) % count][tongue].format(**_blanks(claim, tongue))
    own = "" if outlet % ORIGIN == 0 else f" [{outlet}]"
    return f"{first} {second} {third}{own} ({claim})"


def _reading(outlet: int, claims: int) -> Reading:
    sentences = [_sentence(claim, outlet) for claim in range(claims)]
    name = f"Sample Outlet {outlet + 1}"
    return reading(_tongue(outlet), *sentences, outlet=name, title=sentences[0], published=f"2024-03-{outlet + 1:02}")


def _row(claim: int, readings: tuple[Reading, ...], silent: int) -> Row:
    speaking = [
        (number, entry)
        for number, entry in enumerate(readings)
        if not silent or number < 2 or (claim + number) % silent
    ]
    passages: list[Passage] = [passage(entry, _sentence(claim, number)) for number, entry in speaking]
    return row(f"Claim {claim}", *passages, shared=_shared(claim, speaking))


def _shared(claim: int, speaking: list[tuple[int, Reading]]) -> tuple[Shared, ...]:
    """The place, the day, the number, and a few words."""
    blanks = [(name, claim, name) for name in _KINDS]
    words = {
        name: tuple((entry.article.id, (_blanks(claim, _tongue(number))[name],)) for number, entry in speaking)
        for name, _, _ in blanks
        if all(_blanks(claim, _tongue(number))[name] in _sentence(claim, number) for number, _ in speaking)
    }
    concepts = {
        f"word {start}": tuple(
            (entry.article.id, tuple(_sentence(claim, number).split()[start : start + 1])) for number, entry in speaking
        )
        for start in (0, 4, 8, 12)
    }
    return tuple(
        Shared(_KINDS.get(name, MentionKind.CONCEPT), name, name, told)
        for name, told in chain(words.items(), concepts.items())
    )


def main(folder: Path) -> None:
    """Write the stories as pages below the folder."""
    stories = tuple(many(outlets, 12 if outlets < 20 else 40, silent=3) for outlets in (2, 4, 5, 9, 20))
    publish(render_site(stories, inputs(*stories), Settings(), TEMPLATES), folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
