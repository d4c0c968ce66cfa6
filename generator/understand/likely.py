"""Likely names: the unknown words of a sentence in, the runs of them that may be who speaks out.

Where a script has capitals, a run of unknown words with capitals is a likely name. Elsewhere only its place tells one:
right before the mark of a subject, between a verb of saying and what is said, or at the beginning of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from generator.languages import language
from generator.languages.cues import AFTER, ORIGIN, SAYING, is_institution
from generator.languages.fold import fold
from generator.languages.topics import is_speaker
from generator.model import MentionKind
from generator.understand.scan import Hit, Scanned

LONGEST_NAME = 4  # words; longer runs of unknown words are no name in a script without capitals
FULL_NAME = 2  # words; a single unknown word that begins a sentence is more often an adverb
_INSIDE_NAMES = " -'’ʼ\u00a0\u200c"


def likely_names(sentence: Scanned, unknown: Iterable[int]) -> tuple[Hit, ...]:
    """Return the likely names among the words at these places, each with the title before it if it has one."""
    words = sentence.words
    cased = [at for at in unknown if words[at].text[0].isupper()]
    names = [run for run in _runs(sentence, cased) if (run.first, run.after) != (0, 1)]  # it has a capital anyway
    if cased or not any(hit.kind in (SAYING, AFTER) for hit in sentence.cues):
        return tuple(names)
    cues = {at for hit in sentence.cues for at in range(hit.first, hit.after)}
    plain = [at for at in unknown if at not in cues and words[at].text[0].isalpha() and not words[at].text[0].islower()]
    return tuple(_titled(sentence, run) for run in _runs(sentence, plain) if _may_speak(sentence, run))


def _runs(sentence: Scanned, places: Sequence[int]) -> Iterator[Hit]:
    """Yield the runs of neighbours that no mark parts."""
    first: int | None = None
    for at, following in pairwise((*places, -1)):
        first = at if first is None else first
        if following != at + 1 or parted(sentence, at, at + 2):
            yield Hit(first, at + 1, MentionKind.NAME, "")
            first = None


def _may_speak(sentence: Scanned, run: Hit) -> bool:
    cues, words = sentence.facts.attribution, sentence.words
    if run.after - run.first > LONGEST_NAME or run.after >= len(words):
        return False
    behind, opening = words[run.after].folded, _opening(sentence.facts.code)
    if cues.subject_marks:
        return behind in opening
    ends = parted(sentence, run.after - 1, run.after + 1)
    verbs = [hit for hit in sentence.cues if hit.kind == SAYING]
    if cues.subject == "after":
        return any(hit.after == run.first for hit in verbs) and (ends or behind in opening)
    if cues.subject == "either" or run.first:
        return False
    return any(hit.first == run.after for hit in verbs) or (ends and run.after - run.first >= FULL_NAME)


@cache
def _opening(code: str) -> frozenset[str]:
    """The folded words that follow whoever speaks: the marks of a subject; where there are none, "that"."""
    cues = language(code).attribution
    return frozenset(map(fold, cues.subject_marks or cues.that))


def _titled(sentence: Scanned, run: Hit) -> Hit:
    """The run with the title before it: "minister Fawad Chaudhry" is a minister, whoever that may be."""
    titles = [hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT and is_speaker(hit.key)]
    titles += [hit for hit in sentence.cues if hit.kind == ORIGIN and not is_institution(hit.key)]
    for title in titles:
        if title.after == run.first and not parted(sentence, run.first - 1, run.first + 1):
            return Hit(title.first, run.after, title.kind, title.key)
    return run


def parted(sentence: Scanned, first: int, after: int) -> bool:
    """Tell whether a mark stands between the words first to after."""
    words = sentence.words[first:after]
    return any(sentence.text[one.end : other.start].strip(_INSIDE_NAMES) for one, other in pairwise(words))
