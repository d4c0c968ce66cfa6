"""Verbs of saying without a subject of their own: a verb in its sentence in, whether it has none out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages.cues import NO_CUE
from generator.languages.fold import fold
from generator.languages.topics import is_speaker
from generator.model import CALENDAR, MentionKind
from generator.understand.between import gap, has_pause, parted
from generator.understand.candidates import Candidates
from generator.understand.marks import marks_of
from generator.understand.pronouns import has_pronoun, is_joined
from generator.understand.scan import Hit, Scanned

_OPENS_SPEECH = frozenset("\"“„«「『‘':：，")


def is_unnamed(sentence: Scanned, cue: Hit, found: Candidates) -> bool:
    """Tell whether only small words stand where the subject would: "he said", "وأضاف أن"."""
    if cue.after in found.showing:
        return False
    if has_pronoun(cue, sentence, found) or is_joined(cue, sentence) or _holds_pronoun(cue, sentence):
        return True
    return _leaves_out_its_subject(cue, sentence, found)


def _leaves_out_its_subject(cue: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether nothing stands where a verb of saying would have its subject."""
    if sentence.facts.attribution.topic_mark:
        return _has_no_topic(cue, sentence)
    if sentence.facts.attribution.subject != "after":
        if cue.after in found.adding or _begins_with_an_object(sentence):
            return True
        links, first, when = marks_of(sentence.facts.code).links, cue.first, _at(sentence, CALENDAR)
        while first and not parted(sentence, first - 1, first + 1):
            first -= 1
        if not all(at in when or found.folded[at] in links for at in range(first, cue.first)):
            return False
        if not first and sentence.facts.attribution.unnamed and not _has_an_article(cue.after, sentence):
            return True  # "Dijo estar listo": the verb's form tells that somebody named before spoke
    return _opens_speech(sentence, cue, found)


def _has_no_topic(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a verb of saying ends a sentence that is about nobody: "判断するのは早いとした"."""
    facts, words = sentence.facts.attribution, sentence.words
    marks = marks_of(sentence.facts.code).subject_marks
    if cue.after < len(words) or not cue.first or words[cue.first - 1].folded in marks:
        return False
    things = {hit.after for hit in sentence.known if hit.kind == MentionKind.CONCEPT and not is_speaker(hit.key)}
    return not any(
        (words[at].text == facts.topic_mark and at not in things) or (words[at - 1].text in facts.addresses)
        for at in range(1, cue.first)
        if words[at].folded in marks
    )


def _begins_with_an_object(sentence: Scanned) -> bool:
    """Tell whether the ending of the first word says that it is no subject, where verbs end sentences without one."""
    endings = marks_of(sentence.facts.code).oblique_endings
    left_out = sentence.facts.attribution.unnamed and sentence.facts.attribution.subject == "first"
    return left_out and bool(endings) and sentence.words[0].folded.endswith(endings)


def _has_an_article(at: int, sentence: Scanned) -> bool:
    """Tell whether an article stands there: a subject may follow that no lexicon knows."""
    articles = {fold(article) for article in sentence.facts.roles.articles}
    return at < len(sentence.words) and sentence.words[at].folded in articles


def _holds_pronoun(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a hyphen joins the subject to a verb behind what is said: "..., a-t-elle dit"."""
    if not has_pause(sentence, cue.first):
        return False
    pronouns, inside = marks_of(sentence.facts.code).pronouns, range(cue.first + 1, cue.after)
    return any(sentence.words[at].folded in pronouns and gap(sentence, at) == "-" for at in inside)


def _opens_speech(sentence: Scanned, cue: Hit, found: Candidates) -> bool:
    """Tell whether what is said begins behind a verb: with "that", a colon or a quotation mark.

    Between may stand when and where it is said, "said on Sunday in a statement that".
    """
    if any(cue.first < at < cue.after for at in found.that):
        return True
    words, at, links = sentence.words, cue.after, marks_of(sentence.facts.code).links
    skipped = _at(sentence, (*CALENDAR, NO_CUE))
    while at < len(words) and at not in found.that and not parted(sentence, at - 1, at + 1):
        if at not in skipped and found.folded[at] not in links:
            return False
        at += 1
    return at == len(words) or at in found.that or not _OPENS_SPEECH.isdisjoint(gap(sentence, at))


def _at(sentence: Scanned, kinds: Sequence[str]) -> frozenset[int]:
    """The places of the words of such hits."""
    hits = (hit for hit in (*sentence.known, *sentence.cues) if hit.kind in kinds)
    return frozenset(at for hit in hits for at in range(hit.first, hit.after))
