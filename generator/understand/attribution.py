"""Who a sentence cites: its words, cues and names in, attributions out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.languages.cues import (
    AFTER,
    BEFORE,
    DENIAL,
    GOING_ON,
    IMPERSONAL,
    RELAYING,
    SAYING,
)
from generator.languages.fold import fold
from generator.languages.topics import is_follower
from generator.model import Attribution, MentionKind, Span, Voice
from generator.understand.acts import is_act
from generator.understand.beginning import who_began, who_begins_before
from generator.understand.between import clause_start, gap, has_pause
from generator.understand.bodies import body_before
from generator.understand.candidates import Candidates, candidates, shown_in
from generator.understand.free_relatives import stands_outside, with_whole_phrases
from generator.understand.judging import judges
from generator.understand.listed import listed_with
from generator.understand.marks import is_verb, marks_of
from generator.understand.naming import named_in_full
from generator.understand.parting import parted_by_clauses
from generator.understand.phrases import span_of, whole_source
from generator.understand.pronouns import is_joined
from generator.understand.scan import Hit, Scanned
from generator.understand.scopes import Wording, of_a_judgement, scope_of
from generator.understand.shared_auxiliary import with_verbs_that_share
from generator.understand.sources import source_of
from generator.understand.subjectless import is_unnamed
from generator.understand.subjects import is_oblique
from generator.understand.tokens import Token
from generator.understand.unsaid import is_negated, is_no_verb, is_unsaid
from generator.understand.written import (
    beside_a_quotation,
    is_known,
    is_manner,
    names_somebody,
    written_source,
)

RELAYED_REACH = 6  # words between a verb of relaying and whom it relays, mostly the name of an agency
_CITING = frozenset({BEFORE, AFTER, SAYING, GOING_ON, IMPERSONAL, DENIAL})
_SPEECH_BEHIND = re.compile(r"[,:，：]\s*[\"“„«「『]")
_COMMA = re.compile(r"[)»”]*\s*,")  # French, Spanish and Portuguese have such opinions
_CLOSING = re.compile(r"[\"”»」』]")
_COLONS = frozenset(":：")


def attributions(sentence: Scanned, names: Sequence[Hit]) -> tuple[Attribution, ...]:
    """Return who the sentence cites, by place; one attribution for each origin or source named.

    `names` are the hits of concepts, people and places, which may be the subject of a verb of saying. Where such a
    verb has none ("he said"), the attribution has the voice UNNAMED: the sentences before may tell who speaks.
    """
    sentence = with_whole_phrases(with_verbs_that_share(sentence))
    sentence = sentence._replace(cues=tuple(cue for cue in sentence.cues if not is_no_verb(cue, sentence)))
    citing = any(cue.kind in _CITING for cue in sentence.cues)
    entries = tuple(_found(sentence, names)) if citing else ()
    entries = entries or tuple(_before_a_quotation(sentence, names))
    found = sorted((entry for entry in entries if not _is_told_closer(entry, entries)), key=_by_place)
    kept: dict[str, Attribution] = {}
    for entry in sorted(found, key=lambda entry: entry.voice is Voice.ACTING):  # who speaks as well as acts is cited
        key = entry.origin or entry.source or entry.voice
        key = f"{key} {entry.source}" if is_follower(entry.origin) else key  # two campaigns are two sources
        known = next((name for name, other in kept.items() if name == key or entry.source == other.source != ""), key)
        kept[known] = replace(kept[known], scope=_both(kept[known], entry)) if known in kept else entry
    return parted_by_clauses(sorted(kept.values(), key=_by_place), sentence)


def _both(one: Attribution, other: Attribution) -> Span:
    """What a source answers for that a sentence cites twice, if it cites nobody between."""
    if one.voice != other.voice or not one.source:
        return one.scope
    return Span(min(one.scope.start, other.scope.start), max(one.scope.end, other.scope.end))


def _is_pronoun(word: Token, sentence: Scanned) -> bool:
    marks = marks_of(sentence.facts.code)
    return word.folded in marks.pronouns or word.text.casefold() in marks.spelt_pronouns


def _is_told_closer(entry: Attribution, others: Sequence[Attribution]) -> bool:
    """Tell whether a source that no lexicon knows holds one that it does: "figures from the interior ministry"."""
    if entry.origin or not entry.source:
        return False
    inside = (other for other in others if other.origin and other.start >= entry.start and other.end <= entry.end)
    return any(other.source in entry.source for other in inside)


def _by_place(entry: Attribution) -> tuple[int, int, str]:
    return entry.start, entry.end, entry.origin


def _found(sentence: Scanned, names: Sequence[Hit]) -> Iterator[Attribution]:
    around = candidates(sentence, names)
    for cue in (*sentence.cues, *_relayed(sentence, around)):
        if cue.kind == IMPERSONAL:
            yield _without_source(sentence, cue, Voice.IMPERSONAL)
        elif cue.kind == GOING_ON:
            yield _without_source(sentence, cue, Voice.UNNAMED)
        elif (cue.kind == SAYING and is_unsaid(cue, sentence)) or (cue.kind == DENIAL and is_negated(cue, sentence)):
            continue
        elif cue.kind in (BEFORE, AFTER, SAYING):
            yield from _cited(sentence, cue, around)
        elif cue.kind == DENIAL and (source := source_of(cue._replace(kind=SAYING), sentence, around)):
            yield _attribution(sentence, cue, source, around)


def _cited(sentence: Scanned, cue: Hit, around: Candidates) -> Iterator[Attribution]:
    """Yield whom a cue cites; nothing where it means something else, as only a source near by could tell."""
    source = source_of(cue, sentence, around)
    if cue.first in around.opining:
        yield from _opinion(sentence, cue, source, around)
    elif source is not None:
        found = _attribution(sentence, cue, source, around)
        found = replace(found, voice=Voice.ACTING) if is_act(cue, sentence, around) else found
        yield from (_together(found, cue, sentence, around) if cue.kind in (SAYING, AFTER) else [found])
    elif cue.first in around.loose or cue.after in around.showing:
        return
    elif cue.kind != SAYING:
        yield from _as_written(sentence, cue)
    elif body := body_before(cue, sentence):
        yield _of(sentence, cue, body, "")
    elif is_unnamed(sentence, cue, around):
        if not is_act(cue, sentence, around):  # "he declared three days of mourning"
            yield _going_on(sentence, cue, around)
    elif speaker := beside_a_quotation(sentence, cue, around):
        yield _of(sentence, cue, speaker, "")


def _together(found: Attribution, cue: Hit, sentence: Scanned, around: Candidates) -> Iterator[Attribution]:
    """Yield who is cited and those listed with him, who all answer for what they say."""
    start = sentence.text.index(found.source, found.start)
    words = [at for at, word in enumerate(sentence.words) if start <= word.start < start + len(found.source)]
    whole = Hit(words[0], words[-1] + 1, MentionKind.NAME, found.origin)
    others = listed_with(whole, cue, sentence, around)
    entries = sorted((*(_attribution(sentence, cue, other, around) for other in others), found), key=_by_place)
    clitics = tuple(joiner for joiner in sentence.facts.numbers.joiners if joiner in sentence.facts.prefixes)
    entries = [_without_clitic(entry, clitics) if others else entry for entry in entries]
    begins = entries[0].start if found.scope.start == found.start else found.scope.start
    scope = Span(begins, found.scope.end)
    if others and cue.kind == AFTER:  # "警察と消防によると": all who are listed begin the clause, not the last alone
        scope = _attribution(sentence, cue, whole._replace(first=min(other.first for other in others)), around).scope
    yield from (replace(entry, scope=scope, voice=found.voice) for entry in entries)


def _without_clitic(entry: Attribution, joiners: Sequence[str]) -> Attribution:
    """Without the "and" that is written together with who is listed behind another: "قالت مصر وقطر"."""
    joiner = next((joiner for joiner in joiners if entry.source.startswith(joiner)), "")
    return replace(entry, source=entry.source.removeprefix(joiner))


def _opinion(sentence: Scanned, cue: Hit, source: Hit | None, around: Candidates) -> Iterator[Attribution]:
    """Yield who thinks so, "Pour le maire, ...": a person or a body right behind the word, with a comma behind it."""
    if source is None or source.kind == MentionKind.PLACE or clause_start(sentence, cue.first) != cue.first:
        return
    found = _attribution(sentence, cue, source, around)
    titles = {at for hit in (*around.speakers, *around.places) for at in range(hit.first, hit.after)}
    titled = all(at in titles for at in range(cue.after + 1, source.first))  # an article may stand before the title
    yield from [found] if titled and _COMMA.match(sentence.text, found.end) and judges(found.end, sentence) else ()


def _relayed(sentence: Scanned, found: Candidates) -> Iterator[Hit]:
    """Yield a cue for each one whose words another one relays: Arabic "Reuters relayed from officials that"."""
    for verb in sentence.cues:
        if verb.kind == RELAYING:
            behind = range(verb.after, min(verb.after + RELAYED_REACH, len(sentence.words)))
            said = min((at for at in found.that if at in behind), default=behind.stop)
            relayed = marks_of(sentence.facts.code).relayed
            places = (at for at in range(verb.after, said) if found.folded[at] in relayed)
            yield from (Hit(at, at + 1, BEFORE, BEFORE) for at in places)


def opens_speech(text: str, span: tuple[int, int]) -> bool:
    """Tell whether a quotation begins behind a comma or a colon: without any cue, who stands before it may speak."""
    return _SPEECH_BEHIND.search(text, *span) is not None


def _before_a_quotation(sentence: Scanned, names: Sequence[Hit]) -> Iterator[Attribution]:
    """Who stands before a colon and a quotation, or before a comma and one that a later sentence ends."""
    words, text = sentence.words, sentence.text
    if not words or not opens_speech(text, (words[0].start, words[-1].end)):
        return
    at = next(at for at, word in enumerate(words) if at and opens_speech(text, (words[at - 1].end, word.start)))
    found = candidates(sentence, names)
    colon, everyone = _COLONS & set(gap(sentence, at)), (*found.institutions, *found.people, *found.speakers)
    began = who_begins_before(at, sentence, found) if colon else None
    if began:
        yield replace(_attribution(sentence, began, began, found), scope=span_of(at, len(words), sentence))
        return
    speaker = next((hit for hit in everyone if hit.after == at and not is_oblique(hit, sentence)), None)
    if speaker and (colon or not _CLOSING.search(text, words[at].end, words[-1].end + 1)):
        yield _attribution(sentence, speaker, speaker, found)


def _without_source(sentence: Scanned, cue: Hit, voice: Voice) -> Attribution:
    span = span_of(cue.first, cue.after, sentence)
    return Attribution(span.start, span.end, "", "", scope_of(span, sentence), voice)


def _attribution(sentence: Scanned, cue: Hit, source: Hit, found: Candidates) -> Attribution:
    named = whole_source(sentence, cue, source, found)
    entry = _of(sentence, cue, *named_in_full(named, cue, sentence, found))
    judged = of_a_judgement(span_of(cue.first, cue.after, sentence), sentence) if cue.kind == SAYING else None
    if judged and source.after <= cue.first and entry.end > judged.start > entry.start:
        return replace(entry, scope=judged)  # "Israel struck what it said was a bunker"
    follows = has_pause(sentence, cue.first) or sentence.facts.attribution.subject == "either"
    adds = cue.after in found.adding and follows  # "市长辞职，并表示", "el alcalde dimitió tras afirmar que"
    if cue.kind == SAYING and source.after < cue.first and (adds or _is_second_verb(cue, sentence)):
        return replace(entry, scope=_from_the_verb(cue, sentence))
    return entry


def _from_the_verb(cue: Hit, sentence: Scanned) -> Span:
    scope = scope_of(span_of(cue.first, cue.after, sentence), sentence)
    return Span(max(scope.start, sentence.words[cue.first].start), scope.end)


def _is_second_verb(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether an "and" joins a verb to what its subject did before: "they set a deadline, and said that"."""
    clitics = tuple(fold(joiner) for joiner in sentence.facts.numbers.joiners if joiner in sentence.facts.prefixes)
    if clitics and has_pause(sentence, cue.first):
        return sentence.words[cue.first].folded.startswith(clitics)
    return is_joined(cue, sentence)


def _of(sentence: Scanned, cue: Hit, whole: Hit, origin: str) -> Attribution:
    """The attribution of a cue to the source that the words of a hit name."""
    marks, first, after = marks_of(sentence.facts.code), whole.first, whole.after
    while first + 1 < after and sentence.words[first].folded in marks.turns:  # "While officials said ..., others"
        first += 1
    while first + 1 < after and sentence.words[after - 1].folded in marks.subject_marks:
        after -= 1
    whole = whole._replace(first=first, after=after)
    whole = whole._replace(after=_behind_hyphens(whole, sentence))
    written = span_of(first, whole.after, sentence)
    span = span_of(min(cue.first, whole.first), max(cue.after, whole.after), sentence)
    source = sentence.text[written.start : written.end]
    verb_first = cue.kind == SAYING and cue.first < whole.first
    wording = Wording(cue.kind in (BEFORE, AFTER), verb_first, cue.first - whole.after)
    scope = scope_of(span, sentence, wording)
    return Attribution(span.start, span.end, origin, source, scope)


def _behind_hyphens(whole: Hit, sentence: Scanned) -> int:
    """Where the words of an office end that hyphens join: "procurador-geral"."""
    after = whole.after
    while whole.kind == MentionKind.CONCEPT and gap(sentence, after) == "-":
        after += 1
    return after


def _going_on(sentence: Scanned, cue: Hit, found: Candidates) -> Attribution:
    """Whom the sentence named before its verb of saying; else nobody yet."""
    first = who_began(cue, sentence, found)
    if first is None or stands_outside(cue, first, sentence, found):
        return _without_source(sentence, cue, Voice.UNNAMED)
    told = _attribution(sentence, cue, first, found)
    if _is_second_verb(cue, sentence):
        return replace(told, scope=_from_the_verb(cue, sentence))
    alone = has_pause(sentence, cue.first) and not any(is_verb(sentence, at) for at in range(first.after, cue.first))
    begins = first.first if alone else cue.first  # what somebody did before is not said by that verb
    return replace(told, scope=scope_of(span_of(begins, cue.after, sentence), sentence))


def _as_written(sentence: Scanned, cue: Hit) -> Iterator[Attribution]:
    """Yield a source that no lexicon knows, as it is written.

    A single word that one does know and that neither speaks nor shows anything is none: "according to plan".
    """
    written = written_source(sentence, cue)
    small = marks_of(sentence.facts.code).small
    if (
        written
        and cue.kind == AFTER
        and all(sentence.words[at].folded in small for at in range(written.first, written.after))
    ):
        written = written._replace(after=cue.first + 1)  # "The report says": it is the report that does
    if written is None:
        yield _without_source(sentence, cue, Voice.IMPERSONAL)
    elif _is_pronoun(sentence.words[written.first], sentence):
        yield _without_source(sentence, cue, Voice.UNNAMED)  # "according to him"
    elif is_manner(written, cue, sentence):
        return
    elif names_somebody(written, cue, sentence):
        yield _of(sentence, cue, written, "")
    elif shown := shown_in(written, sentence):
        yield _of(sentence, cue, written, shown.key)
    elif written.after - written.first > 1 or not is_known(written.first, sentence):
        yield _without_source(sentence, cue, Voice.IMPERSONAL)
