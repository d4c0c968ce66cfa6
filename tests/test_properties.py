"""What holds for every text: nothing is lost, everything stands at its offsets, order changes nothing."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.values import compatible
from generator.comparing import comparison
from generator.group import folder_story
from generator.languages import language
from generator.languages.fold import _PLAIN, _folded, fold
from generator.model import Bound, Comparison, Passage, Quantity, Reading, Story, StoryFile
from generator.understand import understand
from generator.understand.digits import parse_digits
from generator.understand.sentences import sentence_spans
from tests import texts

settings.register_profile("synoptic", max_examples=50, deadline=None, derandomize=True, database=None)
settings.load_profile("synoptic")

REPORTS = {
    "en": (
        "The ferry Upepo left the harbour of Mombasa on Monday with twelve students.",
        "Five people were killed when the bridge fell, the Kremlin said.",
        "The president may visit Russia on Tuesday.",
        "“We saw nothing,” the captain said.",
        "About 250 kilometres of road were destroyed by the flood.",
    ),
    "sw": (
        "Feri ya Upepo iliondoka bandari ya Mombasa Jumatatu ikiwa na wanafunzi kumi na wawili.",
        "Watu watano waliuawa daraja lilipoanguka, Kremlin ilisema.",
        "Huenda rais akatembelea Urusi Jumanne.",
        "“Hatukuona kitu,” alisema nahodha.",
        "Takriban kilomita 250 za barabara ziliharibiwa na mafuriko.",
    ),
    "ar": (
        "غادرت العبّارة أوبيبو ميناء مومباسا يوم الاثنين وعلى متنها اثنا عشر طالبًا.",
        "وقُتل خمسة أشخاص عند انهيار الجسر، بحسب الكرملين.",
        "ربما يزور الرئيس روسيا يوم الثلاثاء.",
        "وقال القبطان: «لم نر شيئًا».",
        "ودمر الفيضان نحو 250 كيلومترًا من الطرق.",
    ),
    "hi": (
        "नौका उपेपो सोमवार को बारह छात्रों के साथ मोम्बासा बंदरगाह से रवाना हुई।",
        "पुल गिरने से पाँच लोग मारे गए, क्रेमलिन ने कहा।",
        "राष्ट्रपति शायद मंगलवार को रूस जाएँ।",
        "कप्तान ने कहा, “हमने कुछ नहीं देखा।”",
        "बाढ़ से लगभग 900 किलोमीटर सड़क नष्ट हुई।",
    ),
}
SEPARATORS = (" ", "\n", "\n\n\n\n", "  \n ", "\u00a0", "")
ODDITIES = (
    "🚢",
    "👩🏽‍🚀 ",
    "𐎠𐎼",
    "e\u0301",
    "\u200f",
    "...",
    "?!",
    "(",
    "»",
    "”",
    "12.5",
    "१२",
    "٣٫٥",
    "Dr. ",
    "中文。",
    "한국어",
    "\t",
)

languages = st.sampled_from(sorted(REPORTS))
pieces = st.one_of(
    st.sampled_from([sentence for reports in REPORTS.values() for sentence in reports]),
    st.sampled_from(ODDITIES),
    st.text(max_size=30),
)
strange_texts = st.lists(st.tuples(pieces, st.sampled_from(SEPARATORS)), max_size=12).map(
    lambda parts: "".join(text + separator for text, separator in parts)
)


@st.composite
def reports(draw: st.DrawFn, name: str) -> Reading:
    """Return an article of a few of the reports of one language, in any order."""
    code = draw(languages)
    told = draw(st.lists(st.sampled_from(REPORTS[code]), min_size=1, max_size=5))
    separator = draw(st.sampled_from((" ", "\n")))
    return texts.reading(code, separator.join(told), id=name, outlet=f"Outlet {name}")


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Return a story of two to four articles."""
    number = draw(st.integers(2, 4))
    return texts.story(*(draw(reports(f"a{at}")) for at in range(number)))


def without_white_space(text: str) -> str:
    """Return all that a reader sees of a text."""
    return "".join(text.split())


@given(strange_texts, languages)
def test_sentences_are_in_order_and_lose_nothing_but_white_space(text: str, code: str) -> None:
    spans = sentence_spans(text, language(code))

    assert [at for span in spans for at in span] == sorted(at for span in spans for at in span)
    assert without_white_space("".join(text[start:end] for start, end in spans)) == without_white_space(text)


@given(strange_texts, languages)
def test_a_sentence_is_never_empty_and_never_crosses_an_empty_line(text: str, code: str) -> None:
    for start, end in sentence_spans(text, language(code)):
        assert text[start:end] == text[start:end].strip() != ""
        assert "\n\n" not in text[start:end]


@given(strange_texts, languages)
def test_everything_found_in_a_sentence_stands_inside_it(text: str, code: str) -> None:
    for sentence in texts.reading(code, text).sentences:
        spans = [(found.start, found.end) for found in sentence.mentions]
        spans += [(found.start, found.end) for found in sentence.attributions]
        spans += [(found.start, found.end) for found in sentence.quotes]
        spans += [(found.start, found.end) for found in sentence.doubts]
        for start, end in spans:
            assert sentence.start <= start < end <= sentence.end
            assert text[start:end] == text[start:end].strip()


@given(strange_texts)
def test_any_text_is_understood_without_being_told_its_language(text: str) -> None:
    read = understand(texts.article("", text, id="a"))

    assert [sentence.index for sentence in read.sentences] == list(range(len(read.sentences)))
    assert read.direction in ("ltr", "rtl")


@given(stories())
def test_every_passage_is_the_text_at_its_offsets(story: Story) -> None:
    compared = comparison(story)

    for passage in passages(compared):
        text = compared.reading(passage.article).article.text
        assert passage.text == text[passage.start : passage.end]


def passages(compared: Comparison) -> Iterator[Passage]:
    """Yield every passage that the comparison shows."""
    for row in compared.rows:
        yield from row.row.passages
        yield from (statement.passage for cell in row.cells for statement in cell.statements)
    for difference in compared.differences:
        yield from (passage for version in difference.versions for passage in version.passages)
    yield from compared.unaligned


@given(stories())
def test_every_sentence_stands_in_a_row_or_is_listed_as_left_over(story: Story) -> None:
    compared = comparison(story)
    shown = [passage for row in compared.rows for passage in row.row.passages] + list(compared.unaligned)

    for reading in story.readings:
        for sentence in reading.sentences:
            assert any(
                passage.article == reading.article.id
                and passage.start <= sentence.start
                and sentence.end <= passage.end
                for passage in shown
            )


@given(stories())
def test_no_sentence_is_both_in_a_row_and_left_over(story: Story) -> None:
    compared = comparison(story)
    in_rows = {passage for row in compared.rows for passage in row.row.passages}

    assert not in_rows & set(compared.unaligned)


@given(stories())
def test_every_row_has_a_cell_for_every_article_in_the_order_of_the_story(story: Story) -> None:
    order = [reading.article.id for reading in story.readings]

    for row in comparison(story).rows:
        assert [cell.article for cell in row.cells] == order


@given(stories())
def test_every_article_belongs_to_exactly_one_lineage(story: Story) -> None:
    counted = [article for lineage in comparison(story).lineages for article in lineage.articles]

    assert sorted(counted) == sorted(reading.article.id for reading in story.readings)


@given(stories())
def test_ids_of_rows_and_differences_are_unique(story: Story) -> None:
    compared = comparison(story)
    ids = [row.row.id for row in compared.rows] + [difference.id for difference in compared.differences]

    assert len(ids) == len(set(ids))


@given(stories(), st.randoms(use_true_random=False))
def test_the_order_in_which_articles_arrive_changes_nothing(story: Story, chance: random.Random) -> None:
    shuffled = list(story.readings)
    chance.shuffle(shuffled)
    folder = StoryFile("ferry", "The ferry")

    assert comparison(folder_story(folder, shuffled, ())) == comparison(folder_story(folder, story.readings, ()))


@given(stories())
def test_a_story_compared_twice_gives_the_same(story: Story) -> None:
    again = texts.story(*(understand(reading.article) for reading in story.readings))

    assert comparison(again) == comparison(story)


UNITS = ("", "kilometre", "mile", "metre", "day", "hour", "percent", "dollar")
quantities = st.builds(
    Quantity,
    st.one_of(st.integers(0, 10**7).map(float), st.floats(0, 10**7, allow_nan=False)),
    st.sampled_from(UNITS),
    st.sampled_from(("", "people", "drone")),
    st.sampled_from(tuple(Bound)),
)


@given(quantities)
def test_a_value_never_contradicts_itself(quantity: Quantity) -> None:
    assert compatible(quantity, quantity)


@given(quantities, quantities)
@settings(max_examples=500)
def test_contradiction_has_no_direction(one: Quantity, other: Quantity) -> None:
    assert compatible(one, other) == compatible(other, one)


ZEROES = (0x30, 0x660, 0x6F0, 0x966, 0x9E6)  # Latin, Arabic, Persian, Devanagari, Bengali
GROUPINGS = {
    "en": ",",
    "sw": ",",
    "ar": ",",
    "hi": ",",
    "es": ".",
    "de": ".",
    "tr": ".",
    "fr": "\u202f",
    "ru": "\u00a0",
}


@given(st.integers(1000, 10**12), st.sampled_from(sorted(GROUPINGS)), st.sampled_from(ZEROES))
def test_grouped_digits_of_any_script_give_the_number(number: int, code: str, zero: int) -> None:
    written = f"{number:,}".replace(",", GROUPINGS[code])

    assert parse_digits(in_digits(written, zero), code) == number


@given(st.integers(0, 10**12), st.sampled_from(sorted(GROUPINGS)), st.sampled_from(ZEROES))
def test_digits_without_marks_give_the_number(number: int, code: str, zero: int) -> None:
    assert parse_digits(in_digits(str(number), zero), code) == number


@given(st.integers(1, 10**6), st.integers(1, 99))
def test_a_decimal_mark_is_read_as_the_language_writes_it(whole: int, hundredths: int) -> None:
    wanted = float(f"{whole}.{hundredths:02}")

    assert parse_digits(f"{whole}.{hundredths:02}", "en") == wanted
    assert parse_digits(f"{whole},{hundredths:02}", "es") == wanted
    assert parse_digits(f"{whole}٫{hundredths:02}", "ar") == wanted


@given(st.integers(10**5, 10**11))
def test_lakhs_and_crores_are_grouped_by_two(number: int) -> None:
    head, tail = divmod(number, 1000)

    assert parse_digits(f"{grouped_by_two(head)},{tail:03}", "hi") == number


def in_digits(written: str, zero: int) -> str:
    """Return the number in the digits of a script."""
    return "".join(chr(zero + int(c)) if c.isascii() and c.isdecimal() else c for c in written)


def grouped_by_two(number: int) -> str:
    """Return 1234567 as 1,23,45,67: all groups of two but the first."""
    digits = str(number)
    first = len(digits) % 2
    groups = [digits[:first], *(digits[at : at + 2] for at in range(first, len(digits), 2))]
    return ",".join(part for part in groups if part)


@given(st.text(max_size=20))
def test_folding_a_folded_word_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_plain_letters_are_those_that_folding_never_changes() -> None:
    plain = [letter for letter in map(chr, range(sys.maxunicode + 1)) if _PLAIN.fullmatch(letter)]

    assert [letter for letter in plain if _folded(letter.casefold()) != letter] == []


@given(st.text(st.characters(min_codepoint=0x41, max_codepoint=0x9FF), max_size=20))
def test_words_of_plain_letters_fold_as_any_others(word: str) -> None:
    plain = "".join(_PLAIN.findall(word))

    assert fold(plain) == _folded(plain) == plain
