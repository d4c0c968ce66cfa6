"""Who is spoken to: a verb of saying and a name beside it in, whether the name is its addressee out."""

from __future__ import annotations

from generator.languages.cues import BEFORE, ORIGIN, SAYING, TELLING, is_outlet
from generator.languages.fold import fold
from generator.model import MentionKind
from generator.understand.between import has_comma, has_quotation_mark
from generator.understand.clitics import has_clitic
from generator.understand.marks import is_small, marks_of
from generator.understand.scan import Hit, Scanned

_TALKING = frozenset({"talk", "interview", "say", "speech"})
_NAMES = (ORIGIN, MentionKind.NAME)


def is_spoken_to(cue: Hit, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether the words around make a name the one spoken to: "पुतिन से कहा", "told Reuters", "dijo a la BBC"."""
    if cue.kind != SAYING:
        return False
    words, marks = sentence.words, marks_of(sentence.facts.code)
    if hit.after < len(words) and words[hit.after].folded in marks.addressee:
        return True
    if hit.first < cue.after:
        listed = hit.first and words[hit.first - 1].folded in marks.joins  # Swahili "na" is "with" and "and"
        listed = listed and not (has_comma(sentence, hit.after) and _talks(hit.first - 2, sentence))
        return (is_addressed(hit, 0, sentence) and not listed) or (
            has_comma(sentence, hit.after) and _is_cited(hit, sentence)
        )
    told = any(verb.kind == TELLING and verb.after == cue.after for verb in sentence.cues)
    told = told and not has_quotation_mark(sentence, cue.first)  # '"...", accuse le maire'
    if told or is_addressed(hit, cue.after, sentence):
        return True
    return _has_the_clitic(hit.first, sentence) or _is_of_a_kind_spoken_to(hit, cue, sentence)


def _has_the_clitic(at: int, sentence: Scanned) -> bool:
    clitic = sentence.facts.attribution.addressing_clitic
    return bool(clitic) and has_clitic(sentence.words[at].folded, fold(clitic), sentence.facts.code)


def _is_of_a_kind_spoken_to(hit: Hit, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether the clitic stands at the word before a name that says what it is: "قال لشبكة سي إن إن"."""
    before = hit.first - 1
    if before < cue.after or hit.kind not in _NAMES or not _has_the_clitic(before, sentence):
        return False
    return any(known.first <= before < known.after for known in sentence.known)


def _talks(at: int, sentence: Scanned) -> bool:
    """Tell whether a word that talks to somebody begins the sentence: "Akizungumza na BBC, muuguzi alisema"."""
    return at == 0 and any(hit.first == 0 and hit.key in _TALKING for hit in sentence.known)


def is_addressed(hit: Hit, first: int, sentence: Scanned) -> bool:
    """Tell whether a "to" stands before a hit, from the word `first` on: "to the BBC", "a la cadena CNN".

    Between may stand what kind of thing the name is, and an article.
    """
    if hit.kind in _NAMES and _is_interviewer(hit, first, sentence):
        return True
    if not marks_of(sentence.facts.code).addressed or has_comma(sentence, hit.first):
        return False  # "Speaking to reporters, Blinken said"
    at = hit.first - 1
    if at > first and not _is_article(at, sentence) and not _addresses(at, sentence) and _is_kind(at, hit, sentence):
        at -= 1
    if at > first and _is_article(at, sentence) and not _addresses(at, sentence):
        at -= 1
    return at >= first and _addresses(at, sentence)


def _is_interviewer(hit: Hit, first: int, sentence: Scanned) -> bool:
    """Tell whether "interview" stands before an outlet, a small word between them or none: "в интервью Би-би-си".

    A comma between parts them. Anybody else is who speaks in it: "В интервью Путин сказал".
    """
    at = hit.first - 1
    at -= at > first and _is_article(at, sentence)
    if any(has_comma(sentence, place) for place in range(at + 1, hit.first + 1)):
        return False
    interview = any(known.key == "interview" and known.after == at + 1 for known in sentence.known)
    return interview and at >= first and is_outlet(hit.key)


def _addresses(at: int, sentence: Scanned) -> bool:
    word, marks = sentence.words[at], marks_of(sentence.facts.code)
    return word.folded in marks.addressed and word.text.casefold() not in marks.unaddressed


def _is_article(at: int, sentence: Scanned) -> bool:
    return is_small(sentence.words[at].folded, sentence.facts.code)


def _is_kind(at: int, hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a word before a name may say what it is: "la cadena CNN", but not "EFE fuentes"."""
    names = (known for known in (*sentence.known, *sentence.cues) if known.kind in _NAMES)
    named = any(known.first <= at < known.after for known in names)
    return hit.kind in _NAMES and not named and not sentence.words[at].text[0].isupper()


def _is_cited(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a cue such as "quoting" stands before a name, with an article between them at the most."""
    return any(cue.kind == BEFORE and cue.after <= hit.first <= cue.after + 1 for cue in sentence.cues)
