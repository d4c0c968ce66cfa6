"""Who is who among those that bear titles: one person under several spellings, two of one family."""

from __future__ import annotations

from generator.compare.people import people
from generator.model import MentionKind, Reading, Row, Shared
from tests import builders, texts


def named(*readings: Reading, rows: tuple[Row, ...] = ()) -> list[tuple[str, list[str]]]:
    """Return (name, articles) of each person that the readings give a title."""
    return [(person.name, [article for article, _ in person.roles]) for person in people(rows, readings)]


def test_a_person_of_the_gazetteer_is_one_in_every_script() -> None:
    sw = texts.reading("sw", "Rais Vladimir Putin alifungua bandari.")
    hi = texts.reading("hi", "रूसी राष्ट्रपति पुतिन ने बंदरगाह खोला।")

    assert named(sw, hi) == [("Vladimir Putin", ["sw", "hi"])]


def test_a_whole_name_that_no_lexicon_knows_is_one_person_in_two_languages() -> None:
    en = texts.reading("en", "Health Minister Adaeze Balogunde opened the harbour.")
    es = texts.reading("es", "La ministra de Salud Adaeze Balogundé abrió el puerto.")

    assert named(en, es) == [("Adaeze Balogunde", ["en", "es"])]


def test_a_family_name_alone_is_the_person_named_in_full_before() -> None:
    en = texts.reading("en", "Governor Adaeze Balogunde came. Later Governor Balogunde left.")

    ((_, roles),) = people((), (en,))[0].roles

    assert [role.role for role in roles] == ["governor", "governor"]


def test_a_family_name_that_two_people_bear_tells_neither() -> None:
    en = texts.reading("en", "Governor Adaeze Balogunde came. Mayor Peter Balogunde came. Mayor Balogunde left.")

    assert [len(person.roles[0][1]) for person in people((), (en,))] == [1, 1]


def test_a_name_that_a_row_shows_in_two_scripts_is_one_person() -> None:
    en = texts.reading("en", "Governor Rostrop opened the harbour.")
    ru = texts.reading("ru", "Губернатор Рострап открыл порт.")
    name = Shared(MentionKind.NAME, "rstrb", "Rostrop", (("en", ("Rostrop",)), ("ru", ("Рострап",))))
    row = builders.row("the claim", *(builders.passage(r, r.article.text) for r in (en, ru)), shared=(name,))

    assert named(en, ru, rows=(row,)) == [("Rostrop", ["en", "ru"])]


def test_an_unknown_word_of_one_article_in_a_script_without_capitals_is_no_person() -> None:
    assert named(texts.reading("ar", "الوزير بكرنتاشي زنتاخيل وصل.")) == []


def test_the_title_alone_of_a_countrys_head_is_whom_the_story_so_names() -> None:
    en = texts.reading("en", "North Korean leader Kim Jong Un came by train.")
    sw = texts.reading("sw", "Kiongozi huyo wa Korea Kaskazini alifika kwa treni.")

    assert named(en, sw) == [("Kim Jong Un", ["en", "sw"])]


def test_a_title_alone_is_nobodys_where_the_story_names_two_heads_of_the_country() -> None:
    en = texts.reading("en", "Israeli President Isaac Herzog met Israeli Prime Minister Benjamin Netanyahu.")
    sw = texts.reading("sw", "Rais wa Israeli alifika kwa treni.")

    assert named(en, sw) == [("Isaac Herzog", ["en"]), ("Benjamin Netanyahu", ["en"])]


def test_a_short_name_is_one_person_where_each_word_is_the_same() -> None:
    en = texts.reading("en", "Mayor S. Romanat opened the harbour.")
    es = texts.reading("es", "El alcalde S. Romanat abrió el puerto.")

    assert named(en, es) == [("S. Romanat", ["en", "es"])]


def test_a_very_short_name_is_one_person_where_both_bear_one_title() -> None:
    named = (
        texts.reading("en", "Governor Kamau Thugge came.", id="a"),
        texts.reading("hi", "गवर्नर कामाउ थुग्गे आए।", id="b"),
    )

    (person,) = people((), named)

    assert [article for article, _ in person.roles] == ["a", "b"]
