"""The exercise for a class: the quotes are given, the table is empty, and what we found stands in the key alone."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from generator.model import Comparison, VerdictKind
from generator.render import render_site
from generator.render.classroom import MOST_CLAIMS, SIGNS, classroom_view
from generator.render.outlets import STATE_WORDS, sign_of
from generator.render.story_page import story_view
from generator.settings import Settings
from tests.builders import compared, comparison, inputs, passage, reading, row, story, verdict
from tests.samples import TEMPLATES, sample_comparison

PATH = "stories/{}/classroom/index.md"


def lesson_of(given: Comparison) -> str:
    site = render_site((given,), inputs(given), Settings(), TEMPLATES)
    return next(page.text for page in site.pages if page.path == PATH.format(given.story.slug))


def sheets(given: Comparison) -> tuple[str, str]:
    """Return what the class sees, and the key."""
    page = lesson_of(given)
    before, key = page.split('<details class="answers">')
    return before, key


def many(kinds: dict[VerdictKind, int]) -> Comparison:
    """Return a comparison with so many claims of each kind."""
    count = sum(kinds.values())
    first = reading("en", *(f"Claim {number}." for number in range(count)), id="a")
    second = reading("sw", *(f"Dai {number}." for number in range(count)), id="b")
    told, of_kind = story(first, second), [kind for kind, times in kinds.items() for _ in range(times)]
    lines = (
        compared(
            row(f"Claim {number}", passage(first, f"Claim {number}."), passage(second, f"Dai {number}.")),
            told,
            verdict=verdict(kind),
        )
        for number, kind in enumerate(of_kind)
    )
    return comparison(told, *lines)


def test_the_class_sees_no_verdict_and_no_sign_of_any_outlet() -> None:
    given = sample_comparison()
    seen, key = sheets(given)
    assert 'class="verdict' not in seen
    assert 'class="strip"' not in seen
    assert not [words for line in given.rows if (words := line.verdict.words) in seen]
    assert 'class="shared"' not in seen
    assert key.count('class="verdict ') == len(classroom_view(story_view(given, inputs(), "")).exercises)


def test_the_table_has_an_empty_box_for_every_claim_and_outlet() -> None:
    seen, _ = sheets(sample_comparison())
    table = seen.split('<table class="matrix">')[1].split("</table>")[0]
    exercises = classroom_view(story_view(sample_comparison(), inputs(), "")).exercises
    assert table.count('<td class="matrix-cell"></td>') == len(exercises) * 5
    assert table.count('<td class="matrix-verdict"></td>') == len(exercises)


def test_every_quote_of_a_claim_is_given_whole_in_its_language() -> None:
    seen, _ = sheets(sample_comparison())
    assert "Meli ya utafiti Upepo iliondoka bandari ya Mombasa Jumatatu asubuhi." in unescape(seen)
    quotes = re.findall(r"<blockquote[^>]*>", seen)
    assert quotes
    assert all(re.search(r'lang="(ar|hi|sw)" dir="(rtl|ltr)"', quote) for quote in quotes)


def test_a_claim_of_the_key_leads_to_the_story() -> None:
    given = sample_comparison()
    _, key = sheets(given)
    links = re.findall(r'href="\.\./index\.html#([^"]+)"', key)
    assert links
    assert set(links) <= {line.row.id for line in given.rows}


def test_a_claim_that_may_not_belong_together_is_no_exercise() -> None:
    assert "Reports of an engine fault" not in lesson_of(sample_comparison())


def test_one_lesson_has_claims_of_every_verdict_and_tells_how_many_are_left() -> None:
    given = many({VerdictKind.BOTH: 12, VerdictKind.ONE_OF_TWO: 3, VerdictKind.DIFFER: 1})
    view = classroom_view(story_view(given, inputs(), ""))
    assert len(view.exercises) == MOST_CLAIMS
    assert {exercise.claim.group for exercise in view.exercises} == {"everyone", "single", "differ"}
    assert view.left_out == 16 - MOST_CLAIMS
    assert "6 more claims stand in the whole comparison only." in unescape(sheets(given)[1])


def test_the_order_of_the_claims_does_not_give_their_verdicts_away() -> None:
    given = many({VerdictKind.BOTH: 5, VerdictKind.DIFFER: 5})
    exercises = classroom_view(story_view(given, inputs(), "")).exercises
    assert [e.number for e in exercises] == list(range(1, 11))
    assert [e.claim.id for e in exercises] == sorted(e.claim.id for e in exercises)


def test_every_state_of_a_cell_has_a_letter_to_write() -> None:
    states = {sign_of(state) for state in STATE_WORDS} - {"unclear"}  # what we cannot tell is no answer to look for
    assert {state for _, state, _ in SIGNS} == states


def test_the_story_leads_to_its_exercise_and_a_story_of_one_article_has_none() -> None:
    given = sample_comparison()
    pages = {page.path: page.text for page in render_site((given,), inputs(given), Settings(), TEMPLATES).pages}
    assert 'href="classroom/index.html"' in pages[f"stories/{given.story.slug}/index.md"]
    alone = comparison(replace(story(reading("en", "News.", id="a")), slug="alone"))
    pages = {page.path: page.text for page in render_site((alone,), inputs(alone), Settings(), TEMPLATES).pages}
    assert PATH.format("alone") not in pages
    assert "classroom" not in pages["stories/alone/index.md"]


def test_a_story_without_claims_says_so() -> None:
    bare = comparison(story(reading("en", "News.", id="a"), reading("sw", "Habari.", id="b")))
    assert "there is nothing to compare yet" in lesson_of(bare)
