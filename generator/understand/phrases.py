"""The words that name a source: who is cited in, all the words that say who it is and the origin they stand for out."""

from __future__ import annotations

from generator.languages.cues import (
    AFTER,
    BEFORE,
    NO_CUE,
    ORIGIN,
    SAYING,
    has_place,
    is_institution,
    is_outlet,
    origin_of,
)
from generator.languages.fold import fold
from generator.languages.topics import is_role, is_speaker, topic_of
from generator.model import MentionKind, Span
from generator.understand.addressees import is_addressed
from generator.understand.between import clause_start, has_comma, parted
from generator.understand.candidates import Candidates
from generator.understand.clitics import has_clitic, is_definite
from generator.understand.marks import is_small, marks_of
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import is_object, is_oblique

_CITING = frozenset({SAYING, BEFORE, AFTER, NO_CUE})
_TIME = "time"  # the topic of days and years
_SPOKESMEN = frozenset({"a-spokesman", "spokesperson"})
_ANY_GROUP = "group"  # the concept of "shirika": "Shirika la Ria Novosti" is RIA Novosti
LONGEST_SOURCE = 6  # words shown of a source that no lexicon knows


def whole_source(sentence: Scanned, cue: Hit, source: Hit, found: Candidates) -> tuple[Hit, str]:
    """Return a source with all the words that say who it is, and its origin: the person or institution they name."""
    if source.kind == MentionKind.PLACE:
        for speaker in found.speakers:
            if sentence.facts.attribution.subject == "after" and source.first < speaker.first:
                continue  # "said the minister of Egypt": who speaks stands nearer to the verb
            whole, place = _phrase(sentence, cue, speaker, found)
            if whole.first <= source.first and source.after <= whole.after:
                return whole, origin_of(speaker.key, place)
    if source in found.people and (office := _spoken_for(source, sentence, found)):
        source = office
    if source.kind != MentionKind.CONCEPT and (source.kind != ORIGIN or is_institution(source.key)):
        return source, source.key
    whole, place = _phrase(sentence, cue, source, found)
    if named := _named_in(whole, source, sentence, found):
        return whole, named.key
    if named := _beside(whole, sentence, found):
        return Hit(min(whole.first, named.first), max(whole.after, named.after), whole.kind, whole.key), named.key
    return whole, origin_of(_behind_spokesman(source, whole, found), place)


def _beside(whole: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """The known person whose title a source is: "said the mayor of Riga, NAME", "NAME, the mayor of Riga, said"."""
    begins = whole.first
    if begins and is_small(sentence.words[begins - 1].folded, sentence.facts.code):
        begins -= 1
    for hit in found.people:
        if hit.key and (hit.first == whole.after or (hit.after == begins and has_comma(sentence, begins))):
            return hit
    return None


def _behind_spokesman(source: Hit, whole: Hit, found: Candidates) -> str:
    """Whoever a source speaks for, "a spokesman of the government"; else itself."""
    if source.key not in _SPOKESMEN:
        return source.key
    others = (hit for hit in found.speakers if whole.first <= hit.first and hit.after <= whole.after)
    return next((hit.key for hit in others if hit.key not in _SPOKESMEN), source.key)


def _named_in(whole: Hit, source: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """The person that a phrase names, or else the institution; an outlet only behind "the group" and the like."""
    institutions = (hit for hit in found.institutions if source.key == _ANY_GROUP or not is_outlet(hit.key))
    if is_role(source.key):  # "the ambassador at the United Nations" is not these
        words, parting = sentence.words, marks_of(sentence.facts.code).parting
        institutions = (hit for hit in institutions if not hit.first or words[hit.first - 1].folded not in parting)
    people = (hit for hit in found.people if _is_apposed(hit, source, sentence))
    inside = (hit for hit in (*people, *institutions) if whole.first <= hit.first and hit.after <= whole.after)
    return next(inside, None)


def _is_apposed(person: Hit, source: Hit, sentence: Scanned) -> bool:
    """Tell whether a person is who speaks, "spokesman Peskov", and no owner: "Putin's spokesman", "wakili wa Trump"."""
    links, facing = marks_of(sentence.facts.code).links, person.after
    if person.first >= source.after:
        titles = _titles(sentence) - set(range(source.first, source.after))
        facing = next(at for at in range(person.first - 1, -1, -1) if at not in titles)
    return sentence.words[facing].folded not in links and not is_oblique(person, sentence)


def _titles(sentence: Scanned) -> set[int]:
    """The places of the words of all titles."""
    hits = (hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT and is_role(hit.key))
    return {at for hit in hits for at in range(hit.first, hit.after)}


def _spoken_for(person: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Who speaks where a person only says whose he is: the lawyer of "wakili wa Trump", but no "club of Simba".

    A title may stand before the person: "a spokesman for Mayor Otieno".
    """
    links, words, titles = marks_of(sentence.facts.code).links, sentence.words, _titles(sentence)
    for speaker in reversed(found.speakers):
        between = range(speaker.after, person.first)
        linking = [at for at in between if found.folded[at] in links and not words[at].text[0].isupper()]
        if linking[:1] == [speaker.after] and all(at in linking or at in titles for at in between):
            whose = speaker.after - 1 in titles and not parted(sentence, speaker.first, person.after)
            return speaker if whose else None
    return None


def _phrase(sentence: Scanned, cue: Hit, speaker: Hit, found: Candidates) -> tuple[Hit, str]:
    """A speaker with what says which one, and the key of the place it belongs to: "the mayor of Derna", derna.

    That is the nearest one, but for an owner farther off: "Ukraine's Ankara ambassador".
    """
    near = (
        *found.institutions,
        *found.people,
        *found.places,
        *(hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT),
    )
    marks, begins = marks_of(sentence.facts.code), cue.after if speaker.first >= cue.after else 0
    links = marks.links - marks.relayed - marks.turns
    first, after = speaker.first, speaker.after
    places: list[Hit] = []
    for hit in sorted(near, key=lambda hit: (abs(hit.first - speaker.first), hit.first)):
        low, high = min(first, hit.first), max(after, hit.after)
        between = [*range(low, first), *range(after, high)]
        linked = all(at in range(hit.first, hit.after) or found.folded[at] in links for at in between)
        added = high - low - (speaker.after - speaker.first)
        whole = linked and added < LONGEST_SOURCE and not parted(sentence, low, high)
        whole = whole and not (low < cue.after and cue.first < high) and not is_addressed(hit, begins, sentence)
        if hit.kind == MentionKind.CONCEPT and whole:
            whole = not _is_said(hit, range(low, high), speaker, sentence)
            whole = whole and not _is_of_the_verb(hit, speaker, cue, sentence)
        if whole:
            first, after = low, high
            places += [hit] if hit.kind == MentionKind.PLACE and not has_place(speaker.key) else []
    owners = (*(place for place in places if is_oblique(place, sentence)), *places)
    return Hit(first, after, speaker.kind, speaker.key), owners[0].key if owners else ""


def _is_of_the_verb(hit: Hit, speaker: Hit, cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a word beside the subject of a verb is this verb or its object: "left the minister the hall saying".

    Where the subject precedes without a mark, what follows it at once and cannot speak is the object.
    """
    side, marks = sentence.facts.attribution.subject, marks_of(sentence.facts.code)
    if hit.first < speaker.first:
        verb_first = side == "after" and speaker.first < cue.first
        return verb_first and hit.first == clause_start(sentence, hit.first)
    if not marks.subject_marks or cue.kind != SAYING or hit.first != speaker.after or hit.first >= cue.first:
        return False
    in_a_title = is_role(speaker.key) and not is_small(sentence.words[hit.after].folded, sentence.facts.code)
    return not is_speaker(hit.key) and not in_a_title


def _is_said(hit: Hit, places: range, speaker: Hit, sentence: Scanned) -> bool:
    """Tell whether what stands behind a speaker belongs to a verb or what is said: no "warned the police of slides".

    Words of a cue do, what stands behind a word that parts, and the object of the verb.
    """
    marks = marks_of(sentence.facts.code)
    beside = {other.kind for other in sentence.cues if other.first < hit.after and hit.first < other.after}
    if hit.first < speaker.after:
        when = topic_of(hit.key) == _TIME and hit.after < speaker.first  # "two days ago the telecom authority"
        return (
            when
            or NO_CUE in beside
            or (bool(marks.subject_marks) and _is_parted(range(hit.after, speaker.first), sentence))
        )
    if not _CITING.isdisjoint(beside) or is_object(hit, sentence):
        return True
    of_a_place = any(other.first == hit.after and other.kind == MentionKind.PLACE for other in sentence.known)
    if not of_a_place and _is_parted(range(speaker.after, places.stop), sentence):
        return True  # but "in the east of Libya"
    return bool(sentence.facts.article) and _is_an_object(hit, speaker, sentence)


def _is_parted(places: range, sentence: Scanned) -> bool:
    """Tell whether one of these words ends the name of a source."""
    parting = marks_of(sentence.facts.code).parting
    return any(sentence.words[at].folded in parting for at in places)


def _is_an_object(hit: Hit, speaker: Hit, sentence: Scanned) -> bool:
    """Tell whether an Arabic word behind a speaker is the object of the verb.

    It has the article behind a preposition, or none where the word before has one; a name may follow a title so.
    """
    attribution, word = sentence.facts.attribution, sentence.words[hit.first].folded
    if has_clitic(word, fold(attribution.addressing_clitic), sentence.facts.code):
        return False  # "of the bank"
    if is_definite(hit.first, sentence):
        return not word.startswith((fold(sentence.facts.article), *map(fold, attribution.verb_clitics)))
    return is_definite(hit.first - 1, sentence) and not is_role(speaker.key)


def written_source(sentence: Scanned, cue: Hit) -> Hit | None:
    """Return the words beside a cue up to the next mark, "that" or pronoun, a few at the most; None for none."""
    if cue.kind == BEFORE:
        first, after = cue.after, _until_its_end(sentence, cue.after, 1)
    else:
        first, after = _until_its_end(sentence, cue.first - 1, -1) + 1, cue.first
    return Hit(first, after, MentionKind.NAME, "") if first < after else None


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


def names_somebody(written: Hit, sentence: Scanned) -> bool:
    """Tell whether the words beside a cue name a source: several do, one with a capital or one that nobody knows.

    Where nothing parts the words of a script, several may be anything.
    """
    words, first = sentence.words, written.first
    if written.after - first > 1:
        return words[first].end < words[first + 1].start
    letter = words[first].text[0]
    if letter.isupper() or letter.islower() or not letter.isalpha():
        return letter.isupper()
    return words[first].folded not in marks_of(sentence.facts.code).links and not is_known(first, sentence)


def is_known(at: int, sentence: Scanned) -> bool:
    """Tell whether a lexicon knows the word at a place."""
    return any(hit.first <= at < hit.after for hit in sentence.known)


def span_of(first: int, after: int, sentence: Scanned) -> Span:
    """Return where the words first to after stand."""
    return Span(sentence.words[first].start, sentence.words[after - 1].end)
