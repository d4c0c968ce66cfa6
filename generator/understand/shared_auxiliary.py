"""Verbs that leave out the auxiliary of a verb before them: a sentence in, with those that say something as cues out.

French "Le ministre a visité le pont et promis que ...", Spanish "ha visitado el puente y prometido que ...".
"""

from __future__ import annotations

from generator.languages.cues import ACTING, DECLARING, PARTICIPLE, SAYING, SHARING
from generator.understand.between import gap, has_comma
from generator.understand.marks import folded, marks_of
from generator.understand.scan import Hit, Scanned

FARTHEST_AUXILIARY = 20  # words before; further off the sentence has gone on to something else


def with_verbs_that_share(sentence: Scanned) -> Scanned:
    """Return the sentence with its participles of saying as verbs where they share the auxiliary of another verb."""
    participles = [cue for cue in sentence.cues if cue.kind == PARTICIPLE]
    if not participles:
        return sentence
    verbs = tuple(
        cue._replace(kind=SAYING, key=SHARING)
        for cue in participles
        if _is_in_a_row(cue, participles, sentence)
        and _has_an_auxiliary(cue, sentence)
        and _says_something(cue, sentence)
    )
    others = tuple(cue for cue in sentence.cues if cue.kind != PARTICIPLE)
    return sentence._replace(cues=tuple(sorted((*others, *verbs), key=lambda cue: (cue.first, cue.after))))


def _is_in_a_row(cue: Hit, participles: list[Hit], sentence: Scanned) -> bool:
    """Tell whether an "and" stands before, or a comma and an "and" before the next: "a salué X, promis Y et dit Z"."""
    if _is_joined(cue, sentence):
        return True
    behind = (other for other in participles if other.first >= cue.after)
    return bool(cue.first) and has_comma(sentence, cue.first) and any(_is_joined(one, sentence) for one in behind)


def _is_joined(cue: Hit, sentence: Scanned) -> bool:
    return bool(cue.first) and sentence.words[cue.first - 1].folded in marks_of(sentence.facts.code).joins


def _says_something(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a "that" or speech follows, or an act has an object: "annoncé des coupes".

    "La police a retrouvé l'enfant perdu et signalé disparu" says nothing: there the word says more of a noun.
    """
    words, marks, facts = sentence.words, marks_of(sentence.facts.code), sentence.facts
    if cue.after >= len(words) or words[cue.after].folded in marks.that or gap(sentence, cue.after).strip():
        return cue.after < len(words)
    acts = any(hit.after == cue.after and hit.kind in (ACTING, DECLARING) for hit in sentence.cues)
    return acts and words[cue.after].folded in folded((*facts.roles.articles, *facts.numbers.several))


def _has_an_auxiliary(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether the verb before has one, and is not done to its subject: "a été arrêté et accusé"."""
    forms, passive = sentence.facts.attribution.auxiliaries, sentence.facts.attribution.passives
    words = [word.text.casefold() for word in sentence.words[max(cue.first - FARTHEST_AUXILIARY, 0) : cue.first]]
    nearest = next((at for at in range(len(words) - 1, -1, -1) if words[at] in forms), None)
    return nearest is not None and not any(word in passive for word in words[nearest:])
