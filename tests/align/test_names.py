"""Which words of a story name one thing; the spellings themselves are tried in test_name_cases.py."""

from __future__ import annotations

from generator.align.names import name_keys
from generator.align.spellings import groups, spellings
from generator.align.units import Unit, units
from generator.model import Reading
from tests import texts

ENGLISH = "Oleg Tsarapkin met the fishermen on Monday."
ARABIC = "والتقى أوليغ تسارابكين الصيادين يوم الاثنين."
SWAHILI = "Oleg Tsarapkin alikutana na wavuvi Jumatatu."


def of(*readings: Reading) -> dict[tuple[str, str], str]:
    """Return the keys of the names of these readings."""
    return name_keys(readings)


def test_a_name_has_one_key_in_two_scripts() -> None:
    keys = of(texts.reading("en", ENGLISH), texts.reading("ar", ARABIC))

    assert keys["en", "tsarapkin"] == keys["ar", "تسارابكين"]


def test_a_name_that_one_article_alone_knows_has_no_key() -> None:
    keys = of(texts.reading("en", ENGLISH), texts.reading("ar", "ونام الصيادون يوم الاثنين."))

    assert ("en", "tsarapkin") not in keys


def test_a_name_of_two_consonants_has_no_key() -> None:
    keys = of(texts.reading("en", "Ali Kim slept on Monday."), texts.reading("sw", "Ali Kem alilala Jumatatu."))

    assert ("en", "kim") not in keys


def test_short_names_have_a_key_beside_each_other() -> None:
    keys = of(texts.reading("en", "Lau Chen slept on Monday."), texts.reading("ar", "ونام لاو تشين يوم الاثنين."))

    assert keys["en", "lau chen"] == keys["ar", "لاو تشين"]
    assert ("en", "chen") not in keys


def test_two_spellings_of_a_short_name_in_one_language_are_one_name() -> None:
    keys = of(
        texts.reading("ar", "التقى دويجو الصيادين يوم الاثنين.", id="a"),
        texts.reading("ar", "ونام دويغو يوم الثلاثاء.", id="b"),
    )

    assert keys["ar", "دويجو"] == keys["ar", "دويغو"]


def test_the_family_name_alone_belongs_to_the_full_name_of_the_gazetteer() -> None:
    keys = of(
        texts.reading("en", "Floyd was remembered on Monday."),
        texts.reading("ar", "وأحيا الناس ذكرى جورج فلويد يوم الاثنين."),
    )

    assert keys["en", "floyd"] == keys["ar", "فلويد"]


def test_a_full_name_of_the_gazetteer_that_all_write_needs_no_second_key() -> None:
    keys = of(
        texts.reading("en", "George Floyd was remembered on Monday."),
        texts.reading("ar", "وأحيا الناس ذكرى جورج فلويد يوم الاثنين."),
    )

    assert ("en", "floyd") not in keys


def test_a_case_ending_is_no_part_of_a_name_that_another_article_writes_without_it() -> None:
    found = spellings({("ru", "куровым"): ["Куровым"], ("en", "kurov"): ["Kurov"]})

    assert found["ru", "куровым"].skeleton == found["en", "kurov"].skeleton


def test_words_that_only_look_alike_are_no_name_where_neither_script_has_capitals() -> None:
    unmarked = spellings({("fa", "کلاس"): ["کلاس"], ("hi", "कुलीसी"): ["कुलीसी"]})
    marked = spellings({("en", "klas"): ["Klas"], ("hi", "कुलीसी"): ["कुलीसी"]})

    assert [len(group) for group in groups(unmarked)] == [1, 1]
    assert [len(group) for group in groups(marked)] == [2]


def test_one_name_in_two_articles_of_one_language_is_told_from_one_in_two_languages() -> None:
    same = of(texts.reading("en", ENGLISH, id="a"), texts.reading("en", "Tsarapkin was seen.", id="b"))
    across = of(texts.reading("en", ENGLISH), texts.reading("sw", SWAHILI))

    assert same["en", "tsarapkin"][0] == "w"
    assert across["en", "tsarapkin"][0] == "x"


def test_the_order_of_the_articles_changes_no_key() -> None:
    readings = (texts.reading("en", ENGLISH), texts.reading("ar", ARABIC), texts.reading("sw", SWAHILI))

    assert of(*readings) == of(*reversed(readings))


def names_in(unit: Unit) -> set[str]:
    """Return the keys of the names that a unit holds."""
    return {key for key in unit.words if key[0] in "xwh"}


def test_a_unit_holds_the_names_of_its_words_under_one_key() -> None:
    readings = (texts.reading("en", ENGLISH), texts.reading("ar", ARABIC))

    english, arabic = units(texts.story(*readings), name_keys(readings))

    assert names_in(english) & names_in(arabic)
    assert all(dict(english.vector)[key] > 0 for key in names_in(english))
