"""One thing and the words each outlet has for it: choices that carry a judgement, and spellings."""

from __future__ import annotations

import pytest

from generator.compare.people import people
from generator.compare.wording import titles, wording
from generator.languages.calling import calling
from generator.model import MentionKind, Row, Shared, Wording
from tests import builders, texts


def name_row(**words: tuple[str, ...]) -> Row:
    """Return a row whose articles share a name, spelled as given."""
    readings = [builders.reading("en", "A sentence.", id=name) for name in words]
    name = Shared(MentionKind.NAME, "kslf", "Kozlov", tuple(words.items()))
    return builders.row("the claim", *(builders.passage(r, "A sentence.") for r in readings), shared=(name,))


def choices(one: str, other: str) -> list[tuple[tuple[str, tuple[str, ...]], ...]]:
    """Return the words that two articles choose for one thing."""
    readings = (texts.reading("en", one, id="a"), texts.reading("en", other, id="b"))
    return [entry.values for entry in wording((), readings, calling("en")) if entry.kind == "choice of words"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("war", "conflict"),
        pytest.param(
            "leader",
            "dictator",
        ),
        pytest.param(
            "war",
            "invasion",
        ),
    ],
)
def test_words_that_judge_are_set_side_by_side(one: str, other: str) -> None:
    found = choices(f"The {one} in the north began in spring.", f"The {other} in the north began in spring.")

    assert found == [(("a", (one,)), ("b", (other,)))]


def test_a_word_that_one_outlet_alone_uses_is_no_comparison() -> None:
    assert choices("The war in the north began in spring.", "Nobody in the north slept.") == []


def test_one_outlets_several_words_stand_once_each_in_the_order_of_the_text() -> None:
    found = choices("The conflict began in spring. No war lasts. Conflict ended.", "The war began in spring.")

    assert found == [(("a", ("conflict", "war")), ("b", ("war",)))]


def test_spellings_of_one_name_are_listed_by_article_in_the_order_of_the_story() -> None:
    readings = tuple(builders.reading("en", "A sentence.", id=name) for name in ("b", "a"))

    found = wording((name_row(a=("Kozlov",), b=("كوزلوف", "Kozloff")),), readings, calling("en"))

    assert found == (Wording("Kozlov", "spelling", (("b", ("كوزلوف", "Kozloff")), ("a", ("Kozlov",)))),)


def test_one_spelling_everywhere_is_not_worth_a_line() -> None:
    readings = tuple(builders.reading("en", "A sentence.", id=name) for name in ("a", "b"))

    assert wording((name_row(a=("Kozlov",), b=("Kozlov",)),), readings, calling("en")) == ()


def test_spellings_of_a_name_are_gathered_over_all_rows() -> None:
    readings = tuple(builders.reading("en", "A sentence.", id=name) for name in ("a", "b"))

    found = wording(
        (name_row(a=("Kozlov",), b=("Kozlov",)), name_row(a=("Kozloff",), b=("Kozlov",))), readings, calling("en")
    )

    assert [entry.values for entry in found] == [(("a", ("Kozlov", "Kozloff")), ("b", ("Kozlov",)))]


def test_the_titles_of_a_person_stand_side_by_side_as_written() -> None:
    en = texts.reading("en", "North Korean dictator Kim Jong Un left. Later leader Kim Jong Un came.")
    ar = texts.reading("ar", "غادر الزعيم الكوري الشمالي كيم جونغ أون بالقطار.")

    found = titles(people((), (en, ar)), (en, ar), calling("en"))

    assert found == (
        Wording(
            "Kim Jong Un",
            "title",
            (("en", ("North Korean dictator", "leader")), ("ar", ("الزعيم الكوري الشمالي",))),
            (("en", ("dictator (North Korea)", "leader")), ("ar", ("leader (North Korea)",))),
        ),
    )


def test_one_title_with_its_country_and_without_is_no_other_one() -> None:
    with_it = texts.reading("en", "Russian President Vladimir Putin came.", id="a")
    without = texts.reading("en", "President Vladimir Putin came.", id="b")

    assert titles(people((), (with_it, without)), (with_it, without), calling("en")) == ()


def test_a_title_is_glossed_with_the_field_and_the_place_it_is_for() -> None:
    ar = texts.reading("ar", "حضر وزير الموارد الطبيعية الروسي ألكسندر كوزلوف الحفل.", id="a")
    fr = texts.reading("fr", "Le ministre russe de la Défense Alexandre Kozlov est venu.", id="b")

    (found,) = titles(people((), (ar, fr)), (ar, fr), calling("en"))

    assert found.glosses == (("a", ("minister (natural resource, Russia)",)), ("b", ("minister (defence, Russia)",)))


@pytest.mark.parametrize(
    ("code", "text", "page", "gloss"),
    [
        ("ar", "استمر الصراع في الشمال.", "en", "conflict"),
        ("ar", "استمرت الحرب في الشمال.", "en", "war"),
        ("zh", "北方的冲突仍在继续。", "es", "conflicto"),
        ("ru", "Боевые действия на севере продолжаются.", "en", "hostilities"),
        ("ru", "Боевые действия на севере продолжаются.", "fa", "hostilities"),
        ("hi", "उत्तर में युद्ध जारी है।", "sw", "vita"),
    ],
)
def test_a_gloss_tells_apart_the_words_of_one_concept(code: str, text: str, page: str, gloss: str) -> None:
    one, other = texts.reading(code, text, id="a"), texts.reading("en", "The invasion of the north goes on.", id="b")

    (found,) = wording((), (one, other), calling(page))

    assert found.glosses[0] == ("a", (gloss,))


def test_words_that_mean_one_thing_are_no_choice() -> None:
    war = texts.reading("ar", "استمرت الحرب في الشمال.", id="a"), texts.reading("en", "The war goes on.", id="b")
    ministers = [
        texts.reading("es", "El primer ministro Pedro Sánchez llegó.", id="a"),
        texts.reading("en", "Prime Minister Pedro Sánchez came.", id="b"),
    ]

    assert wording((), war, calling("en")) == ()
    assert titles(people((), ministers), ministers, calling("en")) == ()


def test_words_of_other_languages_are_glossed_in_that_of_the_page() -> None:
    one = texts.reading("ar", "بدأت الحرب في الشمال في الربيع.", id="a")
    other = texts.reading("es", "La invasión del norte empezó en primavera.", id="b")

    (found,) = wording((), (one, other), calling("fr"))

    assert (found.of, found.glosses) == ("guerre", (("a", ("guerre",)), ("b", ("invasion",))))


def test_the_title_of_one_article_alone_is_no_comparison() -> None:
    en = texts.reading("en", "North Korean dictator Kim Jong Un left.")

    assert titles(people((), (en,)), (en,), calling("en")) == ()
