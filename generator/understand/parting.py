"""Two who speak in one sentence: its attributions in, each up to the clause of the next one out.

"Zelensky said A, and Putin said B": where an "and" opens the clause of the second, the first does not answer for B.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.languages.cues import is_outlet
from generator.languages.fold import fold
from generator.model import Attribution, Span
from generator.understand.between import gap, has_pause, word_at
from generator.understand.marks import is_small, marks_of
from generator.understand.scan import Scanned
from generator.understand.scopes import FEWEST_SAID

LONGEST_ARTICLE = 2  # small words between an "and" and who speaks: "and from the"
_QUOTES = '"“”„«»「」『』'


def parted_by_clauses(entries: Sequence[Attribution], sentence: Scanned) -> tuple[Attribution, ...]:
    """Return the attributions, by place; who is cited before an "and" and another one answers up to it only.

    An outlet answers for what it reports that others say.
    """
    parted = list(entries)
    for at, (first, second) in enumerate(pairwise(entries)):
        opened = _opening(second, sentence) or _behind_a_statement(first, second, sentence)
        if opened is None or not _is_between(opened, first, second, sentence):
            continue
        start, end = sentence.words[opened].start, sentence.words[opened - 1].end
        if not _reports(first, second):
            parted[at] = replace(parted[at], scope=Span(parted[at].scope.start, end))
        if second.scope.start < start:
            parted[at + 1] = replace(second, scope=Span(start, second.scope.end))
    return tuple(parted)


def _reports(first: Attribution, second: Attribution) -> bool:
    """Tell whether an outlet reports what somebody else says: "Reuters reports that A and the ministry says B"."""
    return is_outlet(first.origin) and not is_outlet(second.origin)


def _is_between(at: int, first: Attribution, second: Attribution, sentence: Scanned) -> bool:
    """Tell whether a clause opens behind one who is cited and before another one, in what the first answers for."""
    start = sentence.words[at].start
    quoted = any(mark in _QUOTES for mark in sentence.text[first.end : start])
    inside = first.scope.start < start < first.scope.end and first.end <= start
    says = second.scope.end > second.end or sentence.facts.attribution.subject == "first"
    return inside and not quoted and first.source != second.source and says


def _opening(entry: Attribution, sentence: Scanned) -> int | None:
    """The word that opens the clause which somebody who is cited begins, as "and" does; None where none does."""
    words, code = sentence.words, sentence.facts.code
    marks, first = marks_of(code), word_at(sentence, entry.start)
    joiners = tuple(fold(joiner) for joiner in sentence.facts.numbers.joiners if joiner in sentence.facts.prefixes)
    if joiners and first and has_pause(sentence, first) and words[first].folded.startswith(joiners):
        return first
    conjunctions = marks.conjunctions - marks.that - marks.relatives
    for at in range(first - 1, max(first - LONGEST_ARTICLE - 2, 0), -1):
        if gap(sentence, at + 1).strip():
            return None
        if words[at].folded in conjunctions:  # Swahili "na" is "with" too
            return None if words[at].folded in marks.addressed and not has_pause(sentence, at) else at
        if not is_small(words[at].folded, code) or words[at].folded in marks.that:
            return None
    return None


def _behind_a_statement(first: Attribution, second: Attribution, sentence: Scanned) -> int | None:
    """The word that somebody begins his clause with where a comma alone parts it from a whole one; None for none.

    It is whole with its verb of saying where such verbs stand last, or where they do not with what is said behind it:
    "Reuters reports, the ministry said" is no two who speak.
    """
    order = sentence.facts.attribution.subject
    at, after = (word_at(sentence, place) for place in (second.start, first.end))
    if order not in ("first", "clause") or not has_pause(sentence, at):
        return None
    begun = word_at(sentence, first.start)
    holds = after - begun - len(first.source.split()) > FEWEST_SAID  # no "according to the police" alone
    said = at == after and holds if order == "first" else at - after >= FEWEST_SAID
    return at if said else None
