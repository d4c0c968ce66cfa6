"""Rows under the editor's hand: made, merged, split, mended, renamed, hidden, pinned and put in order."""

from __future__ import annotations

import pytest

from generator.model import Action, Edit
from tests.builders import row
from tests.edit.hands import DIED, ENGLISH, LEFT, PORT, corrected, line_of, mistakes, texts, unapplied


def test_nothing_by_hand_changes_nothing() -> None:
    assert [entry.row for entry in corrected().rows] == [LEFT, DIED]


def test_a_claim_is_made_of_quotes_with_the_whole_sentences_that_hold_them() -> None:
    given = corrected(
        '{claim: The port was shut, quotes: {sw.txt: "ilifungwa", en.txt: "port was"}, why: both tell it}'
    )

    made = line_of(given, "The port was shut")
    assert texts(made) == ["Bandari ilifungwa.", "The port was shut."]
    assert (made.row.edits, made.row.confidence) == ((Edit(Action.CLAIM, "both tell it"),), 1.0)
    assert not set(made.row.passages) & set(given.unaligned)


def test_a_claim_of_one_article_is_none() -> None:
    given = corrected("{claim: x, quotes: {sw.txt: Bandari}, why: y}")

    assert unapplied(given) == [
        "line 2: claim: a claim needs words of two articles (quote a second article, or take the line out)"
    ]


def test_a_merge_keeps_the_id_of_the_row_that_takes_the_others_in() -> None:
    given = corrected("{row: LEFT, merge: [DIED], rename: Both, why: one event}")

    (merged,) = given.rows
    assert (merged.row.id, merged.row.label, len(merged.row.passages)) == (LEFT.id, "Both", 5)
    assert [edit.change for edit in merged.row.edits] == [Action.MERGE, Action.RENAME]


def test_a_row_that_was_merged_still_goes_by_its_old_id() -> None:
    given = corrected("{row: LEFT, merge: DIED, why: one event}", "{row: DIED, note: A note.}")

    assert [edit.text for edit in given.rows[0].row.edits] == ["", "A note."]


def test_a_split_takes_quotes_out_into_a_row_of_their_own() -> None:
    split = '{row: LEFT, split: {en.txt: "Six people", sw.txt: watano}, claim: The dead, why: two claims}'

    given = corrected("{row: LEFT, merge: DIED, why: one event}", split)

    assert texts(line_of(given, "The dead")) == ["Watu watano walikufa.", "Six people died."]
    assert len(line_of(given, LEFT).row.passages) == 3
    assert line_of(given, LEFT).row.id != line_of(given, "The dead").row.id


def test_a_passage_is_added_and_another_taken_out() -> None:
    given = corrected(
        "{row: DIED, add: {hi.txt: पाँच}, why: it tells it too}", "{row: LEFT, remove: {hi.txt: पोत}, why: no}"
    )

    assert texts(line_of(given, DIED))[2] == "पाँच लोग मरे।"
    assert texts(line_of(given, LEFT)) == ["Meli iliondoka Jumatatu.", "The ship left on Monday."]
    assert "पोत सोमवार को गया।" in [entry.text for entry in given.unaligned]


def test_a_row_never_loses_its_second_article() -> None:
    given = corrected("{row: DIED, remove: {en.txt: Six}, why: y}")

    assert line_of(given, DIED).row == DIED
    assert unapplied(given) == [
        f"line 2: remove: {DIED.id} would hold words of one article only (hide the claim instead: hide: yes)"
    ]


def test_a_hidden_row_stays_in_the_data_and_gives_its_sentences_back() -> None:
    given = corrected("{row: DIED, hide: yes, why: off topic}")

    assert line_of(given, DIED).row.hidden
    assert set(DIED.passages) <= set(given.unaligned)


def test_the_order_of_the_editor_stands_inside_a_group_of_the_table() -> None:
    shut = row("The port was shut", *PORT)

    given = corrected("{order: [Six people, Bandari, LEFT], why: the port first}", rows=(LEFT, DIED, shut))

    assert [entry.row.label for entry in given.rows] == ["The port was shut", "The ship left", "People died"]
    assert [entry.verdict.kind.value for entry in given.rows] == ["all", "all", "most"]


def test_a_row_is_found_by_words_alone_and_by_words_where_its_id_is_gone() -> None:
    given = corrected(
        '{row: "Six people", rename: One, why: y}', "{row: c-00000000, quote: Meli iliondoka, rename: Two, why: y}"
    )

    assert {entry.row.label for entry in given.rows} == {"One", "Two"}
    assert unapplied(given) == []


def test_white_space_and_composition_of_a_quote_make_no_difference() -> None:
    given = corrected('{row: "The   ship\\n left", rename: Found, why: y}')

    assert line_of(given, "Found").row.id == LEFT.id


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{row: c-00000000, hide: yes, why: y}", "hide: there is no claim c-00000000"),
        (
            "{row: words of nobody, hide: yes, why: y}",
            "hide: the quote 'words of nobody' does not stand in any article",
        ),
        ("{row: LEFT, quote: Gone., pin: yes, why: y}", "pin: the quote 'Gone.' does not stand in any article"),
        ("{row: LEFT, quote: Six, pin: yes, why: y}", f"pin: the quote 'Six' does not stand in {LEFT.id}"),
        ("{row: Bandari, pin: yes, why: y}", "pin: the quote 'Bandari' stands in no claim"),
        ("{row: LEFT, add: {xx.txt: a}, why: y}", "add: names a file that is no article here: 'xx.txt'"),
        ("{row: LEFT, file: en.txt, quote: Bandari, state: hedges, why: y}", "'Bandari' does not stand in en.txt"),
        ("{row: DIED, file: hi.txt, value: '5', why: y}", f"value: hi.txt has no words in {DIED.id}"),
        ("{quote: Gone., gloss: x}", "gloss: the quote 'Gone.' does not stand in any article"),
    ],
)
def test_what_does_not_stand_any_more_is_told_and_the_rest_is_applied(line: str, told: str) -> None:
    given = corrected(line, "{row: DIED, rename: Applied, why: y}")

    assert len(unapplied(given)) == 1
    assert unapplied(given)[0].startswith("line 2: ")
    assert told in unapplied(given)[0]
    assert given.corrections.unapplied[0].path == "seeds/s/_story.yml"
    assert line_of(given, "Applied").row.id == DIED.id


def test_rows_beside_a_hidden_one_stand_beside_the_best_of_them() -> None:
    near = [
        LEFT.__class__(f"c-{number}", f"Near {number}", PORT[:number], LEFT.shared, 0.9, None, LEFT.id)
        for number in (2, 3)
    ]

    given = corrected("{row: LEFT, hide: yes, why: y}", rows=(LEFT, *near))

    assert {entry.row.label: entry.row.beside for entry in given.rows} == {
        "The ship left": "",
        "Near 2": "c-3",
        "Near 3": "",
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("hide", "correction 1 has no keys (write - {row: c-..., hide: yes, why: ...})"),
        ("{row: LEFT, hid: yes, why: y}", "line 2: unknown key 'hid' (did you mean 'hide'?)"),
        ("{row: LEFT, why: y}", "line 2: changes nothing (say what to change: claim, merge"),
        ("{hide: yes, why: y}", "line 2: hide names no row (add row: and its id"),
        ("{row: LEFT, hide: yes}", "line 2: does not say why (add why: and the reason"),
        ("{row: LEFT, hide: yes, why: ''}", "line 2: why is empty (write the reason"),
        (r'{row: LEFT, hide: yes, why: "\u200b \u202e"}', "line 2: why is empty (write the reason"),
        (r'{row: LEFT, rename: "\u200b\u00ad", why: x}', "line 2: rename is empty (write rename"),
        ("{row: LEFT, hide: no, why: y}", "line 2: hide is not yes (write hide: yes, or take the line out)"),
        ("{row: LEFT, state: states, why: y}", "line 2: state names no outlet (add file: and the article's file"),
        ("{quote: Six, state: hedge, why: y}", "line 2: state 'hedge' is none (did you mean 'hedges'?)"),
        ("{row: LEFT, gloss: x}", "line 2: gloss is of no words (add quote: and the words"),
        ("{row: LEFT, split: {en.txt: x}, why: y}", "line 2: split does not say what the part is to be called"),
        ("{claim: x, why: y}", "line 2: claim and quotes stand together"),
        ("{row: LEFT, add: words, why: y}", "line 2: add is not a table of quotes"),
        ("{row: LEFT, merge: {a: b}, why: y}", "line 2: merge is not a list of rows"),
        ("{row: LEFT, rename: '', why: y}", "line 2: rename is empty"),
        ("{row: [a], hide: yes, why: y}", "line 2: row is not a line of text"),
    ],
)
def test_a_mistake_in_a_correction_says_where_what_and_remedy(line: str, told: str) -> None:
    assert told in mistakes(line)[0]


def test_all_mistakes_are_told_together() -> None:
    assert len(mistakes("{row: LEFT, hid: yes, why: y}", "{hide: no, why: y}")) == 3


def test_the_words_of_a_row_made_by_hand_are_verbatim() -> None:
    made = line_of(corrected("{claim: Shut, quotes: {sw.txt: Bandari, en.txt: port}, why: y}"), "Shut").row

    found = made.passages[1]
    assert ENGLISH.article.text[found.start : found.end] == found.text == "The port was shut."
