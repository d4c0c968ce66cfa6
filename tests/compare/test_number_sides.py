"""Numbers that stand against each other: inside one article, left over in a row, or told once by each outlet."""

from __future__ import annotations

import pytest

from generator.compare.counts import told as numbers_told
from generator.compare.disputed import disputed
from generator.compare.leftovers import left_over
from generator.compare.once import measured_once
from generator.model import Difference, Reading
from tests import texts

DISPUTE = (
    "Prigozhin said that his column had stopped 200 kilometres from Moscow. "
    "However, according to Reuters it was 330 kilometres away."
)


def report(name: str, text: str, language: str = "en") -> Reading:
    """Return an article."""
    return texts.reading(language, text, id=name)


def shown(found: tuple[Difference, ...]) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return what each difference is of, with its values and who gives them."""
    return [
        (
            entry.about,
            [(version.value, [passage.article for passage in version.passages]) for version in entry.versions],
        )
        for entry in found
    ]


def sides(*readings: Reading) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return the differences that articles set themselves, in a story whose articles stand in one row."""
    return shown(disputed((texts.whole_row(*readings),), readings))


def left(*readings: Reading, sure: bool = True) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return what is left over in a row of these texts."""
    return shown(left_over(texts.whole_row(*readings, sure=sure), readings, numbers_told(readings)))


def once(*readings: Reading) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return the measures told once that differ."""
    return shown(measured_once((texts.whole_row(*readings),), readings, numbers_told(readings)))


def test_an_article_that_cites_two_numbers_tells_which_others_take_a_side() -> None:
    found = sides(report("a", DISPUTE), report("b", "Safu ilisimama kilomita 200 kutoka Moscow.", "sw"))

    assert found == [("length or distance", [("200 kilometres", ["a", "b"]), ("330 kilometres", ["a"])])]


def test_people_are_counted_by_whatever_name() -> None:
    article = report("a", "Prigozhin claimed 25,000 fighters; British intelligence counted 8,000.")
    found = sides(article, report("b", "لديه 25 ألف مقاتل.", "ar"))

    assert found == [("how many: people", [("8,000", ["a"]), ("25,000", ["a", "b"])])]


@pytest.mark.parametrize(
    "text",
    [
        "The road is 200 kilometres long. The river is 330 kilometres long.",  # nobody is cited
        "Reuters said that the road is 200 kilometres long. However, it said, the river is 330 kilometres long.",
        "Reuters said that the road is 200 kilometres long. According to TASS the river is 330 kilometres long.",
        "Reuters said that the road is 200 kilometres long. However, according to TASS it costs 330 dollars.",
    ],
)
def test_two_numbers_of_two_things_or_of_one_source_are_no_dispute(text: str) -> None:
    assert sides(report("a", text), report("b", "The road is 200 kilometres long.")) == []


def test_a_dispute_that_only_one_article_knows_of_opposes_no_outlets() -> None:
    assert sides(report("a", DISPUTE), report("b", "Prigozhin spoke.")) == []


def test_what_is_left_over_beside_an_equal_measure_is_of_one_thing() -> None:
    found = left(
        report("a", "The wreck lies 3,800 metres down and 600 kilometres off the coast."),
        report("b", "ملبہ 3 ہزار 800 میٹر کی گہرائی میں اور ساحل سے 700 کلومیٹر دور ہے۔", "ur"),
    )

    assert found == [("length or distance", [("600 kilometres", ["a"]), ("700 kilometres", ["b"])])]


def test_one_number_of_a_list_in_which_the_others_agree_is_left_over() -> None:
    found = left(
        report("a", "37 Azerbaijanis, 16 Russians, 6 Kazakhs and 3 Kyrgyz citizens were aboard."),
        report("b", "На борту были 42 гражданина Азербайджана, 16 граждан России, 6 Казахстана и 3 Киргизии.", "ru"),
    )

    assert [values for _, values in found] == [[("37", ["a"]), ("42", ["b"])]]
    assert not left(report("a", "37 Azerbaijanis and 16 Russians were aboard."), report("b", "42 men, 16 women."))


@pytest.mark.parametrize(("others", "found"), [("16 Russians", 0), ("16 Russians and 6 Kazakhs", 1)])
def test_lists_that_agree_in_two_other_numbers_are_of_one_thing(others: str, found: int) -> None:
    one, other = (report(name, f"{azeris} Azerbaijanis, {others} came.") for name, azeris in (("a", 37), ("b", 42)))

    assert len(left(one, other)) == found


def test_a_place_far_behind_a_number_is_not_where_it_is_measured_from() -> None:
    one = report("a", f"{DEPTH} 600 kilometres off, and was found by a vessel of the navy of Japan.")
    other = report("b", f"{DEPTH} 700 kilometres off, and was found by a vessel of the navy of Russia.")

    assert len(left(one, other)) == 1


DEPTH = "It lies 3,800 metres down,"


def test_measures_of_another_size_or_kind_or_told_by_both_are_not_left_over() -> None:
    assert left(report("a", f"{DEPTH} 600 kilometres off."), report("b", f"{DEPTH} 700 kilometres off."))
    assert not left(report("a", f"{DEPTH} 600 kilometres off."), report("b", f"{DEPTH} 90 kilometres off."))
    assert not left(report("a", f"{DEPTH} 600 kilometres off."), report("b", f"{DEPTH} and 640 dollars."))
    both = report("a", f"{DEPTH} 600 kilometres off. It was said to be 700 kilometres off.")
    assert not left(both, report("b", f"{DEPTH} 700 kilometres off."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim began a visit of five days to Paris.", "Kim began a visit to Paris six days after the vote."),
        (f"{DEPTH} 600 km off the coast of Japan.", f"{DEPTH} 700 km from the port of Vladivostok."),
        (
            "300 people died, 200 were hurt and 90 houses fell.",
            "300 people died, 200 were hurt and 85 soldiers came.",
        ),
        (
            "The crash killed 38, hurt 29 and destroyed 45 trees.",
            "The crash of flight 52 killed 38 people and hurt 29.",
        ),
    ],
)
def test_what_is_measured_from_elsewhere_or_counts_another_thing_is_not_left_over(one: str, other: str) -> None:
    assert left(report("a", one), report("b", other)) == []


def test_a_row_that_is_not_sure_leaves_nothing_over() -> None:
    one, other = report("a", f"{DEPTH} 600 kilometres off."), report("b", f"{DEPTH} 700 kilometres off.")

    assert left(one, other)
    assert not left(one, other, sure=False)


def test_the_only_length_of_time_of_two_articles_is_of_one_thing() -> None:
    found = once(report("a", "The visit lasted five days."), report("b", "यात्रा छह दिन चली।", "hi"))

    assert found == [("how long", [("5 days", ["a"]), ("6 days", ["b"])])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The visit lasted five days.", "The visit lasted two days."),  # of two things
        ("The visit lasted five days, the flight two days.", "The visit lasted six days."),  # not the only one
        ("The visit lasted five days.", "The visit lasted six hours."),
        ("The cargo was worth 80 million dollars.", "The cargo was worth 80.8 million dollars."),  # rounded
        ("Prices rose by 50 percent.", "Prices rose by 55 percent."),
    ],
)
def test_lengths_of_another_size_and_rounded_ones_are_not_opposed(one: str, other: str) -> None:
    assert once(report("a", one), report("b", other)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is 200 metres long, but the tunnel under it is 240 metres long.",  # nobody is cited
        "Oil cost 80 dollars on Monday, Reuters said; by Friday, according to TASS, 95 dollars.",
        "300 protesters came in Nairobi, organisers said; police said 250 protesters came in Mombasa.",
        "25,000 protesters came according to Reuters; in 2017, according to police, 8,000 protesters came.",
        "Trade worth 9.6 billion dollars stands still, Reuters said; Egypt loses 14 million dollars, TASS said.",
    ],
)
def test_numbers_of_other_things_places_and_times_are_no_dispute(text: str) -> None:
    numbers = (
        "It is 200 metres long. Oil cost 80 dollars. There were 300 protesters. There were 25,000 protesters. "
        "They lost 14 million dollars."
    )

    assert sides(report("a", text), report("b", numbers)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The army struck 450 km from Nairobi.", "Rescuers drove 500 km."),
        ("They cleared 40 tonnes of mud.", "They brought 36 tonnes of food."),
        ("The visit took five days. In 2011 one had taken six days.", "The visit took six days."),
    ],
)
def test_measures_that_share_nothing_or_are_told_by_both_are_of_two_things(one: str, other: str) -> None:
    assert once(report("a", one), report("b", other)) == []


def test_places_in_an_order_that_are_left_over_beside_an_equal_one_are_compared() -> None:
    found = left(
        report("a", "It was the seventh coup in the region and the fifth in Niger."),
        report("b", "وهذا الانقلاب هو السابع في المنطقة والرابع في النيجر.", "ar"),
    )

    assert found == [("place in an order", [("number 5", ["a"]), ("number 4", ["b"])])]
    assert not left(report("a", "It was the fifth coup in Niger."), report("b", "It was the fourth coup in Niger."))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Ann finished fifth", "Bob finished sixth", 0),
        ("on the fifth anniversary of the war in Niger", "in the sixth week of the war in Niger", 0),
        ("it was the fifth coup of the army in Niger", "it was the sixth coup of the army in Niger", 1),
        ("it was the fifth of the army in Niger", "it was the sixth coup of the army in Niger", 1),
        ("of 47 he finished fifth", "of 47 he finished sixth", 0),
        ("of 47 he is fifth of 20 in the race of Niger", "of 47 he is sixth of 20 in the race of Niger", 0),
    ],
)
def test_places_in_an_order_are_of_one_thing_by_what_stands_around_them(one: str, other: str, found: int) -> None:
    start = "It was the seventh election in Kenya, and "

    assert len(left(report("a", f"{start}{one}."), report("b", f"{start}{other}."))) == found


@pytest.mark.parametrize(
    "text",
    [
        "It was the {} coup of the army in Africa since 2020 and the {} election in Kenya since the war.",
        "It was the {} coup of the army in Niger since 2020 and the {} coup of the army in Mali since the war.",
        "It was the {} coup of the army in Niger and the {} coup of the army in Niger.",
    ],
)
def test_each_place_in_an_order_that_differs_has_an_id_of_its_own(text: str) -> None:
    ranks = {"a": ("seventh", "fifth"), "b": ("sixth", "fifth"), "c": ("seventh", "fourth")}
    readings = tuple(report(name, text.format(*both)) for name, both in ranks.items())
    found = left_over(texts.whole_row(*readings, sure=True), readings, numbers_told(readings))

    assert [[version.value for version in entry.versions] for entry in found] == [
        ["number 7", "number 6"],
        ["number 5", "number 4"],
    ]
    assert len({entry.id for entry in found}) == len(found)


EARLIER = [
    ("en", "The plane carried 67 people; early reports had spoken of 69."),
    ("es", "Viajaban 67 personas, aunque las primeras informaciones hablaban de 69."),
    ("fr", "L'avion transportait 67 personnes, alors que les premières informations parlaient de 69."),
    ("ru", "На борту было 67 человек, хотя ранее сообщалось о 69."),
    ("ar", "وكان على متن الطائرة 67 شخصا، بعدما تحدثت تقارير أولية عن 69."),
    ("tr", "Uçakta 67 kişi vardı, ilk haberlerde 69 kişi denmişti."),
    ("pt", "Havia 67 pessoas a bordo; as primeiras informações falavam em 69."),
    ("fa", "در هواپیما ۶۷ نفر بودند، در حالی که گزارش‌های اولیه از ۶۹ نفر خبر می‌داد."),
    ("ja", "乗っていたのは67人で、当初は69人と伝えられていた。"),
    ("sw", "Ilikuwa imebeba watu 67, ingawa taarifa za awali zilitaja watu 69."),
    ("hi", "विमान में 67 लोग थे, जबकि शुरुआती रिपोर्टों में 69 लोग बताए गए थे।"),
    ("ur", "طیارے میں 67 افراد سوار تھے، جبکہ ابتدائی اطلاعات میں 69 افراد بتائے گئے تھے۔"),
    ("zh", "机上有67名民众，此前有报道称有69名民众。"),
    ("es", "Viajaban 67 personas; informes previos hablaban de 69 personas."),
    ("es", "Viajaban 67 personas; informes previos decían que eran 69 personas."),
    ("en", "The plane carried 67 people; the first news was of 69."),
    ("en", "The plane carried 67 people, previously reported as 69."),
    ("en", "The plane carried 67 people, not 69 people as first reported."),
    ("en", "The plane carried 67 people; initially, 69 people were reported."),
]


@pytest.mark.parametrize(("code", "text"), EARLIER)
def test_what_earlier_reports_told_differs_from_what_an_article_tells(code: str, text: str) -> None:
    found = sides(
        report("a", text, code), report("b", "69 people were on board."), report("c", "67 people were on board.")
    )

    assert found == [("how many: people", [("67", ["a", "c"]), ("69", ["a", "b"])])]


@pytest.mark.parametrize(
    "text",
    [
        "The plane carried 67 people, and 69 people were in the other one.",
        "The plane carried 67 people, early reports had spoken of 169 people.",
        "The army lost 40 tanks, early reports had spoken of 400 tanks.",
        "The plane carried 67 people. The first passenger paid 69 dollars, reports said.",
        "67 people came before noon, say unions, 69 people after it.",
        "67 people were on board, the mayor said before the 69 people left.",
        "Before the crash 69 people were on board, the airline said; 67 people are alive.",
        "After the crash 69 people were alive, the airline said; 67 people had boarded.",
        "67 people were flown home before reports said that 69 people were waiting.",
        "67 people came, the first witness said that 69 people left.",
        "67 people were flown home; reports before the crash spoke of 69 people.",
        "67 people came early, reports say; 69 people came later.",
        "67 people came; reports early on Monday told of 69 people.",
        "67 people came; the first 69 people, reports say, left.",
        "67 people came; the first 69 people reportedly left.",
        "67 people came; the first of 69 people reportedly left.",
        "67 people left; initially, 69 people came, reports say.",
        "67 people came; reports say first trains took 69 people.",
        "67 people came, early reports that the ministry of transport took back spoke of 69 people.",
        "Early reports spoke of 67 people, and the first news was of 69 people.",
    ],
)
def test_other_numbers_are_no_earlier_ones(text: str) -> None:
    others = report("b", "69 people were on board."), report("c", "169 people and 400 tanks were on board.")

    assert sides(report("a", text), *others) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("tr", "67 kişi geldi, haberlerden önce 69 kişi gitti, dedi vali."),
        ("tr", "Vali dedi ki 67 kişi geldi, haberlerden önce 69 kişi gitti."),
        ("ar", "غادر 67 شخصا قبل تقارير تحدثت عن 69 شخصا."),
    ],
)
def test_what_comes_before_reports_is_no_earlier_number(code: str, text: str) -> None:
    assert sides(report("a", text, code), report("b", "69 people were on board.")) == []


def test_of_numbers_before_the_words_for_earlier_reports_the_last_is_meant() -> None:
    text = "60 people came; it carried 67 people and not 69 people as first reported."
    found = sides(report("a", text), report("b", "69 people were on board."))

    assert found == [("how many: people", [("67", ["a"]), ("69", ["a", "b"])])]
