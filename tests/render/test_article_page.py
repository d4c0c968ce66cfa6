"""The annotated article shows a text as it is, and beside each sentence who shares it and who tells it differently."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from generator.model import Comparison, Difference, Reading, SentenceKind, Span, VerdictKind, Version
from generator.render import render_site, render_standalone
from generator.render.addresses import article_folder
from generator.render.article_page import ArticleView, Line, article_views
from generator.render.story_page import story_view
from generator.render.withheld import as_published
from generator.settings import Settings
from tests.builders import compared, comparison, inputs, passage, reading, row, sentence, story, verdict
from tests.samples import TEMPLATES, sample_comparison

FULL, QUOTES = Settings(articles="full"), Settings()


def views_of(given: Comparison, settings: Settings = FULL) -> dict[str, ArticleView]:
    published = as_published(given, settings)
    return {view.outlet.article: view for view in article_views(published, story_view(published, inputs(), ""))}


def lines_of(view: ArticleView) -> list[Line]:
    return [line for paragraph in view.paragraphs for line in paragraph]


def page_of(given: Comparison, article: str, settings: Settings = FULL) -> str:
    site = render_site((given,), inputs(given), settings, TEMPLATES)
    return next(page.text for page in site.pages if page.path == f"stories/{given.story.slug}/{article}/index.md")


def ferry(*, state: str = "S", kind: VerdictKind = VerdictKind.BOTH) -> Comparison:
    """Return two outlets that share one sentence of three; the second gives another number in another one."""
    one = reading("en", "The ferry sank.", "It held 12 people.", "Rain fell.", id="one", outlet="One")
    other = reading("ar", "غرقت العبارة.", "كان عليها 15 شخصا.", id="other", outlet="Other")
    told = story(one, other)
    line = row("ferry", passage(one, "The ferry sank."), passage(other, "غرقت العبارة."))
    versions = (Version("12", (passage(one, "12"),)), Version("15", (passage(other, "15"),)))
    return comparison(
        told,
        compared(line, told, {"other": state}, verdict=replace(verdict(kind), mentioning=2, lineages=2)),
        differences=(Difference("d-0000000a", line.id, "number", "how many: people", versions, "Read both."),),
        unaligned=(
            passage(one, "It held 12 people."),
            passage(one, "Rain fell."),
            passage(other, "كان عليها 15 شخصا."),
        ),
    )


def test_every_sentence_stands_on_the_page_in_its_order_and_its_direction() -> None:
    given = sample_comparison()
    for entry in given.story.readings:
        shown = re.findall(r'<p class="words" lang="(\w+)" dir="(\w+)">(.*?)</p>', page_of(given, entry.article.id))
        assert [unescape(re.sub(r"<span[^>]*></span>", "", text)) for _, _, text in shown] == [
            entry.text_of(one) for one in entry.sentences
        ]
        assert {(language, direction) for language, direction, _ in shown} == {(entry.language, entry.direction)}


def test_a_mark_tells_how_many_origins_share_a_sentence_and_how_the_article_puts_it() -> None:
    given = ferry(state="A")
    first = lines_of(views_of(given)["other"])[0].note

    assert first is not None
    assert (first.group, first.words) == ("everyone", "2 of 2 origins")
    (standing,) = first.standings
    assert (standing.claim.label, standing.state, standing.words) == ("ferry", "attributes", "cites a source")


def test_what_no_other_outlet_says_is_marked_as_only_here() -> None:
    last = lines_of(views_of(ferry())["one"])[2].note
    assert last is not None
    assert (last.group, last.words, last.standings, last.others) == ("alone", "only here", (), ())


def test_what_others_tell_differently_stands_beside_the_sentence_that_tells_it_and_no_other() -> None:
    lines = lines_of(views_of(ferry())["one"])
    dissents = [[(one.about, one.link) for one in line.note.others] for line in lines if line.note]
    assert dissents == [[], [("how many: people", "d-0000000a")], []]

    (dissent,) = lines[1].note.others if lines[1].note else ()
    ((value, (other,)),) = dissent.versions
    assert (value, other.outlet.name, other.words) == ("15", "Other", ("15",))


def test_an_outlet_that_gives_all_values_is_contradicted_by_nobody_and_wordings_are_no_difference() -> None:
    given = ferry()
    (entry,) = given.differences
    one = given.reading("one")
    both = tuple(replace(version, passages=(*version.passages, passage(one, "12"))) for version in entry.versions)

    for told in (replace(entry, versions=both), replace(entry, compatible=True)):
        lines = lines_of(views_of(replace(given, differences=(told,)))["one"])
        assert [line.note.others for line in lines if line.note] == [(), (), ()]


def test_a_claim_that_another_outlet_denies_is_told_beside_the_sentence_on_both_sides() -> None:
    given = replace(ferry(state="D", kind=VerdictKind.DIFFER), differences=())

    for article, others in (("one", [("Other", "denies it")]), ("other", [("One", "states it")])):
        note = lines_of(views_of(given)[article])[0].note
        assert note is not None
        (dissent,) = note.others
        assert [(one.outlet.name, one.how) for _, told in dissent.versions for one in told] == others
        assert note.group == "differ"


def test_beside_a_denial_stand_those_who_state_it_and_beside_a_statement_those_who_deny_it() -> None:
    told = story(*(reading("en", "The ferry sank.", id=name, outlet=name) for name in ("one", "two", "no")))
    line = row("ferry", *(passage(given, "The ferry sank.") for given in told.readings))
    views = views_of(comparison(told, compared(line, told, {"no": "D"}, verdict=verdict(VerdictKind.DIFFER))))

    notes = {name: lines_of(view)[0].note for name, view in views.items()}
    beside = {
        name: [other.outlet.name for one in note.others for _, others in one.versions for other in others]
        for name, note in notes.items()
        if note
    }
    assert beside == {"one": ["no"], "two": ["no"], "no": ["one", "two"]}


def test_a_sentence_that_only_thin_evidence_joins_is_possibly_related() -> None:
    given = ferry()
    (line,) = given.rows
    unsure = replace(given, rows=(replace(line, row=replace(line.row, confidence=0.4)),))
    note = lines_of(views_of(unsure)["one"])[0].note
    assert note is not None
    assert (note.group, note.words) == ("unsure", "possibly related")
    counts = views_of(unsure)["one"].counts
    assert (counts[0], counts[2]) == ("0 of 3 sentences stand in a claim", "1 is possibly related")


def test_the_head_counts_what_stands_in_claims_what_is_told_differently_and_what_stands_only_here() -> None:
    assert views_of(ferry())["one"].counts == (
        "1 of 3 sentences stands in a claim",
        "1 is told differently elsewhere",
        "1 stands only here",
    )


def with_kinds(text: str, *kinds: SentenceKind) -> Reading:
    """Return a reading whose sentences lie where | parts them."""
    given, at = reading("en", "x", id="one"), 0
    found = []
    for index, (part, kind) in enumerate(zip(text.split("|"), kinds, strict=True)):
        start = at + len(part) - len(part.lstrip())
        found.append(sentence(index, start, at + len(part.rstrip()), kind=kind))
        at += len(part)
    article = replace(given.article, text=text.replace("|", ""))
    return replace(given, article=article, sentences=tuple(found))


def test_paragraphs_and_headings_stand_as_in_the_article() -> None:
    plain, heading = SentenceKind.SENTENCE, SentenceKind.HEADING
    wrapped = with_kinds("A one.\n|A two.|\n\nB one.", plain, plain, plain)
    lined = with_kinds("A one.| A two.|\nHeading|\nB one.", plain, plain, heading, plain)

    headed = with_kinds("Heading|\nA one.|\n\nB one.", heading, plain, plain)
    for given, expected in (
        (wrapped, [["A one.", "A two."], ["B one."]]),
        (lined, [["A one.", "A two."], ["Heading"], ["B one."]]),
        (headed, [["Heading"], ["A one."], ["B one."]]),
    ):
        view = views_of(comparison(story(given)))["one"]
        assert [[line.text for line in paragraph] for paragraph in view.paragraphs] == expected


def test_with_quotes_the_page_says_how_many_sentences_stand_between_those_that_it_shows() -> None:
    one = reading("en", "A a a.", "B b b.", "C c c.", "D d d.", "E e e.", id="one")
    other = reading("sw", "Habari.", id="other")
    told = story(one, other)
    lines = [compared(row(text, passage(one, text), passage(other, "Habari.")), told) for text in ("A a a.", "D d d.")]

    shown = lines_of(views_of(comparison(told, *lines), QUOTES)["one"])

    assert [line.text for line in shown] == ["A a a.", "2 sentences not shown", "D d d.", "1 sentence not shown"]


def test_every_quote_of_the_story_leads_to_its_sentence_and_every_mark_to_its_claim() -> None:
    given = sample_comparison()
    site = render_site((given,), inputs(given), QUOTES, TEMPLATES)
    pages = {page.path: page.text for page in site.pages if page.path.startswith("stories/")}
    home = pages["stories/research-ship/index.md"]

    links = re.findall(r'class="in-article" href="([^"#]+)index.html#([^"]+)"', unescape(home))
    assert len(links) == home.count("<blockquote")
    for folder, anchor in links:
        assert f'id="{anchor}"' in pages[f"stories/research-ship/{folder}index.md"]
    for path, text in pages.items():
        if path.count("/") == 3:
            back = set(re.findall(r'href="../index.html#([^"]+)"', text))
            assert {anchor for anchor in back if f'id="{anchor}"' not in home} == set()
            assert back


def test_a_quote_that_begins_inside_a_sentence_has_its_place_there() -> None:
    one = reading("en", "Rain fell, the ferry sank.", id="one")
    other = reading("sw", "Kivuko kilizama.", id="other")
    told = story(one, other)
    line = row("ferry", passage(one, "the ferry sank."), passage(other, "Kivuko kilizama."))
    text = page_of(comparison(told, compared(line, told)), "one")
    assert '<span id="s-11"></span>Rain fell, the ferry sank.' in text


def test_articles_lead_to_each_other_in_the_order_of_the_page_and_back_to_the_story() -> None:
    given = sample_comparison()
    order = [outlet.page for outlet in story_view(given, inputs(), "").outlets]
    for before, here, after in zip(["", *order], order, [*order[1:], ""], strict=False):
        ways = page_of(given, here).split('<nav class="article-ways"')[1]
        assert re.findall(r'href="([^"]+)"', unescape(ways)) == [
            address
            for address in (before and f"../{before}/index.html", "../index.html", after and f"../{after}/index.html")
            if address
        ]


@pytest.mark.parametrize(
    ("settings", "told"),
    [(QUOTES, "exclude: true"), (FULL, "boost: 0.3"), (Settings(articles="excerpts"), "exclude: true")],
)
def test_an_article_that_is_not_shown_in_full_stays_out_of_the_search(settings: Settings, told: str) -> None:
    matter = page_of(ferry(), "one", settings).split("---\n")[1]
    assert f"search:\n  {told}\n" in matter


def test_a_page_that_stands_alone_has_no_articles_and_no_links_to_them() -> None:
    given = sample_comparison()
    (text,) = (
        page.text
        for page in render_standalone(given, inputs(given), FULL, TEMPLATES).pages
        if page.path == "index.html"
    )
    assert "in-article" not in text.split("</style>")[1]
    assert "The annotated article" not in text


@pytest.mark.parametrize("name", ["../../x", "", "a/b", "<b>", "x" * 500, "الخبر", "A", "-", ".."])
def test_a_hostile_name_of_an_article_becomes_a_plain_folder(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,79}", article_folder(name))


def test_plain_names_of_articles_are_their_folders() -> None:
    assert [article_folder(name) for name in ("sample-post-en", "000-1f3a")] == ["sample-post-en", "000-1f3a"]


def test_the_text_of_an_article_is_no_markup_on_its_page() -> None:
    hostile = "</p></div>\n\n# <script>alert(1)</script> {{ 7*7 }} [x](javascript:x) {: #made}"
    one = reading("en", hostile, id="one", outlet="<img src=x>", title="<b>--></b>")
    given = comparison(story(one, reading("sw", "Habari.", id="other")))
    text = page_of(given, "one")
    assert not re.search(r"<script|<img|<b>-|\{: |\]\(j|\n# ", text)
    assert "&#60;script&#62;alert&#40;" not in text  # brackets are harmless and stay as they are
    assert "&#60;script&#62;alert(1)&#60;/script&#62;" in text


def test_blocks_of_the_page_hold_no_blank_line_that_would_end_them() -> None:
    body = page_of(ferry(), "one").split("---\n", 2)[2]
    for block in re.split(r"\n\n+", body.strip()):
        for name in ("div", "header", "nav", "aside", "details"):
            assert len(re.findall(rf"<{name}\b", block)) == len(re.findall(rf"</{name}>", block)), block[:200]


def test_an_aside_of_a_statement_knows_its_whole_extent_though_its_words_are_withheld() -> None:
    given = ferry()
    lines = lines_of(views_of(given, Settings(articles="excerpts", excerpt_words=4))["one"])
    note = lines[0].note
    assert note is not None
    assert note.words == "2 of 2 origins"
    cut = passage(given.reading("one"), "The ferry sank.")
    assert replace(cut, end=cut.start, text="", cut_from=cut.end).extent == Span(cut.start, cut.end)
