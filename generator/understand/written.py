"""Sources as they are written: a cue whose source no lexicon knows in, the words beside it that name one out."""

from __future__ import annotations

from generator.languages.cues import AFTER, BEFORE
from generator.model import CALENDAR, MentionKind
from generator.understand.between import clause_start, has_quotation_mark, parted
from generator.understand.candidates import Candidates
from generator.understand.marks import marks_of
from generator.understand.phrases import LONGEST_SOURCE
from generator.understand.scan import Hit, Scanned

_AS_TOLD = "ところ"  # "as is told": nobody


def written_source(sentence: Scanned, cue: Hit) -> Hit | None:
    """Return the words beside a cue up to the next mark, "that" or pronoun, a few at the most; None for none."""
    if cue.kind == BEFORE:
        first, after = cue.after, _until_its_end(sentence, cue.after, 1)
    else:
        after = _before_a_day(cue.first, sentence)
        first = _until_its_end(sentence, after - 1, -1) + 1
    return Hit(first, after, MentionKind.NAME, "") if first < after else None


def _before_a_day(after: int, sentence: Scanned) -> int:
    """Where the name of a source ends before a day, where nothing parts words: "港湾局の26日の集計では"."""
    if not sentence.facts.attribution.topic_mark:
        return after
    patterns = (pattern.split() for forms in sentence.facts.days_of_month.values() for pattern in forms)
    words, days = sentence.words, {word for pattern in patterns for word in pattern}
    first = after
    while first and (words[first - 1].text in days or words[first - 1].text.isdigit()):
        first -= 1
    joined = 0 < first < after and words[first - 1].text in sentence.facts.attribution.obliques
    return first - 1 if joined else after


def beside_a_quotation(sentence: Scanned, cue: Hit, found: Candidates) -> Hit | None:
    """Return the words between a verb of saying and the quotation beside it: '"...," said one of the miners'.

    Whoever stands there speaks, also if no lexicon knows him; not what begins with a preposition, "said on Friday".
    """
    prepositions = marks_of(sentence.facts.code).prepositions
    if sentence.facts.attribution.subject != "either" or not prepositions:
        return None
    before = _until_its_end(sentence, cue.first - 1, -1) + 1 if cue.first else cue.first
    if cue.first and has_quotation_mark(sentence, cue.first):
        first, after = cue.after, _until_its_end(sentence, cue.after, 1)
    elif before < cue.first and before and has_quotation_mark(sentence, before):
        first, after = before, cue.first
    else:
        return None
    marks, words = marks_of(sentence.facts.code), sentence.words
    days = {at for hit in sentence.known if hit.kind in CALENDAR for at in range(hit.first, hit.after)}
    no_name = marks.ends | marks.pronouns | prepositions
    while after > first and (after - 1 in days or found.folded[after - 1] in no_name):
        after -= 1
    told = first < after and found.folded[first] not in no_name and first not in days
    told = told and not any(first <= hit.first < after for hit in found.institutions)  # "said to Reuters a guard"
    capital = any(words[at].text[0].isupper() for at in range(first, after))
    known = after - first > 1 and any(first <= hit.first < after for hit in sentence.known)  # "nobody", "softly"
    whole = after - first < LONGEST_SOURCE and after <= len(words)
    return Hit(first, after, MentionKind.NAME, "") if told and whole and (capital or known) else None


def _until_its_end(sentence: Scanned, at: int, step: int) -> int:
    """The index of the first word that no longer belongs to the source that begins or ends at a word."""
    text, words, ends = sentence.text, sentence.words, marks_of(sentence.facts.code).ends
    stop = at
    for _ in range(LONGEST_SOURCE):
        if not 0 <= stop < len(words):
            break
        neighbour = stop - step
        if stop != at and 0 <= neighbour < len(words):
            left, right = sorted((stop, neighbour))
            if text[words[left].end : words[right].start].strip() or {words[at].folded, words[stop].folded} & ends:
                break
        stop += step
    return stop


def is_manner(written: Hit, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether words without a capital say how something is done: "fish are sorted according to size".

    Who is cited is set off by a mark or begins the sentence. Scripts without capitals give no such hint.
    """
    words = sentence.words[written.first : written.after]
    small = words[0].text[0].islower() and not any(word.text[0].isupper() for word in words)
    return small and cue.kind == BEFORE and cue.first > 0 and not parted(sentence, cue.first - 1, cue.first + 1)


def names_somebody(written: Hit, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether the words beside a cue name a source: several do, one with a capital or one that nobody knows.

    Where nothing parts the words of a script, several may be anything, but not all that stands in a clause before a
    Japanese "according to": "山田建設によると".
    """
    words, first = sentence.words, written.first
    whole_clause = cue.kind == AFTER and first == clause_start(sentence, cue.first)
    if whole_clause and words[cue.first - 1].end == words[cue.first].start:
        text = sentence.text[words[first].start : words[written.after - 1].end]
        vague = text.endswith(_AS_TOLD) or any(map(str.isdigit, text))  # "5日の報道によると"
        return words[first].folded not in marks_of(sentence.facts.code).small and not vague
    if written.after - first > 1:
        return words[first].end < words[first + 1].start
    letter = words[first].text[0]
    if letter.isupper() or letter.islower() or not letter.isalpha():
        return letter.isupper()
    return words[first].folded not in marks_of(sentence.facts.code).links and not is_known(first, sentence)


def is_known(at: int, sentence: Scanned) -> bool:
    """Tell whether a lexicon knows the word at a place."""
    return any(hit.first <= at < hit.after for hit in sentence.known)
