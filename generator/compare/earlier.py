"""What earlier reports told: a number in its sentence in, whether the article itself gives it as outdated out.

"There were 67 people on board; early reports had spoken of 69": the outlet sets its own number against the other.
Precision first: the words for early and for reports touch. "Before noon, say unions", "people came early, reports say"
and "the first 69 people, reports say" tell of no earlier report.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.compare.counts import PAUSE, gap
from generator.languages import language
from generator.languages.fold import fold
from generator.model import Attribution, Mention, MentionKind, Reading, Sentence, Span, Voice

# Concepts of the lexicon that are told apart in no language: "early", "initial", "first" and "previous" reports.
FIRST, BEFORE = "first", "before"
_AHEAD = frozenset({"early", "start"})  # in front of the reports only; the second holds "initial" in Hindi and Urdu
_REPORTS = frozenset({"report", "information", "news"})
_SAYING = frozenset({"say", "speak", "mention"})
NEAR = 1  # characters between words that touch: a blank
SET_APART = 2  # characters, with a mark or a letter among them, between "initially" and a number: "当初は69人"
# Characters from both to the number; in the sentences of tests/compare those meant stand up to 17 away (2026-11).
REACH = 30


def was_told_earlier(number: Mention, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a number is what earlier reports had, with no other number between."""
    numbers = [mention for mention in sentence.mentions if mention.quantity is not None]
    text = reading.text
    return any(_meant(reports, numbers, text) == number for reports in _earlier_reports(sentence, reading))


def _earlier_reports(sentence: Sentence, reading: Reading) -> Iterator[Span]:
    """Yield where a sentence tells of earlier reports."""
    concepts = [mention for mention in sentence.mentions if mention.kind is MentionKind.CONCEPT]
    reports: list[Mention | Attribution] = [
        *(mention for mention in concepts if mention.key in _REPORTS),
        *(entry for entry in sentence.attributions if entry.voice is Voice.IMPERSONAL),
    ]
    for word in concepts:
        for report in reports:
            if _are_earlier(word, report, sentence, reading):
                yield Span(min(word.start, report.start), max(word.end, report.end))


def _are_earlier(word: Mention, report: Mention | Attribution, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a word makes reports earlier ones."""
    ahead = word.end <= report.start
    # an adjective behind its noun, "تقارير أولية"; behind a verb it is another thing's, "reports say first aid came"
    behind = report.end <= word.start and isinstance(report, Mention)
    touching = gap(word, report) <= NEAR and (ahead or behind)
    if word.key == FIRST:
        return touching or (ahead and _hold_a_number(word, report, sentence, reading))
    if word.key == BEFORE:
        adverb = touching and not _opens_a_clause(reading.text[word.start : word.end], reading.language)
        return adverb and (ahead or _is_said(word, sentence))
    return word.key in _AHEAD and touching and ahead


def _hold_a_number(word: Mention, report: Mention | Attribution, sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a number set apart from "initially" stands before its report: "initially, 69 were reported"."""
    text, behind = reading.text, (other for other in sentence.mentions if other.start >= word.end)
    number = next((other for other in behind if other.quantity is not None), None)
    if number is None or PAUSE.search(text, number.end, report.start):
        return False
    return gap(word, number) <= SET_APART and bool(text[word.end : number.start].strip())


def _opens_a_clause(word: str, code: str) -> bool:
    """Tell whether something that opens a clause is the word or begins with it: "before", "antes que"."""
    relatives = language(code).clauses.relatives
    return any(f"{fold(relative)} ".startswith(f"{fold(word)} ") for relative in relatives)


def _is_said(word: Mention, sentence: Sentence) -> bool:
    """Tell whether a word of saying follows "previous": "taarifa za awali zilitaja", not "reports before noon"."""
    return any(other.key in _SAYING and 0 <= other.start - word.end <= NEAR for other in sentence.mentions)


def _meant(reports: Span, numbers: list[Mention], text: str) -> Mention | None:
    """The number that earlier reports tell: the one inside the words, else the first behind, else the last before.

    Before them no pause parts it: "not 69 as first reported", but "67 people came, early reports had spoken of more".
    """
    inside = [number for number in numbers if reports.start <= number.start < reports.end]
    behind = [number for number in numbers if 0 <= number.start - reports.end <= REACH]
    before = [
        number
        for number in numbers
        if 0 <= reports.start - number.end <= REACH and not PAUSE.search(text, number.end, reports.start)
    ]
    return next(iter((*inside, *behind, *reversed(before))), None)
