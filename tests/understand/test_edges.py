"""Text at the edges of what can be: it is understood as far as it goes, and never breaks a build."""

from __future__ import annotations

import pytest

from generator.model import MentionKind
from generator.understand import understand, understand_sentence
from generator.understand.sentences import LONGEST_SENTENCE
from tests import builders, texts


@pytest.mark.parametrize(
    ("published", "text"),
    [
        ("9999-12-31", "Tomorrow the mayor will leave. He returns next Sunday."),
        ("0001-01-01", "Yesterday the mayor left. He returned last Sunday, three days ago."),
    ],
)
def test_a_day_beyond_the_calendar_has_no_date(published: str, text: str) -> None:
    read = understand(builders.article(text, published=published, language="en"))

    assert {mention.date for sentence in read.sentences for mention in sentence.mentions} == {""}


def test_a_clock_time_of_thousands_of_digits_is_none() -> None:
    found = understand_sentence(f"Le maire a parlé lundi à {'9' * 5000}h34.", "fr")

    assert [mention.key for mention in found.mentions if mention.kind is MentionKind.DATE] == []


@pytest.mark.parametrize(
    "line",
    ["The mayor left. " + "five boats and " * 2000 + "rain.", "船が沈んだ" * 3000, "e\u0301" * 3000, "\u0301" * 9000],
)
def test_what_is_far_too_long_for_a_sentence_is_cut_and_no_letter_is_lost(line: str) -> None:
    found = understand(builders.article(line)).sentences

    assert max(sentence.end - sentence.start for sentence in found) <= LONGEST_SENTENCE
    parts = [line[sentence.start : sentence.end] for sentence in found]
    assert "".join("".join(parts).split()) == "".join(line.split())
    assert not any(part.startswith("\u0301") for part in parts if "e" in line)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("code", "line"),
    [("ja", "プレステレビ" * 200 + "ヴヴ"), ("ja", "テレビ" * 3000), ("hi", "टी" * 3000), ("hi", "बीबीसी" * 900 + "क")],
)
def test_a_word_of_thousands_of_known_parts_is_read_in_time(code: str, line: str) -> None:
    assert understand(builders.article(line, language=code)).sentences


@pytest.mark.timeout(20)
def test_a_title_of_thousands_of_words_is_read_in_time() -> None:
    read = understand(builders.article("The mayor left.", title="five boats and " * 1200, language="en"))

    assert {mention.key for mention in read.headline} >= {"boat"}


def test_a_day_that_no_month_has_is_no_date() -> None:
    found = understand_sentence("The mayor left on 2023-09-45.", "en")

    assert [mention for mention in found.mentions if mention.kind is MentionKind.DATE] == []


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u3000"])
def test_a_wide_blank_before_a_full_stop_ends_no_run(blank: str) -> None:
    read = texts.reading("en", f"They chose Plan B{blank}. The mayor said so.")

    assert [cited.source for sentence in read.sentences for cited in sentence.attributions] == ["mayor"]
