"""Catalogs of glosses: what an entry says, and what is refused in one line while the story stands without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import GlossCatalog, GlossMaker, Inputs
from tests.read.lexicon import BODY, put, read

HEADER = """msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Glosses-Made-By: person\\n"

"""
ENTRY = """msgctxt "sw.txt"
msgid "Meli iliondoka."
msgstr "The ship left."
"""


def inputs_of(root: Path, catalog: str | bytes, name: str = "en.po") -> Inputs:
    """Return what a story of one article gives with that catalog."""
    put(root, "story/sw.txt", BODY)
    put(root, f"story/_glosses/{name}", catalog)
    return read(root)


def catalog_of(root: Path, text: str) -> GlossCatalog:
    """Return the one catalog, read without a complaint."""
    inputs = inputs_of(root, text)
    assert inputs.refused == ()
    return inputs.glosses_of("story")[0]


def test_an_entry_is_words_of_an_article_with_their_gloss(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, HEADER + "# about the port\n" + ENTRY)

    assert (catalog.language, catalog.maker, catalog.path) == ("en", GlossMaker.PERSON, "seeds/story/_glosses/en.po")
    entry = catalog.entries[0]
    assert (entry.quote.file, entry.quote.words, entry.text) == ("sw.txt", "Meli iliondoka.", "The ship left.")
    assert (entry.reviewed, entry.line, entry.comments) == (True, 9, ("about the port",))


def test_lines_are_joined_escapes_are_read_and_white_space_is_folded(tmp_path: Path) -> None:
    text = HEADER + 'msgid ""\n"Meli \\"Upepo\\"\\n"\n"iliondoka."\nmsgstr "The  ship\\n left."\n'

    entry = catalog_of(tmp_path, text).entries[0]

    assert (entry.quote.words, entry.text) == ('Meli "Upepo" iliondoka.', "The ship left.")


def test_fuzzy_says_that_nobody_has_reviewed_it(tmp_path: Path) -> None:
    assert [entry.reviewed for entry in catalog_of(tmp_path, HEADER + "#, fuzzy\n" + ENTRY).entries] == [False]


def test_the_header_tells_a_machine_from_a_person(tmp_path: Path) -> None:
    assert catalog_of(tmp_path, HEADER.replace("person", "Machine") + ENTRY).maker is GlossMaker.MACHINE


def test_what_is_obsolete_is_kept_aside(tmp_path: Path) -> None:
    old = "".join(f"#~ {line}\n" for line in ENTRY.splitlines())

    catalog = catalog_of(tmp_path, HEADER + old)

    assert ([entry.text for entry in catalog.entries], [entry.text for entry in catalog.set_aside]) == (
        [],
        ["The ship left."],
    )


def test_letters_are_compared_in_one_form_and_marks_that_scripts_need_may_stand(tmp_path: Path) -> None:
    entry = catalog_of(tmp_path, HEADER + 'msgid "cafe\u0301"\nmsgstr "می\u200cرود \u200f"\n').entries[0]

    assert (entry.quote.words, entry.text) == ("café", "می\u200cرود \u200f")


@pytest.mark.parametrize(
    ("catalog", "told"),
    [
        (ENTRY, "does not say who made its glosses"),
        (HEADER.replace("person", "robot") + ENTRY, "says that its glosses were made by 'robot'"),
        (HEADER.replace("UTF-8", "KOI8-R") + ENTRY, "says that it is in koi8-r"),
        (HEADER.encode() + 'msgid "é"\n'.encode("latin-1"), "line 7: is not UTF-8"),
        (HEADER + "msgid Meli\nmsgstr x\n", "line 7: is no line of a gettext catalog"),
        (HEADER + 'msgid "Meli\nmsgstr "x"\n', "line 7: is no line of a gettext catalog"),
        (HEADER + "<<<<<<< ours\n" + ENTRY, "line 7: is no line of a gettext catalog"),
        (HEADER + 'msgid "Meli"\nmsgid "Nyingine"\nmsgstr "x"\n', "line 7: missing msgstr"),
        (HEADER + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n', "line 7: has a plural"),
        (HEADER + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[9] "d"\n', "more translations"),
        (HEADER + ENTRY + ENTRY, "line 11: the same words of 'sw.txt' stand twice"),
        (HEADER + 'msgid "Meli"\nmsgstr "The \u202eship"\n', "has a hidden control in its gloss (U+202E)"),
        (HEADER + 'msgid "Meli"\nmsgstr "The \u2066ship"\n', "has a hidden control in its gloss (U+2066)"),
        (HEADER + 'msgid "Meli"\nmsgstr "The \x1bship"\n', "has a hidden control in its gloss (U+001B)"),
        (HEADER + f'msgid "Meli"\nmsgstr "{"x" * 10_001}"\n', "has a gloss longer than 10,000 characters"),
        (HEADER + "#" * 2_000_000, "is larger than 2 MB"),
        (HEADER + 'msgid "Meli"\n', "missing msgstr"),
        (HEADER + 'msgstr "a"\nmsgid "Meli"\nmsgstr "b"\n', "has a msgid or a msgstr that stands alone"),
        (HEADER + 'msgid "Meli"\nmsgstr "a"\nmsgstr "b"\n', "has a msgid or a msgstr that stands alone"),
        (b"\x00\xff\xfe", "line 1: is not UTF-8"),
        ("", "does not say who made its glosses"),
    ],
)
def test_a_catalog_that_cannot_be_used_is_refused_in_one_line_and_its_story_stands(
    tmp_path: Path, catalog: str | bytes, told: str
) -> None:
    inputs = inputs_of(tmp_path, catalog)

    assert [(refusal.path, refusal.story) for refusal in inputs.refused] == [("seeds/story/_glosses/en.po", "story")]
    assert told in inputs.refused[0].problem
    assert inputs.refused[0].remedy
    assert "\n" not in inputs.refused[0].problem
    assert len(inputs.articles) == 1
    assert (inputs.broken_stories, inputs.glosses) == ((), ())


@pytest.mark.parametrize("name", ["english.po", "EN.po", "en.txt", "en.po.txt", "en_GB.po"])
def test_a_file_that_is_not_named_by_a_language_is_refused(tmp_path: Path, name: str) -> None:
    inputs = inputs_of(tmp_path, HEADER + ENTRY, name)

    assert [refusal.problem for refusal in inputs.refused] == ["is no catalog of glosses by its name"]


@pytest.mark.parametrize("name", ["en.mo", "glosses.pot", "en.po~", ".en.po.swp"])
def test_what_editors_of_catalogs_leave_beside_them_is_passed_over(tmp_path: Path, name: str) -> None:
    inputs = inputs_of(tmp_path, b"\x00", name)

    assert (inputs.refused, inputs.glosses) == ((), ())


def test_no_link_is_followed(tmp_path: Path) -> None:
    put(tmp_path, "elsewhere/en.po", HEADER + ENTRY)
    put(tmp_path, "one/sw.txt", BODY)
    put(tmp_path, "two/sw.txt", BODY.replace("harbour", "port"))
    (tmp_path / "seeds/one/_glosses").mkdir()
    (tmp_path / "seeds/one/_glosses/en.po").symlink_to(tmp_path / "seeds/elsewhere/en.po")
    (tmp_path / "seeds/two/_glosses").symlink_to(tmp_path / "seeds/elsewhere")

    told = {refusal.path: refusal.problem for refusal in read(tmp_path).refused}

    assert told["seeds/one/_glosses/en.po"] == "is a link to another place"
    assert told["seeds/two/_glosses"] == "is no folder"


def test_glosses_of_loose_articles_are_not_looked_for(tmp_path: Path) -> None:
    put(tmp_path, "loose.txt", BODY)
    put(tmp_path, "_glosses", HEADER + ENTRY)

    inputs = read(tmp_path)

    assert (inputs.glosses, inputs.refused) == ((), ())
