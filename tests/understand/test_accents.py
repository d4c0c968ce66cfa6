"""Cues that accents and hyphens tell apart."""

from __future__ import annotations

from generator.understand import understand_sentence


def hedges(text: str, code: str) -> list[str]:
    return [text[doubt.start : doubt.end] for doubt in understand_sentence(text, code).doubts]


def test_a_noun_that_only_its_accent_tells_from_a_verb_of_saying_cites_nobody() -> None:
    assert understand_sentence("La policía recibió al público en el estadio.", "es").attributions == ()
    assert understand_sentence("La policía publicó el informe.", "es").attributions != ()


def test_an_ending_that_is_taken_off_keeps_the_accents_before_it() -> None:
    assert understand_sentence("Les témoins sont estimés par la police.", "fr").attributions == ()


def test_a_hyphen_tells_a_hedge_from_two_words() -> None:
    assert hedges("Il est peut-être parti lundi.", "fr") == ["peut-être"]
    assert hedges("Le pont peut être fermé lundi.", "fr") == []


def test_other_scripts_are_read_however_they_are_spelt() -> None:
    assert [
        entry.origin for entry in understand_sentence("Полиция подчёркивает, что мост цел.", "ru").attributions
    ] == ["police"]
