"""The demonstration stories have English glosses of every sentence, and none tells another number than its sentence."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from generator.model import Article, GlossEntry, GlossMaker, Inputs, Reading
from generator.read import read_seeds
from generator.understand import understand
from tests import builders

ROOT = Path(__file__).parent.parent
STORIES = sorted(path.parent.parent.name for path in (ROOT / "seeds").glob("*/_glosses/en.po"))
GRAMMAR = 2  # one and two are told by a dual, "both", "a week": they are not compared
# What our reader of numbers does not find in the original, and the gloss says in other words.
UNREAD = {"binden fazla cesede": {1000}}
_ORDINAL_DAY = re.compile(r"\b(\d+)th\b")  # "on the 17th": a day there, which an article may write as a number
CALENDAR = {"ruznameh-nemuneh-fa.txt": 9}  # 21 Shahrivar is told as 12 September
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)[١۱][٩۹]\d\d(?!\d)|(?<!\d)[٢۲][٠۰]\d\d(?!\d)")
_DAY_OF_MONTH = re.compile(r"\b(\d{1,2}) (?:July|August|September|October)\b")


@cache
def shipped() -> Inputs:
    """Return the shipped seeds as read."""
    return read_seeds(ROOT, "seeds")


@cache
def reading_of(article: Article) -> Reading:
    return understand(article)


def articles(story: str) -> dict[str, Article]:
    """Return the articles of a story by file name."""
    return {article.path.rpartition("/")[2]: article for article in shipped().articles if article.story == story}


def entries(story: str) -> tuple[GlossEntry, ...]:
    """Return the entries of a story's one catalog."""
    return shipped().glosses_of(story)[0].entries


def numbers(text: str, language: str) -> set[float]:
    """Return the numbers that our reader finds in a sentence."""
    found = understand(builders.article(text, language=language, published="2023-09-17")).sentences
    quantities = [mention.quantity for sentence in found for mention in sentence.mentions if mention.quantity]
    return {value for quantity in quantities for value in (quantity.value, quantity.high) if value > GRAMMAR}


def test_every_demonstration_story_has_a_catalog() -> None:
    assert sorted(path.parent.name for path in (ROOT / "seeds").glob("*/_story.yml")) == STORIES


@pytest.mark.parametrize("story", STORIES)
def test_every_sentence_that_a_page_quotes_has_its_gloss_and_no_gloss_is_left_over(story: str) -> None:
    wanted = {
        (name, " ".join(reading.text_of(sentence).split()))
        for name, article in articles(story).items()
        if (reading := reading_of(article)).language != "en"
        for sentence in reading.sentences
    }

    assert {(entry.quote.file, entry.quote.words) for entry in entries(story) if entry.text} == wanted


@pytest.mark.parametrize("story", STORIES)
def test_they_are_by_a_person_and_reviewed(story: str) -> None:
    assert shipped().glosses_of(story)[0].maker is GlossMaker.PERSON
    assert [entry.quote.words for entry in entries(story) if not entry.reviewed] == []


@pytest.mark.parametrize("story", STORIES)
def test_no_gloss_tells_another_number_than_its_sentence(story: str) -> None:
    slips = []
    for entry in entries(story):
        language = reading_of(articles(story)[entry.quote.file]).language
        days = {float(day) for day in _ORDINAL_DAY.findall(entry.text)}
        unread = {number for words, found in UNREAD.items() if words in entry.quote.words for number in found}
        if numbers(entry.quote.words, language) - days != numbers(entry.text, "en") - days - unread:
            slips.append((entry.quote.words, entry.text))

    assert slips == []


@pytest.mark.parametrize("story", STORIES)
def test_no_gloss_tells_another_year_or_day_of_a_month_than_its_sentence(story: str) -> None:
    slips = []
    for entry in entries(story):
        years = [set(map(int, _YEAR.findall(text))) for text in (entry.quote.words, entry.text)]
        days = {int(day) + CALENDAR.get(entry.quote.file, 0) for day in _DAY_OF_MONTH.findall(entry.text)}
        written = {int(digits) for digits in re.findall(r"\d+", entry.quote.words)}
        if years[0] != years[1] or days - written:
            slips.append((entry.quote.words, entry.text))

    assert slips == []


@pytest.mark.parametrize("story", STORIES)
def test_the_file_is_as_the_command_writes_it(story: str) -> None:
    text = (ROOT / "seeds" / story / "_glosses" / "en.po").read_text(encoding="utf-8")

    assert json.dumps(text, ensure_ascii=False).count("msgctxt") == len(entries(story))
    assert "#~" not in text
