"""All the words that name a source: the words that tell who is cited in, these with titles and names beside them out.

"Kremlin", "spokesman" and "Dmitry Peskov" name one source together, also where a comma, brackets or quotation marks
stand between: "el portavoz del Kremlin, Dmitri Peskov", "la Organización Mundial de la Salud (OMS)".
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages.cues import SAYING
from generator.languages.punctuation import CLOSING, OPENING
from generator.languages.topics import is_follower, is_kin, is_role, is_spokesman
from generator.model import CALENDAR, MentionKind
from generator.understand.addressees import is_addressed
from generator.understand.between import gap, has_comma, has_pause, parted
from generator.understand.candidates import Candidates
from generator.understand.extents import is_behind_an_ownerless, is_parting, may_link
from generator.understand.foreign import before_a_title, with_unknown_letters
from generator.understand.fronted import may_be_named
from generator.understand.likely import LONGEST_NAME
from generator.understand.marks import marks_of, title_places
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import is_object, is_oblique

OFFICE_REACH = 2  # words between an office and the comma before its holder: "el fiscal general, Al Sediq al Sur"
LONGEST_SPELT, FEWEST_SPELT = 8, 2  # words of a name that an abbreviation in brackets follows
MOST_BESIDE = 12  # words with which a name becomes the whole of its titles


def named_in_full(named: tuple[Hit, str], cue: Hit, sentence: Scanned, found: Candidates) -> tuple[Hit, str]:
    """Return the words that name a source in full, and its origin: a known person rather than an office."""
    source, origin = named
    if not origin:  # a name that no lexicon knows is all that tells who it is
        return _before_brackets(source, sentence), origin
    owners = (hit for hit in found.people if source.first <= hit.first and hit.after <= source.after)
    if source.kind == MentionKind.PLACE or (is_follower(origin) and any(hit.key for hit in owners)):
        return named  # "Trump supporters" are not Trump, but "the former worker David Lochridge" is he
    whole = _grown(source, cue, sentence, found)
    whole = _with_aside(whole, cue, sentence, found)
    whole = _with_unknown_name(whole, cue, sentence, found)
    whole = _with_quoted_name(whole, sentence)
    return whole, _person_in(whole, source, sentence, found) or origin


def _before_brackets(source: Hit, sentence: Scanned) -> Hit:
    """The name whose abbreviation in brackets would be the source: "the Suez Canal Authority (SCA)"."""
    words, at = sentence.words, source.first
    short = words[at].text
    closed = sentence.text[words[at].end :][:1] in (")", "）")
    if source.after != at + 1 or not short.isupper() or not closed or gap(sentence, at).strip() not in ("(", "（"):
        return source
    links, first = marks_of(sentence.facts.code).links, at
    for place in range(at - 1, max(at - 1 - LONGEST_SPELT, -1), -1):
        linked = words[place].folded in links or (
            place and words[place - 1].folded in links
        )  # "Autorité du canal de Suez"
        if (place + 1 < at and gap(sentence, place + 1).strip()) or not (words[place].text[0].isupper() or linked):
            break
        if words[place].text[0].isupper() and words[place].folded not in links:
            first = place
    return source._replace(first=first, after=at) if at - first >= FEWEST_SPELT else source


def _grown(source: Hit, cue: Hit, sentence: Scanned, found: Candidates) -> Hit:
    """The source with the titles, institutions and people right beside it."""
    begins = cue.after if source.first >= cue.after else 0
    first, after = source.first, source.after
    verb_first = sentence.facts.attribution.subject == "after" and cue.kind == SAYING
    goes_on = is_role(source.key)  # "the head of the government named by the parliament" goes on
    near = [hit for hit in _naming(sentence, found) if abs(hit.first - source.first) <= MOST_BESIDE]
    owners = sentence.facts.attribution.head_last  # there who owns what is said stands behind who says it
    near = [
        hit
        for hit in near
        if not (is_object(hit, sentence) or (owners and hit.first >= after and is_oblique(hit, sentence)))
    ]
    for hit in sorted(near, key=lambda hit: (abs(hit.first - source.first), hit.first)):
        low, high = min(first, hit.first), max(after, hit.after)
        if (low, high) == (first, after) or high - low > MOST_BESIDE or (low < cue.after and cue.first < high):
            continue
        if verb_first and hit.first == after and any(person.after == after for person in found.people):
            continue  # behind a name stands the verb's object: "اتهم بوتين الجيش", Putin accused the army
        if hit.first >= after and is_behind_an_ownerless(hit, sentence):
            continue
        between = (*range(hit.after, first), *range(after, hit.first))
        linked = all(may_link(at, sentence) and (goes_on or not is_parting(at, sentence)) for at in between)
        one = linked and not parted(sentence, low, high)
        if (one and not is_addressed(hit, begins, sentence)) or (hit.key == source.key and not between):
            first, after = low, high
    return Hit(first, after, source.kind, source.key)


def _naming(sentence: Scanned, found: Candidates) -> Iterator[Hit]:
    yield from found.institutions
    yield from found.people
    yield from found.speakers
    yield from (hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT and is_role(hit.key))


def _with_aside(whole: Hit, cue: Hit, sentence: Scanned, found: Candidates) -> Hit:
    """With the name behind an office and a comma, or the office before a comma and a name."""
    behind = (at for at in range(whole.after, whole.after + OFFICE_REACH) if has_comma(sentence, at))
    comma = next(behind, 0)
    if comma and comma != cue.first:
        for person in found.people:
            if (
                person.first in (comma, comma + 1)
                and sentence.words[comma].text[0].isupper()
                and _ends(person.after, cue, sentence)
                and not is_oblique(person, sentence)
            ):
                return whole._replace(after=person.after)
    if whole.kind == MentionKind.NAME and has_comma(sentence, whole.first) and _ends(whole.after, cue, sentence):
        for office in found.speakers:
            if office.after == whole.first and is_role(office.key):
                return whole._replace(first=_grown(office, cue, sentence, found).first)
    return whole


def _ends(at: int, cue: Hit, sentence: Scanned) -> bool:
    return at in (cue.first, len(sentence.words)) or has_pause(sentence, at)


def _with_unknown_name(whole: Hit, cue: Hit, sentence: Scanned, found: Candidates) -> Hit:
    """With the unknown words behind an office where the subject follows its verb and no capitals tell names."""
    if whole.kind != MentionKind.NAME and sentence.facts.attribution.subject == "first":
        return _with_a_name_before_its_verb(whole, cue, sentence)
    if whole.kind != MentionKind.NAME and sentence.facts.attribution.subject == "clause":
        return with_unknown_letters(whole, cue, sentence)
    if whole.kind == MentionKind.NAME or sentence.facts.attribution.subject != "after":
        return whole
    if whole.after <= cue.first:
        return whole._replace(after=max(whole.after, _until_its_verb(whole, cue, sentence)))
    marks, words = marks_of(sentence.facts.code), sentence.words
    no_names = marks.small | marks.that
    known = {at for hit in (*sentence.known, *sentence.cues) for at in range(hit.first, hit.after)}
    begins = after = _behind_the_accrediting(whole.after, sentence, found)
    while after < min(len(words), begins + LONGEST_NAME) and not gap(sentence, after).strip():
        if after in known or words[after].folded in no_names or not words[after].text[0].isalpha():
            break
        after += 1
    return whole._replace(after=after) if after > begins or begins == whole.after else whole


def _with_a_name_before_its_verb(whole: Hit, cue: Hit, sentence: Scanned) -> Hit:
    """With the words between a title and its verb at the end, where no capitals tell names: "دریادار جان ماگر گفت".

    Japanese has the name before the title.
    """
    if (begins := before_a_title(whole.first, sentence)) < whole.first:
        return whole._replace(first=begins)
    between, words = range(whole.after, cue.first), sentence.words
    if not is_role(whole.key) or not 0 < len(between) < LONGEST_NAME or words[whole.first].text[0].isupper():
        return whole
    small, cased = marks_of(sentence.facts.code).small, words[whole.first].text[0].islower()
    named = all(words[at].folded not in small for at in between) and not parted(sentence, whole.first, cue.after)
    return whole._replace(after=cue.first) if named and not cased else whole


def _with_quoted_name(whole: Hit, sentence: Scanned) -> Hit:
    """With the name in quotation marks that stands right behind a body: "شركة «أوشن غيت»"."""
    words, text = sentence.words, sentence.text
    if whole.kind == MentionKind.NAME or whole.after >= len(words):
        return whole
    if text[words[whole.after - 1].end : words[whole.after].start].strip() not in tuple(OPENING):
        return whole
    for after in range(whole.after + 1, min(len(words), whole.after + LONGEST_NAME) + 1):
        end = words[after].start if after < len(words) else len(text)
        if text[words[after - 1].end : end].strip()[:1] in tuple(CLOSING):
            return whole._replace(after=after)
    return whole


def _until_its_verb(whole: Hit, cue: Hit, sentence: Scanned) -> int:
    """Where the name behind an office ends that stands before its verb; days and small words are no part of it."""
    if not may_be_named(range(whole.after, cue.first), sentence):
        return whole.after
    days = {at for hit in sentence.known if hit.kind in CALENDAR for at in range(hit.first, hit.after)}
    links = marks_of(sentence.facts.code).links
    named = [at for at in range(whole.after, cue.first) if at not in days and sentence.words[at].folded not in links]
    return max(named, default=whole.after - 1) + 1


def _behind_the_accrediting(after: int, sentence: Scanned, found: Candidates) -> int:
    """Where a name may stand behind an office: behind whom it is accredited to, "ambassador to the UN NAME"."""
    if after >= len(sentence.words) or sentence.words[after].folded not in marks_of(sentence.facts.code).accredited:
        return after
    courts = (hit.after for hit in (*found.institutions, *found.places) if hit.first == after + 1)
    return max(courts, default=after)


def _person_in(whole: Hit, source: Hit, sentence: Scanned, found: Candidates) -> str:
    """The key of a person whom a lexicon knows among the words of an office; "" for none."""
    if sentence.facts.attribution.bare_owners and is_kin(source.key):
        return ""
    inside = [hit for hit in found.people if whole.first <= hit.first and hit.after <= whole.after and hit.key]
    if source in inside and source.after == whole.after:
        return source.key  # "Trump lawyer Rudy Giuliani": who stands last, right before the verb
    owned = (hit for hit in inside if hit == source or not _is_owner(hit, whole, source, sentence))
    return next((hit.key for hit in owned), "")


def _is_owner(person: Hit, whole: Hit, source: Hit, sentence: Scanned) -> bool:
    """Tell whether somebody is only whose the source is: "the brother of President NAME", "प्रधानमंत्री NAME के भाई"."""
    marks, words, before = marks_of(sentence.facts.code), sentence.words, person.first - 1
    titles = title_places(sentence)
    while before > whole.first and before in titles:
        before -= 1
    owners = marks.owning if person.first == whole.first else marks.owners
    behind = person.after < whole.after and words[person.after].folded in owners
    titled = before < person.first - 1
    other = not before < source.first < person.first and not (titled and is_spokesman(source.key))
    owned = other and whole.first <= before < person.first and words[before].folded in marks.owning
    return is_oblique(person, sentence) or behind or owned
