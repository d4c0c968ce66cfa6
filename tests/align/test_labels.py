"""What a row is called: a quote of the page's language where there is one, else a list of what the row shares."""

from __future__ import annotations

import pytest

from generator.align import align
from generator.align.composed import MOST_LETTERS, composed, offered
from generator.align.in_common import Common, Edition, common_of, widely
from generator.align.labels import Draft, labels, quotable
from generator.align.parts import parted
from generator.align.quoted import LONGER, SHORT, Stretch, Wanted
from generator.align.reasons import worth
from generator.languages.calling import calling
from generator.model import MentionKind, Passage, Reading, Row, Shared
from tests import texts
from tests.align.test_rows import DRONES, FERRY, report

ENGLISH = calling("en")
KINDS = {kind.value: kind for kind in MentionKind}
NAMES = ("Kim Jong Un", "Petteri", "Taalas", "Kozlov", "Alexander Kozlov", "Alexander", "TASS")


def reason(given: str) -> Shared:
    """Return a reason from "kind key = label"; without a label it is called like its key."""
    told, _, name = given.partition(" = ")
    kind, key = told.split(" ", 1)
    return Shared(KINDS[kind], key, name or key, (("a", (name or key,)), ("b", ("-",))))


def called(*given: str, text: str = "") -> str:
    """Return the label put together from reasons, the strongest first."""
    return composed(offered(shared_by_two(*map(reason, given), text=text), ENGLISH), ENGLISH)


def called_of(*reasons: Shared) -> str:
    """Return the label put together from what two articles share, the strongest first."""
    return composed(offered(shared_by_two(*reasons), ENGLISH), ENGLISH)


def shared_by_two(*reasons: Shared, text: str = "", units: tuple[str, ...] = ()) -> Common:
    """Return what two articles have in common, the strongest first."""
    return Common(reasons, (text,), 2, frozenset(units))


def told_by(articles: str, given: str, *words: str) -> Shared:
    """Return a reason from "kind key = label" that the articles named by letters share, in these words."""
    made = reason(given)
    return Shared(made.kind, made.key, made.label, tuple((letter, words or (made.label,)) for letter in articles))


def quoted_from(text: str, other: Reading, page_language: str = "en") -> Row:
    """Return the only row that an English text and another article form."""
    (row,) = align(texts.story(texts.reading("en", text), other), page_language).rows
    return row


@pytest.mark.parametrize(
    ("given", "label"),
    [
        (("number 5 = 5 drones", "place primorye = Primorye", "name kozlov = Kozlov"), "Kozlov: 5 drones (Primorye)"),
        (("concept drone", "number 5 = 5 drones", "concept gift"), "5 drones, gift"),
        (("concept die = death", "number 5300 = 5,300 dead", "day tuesday = Tuesday"), "5,300 dead (Tuesday)"),
        (("place moscow = Moscow", "place RU = Russia", "concept train"), "Train (Moscow)"),
        (("place RU = Russia", "place moscow = Moscow", "concept train"), "Train (Russia)"),
        (("date month 7 day 14 = 14 July", "date month 7 = July", "concept launch"), "Launch (14 July)"),
        (("date year 2019 = 2019", "date month 9 = September", "concept failure"), "Failure (September 2019)"),
        (("name alexander = Alexander", "name ak = Alexander Kozlov", "concept train"), "Alexander Kozlov: train"),
        (("concept minister", "concept transport_minister = transport minister"), "Transport minister"),
        (
            ("place UN = United Nations", "concept united_nations = United Nations", "concept road"),
            "United Nations: road",
        ),
        (("name tass = TASS", "number 5 = 5 hours", "concept train"), "5 hours, train"),
        (("number 18 = 18", "concept train"), "Train"),
        (("concept say", "concept train"), "Train"),
        (("name kozlov = Kozlov", "concept governor", "concept train"), "Kozlov: train"),
        (("concept governor", "concept train"), "Governor, train"),
        (("number no. 4 = 4th", "concept landing", "place CN = China"), "Landing, 4th (China)"),
        (("concept unicef = UNICEF", "name kozlov = Kozlov", "concept train"), "Kozlov, UNICEF: train"),
        (("concept arctic = Arctic", "concept ship"), "Ship (Arctic)"),
        (("date time :17 = :17", "concept earthquake", "day monday = Monday"), "Earthquake (Monday)"),
        (("number 18000 = 18,000 dead", "number 20000 = 20,000", "concept mayor"), "18,000 dead, mayor"),
        (("number 20000 = 20,000", "concept mayor"), "20,000, mayor"),
        (("concept say", "concept government", "concept mayor"), "Mayor, government"),
        (("concept mayor", "concept say", "concept demand"), "Mayor, demand"),
        (("concept bridge", "concept river", "concept government"), "Bridge, river"),
    ],
)
def test_a_label_names_who_then_how_many_and_what_then_where_and_when(given: tuple[str, ...], label: str) -> None:
    assert called(*given) == label


def test_a_body_is_named_once_where_a_language_has_two_names_for_it() -> None:
    given = ("place UN = Naciones Unidas", "concept united_nations = ONU", "concept road = carretera")

    assert composed(offered(shared_by_two(*map(reason, given)), calling("es")), calling("es")) == "ONU: carretera"


def test_names_that_follow_each_other_in_a_quote_are_one_name() -> None:
    names = ("name tls = Taalas", "name btr = Petteri", "concept meteorologist")

    assert called(*names, text="said Petteri Taalas") == "Petteri Taalas: meteorologist"
    known = ("name primorye-government = Primorye authorities", "name btr = Petteri", "concept train")
    assert called(*known, text="Primorye authorities Petteri") == "Primorye authorities, Petteri: train"
    assert called(*names, text="said Taalas") == "Taalas, Petteri: meteorologist"


def test_a_measure_stands_behind_what_it_measures_and_a_count_before_other_things() -> None:
    given = (reason("number 6 = 6 days"), reason("concept visit"), reason("number 5 = 5 drones"))

    assert composed(offered(shared_by_two(*given, units=("6",)), ENGLISH), ENGLISH) == "5 drones, visit, 6 days"


def test_what_half_of_the_articles_or_fewer_name_is_in_no_label() -> None:
    visit, departure, russia = told_by("abcd", "concept visit"), told_by("ab", "concept leave"), "place RU = Russia"

    assert (
        composed(offered(Common((departure, visit, told_by("abc", russia)), (), 4), ENGLISH), ENGLISH)
        == "Visit (Russia)"
    )


def test_what_only_some_name_is_named_where_a_label_says_too_little_without_it() -> None:
    given = (told_by("abcd", "concept mayor"), told_by("ab", "concept bridge"), told_by("cd", "concept river"))

    assert composed(offered(Common(given, (), 4), ENGLISH), ENGLISH) == "Mayor, bridge"


def test_a_first_name_of_two_people_is_joined_to_none_of_them() -> None:
    names = ("name al = Alexander", "name mtsgr = Matsegora", "name kzlf = Kozlov", "concept train")

    assert called(*names, text="Alexander Kozlov and Alexander Matsegora") == "Matsegora, Kozlov: train"


def test_a_name_is_joined_over_an_article_as_it_is_written() -> None:
    names = ("name mnm = Abdulmenam", "name gts = Ghaithi", "concept train")

    assert called(*names, text="said Abdulmenam al-Ghaithi") == "Abdulmenam al-Ghaithi: train"


def test_a_person_is_named_once_and_whole_however_the_name_is_spelled_elsewhere() -> None:
    last = told_by("abc", "name kgmk = Kozhemiako", "Kozhemyako")
    train = told_by("abcd", "concept train")

    for articles, of_the_row in (("abc", 3), ("ab", 5)):  # most articles have the whole name, or only some
        whole = told_by(articles, "name oleg-kozhemyako = Oleg Kozhemyako", "Oleg Kozhemyako")
        assert (
            composed(offered(Common((train, last, whole), (), of_the_row), ENGLISH), ENGLISH)
            == "Oleg Kozhemyako: train"
        )


def test_a_thing_that_is_only_told_in_the_words_for_another_is_not_named_beside_it() -> None:
    live = told_by("ab", "concept live_broadcast = live broadcast", "on a live broadcast")

    assert called_of(live, told_by("ab", "concept broadcasting", "broadcast"), reason("concept train")) == (
        "Live broadcast, train"
    )


def test_a_word_of_no_lexicon_is_left_out_of_the_label_where_something_else_is_known() -> None:
    unknown = Shared(MentionKind.NAME, "tfn", "Tufan", (("a", ("तूफ़ान",)), ("b", ("طوفان",))))

    assert composed(offered(shared_by_two(unknown, reason("concept drone")), ENGLISH), ENGLISH) == "Drone"
    assert composed(offered(shared_by_two(unknown), ENGLISH), ENGLISH) == "Tufan"


def test_a_label_stays_short_and_leaves_out_the_weakest() -> None:
    label = called(
        *(f"concept {name} = some rather long name of {name}" for name in ("dam", "port", "bridge", "river"))
    )

    assert len(label) <= MOST_LETTERS
    assert label == "Some rather long name of dam, some rather long name of port"


def test_deeds_and_qualities_say_little_and_come_last() -> None:
    things = ("concept dry", "concept bridge", "concept river", "concept dam")

    assert called(*things) == "Bridge, river, dam"
    assert called(*things[:2]) == "Bridge, dry"


def test_rows_of_one_page_have_different_labels() -> None:
    rows = [("train", "army", "bridge", "river", "dam", "port")] * 3
    drafts = [Draft(shared_by_two(*(reason(f"concept {name}") for name in names)), (), (), sure=True) for names in rows]

    assert [label.text for label in labels(drafts, ENGLISH)] == [
        "Train, army, bridge, river, dam",
        "Train, army, bridge, river, dam, port",
        "Train, army, bridge, river, dam (2)",
    ]


def test_a_numbered_label_comes_after_one_that_names_something_more() -> None:
    plain, more = (("train", "bridge"), ("train", "bridge", "government"))
    drafts = [
        Draft(shared_by_two(*(reason(f"concept {name}") for name in names)), (), (), sure=True)
        for names in (plain, more, plain)
    ]

    assert [label.text for label in labels(drafts, ENGLISH)] == [
        "Train, bridge",
        "Train, bridge, government",
        "Train, bridge (2)",
    ]


def test_rows_that_are_sure_and_then_those_of_many_articles_choose_first() -> None:
    given = tuple(reason(f"concept {name}") for name in ("train", "bridge"))
    three = tuple(told_by("abc", f"concept {name}") for name in ("train", "bridge"))
    drafts = [
        Draft(Common(three, (), 3), (), (), sure=False),
        Draft(Common(given, (), 2), (), (), sure=True),
        Draft(Common(three, (), 3), (), (), sure=True),
    ]

    assert [label.text for label in labels(drafts, ENGLISH)] == [
        "Train, bridge (3)",
        "Train, bridge (2)",
        "Train, bridge",
    ]


def test_a_label_quotes_the_article_of_the_pages_language() -> None:
    row = quoted_from(FERRY["en"], report("sw", FERRY))

    assert row.label == "“The ferry left the port of Mombasa on Monday with twelve students on board”"
    assert row.unquoted == "12 students, ferry, departure, port (Monday)"
    assert row.label_from is not None
    assert FERRY["en"][row.label_from.start : row.label_from.end] == row.label_from.text == row.label.strip("“”")


def test_another_language_of_the_page_has_quotes_of_its_own() -> None:
    row = quoted_from(DRONES["en"], report("sw", DRONES), "sw")

    assert row.label == "“Gavana alimpa mgeni wake droni tano mjini Vladivostok kama zawadi”"
    assert row.label_from is not None
    assert row.label_from.article == "sw"


def test_without_an_article_of_the_pages_language_the_label_is_put_together() -> None:
    (row,) = align(texts.story(report("ar", DRONES), report("sw", DRONES))).rows

    assert row.label == "5 drones, gift, governor, guest (Vladivostok)"
    assert row.label_from is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "The governor gave his guest five drones in Vladivostok, which the ministry had bought there in spring.",
            "“The governor gave his guest five drones in Vladivostok …”",
        ),
        (
            "But the governor gave his guest five drones in Vladivostok.",
            "“the governor gave his guest five drones in Vladivostok”",
        ),
        (
            "TASS said on Sunday that the governor gave his guest five drones in Vladivostok.",
            "“… the governor gave his guest five drones in Vladivostok”",
        ),
        (
            "The weather was bad on most of the days in the far east, and he got five drones as a gift in Vladivostok.",
            "“… he got five drones as a gift in Vladivostok”",
        ),
    ],
)
def test_a_quote_is_the_clause_that_says_most_of_what_is_shared(text: str, label: str) -> None:
    assert quoted_from(text, report("sw", DRONES)).label == label


@pytest.mark.parametrize(
    "text",
    [
        "If the ministry in the capital agrees to it, the governor gives his guest five drones in Vladivostok.",
        "The governor will give his guest five drones in Vladivostok, if the ministry in the capital agrees.",
        "The governor gave his guest five drones in Vladivostok, officials of the ministry in the capital claimed.",
        "It is not the case, says the ministry in the capital, the governor gave five drones in Vladivostok.",
        "The governor, five drones in Vladivostok, the rifles, a vest, a coat and another gift, said the ministry.",
    ],
    ids=["condition before", "condition behind", "doubt", "negation", "no verb"],
)
def test_no_quote_leaves_out_what_its_meaning_hangs_on(text: str) -> None:
    assert quoted_from(text, report("sw", DRONES)).label_from is None


def test_a_doubt_in_a_later_clause_of_its_own_is_none_of_the_quote() -> None:
    text = "The governor gave his guest five drones in Vladivostok, ending a visit that some fear could bring a war."

    assert quoted_from(text, report("sw", DRONES)).label == (
        "“The governor gave his guest five drones in Vladivostok …”"
    )


def test_half_of_a_list_is_no_quote() -> None:
    egypt = "Timu za uokoaji kutoka Uturuki, Misri, Italia na Hispania zinatafuta kwenye matope."
    text = "Rescue teams from Turkey, Egypt, Italy and Spain are searching the mud of all the valleys to the south."

    assert quoted_from(text, texts.reading("sw", egypt)).label_from is None


def test_the_id_of_a_row_does_not_hang_on_its_label() -> None:
    pair = texts.reading("en", DRONES["en"]), report("sw", DRONES)
    english, swahili = (align(texts.story(*pair), language).rows[0] for language in ("en", "sw"))

    assert english.label != swahili.label
    assert english.id == swahili.id


def test_a_label_takes_no_side_where_the_numbers_differ() -> None:
    six = "Gavana alimpa mgeni wake droni sita mjini Vladivostok kama zawadi."
    swahili = texts.reading("sw", six)

    assert quoted_from(DRONES["en"], swahili).label == "Drone, governor, guest (Vladivostok)"
    (row,) = align(texts.story(report("ar", DRONES), swahili, report("hi", DRONES))).rows
    assert row.label == "Drone, gift, governor, guest (Vladivostok)"


def test_a_quote_tells_what_most_of_the_row_tells_and_not_what_two_tell_besides() -> None:
    both = {
        "en": "The ferry left the port of Mombasa on Monday with twelve students, and the governor gave his guest five "
        "drones in Vladivostok.",
        "es": "El transbordador salió del puerto de Mombasa el lunes con doce estudiantes, y el gobernador regaló a su "
        "huésped cinco drones en Vladivostok.",
    }
    readings = [
        *(texts.reading(code, text) for code, text in both.items()),
        *(report(code, DRONES) for code in ("sw", "hi", "ar")),
    ]
    members = texts.units(*readings)
    told = worth(members, {key: 1.0 for unit in members for key in unit.words})

    english = [parted(*one) for one in zip(members, readings, strict=True) if one[0].article == "en"]
    best, *_ = quotable(english, told, frozenset())

    assert best.label == "“… the governor gave his guest five drones in Vladivostok”"


def test_the_country_of_a_leader_is_no_place_of_what_happened() -> None:
    swahili = "Kiongozi wa Korea Kaskazini Kim Jong Un aliondoka Urusi Jumapili kwa treni."
    arabic = "غادر الزعيم الكوري الشمالي كيم جونغ أون روسيا يوم الأحد بالقطار."

    (row,) = align(texts.story(texts.reading("sw", swahili), texts.reading("ar", arabic))).rows

    assert row.label == "Kim Jong Un: departure, train (Russia, Sunday)"


def test_of_a_number_that_is_told_differently_the_label_names_what_it_counts() -> None:
    told = (
        ("en", "On Sunday 2,000 people died."),
        ("sw", "Jumapili watu 2,000 waliuawa."),
        ("ar", "قُتل 3000 شخص يوم الأحد."),
        ("es", "El domingo murieron 3000 personas."),
    )
    readings = [texts.reading(*one) for one in told]
    members = texts.units(*readings)
    edition = Edition({one.article.id: one for one in readings}, "en", ENGLISH)

    common = common_of(members, {key: 1.0 for unit in members for key in unit.words if key[0] in "nd"}, edition)

    assert [one.label for one in common.reasons[:2]] == ["Sunday", "dead"]


def told_best(*english: str, worth_of: dict[str, float], wanted: Wanted = SHORT) -> list[str]:
    """Return the quotes that English sentences offer, best first."""
    readings = [texts.reading("en", text, id=f"en{at}") for at, text in enumerate(english)]
    members = [parted(*one) for one in zip(texts.units(*readings), readings, strict=True)]
    return [stretch.label for stretch in quotable(members, worth_of, frozenset(), wanted)]


def test_of_several_quotes_the_one_that_tells_most_of_the_row_comes_first() -> None:
    worth_of = {"c:ferry": 1.0, "p:mombasa": 1.0, "d:monday": 1.0}

    best, *_ = told_best("The ferry sank in deep water.", "The ferry left Mombasa on Monday.", worth_of=worth_of)

    assert best == "“The ferry left Mombasa on Monday”"


def test_who_is_cited_is_no_part_of_what_a_quote_tells() -> None:
    text = "The governor gave his guest five drones in Vladivostok, the Kremlin said in a long report on Sunday."

    best, *_ = told_best(text, worth_of={"c:kremlin": 9.0, "c:drone": 1.0, "c:guest": 1.0})

    assert best == "“The governor gave his guest five drones in Vladivostok …”"


def test_a_longer_quote_stands_where_what_is_shared_tells_too_little() -> None:
    text = "The old school that soldiers from the whole region had once used as a hospital was opened again on Sunday."
    worth_of = {"c:school": 1.0, "c:open": 1.0}
    assert told_best(text, worth_of=worth_of) == []
    assert told_best(text, worth_of=worth_of, wanted=LONGER) == [f"“{text[:-1]}”"]
    assert told_best(text, worth_of={"c:school": 1.0}, wanted=LONGER) == []  # one word of it may stand anywhere

    longer = Stretch(Passage("a", 0, 6, "School"), "“School”", 1.0)
    little, long, enough = (
        Draft(shared_by_two(*map(reason, names), units=("12",)), (), (longer,), sure=True)
        for names in (
            ("concept mayor", "day sunday = Sunday"),
            ("concept war", "number 12 = 12 years"),
            ("concept school", "concept bridge"),
        )
    )
    assert [label.text for label in labels([little], ENGLISH)] == ["“School”"]
    assert [label.text for label in labels([long], ENGLISH)] == ["“School”"]
    assert [label.text for label in labels([enough], ENGLISH)] == ["School, bridge"]


def test_a_short_quote_goes_before_a_long_one_that_tells_hardly_more() -> None:
    text = "The ferry left the port of Mombasa on Monday, when the bridge was closed."

    best, *_ = told_best(text, worth_of={"c:ferry": 1.0, "p:mombasa": 1.0, "c:bridge": 0.1})

    assert best == "“The ferry left the port of Mombasa on Monday …”"


def test_what_half_of_a_row_or_less_names_is_worth_nothing_in_a_quote() -> None:
    members = texts.units(texts.reading("en", FERRY["en"]), texts.reading("sw", DRONES["sw"]), report("ar", DRONES))

    assert widely(members, {"c:ferry": 1.0, "c:drone": 1.0}) == {"c:drone": 1.0}


def test_who_is_cited_is_no_part_of_what_is_said() -> None:
    told = {
        "es": "La policía dijo que un transbordador con doce estudiantes se hundió el lunes cerca de Mombasa.",
        "sw": "Polisi wamesema kwamba kivuko chenye wanafunzi 12 kilizama siku ya Jumatatu karibu na Mombasa.",
    }

    (row,) = align(texts.story(*(texts.reading(code, text) for code, text in told.items()))).rows

    assert "police" not in row.label.lower()
    assert "Mombasa" in row.label
