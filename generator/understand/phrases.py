"""The words that name a source: who is cited in, all the words that say who it is and the origin they stand for out."""

from __future__ import annotations

from generator.languages.cues import AFTER, ORIGIN, has_place, is_institution, is_outlet, origin_of
from generator.languages.topics import is_follower, is_kin, is_one_of_many, is_role, is_spokesman
from generator.model import MentionKind, Span
from generator.understand.addressees import is_addressed
from generator.understand.between import has_comma, has_pause, parted
from generator.understand.candidates import Candidates
from generator.understand.extents import belongs, may_link
from generator.understand.followers import follower_of
from generator.understand.heads import as_an_origin
from generator.understand.likely import LONGEST_NAME
from generator.understand.marks import is_small, is_verb, marks_of, title_places
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import is_object, is_oblique

_STAFF = frozenset({"press_office"})  # whoever it belongs to does not speak: "the press service of President X"
_ANY_GROUP = "group"  # the concept of "shirika": "Shirika la Ria Novosti" is RIA Novosti
LONGEST_SOURCE = 6  # words shown of a source that no lexicon knows


def whole_source(sentence: Scanned, cue: Hit, source: Hit, found: Candidates) -> tuple[Hit, str]:
    """Return a source with all the words that say who it is, and its origin: the person or institution they name."""
    if source.kind == MentionKind.PLACE and (of_it := _of_a_place(source, sentence, cue, found)):
        return of_it
    source = as_an_origin(source, sentence, found)
    if source in found.people:
        source = _spoken_for(source, sentence, found) or source
    if source.kind != MentionKind.CONCEPT and (source.kind != ORIGIN or is_institution(source.key)):
        speaking = follower_of(source, cue, sentence) or source
        return speaking, speaking.key
    whole, place = _phrase(sentence, cue, source, found)
    whole = _up_to_its_cue(whole, cue, sentence)
    if somebody := _whose(whole, source, sentence):
        return whole, somebody.key
    if named := _named_in(whole, source, sentence, found):
        return whole, named.key
    if named := _beside(whole, sentence, found):
        return Hit(min(whole.first, named.first), max(whole.after, named.after), whole.kind, whole.key), named.key
    return whole, origin_of(_behind_spokesman(source, whole, found), place)


def _of_a_place(place: Hit, sentence: Scanned, cue: Hit, found: Candidates) -> tuple[Hit, str] | None:
    """Who is of a place that is cited, and his origin: "the government in Kyiv"."""
    for speaker in found.speakers:
        verb_first = sentence.facts.attribution.subject == "after" and place.first < speaker.first
        if verb_first or any(is_verb(sentence, at) for at in range(place.after, speaker.first)):
            continue  # "said the minister of Egypt": who speaks stands nearer; "Ukraine met the police and said"
        whole, owner = _phrase(sentence, cue, speaker, found)
        if whole.first <= place.first and place.after <= whole.after:
            return whole, origin_of(speaker.key, owner)
    return None


def _whose(whole: Hit, source: Hit, sentence: Scanned) -> Hit | None:
    """Who is somebody's or of a body: "families of soldiers", "士兵家属"; a "family doctor" is a doctor."""
    if is_follower(source.key):  # "US ally Israel" is Israel's own
        placed = any(hit.kind == MentionKind.PLACE and whole.first <= hit.first < whole.after for hit in sentence.known)
        return None if placed else source
    if is_kin(source.key) or has_place(source.key):
        return None
    marks, beside = marks_of(sentence.facts.code), sentence.facts.attribution
    inside = (hit for hit in sentence.known if whole.first <= hit.first and hit.after <= whole.after)
    for hit in (hit for hit in inside if is_kin(hit.key) or is_follower(hit.key)):
        between = range(min(hit.after, source.after), max(hit.first, source.first))
        linked = any(sentence.words[at].folded in marks.owning - marks.joins for at in between)
        if linked or (not between and (beside.bare_owners if hit.first < source.first else beside.subject == "clause")):
            return hit
    return None


def _up_to_its_cue(whole: Hit, cue: Hit, sentence: Scanned) -> Hit:
    """With an unknown name between a noun and the word that cites it: "جریدے رولنگ اسٹون کے مطابق"."""
    between = range(whole.after, cue.first)
    if cue.kind != AFTER or not 0 < len(between) <= LONGEST_NAME or parted(sentence, whole.first, cue.after):
        return whole
    known = {at for hit in (*sentence.known, *sentence.cues) for at in range(hit.first, hit.after)}
    small = marks_of(sentence.facts.code).small
    named = all(at not in known and sentence.words[at].folded not in small for at in between)
    return whole._replace(after=cue.first) if named else whole


def _beside(whole: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """The known person whose title a source is: "said the mayor of Riga, NAME", "NAME, the mayor of Riga, said"."""
    begins = whole.first
    if begins and is_small(sentence.words[begins - 1].folded, sentence.facts.code):
        begins -= 1
    adjectives = [place.after for place in found.places if place.first == whole.after]
    for hit in found.people:
        behind = hit.first in (whole.after, *adjectives) and _is_apart(hit, sentence)
        beside = behind or (hit.after == begins and has_comma(sentence, begins) and _is_closed(whole, sentence))
        if hit.key and beside and not is_oblique(hit, sentence) and not is_object(hit, sentence):
            return hit
    return None


def _is_apart(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether no comma parts a name from a title before it, or one stands behind it as well."""
    return not has_comma(sentence, hit.first) or _is_closed(hit, sentence)


def _is_closed(hit: Hit, sentence: Scanned) -> bool:
    """Tell whether a mark stands behind: "In a letter to NAME, the mayors said" has none behind the title."""
    return hit.after == len(sentence.words) or has_pause(sentence, hit.after)


def _behind_spokesman(source: Hit, whole: Hit, found: Candidates) -> str:
    """Whoever a source speaks for, "a spokesman of the government"; else itself."""
    if not is_spokesman(source.key):
        return source.key
    others = (hit for hit in found.speakers if whole.first <= hit.first and hit.after <= whole.after)
    return next((hit.key for hit in others if not is_spokesman(hit.key)), source.key)


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
    owning, facing = marks_of(sentence.facts.code).owning, person.after
    if sentence.facts.attribution.bare_owners and is_kin(source.key) and person.key:
        return False
    if person.first >= source.after:
        titles = title_places(sentence) - set(range(source.first, source.after))
        facing = next(at for at in range(person.first - 1, -1, -1) if at not in titles)
    return sentence.words[facing].folded not in owning and not is_oblique(person, sentence)


def _spoken_for(person: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Who speaks where a person only says whose he is: the lawyer of "wakili wa Trump", but no "club of Simba".

    A title may stand before the person: "a spokesman for Mayor Otieno".
    """
    if (owned := _owned(person, sentence, found)) is not None:
        return owned
    links, words, titles = marks_of(sentence.facts.code).links, sentence.words, title_places(sentence)
    places = {at for hit in found.places for at in range(hit.first, hit.after)}
    for speaker in reversed(found.speakers):
        between, staff = range(speaker.after, person.first), speaker.key in _STAFF
        linking = {at for at in between if found.folded[at] in links and not words[at].text[0].isupper()}
        owned_by = speaker.after in linking or (staff and bool(between))  # in Russian and Arabic by its form alone
        if owned_by and linking.union(titles, places if staff else ()).issuperset(between):
            whose = staff or bool(person.key) or speaker.after - 1 in titles or is_one_of_many(speaker.key)
            whose = whose and not parted(sentence, speaker.first, person.after)
            return speaker if whose else None
    return None


def _owned(person: Hit, sentence: Scanned, found: Candidates) -> Hit | None:
    """Who belongs to a known person beside him: "नवलनी की पत्नी"; with no word between only who is always somebody's."""
    if not person.key:
        return None
    after, owners = person.after, marks_of(sentence.facts.code).owners
    if after < len(found.folded) and found.folded[after] in owners:
        return next((hit for hit in found.speakers if hit.first == after + 1), None)
    if not sentence.facts.attribution.bare_owners:
        return None
    kin = (hit for hit in found.speakers if hit.after == person.first and is_kin(hit.key))
    return next((hit for hit in kin if not parted(sentence, hit.after - 1, hit.after + 1)), None)


def _phrase(sentence: Scanned, cue: Hit, speaker: Hit, found: Candidates) -> tuple[Hit, str]:
    """A speaker with what says which one, and the key of the place it belongs to: "the mayor of Derna", derna.

    That is the nearest one, but for an owner farther off: "Ukraine's Ankara ambassador".
    """
    near = (
        *found.institutions,
        *found.people,
        *found.namesakes,
        *found.places,
        *(hit for hit in sentence.known if hit.kind == MentionKind.CONCEPT),
    )
    reach = range(speaker.first - LONGEST_SOURCE, speaker.after + LONGEST_SOURCE)
    near = tuple(hit for hit in near if hit.first in reach)
    begins = cue.after if speaker.first >= cue.after else 0
    first, after = speaker.first, speaker.after
    places: list[Hit] = []
    for hit in sorted(near, key=lambda hit: (abs(hit.first - speaker.first), hit.first)):
        low, high = min(first, hit.first), max(after, hit.after)
        between = [*range(low, first), *range(after, high)]
        linked = all(at in range(hit.first, hit.after) or may_link(at, sentence) for at in between)
        added = high - low - (speaker.after - speaker.first)
        whole = linked and added <= LONGEST_SOURCE and not parted(sentence, low, high)
        whole = whole and not (low < cue.after and cue.first < high) and not is_addressed(hit, begins, sentence)
        if whole and belongs(hit, speaker, cue, sentence):
            first, after = low, high
            places += [hit] if hit.kind == MentionKind.PLACE and not has_place(speaker.key) else []
    owners = (*(place for place in places if is_oblique(place, sentence)), *places)
    return Hit(first, after, speaker.kind, speaker.key), owners[0].key if owners else ""


def span_of(first: int, after: int, sentence: Scanned) -> Span:
    """Return where the words first to after stand."""
    return Span(sentence.words[first].start, sentence.words[after - 1].end)
