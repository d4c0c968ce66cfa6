"""Forms of verbs of saying that cite nobody: a cue in its sentence in, whether nobody says anything with it out."""

from __future__ import annotations

from generator.languages.cues import NEGATION, SAYING, WHOLE, cue_index
from generator.languages.fold import fold
from generator.understand.between import parted
from generator.understand.marks import marks_of
from generator.understand.scan import Hit, Scanned, follows

LONGEST_GAP = 12  # words between a verb and the words that it cites with only: its subject and object


def is_unsaid(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a verb of saying cites nobody: "was told", "to deny", "did not say"."""
    unsaid = marks_of(sentence.facts.code).unsaid
    if unsaid and cue.first and sentence.words[cue.first - 1].folded in unsaid:
        return True
    return is_negated(cue, sentence)


def is_no_verb(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a form of a verb of saying is none here: a noun, or a verb without the words that make it one."""
    return cue.kind == SAYING and (_is_noun(cue, sentence) or _lacks_its_words(cue, sentence))


def is_negated(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a negation stands right before a verb: who "did not say" is no source.

    Not where verbs end the sentence: there it ends what is said.
    """
    if sentence.facts.attribution.subject == "first":
        return False
    negations = (hit for hit in sentence.cues if hit.kind == NEGATION and hit.after == cue.first)
    return any(not parted(sentence, hit.after - 1, cue.first + 1) for hit in negations)


def _is_noun(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether clitics or the article make a verb's form a noun: نقل is "relayed", النقل is transport."""
    clitics = marks_of(sentence.facts.code).verb_clitics
    if not clitics or cue.after - cue.first > 1:
        return False
    word, index = sentence.words[cue.first].folded, cue_index(sentence.facts.code)
    form = next((form for form in index.variants(word) if form in index), word)
    before, found, behind = word.partition(form)
    return not found or not set(before) <= clitics or behind not in {*clitics, ""}


def _lacks_its_words(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether the words do not follow without which a verb says nothing: "laid" without "the blame"."""
    if cue.key in WHOLE:
        return False
    wanted = [fold(word) for word in cue.key.split()]
    verb_first = sentence.facts.attribution.subject == "after"
    first, after = (cue.after, len(sentence.words)) if verb_first else (max(cue.first - LONGEST_GAP, 0), cue.first)
    places = range(first, min(first + LONGEST_GAP, after))
    return not any(follows(sentence.words, at, wanted) for at in places)
