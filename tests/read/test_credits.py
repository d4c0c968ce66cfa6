"""Bylines that name agencies, and sentences that say where the whole text was before."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Span
from generator.read.credits import Taken, byline_credits, taken_from
from tests.read.lexicon import BODY, article_of

LEAD = "The fishing fleet came home on Monday, its owners said."


def outlets(line: str) -> list[str]:
    """Return the outlets that a last line names."""
    return [taken.name for taken in taken_from(f"{LEAD}\n{line}")]


@pytest.mark.parametrize(
    ("byline", "agencies"),
    [
        ("By AFP", ("AFP",)),
        ("La Nación / AP", ("AP",)),
        ("Ann Writer, Reuters", ("Reuters",)),
        ("İstanbul - AA", ("AA",)),
        ("Le Monde avec AFP", ("AFP",)),
        ("Mehmet Efe", ()),
        ("Ann Writer", ()),
        ("كتب: فريق التحرير", ()),
    ],
)
def test_a_byline_gives_the_agencies_that_it_names(byline: str, agencies: tuple[str, ...]) -> None:
    assert byline_credits([byline]) == agencies


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("This article was originally published by Example Post.", "Example Post"),
        ("First published by the Example Post on 3 May 2024.", "Example Post"),
        ("Este artículo se publicó originalmente en Ejemplo Diario y se reproduce con permiso.", "Ejemplo Diario"),
        ("Cet article a été initialement publié par Exemple Quotidien.", "Exemple Quotidien"),
        ("Este texto foi publicado originalmente no Exemplo Jornal.", "Exemplo Jornal"),
        ("Статья впервые опубликована в «Образец».", "Образец"),
        ("نُشر هذا المقال أولاً في صحيفة المثال.", "صحيفة المثال"),
        ("این گزارش برگرفته از روزنامه نمونه است.", "روزنامه نمونه"),
        ("یہ خبر نمونہ اخبار سے لی گئی ہے۔", "نمونہ اخبار"),
        ("यह लेख सबसे पहले नमूना समाचार में प्रकाशित हुआ था।", "नमूना समाचार"),
        ("Habari hii ilichapishwa kwanza na Mfano Leo.", "Mfano Leo"),
        ("本文首发于样本新闻", "样本新闻"),
        ("(Translated from Le Monde)", "Le Monde"),
    ],
)
def test_a_last_line_says_where_the_text_was_before(line: str, outlet: str) -> None:
    assert outlets(line) == [outlet]


@pytest.mark.parametrize(
    "line",
    [
        "Translated from English by Ann Writer.",
        "Traducido del inglés",
        "Traducido del Inglés",
        "مترجم عن الإنجليزية",
        "ترجمة عن الإنجليزية",
        "अंग्रेज़ी से अनुवादित",
        "译自英语",
        "Police said that the list, first published by Example Post, was wrong.",
        "The poem was first published by Example Press.",
        "First published on 3 May 2024.",
    ],
)
def test_a_language_a_date_and_what_is_said_of_something_else_are_no_outlet(line: str) -> None:
    assert outlets(line) == []


def test_what_stands_in_the_middle_of_a_text_is_not_said_of_all_of_it() -> None:
    assert taken_from(f"{LEAD}\n{LEAD}\nFirst published by Example Post.\n{LEAD}\n{LEAD}\n{LEAD}") == ()


def test_the_words_that_say_so_are_given() -> None:
    text = f"{LEAD}\nFirst published by Example Post."

    assert taken_from(text) == (Taken("Example Post", Span(len(LEAD) + 1, len(text))),)


def test_an_article_tells_credits_of_cut_lines_and_where_it_was_before(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"A title\n\nby AFP\n\n{BODY}\n\nFirst published by Example Post.")

    assert (article.byline.value, article.credits, article.taken_from) == ("AFP", ("AFP",), ("Example Post",))
    assert [article.text[aside.start : aside.end] for aside in article.asides] == ["First published by Example Post."]


def test_a_first_line_that_says_where_the_text_was_before_is_no_title(tmp_path: Path) -> None:
    assert article_of(tmp_path, f"Translated from Le Monde\n\n{BODY}").title.value == ""
