"""Pronouns and conjunctions beside a verb of saying: the verb in its sentence in, what they say of its subject out."""

from __future__ import annotations

from generator.languages.cues import SAYING, SHARING
from generator.understand.between import has_pause
from generator.understand.candidates import Candidates
from generator.understand.marks import is_verb, marks_of
from generator.understand.reaches import is_inverted
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import pronoun_before


def has_pronoun(cue: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether a pronoun is the subject of a verb: "he said", '"...", dijo ella', "انہوں نے ... کہا"."""
    pronouns = marks_of(sentence.facts.code).pronouns
    before = cue.first and found.folded[cue.first - 1] in pronouns
    behind = cue.after < len(found.folded) and found.folded[cue.after] in pronouns
    if before or (behind and (is_inverted(cue, sentence) or _opens_the_sentence(cue, sentence))):
        return True
    if sentence.facts.attribution.subject in ("after", "either"):
        return False
    at = pronoun_before(cue, sentence)
    named = (*found.institutions, *found.people, *found.speakers)
    return at is not None and not any(hit.first == at + 1 for hit in named)  # 该公司 names the company


def _opens_the_sentence(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a verb that may stand on either side begins its sentence: "Объяснил он это засухой"."""
    return not cue.first and sentence.facts.attribution.subject == "either"


def is_of_what_is_said(at: int, sentence: Scanned) -> bool:
    """Tell whether a pronoun right behind a verb begins what is said: "the mayor, Ivan Petrov, said it was closed"."""
    if at + 1 >= len(sentence.words) or sentence.words[at].folded not in marks_of(sentence.facts.code).pronouns:
        return False
    clausal = marks_of(sentence.facts.code).clausal
    return not has_pause(sentence, at + 1) and (sentence.words[at + 1].folded in clausal or is_verb(sentence, at + 1))


def is_joined(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether an "and" stands right before a verb: in "congratulated ISRO and said" who congratulates speaks."""
    if cue.key == SHARING:
        return True
    joins = marks_of(sentence.facts.code).joins
    return cue.kind == SAYING and bool(cue.first) and sentence.words[cue.first - 1].folded in joins
