"""Nothing that a setting withholds stands in any file of a build, and what is shown stays verbatim and in its place."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from generator.model import (
    Action,
    Change,
    ChangeKind,
    Comparison,
    Corrections,
    Cut,
    Difference,
    Edit,
    Gloss,
    Glossed,
    GlossMaker,
    Passage,
    Person,
    Publishing,
    Reading,
    Release,
    Released,
    Role,
    Site,
    Span,
    Version,
)
from generator.render import render_site, render_standalone
from generator.render.excerpts import words_in
from generator.render.rights import OPENING_WORDS
from generator.render.withheld import as_published
from generator.settings import Settings
from tests.builders import compared, comparison, inputs, passage, reading, row, story
from tests.samples import TEMPLATES, sample_comparison


def sentences(name: str, number: int) -> list[str]:
    """Return sentences in which no word stands twice."""
    return [" ".join(f"{name}{at}x{word}" for word in range(20)) + "." for at in range(number)]


EN, SW = reading("en", *sentences("en", 9), id="en"), reading("sw", *sentences("sw", 9), id="sw")


def place(given: Reading, at: int) -> str:
    return given.text_of(given.sentences[at])


def told() -> Comparison:
    """Return a story with two claims, a hidden one, a difference outside of them, and all else that quotes articles."""
    both = story(EN, SW)
    quoted = passage(EN, "en0x3 en0x4 en0x5 en0x6 en0x7 en0x8 en0x9 en0x10")
    rows = [
        row(
            "“en0x3 en0x4 en0x5 en0x6 en0x7 en0x8 en0x9 en0x10”",
            *(whole(given, 0) for given in (EN, SW)),
            label_from=quoted,
            unquoted="Ship, port",
        ),
        row("second", whole(EN, 1), whole(SW, 1)),
        row(
            "“en2x9 en2x10 en2x11”",
            *(whole(given, 2) for given in (EN, SW)),
            label_from=passage(EN, "en2x9 en2x10 en2x11"),
            edits=(Edit(Action.HIDE, "it tells of something else"),),
        ),
    ]
    versions = tuple(
        Version(str(at), (passage(given, f"{given.article.id}4x{9 + at}"),)) for at, given in enumerate((EN, SW))
    )
    role = Role("who", "president", "", (), *span("en7x2 en7x3"), Span(0, 0))
    return comparison(
        both,
        *(compared(line, both) for line in rows),
        differences=(Difference("d-00000000", rows[0].id, "number", "how many", versions, "Read both."),),
        unaligned=tuple(whole(given, at) for given in (EN, SW) for at in range(2, 9)),
        corrections=Corrections(
            glosses=(Gloss((whole(EN, 8),), "a gloss of what is withheld"),),
            glossed=(("en", tuple(catalogued(at) for at in range(9))),),
        ),
        people=(Person("who", "Who", (("en", (role,)),)),),
        released=Released((Release("2024-03-01", ()),), (), (), ()),
        changes=tuple(Change(ChangeKind.NEW_CLAIM, line.id, line.label, "", ("en",)) for line in rows),
    )


def catalogued(at: int) -> Glossed:
    return Glossed(whole(EN, at), "sw", f"tafsiri-{at}", GlossMaker.PERSON, reviewed=True)


def whole(given: Reading, at: int) -> Passage:
    return passage(given, place(given, at))


def span(words: str) -> tuple[int, int]:
    start = EN.article.text.index(words)
    return start, start + len(words)


def files(given: Comparison, settings: Settings) -> dict[str, str]:
    """Return every file of a site and of a page that stands alone, as a reader would see it."""
    site = render_site((given,), inputs(given), settings, TEMPLATES)
    alone = render_standalone(given, inputs(given), settings, TEMPLATES)
    found = {page.path: page.text for page in site.pages} | {f"alone/{page.path}": page.text for page in alone.pages}
    return {path: unescape(re.sub(r"</?[a-z][^>]*>", "", text)) for path, text in found.items()}


def words_shown(texts: dict[str, str], given: Reading) -> set[str]:
    """Return the words of an article that stand in any of the files."""
    words = re.findall(r"\w+", given.article.text)
    return {word for word in words if any(re.search(rf"\b{word}\b", text) for text in texts.values())}


def test_the_full_text_stands_on_the_page_of_its_article_where_the_setting_says_so() -> None:
    page = files(told(), Settings(articles="full"))["stories/ship-leaves/en/index.md"]
    assert [at for at in range(9) if place(EN, at) not in page] == []


def test_with_quotes_no_file_holds_more_of_a_sentence_outside_of_claims_than_its_first_words() -> None:
    texts = files(told(), Settings())

    shown = words_shown(texts, EN)
    assert {word for word in shown if word.startswith(("en0x", "en1x", "en4x"))} == {
        f"en{at}x{word}" for at in (0, 1, 4) for word in range(20)
    }
    others = {at: sum(word.startswith(f"en{at}x") for word in shown) for at in (2, 3, 5, 6, 7, 8)}
    assert others == dict.fromkeys(others, OPENING_WORDS)
    assert not any("a gloss of what is withheld" in text for text in texts.values())
    glossed = {word for text in texts.values() for word in re.findall(r"tafsiri-\d", text)}
    assert glossed == {f"tafsiri-{at}" for at in (0, 1, 4)}


@pytest.mark.parametrize("words", [1, 7, 25, 50, 90])
def test_of_each_article_all_files_together_hold_no_more_words_than_an_excerpt_may_have(words: int) -> None:
    texts = files(told(), Settings(articles="excerpts", excerpt_words=words))

    for given in (EN, SW):
        assert len(words_shown(texts, given)) <= words
        assert len(words_shown(texts, given)) >= words - 3  # a shorter opening is left out


def test_an_excerpt_quotes_the_claims_first() -> None:
    texts = files(told(), Settings(articles="excerpts", excerpt_words=45))
    assert {word.split("x")[0] for word in words_shown(texts, SW)} == {"sw0", "sw1", "sw4"}


def test_a_label_does_not_quote_what_may_not_be_published() -> None:
    given = told()
    published = as_published(given, Settings(articles="excerpts", excerpt_words=5))

    assert [line.row.label for line in published.rows] == ["Ship, port", "second", "ship"]
    assert [change.label for change in published.changes] == ["Ship, port", "second", "ship"]
    assert as_published(given, Settings()).rows[0].row.label == given.rows[0].row.label


def test_a_title_of_a_person_whose_words_are_withheld_is_not_in_the_data() -> None:
    assert as_published(told(), Settings()).people == told().people  # it stands among the first words of its sentence
    assert as_published(told(), Settings(articles="excerpts")).people == ()


def test_a_sentence_that_is_cut_says_so_on_the_page_and_in_the_data() -> None:
    texts = files(told(), Settings(articles="excerpts", excerpt_words=5))
    beginning = "en0x0 en0x1 en0x2 en0x3 en0x4"

    assert f"{beginning} …" in texts["stories/ship-leaves/index.md"]
    assert f"{beginning} …" in texts["stories/ship-leaves/en/index.md"]
    assert texts["stories/ship-leaves/index.md"].count("not quoted here") == 2  # the second claim, in both articles
    (cell,) = json.loads(texts["stories/ship-leaves/story.json"])["rows"][0]["cells"]["en"]
    assert (cell["text"], cell["cut"]) == (beginning, True)


@pytest.mark.parametrize("settings", [Settings(), Settings(articles="excerpts", excerpt_words=33)])
def test_every_text_of_the_data_stands_in_the_article_at_its_place(settings: Settings) -> None:
    given = sample_comparison()
    texts = {entry.article.id: entry.article.text for entry in given.story.readings}
    export = json.loads(data(render_site((given,), inputs(given), settings, TEMPLATES)))

    cells = [cells for line in export["rows"] for cells in line["cells"].items()]
    passages = [*cells, *export["unaligned"].items()]
    assert all(texts[article][one["start"] : one["end"]] == one["text"] for article, told in passages for one in told)
    assert any("cut" in one for _, told in passages for one in told)


def data(site: Site) -> str:
    return next(page.text for page in site.pages if page.path.endswith("story.json"))


def test_the_editor_may_give_one_article_another_rule_than_the_settings() -> None:
    given = told()
    free = replace(EN, article=replace(EN.article, publishing=Publishing.FULL))
    both = replace(given, story=replace(given.story, readings=(free, SW)))

    published = as_published(both, Settings(articles="excerpts", excerpt_words=10))

    assert published.reading("en").article.text == EN.article.text
    assert words_in(published.reading("sw").article.text) == 10


def test_what_was_cut_off_from_a_page_is_told_by_its_first_words_and_in_an_excerpt_by_its_number() -> None:
    cut = Cut("one two three four five six seven eight nine ten", "comments", 9)
    given = told()
    page = replace(EN, article=replace(EN.article, cuts=(cut,)))
    both = replace(given, story=replace(given.story, readings=(page, SW)))

    quotes, excerpts = (
        files(both, Settings(articles=rule))["stories/ship-leaves/index.md"] for rule in ("quotes", "excerpts")
    )
    assert "six seven eight" in quotes
    assert "nine" not in quotes
    assert "comments (1)" in excerpts
    assert "one two" not in excerpts


def test_places_in_a_text_stay_where_they_are_though_it_is_withheld() -> None:
    published = as_published(told(), Settings())
    text, given = published.reading("en").article.text, EN.article.text

    assert len(text) == len(given)
    assert all(one in (other, " ") for one, other in zip(text, given, strict=True))
    assert text.count("\n") == given.count("\n")
