"""Likely names: the unknown words of a sentence in, the runs of them that may be who speaks out.

Where a script has capitals, a run of unknown words with capitals is a likely name. Elsewhere only its place tells one:
right before the mark of a subject, between a verb of saying and what is said, or at the beginning of the sentence.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from generator.languages.cues import ADDING, AFTER, DENIAL, ORIGIN, SAYING
from generator.languages.fold import fold
from generator.languages.offices import listed
from generator.languages.topics import is_crowd, is_role, is_speaker, topic_of
from generator.model import CALENDAR, MentionKind
from generator.understand.between import gap, has_comma, has_pause, has_quotation_mark, parted
from generator.understand.clitics import is_definite
from generator.understand.marks import folded, is_small, marks_of
from generator.understand.scan import Hit, Scanned

LONGEST_NAME = 4  # words; longer runs of unknown words are no name in a script without capitals
LONGEST_APPOSITION = 7  # words from the beginning of a sentence to the verb behind who is named and what he is
_COMMON = frozenset({MentionKind.CONCEPT, MentionKind.NUMBER})
_CAPITALS = ("Latn", "Cyrl")  # scripts that have them; the others may hold a foreign name
TIME = "time"  # the topic of "yesterday" and "later", which begin sentences with a capital
ANYBODY = "people"  # the concept: 人は話す, as people say
FULL_NAME = 2  # words; a single unknown word that begins a sentence is more often an adverb


def given_names(sentence: Scanned) -> Iterator[int]:
    """Yield the places of given names that are common words too, and of the family names with an article behind them.

    "سعاد الحسن" is a name, and not "happy, the good".
    """
    given, words = folded(sentence.facts.attribution.given), sentence.words
    if not given:
        return
    for at, word in enumerate(words):
        if word.folded in given:
            yield at
            after = at + 1
            if after < len(words) and not gap(sentence, after).strip() and is_definite(after, sentence):
                times = any(hit.first == after and not _may_be_a_name(hit) for hit in sentence.known)
                yield from () if times else (after,)  # "صباح الأحد", Sunday morning


def likely_names(sentence: Scanned, unknown: Iterable[int]) -> tuple[Hit, ...]:
    """Return the likely names among the words at these places."""
    words = sentence.words
    cased = [at for at in unknown if words[at].text[0].isupper()]
    begins = _begins_with_speech(sentence)
    names = [run for run in _runs(sentence, cased) if begins or (run.first, run.after) != (0, 1)]
    names += [body for body in _bodies(sentence) if not any(body.first <= run.first < body.after for run in names)]
    capitals = sentence.facts.script in _CAPITALS and (cased or names)
    if capitals or not any(hit.kind in (SAYING, AFTER) for hit in sentence.cues):
        return tuple(names)
    cues = {at for hit in sentence.cues for at in range(hit.first, hit.after)} - set(given_names(sentence))
    plain = [at for at in unknown if at not in cues and words[at].text[0].isalpha() and not words[at].text[0].islower()]
    runs = (_with_family_name(sentence, run) for run in _runs(sentence, plain))
    return (*names, *(run for run in runs if _may_speak(sentence, run)), *_crowds(sentence))


def _bodies(sentence: Scanned) -> Iterator[Hit]:
    """Yield the runs of words with capitals that are common words otherwise: "the Marine Technology Society"."""
    words, links = sentence.words, folded(sentence.facts.roles.links)
    if sum(word.text[0].isupper() for word in words) < FULL_NAME:
        return
    if sum(word.text.isupper() for word in words) > len(words) / 2:  # a heading in capitals
        return
    known = (*sentence.known, *sentence.cues)
    speaking = {hit.after for hit in known if is_speaker(hit.key) or is_crowd(hit.key)}
    told = {at for hit in known for at in range(hit.first, hit.after) if hit.kind not in _COMMON or _says(hit)}
    heads = {hit.first for hit in known if is_speaker(hit.key) or is_crowd(hit.key)}  # "İnsan Hakları Örgütü"
    at = 0 if _begins_with_a_name(sentence) else 1  # the first word of a sentence has a capital anyway
    while at < len(words):
        after, capitals = at, 0
        while after < len(words) and after not in told and not (after > at and gap(sentence, after).strip()):
            if words[after].text[0].isupper():
                capitals += 1
            elif not capitals or words[after].folded not in links:
                break
            after += 1
        last = next((place for place in range(after - 1, at - 1, -1) if words[place].text[0].isupper()), at)
        free = speaking.isdisjoint(range(max(at - FULL_NAME, 0), at + 1))  # "residents of New Town" speak, no town
        if capitals >= FULL_NAME and free and (at or last + 1 not in heads):
            yield Hit(at, last + 1, MentionKind.NAME, "")
        at = max(after, at + 1)


def _begins_with_a_name(sentence: Scanned) -> bool:
    """Tell whether the second word of a sentence has a capital too, and the first is no small one: "Marine Rescue"."""
    words = sentence.words
    if sentence.facts.attribution.head_last:  # there it says more of a title: "Dijital Gelişim ve Ulaştırma Bakanı"
        return False
    if len(words) < FULL_NAME or gap(sentence, 1).strip() or is_small(words[0].folded, sentence.facts.code):
        return False
    counted = words[0].known.counts  # "Two People"
    return words[0].text[0].isupper() and words[1].text[0].isupper() and not counted


def _says(hit: Hit) -> bool:
    return is_role(hit.key) or is_speaker(hit.key)


def _with_family_name(sentence: Scanned, run: Hit) -> Hit:
    """With the word before the mark of a subject that is a common word too: "गौतम गंभीर ने", Gambhir or "serious"."""
    words, marks = sentence.words, marks_of(sentence.facts.code).subject_marks
    after = run.after + 1
    if not marks and sentence.facts.attribution.subject in ("after", "first"):
        return run._replace(after=after) if _goes_on_with_a_namesake(run, sentence) else run
    if after >= len(words) or words[after].folded not in marks or parted(sentence, run.first, after):
        return run
    common = (hit for hit in sentence.known if (hit.first, hit.after) == (run.after, after))
    named = any(hit.kind == MentionKind.CONCEPT and not is_speaker(hit.key) for hit in common)
    return (
        run._replace(after=after)
        if named and words[run.after].folded not in marks_of(sentence.facts.code).links
        else run
    )


def _goes_on_with_a_namesake(run: Hit, sentence: Scanned) -> bool:
    """Tell whether a place called like a family, or where verbs come first a thing, stands between a name and speech.

    "قال جيمس كاميرون إن", James Cameron or Cameroon.
    """
    after = run.after + 1
    if after > len(sentence.words) or parted(sentence, run.first, after):
        return False
    called = [hit for hit in sentence.known if (hit.first, hit.after) == (run.after, after) and not _says(hit)]
    called = [hit for hit in called if _may_be_a_name(hit)]
    ends = parted(sentence, run.after, after + 1)
    if sentence.facts.attribution.subject == "after":
        told = after < len(sentence.words) and sentence.words[after].folded in marks_of(sentence.facts.code).that
        return bool(called) and (ends or told)
    placed = run.first == 0 and any(hit.kind == MentionKind.PLACE for hit in called)
    return placed and (ends or any(hit.first == after and hit.kind == SAYING for hit in sentence.cues))


def _crowds(sentence: Scanned) -> Iterator[Hit]:
    """Yield the people or bodies between a verb that its subject follows and what is said: "قال تجار إن".

    In Japanese they stand before what marks the subject: 男性は「…」と述べた.
    """
    if sentence.facts.attribution.topic_mark:
        marks = (fold(sentence.facts.attribution.topic_mark),)
        people = (
            hit
            for hit in sentence.known
            if hit.kind == MentionKind.CONCEPT and is_crowd(hit.key) and hit.key != ANYBODY
        )
        marked = (hit for hit in people if hit.after < len(sentence.words) and _is_marked(hit, marks, sentence))
        yield from (Hit(hit.first, hit.after, MentionKind.NAME, "") for hit in marked)
    if sentence.facts.attribution.subject != "after":
        return
    verbs = {hit.after for hit in sentence.cues if hit.kind == SAYING}
    adding = {hit.after for hit in sentence.cues if hit.kind == ADDING}
    told = {hit.first for hit in sentence.cues if hit.kind == ORIGIN}
    for hit in sentence.known:
        if hit.first in verbs - adding - told and hit.kind == MentionKind.CONCEPT and is_crowd(hit.key):
            after = hit.after
            while after < len(sentence.words) and is_definite(after, sentence) and not gap(sentence, after).strip():
                after += 1
            if _comes_to_speech(sentence, after):
                yield Hit(hit.first, after, MentionKind.NAME, "")
            elif after < (whole := _until_speech(sentence, after)):
                yield Hit(hit.first, whole, MentionKind.NAME, "")


def _is_marked(hit: Hit, marks: Container[str], sentence: Scanned) -> bool:
    """Tell whether the mark of a subject touches the end of a word."""
    return sentence.words[hit.after].folded in marks and not gap(sentence, hit.after)


def _until_speech(sentence: Scanned, after: int) -> int:
    """Where the words end that say which people or bodies they are and a "that" follows: "سكان حي الزيتون أن"."""
    words, marks, last = sentence.words, marks_of(sentence.facts.code), after + LONGEST_NAME
    for at in range(after, min(len(words), last + 1)):
        if words[at].folded in marks.that or gap(sentence, at).strip():
            return at if words[at].folded in marks.that else 0
        if words[at].folded in marks.links:
            return at if at + 1 < len(words) and words[at + 1].folded in marks.that else 0
    return 0


def _comes_to_speech(sentence: Scanned, at: int) -> bool:
    """Tell whether a "that" stands at a place, or further behind in the clause where a small word or a day does."""
    words, marks = sentence.words, marks_of(sentence.facts.code)
    if at >= len(words) or gap(sentence, at).strip():
        return False
    days = {hit.first for hit in sentence.known if hit.kind in CALENDAR}
    if words[at].folded not in marks.that and words[at].folded not in marks.links and at not in days:
        return False
    return _that_follows(sentence, at)


def _that_follows(sentence: Scanned, at: int) -> bool:
    """Tell whether a "that" stands at a place or further behind in its clause."""
    words, that = sentence.words, marks_of(sentence.facts.code).that
    while at < len(words) and words[at].folded not in that and not has_pause(sentence, at + 1):
        at += 1
    return at < len(words) and words[at].folded in that


def _tells(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether what is said follows a verb: "कहती हैं कि", but not "रोहू कतला कहते हैं", as a thing is called."""
    that, last = marks_of(sentence.facts.code).that, sentence.words[cue.after - 1].folded
    at = cue.after
    follows = at < len(sentence.words) and (sentence.words[at].folded in that or has_pause(sentence, at))
    return last in that or follows


def _begins_with_speech(sentence: Scanned) -> bool:
    """Tell whether the second word is a verb of saying: else the first word of a sentence has a capital anyway."""
    said = [hit for hit in sentence.cues if hit.kind in (SAYING, DENIAL)]
    ends = sentence.facts.attribution.subject == "first"  # "Fluke, ... yazdı": the verb ends its sentence
    verbs = any(
        hit.first == 1 or (has_comma(sentence, 1) and (ends or _is_set_off(sentence, hit.first))) for hit in said
    )
    return verbs and all(hit.first for hit in sentence.cues)


def _is_set_off(sentence: Scanned, at: int) -> bool:
    """Tell whether a comma parts a verb from what says more about its subject: "Safaricom, the operator, said"."""
    return (
        at <= LONGEST_APPOSITION
        and has_comma(sentence, at)
        and not any(has_comma(sentence, two) for two in range(2, at))
    )


def _runs(sentence: Scanned, places: Sequence[int]) -> Iterator[Hit]:
    """Yield the runs of neighbours that no mark parts."""
    if not places:
        return
    first: int | None = None
    particles = listed("particles")
    common = {hit.first for hit in sentence.known if hit.kind == MentionKind.CONCEPT and hit.after == hit.first + 1}
    common -= {at for hit in sentence.known if hit.kind != MentionKind.CONCEPT for at in range(hit.first, hit.after)}
    for at, following in pairwise((*places, -1)):
        first = _beginning(sentence, at, common) if first is None else first
        particle = following == at + 2 and sentence.words[at + 1].folded in particles
        if (following != at + 1 and not particle) or parted(sentence, at, following + 1):
            yield Hit(first, _with_common_word(sentence, at + 1, common), MentionKind.NAME, "")
            first = None


def _with_common_word(sentence: Scanned, after: int, common: Container[int]) -> int:
    """Where a name ends: behind it may stand a family name that is a common word too, "Luis Barros"."""
    while after in common and sentence.words[after].text[0].isupper() and not gap(sentence, after).strip():
        after += 1
    return after


def _beginning(sentence: Scanned, at: int, common: Container[int]) -> int:
    """The place where a name begins: "S. Somanath", and before it a given name that is a word too: "Marie Curie"."""
    words = sentence.words
    if at - 1 in common and words[at - 1].text[0].isupper() and not gap(sentence, at).strip():
        hits = [hit for hit in (*sentence.known, *sentence.cues) if hit.first <= at - 1 < hit.after]
        small = is_small(words[at - 1].folded, sentence.facts.code)
        if not small and all(map(_may_be_a_name, hits)) and not any(map(_says, hits)):
            return at - 1
    if at and len(words[at - 1].text) == 1 and words[at - 1].text.isupper():
        between = sentence.text[words[at - 1].end : words[at].start]
        return at - 1 if between == ". " else at
    return at


def _may_be_a_name(hit: Hit) -> bool:
    """Tell whether a known form may be a name as well: "Marie", but not "Yesterday" nor a weekday."""
    named = hit.kind in (MentionKind.CONCEPT, MentionKind.PLACE) and topic_of(hit.key) != TIME
    return named and not is_crowd(hit.key)


def _may_speak(sentence: Scanned, run: Hit) -> bool:
    cues, words = sentence.facts.attribution, sentence.words
    if run.after - run.first > LONGEST_NAME or run.after >= len(words):
        return False
    marks, behind = marks_of(sentence.facts.code), words[run.after].folded
    verbs = [hit for hit in sentence.cues if hit.kind == SAYING]
    full, saying = run.after - run.first >= FULL_NAME, [hit for hit in verbs if hit.first == run.after]
    if cues.subject_marks:  # tenses without one have the subject right before the verb: "एडा लवलेस कहती हैं"
        unmarked = full and cues.subject == "before" and any(_tells(hit, sentence) for hit in saying)
        return behind in marks.subject_marks or unmarked
    ends = parted(sentence, run.after - 1, run.after + 1)
    if cues.subject == "after":
        told = next((hit for hit in verbs if hit.after == run.first), None)
        quoted = told is not None and has_quotation_mark(sentence, told.first)
        to = cues.addressing_clitic  # "قالت آدا لافليس لهيئة الإذاعة إن"
        tells = bool(to) and behind.startswith(to) and _that_follows(sentence, run.after)
        return told is not None and (ends or quoted or tells or _comes_to_speech(sentence, run.after))
    if cues.subject == "either" or run.first:
        return False
    begins = full and behind in marks.addressed | marks.relatives  # "آدا لاولیس به بی‌بی‌سی گفت"
    return bool(saying) or (ends and full) or (begins and cues.subject == "first")
