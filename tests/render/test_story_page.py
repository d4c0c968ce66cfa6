"""The story page says all that the comparison holds, in the order of the product."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from generator.model import (
    CellState,
    Change,
    ChangeKind,
    Comparison,
    Lineage,
    Passage,
    Refusal,
    Release,
    Released,
    Site,
    Span,
    Tie,
    TieKind,
    VerdictKind,
)
from generator.publish import publish
from generator.render import render_site, render_standalone
from generator.render.claims import LONG_TAIL, NEAR_NAMED
from generator.render.encoder import encode
from generator.render.exports import story_json
from generator.render.outlets import sign_of
from generator.render.quotes import parts_of, pieces_of
from generator.render.story_page import story_view
from generator.settings import Settings
from tests.builders import compared, comparison, inputs, passage, reading, row, shared, story, verdict
from tests.samples import TEMPLATES, sample_comparison, sample_of_two


def page_of(given: Comparison, articles: str = "quotes") -> str:
    site = render_site((given,), inputs(given), Settings(articles=articles), TEMPLATES)
    return text_at(site, f"stories/{given.story.slug}/index.md")


def text_at(site: Site, path: str) -> str:
    return next(page.text for page in site.pages if page.path == path)


def test_the_sections_stand_in_the_order_of_the_product() -> None:
    order = ["in-short", "consensus", "differ", "side-by-side", "words", "only", "sources", "made"]
    assert re.findall(r"^## .* \{#([a-z-]+)\}$", page_of(sample_comparison()), re.MULTILINE) == order


def test_the_head_counts_outlets_languages_origins_and_dates() -> None:
    counts = story_view(sample_comparison(), inputs(), "").counts
    assert counts == ("5 outlets", "3 languages", "3 origins (2 not known)", "2024-03-04 to 2024-03-05 (2 of 5 dated)")
    first, second = reading("sw", "Habari.", id="a"), reading("en", "News.", id="b")
    assert story_view(comparison(story(first, second)), inputs(), "").counts[-1] == "dates: none given"


def test_a_sample_says_so_at_its_head() -> None:
    head = page_of(sample_comparison()).split("## In short")[0]
    assert "all five outlets are invented" in head


def test_every_claim_has_one_heading_with_its_id() -> None:
    given = sample_comparison()
    ids = re.findall(r'<h3 id="(c-[0-9a-f]{8})">', page_of(given))
    assert sorted(ids) == sorted(line.row.id for line in given.rows)


def test_every_link_into_the_page_finds_its_place() -> None:
    text = page_of(sample_comparison())
    ids = set(re.findall(r'\bid="([^"]+)"', text)) | set(re.findall(r"\{#([a-z-]+)\}", text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= ids


def test_every_quote_carries_its_language_and_direction() -> None:
    quotes = re.findall(r"<blockquote[^>]*>", page_of(sample_comparison()))
    assert len(quotes) == 19
    assert all(re.search(r'lang="(ar|hi|sw)" dir="(rtl|ltr)"', quote) for quote in quotes)
    assert sum('lang="ar" dir="rtl"' in quote for quote in quotes) == 11


def test_outlets_of_one_origin_stand_together_and_keep_their_letters() -> None:
    view = story_view(sample_comparison(), inputs(), "")
    assert [(o.letter, o.article) for o in view.outlets[:3]] == [
        ("A", "al-marfa"),
        ("B", "sagar"),
        ("C", "pwani-leo-sample"),
    ]
    assert [len(group) for group in view.claims[0].strip.groups] == [3, 1, 1]


def test_a_strip_tells_in_words_what_its_signs_show() -> None:
    text = story_view(sample_comparison(), inputs(), "").claims[0].strip.text
    assert "Khalij 7 (sample): is less specific; Source 5: states it" in text


def test_silence_dispute_and_doubt_have_signs_of_their_own() -> None:
    text = page_of(sample_comparison())
    assert all(f'<i class="sign {sign_of(state)}">' in text for state in CellState)


def test_silent_outlets_are_named_in_one_line() -> None:
    assert re.search(r"Not found in: <bdi>Khalij 7 \(sample\)</bdi></p>", unescape(page_of(sample_comparison())))


def test_an_unsure_row_is_only_possibly_related() -> None:
    section = page_of(sample_comparison()).split("Reports of an engine fault</h3>")[1].split("</section>")[0]
    assert "possibly related" in section
    assert "Possibly related because" in section


def test_a_label_that_quotes_stands_in_the_language_of_its_outlet() -> None:
    first, second = reading("ar", "غادرت السفينة.", id="a", outlet="المرفأ"), reading("en", "The ship left.", id="b")
    told = story(first, second)
    quote = passage(first, "غادرت السفينة")
    line = row("«غادرت السفينة»", passage(first, "غادرت السفينة."), passage(second, "The ship left."), label_from=quote)
    text = page_of(comparison(told, compared(line, told)))
    name = '<bdi class="quoted" lang="ar" dir="rtl" title="in the words of \u2068المرفأ\u2069">«غادرت السفينة»</bdi>'
    assert f'<h3 id="{line.id}">{name}</h3>' in text
    assert f'class="claim-name"><a href="#{line.id}">{name}</a>' in text
    (told_of,) = json.loads(story_json(comparison(told, compared(line, told))))["rows"]
    assert told_of["label_from"] == {"article": "a", "text": "غادرت السفينة", "start": 0, "end": 13}


def test_a_claim_tells_how_sure_it_is_and_never_that_it_is_certain() -> None:
    first, second = reading("sw", "Habari.", id="a"), reading("en", "News.", id="b")
    told = story(first, second)
    given = [
        compared(row(f"Claim {sure}", passage(first, "Habari."), passage(second, "News."), confidence=sure), told)
        for sure in (1.0, 0.93, 0.764, 0.5, 0.31)
    ]
    fits = re.findall(
        r'class="fit">· fit: (?:&#\d+;)?(\d*) of 100, ([a-z ]+)<', unescape(page_of(comparison(told, *given)))
    )
    assert fits == [("99", "very good"), ("93", "very good"), ("76", "good"), ("50", "weak"), ("31", "thin")]


def test_an_unsure_row_takes_no_part_in_the_short_lists() -> None:
    short = page_of(sample_comparison()).split("## In short")[1].split("## Consensus")[0]
    assert "Reports of an engine fault" not in short


def test_the_words_that_a_row_shares_are_marked_in_its_quotes() -> None:
    text = page_of(sample_comparison())
    assert '<u data-r="a">Jumatatu</u>' in text
    assert '<u data-r="a">सोमवार</u>' in text


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Korea and ria", "ria", 1),
        ("Gloria", "ria", 0),
        ("de source indépendante", "pendant", 0),
        ("国防部长", "部长", 1),
    ],
)
def test_a_word_inside_another_is_not_taken_for_it_where_blanks_part_words(text: str, word: str, found: int) -> None:
    assert [piece.text for piece in pieces_of(text, [[word]]) if piece.reasons] == [word] * found


def test_the_pieces_of_a_quote_are_the_whole_quote() -> None:
    text = "पोत और पोतों का पोत"
    assert "".join(piece.text for piece in pieces_of(text, [["पोत"], ["और पोत"]])) == text


def page_with_focus(text: str, part: str, **words: tuple[str, ...]) -> str:
    """Return a page on which the row of a quote means that part of it."""
    first, second = reading("sw", text, id="a"), reading("en", "News.", id="b")
    told, start = story(first, second), text.index(part)
    quote = replace(passage(first, text), clauses=(Span(start, start + len(part)),))
    reason = shared("ship", a=words.get("a", ("-",)))
    return page_of(comparison(told, compared(row("ship", quote, passage(second, "News."), shared=(reason,)), told)))


def test_the_part_of_a_sentence_that_states_the_claim_is_marked_and_the_rest_is_quoted_around_it() -> None:
    text = page_with_focus("Mvua ilinyesha, meli iliondoka Jumatatu, watu walilala.", "meli iliondoka Jumatatu")
    quote = 'Mvua ilinyesha, <mark class="focus">meli iliondoka Jumatatu</mark>, watu walilala.'
    assert f'<blockquote class="quote narrowed" lang="sw" dir="ltr">{quote}</blockquote>' in text
    assert '<blockquote class="quote" lang="en" dir="ltr">News.</blockquote>' in text


def test_the_words_that_a_row_shares_are_marked_inside_its_part_and_outside() -> None:
    text = page_with_focus("Meli ilizama, meli iliondoka.", "meli iliondoka", a=("Meli", "meli"))
    assert (
        '<u data-r="a">Meli</u> ilizama, '
        '<mark class="focus"><u data-r="a">meli</u> iliondoka</mark>.</blockquote>' in text
    )


def test_the_marked_part_of_a_quote_is_encoded_like_the_rest() -> None:
    text = page_with_focus("Mvua, <b>meli</b> & *watu*, </mark>.", "<b>meli</b> & *watu*")
    marked = '<mark class="focus">&#60;b&#62;meli&#60;/b&#62; &#38; &#42;watu&#42;</mark>, &#60;/mark&#62;.'
    assert marked in text


def test_the_parts_of_a_quote_are_the_whole_quote_even_where_a_shared_word_reaches_over_their_edge() -> None:
    whole = Passage("a", 100, 112, "a b cd e f g", (Span(104, 106), Span(107, 110)))
    parts = parts_of(whole, [["b cd e"]])
    assert [(part.focus, [(piece.text, bool(piece.reasons)) for piece in part.pieces]) for part in parts] == [
        (False, [("a ", False), ("b ", True)]),
        (True, [("cd", True)]),
        (False, [(" ", True)]),
        (True, [("e", True), (" f", False)]),
        (False, [(" g", False)]),
    ]


def test_a_quote_that_is_meant_as_a_whole_has_one_part_and_no_focus() -> None:
    (part,) = parts_of(Passage("a", 5, 9, "meli"), [])
    assert (part.focus, [piece.text for piece in part.pieces]) == (False, ["meli"])


def test_up_to_four_outlets_stand_in_columns() -> None:
    assert 'class="said columns columns-2"' in page_of(sample_of_two())
    assert 'class="said lines"' in page_of(sample_comparison())


def test_many_claims_of_one_origin_are_folded() -> None:
    first, second = reading("sw", "Habari.", id="a"), reading("en", "News.", id="b")
    told = story(first, second)
    lines = [
        compared(
            row(f"Claim {number}", passage(first, "Habari."), passage(second, "News.")),
            told,
            verdict=verdict(VerdictKind.ONE_ORIGIN),
        )
        for number in range(LONG_TAIL + 3)
    ]
    assert "<summary>3 more: Reported by one origin only</summary>" in unescape(page_of(comparison(told, *lines)))


def test_a_story_of_one_article_says_that_there_is_nothing_to_compare() -> None:
    alone = reading("sw", "Habari njema.", id="a")
    given = comparison(story(alone), unaligned=(passage(alone, "Habari njema."),))
    text = page_of(given, articles="full")
    assert "One article is not a comparison" in text
    assert "## Side by side" not in text
    assert '<li lang="sw" dir="ltr">Habari njema.</li>' in text


def test_sections_with_nothing_to_show_say_so_in_a_line() -> None:
    first, second = reading("sw", "Habari.", id="a"), reading("en", "News.", id="b")
    text = page_of(comparison(story(first, second)))
    for line in ("No difference was found.", "No claim was found in two", "No differing words", "No two of these"):
        assert line in text


def test_the_sources_tell_what_was_cut_guessed_and_refused() -> None:
    sources = page_of(sample_comparison()).split("## Sources and origins")[1]
    assert "share (1), related (1)" in sources
    assert "شارك هذا الخبر" in sources
    assert "name from the file name" in sources
    assert "save its text as .txt" in sources
    assert "basic support" in sources


def test_the_sources_tell_why_articles_are_one_origin_and_how_sure_that_is() -> None:
    readings = (reading("en", f"The ship {word}.", id=word) for word in ("left", "sank", "rose", "won"))
    ties = (
        Tie("left", "sank", TieKind.CREDIT, "both credit Sample Wire", 0.95),
        Tie("sank", "rose", TieKind.ORDER, "both tell the same 9 names and numbers in the same order", 0.62),
    )
    reason = "both credit Sample Wire; both tell the same 9 names and numbers in the same order"
    lineages = (
        Lineage("o-1", "Sample Wire", ("left", "sank", "rose"), reason, known=True, confidence=0.62, ties=ties),
        Lineage("o-2", "", ("won",), "nothing in the text tells", known=False),
    )
    told = page_of(comparison(story(*readings), lineages=lineages)).split("## Sources and origins")[1]

    assert ">likely, 62 of 100</span>" in told
    assert "<dd>both credit Sample Wire (95 of 100)</dd>" in told
    assert "<dd>both tell the same 9 names and numbers in the same order (62 of 100)</dd>" in told
    assert ">not known</span>" in told


def test_an_unsafe_address_is_shown_and_not_linked() -> None:
    text = page_of(sample_comparison())
    assert "javascript&#58;alert(1)" in text
    assert 'href="javascript' not in text
    assert 'href="https&#58;//example.org/pwani" rel="nofollow noopener noreferrer"' in text


def test_words_of_other_scripts_stand_with_latin_letters_and_a_gloss() -> None:
    first, second = story_view(sample_comparison(), inputs(), "").wording

    shown = [(told.outlet.article, word.words, word.latin, word.gloss) for told in first.told for word in told.words]
    assert shown == [
        ("al-marfa", "باحث", "", "researcher"),
        ("sagar", "वैज्ञानिक", "vaijnanik", "scientist"),
        ("pwani-leo-sample", "watafiti", "", "researcher"),
    ]
    assert {word.gloss for told in second.told for word in told.words} == {""}
    assert '<span class="latin" lang="hi-Latn">vaijnanik</span> <span class="meaning">scientist</span>' in page_of(
        sample_comparison()
    )


def test_words_in_the_language_of_the_page_are_not_glossed() -> None:
    first, _ = story_view(replace(sample_comparison(), language="hi"), inputs(), "").wording

    glosses = {told.outlet.article: told.words[0].gloss for told in first.told}
    assert glosses == {"al-marfa": "researcher", "sagar": "", "pwani-leo-sample": "researcher"}


def test_the_build_is_named_by_the_hash_of_its_data() -> None:
    given = sample_comparison()
    site = render_site((given,), inputs(given), Settings(), TEMPLATES)
    data = text_at(site, "stories/research-ship/story.json")
    assert encode(hashlib.sha256(data.encode()).hexdigest()) in text_at(site, "stories/research-ship/index.md")


def test_no_verdict_of_ours_says_what_is_true() -> None:
    parts = [path for path in TEMPLATES.rglob("*.j2") if path.name != "method.md.j2"]
    words = re.sub(r"<[^>]*>", " ", " ".join(path.read_text(encoding="utf-8") for path in parts)).casefold()
    assert not re.search(r"\b(true|confirmed|verified|false)\b", words.replace("exclude: true", ""))


def test_raw_blocks_hold_no_blank_line_that_would_end_them() -> None:
    body = page_of(sample_comparison()).split("---\n", 2)[2]
    for block in re.split(r"\n\n+", body.strip()):
        opened, closed = (
            len(re.findall(r"<(?:div|section|header|dl|table)\b", block)),
            len(re.findall(r"</(?:div|section|header|dl|table)>", block)),
        )
        assert opened == closed, block[:200]


def test_a_story_whose_editors_file_is_broken_keeps_its_page() -> None:
    given = sample_comparison()
    site = render_site((), inputs(given, broken_stories=("research-ship",)), Settings(), TEMPLATES)
    assert site.kept == ("stories/research-ship", "outlets", "languages", "people", "places")
    assert "stays as it was last built" in text_at(site, "index.md")


def test_the_report_accounts_for_every_input() -> None:
    given = sample_comparison()
    refused = Refusal("seeds/x.pdf", "is a PDF", "save its text")
    site = render_site((given,), inputs(given, refused=(refused,), duplicates=(("b", "a"),)), Settings(), TEMPLATES)
    assert '"inputs": 7' in text_at(site, "build-report.json")


def test_the_page_that_stands_alone_asks_for_nothing() -> None:
    given = sample_comparison()
    site = render_standalone(given, inputs(given), Settings(), TEMPLATES)
    assert [page.path for page in site.pages] == ["cells.csv", "claims.csv", "index.html", "story.json"]
    text = text_at(site, "index.html")
    assert not re.findall(r"<(?:script|link|img|iframe)\b|url\((?!\"data:)|@import", text)
    targets = set(re.findall(r'(?:href|src)="([^#"][^"]*)"', text))
    assert targets == {"claims.csv", "cells.csv", "story.json", "https&#58;//example.org/pwani"}


def test_the_same_comparison_gives_the_same_bytes() -> None:
    given = sample_comparison()
    assert page_of(given) == page_of(sample_comparison())


def near_story(kind: VerdictKind = VerdictKind.ALL) -> Comparison:
    """Return two rows, the second of which stands beside the first."""
    first, second = reading("sw", "Habari.", "Meli.", id="a"), reading("en", "News.", "A ship.", id="b")
    told = story(first, second)
    lead = row("lead", passage(first, "Habari."), passage(second, "News."))
    near = row("near", passage(first, "Meli."), passage(second, "A ship."), beside=lead.id)
    return comparison(told, compared(lead, told), compared(near, told, verdict=verdict(kind)))


def test_a_claim_that_tells_nearly_the_same_is_folded_beside_the_one_that_leads() -> None:
    given = near_story()

    (claim,) = story_view(given, inputs(), "").claims

    assert (claim.label, [other.label for other in claim.near], claim.near_words) == (
        "lead",
        ["near"],
        "1 claim near it",
    )
    assert page_of(given).count('<details class="near">') == 2
    assert f'<h3 id="{claim.near[0].id}">near</h3>' in page_of(given)


def test_a_closed_fold_names_the_first_claims_near_one_and_counts_the_others() -> None:
    given = near_story()
    lead, near = given.rows
    many = (replace(near, row=replace(near.row, id=f"near-{at}", label=f"near {at}")) for at in range(NEAR_NAMED + 2))

    page = page_of(replace(given, rows=(lead, *many)))

    (summary,) = re.findall(r"<summary>(5 claims near it: .*)</summary>", unescape(page))
    assert [f"near {at}" in summary for at in range(NEAR_NAMED + 2)] == [True] * NEAR_NAMED + [False] * 2
    assert summary.endswith("near 2 and 2 more")
    assert all(f'id="near-{at}"' in page for at in range(NEAR_NAMED + 2))


def test_a_claim_on_which_outlets_differ_is_not_folded_beside_one_on_which_they_agree() -> None:
    claims = story_view(near_story(VerdictKind.DIFFER), inputs(), "").claims

    assert {claim.label: claim.near for claim in claims} == {"near": (), "lead": ()}


def test_no_list_says_that_nothing_differs_where_a_number_does() -> None:
    given = sample_comparison()
    agreeing = tuple(line for line in given.rows if line.verdict.kind is not VerdictKind.DIFFER)

    wordings = tuple(replace(entry, compatible=True) for entry in given.differences)
    with_a_toll, with_wordings, without = (
        story_view(replace(given, rows=agreeing, differences=told), inputs(), "").shorts[1]
        for told in (given.differences, wordings, ())
    )

    assert (with_a_toll.claims, with_a_toll.none) == ((), "")
    assert (without.claims, without.none) == ((), "No claim stands in two values.")
    assert with_wordings.none == without.none


def test_what_differs_beyond_one_claim_is_told_in_short_and_wordings_are_not() -> None:
    given = sample_comparison()
    agreeing = tuple(line for line in given.rows if line.verdict.kind is not VerdictKind.DIFFER)
    wordings = tuple(replace(entry, compatible=True) for entry in given.differences)

    told, of_wordings = (
        unescape(page_of(replace(given, rows=agreeing, differences=differences)))
        for differences in (given.differences, wordings)
    )

    first = given.differences[0]
    values = " / ".join(f"<bdi>{version.value}</bdi>" for version in first.versions)
    assert f'<li><a href="#{first.id}">{first.about}</a>: {values}</li>' in told
    assert f'<li><a href="#{first.id}">' not in of_wordings


def test_a_difference_of_a_claim_that_is_named_in_short_is_not_told_there_again() -> None:
    given = sample_comparison()
    differing = {line.row.id for line in given.rows if line.verdict.kind is VerdictKind.DIFFER}
    own = next(entry for entry in given.differences if entry.row in differing)
    other = replace(own, id="d-other", row="c-other")

    shown = unescape(page_of(replace(given, differences=(own, other))))

    short = shown[shown.index('<section class="shorts"') : shown.index("what is told differently")]
    linked = [f'href="#{place}"' in short for place in (own.row, other.id, own.id)]
    assert linked == [True, True, False]


def test_in_short_tells_of_which_kinds_the_differences_are() -> None:
    given = sample_comparison()
    scopes = (replace(given.differences[0], id=f"d-{place}", kind="scope", compatible=True) for place in "ab")

    page = unescape(page_of(replace(given, differences=(given.differences[0], *scopes))))

    assert f"what is told differently</a>: scope (2) · {given.differences[0].kind} (1)</p>" in page


def test_what_two_outlets_of_one_origin_tell_differently_is_no_difference_in_short() -> None:
    given = sample_comparison()
    told = {place.article for version in given.differences[0].versions for place in version.passages}
    beyond = replace(given.differences[0], id="d-beyond", row="c-beyond")
    one_origin = replace(given.lineages[0], articles=tuple(sorted({*told, *given.lineages[0].articles})))
    others = (replace(entry, articles=tuple(set(entry.articles) - told)) for entry in given.lineages[1:])
    joined = replace(given, lineages=(one_origin, *(entry for entry in others if entry.articles)))

    found = [
        [entry.id for entry in story_view(replace(of, differences=(beyond,)), inputs(), "").opposed]
        for of in (given, joined)
    ]

    assert found == [["d-beyond"], []]


def test_labels_in_another_language_than_the_page_carry_it(tmp_path: Path) -> None:
    both = replace(sample_comparison(), language="ar")

    publish(render_site((both,), inputs(both), Settings(), TEMPLATES), tmp_path)
    page = (tmp_path / "stories" / "research-ship" / "index.md").read_text(encoding="utf-8")

    assert '<bdi lang="ar" dir="rtl">Ship · Mombasa · Monday</bdi>' in page
    assert '<b><bdi lang="ar" dir="rtl">engine</bdi></b>' in page


def test_changes_since_a_release_stand_below_the_short_lists_with_links_and_outlets() -> None:
    given = sample_comparison()
    line = given.rows[0].row
    found = (
        Change(ChangeKind.VALUE, line.id, line.label, "5 → 7", ("al-marfa",)),
        Change(ChangeKind.CLAIM_GONE, "c-00000000", "<b>Old</b>", "", ()),
    )
    released = Released((Release("2024-03-01", ()),), (), (), ())

    page = unescape(page_of(replace(given, released=released, changes=found)))

    order = re.findall(r"^## .* \{#([a-z-]+)\}$", page, re.MULTILINE)
    assert order[:3] == ["in-short", "changes", "consensus"]
    part = page.partition("## What changed since 1 March 2024 {#changes}")[2].partition("## ")[0]
    assert f'<a href="#{line.id}">{line.label}</a> <bdi>5 → 7</bdi>' in part
    assert '<bdi class="tag-name">المرفأ (عينة)</bdi>' in part
    assert "<bdi><b>Old</b></bdi>" in part
    assert "c-00000000" not in part
    assert "<b>Old" not in page_of(replace(given, released=released, changes=found))


def test_a_release_with_no_change_since_hides_the_section() -> None:
    released = Released((Release("2024-03-01", ()),), (), (), ())
    assert "#changes" not in page_of(replace(sample_comparison(), released=released))
