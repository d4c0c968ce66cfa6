"""The index of the words of a language: a few forms made up for the test, and what a word or a phrase names."""

from __future__ import annotations

import pytest

from generator.errors import DataError
from generator.languages import Language
from generator.languages.fold import fold
from generator.languages.known import phrases_before
from generator.languages.lexicon import WordIndex

PLAIN = Language("xx", "Example", "Example")
CONCEPT = "concept"


def index(*forms: str, facts: Language = PLAIN) -> WordIndex:
    """Return the index of forms like "bridge=bridge*"."""
    return WordIndex(facts, [(CONCEPT, *form.split("=")) for form in forms])  # type: ignore[misc]


def names(known: WordIndex, words: str) -> list[str]:
    """Return what the first word names by itself, and the phrases that stand there."""
    first, *later = fold(words).split()
    found = known.known(first)
    phrases = phrases_before(found, known.variants(later[0])) if later else []
    return [*(entry.key for entry in phrases), *(key for _, key in found.named)]


def test_a_form_written_out_beats_the_beginning_of_a_word() -> None:
    known = index("port=port*", "portrait=portrait", "portrait=portraits")

    assert names(known, "portrait") == ["portrait"]
    assert names(known, "ports") == ["port"]


def test_the_longest_beginning_of_a_word_counts() -> None:
    known = index("sea=sea*", "season=season*")

    assert names(known, "seasonal") == ["season"]


def test_the_end_of_a_word_counts_where_no_form_and_no_beginning_does() -> None:
    known = index("negation=*madı", "film=komedi", "sea=deniz*", "negation=*medi")

    assert names(known, "imzalamadı") == ["negation"]
    assert names(known, "komedi") == ["film"]
    assert names(known, "denizlemedi") == ["sea"]
    assert names(known, "medi") == []


def test_a_phrase_may_begin_with_the_end_of_a_word() -> None:
    known = index("plan=*ması_bekleniyor")

    assert names(known, "açıklanması bekleniyor") == ["plan"]
    assert names(known, "açıklanması") == []


def test_a_shorter_beginning_still_counts_alone_beside_phrases_of_a_longer_one() -> None:
    known = index("nation=nation*", "sport=national*_team")

    assert names(known, "national team") == ["sport", "nation"]
    assert names(known, "national bank") == ["nation"]


def test_a_form_written_out_hides_no_phrase_of_a_beginning() -> None:
    known = index("red=red", "cross=red*_cross")

    assert names(known, "red cross") == ["cross", "red"]


def test_phrases_are_found_by_their_second_word_and_by_its_beginning() -> None:
    known = index("ferry=sea_boat", "fish=sea_fish*", "wave=sea_water_wave")

    found = known.known("sea")

    assert (found.named, bool(found.by_second or found.by_beginning)) == ((), True)
    assert [entry.key for entry in phrases_before(found, ["boat"])] == ["ferry"]
    assert [entry.key for entry in phrases_before(found, ["fishes"])] == ["fish"]
    assert [(entry.key, entry.rest) for entry in phrases_before(found, ["water"])] == [("wave", ("water", "wave"))]
    assert phrases_before(found, ["bird"]) == []


def test_an_unknown_word_names_nothing_and_begins_no_phrase() -> None:
    found = index("bridge=bridge").known("boat")

    assert (found.named, found.by_second, found.by_beginning) == ((), (), ())


def test_an_ending_is_taken_off_and_what_stands_in_the_dictionary_form_is_put_back() -> None:
    hindi = Language("xx", "Example", "Example", suffixes=("ियों>ी", "ों>ा"))
    known = index("story=कहानी", "horse=घोड़ा", facts=hindi)

    assert names(known, "कहानियों") == ["story"]
    assert names(known, "घोड़ों") == ["horse"]


def test_an_arabic_possessive_gives_its_closed_letter_back() -> None:
    arabic = Language("xx", "Example", "Example", prefixes=("و",), article="ال", suffixes=("ته>ه",))
    known = index("ship=سفينة", facts=arabic)

    assert names(known, "سفينته") == names(known, "وسفينته") == names(known, "السفينة") == ["ship"]


SLOTS = Language("xx", "Example", "Example", verb_slots=(("a", "ali", "ata", "ataka"), ("", "ye"), ("", "m")))


def test_the_longest_first_part_of_a_verb_is_taken_off() -> None:
    known = index("pay=v:lip", "receive=v:pat", facts=SLOTS)

    assert names(known, "alipata") == ["receive"]
    assert names(known, "alilipa") == ["pay"]


def test_a_longer_first_part_counts_only_where_a_root_stands_behind_it() -> None:
    known = index("arrest=v:kamat", "leave=v:ondok", facts=SLOTS)

    assert names(known, "atakayeondoka") == ["leave"]
    assert names(known, "atakamata") == ["arrest"]


def test_of_two_roots_the_longer_counts_and_phrases_of_the_shorter_too() -> None:
    known = index("rise=v:ond", "leave=v:ondok", "smell=v:ondo_harufu", facts=SLOTS)

    assert names(known, "aliondoka harufu") == ["smell", "leave"]


def test_a_root_of_two_letters_carries_a_short_ending_only() -> None:
    known = index("see=v:on", facts=SLOTS)

    assert names(known, "aliona") == ["see"]
    assert names(known, "aliongozana") == []


def test_the_forms_of_a_language_are_folded_in_bulk() -> None:
    given = [f"word=Wörd{number}" for number in range(1000)]
    before = fold.cache_info().misses

    index(*given)

    assert fold.cache_info().misses - before < 10


@pytest.mark.parametrize("form", ["_", "*", "v:", "v:*"])
def test_a_form_without_a_word_is_damage_and_names_its_concept(form: str) -> None:
    with pytest.raises(DataError, match=r"ship in xx: '.*' holds no word"):
        index(f"ship={form}")
