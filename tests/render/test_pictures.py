"""The pictures of a story say what its comparison says, and each stands in words beside itself."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

import pytest

from generator.model import Comparison, Lineage, Mention, MentionKind, Reading, VerdictKind
from generator.render import render_site
from generator.render.claims import claims_of, groups_of
from generator.render.outlets import outlets_of
from generator.render.pictures import Pictures, pictures_of
from generator.render.pictures.agreement import agreement_of
from generator.render.pictures.citing import MOST_CITED
from generator.render.pictures.lettering import lines_of, width_of
from generator.render.pictures.matrix import MOST_IN_A_ROW
from generator.settings import Settings
from tests.builders import compared, comparison, inputs, passage, reading, row, shared, story, verdict
from tests.samples import TEMPLATES, sample_comparison, sample_of_two

LARGEST_PAGE = 1_000_000  # bytes of a story of 20 outlets and 40 claims
LARGEST_PICTURES = 60_000  # bytes of all pictures of a story of 7 outlets and 40 claims


def pictures(given: Comparison) -> Pictures:
    """Return the pictures of a comparison."""
    outlets = outlets_of(given)
    claims = claims_of(given, outlets)
    return pictures_of(given, outlets, claims, groups_of(claims))


def large(outlets: int, claims: int) -> Comparison:
    """Return a story in which three outlets make an origin and most tell most claims."""
    texts = [f"Claim number {number} of a ship that left the harbour." for number in range(claims)]
    members = [reading("en", *texts, outlet=f"Outlet number {n}", id=f"o-{n:02}") for n in range(outlets)]
    told = story(*members)
    kinds = (VerdictKind.ALL, VerdictKind.MOST, VerdictKind.SOME, VerdictKind.DIFFER, VerdictKind.ONE_ORIGIN)
    rows = []
    for number, text in enumerate(texts):
        saying = [passage(one, text) for place, one in enumerate(members) if place < 2 or (place + number) % 4]
        cited = {one.article.id: (f"Agency {(number + place) % 15}",) for place, one in enumerate(members)}
        line = row(f"Claim {number}", *saying)
        rows.append(compared(line, told, verdict=verdict(kinds[number * len(kinds) // claims]), sources=cited))
    lineages = tuple(
        Lineage(
            f"l-{start}", f"Origin {start}", tuple(one.article.id for one in members[start : start + 3]), "", known=True
        )
        for start in range(0, outlets, 3)
    )
    return comparison(told, *rows, lineages=lineages)


def pages(given: Comparison) -> dict[str, str]:
    """Return the pages of a site of one story by their path."""
    site = render_site((given,), inputs(given), Settings(), TEMPLATES)
    return {page.path: page.text for page in site.pages}


# ---- the matrix


def test_the_overview_shows_each_claim_once_with_the_sign_of_each_outlet() -> None:
    given = sample_comparison()
    columns = [column for group in pictures(given).overview for panel in group.panels for column in panel.columns]

    assert sorted(column.claim.id for column in columns) == sorted(line.row.id for line in given.rows)
    for column in columns:
        marks = [mark.state for group in column.claim.strip.groups for mark in group]
        assert [sign.state for sign in column.signs] == marks


def test_a_bracket_joins_the_outlets_of_one_origin_and_no_others() -> None:
    panel = pictures(sample_comparison()).overview[0].panels[0]
    inside = [
        [letter.letter for letter in panel.letters if bracket.start <= letter.y <= bracket.end]
        for bracket in panel.brackets
    ]

    assert inside == [["A", "B", "C"], ["D"], ["E"]]


def test_a_group_that_is_too_wide_for_a_phone_stands_in_several_small_pictures_of_one_width() -> None:
    (group,) = (group for group in pictures(large(3, 60)).overview if group.name == "everyone")
    counts = [len(panel.columns) for panel in group.panels]

    assert sum(counts) == group.count == 12
    assert counts == [6, 6]
    assert all(panel.width <= 288 and len(panel.columns) <= MOST_IN_A_ROW for panel in group.panels)


def test_only_a_story_of_nine_outlets_or_more_has_a_page_for_its_whole_matrix_and_links_to_it() -> None:
    small, tall = pages(large(8, 5)), pages(large(9, 5))
    path = "stories/ship-leaves/matrix/index.md"

    assert path not in small
    assert "matrix/index.html" not in small["stories/ship-leaves/index.md"]
    assert tall[path].count('href="../index.html#c-') == 2 * 5  # in the picture and in the table
    assert 'href="matrix/index.html"' in tall["stories/ship-leaves/index.md"]


def test_no_two_claims_of_the_whole_matrix_stand_on_each_other() -> None:
    matrix = pictures(large(9, 30)).matrix
    assert matrix
    lines = [line for band in matrix.bands for line in band.lines]

    assert all(above.y <= below.top for above, below in itertools.pairwise(lines))
    assert all(line.top < text.y < line.y for line in lines for text in line.lines)


def test_the_signs_of_pictures_have_the_shapes_of_the_style_sheet() -> None:
    sheet = (TEMPLATES / "theme/assets/synoptic.css").read_text(encoding="utf-8")
    drawn = (TEMPLATES / "pictures/signs.svg.j2").read_text(encoding="utf-8")
    shapes = dict(
        re.findall(r'^\.([a-z-]+) \{ color: [^;]+; --shape: url\("data:image/svg\+xml,(.*?)"\)', sheet, re.MULTILINE)
    )
    inside = {name: re.sub(r"^<svg[^>]*>|</svg>$", "", unquote(shape)) for name, shape in shapes.items()}
    symbols = dict(re.findall(r'<symbol id="sign-([a-z-]+)" class="\1">(.*)</symbol>', drawn))

    assert len(symbols) == 8
    assert symbols == {name: shape.replace("'", '"').replace("#000", "currentColor") for name, shape in inside.items()}


# ---- coverage


def test_a_bar_counts_what_an_outlet_tells_of_each_part_and_what_it_alone_says() -> None:
    given = sample_comparison()
    coverage = pictures(given).coverage
    assert coverage
    bar = next(bar for bar in coverage.bars if bar.outlet.name == "Khalij 7 (sample)")
    told = [(share.group, share.told, share.all) for share in bar.shares]
    alone = [entry for entry in given.unaligned if entry.article == "khalij-7"]

    assert told[0] == ("everyone", 1, 1)
    assert sum(share.told for share in bar.shares) == bar.told < coverage.claims
    assert (bar.alone, bar.sentences) == (len(alone), 3)


def test_bars_stand_in_the_order_of_the_page_and_fill_no_more_than_their_room() -> None:
    given = large(5, 40)
    coverage = pictures(given).coverage
    assert coverage

    assert [bar.outlet for bar in coverage.bars] == list(outlets_of(given))
    for bar in coverage.bars:
        assert all(0 <= share.filled <= share.width for share in bar.shares)
        assert bar.shares[-1].x + bar.shares[-1].width <= coverage.length


def test_what_is_only_possibly_related_is_no_part_of_the_coverage() -> None:
    told = story(one := reading("en", "A ship.", outlet="A"), other := reading("en", "A boat.", outlet="B"))
    passages = (passage(one, "A ship."), passage(other, "A boat."))
    rows = (compared(row("Ship", *passages), told), compared(row("Boat", *passages, sure=False), told))
    coverage = pictures(comparison(told, *rows)).coverage
    assert coverage

    assert (coverage.claims, coverage.bars[0].told) == (1, 1)
    assert pictures(comparison(told, rows[1])).coverage is None


# ---- the timeline


def dated(text: str, outlet: str, key: str, iso: str = "") -> Reading:
    """Return a reading of one sentence that names a weekday first, with the date that it means."""
    given = reading("en", text, outlet=outlet)
    day = Mention(0, len(text.split(maxsplit=1)[0]), MentionKind.DAY, key, date=iso)
    return replace(given, sentences=(replace(given.sentences[0], mentions=(day,)),))


def days(*claims: tuple[str, str, str]) -> Comparison:
    """Return a story with a claim for each (weekday, date told by one outlet, date told by the other)."""
    pairs = [
        (dated(f"{key} {n}.", f"A{n}", key, first), dated(f"{key}, {n}.", f"B{n}", key, second))
        for n, (key, first, second) in enumerate(claims)
    ]
    told = story(*(one for pair in pairs for one in pair))
    rows = [
        row(f"Claim {n}", *(passage(one, one.article.text) for one in pair), shared=(shared(key, MentionKind.DAY),))
        for n, (pair, (key, _, _)) in enumerate(zip(pairs, claims, strict=True))
    ]
    return comparison(told, *(compared(one, told) for one in rows))


def test_claims_stand_on_their_dates_in_the_distances_of_the_days() -> None:
    timeline = pictures(
        days(("sunday", "2023-09-10", "2023-09-10"), ("tuesday", "2023-09-12", ""), ("monday", "2023-09-18", ""))
    ).timeline
    assert timeline

    assert [moment.date for moment in timeline.moments] == ["2023-09-10", "2023-09-12", "2023-09-18"]
    first, second, third = (moment.x for moment in timeline.moments)
    assert (third - second) == pytest.approx(3 * (second - first))
    assert not timeline.even


def test_days_that_would_stand_on_each_other_stand_at_even_distances_and_the_page_says_so() -> None:
    given = days(("sunday", "2023-09-10", ""), ("monday", "2023-09-11", ""), ("monday", "2024-09-16", ""))
    timeline = pictures(given).timeline
    assert timeline

    assert timeline.even
    assert [moment.x for moment in timeline.moments] == [5.0, 50.0, 95.0]
    assert "The days stand at even distances." in pages(given)["stories/ship-leaves/index.md"]


def test_a_weekday_that_means_two_dates_is_no_date_at_all() -> None:
    given = days(("sunday", "2023-09-10", "2023-09-17"), ("monday", "2023-09-11", ""), ("tuesday", "2023-09-12", ""))
    timeline = pictures(given).timeline
    assert timeline

    assert [dot.claim.label for moment in timeline.moments for dot in moment.dots] == ["Claim 1", "Claim 2"]
    assert timeline.undated == ()


def test_without_any_date_the_weekdays_stand_in_the_order_of_a_week() -> None:
    timeline = pictures(days(("sunday", "", ""), ("tuesday", "", ""), ("monday", "", ""))).timeline
    assert timeline

    assert [str(moment.weekday) for moment in timeline.moments] == ["Monday", "Tuesday", "Sunday"]


def test_a_weekday_without_a_date_stands_beside_the_axis_of_dates() -> None:
    timeline = pictures(days(("sunday", "2023-09-10", ""), ("tuesday", "", ""))).timeline
    assert timeline

    assert [moment.date for moment in timeline.moments] == ["2023-09-10"]
    assert [str(moment.weekday) for moment in timeline.undated] == ["Tuesday"]


def test_one_dated_claim_is_no_timeline() -> None:
    assert pictures(days(("sunday", "2023-09-10", "2023-09-10"))).timeline is None


# ---- who cites whom


def test_a_line_counts_the_claims_for_which_an_outlet_cites_an_origin() -> None:
    texts = ("A ship left.", "It was red.")
    members = [reading("en", *texts, outlet=name) for name in ("First", "Second")]
    told = story(*members)
    rows = [
        compared(
            row(text, *(passage(one, text) for one in members)),
            told,
            sources={"first": ("TASS",), "second": ("TASS", "The port") if text == texts[0] else ()},
        )
        for text in texts
    ]
    citing = pictures(comparison(told, *rows)).citing
    assert citing

    assert [(citer.outlet.name, citer.cited) for citer in citing.citers] == [
        ("First", (("TASS", 2),)),
        ("Second", (("TASS", 1), ("The port", 1))),
    ]
    assert [(origin.name, origin.claims) for origin in citing.cited] == [("TASS", 2), ("The port", 1)]
    thick, *thin = (thread.width for thread in citing.threads)
    assert all(width < thick for width in thin)
    page = pages(comparison(told, *rows))["stories/ship-leaves/index.md"]
    assert "TASS (2 claims)" in unescape(page)


def test_the_most_cited_stand_in_the_picture_and_the_others_are_counted_and_listed() -> None:
    given = large(3, 40)
    citing = pictures(given).citing
    assert citing

    assert (len(citing.cited), citing.more) == (MOST_CITED, 3)
    assert {name for citer in citing.citers for name, _ in citer.cited} == {f"Agency {n}" for n in range(15)}


def test_no_name_of_who_cites_whom_stands_on_another() -> None:
    citing = pictures(large(20, 40)).citing
    assert citing
    for column in (citing.citers, citing.cited):
        heights = [text.y for entry in column for text in entry.lines]
        assert all(below - above >= 16 for above, below in itertools.pairwise(heights))
        assert min(heights) >= 12
        assert max(heights) <= citing.height


def test_where_nobody_is_cited_there_is_no_picture_of_it() -> None:
    assert pictures(sample_of_two()).citing is None


# ---- lettering


def test_a_name_is_broken_at_blanks_then_behind_hyphens_and_loses_no_letter() -> None:
    assert lines_of("The Morning Herald", 7.5) == ("The Morning", "Herald")
    assert lines_of("Образец-Новости", 8) == ("Образец-", "Новости")
    long = "Donaudampfschifffahrtsgesellschaft"
    assert "".join(lines_of(long, 6)) == long
    assert all(width_of(line) <= 6 for line in lines_of(long, 6))


def test_no_mark_is_torn_from_its_letter() -> None:
    assert lines_of("किकिकि", 0.8) == ("कि", "कि", "कि")


# ---- the page


def test_every_picture_has_a_name_and_its_words_beside_it() -> None:
    given = days(("sunday", "2023-09-10", ""), ("monday", "2023-09-11", ""))
    texts = (pages(large(9, 10))["stories/ship-leaves/index.md"], pages(given)["stories/ship-leaves/index.md"])
    for name in ("overview", "timeline", "coverage", "citing"):
        figure = next(
            found
            for text in texts
            for found in re.findall(rf'<figure class="picture {name}".*?</figure>', text, re.DOTALL)
        )
        drawings = re.findall(r'<svg class="drawn[^>]*>', figure)
        assert drawings
        assert all(re.search(r'role="(img|group)" aria-label(ledby)?="[^"]+"', drawing) for drawing in drawings)
        assert "<details" in figure or name == "overview"  # the table below it says the same


def test_a_name_that_looks_like_markup_stays_text_in_every_picture() -> None:
    given = large(9, 5)
    hostile = replace(given.story.readings[0].article.outlet, value="<script>alert(1)</script>")
    first = given.story.readings[0]
    members = (replace(first, article=replace(first.article, outlet=hostile)), *given.story.readings[1:])
    made = pages(replace(given, story=replace(given.story, readings=members)))

    assert sum("&#60;script&#62;alert" in text for path, text in made.items() if path.endswith("index.md")) >= 3
    assert not any("<script>alert" in text for path, text in made.items() if path.endswith(".md"))


def test_the_pictures_of_a_usual_story_are_small() -> None:
    text = pages(large(7, 40))["stories/ship-leaves/index.md"]
    figures = re.findall(r'<figure class="picture.*?</figure>', text, re.DOTALL)

    assert len(figures) >= 3
    assert sum(len(figure.encode("utf-8")) for figure in figures) < LARGEST_PICTURES


def test_the_page_of_twenty_outlets_and_forty_claims_stays_below_a_megabyte() -> None:
    assert len(pages(large(20, 40))["stories/ship-leaves/index.md"].encode("utf-8")) < LARGEST_PAGE


def test_the_small_picture_of_a_story_has_a_bar_for_each_sure_claim_as_high_as_its_share_of_origins() -> None:
    told = story(one := reading("en", "A ship.", outlet="A"), other := reading("en", "A boat.", outlet="B"))
    line = row("Ship", passage(one, "A ship."), passage(other, "A boat."))
    some = replace(verdict(VerdictKind.SOME), mentioning=1)
    rows = (compared(line, told, verdict=some), compared(replace(line, id="c-00000001"), told))
    drawn = agreement_of(comparison(told, *rows))
    assert drawn

    assert [(bar.group, bar.height) for bar in drawn.bars] == [("everyone", 36), ("some", 12)]
    assert pages(sample_comparison())["index.md"].count('<svg class="drawn agreement" role="img" aria-label=') == 1
