"""The editor's file: what it corrects, and what a mistake in it costs."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Finding, StoryFile
from tests.read.lexicon import BODY, inputs_of


def test_the_editor_goes_before_the_header_and_leaves_the_rest_to_it(tmp_path: Path) -> None:
    inputs = inputs_of(
        tmp_path,
        a__txt=f"---\noutlet: From Header\nlanguage: en\n---\n{BODY}",
        _story__yml=(
            'title: "Fire: the night"\nnote: About it.\narticles:\n  a.txt: {outlet: From Editor, lineage: wire}'
        ),
    )

    assert inputs.stories == (StoryFile("story", "Fire: the night", "About it."),)
    assert inputs.articles[0].outlet == Finding("From Editor", "editor's file")
    assert inputs.articles[0].lineage == Finding("wire", "editor's file")
    assert inputs.articles[0].language == Finding("en", "header")


@pytest.mark.parametrize(
    ("written", "problem", "remedy"),
    [
        ("titel: x", "unknown key 'titel'", "did you mean 'title'?"),
        ("title: [x]", "title is not a line of text", "write title: and one line of text"),
        ("articles: [a.txt]", "articles is not a table", "write file.txt: {outlet: ...} below articles:"),
        ("articles: {b.txt: {outlet: x}}", "names a file that is not here: 'b.txt'", "here are: a.txt"),
        ("articles: {a.txt: x}", "'a.txt' has no keys", "write file.txt: {outlet: ...}"),
        ("articles: {a.txt: {outlt: x}}", "'a.txt': unknown key 'outlt'", "did you mean 'outlet'?"),
        ('title: "a\\0b"', "title holds control characters: U+0000", "take them out"),
        (
            'articles: {a.txt: {outlet: "a\\eb"}}',
            "'a.txt': outlet holds control characters: U+001B",
            "take them out",
        ),
        (
            "articles: {a.txt: {language: zz}}",
            "'a.txt': language 'zz' is the code of no language",
            "write its code in ISO 639, such as ar or sw",
        ),
        (
            'corrections: [{row: c-1, rename: "a\\0b", why: x}]',
            "line 1: rename holds control characters: U+0000",
            "take them out",
        ),
        (
            'corrections: [{row: c-1, note: "a\\x9fb"}]',
            "line 1: note holds control characters: U+009F",
            "take them out",
        ),
        (
            'corrections: [{row: c-1, file: a.txt, origin: ["a\\x7fb"], why: x}]',
            "line 1: origin holds control characters: U+007F",
            "take them out",
        ),
        ("publish: all", "publish 'all' is no rule for publishing", "known: full, quotes, excerpts"),
        ("publish: [full]", "publish is not a word", "write publish: and one of full, quotes, excerpts"),
        (
            "articles: {a.txt: {publish: exerpts}}",
            "'a.txt': publish 'exerpts' is no rule for publishing",
            "did you mean 'excerpts'?",
        ),
        ("- a", "holds no table of keys", "write lines such as title: ..."),
    ],
)
def test_a_mistake_of_the_editor_is_named_and_holds_the_story_back(
    tmp_path: Path, written: str, problem: str, remedy: str
) -> None:
    inputs = inputs_of(tmp_path, a__txt=BODY, _story__yml=written)

    assert inputs.broken_stories == ("story",)
    assert inputs.articles == ()
    assert [(entry.path, entry.problem, entry.remedy) for entry in inputs.refused] == [
        ("seeds/story/_story.yml", problem, remedy),
        ("seeds/story/a.txt", "_story.yml beside it cannot be used", "mend _story.yml first"),
    ]


def test_the_editor_says_what_may_be_published_of_the_story_and_of_a_single_article(tmp_path: Path) -> None:
    one = {"b__txt": f"B {BODY}", "c__txt": f"C {BODY}"}
    told = "publish: full\narticles:\n  b.txt: {publish: excerpts, outlet: B}\n  c.txt: {publish: quotes}"

    inputs = inputs_of(tmp_path, a__txt=BODY, **one, _story__yml=told)

    assert [article.publishing for article in inputs.articles] == ["full", "excerpts", "quotes"]
    assert inputs.articles[1].outlet.value == "B"


def test_an_article_cannot_say_itself_that_it_may_be_published(tmp_path: Path) -> None:
    inputs = inputs_of(tmp_path, a__txt=f"---\npublish: full\n---\n{BODY}")

    assert [entry.problem for entry in inputs.refused] == ["unknown key 'publish'"]


def test_all_mistakes_of_the_editor_are_told_at_once(tmp_path: Path) -> None:
    inputs = inputs_of(tmp_path, a__txt=BODY, _story__yml="titel: x\narticles: {b.txt: {}}")

    assert inputs.refused[0].problem == "unknown key 'titel'; names a file that is not here: 'b.txt'"


def test_an_editors_file_by_another_name_is_not_passed_over(tmp_path: Path) -> None:
    inputs = inputs_of(tmp_path, a__txt=BODY, _story__yaml="title: x")

    assert [(entry.path, entry.remedy) for entry in inputs.refused] == [
        ("seeds/story/_story.yaml", "rename it _story.yml")
    ]
    assert len(inputs.articles) == 1
