"""What a row is called: a quote of the page's language where there is one, else a list of what the row shares."""

from __future__ import annotations

import pytest

from generator.align import align
from generator.align.composed import MOST_LETTERS, composed
from generator.align.labels import Draft, labels, quotable
from generator.align.parts import parted
from generator.align.reasons import worth
from generator.languages.calling import calling
from generator.model import MentionKind, Reading, Row, Shared
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
    return composed([reason(one) for one in given], (text,), ENGLISH)


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
    ],
)
def test_a_label_names_who_then_how_many_and_what_then_where_and_when(given: tuple[str, ...], label: str) -> None:
    assert called(*given) == label


def test_names_that_follow_each_other_in_a_quote_are_one_name() -> None:
    names = ("name tls = Taalas", "name btr = Petteri", "concept meteorologist")

    assert called(*names, text="said Petteri Taalas") == "Petteri Taalas: meteorologist"
    known = ("name primorye-government = Primorye authorities", "name btr = Petteri", "concept train")
    assert called(*known, text="Primorye authorities Petteri") == "Primorye authorities, Petteri: train"
    assert called(*names, text="said Taalas") == "Taalas, Petteri: meteorologist"


def test_a_word_of_no_lexicon_is_left_out_of_the_label_where_something_else_is_known() -> None:
    unknown = Shared(MentionKind.NAME, "tfn", "Tufan", (("a", ("तूफ़ान",)), ("b", ("طوفان",))))

    assert composed((unknown, reason("concept drone")), (), ENGLISH) == "Drone"
    assert composed((unknown,), (), ENGLISH) == "Tufan"


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
    drafts = [
        Draft(tuple(reason(f"concept {name}") for name in names), (), frozenset(), (), sure=True) for names in rows
    ]

    assert [label.text for label in labels(drafts, ENGLISH)] == [
        "Train, army, bridge, river, dam",
        "Train, army, bridge, river, dam, port",
        "Train, army, bridge, river, dam (2)",
    ]


def test_a_label_quotes_the_article_of_the_pages_language() -> None:
    row = quoted_from(FERRY["en"], report("sw", FERRY))

    assert row.label == "“The ferry left the port of Mombasa on Monday with twelve students on board”"
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

    best, *_ = quotable([parted(*one) for one in zip(members, readings, strict=True)], told, frozenset(), "en")

    assert best.label == "“… the governor gave his guest five drones in Vladivostok”"
