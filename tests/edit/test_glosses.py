# ruff: noqa: ANN401 - the details of a record are of as many types as it has fields
"""Glosses from catalogs: at the words that they are for, and told when those stand in no article any more."""

from __future__ import annotations

from typing import Any

from generator.edit import edit
from generator.edit.gloss_file import catalog_text, empty_catalog, updated
from generator.model import Alignment, Corrections, GlossCatalog, GlossEntry, GlossMaker, Quoted
from tests import builders
from tests.builders import reading, story

SWAHILI = reading(
    "sw", "Meli  iliondoka Jumatatu.", "Watu watano walikufa.", id="sw", path="seeds/s/sw.txt", outlet="Pwani"
)
ENGLISH = reading("en", "The ship left on Monday.", id="en", path="seeds/s/en.txt")
STORY = story(SWAHILI, ENGLISH, slug="s")
LEFT, DIED = "Meli iliondoka Jumatatu.", "Watu watano walikufa."


def entry(words: str, text: str, file: str = "sw.txt", **details: Any) -> GlossEntry:
    """Return an entry in line 7, reviewed."""
    return GlossEntry(Quoted(words, file), text, **({"reviewed": True, "line": 7} | details))


def catalog(*entries: GlossEntry, **details: Any) -> GlossCatalog:
    """Return a person's catalog of English glosses."""
    return GlossCatalog("s", "seeds/s/_glosses/en.po", "en", GlossMaker.PERSON, entries, **details)


def edited(*entries: GlossEntry) -> Corrections:
    """Return what the stage gives of a story without any row."""
    return edit(STORY, Alignment((), ()), [catalog(*entries)])[1]


def brought_up_to_date(*entries: GlossEntry, **details: Any) -> GlossCatalog:
    """Return the catalog of these entries after an update."""
    return updated(builders.comparison(STORY), catalog(*entries, **details))


def told(entries: tuple[GlossEntry, ...]) -> list[tuple[str, str]]:
    """Return words and glosses."""
    return [(one.quote.words, one.text) for one in entries]


def test_a_gloss_stands_at_its_sentence_whatever_the_white_space() -> None:
    found = edited(entry(LEFT, "The ship left on Monday.")).glossed_in("sw")

    assert [(one.words.text, one.text, one.language) for one in found] == [
        ("Meli  iliondoka Jumatatu.", "The ship left on Monday.", "en")
    ]


def test_glosses_are_in_the_order_of_the_article_the_whole_sentence_before_its_parts() -> None:
    found = edited(entry(DIED, "b"), entry("Meli", "ship"), entry(LEFT, "a")).glossed_in("sw")

    assert [one.text for one in found] == ["a", "ship", "b"]


def test_an_entry_without_a_gloss_gives_none_and_is_no_fault() -> None:
    assert edited(entry(LEFT, ""), entry("gone", "")) == Corrections()


def test_a_gloss_whose_words_stand_no_more_is_told_with_its_line_and_what_to_do() -> None:
    stale = edited(entry("Meli ilirudi.", "It came back.")).unapplied

    assert [(one.path, one.problem, one.remedy, one.story) for one in stale] == [
        (
            "seeds/s/_glosses/en.po",
            "line 7 of en.po: gloss: the quote 'Meli ilirudi.' does not stand in sw.txt",
            "synoptic gloss s --language en sets it aside and lists what to gloss",
            "s",
        )
    ]


def test_a_gloss_for_a_file_that_is_gone_is_told() -> None:
    assert "names a file that is no article here: 'swa.txt'" in edited(entry(LEFT, "x", "swa.txt")).unapplied[0].problem


def test_an_update_lists_every_sentence_in_another_language_and_keeps_what_is_glossed() -> None:
    fresh = brought_up_to_date(entry(DIED, "Five people died."))

    assert told(fresh.entries) == [(LEFT, ""), (DIED, "Five people died.")]
    assert fresh.set_aside == ()


def test_a_gloss_of_a_part_stays_behind_its_sentence() -> None:
    assert told(brought_up_to_date(entry("iliondoka", "left")).entries) == [
        (LEFT, ""),
        ("iliondoka", "left"),
        (DIED, ""),
    ]


def test_a_gloss_whose_words_are_gone_is_set_aside_and_comes_back_with_them() -> None:
    gone = entry("Meli ilirudi.", "It came back.")
    aside = brought_up_to_date(gone, entry("Bila tafsiri.", ""))

    assert told(aside.set_aside) == [("Meli ilirudi.", "It came back.")]
    again = brought_up_to_date(set_aside=(entry(LEFT, "The ship left."),))
    assert told(again.entries) == [(LEFT, "The ship left."), (DIED, "")]
    assert again.set_aside == ()


def test_the_file_says_to_a_translator_whose_sentence_it_is() -> None:
    given = builders.comparison(STORY)
    text = catalog_text(updated(given, empty_catalog("s", "seeds/s/_glosses/en.po", "en")), given)

    assert '"X-Glosses-Made-By: person\\n"' in text
    assert f'#. Swahili, Pwani\nmsgctxt "sw.txt"\nmsgid "{LEFT}"\nmsgstr ""\n' in text
    assert "en.txt" not in text


def test_comments_review_and_what_is_set_aside_are_written_again() -> None:
    kept = entry(LEFT, 'The "ship" \\ left.', comments=("ask the desk",), reviewed=False)
    given = brought_up_to_date(kept, entry("Imetoweka.", "Gone."), header="Language: en\n")

    text = catalog_text(given, builders.comparison(STORY))

    assert '# ask the desk\n#. Swahili, Pwani\n#, fuzzy\nmsgctxt "sw.txt"\n' in text
    assert 'msgstr "The \\"ship\\" \\\\ left."' in text
    assert text.endswith('#~ msgctxt "sw.txt"\n#~ msgid "Imetoweka."\n#~ msgstr "Gone."\n')
