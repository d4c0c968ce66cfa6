"""Which articles are taken for one origin, and why."""

from __future__ import annotations

from dataclasses import replace

from generator.compare.lineages import lineages
from generator.model import Finding, Reading, TieKind
from tests import builders, texts

COPY = "The ferry left the harbour on Monday with forty passengers and a cargo of rice for the islands in the north."
EDITED = "The ferry left the harbour on Monday with forty passengers and a cargo of maize for the islands in the north."
OTHER = "On Monday morning a boat carrying rice and some forty travellers set out for islands far to the north of us."


def told(*readings: Reading) -> list[tuple[str, ...]]:
    """Return the articles of each lineage."""
    return [lineage.articles for lineage in lineages(readings)]


def report(name: str, text: str = OTHER, language: str = "en", **details: object) -> Reading:
    """Return the report of an outlet."""
    return builders.reading(language, text, id=name, outlet=f"Outlet {name}", **details)


def test_where_nothing_tells_every_article_is_an_origin_of_its_own() -> None:
    first, second = lineages(
        (report("a"), report("b", "A quite different text about the price of fish in the market."))
    )

    assert (first.articles, second.articles) == (("a",), ("b",))
    assert not first.known
    assert "nothing in the text tells" in first.reason


def test_articles_that_credit_one_agency_are_one_origin() -> None:
    found = lineages(
        (report("a", credits=("Reuters",)), report("b", COPY), report("c", "A third text.", credits=("Reuters",)))
    )

    assert [lineage.articles for lineage in found] == [("a", "c"), ("b",)]
    assert (found[0].name, found[0].reason, found[0].known) == ("Reuters", "both credit Reuters", True)


def test_an_agency_is_one_in_every_script() -> None:
    arabic = report("b", "غادرت العبّارة الميناء.", "ar", credits=("رويترز",))

    assert told(report("a", credits=("Reuters",)), arabic) == [("a", "b")]


def test_an_agency_that_no_lexicon_knows_ties_too() -> None:
    arabic = report("b", "غادرت العبّارة الميناء.", "ar", credits=("سامبل واير",))

    assert told(report("a", credits=("Sample Wire",)), arabic) == [("a", "b")]
    assert told(report("a", credits=("Sample Wire",)), report("b", COPY, credits=("Model Press",))) == [("a",), ("b",)]


def test_one_credit_of_several_is_enough() -> None:
    assert told(report("a", credits=("AFP", "Reuters")), report("b", COPY, credits=("Reuters", "AP"))) == [("a", "b")]


def test_what_the_editor_declares_as_one_family_is_one_origin() -> None:
    found = lineages((report("a", lineage="al-jazeera"), report("b", COPY, lineage="Al-Jazeera")))

    assert [lineage.articles for lineage in found] == [("a", "b")]
    assert found[0].reason == "declared as one text family: al-jazeera"


def test_two_articles_of_one_outlet_are_one_origin() -> None:
    first, second = report("a"), report("b", COPY)
    same = replace(second, article=replace(second.article, outlet=Finding("outlet A", "header")))

    assert told(first, same) == [("a", "b")]


def test_papers_of_two_languages_are_one_outlet_where_they_write_its_name_alike() -> None:
    def paper(name: str, outlet: str, language: str) -> Reading:
        given = report(name, f"{name} has a text of its own.")
        return replace(given, language=language, article=replace(given.article, outlet=Finding(outlet, "header")))

    assert told(paper("a", "Sample Wire", "es"), paper("b", "Sample wire", "fr")) == [("a", "b")]
    assert told(paper("a", "روزنامه نمونه", "fa"), paper("b", "روزنامہ نمونہ", "ur")) == [("a",), ("b",)]


def test_outlets_that_nothing_names_are_not_one_outlet() -> None:
    def unnamed(given: Reading) -> Reading:
        return replace(given, article=replace(given.article, outlet=Finding("Source", "")))

    assert told(unnamed(report("a")), unnamed(report("b", COPY))) == [("a",), ("b",)]


def test_a_lightly_edited_copy_is_of_the_same_origin() -> None:
    found = lineages((report("a", COPY), report("b", EDITED)))

    assert [lineage.articles for lineage in found] == [("a", "b")]
    assert found[0].reason == "the texts are largely the same"


def test_ties_carry_on_from_one_article_to_the_next() -> None:
    by_credit = report("b", EDITED, credits=("Reuters",))

    assert told(report("a", COPY), by_credit, report("c", OTHER, credits=("Reuters",))) == [("a", "b", "c")]


def test_lineages_stand_in_the_order_of_their_first_article() -> None:
    found = lineages((report("z"), report("a", COPY), report("b", EDITED)))

    assert [(lineage.id, lineage.articles) for lineage in found] == [("origin-1", ("z",)), ("origin-2", ("a", "b"))]


def test_a_single_credited_article_is_a_known_origin() -> None:
    (only,) = lineages((report("a", credits=("Reuters",)),))

    assert (only.name, only.reason, only.known) == ("Reuters", "credits Reuters", True)


def test_a_lineage_has_the_reasons_of_all_its_ties_and_is_as_sure_as_the_weakest() -> None:
    found = lineages((report("a", COPY), report("b", EDITED, credits=("Reuters",)), report("c", credits=("Reuters",))))

    assert [(tie.one, tie.other, tie.kind) for tie in found[0].ties] == [
        ("b", "c", TieKind.CREDIT),
        ("a", "b", TieKind.COPY),
    ]
    assert found[0].reason == "they credit Reuters; the texts are largely the same"
    assert found[0].confidence == found[0].ties[1].confidence < found[0].ties[0].confidence
    assert found[0].level == "likely"


def test_what_is_said_is_stated_and_what_nothing_tells_is_unknown() -> None:
    credited, alone = lineages((report("a", credits=("Reuters",)), report("b", COPY)))

    assert (credited.level, credited.confidence) == ("stated", 0.95)
    assert (alone.level, alone.confidence) == ("unknown", 0.0)


def test_who_compiles_from_several_agencies_is_tied_to_each_less_surely() -> None:
    (found,) = lineages((report("a", credits=("AFP", "Reuters")), report("b", COPY, credits=("Reuters",))))

    assert (found.name, found.confidence) == ("Reuters", 0.8)


def test_an_article_declared_its_own_keeps_the_name_of_its_outlet() -> None:
    (only,) = lineages((report("a", lineage="own", credits=("Reuters",)),))

    assert (only.name, only.reason, only.level) == (
        "Outlet a",
        "declared: took its text from nobody else",
        "stated",
    )


def test_an_article_that_says_where_it_was_before_is_a_known_origin() -> None:
    (only,) = lineages((report("a", taken_from=("Example Post",)),))

    assert (only.name, only.reason, only.known) == ("Example Post", "says that its text comes from Example Post", True)


def test_what_is_published_before_by_the_outlet_of_another_article_has_its_name() -> None:
    (found,) = lineages((report("a", taken_from=("the site of Outlet b",)), report("b", COPY)))

    assert found.reason == "Outlet a says that its text comes from Outlet b"


def test_a_text_that_comes_from_what_another_credits_is_of_its_origin() -> None:
    (found,) = lineages(
        (report("a", taken_from=("the text of Sample Wire",)), report("b", COPY, credits=("Sample Wire",)))
    )

    assert found.reason == "Outlet a says that its text comes from Sample Wire, which Outlet b credits"


def test_an_article_without_a_tie_is_told_none() -> None:
    first, second = lineages((report("a", COPY), report("b")))

    assert (first.tie_of("a"), second.tie_of("b")) == (None, None)


QUOTES = (
    'TASS reported that "the ferry reached Osaka with 240 passengers and five lorries". '
    'TASS said that the captain "thanked the harbour of Osaka on Monday" and "gave the governor a silver anchor".'
)
QUOTED_TOO = (
    'Kwa mujibu wa TASS, "feri ilifika Osaka ikiwa na abiria 240 na malori matano". '
    'TASS ilisema nahodha "alishukuru bandari ya Osaka siku ya Jumatatu" na "alimpa gavana nanga ya fedha". '
)
FILLING = (
    " The captain had not slept for days. A teacher had brought her class. A dentist opened her shop on the hill. "
    "Two horses ran across the field. Somebody had painted the fence green. The library was cold in winter. "
    "A boy lost his left shoe. Cheese was cheaper than in spring. The choir sang three songs."
)
SWAHILI_FILLING = (
    "Wakulima walipanda mihogo mingi. Kiwanda cha sukari kilifunguliwa tena. Maktaba ilikuwa na vitabu vipya. "
    "Vijana walicheza ngoma usiku kucha. Mbuzi wawili walipotea porini. Seremala alitengeneza meza kubwa. "
    "Asali iliuzwa kwa bei nafuu. Mahakama ilifungwa. Uchaguzi umekaribia."
)


def test_articles_that_share_a_quoted_passage_are_called_after_whom_it_is_of() -> None:
    one = texts.reading("en", QUOTES + FILLING, id="a", outlet="Outlet a", credits=("AFP",))
    other = texts.reading("sw", QUOTED_TOO + SWAHILI_FILLING, id="b", outlet="Outlet b")

    (found,) = lineages((one, other))

    assert (found.name, found.ties[0].kind, found.known) == ("TASS", TieKind.QUOTED, True)
    assert found.reason == "both quote TASS with at least 3 of the same quotes in a row"


def test_what_one_with_a_quoted_passage_credits_is_not_the_name_of_the_others() -> None:
    one = texts.reading("en", QUOTES + FILLING, id="a", outlet="Outlet a", credits=("AFP",))
    others = [
        texts.reading("sw", QUOTED_TOO + SWAHILI_FILLING, id=name, outlet=f"Outlet {name}", credits=("Reuters",))
        for name in ("b", "c")
    ]

    assert [(found.name, found.articles) for found in lineages((others[0], others[1]))] == [("Reuters", ("b", "c"))]
    assert [found.name for found in lineages((one, *others))] == ["AFP", "Reuters"]  # two agencies stay apart
    uncredited = texts.reading("en", QUOTES + FILLING, id="a", outlet="Outlet a")
    assert [found.name for found in lineages((uncredited, *others))] == ["Reuters"]
