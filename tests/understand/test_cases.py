"""The cases of `tests/cases`: what is understood of a sentence, one file a topic and a language.

Most files hold blocks parted by a line `===`: the input, a line `---`, the expected lines. A block
that begins with `xfail: reason` is a known failure. The names are one pair a line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.languages import language
from generator.model import Attribution, MentionKind, Quantity, Role, Span, Voice
from generator.understand import understand_sentence
from generator.understand.identify import identify
from generator.understand.sentences import sentence_spans
from generator.understand.tokens import tokens
from tests import texts

CASES = Path(__file__).parent.parent / "cases"
NOTHING = "-"
SCRIPTS = {"Arabic": "ar", "Devanagari": "hi", "Cyrillic": "ru", "Han": "zh", "Kana": "ja", "Latin": "en"}
DATES = (MentionKind.DAY, MentionKind.DATE)


class Case(NamedTuple):
    """One block of a file: what goes in and what must come out."""

    language: str
    given: str
    expected: list[str]


def blocks(topic: str) -> Iterator[object]:
    """Yield one parameter for each block of the topic's files, named topic-language-number."""
    for file in sorted((CASES / topic).glob("*.txt")):
        for number, block in enumerate(file.read_text(encoding="utf-8").split("\n===\n"), start=1):
            lines = [line for line in block.strip("\n").split("\n") if not line.startswith("# ")]
            known = lines.pop(0).removeprefix("xfail: ") if lines[0].startswith("xfail: ") else ""
            parting = lines.index("---")
            case = Case(file.stem, "\n".join(lines[:parting]), [line for line in lines[parting + 1 :] if line.strip()])
            yield parameter(topic, case, number, known)


def parameter(topic: str, case: Case, number: int, known: str) -> object:
    """Return the case as a parameter of a test, marked where it is known to fail."""
    marks = [pytest.mark.xfail(strict=True, reason=known)] if known else []
    return pytest.param(case, id=f"{topic}-{case.language}-{number}", marks=marks)


def check(case: Case, found: Callable[[Case], list[str]]) -> None:
    """Compare what is found with what the block expects; a dash expects nothing."""
    assert (found(case) or [NOTHING]) == case.expected


@pytest.mark.parametrize("case", blocks("sentences"))
def test_a_text_falls_into_these_sentences(case: Case) -> None:
    def found(case: Case) -> list[str]:
        spans = sentence_spans(case.given, language(case.language))
        return [case.given[slice(*span)].replace("\n", "⏎") for span in spans]

    check(case, found)


@pytest.mark.parametrize("case", blocks("words"))
def test_a_sentence_falls_into_these_words(case: Case) -> None:
    found = tokens(case.given, (0, len(case.given)), case.language)

    assert [word.text for word in found] == " ".join(case.expected).split()
    assert [case.given[word.start : word.end] for word in found] == [word.text for word in found]


@pytest.mark.parametrize("case", blocks("days"))
def test_a_sentence_names_these_days(case: Case) -> None:
    def found(case: Case) -> list[str]:
        return [m.key for m in understand_sentence(case.given, case.language).mentions if m.kind in DATES]

    check(case, found)


@pytest.mark.parametrize("case", blocks("dates"))
def test_the_days_of_a_sentence_mean_these_dates(case: Case) -> None:
    def found(case: Case) -> list[str]:
        published, text = case.given.split("\n", 1)
        read = texts.reading(case.language, text, published=published.removeprefix("published").strip())
        mentions = [m for sentence in read.sentences for m in sentence.mentions if m.date]
        return [f"{text[m.start : m.end]} {m.date}" for m in mentions]

    check(case, found)


@pytest.mark.parametrize("case", blocks("mentions"))
def test_a_sentence_mentions_these_things(case: Case) -> None:
    def found(case: Case) -> list[str]:
        return [
            f"{case.given[m.start : m.end]} = {m.kind.value} {m.key}"
            for m in understand_sentence(case.given, case.language).mentions
        ]

    check(case, found)


@pytest.mark.parametrize("case", blocks("quotes"))
def test_a_sentence_holds_this_direct_speech(case: Case) -> None:
    def found(case: Case) -> list[str]:
        return [case.given[q.start : q.end] for q in understand_sentence(case.given, case.language).quotes]

    check(case, found)


@pytest.mark.parametrize("case", blocks("language"))
def test_a_paragraph_is_in_this_language(case: Case) -> None:
    assert [identify(case.given, "")[0]] == case.expected


@pytest.mark.parametrize("case", blocks("doubts"))
def test_a_sentence_is_put_this_surely(case: Case) -> None:
    def found(case: Case) -> list[str]:
        return list(dict.fromkeys(d.certainty.value for d in understand_sentence(case.given, case.language).doubts))

    check(case, found)


@pytest.mark.parametrize("case", blocks("negation"))
def test_a_sentence_negates_with_these_words(case: Case) -> None:
    def found(case: Case) -> list[str]:
        return [case.given[span.start : span.end] for span in understand_sentence(case.given, case.language).negations]

    check(case, found)


@pytest.mark.parametrize("case", blocks("numbers"))
def test_a_sentence_gives_these_quantities(case: Case) -> None:
    def found(case: Case) -> list[str]:
        return [
            as_line(m.quantity)
            for m in understand_sentence(case.given, case.language).mentions
            if m.quantity is not None
        ]

    check(case, found)


def as_line(quantity: Quantity) -> str:
    """Return a quantity as the case files write it: value or low-high, unit or thing counted or a dash, bound."""
    value = f"{quantity.value:.15g}" + (f"-{quantity.high:.15g}" if quantity.high else "")
    return f"{value} {quantity.unit or quantity.counted or NOTHING} {quantity.bound.value}"


@pytest.mark.parametrize("case", blocks("attribution"))
def test_a_sentence_cites_these_sources(case: Case) -> None:
    def found(case: Case) -> list[str]:
        return [named(entry) for entry in understand_sentence(case.given, case.language).attributions]

    check(case, found)


@pytest.mark.parametrize("case", blocks("speech"))
def test_the_sentences_of_a_text_cite_these_sources(case: Case) -> None:
    read = texts.reading(case.language, case.given)

    found = [" + ".join(map(told, sentence.attributions)) or NOTHING for sentence in read.sentences]

    assert found == case.expected


def told(entry: Attribution) -> str:
    """Return a source as the case files of speech write it: what another sentence names in brackets."""
    return f"({named(entry)})" if entry.voice is Voice.CARRIED else named(entry)


def named(entry: Attribution) -> str:
    """Return a source as the case files write it."""
    return entry.origin or entry.source or "impersonal"


@pytest.mark.parametrize("case", blocks("roles"))
def test_a_sentence_gives_these_people_these_titles(case: Case) -> None:
    def found(case: Case) -> list[str]:
        return [titled(role, case.given) for role in understand_sentence(case.given, case.language).roles]

    check(case, found)


def titled(role: Role, text: str) -> str:
    """Return a person and the title as the case files write them."""
    name, words = text[role.name.start : role.name.end], text[role.start : role.end]
    fields = " ".join(role.fields) or NOTHING
    return f"{name or NOTHING} = {role.person or NOTHING}: {words} = {role.role} {role.place or NOTHING} {fields}"


def test_a_declared_language_wins_over_the_script() -> None:
    assert identify("नाव दोपहर को द्वीप पर पहुँची।", "mr") == ("mr", "declared")


def test_a_few_latin_words_are_too_little_to_tell_a_language() -> None:
    assert identify("Oil prices rise", "") == ("und", "statistics")


def test_a_line_in_its_own_right_without_a_full_stop_is_a_heading() -> None:
    read = texts.reading("sw", "Huduma ya feri yaanza tena\nBoti ya kwanza iliondoka Mombasa Jumatatu asubuhi.")

    assert [sentence.kind.value for sentence in read.sentences] == ["heading", "sentence"]


def test_too_few_words_are_a_fragment_that_states_nothing() -> None:
    read = texts.reading("en", "The ferry left the harbour on Monday morning. Not so.")

    assert [sentence.kind.value for sentence in read.sentences] == ["sentence", "fragment"]


def test_a_longer_sentence_of_common_words_states_something() -> None:
    read = texts.reading("en", "“Of course there are shortcomings,” he told survivors. It was so, and it is not so.")

    assert [sentence.kind.value for sentence in read.sentences] == ["sentence", "fragment"]


def test_an_agency_mark_inside_the_text_is_no_evidence() -> None:
    text = "MOMBASA, (Sample Wire) The ferry left the harbour on Monday morning."

    read = texts.reading("en", text, asides=(Span(0, 22),))

    assert texts.reading("en", text).sentences[0].mentions[0].start == 0
    assert all(mention.start >= 22 for mention in read.sentences[0].mentions)
