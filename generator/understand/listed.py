"""Several who say one thing together: who is cited in, those listed with him out: "Sweden, Finland and Norway said"."""

from __future__ import annotations

from generator.languages.topics import is_kin, is_role
from generator.model import MentionKind
from generator.understand.between import clause_start, gap, has_comma, has_pause, parted
from generator.understand.candidates import Candidates
from generator.understand.clitics import has_clitic
from generator.understand.marks import folded, marks_of
from generator.understand.scan import Hit, Scanned
from generator.understand.subjects import is_oblique

LONGEST_ARTICLE = 3  # letters: "the", "los", "die"
TWO = 2  # a comma stands before an "and" where three or more are listed: "A, B, and C said"


def listed_with(whole: Hit, cue: Hit, sentence: Scanned, found: Candidates) -> tuple[Hit, ...]:
    """Return those whom an "and", and commas before it, join to who is cited before a verb, by place, without him.

    `whole` are all the words that name him. An article may stand before each, and the first of them begins the sentence
    or a clause.
    """
    if whole.after > cue.first:
        return tuple(_behind_a_verb(whole, cue, sentence, found))
    whole = _with_its_country(whole, sentence, found)
    joined = _and_before(whole, sentence)
    behind = _behind(whole, cue, sentence, found)
    listed = [] if joined is None else _before(joined, sentence, found)
    while (listed or behind) and has_comma(sentence, start := clause_start(sentence, (*listed, whole)[0].first)):
        one = None if _is_inserted(cue, sentence) else _one_before(start, sentence, found)
        if one is None or not _begins_a_list(one, sentence, found) or _is_apposed(one, (*listed, whole)[0]):
            break
        listed.insert(0, one)
    if joined is not None and has_comma(sentence, joined) and len(listed) < TWO:  # "In France, and Germany said"
        return tuple(behind)
    return (*listed, *behind)


def _with_its_country(whole: Hit, sentence: Scanned, found: Candidates) -> Hit:
    """With the country that stands right before a title: "Chinese leader NAME"."""
    if _has_clitic(whole, sentence):
        return whole
    before = (
        place.first for place in found.places if place.after == whole.first and not gap(sentence, place.after).strip()
    )
    return whole._replace(first=next(before, whole.first))


def _behind_a_verb(whole: Hit, cue: Hit, sentence: Scanned, found: Candidates) -> list[Hit]:
    """Those behind who follows his verb up to a "that", each with an "and" written together: "قالت مصر وقطر إن"."""
    joiners = _clitics(sentence)
    if sentence.facts.attribution.subject != "after" or cue.first > whole.first or not joiners:
        return []
    everyone = (*found.institutions, *found.people, *found.speakers, *found.places)
    listed: list[Hit] = []
    at, words = whole.after, sentence.words
    while at < len(words) and words[at].folded.startswith(joiners) and not parted(sentence, at - 1, at + 1):
        one = next((hit for hit in everyone if hit.first == at), None)
        if one is None:
            return []
        listed.append(one)
        at = one.after
    return listed if at < len(words) and words[at].folded in marks_of(sentence.facts.code).that else []


def _and_before(whole: Hit, sentence: Scanned) -> int | None:
    """The place of the "and" before who is cited, an article between at the most; his own if it is written together.

    None for none.
    """
    joins, words, at = _joins(sentence), sentence.words, whole.first - 1
    if at >= 0 and _has_clitic(whole, sentence) and not parted(sentence, at, whole.first + 1):
        return whole.first
    if at > 0 and words[at].folded in marks_of(sentence.facts.code).links - joins:
        at -= 1
    joined = at > 0 and words[at].folded in joins and not parted(sentence, at, whole.first + 1)
    return at if joined else None


def _behind(whole: Hit, cue: Hit, sentence: Scanned, found: Candidates) -> list[Hit]:
    """Those behind who begins a sentence, the last of them right before its verb: "استاندار و شهردار گفتند".

    Who stands farther from it may be an object or somebody who was met: in Turkish a comma sets the subject off.
    """
    order, words, joins = sentence.facts.attribution.subject, sentence.words, _joins(sentence)
    if order not in ("first", "clause"):
        return []
    speaking = sorted((*found.institutions, *found.people, *found.speakers, *found.places), key=lambda hit: hit.first)
    listed: list[Hit] = []
    at = _behind_titles(whole.after, sentence)
    while at < cue.first:
        joined = words[at].folded in joins
        one = next((hit for hit in speaking if hit.first == at + joined), None)
        if one is None or not (joined or has_comma(sentence, at)) or is_oblique(one, sentence):
            return []
        listed.append(one)
        at = _behind_titles(one.after, sentence)
        if words[at].folded in marks_of(sentence.facts.code).subject_marks:
            return listed
        if joined:
            return listed if at == cue.first else []
    return []


def _behind_titles(at: int, sentence: Scanned) -> int:
    """The place behind the titles and forms of address that stand there, right behind a name."""
    addresses, words = sentence.facts.attribution.addresses, sentence.words
    titles = {hit.first: hit.after for hit in sentence.known if is_role(hit.key)}
    while at < len(words) and (at in titles or words[at].text in addresses) and not gap(sentence, at).strip():
        at = titles.get(at, at + 1)
    return at


def _clitics(sentence: Scanned) -> tuple[str, ...]:
    """The "and" that is written together with a word."""
    return tuple(folded(sentence.facts.numbers.joiners) & folded(sentence.facts.prefixes))


def _has_clitic(one: Hit, sentence: Scanned) -> bool:
    """Tell whether an "and" is written together with the first word of a name: "وقطر" has one, "واشنطن" has none."""
    word, code = sentence.words[one.first].folded, sentence.facts.code
    return any(has_clitic(word, clitic, code) for clitic in _clitics(sentence))


def _joins(sentence: Scanned) -> frozenset[str]:
    return folded(sentence.facts.roles.joins)


def _before(at: int, sentence: Scanned, found: Candidates) -> list[Hit]:
    """The one whose name or title ends at a place; where an "and" is written together with it, those before too."""
    parts = _parts_before(at, sentence, found)
    if parts and _has_clitic(parts[0], sentence):
        before = _before(parts[0].first, sentence, found)
        return [*before, parts[0]] if before else []
    one = _one_before(at, sentence, found)
    return [] if one is None else [one]


def _one_before(at: int, sentence: Scanned, found: Candidates) -> Hit | None:
    """The one whose name or title ends at a place, the head of it, if only small words stand before it in its clause.

    "The mayor of London" is the mayor.
    """
    small = marks_of(sentence.facts.code).small
    parts = _parts_before(at, sentence, found)
    if not parts or any(is_kin(part.key) for part in parts):  # "NATO allies Poland and Estonia said"
        return None
    head = parts[-1] if sentence.facts.attribution.head_last else parts[0]
    before = (found.folded[place] for place in _opening(parts[0], sentence))
    return head if all(word in small for word in before) else None


def _parts_before(at: int, sentence: Scanned, found: Candidates) -> list[Hit]:
    """The names and titles of one who is named up to a place, by place."""
    marks = marks_of(sentence.facts.code)
    hits = sorted((*found.institutions, *found.people, *found.speakers, *found.places), key=lambda hit: hit.first)
    parts: list[Hit] = []
    while at > 0 and (ending := [hit for hit in hits if hit.after == at]):
        parts.insert(0, ending[0])
        at = ending[0].first
        while at > 1 and sentence.words[at - 1].folded in marks.links - marks.joins and not gap(sentence, at).strip():
            at -= 1
        if gap(sentence, at).strip() or _has_clitic(parts[0], sentence):
            break
    return parts


def _opening(one: Hit, sentence: Scanned) -> range:
    """The words before one who is named in his clause."""
    return range(clause_start(sentence, one.first), one.first)


def _is_inserted(cue: Hit, sentence: Scanned) -> bool:
    """Tell whether a mark closes who speaks and his verb: "The minister, prosecutors and police said, took bribes"."""
    words, order = sentence.words, sentence.facts.attribution.subject
    that = cue.after < len(words) and words[cue.after].folded in marks_of(sentence.facts.code).that
    return has_pause(sentence, cue.after) and not that and order != "clause"


def _begins_a_list(one: Hit, sentence: Scanned, found: Candidates) -> bool:
    """Tell whether an article at most stands before: "Unlike Hungary, Slovakia and Poland said" cites two."""
    countries = {at for place in found.places if place.after == one.first for at in range(place.first, place.after)}
    before = [sentence.words[at] for at in _opening(one, sentence) if at not in countries]
    prepositions = marks_of(sentence.facts.code).prepositions - folded(sentence.facts.roles.articles)
    return len(before) <= 1 and all(
        len(word.text) <= LONGEST_ARTICLE and word.folded not in prepositions for word in before
    )


def _is_apposed(one: Hit, other: Hit) -> bool:
    """Tell whether a title and a name stand side by side: "Biden, the president, and Starmer said"."""
    return (one.kind == MentionKind.NAME) != (other.kind == MentionKind.NAME) and (
        is_role(one.key) or is_role(other.key)
    )
